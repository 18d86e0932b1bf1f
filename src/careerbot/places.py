"""Places around places."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from careerbot.compiled import Compiled


def wider(place: str, compiled: Compiled) -> tuple[str, ...]:
    """A place, the metropolitan areas it lies in, and every wider place around it, nearest first."""
    ring = [place]
    for near in ring:
        label = compiled.label("place", near)
        around = (*compiled.pay.areas(near), *([label.broader] if label and label.broader else []))
        ring += [name for name in around if name not in ring]
    return tuple(ring)


def lies_in(places: Iterable[str], around: Collection[str], compiled: Compiled) -> bool:
    """Whether one of these places is, or lies in, one of those `around`."""
    return any(near in around for place in places for near in wider(place, compiled))


def is_abroad(place: str, home: str, compiled: Compiled) -> bool:
    """Whether a place is named and lies outside another, such as the country that figures are of."""
    return bool(place) and home not in wider(place, compiled)


def name_of(place: str, compiled: Compiled) -> str:
    """What a place is called in a sentence; its id where that is not known."""
    label = compiled.label("place", place)
    return label.name if label else place

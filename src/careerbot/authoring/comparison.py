"""Two evaluations of the same kind compared: the figures that moved, and the messages that turned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

DECIMALS = 3  # of a share: a tenth of a percentage point


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from 0 to 1 with its name; None when there is nothing to tell it by."""

    name: str
    value: float | None
    higher_is_better: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one message, in words."""

    text: str
    expected: str
    found: str
    is_right: bool


class Result(Protocol):
    """What can be compared."""

    def figures(self) -> tuple[Figure, ...]:
        """The figures, each with a name of its own."""

    def verdicts(self) -> Mapping[str, Verdict]:
        """What became of each message, by a key that stays the same from one evaluation to the next."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure before and after."""

    name: str
    old: float
    new: float
    is_better: bool | None  # None when it did not move, or by less than is shown


@dataclass(frozen=True, slots=True)
class Turn:
    """A message that was right and is wrong, or the other way round."""

    text: str
    expected: str
    old: str  # what was found before
    new: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two evaluations."""

    changes: tuple[Change, ...]  # of the figures that both have
    turned_right: tuple[Turn, ...]
    turned_wrong: tuple[Turn, ...]
    both: int  # messages that both have
    only_old: int
    only_new: int


def compare(old: Result, new: Result) -> Comparison:
    """What got better and what got worse, and which messages cannot be compared."""
    before, after = old.verdicts(), new.verdicts()
    shared = [key for key in after if key in before]
    return Comparison(
        _changes(old, new),
        tuple(_turn(before[key], after[key]) for key in shared if after[key].is_right > before[key].is_right),
        tuple(_turn(before[key], after[key]) for key in shared if after[key].is_right < before[key].is_right),
        len(shared),
        len(before) - len(shared),
        len(after) - len(shared),
    )


def _changes(old: Result, new: Result) -> tuple[Change, ...]:
    before = {figure.name: figure.value for figure in old.figures()}
    changes = []
    for figure in new.figures():
        earlier = before.get(figure.name)
        if earlier is not None and figure.value is not None:
            difference = round(figure.value - earlier, DECIMALS)
            is_better = (difference > 0) == figure.higher_is_better if difference else None
            changes.append(Change(figure.name, earlier, figure.value, is_better))
    return tuple(changes)


def _turn(old: Verdict, new: Verdict) -> Turn:
    return Turn(new.text, new.expected, old.found, new.found)

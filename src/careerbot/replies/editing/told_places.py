"""Whose figures a reply tells to who asks about another country, and that nothing is known of a place in particular.

All projections and most wages are of one country: told to somebody in another without a word, they pass for that one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.places import is_abroad, name_of, wider
from careerbot.turn import Block, Fact, Line, Paragraph, Request, Told, Understanding, lines_of, unique
from careerbot.vocabulary import ADVICE, OTHER, SMALLTALK

# Questions of which a place makes no other question, or that tell of it themselves.
_WHATEVER_PLACE = (SMALLTALK, "definition", "tools", "skills", "responsibilities", "interview", "portfolio", "salary")
_HOME_FIGURES = Pattern(r"\b(?:United States|US|U\.S\.)(?=\W|$).*\d|\d.*\b(?:United States|US|U\.S\.)(?=\W|$)")
_FIGURE = Pattern(r"\d(?:\.\d+)?%|\bUSD \d|\d,\d{3}")
_OWN, _NEAR = frozenset(("i", "me", "we")), 6  # words before a place that make it the user's own, and how far off
_FRONT = 5  # letters by which the name of a place is known in its adjective: "Brazilian"


def of_other_figures(
    requests: Sequence[Request], understanding: Understanding, text: str, facts: Sequence[Fact], compiled: Compiled
) -> str:
    """That the figures told are of another country than the one asked about; '' where the reply names that."""
    place = _place(requests, understanding, compiled)
    if not place or _is_spoken_of(place, text, compiled) or not _FIGURE.search(text):
        return ""
    home = any(_HOME_FIGURES.search(fact.text) for fact in facts)
    return f"For {name_of(place, compiled)} I have no figures; these are of the United States." if home else ""


def of_place(
    requests: Sequence[Request], understanding: Understanding, text: str, told: Sequence[Fact], compiled: Compiled
) -> Iterator[Told]:
    """That nothing is known of the place named in this turn in particular."""
    place = _place(requests, understanding, compiled)
    if not place or place not in understanding.ids("place") or _is_spoken_of(place, text, compiled):
        return
    if all(request.intent in (*_WHATEVER_PLACE, OTHER) for request in requests):
        return
    on = {place for fact in told if fact.section == ADVICE for place in compiled.adviser.places_of(fact.kind)}
    if not on.isdisjoint(wider(place, compiled)):
        return  # the advice told is on that very country
    yield (Line(f"My sources say nothing on {name_of(place, compiled)} in particular."),), ()


def _place(requests: Sequence[Request], understanding: Understanding, compiled: Compiled) -> str:
    """The first place asked about that lies outside the country of the figures; '' where none does, or one is in it."""
    named = unique([*understanding.ids("place"), *[request.place for request in requests if request.place]])
    table = compiled.pay.table("wages") if named else None
    if table is None or not all(is_abroad(place, table.home, compiled) for place in named):
        return ""
    own = next((id for id in named if _is_own(id, understanding)), named[0])
    label = compiled.label("place", own)
    return "" if label is None or label.id.startswith("outside") else own


def _is_own(place: str, understanding: Understanding) -> bool:
    """Whether users name a place as theirs: "my cousin is in Canada, I am a hairdresser in Portugal"."""
    words = understanding.utterance.words
    found = (e for e in understanding.entities if e.kind == "place" and e.id == place)
    return any(not _OWN.isdisjoint(words[max(e.start - _NEAR, 0) : e.start]) for e in found)


def _is_spoken_of(place: str, text: str, compiled: Compiled) -> bool:
    """Whether a text names a place, the country that it lies in, or their people."""
    for near in wider(place, compiled):
        label = compiled.label("place", near)
        name = label.name.removeprefix("the ") if label is not None else near
        known = name if " " in name or len(name) <= _FRONT else name[:_FRONT]
        if known in text:
            return True
        if label is None or label.group == "country":
            break  # what is said of a continent is not said of the country
    return False


def before_figures(said: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with a line before the first of them that has figures: a verdict without any comes first."""
    at = next((i for i, b in enumerate(blocks) if any(_FIGURE.search(line.text) for line in lines_of(b))), 0)
    return (*blocks[:at], Paragraph((Line(said),)), *blocks[at:])

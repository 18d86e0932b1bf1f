"""Parts of an utterance: led by another intent, two as one, each question once."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.question.sentences import MOST_PARTS
from careerbot.replacing import replace
from careerbot.turn import IntentGuess, Part
from careerbot.vocabulary import SMALLTALK

_FITTING = "recommend_role"
_CHOOSES = frozenset(
    "which one is are would you do should i take choose pick go for the better best higher of these those them two to"
    " and so what think prefer".split()
)
_BRIEF = 3  # words up to which a second question for the same is only an afterthought

CLEAR = 0.75  # confidence from which on a question among others is read on its own


def led_by(part: Part, intent: str) -> Part:
    """The part with another intent in front, as sure as the part itself."""
    rest = tuple(guess for guess in part.ranking if guess.name != intent)
    return replace(part, ranking=(IntentGuess(intent, part.confidence), *rest))


def only_chooses(part: Part) -> bool:
    """Whether a part asks no more than which of the things named around it to take: "which is better?"."""
    return _CHOOSES.issuperset(part.masked.split())


def distinct(parts: Sequence[Part]) -> list[Part]:
    """Each intent once for each question; what is unclear or only polite goes when something else is asked."""
    if len(parts) == 1:
        return list(parts)
    clear = [part for part in parts if part.in_scope and part.best != SMALLTALK]
    kept: dict[str, Part] = {}
    for part in clear or parts[:1]:
        again = part.end - part.start <= _BRIEF and any(part.best == other.best for other in kept.values())
        before = next(reversed(kept.values()), None)
        if before is not None and before.best == part.best == _FITTING:  # what one likes, and which role fits that
            kept[f"{before.best} {before.start}"] = _with(before, part)
        elif not again:  # "… like skills wise" asks for nothing more
            kept.setdefault(f"{part.best} {part.start}", part)
    return list(kept.values())[:MOST_PARTS]


def _with(part: Part, after: Part) -> Part:
    """Two parts that ask one thing as one, as sure as the surer of them."""
    surer = max(part, after, key=lambda one: one.confidence)
    masked = f"{part.masked} {after.masked}"
    return replace(surer, start=part.start, end=after.end, masked=masked)

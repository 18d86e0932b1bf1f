"""Which matter a question is about, and how the answer begins that the facts on it carry (see ``matter``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from careerbot import matters_of_study, matters_of_work
from careerbot.matter import Matter
from careerbot.turn import Fact

MATTERS = (*matters_of_study.MATTERS, *matters_of_work.MATTERS)
_STEM = 7  # letters of a word that a fact must share
_COMPILED = {
    matter.name: (
        re.compile(rf"\b(?:{matter.asked})\b"),
        re.compile(rf"\b(?:{matter.unless})\b"),
        re.compile(matter.told, re.IGNORECASE),
        tuple((re.compile(wording, re.IGNORECASE), begin) for wording, begin in matter.verdicts),
        re.compile(matter.chief),
        re.compile(rf"\b(?:{matter.exact})\b"),
    )
    for matter in MATTERS
}


def matter_of(words: Sequence[str], intent: str, asked_as: str) -> Matter | None:
    """What a question with this intent and form (see ``asking``) is about; None when it is about nothing known here."""
    said = " ".join(words)
    for matter in MATTERS:
        asked, unless, *_ = _COMPILED[matter.name]
        fits = asked_as in matter.forms and (not matter.intents or intent in matter.intents)
        if fits and asked.search(said) and not unless.search(said):
            return matter
    return None


def on(matter: Matter, facts: Iterable[Fact], words: Sequence[str]) -> tuple[Fact, ...]:
    """Those of the facts that are on a matter, in their order, the chief ones first.

    Where the question names a part of it ("calculus"), only those that name it too.
    """
    _, _, told, _, chief, exact = _COMPILED[matter.name]
    parts = [word.rstrip("s")[:_STEM] for word in words if exact.search(word)]
    found = [fact for fact in facts if told.search(_whole(fact)) and all(part in fact.text.lower() for part in parts)]
    return tuple(sorted(found, key=lambda fact: not chief.search(_whole(fact))))


def verdict_of(matter: Matter, facts: Sequence[Fact]) -> tuple[str, Fact] | None:
    """How the answer begins, and the fact it rests on; None when no fact can be told."""
    _, _, _, verdicts, chief, _ = _COMPILED[matter.name]
    leading = [fact for fact in facts if chief.search(_whole(fact))] or facts
    for wording, begin in verdicts:
        for fact in leading:
            if wording.search(_whole(fact)):
                return begin, fact
    return (matter.otherwise, leading[0]) if leading and matter.otherwise else None


def _whole(fact: Fact) -> str:
    return f"{fact.kind}: {fact.text}"

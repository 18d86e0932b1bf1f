"""Which matter a question is about, and how the answer begins that the facts on it carry (see ``matter``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from careerbot import matters_of_study, matters_of_work
from careerbot.matter import Matter
from careerbot.turn import Fact

MATTERS = (*matters_of_study.MATTERS, *matters_of_work.MATTERS)
# How an answer begins that is asked of being without something, by how one on needing it begins.
_WITHOUT = {
    "coding": {
        "Not as a rule": "Yes, as a rule it works without",
        "A little": "Hardly, though a little is enough",
        "Yes": "Hardly",
    },
    "calculus": {
        "Not as a rule": "Yes, as a rule it works without",
        "Yes": "Hardly",
        "Yes, by what my sources say": "Hardly",
    },
    "mathematics": {
        "A little": "Hardly, though a little is enough",
        "Yes, a good deal": "Hardly",
        "Yes, some": "Hardly without any",
    },
    "certificates": {
        "Hardly": "Yes, it works without",
        "They count little": "Yes, as they count little",
        "They are optional": "Yes, as they are optional",
        "They help": "My sources do not call them a must, but they help",
        "They can help": "My sources do not call them a must, but they can help",
    },
    "doctorate": {
        "No": "Yes",
        "Not always, but it is usual": "Sometimes, though one is usual",
        "Mainly for research": "Yes, outside of research",
    },
    "on-call": {"As a rule, no": "Yes, as a rule", "Yes": "Hardly"},
    "nights": {
        "As a rule, no": "Yes, as a rule",
        "At times, yes": "Not always",
        "At times, when on call": "Mostly, but for the time on call",
    },
    "stress": {"At times, yes": "Not always", "Moderately": "Not quite"},
}
_LACKING = r"(?:without|no|zero|avoid\w*|skip\w*|lack\w*|not (?:know|have|do)(?:ing)?|can not)"
_STEM = 7  # letters of a word that a fact must share
_COMPILED = {
    matter.name: (
        re.compile(rf"\b(?:{matter.asked})\b"),
        re.compile(rf"\b(?:{matter.unless})\b"),
        re.compile(matter.told, re.IGNORECASE),
        tuple((re.compile(wording, re.IGNORECASE), begin) for wording, begin in matter.verdicts),
        re.compile(matter.chief),
        re.compile(rf"\b(?:{matter.exact})\b"),
        re.compile(rf"\b{_LACKING} (?:\w+ ){{0,3}}?(?:{matter.asked})\b"),
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
    _, _, told, _, chief, exact, _ = _COMPILED[matter.name]
    parts = [word.rstrip("s")[:_STEM] for word in words if exact.search(word)]
    found = [fact for fact in facts if told.search(_whole(fact)) and all(part in fact.text.lower() for part in parts)]
    return tuple(sorted(found, key=lambda fact: not chief.search(_whole(fact))))


def verdict_of(matter: Matter, facts: Sequence[Fact]) -> tuple[str, Fact] | None:
    """How the answer begins, and the fact it rests on; None when no fact can be told."""
    _, _, _, verdicts, chief, _, _ = _COMPILED[matter.name]
    leading = [fact for fact in facts if chief.search(_whole(fact))] or facts
    for wording, begin in verdicts:
        for fact in leading:
            if wording.search(_whole(fact)):
                return begin, fact
    return (matter.otherwise, leading[0]) if leading and matter.otherwise else None


def turned(matter: Matter, begin: str, words: Sequence[str]) -> str:
    """How the answer begins, in view of what was asked: needing the matter, or being without it."""
    lacking = _COMPILED[matter.name][-1]
    return _WITHOUT.get(matter.name, {}).get(begin, begin) if lacking.search(" ".join(words)) else begin


def _whole(fact: Fact) -> str:
    return f"{fact.kind}: {fact.text}"

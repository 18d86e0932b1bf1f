"""One fact out of a section: what matters most, what comes first, how often something happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.terms import telling, terms
from careerbot.turn import Fact, Request

_MOST = re.compile(
    r"\b(?:most (?:important|useful|valuable|crucial|critical|essential)|matters? (?:the )?most|number one|"
    r"single (?:most|best)|above all)\b"
)
_OFTEN = re.compile(r"\bhow (?:often|frequently|regularly)\b")
# How facts stress one thing, and say how often one happens.
_STRESSED = re.compile(
    r"(?i)\b(?:above all|core of|the core|most of the|heart of|expert level|in depth|fluently|is a must|decides?|"
    r"most important|before all|comes first)\b"
)
_FREQUENCY = re.compile(
    r"(?i)\b(?:daily|weekly|monthly|every|each|often|rare|rarely|seldom|sometimes|regular|in turns|at times|common)\b"
)
_RANKED = ("skills", "tools", "certifications", "education", "responsibilities", "portfolio", "interview")
_BEHIND = 4  # facts shown behind the one singled out


@dataclass(frozen=True, slots=True)
class Single:
    """The fact that answers, how the answer begins with it, and the few facts behind it."""

    begin: str
    fact: Fact
    rest: tuple[Fact, ...]


def singled_out(request: Request, facts: Sequence[Fact]) -> Single | None:
    """The one fact that a question on one role asks for; None when it asks for a section."""
    said = " ".join(request.words)
    own = [fact for fact in facts if fact.role in request.roles]
    if len(request.roles) != 1 or len(own) < 2 or request.named:
        return None
    if request.intent in _RANKED and _MOST.search(said):
        stressed = next((fact for fact in own if _STRESSED.search(fact.text)), None)
        begin = (
            "My sources make no ranking, but stress this" if stressed else "My sources make no ranking; they begin with"
        )
        return _behind(begin, stressed or own[0], own)
    if _OFTEN.search(said):
        asked = set(telling(word for word in request.words if word not in {"frequently", "regularly"}))
        found = next((f for f in own if _FREQUENCY.search(f.text) and asked & set(_terms(f))), None)
        return _behind("By what my sources say", found, own) if found else None
    return None


def _behind(begin: str, fact: Fact, facts: Sequence[Fact]) -> Single:
    return Single(begin, fact, tuple(other for other in facts if other != fact)[:_BEHIND])


def _terms(fact: Fact) -> list[str]:
    return terms(re.findall(r"[^\W_]+", f"{fact.kind} {fact.text}".lower()))

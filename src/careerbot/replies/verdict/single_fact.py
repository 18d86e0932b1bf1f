"""One fact out of a section: what matters most, what comes first, how often something happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.patterns import Pattern
from careerbot.terms import telling, terms
from careerbot.turn import Fact, Request

_MOST = Pattern(
    r"\b(?:most (?:important|useful|valuable|crucial|critical|essential|sought after|valued|common|popular|used"
    r"|wanted)|"
    r"matters? (?:the )?most|number one|single (?:most|best)|above all|top \w+|the (?:main|key|core|top|best)"
    r"|best|main|"
    r"should i (?:learn|get|take|do|master|focus on) first|(?:learn|get|take|master) first|which first|priorit\w+|"
    r"if i (?:can|could) only|just one|only one)\b"
)
_SEVERAL = Pattern(
    r"\b(?:top|main|key|core) (?:\w+ )?(?:two|three|four|five|\d|skills|tools|duties|things|technologies)\b"
)
# What a list of tools is asked for by name, and how the headings of such lists call it.
_KINDS = (
    (Pattern(r"\blanguages?\b"), Pattern(r"(?i)language")),
    (Pattern(r"\bframeworks?\b"), Pattern(r"(?i)framework")),
    (Pattern(r"\bclouds?\b"), Pattern(r"(?i)\bcloud")),
    (
        Pattern(r"\b(?:soft|people|interpersonal|social|human|non technical|personal) skills?\b"),
        Pattern(r"(?i)\b(?:soft skills|communicat\w+|stakeholder|teamwork|patience|curiosity|attention to detail)\b"),
    ),
    (Pattern(r"\bdatabases?\b"), Pattern(r"(?i)database")),
    (Pattern(r"\bdegrees?|majors?|fields?|study\b"), Pattern(r"(?i)fields|background|degrees? in")),
)
_OFTEN = Pattern(r"\bhow (?:often|frequently|regularly)\b")
# How facts stress one thing, and say how often one happens.
_STRESSED = Pattern(
    r"(?i)\b(?:above all|core of|the core|most of the|heart of|expert level|in depth|fluently|is a must|decides?|"
    r"most important|before all|comes first|thoroughly|base of|everything else stands|daily language|expert level|"
    r"first serious|best-known|classic first|counts? (?:for )?more|count noticeably|second nature)\b"
)
_ON_THE_WHOLE = Pattern(r"^(?:Certificates|They|Not|None|Hardly|No)\b")  # lines on all of them name no first one
_FIRST_ONE = Pattern(r"(?i)\busual (?:\w+ )?first|usual (?:first|entry|start)|first one\b")
_FREQUENCY = Pattern(
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
    said = request.normal
    own = [fact for fact in facts if fact.role in request.roles]
    if len(request.roles) != 1 or len(own) < 2 or request.named:
        return None
    if request.intent in _RANKED and (_MOST.search(said) or _SEVERAL.search(said)):
        own = of_kind_asked(said, own)
        own = sorted(own, key=lambda fact: _ON_THE_WHOLE.stands_in(fact.text))
        stressed = [fact for fact in own if _STRESSED.stands_in(fact.text) or _FIRST_ONE.stands_in(fact.text)]
        stressed = [fact for fact in stressed if not _ON_THE_WHOLE.stands_in(fact.text)]
        begin = (
            "By the wording of my sources, this"
            if stressed
            else "My sources rank none before the others; the first that they name is this"
        )
        if stressed and _SEVERAL.search(said):
            begin = "My sources number no top list, but stress this before all"
        ordered = (*stressed, *(fact for fact in own if fact not in stressed))
        return _behind(begin, ordered[0], ordered)
    if _OFTEN.search(said):
        asked = set(telling(word for word in request.words if word not in {"frequently", "regularly"}))
        found = next((f for f in own if _FREQUENCY.stands_in(f.text) and asked & set(_terms(f))), None)
        return _behind("By what my sources say", found, own) if found else None
    return None


def of_kind_asked(said: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts on the kind of thing asked for ("which language …"), where some are; else all of them."""
    return on_kind_asked(said, facts) or list(facts)


def on_kind_asked(said: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts on the kind of thing asked for; none where none is asked for."""
    found = next((told for asked, told in _KINDS if asked.search(said)), None)
    return [fact for fact in facts if found.search(f"{fact.kind} {fact.text}")] if found is not None else []


def _behind(begin: str, fact: Fact, facts: Sequence[Fact]) -> Single:
    return Single(begin, fact, tuple(other for other in facts if other != fact)[:_BEHIND])


def _terms(fact: Fact) -> list[str]:
    return terms(re.findall(r"[^\W_]+", f"{fact.kind} {fact.text}".lower()))

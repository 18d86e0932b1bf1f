"""One fact out of a section: what matters most, what comes first, how often something happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.facts.lead import quoted
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.terms import telling, terms
from careerbot.turn import Fact, Line, Request
from careerbot.vocabulary import EDITORIAL
from careerbot.wording import capitalized

_MOST = Pattern(
    r"\b(?:most (?:important|useful|valuable|crucial|critical|essential|sought after|valued|common|popular|used"
    r"|wanted)|"
    r"matters? (?:the )?most|number one|single (?:most|best)|above all|top \w+|the (?:main|key|core|top|best)"
    r"|best|main|"
    r"should i (?:learn|get|take|do|master|focus on) first|(?:learn|get|take|master) first|which first|priorit\w+|"
    r"if i (?:can|could) only|just one|only one)\b"
)
_SEVERAL = Pattern(
    r"\b(?:top|main|key|core|best|most \w+) (?P<number>two|three|four|five|[2-5])\b"
    r"|\b(?P<before>two|three|four|five|[2-5]) (?:top|main|key|core|best|most)\b"
    r"|\b(?:top|main|key|core|most \w+) (?:\w+ )?(?:skills|tools|things|technologies)\b"
)
_NUMBERS = ("", "", "two", "three", "four", "five")
_USUAL_NUMBER = 5  # of those that are told first where none is said
# What is best or at the top, and is none of the things listed: "what do they do at top companies?"
_ELSEWHERE = Pattern(
    r"\b(?:top|best|main|leading) (?:\w+ )?(?:compan\w+|firms?|employers?|start ?ups?|tier|universit\w+|schools?"
    r"|labs?|paying|paid|differences?|reasons?|players?|teams?|performers?)\b"
)
_ALL_DUTIES = Pattern(
    r"\b(?:main|key|core|top|chief|typical|primary) (?!two\b|three\b|four\b|five\b|\d)(?:\w+ )?"
    r"(?:responsibilities|duties|tasks)\b"
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
# Lines on all of them name no first one.
_ON_THE_WHOLE = Pattern(r"^(?:Certificates (?!of the\b|for\b)|(?:They|Not|None|Neither|Hardly|No|All)\b)")
_FIRST_ONE = Pattern(r"(?i)\busual (?:\w+ )?first|usual (?:first|entry|start)|first one\b")
_FIELDS = Pattern(r"^(?:Common f|F)ields(?: of study)?: ")
_FREQUENCY = Pattern(
    r"(?i)\b(?:daily|weekly|monthly|every|each|often|rare|rarely|seldom|sometimes|regular|in turns|at times|common)\b"
)
_RANKED = ("skills", "tools", "certifications", "education", "responsibilities", "portfolio", "interview")
_BEHIND = 4  # facts shown behind the one singled out


@dataclass(frozen=True, slots=True)
class Single:
    """How the answer begins, with the fact that answers where there is a single one, and the few facts behind it."""

    line: Line
    fact: Fact | None
    rest: tuple[Fact, ...]


def singled_out(request: Request, facts: Sequence[Fact]) -> Single | None:
    """The one fact that a question on one role asks for, or the first few; None when it asks for a section."""
    said = request.normal
    own = [fact for fact in facts if fact.role in request.roles]
    if len(request.roles) != 1 or len(own) < 2 or request.named:
        return None
    if request.intent in _RANKED and (_MOST.search(said) or _SEVERAL.search(said)):
        if _ELSEWHERE.search(said) or (request.intent == "responsibilities" and _ALL_DUTIES.search(said)):
            return None
        return _first_of(own, request)
    if _OFTEN.search(said):
        asked = set(telling(word for word in request.words if word not in {"frequently", "regularly"}))
        found = next((f for f in own if _FREQUENCY.stands_in(f.text) and asked & set(_terms(f))), None)
        return _behind("", found, own) if found else None
    return None


def _first_of(facts: Sequence[Fact], request: Request) -> Single | None:
    """What comes first of the lines on the kind asked for: what is stressed, else what stands first.

    Editors list what counts most first, so their line is the verdict; other sources only list.
    """
    said = request.normal
    own = sorted(of_kind_asked(said, facts), key=lambda fact: _place(fact, request.intent))
    stressed = [fact for fact in own if _is_stressed(fact)]
    ordered = (*stressed, *(fact for fact in own if fact not in stressed))
    first = ordered[0]
    if several := _SEVERAL.search(said):
        return _several(several["number"] or several["before"] or "", ordered, stressed)
    if first.source.id == EDITORIAL:
        named = _FIELDS.sub("", first.text)
        return _behind("", replace(first, text=capitalized(named) if named != first.text else named), ordered[1:])
    if request.intent == "education":
        return _behind("No single one", first, ordered[1:])
    return _behind("Above all this" if stressed else "My sources name this first", first, ordered[1:])


def _several(number: str, ordered: Sequence[Fact], stressed: Sequence[Fact]) -> Single | None:
    """The first few lines; None where none is put first and no number of them is asked for, so that all are told."""
    first = tuple(ordered[: _NUMBERS.index(number) if number in _NUMBERS[2:] else int(number or _USUAL_NUMBER)])
    counted = f" {_NUMBERS[len(first)]}" if number and len(first) > 1 else ""
    if all(fact.source.id == EDITORIAL or fact in stressed for fact in first):
        text = f"These{counted} come first."
    elif number:
        text = f"My sources name these{counted} first."
    else:
        return None
    return Single(Line(text, tuple(fact.id for fact in first)), None, first)


def _place(fact: Fact, intent: str) -> tuple[bool, bool]:
    """Where a line stands: one on all of them last, and of certificates the editors' before what is said in general."""
    return _ON_THE_WHOLE.stands_in(fact.text), intent == "certifications" and fact.source.id != EDITORIAL


def _is_stressed(fact: Fact) -> bool:
    """Whether the wording of a line puts one thing before the others."""
    stresses = _STRESSED.stands_in(fact.text) or _FIRST_ONE.stands_in(fact.text)
    return stresses and not _ON_THE_WHOLE.stands_in(fact.text)


def of_kind_asked(said: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts on the kind of thing asked for ("which language …"), where some are; else all of them."""
    return on_kind_asked(said, facts) or list(facts)


def on_kind_asked(said: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts on the kind of thing asked for; none where none is asked for."""
    found = next((told for asked, told in _KINDS if asked.search(said)), None)
    return [fact for fact in facts if found.search(f"{fact.kind} {fact.text}")] if found is not None else []


def _behind(begin: str, fact: Fact, facts: Sequence[Fact]) -> Single:
    return Single(quoted(begin, fact), fact, tuple(other for other in facts if other.id != fact.id)[:_BEHIND])


def _terms(fact: Fact) -> list[str]:
    return terms(re.findall(r"[^\W_]+", f"{fact.kind} {fact.text}".lower()))

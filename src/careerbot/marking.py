"""What is asked about the user's own case in a move: age, time, money, doubts, and how the verdict begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.turn import Fact, Line, Request

_AGE = re.compile(
    r"\b(?:too (?:old|late)|at (?:my age|\d\d)|my age|(?:i am|turning|aged) [2-6]\d"
    r"|late (?:twenties|thirties|forties|fifties)|is [2-6]\d)\b"
)
_DOUBT = re.compile(r"\b(?:too (?:dumb|stupid|slow)|not smart|smart enough|bad at (?:math|maths)|failed)\b")
_LITTLE_TIME = re.compile(
    r"\b(?:hours? (?:a|per|each) (?:week|day)|evenings|weekends?|kids|children|full time job|part time)\b"
)
_NO_MONEY = re.compile(r"\b(?:no money|cannot afford|can not afford|without paying|for free|broke|no budget)\b")
_NO_DEGREE = re.compile(
    r"\b(?:no|without (?:a|any)?|not have a|never went to) ?(?:degree|college|university|diploma)\b"
)
_BY_WHEN = re.compile(
    r"\b(?:with)?in (?:a|one|two|\d+) (?:years?|months?|weeks?)\b|\bby (?:christmas|summer|\w+ \d{4})\b"
)
_GOOD = re.compile(r"\b(?:good idea|worth|wise|smart move|should i|sensible|make sense|mistake|stupid to|crazy)\b")
_ASKS = re.compile(
    r"\b(?:has any\w*|have any\w*|did any\w*|anyone|any one|possible|doable|hopeless|feasible|chance|allowed"
    r"|too (?:old|late)|good idea|worth)\b"
)
_MEASURES = re.compile(
    r"\b(?:how (?:hard|difficult|easy|big|large|realistic|far)|realistic|(?:is it|that|how|very|too) hard|hard "
    r"(?:is|to)|difficult"
    r"|(?:big|huge) (?:jump|leap|step|change))\b"
)
_AGE_FACT, _DOUBT_FACT = re.compile(r"too old"), re.compile(r"smart enough")
_DEGREE_FACT = re.compile(
    r"(?i)^(?!.*%).*(?:works? (?:well |also )?without|without a degree|degree is (?:seldom|not|rarely))"
)
_HELD = re.compile(r"(?i)^(?!.*%).*\b(?:ph\.?d\b|doctora\w+|advanced degree)")
_DOCTOR = re.compile(r"\b(?:phd|doctorate|doctoral|postdoc)\b")
_NO_DOCTOR = re.compile(r"\b(?:without|no|not|lack\w*|lacking|need|needed|require\w*)(?: \w+){0,2} (?:phd|doctorate)\b")


@dataclass(frozen=True, slots=True)
class Stand:
    """The lines on the user's own case, the facts they rest on, and what kind of verdict is asked for."""

    lines: tuple[Line, ...]
    facts: tuple[Fact, ...]
    asks: bool  # whether it can be done is asked, in whatever form
    measures: bool  # how hard it is, is asked
    begin: str  # how the verdict begins; '' as usual


def standing(role: str, request: Request, compiled: Compiled) -> Stand:
    """What is known on the user's own case, each matter once."""
    said = " ".join(request.words)
    advice, studies = compiled.facts("", "recommend_role"), compiled.facts(role, "education", "getting_started")
    found = [_first(_AGE_FACT, advice)] if _AGE.search(said) else []
    found += [_first(_DOUBT_FACT, advice)] if _DOUBT.search(said) else []
    found += [_first(_DEGREE_FACT, studies)] if _NO_DEGREE.search(said) else []
    facts = [fact for fact in found if fact is not None]
    lines = [Line(fact.text, (fact.id,)) for fact in facts]
    if (
        _DOCTOR.search(said)
        and not _NO_DOCTOR.search(said)
        and (held := _first(_HELD, compiled.facts(role, "education")))
    ):
        lines.append(Line(f"Your doctorate helps: {held.text}", (held.id,)))
        facts.append(held)
    if _LITTLE_TIME.search(said):
        lines.append(Line("My sources give no timetable for the hours you have; take the steps one at a time."))
    if _BY_WHEN.search(said):
        lines.append(Line("My sources give no time for it, so whether it can be done by then I cannot say."))
    if _NO_MONEY.search(said):
        lines.append(Line("Of costs they say nothing; self-study with small projects of your own is the cheapest way."))
    good = bool(_GOOD.search(said))
    return Stand(
        tuple(lines),
        tuple(facts),
        bool(_ASKS.search(said)) or good,
        bool(_MEASURES.search(said)),
        "It can be" if good else "",
    )


def _first(wording: re.Pattern[str], facts: tuple[Fact, ...]) -> Fact | None:
    return next((fact for fact in facts if wording.search(fact.text)), None)

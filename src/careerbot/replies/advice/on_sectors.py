"""What is written on sectors of work: the line that a question asks for first, and several sectors weighed.

Entries on sectors have a line on the work done there and one on who should choose it (``_WORK``, ``_CHOOSE``).
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, wordings
from careerbot.question.form import EITHER
from careerbot.question.subject.sectors_of_work import NAMES, sectors_named
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request

_WORK, _CHOOSE = "Typical work", "Choose "
_OF_WORKING = ("responsibilities", "definition")
_DAYS = frozenset("day days daily tasks duties projects".split())
_WEIGHED = (
    "industries",
    "compare",
    "work_life",
    "outlook",
    "recommend_role",
    "career_path",
    "responsibilities",
    "other",
)
_MOST_WEIGHED = 3
_OPEN = "Neither is better for everybody."


def asked_first(request: Request, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The lines of an entry on a sector, that on the work done there or on who should choose it first where asked."""
    if request.advice not in NAMES:
        return tuple(facts)
    of_days = request.intent in _OF_WORKING or not _DAYS.isdisjoint(request.words)
    first = _WORK if of_days else _CHOOSE if not EITHER.isdisjoint(request.words) else ""
    return tuple(sorted(facts, key=lambda fact: not (first and fact.text.startswith(first))))


def sectors_weighed(request: Request, compiled: Compiled) -> Answer | None:
    """Who should choose which of the sectors named, and what each is like; None where fewer than two are weighed."""
    if request.intent not in _WEIGHED or (named := sectors_named(request.words))[1:2] == ():
        return None
    told = [(NAMES[entry], facts) for entry in named[:_MOST_WEIGHED] if (facts := compiled.advice(entry))]
    picks = [fact for _, facts in told for fact in facts if fact.text.startswith(_CHOOSE)]
    if len(told) < 2 or len(picks) < len(told):
        return None
    said = Paragraph((Line(_OPEN), *wordings(picks)))
    each = tuple(Line(f"{name}: {facts[0].text}", (facts[0].id,)) for name, facts in told)
    return Answer(ANSWER, (said, Bullets("", each)), (*picks, *(facts[0] for _, facts in told)))

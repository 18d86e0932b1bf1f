"""Which roles need little of something: "which jobs don't need math?" asks for those, not for those that need it."""

from __future__ import annotations

import re
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replies.answers import Answer, lines_by_role
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, distinct

# What is spared, by how questions and facts call it.
_SPARED = (
    ("mathematics", r"maths?|mathematics|calculus|algebra", r"(?i)mathematics"),
    ("programming", r"coding|code|programming|program", r"(?i)\b(?:programming|coding|code)\b"),
)
_ROLES = r"(?:jobs?|roles?|careers?|positions?|fields?|professions?|occupations?|work|areas?)"
_WHICH = Pattern(
    rf"\b(?:no|low|zero|little) (?:coding|code|programming|maths?) {_ROLES}\b"
    rf"|\b(?:which|what|any|are there|list|suggest|name)\b.*\b{_ROLES}\b|\b{_ROLES} (?:are|is) there\b"
)
_NOT = (
    r"(?:not (?:\w+ )?(?:need|require|involve|use|like|want|have|enjoy)\w*(?: to)?|without|no|little|least|less"
    r"|minimal|hate|hating|besides|except)"
)
_LIKES = Pattern(
    r"(?<!not )\b(?:love|like|enjoy|good at|prefer|really into|interested|background|degree|creative|introvert\w*)\b"
)
_LITTLE = Pattern(r"(?i)\blittle\b(?! statistics)|hardly any|not needed|school level|everyday arithmetic|no more in")
_MOST = 6
_OF_ALL = {"programming": "little or no coding"}  # what is said of many roles at once


def needing_little(request: Request, compiled: Compiled) -> Answer | None:
    """The roles of which it is said that they need little of what is to be spared; None where none is asked for."""
    said = request.normal
    if len(request.roles) > 1 or not _WHICH.search(said) or _LIKES.search(said):
        return None
    for name, asked, told in _SPARED:
        if not re.search(rf"\b{_NOT} (?:\w+ ){{0,2}}(?:{asked})\b", said):
            continue
        facts = _little(compiled, told, of_data="data" in request.words)
        phrase = _OF_ALL.get(name)
        every = next((f for f in compiled.facts("", "recommend_role") if phrase and phrase in f.text), None)
        if every is not None:
            first = Line(every.text, (every.id,))
        else:
            first = Line(f"These are some that need little {name}, by what my sources say:")
        if not facts and every is None:
            return None
        blocks = (Paragraph((first,)), *((Bullets("", lines_by_role(facts, compiled)),) if facts else ()))
        return Answer(ANSWER, blocks, distinct((*([every] if every else []), *facts)))
    return None


@lru_cache(maxsize=8)
def _little(compiled: Compiled, told: str, of_data: bool) -> tuple[Fact, ...]:
    """One fact a role that says little of a thing is needed, of the roles of which most is known."""
    facts = [
        fact
        for fact in compiled.facts_in("skills")
        if fact.role
        and re.search(told, fact.text)
        and _LITTLE.search(fact.text)
        and not re.search(r"(?i)data science", fact.text)
    ]
    facts = [fact for fact in facts if not of_data or re.search(r"data|analy", fact.role)]
    first = {fact.role: fact for fact in reversed(facts)}
    return tuple(sorted(first.values(), key=lambda fact: (-len(compiled.sections(fact.role)), fact.role))[:_MOST])

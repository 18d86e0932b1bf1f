"""What a question is like for which an entry of advice was found: a story, a choice, of oneself, of things by name."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.form import EITHER, FIRST_PERSON
from careerbot.turn import Request

OF_THINGS = ("tools", "skills", "certifications")  # whether a role uses a tool is known
_WEIGHED = frozenset(("should", "worth"))  # but not whether one should learn it
OF_APPLYING = ("portfolio", "interview", "job_openings")  # advice that holds wherever somebody comes from
_STORY = 20  # words above which names and topics are told of, and not asked about
# Words with which no choice is asked for: "do many have a master's or a doctorate?", "can I without a degree or …"
_WEIGHING = Pattern(
    r"\bhow (?:\w+ )?(?:important|essential|crucial|relevant|necessary|vital)\b|\bcompared\b|\bmore important\b"
    r"|\bor (?:is|are|can|do|only|just)\b|\b(?:actually|really) (?:use|used)\b"
)
_HAVING = frozenset("do does did is are have has can could".split())
_LACKING = frozenset("without no not".split())
_OR_ELSE = Pattern(r"\bor (?:should|shall|do|can|could|would|go|just|rather|simply|better) ")


def is_story(request: Request) -> bool:
    """Whether a question tells a story, in which names and topics stand that are not asked about."""
    return len(request.words) > _STORY


def chooses(request: Request) -> bool:
    """Whether one of several things is to be chosen: "Java or C#", "an MBA or a technical master's"."""
    if len(request.roles) != 1 or EITHER.isdisjoint(request.words) or not _LACKING.isdisjoint(request.words):
        return False
    return request.words[0] not in _HAVING or "better" in request.words or bool(_OR_ELSE.search(request.normal))


def is_of_a_thing(request: Request, compiled: Compiled) -> bool:
    """Whether it is asked if a role uses or needs a tool or skill, which its own lines tell where they name it."""
    if request.intent not in OF_THINGS or not request.roles or not request.named:
        return False
    if is_on_own_career(request, compiled):
        return False
    return _WEIGHED.isdisjoint(request.words)


def is_on_own_career(request: Request, compiled: Compiled) -> bool:
    """Whether users ask what the tools they work with do to their career: "I only use SQL at work, is that bad?"."""
    of_career = compiled.advice_intent(request.advice) in ("career_path", "work_life")
    return of_career and not FIRST_PERSON.isdisjoint(request.words)


def weighs_it(request: Request, compiled: Compiled) -> bool:
    """Whether a skill is weighed, how important it is or against other things, by an entry that is on this skill.

    That a role's lines name it says less: "how important is domain knowledge compared to technical skills?".
    """
    of_it = any(
        compiled.label("skill", id) and compiled.adviser.speaks_for(f"@{id}", request.advice) for id in request.named
    )
    return of_it and _WEIGHING.search(request.normal) is not None


def speaks_for_all(request: Request, compiled: Compiled) -> bool:
    """Whether the entry asked for is on all the things named."""
    return bool(request.advice) and all(compiled.adviser.speaks_for(f"@{id}", request.advice) for id in request.named)

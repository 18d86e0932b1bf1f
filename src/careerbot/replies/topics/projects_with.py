"""Projects that show a tool or skill, where no role is asked about: "which projects show that I know Spark?"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines_by_role, thing_name
from careerbot.patterns import Pattern
from careerbot.turn import ANSWER, Bullets, Line, Paragraph, Request
from careerbot.wording import listed

_SECTION = "portfolio"
_PROJECTS = Pattern(r"\b(?:projects?|portfolio|build|showcase|show)\b")
_MOST = 4


def projects_with(request: Request, compiled: Compiled) -> Answer | None:
    """The projects of any role that use what is named; None where another thing is asked, or none uses it."""
    if request.intent != _SECTION or request.roles or not request.named or not _PROJECTS.search(request.normal):
        return None
    naming = [fact for fact in compiled.mentioning(request.named) if fact.section == _SECTION and fact.role]
    wanted = set(request.named)
    facts = tuple(sorted(naming, key=lambda fact: -len(wanted & set(fact.mentions)))[:_MOST])
    if not facts:
        return None
    found = {id for fact in facts for id in fact.mentions} & wanted
    names = listed([thing_name(id, compiled) for id in request.named if id in found])
    lead = Line(f"One small thing that needs {names} and runs for a stranger; such as these.", (facts[0].id,))
    return Answer(ANSWER, (Paragraph((lead,)), Bullets("", lines_by_role(facts, compiled))), facts)

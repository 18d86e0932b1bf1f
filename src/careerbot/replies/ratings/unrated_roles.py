"""Which of several roles is ahead in what no rating measures: that it is not told, and the nearest rating.

"Which has more screen time?" is better answered by how much of the day goes into talk than by all that sets two apart.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.patterns import Pattern
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.subject.traits import TRAITS
from careerbot.question.subject.unrated import unrated_asked
from careerbot.replies.ratings.behind_ratings import ahead
from careerbot.replies.ratings.questions_on_ratings import OTHERWISE
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.wording import listed

_COMPARES = Pattern(r"\b(?:more|most|less|least|fewer|better|best|\w+er|which|who)\b")
_MOST_COMPARED = 4


def unrated_roles(request: Request, compiled: Compiled) -> Answer | None:
    """Which of two to four roles is ahead in what is nearest to the thing asked about; None for any other question."""
    if not 2 <= len(request.roles) <= _MOST_COMPARED or request.intent in OTHERWISE or request.origins:
        return None
    said = request.normal
    if request.aspects or traits_asked(said) or not _COMPARES.search(said):
        return None
    asked = unrated_asked(said)
    if asked is None:
        return None
    facts = [fact for role in request.roles if (fact := compiled.trait(role, asked.nearest)) is not None]
    if len(facts) < len(request.roles):
        return None
    name = next(trait.name for trait in TRAITS if trait.kind == asked.nearest)
    verdict = _verdict(facts, turned=asked.turned, compiled=compiled)
    first = f"No rating tells {asked.name}; the nearest is that of {name}, {verdict}:"
    line = Line(first, tuple(fact.id for fact in facts))
    return Answer(ANSWER, (Paragraph((line,)), Bullets("", by_role(facts, compiled))), tuple(facts))


def _verdict(facts: list[Fact], *, turned: bool, compiled: Compiled) -> str:
    """Of which roles a rating speaks."""
    best = ahead(facts, least=turned)
    if len(best) == len(facts):
        return "which is about the same in all" if len(facts) > 2 else "which is about the same in both"
    names = listed([f"the {compiled.role_name(fact.role)}" for fact in best])
    return f"which speaks for {names}"

"""Whether there is more of something in one role than in other work: by its rating, or by the one that comes nearest.

What no rating and no source measures is said to be unknown, for what one other role has would be no answer.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.question.subject.rest_compared import compared_by, compares_with_rest, names_measured
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.subject.traits import TRAITS
from careerbot.question.subject.unrated import unrated_asked
from careerbot.turn import ANSWER, CAVEAT, Fact, Line, Paragraph, Request
from careerbot.vocabulary import LEVELS
from careerbot.wording import plural

_MOST_ROLES = 0.5  # share of the roles that must have more, or less, for one to be ahead or behind
_OF_GETTING_IN = ("degree", "advanced degree", "certificates", "portfolio", "time to learn")


def against_the_rest(request: Request, compiled: Compiled) -> Answer | None:
    """How a role stands to all others in what is asked; None where it is not set against them."""
    if len(request.roles) != 1 or request.origins or not compares_with_rest(request.normal):
        return None
    role, who = request.roles[0], plural(compiled.role_name(request.roles[0]))
    rated = (compiled.trait(role, one.trait.kind) for one in traits_asked(request.normal))
    fact = next((fact for fact in rated if fact is not None and fact.kind not in _OF_GETTING_IN), None)
    if fact is not None:
        text = f"{_place(fact, request, compiled)}, by the editors' rating of {_name(fact)}: {fact.text}"
        return Answer(ANSWER, (Paragraph((Line(text, (fact.id,)),)),), (fact,))
    unrated, words = unrated_asked(request.normal), compared_by(request.normal)
    if request.named or not (unrated or words):
        return None  # how much a tool is used, or which work is simply better
    what = f"“{words}”" if names_measured(request.normal) else unrated.name if unrated else ""
    unknown = f"{what} is not known to me" if what else "that my sources do not tell"
    said = f"How {who} compare with other work in {unknown}"
    near = compiled.trait(role, unrated.nearest) if unrated is not None else None
    if near is None or unrated is None:
        return Answer(CAVEAT, (Paragraph((Line(f"{said}."),)),), ())
    against = ", where much speaks against it" if unrated.turned else ""
    nearest = f"the nearest is the editors' rating of {_name(near)}{against}"
    measured = _name(near) if unrated.turned else "of it"
    text = f"{said}; {nearest}. {_place(near, request, compiled, measured)}: {near.text}"
    return Answer(ANSWER, (Paragraph((Line(text, (near.id,)),)),), (near,))


def _name(fact: Fact) -> str:
    return next(trait.name for trait in TRAITS if trait.kind == fact.kind)


def _place(fact: Fact, request: Request, compiled: Compiled, measured: str = "of it") -> str:
    """Where the role of a rating stands among all that are rated, or among those of its field where they are named."""
    own = compiled.label("role", fact.role)
    group = own.group if own is not None and f"other {own.group} " in request.normal else ""
    labels = [label for label in compiled.labels("role") if not group or label.group == group]
    places = [LEVELS.index(one.level) for label in labels if (one := compiled.trait(label.id, fact.kind))]
    place, rest = LEVELS.index(fact.level), f"in most {f'{group} ' if group else ''}roles that I know"
    if sum(other < place for other in places) > _MOST_ROLES * len(places):
        return f"There is more {measured} than {rest}"
    if sum(other > place for other in places) > _MOST_ROLES * len(places):
        return f"There is less {measured} than {rest}"
    return f"There is about as much {measured} as {rest}"

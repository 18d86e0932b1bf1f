"""Whether it is too late for the user, and whether a role is just one thing."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import definition
from careerbot.facts.lead import Lead, quoted
from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, form
from careerbot.question.subject.matter_asked import is_about, on, verdict_of
from careerbot.replies.moves.own_standing import is_young
from careerbot.turn import ANSWER, Request

_NOT_OF_AGE = ("smalltalk", "salary", "compare", "outlook")
_JUST = Pattern(
    r"^(?:so )?(?:is|are) (?:an? |the |being an? )?(?:job )?(?:really )?(?:just|only|nothing but|all about|basically)\b"
)
_TOO = Pattern(
    r"\b(?:too|late|old|crazy|mad|insane|stupid|foolish|silly|delusional|pointless|hopeless|embarrassing|ridiculous"
    r"|weird|strange|odd|problem|laugh\w*|joke)\b"
)
_MAY = Pattern(
    r"\b(?:can|could|able|possible|realistic|feasible|doable|chance|still|ok|okay|fine|worth|make sense|good idea)\b"
)
_OF_WHAT_IT_IS = ("definition", "responsibilities", "skills", "work_life", "salary")


def chance(request: Request, compiled: Compiled) -> Lead | None:
    """The first sentence on whether it is too late, or on what a role is beyond one thing, whatever else is asked."""
    if form(request.words) != YES_NO:
        return None
    if (lead := _not_only(request, compiled)) is not None or request.intent in _NOT_OF_AGE:
        return lead
    return _of_age(request, compiled)


def asks_if_only(said: str) -> bool:
    """Whether it is asked if a role is just one thing: "is a scrum master only a secretary"."""
    return bool(_JUST.search(said))


def _not_only(request: Request, compiled: Compiled) -> Lead | None:
    """What a role is, where it is asked whether it is just one thing."""
    if request.intent not in _OF_WHAT_IT_IS or len(request.roles) != 1:
        return None
    facts = compiled.facts(request.roles[0], "definition")
    if not facts or not asks_if_only(request.normal):
        return None
    if "basically" in request.words:  # a likeness, to which what it is answers better than a yes or no
        told, _ = definition(request.roles[0], compiled)
        return Lead(told.lines, (facts[0],), ANSWER, ()) if told else None
    return Lead((quoted("Not only that, by what the role is", facts[0]),), (facts[0],), ANSWER, ())


def _of_age(request: Request, compiled: Compiled) -> Lead | None:
    if is_young(request.normal):
        return None
    matter = is_about("age", request.words)
    facts = on(matter, compiled.facts("", *matter.sections), request.words) if matter else ()
    decided = verdict_of(matter, facts) if matter else None
    if decided is None:
        return None
    said, fact = request.normal, decided[1]
    begin = decided[0] if _TOO.search(said) else "Yes" if _MAY.search(said) else ""
    return Lead((quoted(begin, fact),), (fact,), ANSWER)

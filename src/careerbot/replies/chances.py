"""Whether the user has a chance at all: at their age, or beginning from nothing. A verdict from general advice."""

from __future__ import annotations

from careerbot.asking import YES_NO, form
from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replies.answers import definition
from careerbot.replies.deciding import is_about, on, verdict_of
from careerbot.replies.lead import Lead, quoted
from careerbot.turn import ANSWER, Fact, Line, Request

_NOT_OF_AGE = ("smalltalk", "salary", "compare", "outlook")
_JUST = Pattern(
    r"^(?:so )?(?:is|are) (?:an? |the |being an? )?(?:job )?(?:really )?(?:just|only|nothing but|all about|basically)\b"
)
_REAL = Pattern(
    r"\b(?:real|actual|proper|made up|serious) (?:thing|job|role|career|title|position|profession)\b|\bmade up\b"
)
_TOO = Pattern(
    r"\b(?:too|late|old|crazy|mad|insane|stupid|foolish|silly|delusional|pointless|hopeless|embarrassing|ridiculous"
    r"|weird|strange|odd|problem|laugh\w*|joke)\b"
)
_MAY = Pattern(
    r"\b(?:can|could|able|possible|realistic|feasible|doable|chance|still|ok|okay|fine|worth|make sense|good idea)\b"
)
_FROM_NOTHING = Pattern(
    r"\b(?:no|zero|without|lack|any|little)(?: (?!degree|degrees|diploma)\w+){0,3} "
    r"(?:background|experience|knowledge)\b|"
    r"\bfrom (?:scratch|zero|nothing)\b|\b(?:complete|total|absolute) (?:beginner|newbie|noob)\b|\bknow nothing\b"
)
_POSSIBLE = Pattern(
    r"\b(?:possible|realistic|feasible|doable|can|could|able|chance|become|becoming|get in|get into|break into|start)\b"
)
_OF_WHAT_IT_IS = ("definition", "responsibilities", "skills", "work_life", "salary")
_OF_WAYS = ("transition", "learning_path", "getting_started", "career_path", "definition")
_DEGREE = Pattern(r"\b(?:degree|degrees|diploma|college|university)\b")


def chance(request: Request, compiled: Compiled) -> Lead | None:
    """The first sentence on whether it is too late, or possible from nothing, whatever else is asked."""
    if form(request.words) != YES_NO:
        return None
    if (lead := _not_only(request, compiled)) is not None or request.intent in _NOT_OF_AGE:
        return lead
    return _of_age(request, compiled) or _from_nothing(request, compiled)


def asks_if_only(said: str) -> bool:
    """Whether it is asked if a role is just one thing: "is a scrum master only a secretary"."""
    return bool(_JUST.search(said))


def _not_only(request: Request, compiled: Compiled) -> Lead | None:
    """What a role is, where it is asked whether it is just one thing."""
    if request.intent not in _OF_WHAT_IT_IS or len(request.roles) != 1:
        return None
    facts = compiled.facts(request.roles[0], "definition")
    said = request.normal
    if facts and request.intent == "definition" and _REAL.search(said):
        return Lead((quoted("Yes, my sources know it as a role", facts[0]),), (facts[0],), ANSWER, ())
    if not facts or not asks_if_only(said):
        return None
    if "basically" in request.words:  # a likeness, to which what it is answers better than a yes or no
        told, _ = definition(request.roles[0], compiled)
        return Lead(told.lines, (facts[0],), ANSWER, ()) if told else None
    return Lead((quoted("Not only that, by what the role is", facts[0]),), (facts[0],), ANSWER, ())


def _of_age(request: Request, compiled: Compiled) -> Lead | None:
    matter = is_about("age", request.words)
    facts = on(matter, compiled.facts("", *matter.sections), request.words) if matter else ()
    decided = verdict_of(matter, facts) if matter else None
    if decided is None:
        return None
    said, fact = request.normal, decided[1]
    begin = decided[0] if _TOO.search(said) else "Yes" if _MAY.search(said) else ""
    line = quoted(begin, fact) if begin else Line(fact.text, (fact.id,))
    return Lead((line,), (fact,), ANSWER)


def _first_step(request: Request, compiled: Compiled) -> tuple[Fact, str] | None:
    """The step with which the way to the role begins, and what it is about."""
    facts = compiled.facts(request.roles[0], "learning_path", "getting_started")
    step = next((fact for fact in facts if fact.kind == "Step 1"), None)
    return (step, step.text.partition(":")[0].rstrip(".")) if step else None


def _from_nothing(request: Request, compiled: Compiled) -> Lead | None:
    said = request.normal
    if request.intent not in _OF_WAYS or len(request.roles) != 1 or _DEGREE.search(said):
        return None
    if not (_FROM_NOTHING.search(said) and _POSSIBLE.search(said)):
        return None
    step = _first_step(request, compiled)
    if step is None:
        return None
    line = Line(f"Yes, in principle: the way that my sources give begins with “{step[1]}”.", (step[0].id,))
    return Lead((line,), (step[0],), ANSWER, alone=True, quotes=False)

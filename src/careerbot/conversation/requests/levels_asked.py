"""The levels that a part names, and what is asked of levels set against each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.requests.moneyless import PAY
from careerbot.conversation.requests.wordings.pay import asks_pay
from careerbot.conversation.users.profile import MOST_NAMED
from careerbot.patterns import Pattern
from careerbot.question.qualifiers import levels_named, numbered_levels
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, State, ids_of, unique

_INTERN, _INTERNS = "intern", frozenset("intern interns internship internships".split())
_LACKING = frozenset("no without any zero".split())
_OF_RUNG = {"junior": "entry", "mid": "mid", "senior": "senior", "lead": "lead", "staff": "lead", "principal": "lead"}
# Whom a word for many roles is taken for where only their levels are compared.
_WHOSE_LEVELS = dict.fromkeys("engineer developer dev programmer".split(), "software-engineer") | {
    "analyst": "data-analyst"
}
_OF_RUNGS = ("compare", "certifications")
_STARTING = Pattern(
    r"\b(?:starting|beginners?|beginning|newly qualified|freshers?|newbies?|starters?|newcomers?"
    r"|fresh (?:graduates?|grads?)"
    r"|(?:no|zero|without(?: any)?) (?:work |job |prior )?experience|first job|at the start|at first)\b"
    r"(?! (?:at|with) \d)"
)


def levels_compared(request: Request, tokens: Sequence[str], state: State, compiled: Compiled) -> Request | None:
    """The request on levels or places of one role that are set against each other; None where none are."""
    intent = request.intent
    if intent in ("compare", "salary") and not request.roles and len(request.levels) > 1 and asks_pay(set(tokens)):
        likely = next((role for word in tokens if (role := _WHOSE_LEVELS.get(word.removesuffix("s")))), "")
        roles = (likely,) if compiled.label("role", likely) else state.roles
        return replace(request, intent=PAY, roles=roles)  # "how much does a staff engineer make vs a senior"
    if len(request.roles) != 1 or intent not in _OF_RUNGS:
        return None
    rungs = (intent == "compare" and len(levels_named(tokens)) > 1) or len(numbered_levels(tokens)) > 1
    if rungs and PAY not in request.aspects and not asks_pay(set(tokens)):
        return replace(request, intent="career_path")  # "a senior analyst against a junior": rungs of one ladder
    if intent == "compare" and request.places and asks_pay(set(tokens)):
        return replace(request, intent=PAY)  # one role in two places
    return None


def level_in_name(tokens: Sequence[str], compiled: Compiled) -> str:
    """The level of an intern, which names of roles may hold: "data science intern"; '' where none is named."""
    if not _INTERNS.isdisjoint(tokens):
        said = {word for before, word in pairwise(["", *tokens]) if before not in _LACKING}
        if _INTERNS & said and compiled.label("level", _INTERN):
            return _INTERN
    return next((level for level in numbered_levels(tokens) if compiled.label("level", level)), "")


def levels_told(entities: Sequence[Entity], tokens: Sequence[str], compiled: Compiled) -> tuple[str, ...]:
    """The levels named where there are several: "SDE 1 vs SDE 2", "from junior to senior"."""
    numbered = (level for level in numbered_levels(tokens) if compiled.label("level", level))
    rungs = levels_named(tokens)
    told = [_OF_RUNG[rung] for rung in rungs if rung in _OF_RUNG and compiled.label("level", _OF_RUNG[rung])]
    named = unique((*ids_of(entities, "level"), *numbered, *(told if len(rungs) > 1 else ())))
    return named[:MOST_NAMED] if len(named) > 1 else ()


def level_of_starters(intent: str, tokens: Sequence[str]) -> str:
    """The level of who has only begun, where pay is asked about: "a starting data engineer", "beginners"; else ''."""
    return "entry" if intent == PAY and _STARTING.search(" ".join(tokens)) else ""

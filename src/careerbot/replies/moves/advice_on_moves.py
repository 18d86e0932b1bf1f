"""The entry of advice that is written for a move itself, "nurse to tech", found by its two ends.

A long story seldom sounds like the ways of asking for it; the ends alone do.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.turn import Fact, Request

_SURE = 0.3  # belief from which on the entry found by its ends is the one
_OF_MOVES = ("transition",)
_VERDICT = Pattern(r"^(?:Yes|No), (?:and |but )?")


def of_the_move(role: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The lines of the entry asked for, or of that on the move to a role from where users come; none without one."""
    asked_for = compiled.advice_intent(request.advice) in _OF_MOVES and not _is_of_another(request, compiled)
    if asked_for and not _aims_elsewhere(request.advice, role, compiled):
        return compiled.advice(request.advice)
    for origin in request.origins:
        if found := _entry(origin, role, compiled):
            return found
    return ()


def entry_of_the_trade(origins: Sequence[str], compiled: Compiled) -> str:
    """The entry on the ways out of the first occupation among these that has one; '' where none has."""
    for origin in origins:
        guess = compiled.adviser.best(["{occupation}", "to", "tech", f"@{origin}"])
        known = guess is not None and guess.intent in _OF_MOVES and guess.confidence >= _SURE
        if guess is not None and known and compiled.adviser.speaks_for(f"@{origin}", guess.id):
            return guess.id
    return ""


def _entry(origin: str, role: str, compiled: Compiled) -> tuple[Fact, ...]:
    kind = "role" if compiled.label("role", origin) else "occupation"
    tokens = [f"{{{kind}}}", "to", "{role}", f"@{origin}", f"@{role}"]
    guess = compiled.adviser.best(tokens)
    if guess is None or guess.intent not in _OF_MOVES or guess.confidence < _SURE:
        return ()
    if (guess.roles and role not in guess.roles) or not compiled.adviser.speaks_for(f"@{origin}", guess.id):
        return ()
    if kind == "role" and not (compiled.adviser.speaks_for(f"@{role}", guess.id) and _leads_to(guess.id, role)):
        return ()  # two roles are the ends of the way back too
    if _aims_elsewhere(guess.id, role, compiled):
        return ()
    return compiled.advice(guess.id)


def _leads_to(advice: str, role: str) -> bool:
    """Whether the goal in an entry's id is the role, by a word or its initials: "support-to-security", "-to-ml"."""
    goal, initials = advice.partition("-to-")[2], "".join(word[0] for word in role.split("-"))
    return not goal or any(word in role or initials.startswith(word) for word in goal.split("-"))


def _is_of_another(request: Request, compiled: Compiled) -> bool:
    """Whether an entry is written for another work left than the role that users come from: "software-to-ml"."""
    roles = [origin for origin in request.origins if compiled.label("role", origin)]
    left = request.advice.partition("-to-")[0].split("-")
    if not roles or "-to-" not in request.advice:
        return False
    own = any(compiled.adviser.speaks_for(f"@{origin}", request.advice) for origin in roles)
    return not own and not any(word in origin for origin in roles for word in left)


def _aims_elsewhere(advice: str, role: str, compiled: Compiled) -> bool:
    """Whether an entry is written for another goal, by its id: "dba-to-data-engineer"."""
    goal = advice.partition("-to-")[2]
    return goal != role and compiled.label("role", goal) is not None


def without_verdict(facts: Sequence[Fact]) -> tuple[tuple[str, Fact], ...]:
    """The lines, without the yes or no that another sentence gave before them."""
    bare = ((_VERDICT.sub("", fact.text), fact) for fact in facts)
    return tuple((text[:1].upper() + text[1:], fact) for text, fact in bare)

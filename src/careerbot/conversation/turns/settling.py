"""What an answer settles: the role in focus after it."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import MOST_FOCUSED
from careerbot.replacing import replace
from careerbot.turn import ANSWER, Paragraph, Reply, Resolved, State, unique


def settle(state: State, resolved: Resolved, reply: Reply, compiled: Compiled) -> State:
    """The state after an answer: where the question was which role it is, the one told first is in focus.

    So is the one role of which an answer tells that was asked without any. Of roles weighed against each other one is
    only where the first sentence names it alone.
    """
    requests = resolved.requests if not resolved.aside else ()
    roles = unique(fact.role for fact in reply.evidence if fact.role)
    decided = reply.status == ANSWER
    sought = any(r.seeks_role or (decided and r.intent == "recommend_role") for r in requests if not r.roles)
    weighed = any(r.intent == "recommend_role" and r.roles for r in requests)
    sought = sought or (decided and weighed and _names_one(reply, roles, compiled))
    sought = sought or (decided and len(roles) == 1 and not any(r.roles for r in requests))
    nearest = decided and any(r.intent == "transition" and len(r.roles) > 1 for r in requests)
    sought = sought or nearest
    roles = _first_named(reply, roles, compiled, told_apart=weighed) if weighed or nearest else roles
    if not sought or not roles or not requests:
        return state
    kept = set(roles) == set(state.listed) or (weighed and set(roles) <= set(state.listed))
    told = state.listed if kept else roles[:MOST_FOCUSED]  # in the order that was asked
    return replace(state, roles=roles[:1], roles_turn=state.turn, earlier=state.roles or state.earlier, listed=told)


def _first_named(reply: Reply, roles: Sequence[str], compiled: Compiled, *, told_apart: bool) -> tuple[str, ...]:
    """The roles with the one before the others that the first sentence of an answer names first, or alone."""
    said = _first_said(reply)
    named = sorted((said.find(name), role) for role in roles if (name := compiled.role_name(role)) in said)
    return unique((named[0][1], *roles)) if named and not (told_apart and len(named) > 1) else tuple(roles)


def _first_said(reply: Reply) -> str:
    first = reply.blocks[0] if reply.blocks else None
    return " ".join(line.text for line in first.lines) if isinstance(first, Paragraph) else ""


def _names_one(reply: Reply, roles: Sequence[str], compiled: Compiled) -> bool:
    """Whether an answer begins with a sentence that names one of these roles alone."""
    said = _first_said(reply)
    return len(roles) == 1 or sum(compiled.role_name(role) in said for role in roles) == 1

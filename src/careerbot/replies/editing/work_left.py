"""The work that users leave, taken from the roles of a reply that tells of no move: "I was a tester. PSM I or CSM?"."""

from __future__ import annotations

from careerbot.replacing import replace
from careerbot.turn import Reply, Resolved

_MOVE = "transition"


def without_work_left(resolved: Resolved, reply: Reply) -> Reply:
    """The reply about the roles aimed at alone, where it was asked as a move and answers something else."""
    if not reply.intents or reply.intents[0].name == _MOVE:
        return reply
    left = {origin for request in resolved.requests if request.intent == _MOVE for origin in request.origins}
    rest = tuple(role for role in reply.roles if role not in left) if left else ()
    return replace(reply, roles=rest) if rest and rest != reply.roles else reply

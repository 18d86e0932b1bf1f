"""An entry of advice on a move: whether it stands alone as the answer, and what it says to who fears to be too late."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replies.moves.advice_on_moves import is_of_another_role, is_the_way_back, speaks_for_any, without_verdict
from careerbot.turn import Request

_TOO_LATE = Pattern(r"\btoo late\b")
_YES = Pattern(r"^Yes[,:] ")


def is_on_another_move(request: Request, of_trade: bool, compiled: Compiled) -> bool:
    """Whether the entry on a move gives way: to what is known of this very move, or since it is on another one."""
    advice, origins = request.advice, request.origins
    between = of_trade or (request.intent == "transition" and not set(request.roles) <= set(origins))
    if between and speaks_for_origin(request, compiled):
        return True  # the verdict stands in what is known of the move
    said = request.words if request.intent == "transition" else (*request.words, *request.roles)
    return is_the_way_back(advice, origins, request.roles) or is_of_another_role(advice, origins, said, compiled)


def speaks_for_origin(request: Request, compiled: Compiled) -> bool:
    """Whether the entry is written for the work left."""
    return speaks_for_any(request.origins, request.advice, compiled)


def not_too_late(first: str, request: Request, compiled: Compiled) -> str:
    """The first line of an entry that says yes, to who asks whether it is too late; '' for any other."""
    late = _TOO_LATE.search(request.asking or request.normal) is not None
    if not late or not _YES.match(first) or not speaks_for_origin(request, compiled):
        return ""
    return f"No, it is not too late. {without_verdict(first)}"

"""A move whose ends stand apart from the question: "from support to DevOps. What is next?", "can a tester switch?"."""

from __future__ import annotations

from careerbot.conversation.users.move_ends import ends
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Part, Request, Understanding

OF_THE_WAY = ("career_path", "learning_path", "getting_started", "skills", "skill_gap")  # asked behind a stated move
_SWITCHES = Pattern(
    r"^(?:and |but |so )?(?:can|could|may|how (?:easily|hard|quickly|fast)) .*"
    r"\b(?:switch|move|change|cross over|transition)\b(?! (?:to|into|from))"
)


def is_of_stated_move(understanding: Understanding, part: Part) -> bool:
    """Whether a part names no role, and both ends of a move stand before it: "support to DevOps. What is next?"."""
    movers = [e for e in understanding.entities if e.kind in ("role", "occupation") and not e.negated]
    if not movers or any(part.start <= e.start < part.end for e in movers) or not part.start:
        return False
    return ends(understanding, movers, understanding.utterance.words) is not None


def switching(request: Request, understanding: Understanding) -> Request:
    """The move from the one role of a question to the other one spoken of: "and can a DevOps engineer switch?"."""
    others = tuple(role for role in understanding.ids("role") if role not in request.roles)
    if len(request.roles) != 1 or len(others) != 1 or request.origins or not _SWITCHES.search(request.normal):
        return request
    return replace(request, origins=request.roles, roles=others)

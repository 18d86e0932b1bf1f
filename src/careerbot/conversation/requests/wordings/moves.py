"""Moves and purposes: from one work to another, leaving it, rising in it, what to learn "to become X"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from careerbot.patterns import Pattern
from careerbot.turn import Request
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE

# Ways to a role, which "… to become X" makes the model think of whatever else is asked.
_WAYS = ("learning_path", "getting_started", "career_path", "definition", "recommend_role", "skills", "skill_gap")
_PURPOSE = ("learning_path", "getting_started", "career_path")
# Topics of which "what X do I need to become Y" asks a list.
LISTED = ("skills", "tools", "education", "certifications")
_ASKING = frozenset("what which list many much".split())
_MOVES = ("transition", "getting_started", "learning_path", "job_openings")
_LEAVE = frozenset("leave leaving quit quitting".split())
_UP = Pattern(r"\b(?:move|moving|moves|way) up\b|\bpromoted\b|\bclimb\b")


def on_moves(
    request: Request, tokens: Sequence[str], words: Set[str], topics: Mapping[str, str], *, both_ends: bool
) -> str:
    """What is asked by who moves, leaves or rises, or names a purpose: "… to become X"; '' where nobody does."""
    if request.intent in _MOVES and "why" in words and _LEAVE & words and len(request.roles) == 1:
        return "work_life"  # "why do people leave game development"
    if request.intent in ("transition", "getting_started") and len(request.roles) == 1 and _UP.search(" ".join(tokens)):
        return "career_path"  # "how hard is it to move up as a QA engineer"
    if (
        request.intent in _WAYS or request.intent in (OTHER, OUT_OF_SCOPE)
    ) and both_ends:  # "from DevOps to data engineering"
        return "transition"
    if request.intent in _PURPOSE and request.roles:
        if topic := _topic_before_purpose(tokens, topics):
            return topic
        if request.yes_no and request.named:  # "can I skip Scala if I want to become a data engineer"
            return "tools"
    return ""


def _topic_before_purpose(tokens: Sequence[str], topics: Mapping[str, str]) -> str:
    """The topic of "which languages should I learn to become X": what stands before the purpose; '' when none does."""
    purpose = next((i for i, word in enumerate(tokens) if word in {"become", "becoming"}), 0)
    head = tokens[:purpose]
    asking = next((i for i, word in enumerate(head) if word in _ASKING), None)
    if asking is None:
        return ""
    return next((topics[word] for word in head[asking + 1 : asking + 7] if topics.get(word) in LISTED), "")

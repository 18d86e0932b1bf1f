"""How much of what a role needs is there, and how large the gap is that is left."""

from __future__ import annotations

from careerbot.facts.ways_in import Way
from careerbot.replies.moves.overlap import Overlap, is_slight

FEW, _MANY = 0.35, 0.7  # shares of what a role needs from which on a gap is of middling size, and small


def covered(found: Overlap) -> float:
    """How much of what a role needs is there, line by line of its skills: 0 to 1."""
    lines_on = [fact for fact in (*found.open, *found.naming) if fact.section == "skills"]
    lines_on = lines_on or [*found.open, *found.naming]
    lines_on = [fact for fact in lines_on if not is_slight(fact)] or lines_on
    shares = [min(2 * len(found.has & set(fact.mentions)) / (len(set(fact.mentions)) or 1), 1.0) for fact in lines_on]
    return sum(shares) / (len(shares) or 1)


def size_of(found: Overlap) -> str:
    """How large the gap is, by the share of what the role needs that is there."""
    share = covered(found)
    lacking = any(fact.section == "skills" and not is_slight(fact) for fact in found.open)
    if share >= _MANY and not lacking:
        return "small: most of what the role needs is there"
    if share >= FEW:
        return "of middling size: a good part of what the role needs is there"
    return "large: most of what the role needs is still missing"


def is_measured(found: Overlap, way: Way | None) -> bool:
    """Whether the share of what is there tells how large the gap is: not where others came from that very work."""
    return way is None or not way.is_own or covered(found) >= FEW

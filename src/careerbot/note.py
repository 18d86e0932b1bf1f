"""Notes on tools, skills and roles: the aspects on which something is said of one by name."""

from __future__ import annotations

from collections.abc import Iterable

PICK, WORTH, ENOUGH, TIME, BETTER, RESOURCES = "pick", "worth", "enough", "time", "better", "resources"
INTERN, JUNIOR, MID, SENIOR = "intern", "junior", "mid", "senior"
DAY, HARD, GOOD = "day", "hard", "good"
ASPECTS = (PICK, WORTH, ENOUGH, TIME, BETTER, RESOURCES, INTERN, JUNIOR, MID, SENIOR, DAY, HARD, GOOD)
VERSUS, TOGETHER, NEEDS, STUDIES = "versus", "together", "needs", "studies"


def against(other: str) -> str:
    """The aspect of one thing set against another."""
    return f"{VERSUS}-{other}"


def beside(others: Iterable[str]) -> str:
    """The aspect of one thing being enough together with others, in whichever order they are named."""
    return f"{TOGETHER}-{'+'.join(sorted(others))}"


def needed(thing: str) -> str:
    """The aspect of how much a role needs a tool or skill."""
    return f"{NEEDS}-{thing}"


def studied(field: str) -> str:
    """The aspect of how far a field of study leads to a role."""
    return f"{STUDIES}-{field}"

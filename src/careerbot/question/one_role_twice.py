"""Titles set against each other that are known as one role: "programmer or software engineer", "PO against PM"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.turn import Entity


def names_one_twice(entities: Sequence[Entity]) -> bool:
    """Whether two or more titles of a message all name one role."""
    roles = [entity for entity in entities if entity.kind == "role" and not entity.negated]
    return len({entity.text for entity in roles}) > 1 and len({entity.id for entity in roles}) == 1

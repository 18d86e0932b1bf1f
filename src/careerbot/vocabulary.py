"""The words the stages share: reserved intents, kinds of entities, slots."""

from __future__ import annotations

from dataclasses import dataclass

SMALLTALK, OTHER, OUT_OF_SCOPE = "smalltalk", "other", "out_of_scope"
RESERVED = (SMALLTALK, OTHER, OUT_OF_SCOPE)
ENTITY_KINDS = ("role", "occupation", "tool", "skill", "place", "level", "employer", "number")


@dataclass(frozen=True, slots=True)
class Slot:
    """Something an intent needs. With an ``ask`` it is asked for when nothing fills it."""

    name: str
    entities: tuple[str, ...]
    ask: str

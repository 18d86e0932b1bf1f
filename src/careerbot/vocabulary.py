"""The words the stages share: reserved intents, kinds of entities, slots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SMALLTALK, OTHER, OUT_OF_SCOPE = "smalltalk", "other", "out_of_scope"
RESERVED = (SMALLTALK, OTHER, OUT_OF_SCOPE)
EDITORIAL = "editorial"  # the source of advice that careerbot's authors wrote themselves
ABOUT = "about"  # the section of facts on what tools and skills are
ADVICE = "advice"  # the section of what an adviser says whatever the role
CREDENTIALS = "credentials"  # the section of what is said of certificates, courses, books and schools by name
NOTES = "notes"  # the section of what is said of a tool, a skill or a role by name, whatever else is asked
TRAITS = "traits"  # the section of facts that rate a role
LEVELS = ("none", "low", "medium", "high", "very high")  # how much of a trait a role has, on one scale for all roles
_LITTLE, _MUCH = LEVELS[:2], LEVELS[3:]
TRAIT_KINDS = (
    *("mathematics", "coding", "degree", "advanced degree", "certificates", "portfolio", "beginner posts"),
    *("career changers", "difficulty", "time to learn", "competition", "job security", "automation", "room to grow"),
    *("stress", "long hours", "flexible hours", "on-call", "remote", "part-time", "freelance", "travel", "people"),
    *("customers", "presenting", "writing", "routine", "leading people"),
)
SCRIPT_FOLDERS = ("questions", "dialogues")  # where scripted tests stand, in the folder tests/ of a content
ENTITY_KINDS = ("role", "occupation", "tool", "skill", "place", "level", "employer", "number")


def question_for(slot: str, slots: Iterable[Slot]) -> str:
    """The question that fills a slot; '' when the slot is unknown or optional."""
    return next((s.ask for s in slots if s.name == slot), "")


@dataclass(frozen=True, slots=True)
class Slot:
    """Something an intent needs. With an ``ask`` it is asked for when nothing fills it."""

    name: str
    entities: tuple[str, ...]
    ask: str


def is_little(level: str) -> bool:
    """Whether a role has little of a trait, or none."""
    return level in _LITTLE


def is_much(level: str) -> bool:
    """Whether a role has much of a trait."""
    return level in _MUCH

"""Families of words: what people ask by one word and facts tell by another ("bombed" and "a failed interview").

A family has the wording of questions on it and the wording of facts on it. Which line of a section answers is a matter
of the telling words, and those seldom stand in the line as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.patterns import Pattern, Wordings
from careerbot.replies.editing.word_families_table import ALSO, CHIEF, CHIEFS, TABLE
from careerbot.turn import Fact


@dataclass(frozen=True, slots=True)
class Family:
    """Words for one thing, as questions have them and as facts do."""

    name: str
    asked: Pattern
    told: Pattern
    sections: tuple[str, ...] = ()  # where its facts stand; anywhere when empty

    def serves(self, intent: str) -> bool:
        """Whether a question with this intent may be about it."""
        return not self.sections or intent in (*self.sections, *ALSO.get(self.name, ()))

    @property
    def weight(self) -> float:
        """How much it tells, against others that the question also has."""
        return CHIEF if self.name in CHIEFS else 1.0

    def is_in(self, fact: Fact) -> bool:
        """Whether a fact tells of it."""
        if self.sections and fact.section not in self.sections:
            return False
        return bool(self.told.search(f"{fact.kind}: {fact.text}"))


FAMILIES = tuple(
    Family(
        name,
        Pattern(rf"\b(?:{asked})\b"),
        Pattern(rf"\b(?:{told})", re.IGNORECASE),
        sections,
    )
    for name, asked, told, sections in TABLE
)
_ASKED = Wordings(family.asked for family in FAMILIES)


def families(words: Sequence[str]) -> tuple[Family, ...]:
    """The families that a question asks about."""
    return _families(" ".join(words))


@lru_cache(maxsize=256)  # asked more than once while a message is answered
def _families(said: str) -> tuple[Family, ...]:
    likely = [FAMILIES[place] for place in _ASKED.likely(said)]
    return tuple(family for family in likely if family.asked.search(said))

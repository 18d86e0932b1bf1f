"""The intents, as answering needs them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from careerbot.compiled_tables.database import Database
from careerbot.vocabulary import Slot, question_for


@dataclass(frozen=True, slots=True)
class IntentCard:
    """What answering needs to know of an intent."""

    name: str
    about: str
    slots: tuple[Slot, ...]

    def ask(self, slot: str) -> str:
        """The question that fills a slot; '' when the slot is unknown or optional."""
        return question_for(slot, self.slots)


def read_intents(database: Database) -> dict[str, IntentCard]:
    """The card of every intent, by name."""
    rows = database.rows("SELECT name, about, slots FROM intent")
    return {
        name: IntentCard(name, about, tuple(Slot(s[0], tuple(s[1]), s[2]) for s in json.loads(slots)))
        for name, about, slots in rows
    }

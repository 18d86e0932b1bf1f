"""The model of ``knowledge/advice/*.yaml``: what an adviser says whatever the role, and the ways people ask for it.

    advice:
      - advice: data-structures-for-data-jobs
        intent: skills
        source: editorial
        asked: |
          should i learn data structures for a data job
          do {role} people need leetcode
        says:
          - "For analysts hardly; for data engineers yes, since their interviews often have a coding round."

The first line answers, the others back it up. With ``roles`` it holds for these roles only, with
``places`` in these places and in what lies in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from careerbot.intents import Example, examples_of
from careerbot.knowledge import KnowledgeFile
from careerbot.turn import Fact, Source
from careerbot.vocabulary import ADVICE

# The keys of an entry, here and in the schemas for editors: those it must have, and those it may have.
ADVICE_KEYS = (("advice", "intent", "source", "asked", "says"), ("roles", "places"))


@dataclass(frozen=True, slots=True)
class Advice:
    """Something asked whatever the role: its ways of asking, and the lines that answer."""

    id: str
    intent: str
    roles: tuple[str, ...]  # those it holds for; all when empty
    places: tuple[str, ...]  # those it holds in; everywhere when empty
    asked: tuple[Example, ...]


class AdviceFile(KnowledgeFile):
    """A file of advice: its entries, their lines as facts, and what they refer to."""

    def __init__(self, path: Path, name: str, sources: dict[str, Source]) -> None:
        super().__init__(path, name, sources)
        self.advice: list[Advice] = []

    def read_advice(self) -> None:
        """The entries of the file."""
        if self.root is None:
            return
        for item in self.mappings(self.keys(self.root, ("advice",)).get("advice")):
            found = self.keys(item, *ADVICE_KEYS)
            id, intent = self.id_of(found.get("advice")), self.text(found.get("intent"))
            if intent:
                self.refer("section", found["intent"])
            source, roles = self.source(found.get("source")), self.texts(found.get("roles"))
            for role in roles:
                self.refer("role", role)
            for place in (places := self.texts(found.get("places"))):
                self.refer("place", place)
            for number, line in enumerate(self.texts(found.get("says")), 1):
                if source is not None:
                    self.facts.append(Fact(f"{ADVICE}/{id}/{number}", line.text, source, "", ADVICE, id))
            asked = tuple(examples_of(self, found.get("asked")))
            held, there = tuple(role.text for role in roles), tuple(place.text for place in places)
            self.advice.append(Advice(id, intent, held, there, asked))

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

The first line answers, the others back it up. With ``roles`` it holds for these roles only. The ways of asking also
teach the intent named.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from careerbot.intents import Example, unknown_placeholders
from careerbot.knowledge import ID, Reference
from careerbot.turn import Fact, Source
from careerbot.vocabulary import ADVICE, ENTITY_KINDS
from careerbot.yamlfile import Scalar, YamlFile

# The keys of an entry, here and in the schemas for editors: those it must have, and those it may have.
ADVICE_KEYS = (("advice", "intent", "source", "asked", "says"), ("roles",))


@dataclass(frozen=True, slots=True)
class Advice:
    """Something asked whatever the role: its ways of asking, and the lines that answer."""

    id: str
    intent: str
    roles: tuple[str, ...]  # those it holds for; all when empty
    asked: tuple[Example, ...]
    facts: tuple[Fact, ...]


class AdviceFile(YamlFile):
    """A file of advice: its entries, and what they refer to."""

    def __init__(self, path: Path, name: str, sources: dict[str, Source]) -> None:
        super().__init__(path, name)
        self.advice: list[Advice] = []
        self.references: list[Reference] = []
        listed = self.keys(self.root, ("advice",)).get("advice") if self.root else None
        for item in self.mappings(listed):
            found = self.keys(item, *ADVICE_KEYS)
            id = self.text(found.get("advice"))
            if id and not ID.fullmatch(id):
                self.problem(found["advice"], f"{id!r} is not an id; use lower case words joined by hyphens")
            intent, source = self.text(found.get("intent")), self.text(found.get("source"))
            if source and source not in sources:
                self.problem(found["source"], f"unknown source {source!r}{self.hint(source, sources)}")
            if intent:
                at = found["intent"]
                assert isinstance(at, Scalar)
                self.references.append(Reference("section", intent, name, at))
            roles = self.texts(found.get("roles"))
            self.references += [Reference("role", role.text, name, role) for role in roles]
            says = self.texts(found.get("says"))
            facts = tuple(
                Fact(f"{ADVICE}/{id}/{number}", line.text, sources[source], "", ADVICE, id)
                for number, line in enumerate(says, 1)
                if source in sources
            )
            asked = tuple(self._asked(found.get("asked")))
            self.advice.append(Advice(id, intent, tuple(role.text for role in roles), asked, facts))

    def _asked(self, node: object) -> list[Example]:
        examples = []
        for line in self.lines(node):  # type: ignore[arg-type]  # what is no block is reported
            for match in unknown_placeholders(line.text):
                at = Scalar(line.text, line.line, line.column + match.start())
                hint = self.hint(match.group(1), ENTITY_KINDS)
                self.problem(at, f"unknown placeholder {match.group()}{hint}")
            examples.append(Example(line.text, self.name, line.line, line.column))
        return examples

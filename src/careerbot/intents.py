"""The model of ``intents/*.yaml``: what can be asked, the words people ask it in, and what it needs.

    intent: salary
    about: What a role pays, perhaps in one place or at one level.
    slots:
      role: {entity: role, ask: "Which role do you have in mind?"}
      place: {entity: place}
    examples: |
      how much does a {role} earn
    unlike: |
      how do I ask for a pay rise

Three names are reserved: ``smalltalk`` is answered from ``knowledge/smalltalk.yaml``; ``other`` (of this world, but
careerbot has no answer) and ``out_of_scope`` (another world) are declined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from careerbot.errors import Problem
from careerbot.patterns import Pattern
from careerbot.vocabulary import ENTITY_KINDS, Slot, question_for
from careerbot.yamlfile import Node, Scalar, Sequence, YamlFile

# The keys of a mapping, here and in the schemas for editors: those it must have, and those it may have.
INTENT_KEYS = (("intent", "about", "examples"), ("slots", "unlike"))
SLOT_KEYS = (("entity",), ("ask",))
NAME = Pattern(r"[a-z][a-z0-9_]*")
# names only: `{{7*7}}` and the like are texts people send
_PLACEHOLDER = Pattern(rf"\{{({NAME.pattern})\}}")


@dataclass(frozen=True, slots=True)
class Example:
    """One way of asking, and where it stands."""

    text: str
    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Intent:
    """A kind of thing asked. ``unlike`` holds near misses: texts that look like it and are not."""

    name: str
    about: str
    slots: tuple[Slot, ...]
    examples: tuple[Example, ...]
    unlike: tuple[Example, ...]
    path: str

    def ask(self, slot: str) -> str:
        """The question that fills a slot; '' when the slot is unknown or optional."""
        return question_for(slot, self.slots)


def read_intent(path: Path, name: str) -> tuple[Intent | None, list[Problem]]:
    """One intent file, called `name` in problems: the intent (None when unreadable) and every mistake in it."""
    file = YamlFile(path, name)
    if file.root is None:
        return None, file.problems
    found = file.keys(file.root, *INTENT_KEYS)
    intent = file.text(found.get("intent"))
    if intent and not NAME.fullmatch(intent):
        file.problem(found["intent"], f"{intent!r} is not a name; use lower case letters, digits and _")
    elif intent and intent != path.stem:
        file.problem(found["intent"], f"the intent {intent!r} must stand in a file of its name, {intent}.yaml")
    about = file.text(found.get("about"))
    slots = tuple(_slots(file, found.get("slots")))
    examples = tuple(examples_of(file, found.get("examples")))
    if isinstance(found.get("examples"), Scalar) and not examples:
        file.problem(found["examples"], "there are no examples; give at least one line")
    unlike = tuple(examples_of(file, found.get("unlike")))
    return Intent(intent, about, slots, examples, unlike, name), file.problems


def _slots(file: YamlFile, node: Node | None) -> list[Slot]:
    slots = []
    mapping = file.mapping(node)
    for key, value in mapping.items if mapping else ():
        if (spec := file.mapping(value)) is None:
            continue
        found = file.keys(spec, *SLOT_KEYS)
        ask = file.text(found["ask"]) if "ask" in found else ""
        slots.append(Slot(key.text, tuple(_entities(file, found.get("entity"))), ask))
    return slots


def _entities(file: YamlFile, node: Node | None) -> list[str]:
    kinds: list[str] = []
    if isinstance(node, Sequence) and not node.items:
        file.problem(node, "the list is empty; name what may fill the slot, such as role")
    for item in node.items if isinstance(node, Sequence) else [node] if node else []:
        kind = file.text(item)
        if kind and kind not in ENTITY_KINDS:
            file.problem(item, f"unknown entity {kind!r}{file.hint(kind, ENTITY_KINDS)}")
        kinds.append(kind)
    return kinds


def examples_of(file: YamlFile, node: Node | None) -> list[Example]:
    """The examples in a block, one a line; unknown placeholders are noted as problems of the file."""
    examples = []
    for line in file.lines(node):
        for match in unknown_placeholders(line.text):
            at = Scalar(line.text, line.line, line.column + match.start())
            hint = file.hint(match.group(1), ENTITY_KINDS)
            file.problem(at, f"unknown placeholder {match.group()}{hint}")
        examples.append(Example(line.text, file.name, line.line, line.column))
    return examples


def unknown_placeholders(text: str) -> list[re.Match[str]]:
    """The placeholders in an example that stand for no kind of entity; group 1 is the name."""
    return [match for match in _PLACEHOLDER.finditer(text) if match.group(1) not in ENTITY_KINDS]


def example_key(text: str) -> str:
    """What two examples share that count as one: their words, whatever the case and the spaces."""
    return " ".join(text.casefold().split())


def check_examples(told: Iterable[tuple[str, Iterable[Example]]]) -> list[Problem]:
    """Mistakes between intents, and entries of advice, by name: an example given twice, in one or in two of them."""
    problems = []
    first: dict[str, tuple[str, Example]] = {}
    for name, examples in told:
        for example in examples:
            key = example_key(example.text)
            if key in first:
                other, there = first[key]
                where = f"line {there.line}" if there.path == example.path else f"{there.path}:{there.line}"
                message = f"the example {example.text!r} is also in {other} ({where}); keep it in one"
                problems.append(Problem(example.path, example.line, example.column, message))
            else:
                first[key] = (name, example)
    return problems

"""The model of scripted tests: ``questions/*.yaml`` and ``dialogues/*.yaml``.

    intent: skills
    questions:
      - ask: What skills does a data scientist need?
        roles: [data-scientist]
        says: [statistical analysis, [python, r]]     # each must occur; of a list in the list, one
        never: [kubernetes]
        cites: [ai-jobs-2024]
    fails:                                            # known misses, strict: one that passes must be promoted
      - ask: which career should I pick
        why: too vague for the model

    dialogue: the role carries over
    turns:
      - say: What skills does an ML engineer need?
        roles: [machine-learning-engineer]
      - say: and the tools?
        intent: tools

A turn may also check ``status``, ``slots`` and ``suggests``; only what is named is checked. In place of ``ask`` or
``say``, ``repeat: {text: "data ", times: 5000}`` makes a message.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from careerbot.errors import Problem
from careerbot.yamlfile import Mapping, Node, Scalar, Sequence, YamlFile

STATUSES = ("answer", "caveat", "clarify", "fallback", "smalltalk")
SLOTS = ("place", "level", "employer", "named", "origins")
CHECKS = ("intent", "status", "roles", "slots", "says", "never", "cites", "suggests")
# The keys of a mapping, here and in the schemas for editors: those it must have, and those it may have.
QUESTIONS_KEYS = (("intent",), ("questions", "fails"))
DIALOGUE_KEYS = (("dialogue", "turns"), ("fails",))
TURN_KEYS = ("repeat", "why", *CHECKS)  # beside the message
REPEAT_KEYS = (("text", "times"), ())
_LONGEST = 10_000_000  # characters of a generated message


@dataclass(frozen=True, slots=True)
class Check:
    """One thing expected of a reply. ``any_of`` holds what is looked for: one of them is enough."""

    kind: str
    any_of: tuple[str, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A message, and what is expected of the reply."""

    text: str
    checks: tuple[Check, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Case:
    """A scripted question or dialogue. A ``known_miss`` must fail; ``why`` says what stands in its way."""

    name: str
    path: str
    line: int
    turns: tuple[Turn, ...]
    known_miss: bool = False
    why: str = ""


def read_scripts(paths: Iterable[Path]) -> tuple[list[Case], list[Problem]]:
    """The cases of files and folders of scripts, in order, and every mistake in them."""
    cases: list[Case] = []
    problems: list[Problem] = []
    for path in paths:
        files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        for file in files:
            found, mistakes = read_script(file)
            cases += found
            problems += mistakes
    return cases, problems


def read_script(path: Path) -> tuple[list[Case], list[Problem]]:
    """The cases of one file, and every mistake in it."""
    reader = _Reader(path, str(path))
    return reader.cases(), reader.problems


class _Reader(YamlFile):
    def cases(self) -> list[Case]:
        if self.root is None:
            return []
        keys = [key.text for key, _ in self.root.items]
        if "dialogue" in keys or "turns" in keys:
            return self._dialogue(self.root)
        found = self.keys(self.root, *QUESTIONS_KEYS)
        intent = found.get("intent")
        self.text(intent)
        if "questions" not in found and "fails" not in found:
            self.problem(self.root, "there are no questions; give `questions:` or `fails:`")
        asked = [self._question(item, intent, known_miss=False) for item in self.mappings(found.get("questions"))]
        return asked + [self._question(item, intent, known_miss=True) for item in self.mappings(found.get("fails"))]

    def _dialogue(self, root: Mapping) -> list[Case]:
        found = self.keys(root, *DIALOGUE_KEYS)
        turns = tuple(self._turn(item, "say", None) for item in self.mappings(found.get("turns")))
        if "turns" in found and not turns:
            self.problem(found["turns"], "there are no turns")
        why = self.text(found["fails"]) if "fails" in found else ""
        return [Case(self.text(found.get("dialogue")), self.name, root.line, turns, "fails" in found, why)]

    def _question(self, item: Mapping, intent: Node | None, *, known_miss: bool) -> Case:
        turn = self._turn(item, "ask", intent)
        why = next((value.text for key, value in item.items if key.text == "why" and isinstance(value, Scalar)), "")
        return Case(turn.text[:80], self.name, turn.line, (turn,), known_miss, why)

    def _turn(self, item: Mapping, key: str, intent: Node | None) -> Turn:
        found = self.keys(item, (), (key, *TURN_KEYS))
        text = self._message(item, found, key)
        checks = [check for kind in CHECKS if kind in found for check in self._checks(kind, found[kind])]
        if intent is not None and "intent" not in found and isinstance(intent, Scalar):
            checks.insert(0, Check("intent", (intent.text,), item.line, item.column))
        return Turn(text, tuple(checks), item.line, item.column)

    def _message(self, item: Mapping, found: dict[str, Node], key: str) -> str:
        if key in found:
            node = found[key]
            # a message may be blank or odd: that is what it tests
            return node.text if isinstance(node, Scalar) else self.text(node)
        if "repeat" not in found:
            self.problem(item, f"the key {key!r} is missing")
            return ""
        spec = self.mapping(found["repeat"])
        parts = self.keys(spec, *REPEAT_KEYS) if spec else {}
        unit, times = parts.get("text"), self.whole_number(parts.get("times")) or 0
        text = unit.text if isinstance(unit, Scalar) else ""
        if len(text) * times > _LONGEST:
            self.problem(parts["times"], f"the message would have over {_LONGEST:,} characters")
            return ""
        return text * times

    def _checks(self, kind: str, node: Node) -> list[Check]:
        if kind in ("intent", "status"):
            return [self._one(kind, node, STATUSES if kind == "status" else ())]
        if kind == "slots":
            spec = self.mapping(node)
            found = self.keys(spec, (), SLOTS) if spec else {}
            return [
                Check(f"slot {name}", (self._joined(value),), value.line, value.column) for name, value in found.items()
            ]
        if kind == "roles":
            return [Check(kind, (self._joined(node),), node.line, node.column)]
        return [self._any_of(kind, item) for item in self.items(node)]

    def _one(self, kind: str, node: Node, known: tuple[str, ...]) -> Check:
        options = (
            tuple(scalar.text for scalar in self.texts(node)) if isinstance(node, Sequence) else (self.text(node),)
        )
        for option in options:
            if known and option not in known:
                self.problem(node, f"unknown {kind} {option!r}{self.hint(option, known)}")
        return Check(kind, options, node.line, node.column)

    def _any_of(self, kind: str, item: Node) -> Check:
        if isinstance(item, Sequence):
            return Check(kind, tuple(scalar.text for scalar in self.texts(item)), item.line, item.column)
        return Check(kind, (self.text(item),), item.line, item.column)

    def _joined(self, node: Node) -> str:
        """The ids of a list as one text, sorted; a single one as it is."""
        if isinstance(node, Scalar):
            return self.text(node)
        return ", ".join(sorted(scalar.text for scalar in self.texts(node)))

"""Strict YAML: a file becomes nodes that know their line and column, and nothing is guessed.

YAML's own typing is switched off (``no`` is the string "no"), anchors and aliases are refused,
and depth, size and the number of nodes are bounded, so that a hostile file stays harmless.
Every problem is collected, never raised, so that an author sees all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

import yaml

from careerbot.errors import Problem
from careerbot.patterns import Pattern

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
MAX_NODES = 200_000


@dataclass(slots=True)
class Scalar:
    """A piece of text. ``block`` is true for ``|`` blocks, whose lines start one line further down."""

    text: str
    line: int
    column: int
    block: bool = False


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Pairs of key and value in the order of the file."""

    line: int
    column: int
    items: list[tuple[Scalar, Node]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)  # the line of each key, where it first stands


Node = Scalar | Sequence | Mapping
_QUICK: type[yaml.SafeLoader] | None = getattr(yaml, "CSafeLoader", None)  # where PyYAML was built with it
_DOUBTED = Pattern(r"\t|[|>][-+\d]*#")  # what it takes and the parser in Python does not: tabs, a comment at once
_KINDS = {Scalar: "text", Sequence: "a list", Mapping: "a mapping of keys to values"}


class YamlFile:
    """One file of content being read: its nodes, and the problems met on the way."""

    def __init__(self, path: Path, name: str) -> None:
        """Read `path`; `name` is how problems call it. Afterwards ``root`` is its mapping, or None."""
        self.name = name
        self.problems: list[Problem] = []
        self._lines: list[str] = []
        self.root: Mapping | None = None
        root = self._parse(path)
        if isinstance(root, Mapping):
            self.root = root
        elif root is not None:
            self.problem(root, f"expected {_KINDS[Mapping]}, found {_KINDS[type(root)]}")

    def problem(self, at: Node | None, message: str) -> None:
        """Note a mistake at a node, or in the file as a whole."""
        line, column = (at.line, at.column) if at else (0, 0)
        self.problems.append(Problem(self.name, line, column, message))

    def keys(self, node: Mapping, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, Node]:
        """The values of a mapping by key; notes unknown, double and missing keys."""
        required = tuple(required)
        known = (*required, *optional)
        found: dict[str, Node] = {}
        for key, value in node.items:
            if key.text not in known:
                self.problem(key, f"unknown key {key.text!r}{self.hint(key.text, known)}")
            elif key.text not in found:
                found[key.text] = value
        for name in required:
            if name not in found:
                self.problem(node, f"the key {name!r} is missing")
        return found

    def text(self, node: Node | None) -> str:
        """The text of a scalar, stripped; notes anything else, and emptiness, and gives ''."""
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self.problem(node, f"expected {_KINDS[Scalar]}, found {_KINDS[type(node)]}")
            return ""
        if not node.text.strip():
            self.problem(node, "this is empty")
        return node.text.strip()

    def texts(self, node: Node | None) -> list[Scalar]:
        """The scalars of a list; notes whatever is not one."""
        scalars = []
        for item in self.items(node):
            if self.text(item) and isinstance(item, Scalar):
                scalars.append(item)
        return scalars

    def items(self, node: Node | None) -> list[Node]:
        """The nodes of a list; notes a node that is not a list."""
        if node is None:
            return []
        if not isinstance(node, Sequence):
            self.problem(node, f"expected {_KINDS[Sequence]}, found {_KINDS[type(node)]}")
            return []
        return node.items

    def mappings(self, node: Node | None) -> Iterator[Mapping]:
        """The mappings of a list; notes whatever is not one."""
        for item in self.items(node):
            if (mapping := self.mapping(item)) is not None:
                yield mapping

    def mapping(self, node: Node | None) -> Mapping | None:
        """The node itself where it is a mapping; notes anything else and gives None."""
        if node is None or isinstance(node, Mapping):
            return node
        self.problem(node, f"expected {_KINDS[Mapping]}, found {_KINDS[type(node)]}")
        return None

    def flag(self, node: Node | None) -> bool:
        """True for ``yes``, False for ``no`` or a missing node; notes anything else."""
        text = self.text(node)
        if text not in ("", "yes", "no"):
            self.problem(node, f"expected yes or no, found {text!r}")
        return text == "yes"

    def whole_number(self, node: Node | None) -> int | None:
        """The number a scalar holds, as ``2024`` or ``100_000``; None when missing or noted as wrong."""
        text = self.text(node)
        if not text:
            return None
        digits = text.replace("_", "")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
            self.problem(node, f"expected a whole number, found {text[:40]!r}")
            return None
        return int(digits)

    def lines(self, node: Node | None) -> list[Scalar]:
        """The lines of a ``|`` block, each with its own place; ``#`` lines and blank ones are left out."""
        if node is None:
            return []
        if not isinstance(node, Scalar) or not node.block:
            self.problem(node, "expected a | block with one entry a line")
            return []
        found = []
        for offset, text in enumerate(node.text.split("\n"), 1):
            stripped = text.strip()
            if stripped and not stripped.startswith("#"):
                number = node.line + offset
                raw = self._lines[number - 1] if number <= len(self._lines) else ""
                found.append(Scalar(stripped, number, len(raw) - len(raw.lstrip()) + 1))
        return found

    @staticmethod
    def hint(word: str, known: Iterable[str]) -> str:
        """', did you mean …?' with the likely spelling, or '' when nothing known is near."""
        near = get_close_matches(word, list(known), n=1, cutoff=0.6)
        return f", did you mean {near[0]!r}?" if near else ""

    def _parse(self, path: Path) -> Node | None:
        try:
            with path.open("rb") as stream:
                raw = stream.read(MAX_BYTES + 1)
        except OSError as error:
            self.problem(None, f"cannot be read: {error.strerror}")
            return None
        if len(raw) > MAX_BYTES:
            self.problem(None, f"larger than {MAX_BYTES:,} bytes; split it")
            return None
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            start = raw.rfind(b"\n", 0, error.start) + 1
            column = len(raw[start : error.start].decode("utf-8", "replace")) + 1
            self.problems.append(Problem(self.name, line, column, "not UTF-8; save the file as UTF-8"))
            return None
        self._lines = text.splitlines()
        return self._build(text)

    def _build(self, text: str) -> Node | None:
        if (root := self._read_quickly(text)) is not None:
            return root
        try:
            root = self._read_events(self._events(text, yaml.SafeLoader))
        except yaml.MarkedYAMLError as error:
            is_quote = "quoted scalar" in (error.context or "")
            mark = (error.context_mark if is_quote else None) or error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
            self.problems.append(Problem(self.name, line, column, self._plain_words(error, line)))
            return None
        except yaml.reader.ReaderError as error:
            before = text[: error.position]
            line, column = before.count("\n") + 1, error.position - (before.rfind("\n") + 1) + 1
            message = f"a character that YAML does not allow: {chr(error.character)!r}"
            self.problems.append(Problem(self.name, line, column, message))
            return None
        except yaml.YAMLError as error:
            self.problem(None, f"not readable as YAML: {error}".splitlines()[0])
            return None
        if root is None and not self.problems:
            self.problem(None, "the file is empty")
        return root

    def _read_quickly(self, text: str) -> Node | None:
        """The tree of a file without mistakes, by PyYAML's parser in C; None where there is none, or it is not sure.

        That takes a tenth of the time of the parser in Python, which finds more mistakes and tells them better.
        """
        before = len(self.problems)
        if _QUICK is None or _DOUBTED.search(text):
            return None
        try:
            root = self._read_events(_sure(self._events(text, _QUICK)))
        except yaml.YAMLError:
            root = None
        if len(self.problems) > before:
            root = None
            del self.problems[before:]
        return root

    def _plain_words(self, error: yaml.MarkedYAMLError, line: int) -> str:
        raw = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        if "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or ""):
            return "a quote opens here that is never closed"
        if "\t" in raw[: len(raw) - len(raw.lstrip())] or "'\\t'" in (error.problem or ""):
            return "a tab where YAML wants spaces; indent with spaces"
        if "mapping values are not allowed" in (error.problem or ""):
            return "a ': ' inside unquoted text; put the text in double quotes"
        return f"not readable as YAML: {error.problem or error.context}"

    def _read_events(self, events: Iterable[yaml.Event]) -> Node | None:
        """Build the tree from parse events with a stack of our own, so that depth cannot overflow Python's."""
        stack: list[Sequence | Mapping] = []
        keys: list[Scalar | None] = []
        root: Node | None = None
        count = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._stop(event, "a second document (---) in one file; keep one a file")
                return None
            if isinstance(event, yaml.CollectionEndEvent):
                stack.pop()
                keys.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            if isinstance(event, yaml.AliasEvent) or event.anchor:
                self._stop(event, "anchors and aliases (& and *) are not allowed; write it out, or quote the text")
                return None
            if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
                self._stop(event, f"tags ({event.tag}) are not allowed; everything is text")
                return None
            if isinstance(event, yaml.ScalarEvent) and _has_surrogate(event.value):
                self._stop(event, "half a surrogate pair (\\ud800 to \\udfff) is no character")
                return None
            count += 1
            if count > MAX_NODES or len(stack) >= MAX_DEPTH:
                what = f"nested deeper than {MAX_DEPTH} levels" if count <= MAX_NODES else f"over {MAX_NODES:,} values"
                self._stop(event, what)
                return None
            node = self._node(event)
            if stack:
                self._attach(stack[-1], keys, node)
            else:
                root = node
            if not isinstance(node, Scalar):
                stack.append(node)
                keys.append(None)
        return root

    def _events(self, text: str, kind: type[yaml.SafeLoader]) -> Iterator[yaml.Event]:
        """The parse events. Raises MarkedYAMLError also for an escape that is no character."""
        loader = kind(text)
        try:
            while loader.check_event():
                yield loader.get_event()  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError):  # the scanner calls chr() on any escape
            what = "this escape is no character"
            raise yaml.MarkedYAMLError(problem=what, problem_mark=loader.get_mark()) from None
        finally:
            loader.dispose()

    def _attach(self, parent: Sequence | Mapping, keys: list[Scalar | None], node: Node) -> None:
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif (key := keys[-1]) is not None:
            parent.items.append((key, node))
            keys[-1] = None
        elif isinstance(node, Scalar):
            first = parent.lines.setdefault(node.text, node.line)
            if first != node.line:
                self.problem(node, f"the key {node.text!r} is given twice, first in line {first}")
            keys[-1] = node
        else:
            self.problem(node, f"a key must be text, found {_KINDS[type(node)]}")
            keys[-1] = Scalar("", node.line, node.column)

    @staticmethod
    def _node(event: yaml.NodeEvent) -> Node:
        line, column = _place(event)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(line, column)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, column, block=event.style == "|")
        return Sequence(line, column)

    def _stop(self, event: yaml.Event, message: str) -> None:
        self.problems.append(Problem(self.name, *_place(event), message))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text)


def _sure(events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    """The events, up to a text without quotes that the two parsers read in two ways.

    That is none at all, which stands elsewhere, and one with a question mark in [ ] or { }. Raises YAMLError there.
    """
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += bool(depth or event.flow_style)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= bool(depth)
        elif (
            isinstance(event, yaml.ScalarEvent)
            and not event.style
            and (not event.value or (depth and "?" in event.value))
        ):
            raise yaml.YAMLError
        yield event

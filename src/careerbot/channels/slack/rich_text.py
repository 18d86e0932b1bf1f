"""Sentences, lists and tables as blocks of rich text, which Slack shows as they are and parses for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from careerbot.channels.slack import limits
from careerbot.channels.slack.writing import literal
from careerbot.display.screen import Footnotes
from careerbot.turn import Bullets, Line, Paragraph, Table

Data = dict[str, Any]
_NOTHING = "–"  # in a cell that has no text, which Slack does not take
_CORNER = "Aspect"


def paragraph(block: Paragraph, notes: Footnotes) -> Data:
    """Running text, each source marked behind the last sentence of a run that rests on it."""
    parts: list[str] = []
    for number, line in enumerate(block.lines):
        marks = notes.marks(line.cites)
        following = block.lines[number + 1] if number + 1 < len(block.lines) else None
        again = following is not None and notes.marks(following.cites) == marks
        parts.append(_marked(line.text, () if again else marks))
    return _rich(_section(" ".join(parts)))


def bullets(block: Bullets, notes: Footnotes) -> Data:
    """A list under its title; where every item has the same sources they are marked once, at the title."""
    every = [notes.marks(item.cites) for item in block.items]
    once = every[0] if block.title and every and all(marks == every[0] for marks in every) else ()
    items = [_marked(item.text, () if once else marks) for item, marks in zip(block.items, every, strict=True)]
    title = [_section(_marked(block.title, once), bold=True)] if block.title else []
    return _rich(*title, *([_list(items)] if items else []))


def table(block: Table, notes: Footnotes) -> Data | None:
    """The table as Slack's own; None where it is larger than Slack takes."""
    rows = [[_shown(cell, notes) for cell in row] for row in block.rows]
    size = sum(len(cell) for row in (block.header, *rows) for cell in row)
    if len(rows) + 1 > limits.TABLE_ROWS or len(block.header) > limits.TABLE_COLUMNS or size > limits.TABLE_TEXT:
        return None
    head = [_cell(name or _CORNER, bold=True) for name in block.header]
    return {
        "type": "table",
        "column_settings": [{"is_wrapped": True}] * len(block.header),
        "rows": [head, *([_cell(row[0], bold=True), *map(_cell, row[1:])] for row in rows)],
    }


def stacked(block: Table, notes: Footnotes) -> Iterator[Data]:
    """The table as a list under the name of each of its rows."""
    for label, *cells in block.rows:
        named = zip(block.header[1:], cells, strict=True)
        items = [f"{name}: {_shown(cell, notes)}" for name, cell in named]
        yield _rich(_section(_shown(label, notes), bold=True), *([_list(items)] if items else []))


def shortened(block: Data, room: int) -> Data | None:
    """The first parts and list items of rich text that have room; None where none have, and for other blocks."""
    kept: list[Data] = []
    for element in block["elements"] if block["type"] == "rich_text" else ():
        items: list[Data] = [element] if element["type"] == "rich_text_section" else element["elements"]
        fitting: list[Data] = []
        for item in items:
            room -= size(item)
            if room < 0:
                break
            fitting.append(item)
        if fitting:
            kept.append(element if len(fitting) == len(items) else {**element, "elements": fitting})
    return _rich(*kept) if kept else None


def size(block: object) -> int:
    """The characters that a block shows."""
    if isinstance(block, dict):
        own = len(block["text"]) if isinstance(block.get("text"), str) else 0
        return own + sum(size(value) for value in block.values())
    return sum(map(size, block)) if isinstance(block, list) else 0


def _shown(cell: Line, notes: Footnotes) -> str:
    return _marked(cell.text, notes.marks(cell.cites))


def _marked(text: str, marks: Sequence[int]) -> str:
    numbers = "".join(f"[{number}]" for number in marks)
    return f"{text} {numbers}" if numbers else text


def _cell(text: str, bold: bool = False) -> Data:
    return _rich(_section(text, bold))


def _rich(*elements: Data) -> Data:
    return {"type": "rich_text", "elements": list(elements)}


def _list(items: Sequence[str]) -> Data:
    return {"type": "rich_text_list", "style": "bullet", "elements": [_section(item) for item in items]}


def _section(text: str, bold: bool = False) -> Data:
    """A run of text, in pieces of what Slack takes at once."""
    said = literal(text) or _NOTHING
    pieces = [said[start : start + limits.TEXT] for start in range(0, len(said), limits.TEXT)]
    style: Data = {"style": {"bold": True}} if bold else {}
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": piece, **style} for piece in pieces]}

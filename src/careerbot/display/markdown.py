"""A reply as Markdown, for files, mail and notes: its text, its tables, and its sources as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careerbot.display.printable import printable
from careerbot.display.screen import Footnotes
from careerbot.turn import Bullets, Line, Paragraph, Reply, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")  # what Markdown would read as markup


def markdown(reply: Reply) -> str:
    """The reply, without what could be asked next; ends with a newline."""
    notes = Footnotes.of(reply)
    parts = []
    for block in reply.blocks:
        if isinstance(block, Paragraph):
            parts.append(" ".join(_line(line, notes) for line in block.lines))
        elif isinstance(block, Bullets):
            parts.append("\n".join(_bullets(block, notes)))
        else:
            parts.append("\n".join(_table(block, notes)))
    if notes.sources:
        parts.append("\n".join(_sources(notes)))
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """The text such that Markdown shows it as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(printable(text).split()))


def _line(line: Line, notes: Footnotes) -> str:
    marks = "".join(f"[^{number}]" for number in notes.marks(line.cites))
    return f"{escaped(line.text)}{marks}"


def _bullets(block: Bullets, notes: Footnotes) -> Iterator[str]:
    if block.title:
        yield from (f"**{escaped(block.title)}**", "")
    for item in block.items:
        ticked = re.match(r"\[( |x)\] ", item.text)
        if ticked:  # a step of a path, with a box to tick
            yield f"- {ticked[0]}{_line(Line(item.text[ticked.end() :], item.cites), notes)}"
        else:
            yield f"- {_line(item, notes)}"


def _table(table: Table, notes: Footnotes) -> Iterator[str]:
    yield _row([escaped(name) for name in table.header])
    yield _row(["---"] * len(table.header))
    for label, *cells in table.rows:
        yield _row([f"**{escaped(label.text)}**", *(_line(cell, notes) for cell in cells)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sources(notes: Footnotes) -> Iterator[str]:
    for number, source in enumerate(notes.sources, 1):
        head = f"[^{number}]: " if len(notes.sources) > 1 else "Source: "
        link = f" <{source.url}>" if source.url.startswith(("https://", "http://")) else ""
        yield f"{head}{escaped(source.title)} ({escaped(source.publisher)}, {source.year}){link}"

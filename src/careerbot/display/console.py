"""A terminal to write to: how wide it is, what it can show, and how things are written on it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from careerbot.display.columns import Row, wrap
from careerbot.display.paint import has_unicode, painted, theme_for

if TYPE_CHECKING:  # imported with the first reply: the chat's first prompt is not to wait for it
    from careerbot.display.screen import Look
    from careerbot.turn import Reply

WIDEST = 100  # columns beyond which lines are tiring to read
NARROWEST = 20


@dataclass(frozen=True, slots=True)
class Console:
    """A stream, most often a terminal. ``plain`` leaves out colour, drawing and all that stands side by side."""

    out: TextIO
    plain: bool = False

    @property
    def look(self) -> Look:
        """How it shows things now: a terminal may have been resized since the last time."""
        from careerbot.display.screen import Look

        return Look(self.measure, has_unicode(self.out), self.is_plain)

    @property
    def measure(self) -> int:
        """The columns that text is set in."""
        return max(min(shutil.get_terminal_size().columns, WIDEST), NARROWEST)

    @property
    def is_plain(self) -> bool:
        return self.plain or os.environ.get("TERM") == "dumb"

    def show(self, reply: Reply) -> None:
        """Write a reply, a blank line before and after it."""
        from careerbot.display.screen import reply_rows

        self.write([(), *reply_rows(reply, self.look), ()])

    def say(self, text: str, style: str = "") -> None:
        """Write a short text of ours, wrapped, a blank line before and after it."""
        self.write([(), *wrapped(text, self.measure, style), ()])

    def write(self, rows: Iterable[Row]) -> None:
        """Write lines."""
        self.out.write(painted(rows, {} if self.is_plain else theme_for(self.out)))
        self.out.flush()


def wrapped(text: str, columns: int, style: str = "") -> list[Row]:
    """Lines of text wrapped one by one, list items and what is indented with a hanging indent."""
    return [row for line in text.split("\n") for row in _wrapped_line(line, columns, style)]


def listed_rows(items: Sequence[tuple[str, str]], columns: int) -> list[Row]:
    """Names and what they mean, the meanings below each other where the names leave room."""
    size = max(len(name) for name, _ in items) + 2
    if size > columns // 2:
        return [
            row
            for name, what in items
            for row in (*wrap([("name", name)], columns), *wrap([("", what)], columns, "    ", "    "))
        ]
    return [row for name, what in items for row in wrap([("", what)], columns, name.ljust(size), " " * size)]


def _wrapped_line(line: str, columns: int, style: str) -> list[Row]:
    lead = line[: len(line) - len(line.lstrip(" "))]
    if line.lstrip().startswith("- "):
        return wrap([(style, line.lstrip()[2:])], columns, f"{lead}- ", f"{lead}  ")
    return wrap([(style, line)], columns, lead, lead)

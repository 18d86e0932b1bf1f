"""careerbot on a real pseudo-terminal: what is typed goes in as keys, what is seen is read off an emulated screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import pytest
from own_process import SRC

pexpect: Any = pytest.importorskip("pexpect")
pyte: Any = pytest.importorskip("pyte")
if not hasattr(pexpect, "spawn"):
    pytest.skip("pseudo-terminals are of POSIX systems", allow_module_level=True)

PATIENCE = 60  # seconds until a screen that never shows what is awaited is a failure
ROWS = 160
TAB, ENTER, BACKSPACE, ESCAPE = "\t", "\r", "\x7f", "\x1b"
UP, DOWN, RIGHT = "\x1b[A", "\x1b[B", "\x1b[C"
CTRL_C, CTRL_D, CTRL_L = "\x03", "\x04", "\x0c"


class Chat:
    """careerbot in a terminal of so many columns, and the screen as its user sees it."""

    def __init__(self, columns: int, *arguments: str, **env: str) -> None:
        base = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
        self.raw = b""
        self._process = pexpect.spawn(
            sys.executable,
            ["-m", "careerbot", *arguments],
            dimensions=(ROWS, columns),
            timeout=PATIENCE,
            env={**base, "PYTHONPATH": str(SRC), "TERM": "xterm-256color", "LANG": "C.UTF-8", **env},
        )
        self._process.delaybeforesend = None  # it is known when the program listens: whatever is awaited shows
        self._screen = pyte.Screen(columns, ROWS)
        self._screen.write_process_input = self._process.send  # the terminal's own answers, like the cursor's place
        self._stream = pyte.ByteStream(self._screen)

    @property
    def lines(self) -> list[str]:
        """What the screen shows, without the blank lines at its end."""
        return "\n".join(self._shown(y).rstrip() for y in range(ROWS)).rstrip().split("\n")

    @property
    def text(self) -> str:
        """What the screen shows, its lines joined by single spaces."""
        return " ".join(" ".join(self.lines).split())

    @property
    def typed(self) -> str:
        """What stands on the line being edited before the cursor, the mark of the prompt included."""
        y, x = self._screen.cursor.y, self._screen.cursor.x
        text = self._shown(y, x)
        while not text.startswith(">") and y > 0 and len(self._shown(y - 1).rstrip()) >= self._screen.columns - 1:
            y -= 1
            text = self._shown(y) + text
        return text.rstrip()

    @property
    def row(self) -> int:
        """The line that the cursor stands on, from 0."""
        return int(self._screen.cursor.y)

    def _shown(self, y: int, before: int | None = None) -> str:
        """A line of the screen, or what of it stands before a column; pyte would draw the whole screen."""
        columns = self._screen.columns if before is None else before
        return "".join(self._screen.buffer[y][x].data for x in range(columns))

    def press(self, keys: str) -> None:
        self._process.send(keys)

    def until(self, shown: Callable[[], bool]) -> None:
        """Read what the program writes until the screen shows what is awaited."""
        while not shown():
            try:
                part = self._process.read_nonblocking(65_536)
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                raise AssertionError(f"{type(error).__name__}; the screen shows:\n" + "\n".join(self.lines)) from None
            self.raw += part
            self._stream.feed(part)

    def until_text(self, text: str) -> None:
        self.until(lambda: text in self.text)

    def until_prompt(self, typed: str = ">") -> None:
        """Until the cursor stands behind the prompt with these words typed."""
        self.until(lambda: self.typed == typed)

    def type(self, text: str) -> None:
        """Type words, and wait until they stand there."""
        self.press(text)
        self.until(lambda: self.typed.endswith(text.rstrip()[-20:]))

    def ask(self, text: str) -> list[str]:
        """Type a line, and give the lines that its reply takes on the screen."""
        self.type(text)
        start = self.row
        self.press(ENTER)
        self.until(lambda: self.typed == ">" and self.row > start + 1)
        return [self._shown(y).rstrip() for y in range(start + 1, self.row)]

    def clear(self) -> None:
        """Clear the screen, so that there is room for a reply of ROWS - 2 lines."""
        self.press(CTRL_L)
        self.until(lambda: self.row == 0 and self.typed == ">")

    def resize(self, columns: int) -> None:
        """Make the terminal so many columns wide, as its user would by pulling at the window."""
        self._process.setwinsize(ROWS, columns)
        self._screen.resize(ROWS, columns)

    def left(self) -> int:
        """The exit code, once the program has ended."""
        self._process.expect(pexpect.EOF)
        self._process.close()
        assert self._process.signalstatus is None
        return int(self._process.exitstatus)

    def end(self) -> None:
        self._process.close(force=True)

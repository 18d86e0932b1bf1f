"""Lines of the screen as what is written to a terminal: text, with colour where it is wanted and understood.

Every text goes through ``printable`` here, the last place before the terminal.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TextIO

from careerbot.display.columns import Row
from careerbot.display.printable import printable

RESET = "\x1b[0m"
# Select Graphic Rendition codes; all are of the sixteen colours that a terminal's own theme makes legible.
_DARK = {"title": "1", "name": "1", "mark": "36", "bar": "32", "quiet": "2", "idea": "36"}
_LIGHT = {**_DARK, "mark": "34", "bar": "32", "quiet": "", "idea": "34"}
NONE: Mapping[str, str] = {}


def painted(rows: Iterable[Row], theme: Mapping[str, str]) -> str:
    """The lines as text, each ended with a newline; without a theme it holds no escape sequence at all."""
    return "".join("".join(_span(style, text, theme) for style, text in row).rstrip() + "\n" for row in rows)


def theme_for(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Mapping[str, str]:
    """The theme for a stream: none unless it is a terminal that takes colours and nobody asked for none.

    Light or dark is taken from CAREERBOT_THEME (light, dark, none), else from COLORFGBG, which many terminals set.
    """
    wanted = environment.get("CAREERBOT_THEME", "")
    if wanted == "none" or environment.get("NO_COLOR") or environment.get("TERM") == "dumb" or not stream.isatty():
        return NONE
    if wanted in ("light", "dark"):
        return _LIGHT if wanted == "light" else _DARK
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return _LIGHT if background in ("7", "15") else _DARK


def has_unicode(stream: TextIO) -> bool:
    """Whether a stream can carry what bars and rules are drawn with."""
    try:
        "─▓┃█▏•".encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _span(style: str, text: str, theme: Mapping[str, str]) -> str:
    code, shown = theme.get(style, ""), printable(text)
    return f"\x1b[{code}m{shown}{RESET}" if code and shown.strip() else shown

"""Options that several commands take."""

from __future__ import annotations

import argparse
from collections.abc import Callable

TYPE_CHECKING = False  # as type checkers read it
if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[[argparse.Namespace], int]
Adder = Callable[[str, Run, str, str], argparse.ArgumentParser]  # name, what it does, a line about it, an example


def add_content(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument("--content", type=path, metavar="FOLDER", default=default, help="a content folder of your own")
    told = default if default else False
    parser.add_argument("--log", type=path, metavar="FILE", default=default, help="note in FILE what went unanswered")
    parser.add_argument("--log-text", action="store_true", default=told, help="note the texts too, not only counts")


def path(text: str) -> Path:
    from pathlib import Path

    return Path(text)

"""The tree of errors, all of them for authors and programmers: what a user says never raises.

CareerbotError
├── ContentError    a content folder has mistakes; every one of them is in ``.problems``
├── CompiledError   a compiled file is missing, damaged or not ours; it is rebuilt, so users never see this
├── StateError      a saved state cannot be read back
└── TrainingError   examples from which no model can be trained
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class CareerbotError(Exception):
    """Anything careerbot raises on purpose."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a content file. Lines and columns count from 1; 0 means the file as a whole."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"


class ContentError(CareerbotError):
    """A content folder has mistakes. ``problems`` lists all of them, in the order of files and lines."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        count = len(self.problems)
        head = f"{count} problem{'s' if count != 1 else ''} in the content:"
        super().__init__("\n".join([head, *map(str, self.problems)]))


class CompiledError(CareerbotError):
    """A compiled file cannot be used: missing, damaged, or not written by this version."""


class StateError(CareerbotError):
    """A saved state cannot be read back."""


class TrainingError(CareerbotError):
    """No model can be trained from these examples."""

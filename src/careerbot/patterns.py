"""Regular expressions that are compiled when they are first used, and searched for where they may be found.

The engine tells hundreds of wordings apart, and one question needs few of them: compiling all of them at the start took
longer than everything else that answering does, and searching for them a third of the time of a turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from careerbot.anchors import anchors, beginnings


class Pattern:
    """A regular expression with the methods of ``re.Pattern`` that careerbot uses; safe to share between threads."""

    __slots__ = ("_anchors", "_compiled", "_is_read", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None
        self._anchors: frozenset[str] | None = None
        self._is_read = flags != 0  # anchors are told in the letters of the expression

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match at or behind `start`."""
        if not self._is_read:
            self._anchors = anchors(self.pattern)
            self._is_read = True
        if self._anchors is not None and self._anchors.isdisjoint(beginnings(text)):
            return None
        return (self._compiled or self._made()).search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return (self._compiled or self._made()).match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return (self._compiled or self._made()).fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match that does not overlap the one before it."""
        return (self._compiled or self._made()).finditer(text)

    def findall(self, text: str) -> list[str]:
        """The texts of those matches, or of their one group."""
        return (self._compiled or self._made()).findall(text)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with each match replaced."""
        return (self._compiled or self._made()).sub(put, text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The pieces of the text between matches."""
        return (self._compiled or self._made()).split(text, maxsplit)

    def _made(self) -> re.Pattern[str]:
        self._compiled = compiled = re.compile(self.pattern, self.flags)
        return compiled

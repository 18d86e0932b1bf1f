"""Regular expressions that are compiled when they are first used, and searched for where they may be found.

The engine tells hundreds of wordings apart, and one question needs few of them: compiling all of them at the start took
longer than everything else that answering does, and searching for them a third of the time of a turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

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

    @property
    def anchors(self) -> frozenset[str] | None:
        """Beginnings of words, one of which is in every text that it is found in; None where none are known."""
        if not self._is_read:
            self._anchors = anchors(self.pattern)
            self._is_read = True
        return self._anchors

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match at or behind `start`."""
        known = self._anchors if self._is_read else self.anchors
        if known is not None and known.isdisjoint(beginnings(text)):
            return None
        return (self._compiled or self._made()).search(text, start)

    def may_stand_in(self, text: str) -> bool:
        """Whether it may be found in a text, or in some of its words; where it may not, that is certain."""
        known = self._anchors if self._is_read else self.anchors
        return known is None or not known.isdisjoint(beginnings(text))

    def stands_in(self, text: str) -> bool:
        """Whether it is found in a text that comes again and again, as that of a fact does: it is kept."""
        return _stands_in(self, text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return (self._compiled or self._made()).match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return (self._compiled or self._made()).fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match that does not overlap the one before it."""
        if not self.may_stand_in(text):
            return iter(())
        return (self._compiled or self._made()).finditer(text)

    def findall(self, text: str) -> list[str]:
        """The texts of those matches, or of their one group."""
        return (self._compiled or self._made()).findall(text)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with each match replaced."""
        if not self.may_stand_in(text):
            return text
        return (self._compiled or self._made()).sub(put, text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The pieces of the text between matches."""
        return (self._compiled or self._made()).split(text, maxsplit)

    def _made(self) -> re.Pattern[str]:
        self._compiled = compiled = re.compile(self.pattern, self.flags)
        return compiled


@lru_cache(maxsize=8_192)
def _stands_in(pattern: Pattern, text: str) -> bool:
    return (pattern._compiled or pattern._made()).search(text) is not None


class Wordings:
    """Many patterns, of which a text has few; safe to share between threads."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._places: dict[str, list[int]] | None = None  # of the patterns, by their anchors; '' for those without

    def likely(self, text: str) -> list[int]:
        """The places of the patterns that may be found in a text, in their order."""
        places = self._places if self._places is not None else self._read()
        return sorted({*places[""], *(place for word in beginnings(text) & places.keys() for place in places[word])})

    def _read(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {"": []}
        for place, pattern in enumerate(self._patterns):
            for word in pattern.anchors if pattern.anchors is not None else ("",):
                places.setdefault(word, []).append(place)
        self._places = places
        return places

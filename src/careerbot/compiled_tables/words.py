"""Single words: which are known, how they are spelt, and what they stand for on their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from careerbot.compiled_tables.database import Database

_KEPT_WORDS = 16_384  # words of which it is kept what the file says


class Words:
    """The words of English, names, examples and facts."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.rank = lru_cache(maxsize=_KEPT_WORDS)(self._read_rank)
        self.works = lru_cache(maxsize=1)(self._read_works)
        self.topics: dict[str, str] = dict(database.rows("SELECT word, intent FROM topic"))
        self._frame = lru_cache(maxsize=_KEPT_WORDS)(self._read_frame)

    def spellings(self, length: int) -> tuple[str, ...]:
        """The words of so many letters in names and examples, in order: what a misspelt word may have meant."""
        rows = self._database.rows("SELECT words FROM spelling WHERE length = ?", length)
        return tuple(rows[0][0].split()) if rows else ()

    def frames(self, patterns: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """What may stand in the gap of each of these patterns that a name has: "* scientist", "data", "applied"."""
        return {pattern: words for pattern in patterns if (words := self._frame(pattern))}

    def near_names(self, word: str, *, common: bool) -> tuple[str, ...]:
        """The names of one word that an English word is one slip away from, one of this world where `common`."""
        rows = self._database.rows("SELECT names FROM near_word WHERE word = ? AND common <= ?", word, common)
        return tuple(rows[0][0].split()) if rows else ()

    def _read_rank(self, word: str) -> int:
        """The word's rank; less than 0 when nothing knows it."""
        rows = self._database.read("SELECT rank FROM word WHERE word = ?", word)
        return int(rows[0][0]) if rows else -1

    def _read_frame(self, pattern: str) -> tuple[str, ...]:
        rows = self._database.read("SELECT words FROM frame WHERE pattern = ?", pattern)
        return tuple(rows[0][0].split()) if rows else ()

    def _read_works(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """What is done in which role, as stems, by the first of them."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words, role in self._database.read("SELECT words, role FROM work ORDER BY words"):
            stems = tuple(words.split())
            found.setdefault(stems[0], []).append((stems, role))
        return found

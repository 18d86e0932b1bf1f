"""Facts by their words: TF-IDF vectors, and how near a question comes to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nlargest

from careerbot.compiled_tables.database import Database
from careerbot.compiled_tables.facts import Facts
from careerbot.turn import Fact, unique

_KEPT_TERMS = 2_048  # terms of which the facts that have them are kept
_KEPT_NUMBERS = 16_384  # facts whose numbers are kept


class SearchIndex:
    """The terms of the facts, with their weights."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._postings = lru_cache(maxsize=_KEPT_TERMS)(self._read_postings)
        self._number = lru_cache(maxsize=_KEPT_NUMBERS)(self._read_number)

    def search(self, terms: Iterable[str], most: int = 20) -> tuple[tuple[Fact, float], ...]:
        """The facts whose TF-IDF vectors are most similar to these terms, with the cosine, 0 to 1, best first."""
        best = nlargest(most, self._cosines(terms).items(), key=lambda item: (item[1], -item[0]))
        return tuple((self._facts.numbered(number), score) for number, score in best)

    def similarity(self, terms: Iterable[str], facts: Iterable[Fact]) -> dict[str, float]:
        """The cosine between these terms and each of these facts, by fact id; facts that share none are left out."""
        postings = [posting for term in unique(terms) for posting in self._postings(term)]
        if not postings:
            return {}
        norm = sum(idf * idf for idf, _, _ in postings) ** 0.5 or 1.0
        found: dict[str, float] = {}
        for id in unique(fact.id for fact in facts):
            number = self._number(id)
            for idf, numbers, weights in postings:
                place = bisect_left(numbers, number)
                if place < len(numbers) and numbers[place] == number:
                    found[id] = found.get(id, 0.0) + idf * weights[place]
        return {id: score / norm for id, score in found.items()}

    def _cosines(self, terms: Iterable[str]) -> dict[int, float]:
        scores: dict[int, float] = {}
        square = 0.0
        for term in unique(terms):
            for idf, numbers, weights in self._postings(term):
                square += idf * idf
                for fact, weight in zip(numbers, weights, strict=True):
                    scores[fact] = scores.get(fact, 0.0) + idf * weight
        norm = square**0.5 or 1.0
        return {fact: score / norm for fact, score in scores.items()}

    def _read_postings(self, term: str) -> tuple[tuple[float, Sequence[int], Sequence[float]], ...]:
        """The IDF of a term, the numbers of the facts with it, ascending, and its weight in each; empty for no term."""
        rows = self._database.read("SELECT idf, facts, weights FROM posting WHERE term = ?", term)
        return tuple((idf, memoryview(facts).cast("I"), memoryview(weights).cast("d")) for idf, facts, weights in rows)

    def _read_number(self, id: str) -> int:
        return int(self._database.read("SELECT number FROM fact WHERE id = ?", id)[0][0])

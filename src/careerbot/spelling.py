"""Misspelt words corrected, cautiously: rapidfuzz measures, and a word that is English is left alone.

A word is corrected only to a word of a name or an example, only when it is near for its length (optimal string
alignment: insertions, deletions, replacements and swaps), and only when no other word is as near.
rapidfuzz is imported when the first unknown word is met.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.turn import Token, Utterance

SHORTEST = 4  # letters below which a word is taken as it is
MOST_UNKNOWN = 12  # unknown words of one utterance that are looked into
_TWO_EDITS = 8  # letters from which on two mistakes are forgiven


class Speller:
    """Corrects the words of an utterance that nothing knows."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._of_length = lru_cache(maxsize=64)(compiled.spellings)  # loaded length by length, as they are needed
        self._nearest = lru_cache(maxsize=4096)(self._find_nearest)

    def correct(self, utterance: Utterance) -> Utterance:
        """The utterance with its misspelt words replaced; their tokens' scores say how near the correction is."""
        tokens: list[Token] = []
        looked = 0
        for index, token in enumerate(utterance.tokens):
            if looked < MOST_UNKNOWN and self.is_unknown(token.text):
                looked += 1
                before = tokens[-1].text if tokens else ""
                after = utterance.tokens[index + 1].text if index + 1 < len(utterance.tokens) else ""
                token = self._corrected(token, before, after)
            tokens.append(token)
        return replace(utterance, tokens=tuple(tokens)) if looked else utterance

    def is_unknown(self, word: str) -> bool:
        """Whether a word is long enough to look into, and neither English nor in the content."""
        return len(word) >= SHORTEST and word.isascii() and word.isalpha() and not self._compiled.knows_word(word)

    def _corrected(self, token: Token, before: str, after: str) -> Token:
        near = self._nearest(token.text)
        if not near:
            return token
        best = min(distance for _, distance in near)
        words = [word for word, distance in near if distance == best]
        chosen = words[0] if len(words) == 1 else self._likeliest(words, token.text, before, after)
        if not chosen:
            return token
        return replace(token, text=chosen, score=round(100 * (1 - best / len(token.text)), 1))

    def _likeliest(self, words: list[str], typed: str, before: str, after: str) -> str:
        """Of words that are equally near, the one that makes a name with its neighbours, or keeps both end letters."""
        fits = [w for w in words if self._compiled.claims(f"{before} {w}") or self._compiled.claims(f"{w} {after}")]
        if len(fits) == 1:
            return fits[0]
        ends = [w for w in fits or words if w[0] == typed[0] and w[-1] == typed[-1]]
        if len(ends) == 1:
            return ends[0]
        named = [w for w in ends or fits or words if w[0] == typed[0] and self._compiled.is_named(w)]
        return named[0] if len(named) == 1 else ""

    def _find_nearest(self, word: str) -> tuple[tuple[str, int], ...]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        edits = 2 if len(word) >= _TWO_EDITS else 1
        found: list[tuple[str, int]] = []
        for length in range(len(word) - edits, len(word) + edits + 1):
            choices = self._of_length(length) if length >= SHORTEST else ()
            near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=8)
            found += [(choice, int(distance)) for choice, distance, _ in near]
        return tuple(sorted(found, key=lambda pair: (pair[1], pair[0])))

"""Misspelt words corrected, cautiously: rapidfuzz measures, and a word that is English is left alone.

A word is corrected only to a word of a name or an example, only when it is near for its length (optimal string
alignment: insertions, deletions, replacements and swaps), and only when no other word is as near. Of words that are as
near, the one that fingers are likelier to have meant is taken (see ``slips``), but never one of two names: those are
asked back (see ``doubts``). Inside a name of several words even an English word may be a slip (see ``near_names``).
rapidfuzz is imported when the first unknown word is met.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from careerbot.compiled import Compiled
from careerbot.names.near_names import NearNames
from careerbot.names.rejoined import rejoined
from careerbot.names.slips import rank_of
from careerbot.names.spelling_tables import KINDS
from careerbot.names.technical_terms import TECHNICAL_TERMS
from careerbot.replacing import replace
from careerbot.turn import Token, Utterance

SHORTEST = 4  # letters below which a word is taken as it is
MOST_UNKNOWN = 12  # unknown words of one utterance that are looked into
_MOST_ROUNDS = 3
_VOWELS = frozenset("aeiou")
# Words that end the names of roles or say what is asked of them, and are typed with vowels left out.
_WORK_WORDS = (
    "engineer developer analyst scientist manager architect designer consultant administrator programmer tester"
    " interview salary certificate certification portfolio experience education requirements background software"
    " network security remote beginner degree skills"
).split()
_STOPS = frozenset(".?!;\n")
_TWO_EDITS = 8  # letters from which on two mistakes are forgiven


class Speller:
    """Corrects the words of an utterance that nothing knows."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self.near_names = NearNames(compiled)
        self._of_length = lru_cache(maxsize=64)(compiled.spellings)  # loaded length by length, as they are needed
        self._nearest = lru_cache(maxsize=4096)(self._find_nearest)
        self._named = lru_cache(maxsize=16_384)(compiled.is_named)
        self._unknown = lru_cache(maxsize=16_384)(self._is_unknown)

    def correct(self, utterance: Utterance) -> Utterance:
        """The utterance with its misspelt words replaced; their tokens' scores say how near the correction is."""
        given = rejoined(utterance.tokens, self._named, self._compiled)
        within, torn = self._within_names(given)
        tokens: list[Token] = []
        looked = 0
        for index, token in enumerate(within):
            if looked < MOST_UNKNOWN and token.score == 100 and index not in torn and self._unknown(token.text):
                looked += 1
                before = tokens[-1].text if tokens else ""
                after = self._alone(within[index + 1].text) if index + 1 < len(within) else ""
                token = self._corrected(token, before, after)
            tokens.append(token)
        corrected = tuple(tokens)
        if corrected == within:
            corrected = within
        else:  # "date enginer": once the one word is right, so is the other
            corrected, _ = self._within_names(corrected)
        return utterance if corrected == utterance.tokens else replace(utterance, tokens=corrected)

    def is_unknown(self, word: str) -> bool:
        """Whether a word is long enough to look into, and neither English nor in the content."""
        return self._unknown(word)

    def _is_unknown(self, word: str) -> bool:
        letters = sum(map(str.isalpha, word))
        spelt = letters == len(word) or (letters >= SHORTEST - 1 and len(word) > SHORTEST and not word[0].isdigit())
        known = word in TECHNICAL_TERMS or self._compiled.knows_word(word)
        return len(word) >= SHORTEST and word.isascii() and spelt and not known

    def nearest(self, word: str, edits: int) -> tuple[tuple[str, int], ...]:
        """The words of names and examples at most so many edits away, with their number, the nearest first."""
        return self._nearest(word, edits)

    def _within_names(self, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], frozenset[int]]:
        """The tokens with the misspelt words of names of several words replaced, where it is certain what was meant.

        And the places of the words that would make one name or another.
        """
        torn: frozenset[int] = frozenset()
        for _ in range(_MOST_ROUNDS):  # one word that is put right may show what its neighbour was meant for
            found = self.near_names.find(tokens)
            slips = [near for near in found if near.certain]
            torn = frozenset([near.index for near in found if len(near.words) > 1 and not near.certain])
            if not slips:
                break
            corrected = list(tokens)
            for near in slips:
                typed = corrected[near.index]
                corrected[near.index] = replace(typed, text=near.words[0], score=_score(1, typed.text))
            tokens = tuple(corrected)
        return tokens, torn

    def _alone(self, word: str) -> str:
        """The word, or the one word that it was surely meant for whatever stands beside it: of "daat analist"."""
        if not self._unknown(word):
            return word
        near = self._nearest(word, 1)
        return shortened(word) or (near[0][0] if len(near) == 1 else word)

    def _corrected(self, token: Token, before: str, after: str) -> Token:
        if meant := shortened(token.text):
            return replace(token, text=meant, score=_score(2, token.text))
        near = self._nearest(token.text, 2 if len(token.text) >= _TWO_EDITS else 1)
        if not near:
            return token
        best = near[0][1]
        words = [word for word, distance in near if distance == best]
        chosen = words[0] if len(words) == 1 else self._likeliest(words, token, before, after)
        if not chosen:
            return token
        return replace(token, text=chosen, score=_score(best, token.text))

    def _likeliest(self, words: list[str], token: Token, before: str, after: str) -> str:
        """Of words that are equally near, the one that was likely meant; '' when that is in doubt."""
        typed = token.text
        fits = [w for w in words if self._compiled.claims(f"{before} {w}") or self._compiled.claims(f"{w} {after}")]
        if len(fits) == 1:
            return fits[0]
        names = [w for w in fits or words if self.is_name(w)]
        if len({claim.id for name in names for claim in self._compiled.claims(name)}) > 1:
            return ""
        if names and before and _has_capital(token):
            return names[0]
        ends = [w for w in fits or words if w[0] == typed[0] and w[-1] == typed[-1]]
        topics = [w for w in ends if w in self._compiled.topics()]
        if len(topics) == 1:
            return topics[0]
        if len(ends) == 1:
            return ends[0]
        ranked = sorted(ends or fits or words, key=lambda word: rank_of(typed, word))
        if rank_of(typed, ranked[0]) < rank_of(typed, ranked[1]):
            return ranked[0]
        named = [w for w in ends or ranked if w[0] == typed[0] and self._compiled.is_named(w)]
        return named[0] if len(named) == 1 else ""

    def is_name(self, word: str) -> bool:
        """Whether a word is the whole name of a role, tool or skill."""
        return any(claim.kind in KINDS for claim in self._compiled.claims(word))

    def _find_nearest(self, word: str, edits: int) -> tuple[tuple[str, int], ...]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found: list[tuple[str, int]] = []
        for length in range(len(word) - edits, len(word) + edits + 1):
            choices = self._of_length(length) if length >= SHORTEST else ()
            near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=8)
            found += [(choice, int(distance)) for choice, distance, _ in near]
        return tuple(sorted(found, key=lambda pair: (pair[1], pair[0])))


def _has_capital(token: Token) -> bool:
    """Whether a word is written as names are: with a capital that neither begins a sentence nor is shouted."""
    return token.raw[:1].isupper() and not token.raw.isupper() and _STOPS.isdisjoint(token.before)


def shortened(typed: str) -> str:
    """The word of work that is typed with vowels left out: "enginr", "dvlpr", "intrvw"; '' when it is none."""
    return _BY_SKELETON.get(_skeleton(typed), "") or _BY_SKELETON.get(_skeleton(typed.removesuffix("s")), "")


def _skeleton(word: str) -> str:
    """The first letter and the consonants behind it, each once in a row."""
    kept = word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)
    return "".join(letter for letter, _ in groupby(kept))


_BY_SKELETON = {_skeleton(word): word for word in _WORK_WORDS}


def _score(edits: int, typed: str) -> float:
    return round(max(100 * (1 - edits / len(typed)), 1), 1)

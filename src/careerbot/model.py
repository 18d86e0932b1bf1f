"""The intent model: TF-IDF over words and characters, a linear score for each intent, a calibrated confidence.

Only the standard library answers. The weights are 8-bit integers; a message's weighted sum over all
intents is taken with Python's big integers (see ``lanes``). A feature's weights are kept times its IDF, so that a
message's features need only be added up. Training is in ``train``.
"""

from __future__ import annotations

import math
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from careerbot.lanes import MOST, ZERO, lane_of, pack, unpack
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

UNANSWERED = (OTHER, SMALLTALK)  # intents that ask for nothing known
_ROLE = "{role}"
GRAMS = (2, 5)  # lengths of character n-grams, inside words, spaces at the ends included
PRECISION = 256  # steps into which an IDF of 1 is divided; IDFs are kept as whole steps
_CACHED_ROWS = 50_000
_KEPT_WORDS = 8_192
_MAX_TOKENS = 400  # of a message; what is beyond is not read
_MOST_DAMPED = 1 + math.log(_MAX_TOKENS * 4 * 42)  # what the most repeated feature of a message weighs, times its IDF


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells whether the best intent is right. All are cheap by-products of scoring."""

    best: float  # its score
    margin: float  # its lead over the next, which may be the out-of-scope class: then it is negative
    known: float  # share of the message's words that training saw, weighted by IDF, 0 to 1
    inside: float  # its lead over the out-of-scope class; the margin again where there is none

    def values(self) -> tuple[float, float, float, float]:
        """The signals in the order the calibration weighs them."""
        return (self.best, self.margin, self.known, self.inside)


def logistic(bias: float, weights: Sequence[float], values: Sequence[float]) -> float:
    """The chance, 0 to 1, that a logistic model gives for these values."""
    logit = bias + sum([w * v for w, v in zip(weights, values, strict=True)])
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic model from signals to the chance that the best intent is right, and the point of rejection."""

    weights: tuple[float, float, float, float]
    bias: float
    threshold: float  # a message with a lower confidence is taken as out of scope
    sharpness: float  # turns scores into shares: exp(sharpness * score), normalized

    def confidence(self, signals: Signals) -> float:
        """The chance, 0 to 1, that the best intent is right."""
        return logistic(self.bias, self.weights, signals.values())


@dataclass(frozen=True, slots=True)
class Scope:
    """A logistic model from scores to the chance that a message is one that any intent answers; and its threshold.

    The confidence tells whether the best intent is right; what asks for no intent at all may still be like one of them.
    """

    weights: tuple[float, float, float, float, float]
    bias: float
    threshold: float  # a message with a lower chance is taken as out of scope

    def chance(self, values: Sequence[float]) -> float:
        """The chance, 0 to 1, for the signals of a message (see ``belonging``)."""
        return logistic(self.bias, self.weights, values)


@dataclass(frozen=True, slots=True)
class Scored:
    """A message rated: every intent with its score, best first, and the belief in the best."""

    ranking: tuple[tuple[str, float], ...]  # without the out-of-scope class; scores are margins, not chances
    signals: Signals
    confidence: float
    in_scope: bool  # the confidence passes its threshold
    belongs: bool  # the chance that any intent answers it passes the threshold of the scope

    def shares(self, sharpness: float) -> tuple[tuple[str, float], ...]:
        """The intents with confidences: the best has ``confidence``, the others share what it leaves."""
        (best, top), *others = self.ranking
        mass = [math.exp(sharpness * (score - top)) for _, score in others]
        rest = sum(mass) or 1.0
        left = min(1 - self.confidence, self.confidence)
        shared = [(name, left * (value / rest)) for (name, _), value in zip(others, mass, strict=True)]
        return ((best, self.confidence), *shared)


def belonging(
    tokens: Sequence[str], ranking: Sequence[tuple[str, float]], signals: Signals
) -> tuple[float, float, float, float, float]:
    """The signals of whether any intent answers a message, in the order that ``Scope`` weighs them.

    The best score of an intent that has answers, those of what has none and of the class out of scope, the share of
    known words, and whether a role is named. The ranking holds an intent that has answers.
    """
    best = next(score for name, score in ranking if name not in UNANSWERED)
    other = next((score for name, score in ranking if name == OTHER), 0.0)
    return best, other, ranking[0][1] - signals.inside, signals.known, float(_ROLE in tokens)


def words(tokens: Sequence[str]) -> list[str]:
    """The word features of a message: its words, and pairs of neighbours with its ends marked."""
    ends = ["^", *tokens, "$"]
    return [*tokens, *[f"{a} {b}" for a, b in pairwise(ends)]]


def counted(features: Sequence[str]) -> Mapping[str, int]:
    """How often each feature stands in a message, in the order first met; most stand there once."""
    once = dict.fromkeys(features, 1)
    return once if len(once) == len(features) else Counter(features)


def characters(tokens: Iterable[str]) -> list[str]:
    """The character features: n-grams inside each word between spaces; placeholders have none."""
    return [piece for token in tokens for piece in _pieces(token)]


@lru_cache(maxsize=4_096)  # a word of 40 characters has some 7 KB of pieces
def _pieces(token: str) -> tuple[str, ...]:
    if token[0] == "{":
        return ()
    low, high = GRAMS
    word = f" {token} "
    size = len(word)
    return tuple(word[i : i + n] for n in range(low, min(high, size) + 1) for i in range(size - n + 1))


@lru_cache(maxsize=4_096)
def _counted_pieces(token: str) -> tuple[frozenset[str], Mapping[str, int]]:
    """The character features of a word, and of those that stand in it more than once how often."""
    counts = Counter(_pieces(token))
    return frozenset(counts), {piece: count for piece, count in counts.items() if count > 1}


def _repeated_characters(tokens: Iterable[str]) -> tuple[Mapping[str, int], int]:
    """How often each character feature stands in a message that stands there more than once; how many features it has.

    Most stand there once: to count all of them took several times as long.
    """
    words = [_counted_pieces(token) for token in tokens]
    seen: set[str] = set()
    shared: set[str] = set()
    for pieces, repeated in words:
        shared |= pieces & seen
        shared.update(repeated)
        seen |= pieces
    counts = dict.fromkeys(shared, 0)
    for pieces, repeated in words:
        for piece in pieces & shared:
            counts[piece] += repeated.get(piece, 1)
    return counts, len(seen)


def feature_hash(block: str, feature: str) -> int:
    """32 bits that stand for a feature; `block` keeps words ("w") and characters ("c") apart."""
    return zlib.crc32(f"{block}{feature}".encode("utf-8", "replace"))


_Sums = tuple[Sequence[int], int, float]  # for each class a whole number; what it is more than meant; its unit


class Classifier:
    """A fitted intent model. Immutable but for a cache; safe to share between threads."""

    def __init__(
        self,
        classes: Sequence[str],
        hashes: bytes,
        idf: bytes,
        rows: bytes,
        intercepts: Sequence[float],
        scale: float,
        unseen_idf: float,
        calibration: Calibration,
        scope: Scope | None = None,
    ) -> None:
        """`hashes`: sorted uint32; `idf`: float32 in steps of 1/PRECISION; `rows`: a byte a feature and class.

        Without a `scope` the confidence alone tells what is out of scope.
        """
        self.classes = tuple(classes)
        self.calibration = calibration
        self.scope = scope
        self.scale = scale
        self.intercepts = tuple(intercepts)
        self.unseen_idf = unseen_idf
        self.arrays = (hashes, idf, rows)
        self._hashes = memoryview(hashes).cast("I")
        self._idf = memoryview(idf).cast("f")
        self._rows = memoryview(rows)
        self._outside = self.classes.index(OUT_OF_SCOPE) if OUT_OF_SCOPE in self.classes else -1
        # no feature is rarer than the rarest word: a piece stands wherever a word that holds it does
        most = (unseen_idf * PRECISION + 1) * _MOST_DAMPED
        self._addable = max(1, int(MOST / (255 * most)))  # features whose sum stays inside a lane
        self._cache: dict[str, dict[str, tuple[int, int]]] = {"w": {}, "c": {}}
        self._word = lru_cache(maxsize=_KEPT_WORDS)(self._read_word)
        self._excess = lru_cache(maxsize=_KEPT_WORDS)(self._read_excess)

    def score(self, tokens: Sequence[str]) -> Scored:
        """Rate a message, given as normalized words and placeholders."""
        tokens = tokens[:_MAX_TOKENS]
        of_words, less_words, unit_words = self._sums("w", counted(words(tokens)))
        of_pieces, less_pieces, unit_pieces = self._sums_of_characters(tokens)
        scores = [
            (a - less_words) * unit_words + (b - less_pieces) * unit_pieces + c
            for a, b, c in zip(of_words, of_pieces, self.intercepts, strict=True)
        ]
        ranked = sorted(zip([-score for score in scores], self.classes, strict=True))
        ranking = tuple([(name, -negated) for negated, name in ranked if name != OUT_OF_SCOPE])
        best = ranking[0][1]
        margin = best - ranking[1][1] if len(ranking) > 1 else best
        inside = margin if self._outside < 0 else best - scores[self._outside]
        signals = Signals(best, min(margin, inside), self.known(tokens), inside)
        confidence = self.calibration.confidence(signals)
        in_scope = bool(tokens) and confidence >= self.calibration.threshold
        belongs = True
        if self.scope is not None and ranking[0][0] not in UNANSWERED:
            belongs = self.scope.chance(belonging(tokens, ranking, signals)) >= self.scope.threshold
        return Scored(ranking, signals, confidence, in_scope, belongs)

    def known(self, tokens: Sequence[str]) -> float:
        """The share of the words that training saw, weighted by IDF; 0 for no words at all."""
        seen, total = 0.0, 0.0
        for token in tokens:
            idf = self._entry("w", token)[0] / PRECISION
            total += idf or self.unseen_idf
            seen += idf
        return seen / total if total else 0.0

    def idf(self, word: str) -> float | None:
        """How rare a word is in the examples, as their IDF: 1 in all of them, more the rarer; None when in none."""
        return self._entry("w", word)[0] / PRECISION or None

    def spoke(self, tokens: Sequence[str], intent: str) -> list[tuple[str, float]]:
        """Every known feature with what it added to the intent's score, the strongest first."""
        place = self.classes.index(intent)
        tokens = tokens[:_MAX_TOKENS]
        parts = []
        for block, features in (("w", words(tokens)), ("c", characters(tokens))):
            entries = [(f, *self._repeated(*self._entry(block, f), n)) for f, n in Counter(features).items()]
            norm = math.sqrt(sum(weight * weight for _, weight, _ in entries))
            for feature, weight, row in entries:
                if weight:
                    parts.append((feature, (lane_of(row, place) - ZERO * weight) * self.scale / norm))
        return sorted(parts, key=lambda part: (-abs(part[1]), part[0]))

    def _sums_of_characters(self, tokens: Sequence[str]) -> _Sums:
        """The sums of the character features: those of each word, which are kept, put right for what words share."""
        counts, size = _repeated_characters(tokens)
        if size > self._addable:
            return self._sums("c", Counter(characters(tokens)))
        total = steps = square = 0
        for token in tokens:
            row, weight, squared = self._word(token)
            total += row
            steps += weight
            square += squared
        for feature, count in counts.items():
            row, weight, squared = self._excess(feature, count)
            total += row
            steps += weight
            square += squared
        return unpack(total, len(self.classes)), ZERO * steps, self._unit(square)

    def _read_excess(self, feature: str, count: int) -> tuple[int, int, int]:
        """What a character feature that stands so often has more, or less, than so many times its row and weight."""
        weight, row = self._entry("c", feature)
        damped, damped_row = self._repeated(weight, row, count)
        return damped_row - count * row, damped - count * weight, damped * damped - count * weight * weight

    def _read_word(self, token: str) -> tuple[int, int, int]:
        """The rows of a word's character features, their weights and the squares of those, each added up."""
        entries = [self._entry("c", piece) for piece in _pieces(token)]
        return sum(row for _, row in entries), sum(w for w, _ in entries), sum(w * w for w, _ in entries)

    def _sums(self, block: str, counts: Mapping[str, int]) -> _Sums:
        """What the features of one block add to each class's score: 1 + log(count), times IDF, the block of norm 1."""
        cache = self._cache[block]
        items = list(counts.items())
        square = 0
        parts: list[tuple[Sequence[int], int]] = []
        for start in range(0, len(items), self._addable):
            total = steps = 0
            for feature, count in items[start : start + self._addable]:
                weight, row = cache.get(feature) or self._entry(block, feature)
                if count > 1:
                    weight, row = self._repeated(weight, row, count)
                total += row
                steps += weight
                square += weight * weight
            parts.append((unpack(total, len(self.classes)), ZERO * steps))
        lanes = parts[0][0] if len(parts) == 1 else [sum(each) for each in zip(*(p for p, _ in parts), strict=True)]
        return lanes, sum(less for _, less in parts), self._unit(square)

    def _unit(self, square: int) -> float:
        """What one step adds to a score in a block in which the squares of the weights add up to this."""
        return self.scale / math.sqrt(square) if square else 0.0

    @staticmethod
    def _repeated(weight: int, row: int, count: int) -> tuple[int, int]:
        """A feature's weight and row when it stands `count` times in a message."""
        if count == 1 or not weight:
            return weight, row
        damped = round(weight * (1 + math.log(count)))
        return damped, row // weight * damped

    def _entry(self, block: str, feature: str) -> tuple[int, int]:
        """A feature's IDF in steps, and its packed row times that; nought for a feature that training did not see."""
        cache = self._cache[block]
        if feature in cache:
            return cache[feature]
        key = feature_hash(block, feature)
        at = bisect_left(self._hashes, key)
        entry = (0, 0)
        if at < len(self._hashes) and self._hashes[at] == key:
            size = len(self.classes)
            weight = round(self._idf[at] * PRECISION)
            entry = (weight, weight * pack(self._rows[at * size : (at + 1) * size]))
        if len(cache) < _CACHED_ROWS:
            cache[feature] = entry
        return entry

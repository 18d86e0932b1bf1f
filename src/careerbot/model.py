"""The intent model: TF-IDF over words and characters, a linear score for each intent, a calibrated confidence.

Only the standard library answers. The weights are 8-bit integers; a message's weighted sum over all
intents is taken with Python's big integers, 32 bits an intent in one number (SIMD within a register), which
needs no import. Training is in ``train``.
"""

from __future__ import annotations

import math
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from careerbot.vocabulary import OUT_OF_SCOPE

GRAMS = (2, 5)  # lengths of character n-grams, inside words, spaces at the ends included
PRECISION = 4096  # steps into which a feature's weight is divided
ZERO = 128  # the byte that stands for a weight of nought
LANE = 4  # bytes an intent has in the big integer
_CACHED_ROWS = 50_000
_MAX_TOKENS = 400  # of a message; what is beyond is not read


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells whether the best intent is right. All are cheap by-products of scoring."""

    best: float  # its score
    margin: float  # its lead over the second
    known: float  # share of the message's words that training saw, weighted by IDF, 0 to 1
    inside: float  # its lead over the out-of-scope class; the margin again where there is none

    def values(self) -> tuple[float, float, float, float]:
        """The signals in the order the calibration weighs them."""
        return (self.best, self.margin, self.known, self.inside)


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic model from signals to the chance that the best intent is right, and the point of rejection."""

    weights: tuple[float, float, float, float]
    bias: float
    threshold: float  # a message with a lower confidence is taken as out of scope
    sharpness: float  # turns scores into shares: exp(sharpness * score), normalized

    def confidence(self, signals: Signals) -> float:
        """The chance, 0 to 1, that the best intent is right."""
        logit = self.bias + sum(w * v for w, v in zip(self.weights, signals.values(), strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True, slots=True)
class Scored:
    """A message rated: every intent with its score, best first, and the belief in the best."""

    ranking: tuple[tuple[str, float], ...]  # without the out-of-scope class; scores are margins, not chances
    signals: Signals
    confidence: float
    in_scope: bool

    def shares(self, sharpness: float) -> tuple[tuple[str, float], ...]:
        """The intents with confidences: the best has ``confidence``, the others share what it leaves."""
        top = self.ranking[0][1]
        mass = [(name, math.exp(sharpness * (score - top))) for name, score in self.ranking]
        rest = sum(value for _, value in mass[1:]) or 1.0
        left = min(1 - self.confidence, self.confidence)
        return ((mass[0][0], self.confidence), *((name, left * (value / rest)) for name, value in mass[1:]))


def words(tokens: Sequence[str]) -> list[str]:
    """The word features of a message: its words, and pairs of neighbours with its ends marked."""
    ends = ["^", *tokens, "$"]
    return [*tokens, *(f"{a} {b}" for a, b in pairwise(ends))]


def characters(tokens: Iterable[str]) -> list[str]:
    """The character features: n-grams inside each word between spaces; placeholders have none."""
    low, high = GRAMS
    grams = []
    for token in tokens:
        if token[0] == "{":
            continue
        word = f" {token} "
        size = len(word)
        for n in range(low, min(high, size) + 1):
            grams += [word[i : i + n] for i in range(size - n + 1)]
    return grams


def feature_hash(block: str, feature: str) -> int:
    """32 bits that stand for a feature; `block` keeps words ("w") and characters ("c") apart."""
    return zlib.crc32(f"{block}{feature}".encode("utf-8", "replace"))


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
    ) -> None:
        """`hashes`: sorted uint32; `idf`: float32; `rows`: a byte for each feature and class."""
        self.classes = tuple(classes)
        self.calibration = calibration
        self.scale = scale
        self.intercepts = tuple(intercepts)
        self.unseen_idf = unseen_idf
        self.arrays = (hashes, idf, rows)
        self._hashes = memoryview(hashes).cast("I")
        self._idf = memoryview(idf).cast("f")
        self._rows = memoryview(rows)
        self._cache: dict[str, dict[str, tuple[float, int] | None]] = {"w": {}, "c": {}}

    def score(self, tokens: Sequence[str]) -> Scored:
        """Rate a message, given as normalized words and placeholders."""
        tokens = tokens[:_MAX_TOKENS]
        total, steps = 0, 0
        for _, row, weight in self._weighted(tokens):
            quantized = round(weight * PRECISION)
            steps += quantized
            total += quantized * row
        size = len(self.classes)
        lanes = array("I")
        lanes.frombytes(total.to_bytes(size * LANE, "little"))
        unit = self.scale / PRECISION
        scores = {
            name: (lane - ZERO * steps) * unit + intercept
            for name, lane, intercept in zip(self.classes, lanes, self.intercepts, strict=True)
        }
        outside = scores.pop(OUT_OF_SCOPE, None)
        ranking = tuple(sorted(scores.items(), key=lambda item: (-item[1], item[0])))
        best = ranking[0][1]
        margin = best - ranking[1][1] if len(ranking) > 1 else best
        inside = margin if outside is None else best - outside
        signals = Signals(best, margin, self.known(tokens), inside)
        confidence = self.calibration.confidence(signals)
        in_scope = bool(tokens) and confidence >= self.calibration.threshold
        return Scored(ranking, signals, confidence, in_scope)

    def known(self, tokens: Sequence[str]) -> float:
        """The share of the words that training saw, weighted by IDF; 0 for no words at all."""
        seen, total = 0.0, 0.0
        for token in tokens:
            entry = self._entry("w", token)
            idf = entry[0] if entry else self.unseen_idf
            total += idf
            seen += idf if entry else 0.0
        return seen / total if total else 0.0

    def spoke(self, tokens: Sequence[str], intent: str) -> list[tuple[str, float]]:
        """Every known feature with what it added to the intent's score, the strongest first."""
        shift = 8 * LANE * self.classes.index(intent)
        parts = [
            (feature, (((row >> shift) & 0xFF) - ZERO) * self.scale * weight)
            for feature, row, weight in self._weighted(tokens[:_MAX_TOKENS])
        ]
        return sorted(parts, key=lambda part: (-abs(part[1]), part[0]))

    def _weighted(self, tokens: Sequence[str]) -> Iterator[tuple[str, int, float]]:
        """The known features, their rows packed, and their TF-IDF: 1 + log(count), times IDF, each block of norm 1."""
        for block, features in (("w", words(tokens)), ("c", characters(tokens))):
            cache = self._cache[block]
            found = []
            square = 0.0
            for feature, count in Counter(features).items():
                entry = cache[feature] if feature in cache else self._entry(block, feature)
                if entry:
                    weight = entry[0] * (1 + math.log(count)) if count > 1 else entry[0]
                    square += weight * weight
                    found.append((feature, entry[1], weight))
            norm = math.sqrt(square)
            for feature, row, weight in found:
                yield feature, row, weight / norm

    def _entry(self, block: str, feature: str) -> tuple[float, int] | None:
        """A feature's IDF and its packed row; None for a feature that training did not see."""
        cache = self._cache[block]
        if feature in cache:
            return cache[feature]
        key = feature_hash(block, feature)
        at = bisect_left(self._hashes, key)
        entry = None
        if at < len(self._hashes) and self._hashes[at] == key:
            size = len(self.classes)
            packed = bytearray(size * LANE)
            packed[::LANE] = self._rows[at * size : (at + 1) * size]
            entry = (self._idf[at], int.from_bytes(packed, "little"))
        if len(cache) < _CACHED_ROWS:
            cache[feature] = entry
        return entry

"""Texts that are alike: TF-IDF vectors of their words and characters, and clusters of them.

Plain Python, with fewer features than the intent model has: some thousand texts are compared in seconds.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from careerbot.model import words

Message = Sequence[str]  # normalized words and placeholders
Vector = Mapping[str, float]  # the weight of each feature; the squares add up to 1


class Tfidf:
    """The weights of features, fitted on messages."""

    def __init__(self, messages: Sequence[Message]) -> None:
        spread = Counter(feature for message in messages for block in _blocks(message) for feature in set(block))
        size = len(messages)
        self._idf = {feature: 1 + math.log((1 + size) / (1 + count)) for feature, count in spread.items()}
        self._unseen = 1 + math.log(1 + size)

    def vector(self, message: Message) -> Vector:
        """The vector of a message, words and characters weighing the same; empty when it has no words."""
        weights: dict[str, float] = {}
        for block in _blocks(message):
            counts = Counter(block)
            weights |= _normed({f: (1 + math.log(n)) * self._idf.get(f, self._unseen) for f, n in counts.items()})
        return _normed(weights)


class Index:
    """Vectors, looked up by what they share with another. They are numbered from 0 in the order added."""

    def __init__(self, vectors: Iterable[Vector] = ()) -> None:
        self._postings: dict[str, list[tuple[int, float]]] = {}
        self._size = 0
        for vector in vectors:
            self.add(vector)

    def add(self, vector: Vector) -> None:
        """Add a vector; its number is how many were there before."""
        for feature, weight in vector.items():
            self._postings.setdefault(feature, []).append((self._size, weight))
        self._size += 1

    def cosines(self, vector: Vector) -> dict[int, float]:
        """The cosine, 0 to 1, with every vector that shares a feature, by number."""
        found: dict[int, float] = {}
        for feature, weight in vector.items():
            for number, other in self._postings.get(feature, ()):
                found[number] = found.get(number, 0.0) + weight * other
        return found


def cluster(vectors: Sequence[Vector], least: float) -> list[list[int]]:
    """The numbers of the vectors in clusters: to the first of a cluster the rest have a cosine of at least `least`.

    In the order given, every vector joins the leader it is most similar to, or leads a cluster of its own; put first
    what should lead.
    """
    leaders = Index()
    clusters: list[list[int]] = []
    for number, vector in enumerate(vectors):
        cosines = leaders.cosines(vector)
        nearest = max(cosines, key=lambda leader: (cosines[leader], -leader), default=None)
        if nearest is not None and cosines[nearest] >= least:
            clusters[nearest].append(number)
        else:
            leaders.add(vector)
            clusters.append([number])
    return clusters


def _blocks(message: Message) -> tuple[list[str], list[str]]:
    """The features of a message: its words and pairs of neighbours; three characters in a row of each word."""
    if not message:
        return [], []
    padded = [f" {word} " for word in message if word[0] != "{"]
    return (
        [f"w {feature}" for feature in words(message)],
        [f"c {word[start : start + 3]}" for word in padded for start in range(len(word) - 2)],
    )


def _normed(weights: dict[str, float]) -> dict[str, float]:
    norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {feature: weight / norm for feature, weight in weights.items()}

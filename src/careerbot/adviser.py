"""Which entry of advice a question asks for: how much more often each entry's questions have its words than others do.

A multinomial naive Bayes model over stems, groups of words and pairs of those, whose words weigh by TF-IDF: an entry
scores log(1 + share / SMOOTH) for each word, where the share is that of the word in the entry's ways of asking. The
names of roles, tools and skills count too: "Tableau or Power BI" is one entry, "R or Python" another. An entry whose
intent the intent model finds unlikely is put back. Training is in ``train``, which says how other models fared.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from careerbot.lanes import pack, pack_whole, two_highest, unpack
from careerbot.model import counted, logistic
from careerbot.terms import stem
from careerbot.turn import Entity
from careerbot.word_groups import GROUP_OF

NONE = "none"  # the class of questions that ask for no advice
_NAMED = ("role", "occupation", "tool", "skill", "place", "employer")
_MOST_WORDS = 120  # of a question; what is beyond is not read

_MANY = 32  # classes from which on it is quicker to add up a feature's weights for all classes at once
_STEPS = 4096  # of a feature's share of a block
# The blocks of features and how much each counts.
BLOCKS = (("s", 1.0), ("g", 1.0), ("p", 0.6))
SMOOTH = 0.001  # the share of a word that counts as much as none at all
# What an entry loses for each point that its intent's score is behind the best one's, and the most it can lose.
BEHIND, MOST_BEHIND = 0.5, 1.5
_MOST_PUT_BACK = BEHIND * MOST_BEHIND
_ALIKE: Mapping[str, float] = MappingProxyType({})


class Weights(NamedTuple):
    """The IDF of a feature, and what it weighs for the classes whose messages have it."""

    idf: float
    classes: Sequence[int]
    steps: bytes  # for each of those classes
    packed: int  # the steps for every class in one big integer (see ``lanes``), where it tells many apart; else 0


@dataclass(frozen=True, slots=True)
class AdviceModel:
    """What training found out of the entries of advice, and their features as the compiled file has them."""

    classes: tuple[str, ...]  # entries, and NONE last
    weights: tuple[float, float, float]  # of the confidence (see ``AdviceHead``)
    bias: float
    scale: float  # what one step of a weight is worth
    features: Mapping[str, tuple[float, bytes, bytes]]  # the IDF of each, uint16 of its classes, steps of its weights


@dataclass(frozen=True, slots=True)
class AdviceHead:
    """The classes of the model, and how scores become a confidence."""

    classes: tuple[str, ...]  # ids of advice, and NONE last
    intents: tuple[str, ...]  # the intent of each
    roles: tuple[tuple[str, ...], ...]  # the roles each holds for; all when empty
    weights: tuple[float, float, float]  # of the best score, its lead over the next, its lead over NONE
    bias: float
    scale: float  # what one step of a weight is worth


@dataclass(frozen=True, slots=True)
class AdviceGuess:
    """An entry of advice, its intent, the roles it holds for, and the belief that it is asked for, 0 to 1.

    ``shares`` tells whether a name in the question speaks for it: "R" for the entry on R or Python.
    """

    id: str
    intent: str
    roles: tuple[str, ...]
    confidence: float
    shares: bool


def steps_of(weights: Sequence[float], scale: float) -> bytes:
    """Weights, none of them negative, in whole steps."""
    return bytes([min(255, round(weight / scale)) for weight in weights])


def weights_for(size: int, idf: float, classes: Sequence[int], steps: bytes) -> Weights:
    """The weights of a feature in a model of so many classes."""
    if len(classes) < _MANY:
        return Weights(idf, classes, steps, 0)
    row = bytearray(size)
    for place, step in zip(classes, steps, strict=True):
        row[place] = step
    return Weights(idf, classes, steps, pack(row))


def put_back(behind: float) -> float:
    """What an entry's score loses where its intent's score is so far behind the best one's."""
    return BEHIND * min(behind, MOST_BEHIND)


def message(masked: Sequence[str], entities: Sequence[Entity]) -> list[str]:
    """What the model sees of a question: its masked words, and what is named in it."""
    return [*masked[:_MOST_WORDS], *[f"@{entity.id}" for entity in entities if entity.kind in _NAMED]]


def draw(message: Sequence[str], size: int) -> int:
    """A number below a size that hangs on the words alone: a message more or less changes nothing for the others."""
    return zlib.crc32(" ".join(message).encode("utf-8", "surrogatepass")) % size


def features(tokens: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """The blocks of features of a message: stems, groups of words, and pairs of neighbouring groups with its ends."""
    stems = [token if token[0] in "{@" else stem(token) for token in tokens]
    groups = [GROUP_OF.get(token, known) for token, known in zip(tokens, stems, strict=True)]
    return stems, groups, [f"{a} {b}" for a, b in pairwise(["^", *groups, "$"])]


class Adviser:
    """A fitted model of advice. Immutable; `weights_of` gives what a feature weighs, None where training saw none."""

    def __init__(self, head: AdviceHead, weights_of: Callable[[str], Weights | None]) -> None:
        self._head = head
        self._weights_of = weights_of
        self._places = {name: at for at, name in enumerate(head.classes)}
        self._unit = head.scale / _STEPS
        self._of_intent = {
            name: pack_whole(int(name == intent) for intent in head.intents) for name in sorted(set(head.intents))
        }

    def best(self, tokens: Sequence[str], behind: Mapping[str, float] = _ALIKE) -> AdviceGuess | None:
        """The entry that a message asks for most likely; None where there are fewer than two entries, or no word.

        `behind` tells how far the score of each intent is behind the best one's (see ``model.Scored``); those that it
        lacks count as the best.
        """
        head = self._head
        if len(head.classes) < 3 or not tokens:
            return None
        total = 0
        few: list[tuple[int, Weights]] = []
        for (name, length), block in zip(BLOCKS, features(tokens), strict=True):
            known = self._known(name, block)
            unit = _STEPS * length / (math.sqrt(sum([value * value for value, _ in known])) or 1.0)
            for value, weights in known:
                share = round(value * unit)
                if weights.packed:
                    total += share * weights.packed
                else:
                    few.append((share, weights))
        for intent, mask in self._of_intent.items():  # a lane holds no number below nought: those in front gain
            if (lost := behind.get(intent, 0.0)) < MOST_BEHIND:  # most are far behind
                total += round((_MOST_PUT_BACK - put_back(lost)) / self._unit) * mask
        lanes = unpack(total, len(head.classes))
        for share, weights in few:
            for place, step in zip(weights.classes, weights.steps, strict=True):
                lanes[place] += share * step
        none = lanes.pop()
        best, at, second = two_highest(lanes)
        score = best * self._unit - _MOST_PUT_BACK
        signals = (score, (best - second) * self._unit, (best - none) * self._unit)
        belief = logistic(head.bias, head.weights, signals)
        shares = any(self._speaks(token, at) for token in tokens if token[0] == "@")
        return AdviceGuess(head.classes[at], head.intents[at], head.roles[at], belief, shares)

    def speaks_for(self, token: str, advice: str) -> bool:
        """Whether a token alone speaks for an entry of advice."""
        return advice in self._places and self._speaks(token, self._places[advice])

    def _speaks(self, token: str, at: int) -> bool:
        """Whether a token alone speaks for a class."""
        weights = self._weights_of(f"s{token}")
        return weights is not None and at in weights.classes and weights.steps[weights.classes.index(at)] > 0

    def _known(self, name: str, block: Sequence[str]) -> list[tuple[float, Weights]]:
        """What each known feature of a block counts, its share before the block has its length, and what it weighs."""
        weights_of = self._weights_of
        if len(set(block)) == len(block):  # most stand there once
            return [(weights.idf, weights) for f in block if (weights := weights_of(name + f)) is not None]
        found = [(weights_of(name + feature), count) for feature, count in counted(block).items()]
        return [((1 + math.log(count)) * weights.idf, weights) for weights, count in found if weights is not None]

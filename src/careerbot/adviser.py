"""Which entry of advice a question asks for: a linear score for each, over stems, groups of words and pairs of those.

The names of roles, tools and skills count too: "Tableau or Power BI" is one entry, "R or Python" another. Weights are
sparse, for an entry hangs on a few dozen words. What the intent model takes the question for counts a little: an entry
whose intent it finds unlikely is put back. Training is in ``train``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from careerbot.lanes import ZERO, highest, lane_of, pack, pack_whole, shifted, unpack
from careerbot.model import counted, logistic
from careerbot.terms import stem
from careerbot.turn import Entity
from careerbot.word_groups import GROUP_OF

NONE = "none"  # the class of questions that ask for no advice
_NAMED = ("role", "occupation", "tool", "skill", "place", "employer")
_MOST_WORDS = 120  # of a question; what is beyond is not read

Weights = tuple[float, int]  # the IDF of a feature, and what it weighs for each class, packed (see ``packed``)
_STEPS = 4096  # of a feature's share of a block
# The blocks of features and the length of each; together they have the length 1. Pairs at half the weight of the others
# find two in a hundred more of held-out ways of asking, and tell a wrong entry better (``train.fit_advice``).
BLOCKS = (("s", 2 / 3), ("g", 2 / 3), ("p", 1 / 3))
# What an entry loses for each point that its intent's score is behind the best one's, and the most it can lose. Of
# held-out ways of asking 48.1 % found their entry without it, 49.8 % with it; twice as much finds no more.
BEHIND, MOST_BEHIND = 0.1, 1.5
_MOST_PUT_BACK = BEHIND * MOST_BEHIND
_ALIKE: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AdviceHead:
    """The classes of the model, what each scores without any word, and how scores become a confidence."""

    classes: tuple[str, ...]  # ids of advice, and NONE last
    intents: tuple[str, ...]  # the intent of each
    roles: tuple[tuple[str, ...], ...]  # the roles each holds for; all when empty
    things: tuple[frozenset[str], ...]  # what each is about, as tokens ("@tableau"); none when about no named thing
    intercepts: tuple[float, ...]
    weights: tuple[float, float, float]  # of the best score, its lead over the next, its lead over NONE
    bias: float
    scale: float  # what one step of a packed weight is worth


@dataclass(frozen=True, slots=True)
class AdviceGuess:
    """An entry of advice, its intent, the roles it holds for, and the belief that it is asked for, 0 to 1.

    ``shares`` tells whether a name in the question speaks for it: "R" for the entry on R or Python; ``unnamed`` whether
    it is about things, none of which the question names.
    """

    id: str
    intent: str
    roles: tuple[str, ...]
    confidence: float
    shares: bool
    unnamed: bool


def packed(classes: Sequence[int], weights: Sequence[float], size: int, scale: float) -> int:
    """The weights of a feature for so many classes in one big integer (see ``lanes``)."""
    row = bytearray([ZERO]) * size
    for place, weight in zip(classes, weights, strict=True):
        row[place] = max(0, min(255, round(weight / scale) + ZERO))
    return pack(row)


def put_back(behind: float) -> float:
    """What an entry's score loses where its intent's score is so far behind the best one's."""
    return BEHIND * min(behind, MOST_BEHIND)


def message(masked: Sequence[str], entities: Sequence[Entity]) -> list[str]:
    """What the model sees of a question: its masked words, and what is named in it."""
    return [*masked[:_MOST_WORDS], *(f"@{entity.id}" for entity in entities if entity.kind in _NAMED)]


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
        self._lowest = min(head.intercepts, default=0.0)
        self._intercepts = pack_whole(round((own - self._lowest) / self._unit) for own in head.intercepts)
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
        total, steps = self._intercepts, 0
        for (name, length), block in zip(BLOCKS, features(tokens), strict=True):
            for share, row in self._shares(name, length, block):
                total += share * row
                steps += share
        for intent, mask in self._of_intent.items():  # a lane holds no number below nought: those in front gain
            total += round((_MOST_PUT_BACK - put_back(behind.get(intent, 0.0))) / self._unit) * mask
        lanes = unpack(total, len(head.classes))
        none = lanes.pop()
        total -= shifted(none, len(lanes))
        best = highest(total, len(lanes))
        at = lanes.index(best)
        second = highest(total - shifted(best, at), len(lanes))
        score = (best - ZERO * steps) * self._unit + self._lowest - _MOST_PUT_BACK
        signals = (score, (best - second) * self._unit, (best - none) * self._unit)
        belief = logistic(head.bias, head.weights, signals)
        shares = any(self._speaks(token, at) for token in tokens if token[0] == "@")
        unnamed = bool(head.things[at]) and head.things[at].isdisjoint(tokens)
        return AdviceGuess(head.classes[at], head.intents[at], head.roles[at], belief, shares, unnamed)

    def speaks_for(self, token: str, advice: str) -> bool:
        """Whether a token alone speaks for an entry of advice."""
        return advice in self._places and self._speaks(token, self._places[advice])

    def _speaks(self, token: str, at: int) -> bool:
        """Whether a token alone speaks for a class."""
        weights = self._weights_of(f"s{token}")
        return weights is not None and lane_of(weights[1], at) > ZERO

    def _shares(self, name: str, length: float, block: Sequence[str]) -> list[tuple[int, int]]:
        """The share of each known feature of a block of this length, in steps, and what it weighs."""
        found = [(self._weights_of(f"{name}{feature}"), count) for feature, count in counted(block).items()]
        known = [(weights[1], (1 + math.log(count)) * weights[0]) for weights, count in found if weights is not None]
        unit = _STEPS * length / (math.sqrt(sum([value * value for _, value in known])) or 1.0)
        return [(round(value * unit), row) for row, value in known]

"""Which entry of advice a question asks for: how much more often each entry's questions have its words than others do.

A multinomial naive Bayes model over stems and pairs of them, which weigh by TF-IDF: an entry scores
log(1 + share / SMOOTH) for each, where the share is its share of the entry's ways of asking. The names of roles, tools
and skills count too: "Tableau or Power BI" is one entry, "R or Python" another. Of the entries in front each gains by
how near the question comes to single ways of asking it (``nearest_ways``). Training is in ``train_advice``, which says
how other models fared.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from careerbot.lanes import in_front, pack, unpack
from careerbot.model import counted, logistic
from careerbot.nearest_ways import MOST, NOWHERE, WITHIN, Occurrences, gained
from careerbot.terms import stem
from careerbot.turn import Entity

_OF_FUTURE = "outlook"
OF_MARKETS = ("job_openings", _OF_FUTURE)  # intents of entries on the market of a country
NONE = "none"  # the class of questions that ask for no advice
_NAMED = ("role", "occupation", "tool", "skill", "place", "employer")
_KEPT = 8  # messages whose entry is kept
_MOST_WORDS = 120  # of a question; what is beyond is not read

_MANY = 48  # classes from which on it is quicker to add up a feature's weights for all classes at once
_STEPS = 4096  # of a feature's share of a block
# The blocks of features and how much each counts: single stems, by which ways of asking are compared too, and pairs.
STEMS, PAIRS = "s", "p"
BLOCKS = ((STEMS, 2.0), (PAIRS, 1.0))
SMOOTH = 0.0007  # the share of a word that counts as much as none at all
MOST_LEAD = 4.0  # the lead that counts at most: that of an entry with no other near it


class Weights(NamedTuple):
    """The IDF of a feature, and what it weighs for the classes whose messages have it."""

    idf: float
    classes: Sequence[int]
    steps: bytes  # for each of those classes
    packed: int  # the steps for every class in one big integer (see ``lanes``), where it tells many apart; else 0
    where: Occurrences = NOWHERE  # of a stem, the ways that have it


class StoredFeature(NamedTuple):
    """A feature as the compiled file has it."""

    idf: float
    classes: bytes  # uint16
    steps: bytes
    ends: bytes  # uint32, see ``nearest_ways.Occurrences``; empty where ways are not compared by it
    ways: bytes


@dataclass(frozen=True, slots=True)
class AdviceModel:
    """What training found out of the entries of advice, and their features as the compiled file has them."""

    classes: tuple[str, ...]  # entries, and NONE last
    weights: tuple[float, float, float]  # of the confidence (see ``AdviceHead``)
    bias: float
    scale: float  # what one step of a weight is worth
    norms: tuple[bytes, ...]  # of each class the lengths of its ways of asking, float32
    features: Mapping[str, StoredFeature]


@dataclass(frozen=True, slots=True)
class AdviceHead:
    """The classes of the model, and how scores become a confidence."""

    classes: tuple[str, ...]  # ids of advice, and NONE last
    intents: tuple[str, ...]  # the intent of each
    roles: tuple[tuple[str, ...], ...]  # the roles each holds for; all when empty
    weights: tuple[float, float, float]  # of the best score, its lead over the next, its lead over NONE
    bias: float
    scale: float  # what one step of a weight is worth
    norms: tuple[Sequence[float], ...]  # of each class the lengths of its ways of asking
    places: tuple[tuple[str, ...], ...] = ()  # the places each holds in; everywhere when empty


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
    near: tuple[str, ...] = ()  # the ids of the few entries in front, this one first


def steps_of(weights: Sequence[float], scale: float) -> bytes:
    """Weights, none of them negative, in whole steps."""
    return bytes([min(255, round(weight / scale)) for weight in weights])


def weights_for(size: int, stored: StoredFeature) -> Weights:
    """The weights of a feature in a model of so many classes."""
    idf, steps = stored.idf, stored.steps
    classes = array("H", stored.classes)
    where = Occurrences(classes, array("I", stored.ends), stored.ways) if stored.ways else NOWHERE
    if len(classes) < _MANY:
        return Weights(idf, classes, steps, 0, where)
    row = bytearray(size)
    for place, step in zip(classes, steps, strict=True):
        row[place] = step
    return Weights(idf, classes, steps, pack(row), where)


def lead_of(rated: Sequence[tuple[float, int]]) -> float:
    """How far the first of the classes rated, best first, is in front of the next; one that stands alone is far so."""
    return min(rated[0][0] - rated[1][0], MOST_LEAD) if len(rated) > 1 else MOST_LEAD


def message(masked: Sequence[str], entities: Sequence[Entity]) -> list[str]:
    """What the model sees of a question: its masked words, and what is named in it."""
    return [*masked[:_MOST_WORDS], *[f"@{entity.id}" for entity in entities if entity.kind in _NAMED]]


def draw(message: Sequence[str], size: int) -> int:
    """A number below a size that hangs on the words alone: a message more or less changes nothing for the others."""
    return zlib.crc32(" ".join(message).encode("utf-8", "surrogatepass")) % size


def features(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The blocks of features of a message: stems, and pairs of neighbouring ones with its ends."""
    stems = [token if token[0] in "{@" else stem(token) for token in tokens]
    return stems, [f"{a} {b}" for a, b in pairwise(["^", *stems, "$"])]


class Adviser:
    """A fitted model of advice. Immutable; `weights_of` gives what a feature weighs, None where training saw none.

    The last few messages are kept: in a turn the same one is looked up where it is understood and where it is answered.
    """

    def __init__(self, head: AdviceHead, weights_of: Callable[[str], Weights | None]) -> None:
        self._head = head
        self._weights_of = weights_of
        self._places = {name: at for at, name in enumerate(head.classes)}
        self._unit = head.scale / _STEPS
        self._best = lru_cache(maxsize=_KEPT)(self._find_best)

    def best(self, tokens: Sequence[str]) -> AdviceGuess | None:
        """The entry that a message asks for most likely; None where there are fewer than two entries, or no word."""
        return self._best(tuple(tokens))

    def _find_best(self, tokens: tuple[str, ...]) -> AdviceGuess | None:
        rated, none = self._in_front(tokens)
        if not rated:
            return None
        head = self._head
        score, at = rated[0]
        signals = (score, lead_of(rated), score - none)
        belief = logistic(head.bias, head.weights, signals)
        shares = any(self._speaks(token, at) for token in tokens if token[0] == "@")
        near = tuple(head.classes[place] for _, place in rated)
        return AdviceGuess(head.classes[at], head.intents[at], head.roles[at], belief, shares, near)

    def _in_front(self, tokens: Sequence[str]) -> tuple[list[tuple[float, int]], float]:
        """The scores of the classes in front and their places, best first, and the score of no advice at all."""
        head = self._head
        if len(head.classes) < 3 or not tokens:
            return [], 0.0
        total = 0
        few: list[tuple[int, Weights]] = []
        said: list[tuple[float, float, Occurrences]] = []
        for (name, length), block in zip(BLOCKS, features(tokens), strict=True):
            known = self._known(name, block)
            norm = math.sqrt(sum([value * value for value, _ in known])) or 1.0
            unit = _STEPS * length / norm
            for value, weights in known:
                share = round(value * unit)
                if weights.packed:
                    total += share * weights.packed
                else:
                    few.append((share, weights))
            if name == STEMS:
                said = [(value / norm, weights.idf, weights.where) for value, weights in known if weights.where.ways]
        lanes = unpack(total, len(head.classes))
        for share, weights in few:
            for place, step in zip(weights.classes, weights.steps, strict=True):
                lanes[place] += share * step
        none = lanes.pop() * self._unit
        return self._rated(lanes, said), none

    def _rated(self, lanes: array[int], said: Sequence[tuple[float, float, Occurrences]]) -> list[tuple[float, int]]:
        """The scores of the classes in front with what each gains by its nearest ways, and their places, best first."""
        front = sorted([(-lanes[at], at) for at in in_front(lanes, round(WITHIN / self._unit))])[:MOST]
        norms = self._head.norms
        rated = [(gained(said, norms[at], at) - behind * self._unit, at) for behind, at in front]
        return sorted(rated, key=lambda one: (-one[0], one[1]))

    def places_of(self, advice: str) -> tuple[str, ...]:
        """The places that an entry of advice holds in; none where it holds everywhere, or is not known."""
        return self._head.places[self._places[advice]] if self._head.places and advice in self._places else ()

    def on(self, place: str, intent: str) -> str:
        """The entry on the market of a place, one of this intent before others; '' where there is none."""
        head = self._head
        found = [
            (own != intent, at)
            for at, (own, on) in enumerate(zip(head.intents, head.places, strict=False))
            if place in on and own in OF_MARKETS
        ]
        return head.classes[min(found)[1]] if found else ""

    def on_future_of(self, role: str) -> str:
        """The entry on what is to come of a role, of several that for the fewest roles; '' where there is none."""
        head = self._head
        named = zip(head.classes, head.intents, head.roles, strict=True)
        found = [(len(roles), id) for id, intent, roles in named if role in roles and intent == _OF_FUTURE]
        return min(found)[1] if found else ""

    def roles_of(self, advice: str) -> tuple[str, ...]:
        """The roles that an entry of advice holds for; none where it holds for all, or is not known."""
        return self._head.roles[self._places[advice]] if advice in self._places else ()

    def knows(self, word: str) -> bool:
        """Whether a word stands in any way of asking for advice."""
        return self._weights_of(STEMS + stem(word)) is not None

    def speaks_for(self, token: str, advice: str) -> bool:
        """Whether a token alone speaks for an entry of advice."""
        return advice in self._places and self._speaks(token, self._places[advice])

    def _speaks(self, token: str, at: int) -> bool:
        """Whether a token alone speaks for a class."""
        weights = self._weights_of(STEMS + token)
        return weights is not None and at in weights.classes and weights.steps[weights.classes.index(at)] > 0

    def _known(self, name: str, block: Sequence[str]) -> list[tuple[float, Weights]]:
        """What each known feature of a block counts, its share before the block has its length, and what it weighs."""
        weights_of = self._weights_of
        if len(set(block)) == len(block):  # most stand there once
            return [(weights.idf, weights) for f in block if (weights := weights_of(name + f)) is not None]
        found = [(weights_of(name + feature), count) for feature, count in counted(block).items()]
        return [((1 + math.log(count)) * weights.idf, weights) for weights, count in found if weights is not None]

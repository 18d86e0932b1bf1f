"""Training of the model of advice: which entry a question asks for, and how sure that is.

The weights are those of a multinomial naive Bayes model (see ``adviser``), and the ways of asking are kept beside
them to be compared one by one (see ``nearest_ways``). The belief is a logistic model over three signals, fitted on
messages that were held out.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.sparse import csc_matrix, csr_matrix, diags
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import normalize

from careerbot.adviser import (
    BLOCKS,
    NONE,
    PAIRS,
    SMOOTH,
    STEMS,
    AdviceModel,
    StoredFeature,
    draw,
    features,
    lead_of,
    steps_of,
)
from careerbot.nearest_ways import MOST, WITHIN, of_cosines
from careerbot.train import Message, members

_FEWEST = 30  # other questions, below which no belief can be fitted
_FOLDS = 3  # of which one is held out
_SPREAD = 0.5  # of the questions that ask for no advice, the share that is enough to tell it from advice
_PARTS = 100
_FEWEST_WAYS = 4  # of asking, below which an entry is too thin to be matched
_COMMON = 3  # messages in which a pair of words must stand to count: half of the pairs tell as much as all
_STEPS_OF_WEIGHTS = 255  # into which the largest weight is divided
_MOST_WAYS = 256  # of asking an entry, by which a question is compared: their places are bytes
_EVERYWHERE, _MANY_WAYS = 0.02, 500  # the share of ways and their number above which a stem is not compared
_COMPARED = [name for name, _ in BLOCKS].index(STEMS)
# What the bias gains over the fit. The bars that beliefs are held against were set by hand when there were 1,528
# entries; with 1,985 the same entry is believed less, by 0.09 of log-odds in the median of 512 labelled questions.
_READINESS = 0.1
_RATED = 6_000  # messages on which the belief is fitted, at most
_Seen = tuple[list[str], list[str]]  # the features of a message (see ``adviser.features``)


def fit_advice(
    asked: Mapping[str, Sequence[Message]],
    said: Mapping[str, Sequence[Message]],
    none: Sequence[Message],
) -> AdviceModel | None:
    """Train which entry of advice a question asks for; None where there are fewer than two entries to tell apart.

    `asked` maps each entry to messages that ask for it (see ``adviser.message``), `said` to the lines that answer,
    whose words are learnt too; `none` holds messages of other questions.

    Of 569 questions that readers labelled with the entries that answer them (``tests/data/advised``) the words alone
    find one for 43 % with a quarter of the first 48,000 ways of asking, for 52 with half of them, 61 with all, 63 to 64
    with 22,000 more and no more with 82,000 (6,800 long posts beside them cost as much as they won); with the nearest
    ways, 66 to 68. Before (281 questions, 942 entries) a
    linear machine for each entry found 59, this model 62; more ways in other words took it to 65 and the machines to
    53. Word vectors (GloVe), groups of words of like meaning, what the intent model thinks of the question, and pieces
    of words added nothing in the end.
    """
    names = [name for name, found in asked.items() if len(found) >= _FEWEST_WAYS]
    spread = [message for message in none if draw(message, _PARTS) < _SPREAD * _PARTS]
    if len(names) < 2 or len(spread) < _FEWEST:
        return None
    messages = [message for name in names for message in asked[name]] + spread
    labels = np.array([at for at, name in enumerate(names) for _ in asked[name]] + [len(names)] * len(spread))
    lines = [message for name in names for message in said.get(name, ()) if message]
    owners = np.array([at for at, name in enumerate(names) for message in said.get(name, ()) if message], int)
    seen, of_lines = [features(message) for message in messages], [features(line) for line in lines]
    train, test = next(StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(labels, labels))
    test = test[:: -(-len(test) // _RATED)]
    of_train = _Known(names, [seen[i] for i in train], labels[train], of_lines, owners)
    signals, right = [], []
    for at, row, query in zip(test, *of_train.rated([seen[i] for i in test]), strict=True):
        rated = of_train.looked_at_again(row[:-1], query)
        signals.append((rated[0][0], lead_of(rated), rated[0][0] - row[-1]))
        right.append(rated[0][1] == labels[at])
    if all(right) or not any(right):
        return None
    logistic = LogisticRegression(C=10.0, max_iter=1000).fit(np.array(signals), np.array(right))
    first, second, third = (float(w) for w in logistic.coef_[0])
    known = _Known(names, seen, labels, of_lines, owners)
    scale, learnt = known.in_steps()
    bias = float(logistic.intercept_[0]) + _READINESS
    return AdviceModel((*names, NONE), (first, second, third), bias, scale, known.norms(), learnt)


class _Known:
    """What is known of entries: the blocks of features, and the ways of asking in the block by which these compare."""

    def __init__(
        self,
        names: Sequence[str],
        asked: Sequence[_Seen],
        labels: np.ndarray,
        lines: Sequence[_Seen],
        owners: np.ndarray,
    ) -> None:
        self._blocks = _fit_blocks([*asked, *lines], np.concatenate([labels, owners]))
        block = self._blocks[_COMPARED]
        found = [np.nonzero(labels == entry)[0][:_MOST_WAYS] for entry in range(len(names))]
        self._starts = np.cumsum([0, *map(len, found)])
        counted = block.counter.transform([asked[way][_COMPARED] for ways in found for way in ways])
        counted.data = np.ones(len(counted.data))
        idf = block.tfidf.idf_
        many = max(_EVERYWHERE * len(asked), _MANY_WAYS)
        self._telling = np.asarray((counted > 0).sum(axis=0)).ravel() <= many
        self._compared = diags(self._telling.astype(float))
        self._weighted = (counted @ diags(idf)).tocsr()
        self._unit = (normalize(self._weighted) @ self._compared).tocsr()

    def rated(self, messages: Sequence[_Seen]) -> tuple[np.ndarray, csr_matrix]:
        """What each class scores for each message, and the messages as the ways of asking are compared with them."""
        block = self._blocks[_COMPARED]
        compared = block.tfidf.transform(block.counter.transform([message[_COMPARED] for message in messages]))
        return _scores(self._blocks, messages), compared

    def looked_at_again(self, scores: np.ndarray, query: csr_matrix) -> list[tuple[float, int]]:
        """The scores of the entries in front with what each gains by its nearest ways, best first."""
        front = [at for at in np.argsort(-scores, kind="stable")[:MOST] if scores[at] >= scores.max() - WITHIN]
        rated = []
        for at in front:
            cosines = (self._unit[self._starts[at] : self._starts[at + 1]] @ query.T).toarray()[:, 0]
            rated.append((float(scores[at]) + of_cosines(cosines.tolist()), int(at)))
        return sorted(rated, key=lambda one: (-one[0], one[1]))

    def norms(self) -> tuple[bytes, ...]:
        """The lengths of the ways of each entry, float32, and none for the class of other questions."""
        lengths = np.sqrt(self._weighted.multiply(self._weighted).sum(axis=1)).A1
        return (*(array("f", lengths[a:b].tolist()).tobytes() for a, b in pairwise(self._starts)), b"")

    def in_steps(self) -> tuple[float, dict[str, StoredFeature]]:
        """What one step of a weight is worth, and the features with their weights in such steps."""
        most = max((block.weights.data.max() for block in self._blocks), default=1.0)
        scale = float(round(most, 4)) / _STEPS_OF_WEIGHTS
        learnt: dict[str, StoredFeature] = {}
        for (name, _), block in zip(BLOCKS, self._blocks, strict=True):
            columns = block.weights.tocsc()
            ways = self._weighted.tocsc() if name == STEMS else None
            for at, feature in enumerate(block.counter.get_feature_names_out()):
                of_it = slice(columns.indptr[at], columns.indptr[at + 1])
                places = columns.indices[of_it]
                steps = steps_of([round(float(weight), 4) for weight in columns.data[of_it]], scale)
                idf = float(block.tfidf.idf_[at])
                where = (b"", b"") if ways is None or not self._telling[at] else self._where(ways, at, places)
                learnt[name + feature] = StoredFeature(idf, array("H", places.tolist()).tobytes(), steps, *where)
        return scale, learnt

    def _where(self, ways: csc_matrix, column: int, classes: np.ndarray) -> tuple[bytes, bytes]:
        """Of a feature by classes where their ways with it end, and these ways (see ``nearest_ways.Occurrences``)."""
        rows = np.sort(ways.indices[ways.indptr[column] : ways.indptr[column + 1]])
        owners = np.searchsorted(self._starts, rows, side="right") - 1
        ends = np.searchsorted(owners, classes, side="right")
        return array("I", ends.tolist()).tobytes(), (rows - self._starts[owners]).astype(np.uint8).tobytes()


@dataclass(frozen=True, slots=True)
class _Block:
    """A block of features, as counted and weighted, and what each weighs for each class."""

    counter: CountVectorizer
    tfidf: TfidfTransformer
    weights: csr_matrix  # classes × features


def _fit_blocks(messages: Sequence[_Seen], labels: np.ndarray) -> list[_Block]:
    """The blocks of features of messages with these classes."""
    of_class = members(labels)
    blocks = []
    for (name, _), of_block in zip(BLOCKS, zip(*messages, strict=True), strict=True):
        counter = CountVectorizer(analyzer=_as_it_is, min_df=_COMMON if name == PAIRS and _recurs(of_block) else 1)
        counts = counter.fit_transform(of_block)
        tfidf = TfidfTransformer(sublinear_tf=True).fit(counts)
        shares = normalize((of_class @ tfidf.transform(counts)).tocsr(), norm="l1")
        shares.data = np.log1p(shares.data / SMOOTH)
        blocks.append(_Block(counter, tfidf, shares))
    return blocks


def _scores(blocks: Sequence[_Block], messages: Sequence[_Seen]) -> np.ndarray:
    """What each class scores for each message."""
    total: np.ndarray = np.zeros(1)
    for (_, length), block, of_block in zip(BLOCKS, blocks, zip(*messages, strict=True), strict=True):
        rows = block.tfidf.transform(block.counter.transform(of_block))
        total = total + length * (rows @ block.weights.T).toarray()
    return total


def _as_it_is(features: list[str]) -> list[str]:
    return features


def _recurs(messages: Iterable[Sequence[str]]) -> bool:
    """Whether any feature stands in so many messages that it counts."""
    return max(Counter(feature for features in messages for feature in set(features)).values()) >= _COMMON

"""Training of the intent model: scikit-learn lives here and in ``train_advice``, and nowhere else.

One linear support vector machine for each intent (LinearSVC) on TF-IDF of words 1-2 and characters 2-5, the best of
the linear models in the table of ``shared/eval/README.md`` (CLINC150: 92.8 % in scope); examples of what
lies out of scope are one more class. The confidence is a logistic model over four signals, fitted on
cross-validated scores, so that it means what it says on texts the model has not seen.
"""

from __future__ import annotations

import math
import warnings
from array import array
from collections.abc import Mapping, Sequence
from itertools import islice

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn import config_context
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from careerbot.errors import TrainingError
from careerbot.lanes import ZERO
from careerbot.model import (
    PRECISION,
    UNANSWERED,
    Calibration,
    Classifier,
    Scope,
    belonging,
    characters,
    feature_hash,
    words,
)
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

# The cost of a message on the wrong side. By cross-validation 0.4 to 1 differ by half a point; 0.6 is best for CLINC150
# and for questions written by others. Other models were no better on the same folds (benchmarks/models.py, 3-fold,
# 17,400 examples, right classes): this one 75.7 %, logistic regression 75.3, ridge 73.8, complement naive Bayes 66.3,
# the nearest example 46.5, LSA alone 62.1 and beside these features 75.6; blends of these 75.5 to 75.7.
COST = 0.6
# With many classes each is trained against those messages of the others that are nearest to its own, which takes less
# than two thirds of the time (CLINC150: 92.2 % right in scope, as with all;
# of what is out of scope 85 % found instead of 82).
MANY, NEAREST = 50, 6_000
_TOLERANCE = 0.05  # at which such a training may stop: two thirds of the time, and no worse
FOLDS = 4
ENOUGH_RATED = 24_000  # messages: with more of them fewer folds calibrate as well, and each takes a training
ACCURACY_GIVEN_UP = 0.01  # the share of right answers inside the scope that rejection may cost
LOWEST_THRESHOLD = 0.25  # with few examples one outlier would else decide, and nearly nothing be rejected
# The share of messages out of scope that the confidence is fitted for. Examples of it are far fewer than what people
# send, and a confidence fitted on the examples' own share hardly tells them from the rest (CLINC150, 5-fold: AUROC
# 97.3 % at their share of 0.7 %, 98.2 % at this one).
OUTSIDE_SHARE = 0.05
# The share of messages inside the scope that may be taken for being outside by the chance that they belong (3-fold
# cross-validation: then 14 % of what asks for nothing known is taken for an intent, instead of 20).
SCOPE_GIVEN_UP = 0.02
_FEWEST = 30  # messages below which a calibration would be noise
# Fitted on careerbot's own content; stands in where there are too few examples to fit one.
_DEFAULT = Calibration((1.6, 1.2, 2.2, 1.0), -1.2, 0.45, 4.0)

Message = Sequence[str]  # normalized words and placeholders


def fit(
    examples: Mapping[str, Sequence[Message]],
    out_of_scope: Sequence[Message] = (),
    unlike: Mapping[str, Sequence[Message]] | None = None,
) -> Classifier:
    """Train a model.

    `examples` maps each intent to its messages; `out_of_scope` holds messages of none; `unlike` maps an intent
    to messages that it must not claim. The same input gives the same model. Raises TrainingError when there are
    fewer than two classes, or an intent has no example.
    """
    classes = [*examples, *([OUT_OF_SCOPE] if out_of_scope else [])]
    if len(classes) < 2:
        raise TrainingError("a model needs at least two intents, or one and out-of-scope examples")
    if out_of_scope and OUT_OF_SCOPE in examples:
        raise TrainingError(f"an intent may not be called {OUT_OF_SCOPE!r} beside out-of-scope examples")
    if empty := [name for name in examples if not examples[name]]:
        raise TrainingError(f"no examples for {', '.join(map(repr, empty))}")
    messages = [message for name in examples for message in examples[name]] + list(out_of_scope)
    if not any(words(message) and characters(message) for message in messages):
        raise TrainingError("the examples hold no words to learn from")
    labels = np.array(
        [index for index, name in enumerate(examples) for _ in examples[name]] + [len(examples)] * len(out_of_scope)
    )
    negatives = [(classes.index(name), message) for name, found in (unlike or {}).items() for message in found]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # few examples an intent are the author's choice
        calibration, scope = _calibrate(classes, messages, labels)
        return _train(classes, messages, labels, negatives, calibration, scope)


class Features:
    """Messages to a sparse matrix: two blocks of TF-IDF, each row of each block of length 1.

    ``fitted`` is that of the messages it was made of.
    """

    def __init__(self, messages: Sequence[Message]) -> None:
        self._blocks = []
        rows = []
        for block, analyzer in (("w", words), ("c", characters)):
            counter = CountVectorizer(analyzer=analyzer)
            counts = counter.fit_transform(messages)
            tfidf = TfidfTransformer(sublinear_tf=True).fit(counts)
            rows.append(tfidf.transform(counts))
            self._blocks.append((block, counter, tfidf))
        self.fitted: csr_matrix = hstack(rows, "csr")

    def transform(self, messages: Sequence[Message]) -> csr_matrix:
        return hstack([tfidf.transform(counter.transform(messages)) for _, counter, tfidf in self._blocks], "csr")

    def names(self) -> list[tuple[str, str, float]]:
        """Block, feature and IDF of every column."""
        return [
            (block, feature, float(idf))
            for block, counter, tfidf in self._blocks
            for feature, idf in zip(counter.get_feature_names_out(), tfidf.idf_, strict=True)
        ]

    def unseen_idf(self) -> float:
        """What a word weighs that no message holds: as much as the rarest."""
        return float(max(self._blocks[0][2].idf_))


def _train(
    classes: Sequence[str],
    messages: Sequence[Message],
    labels: np.ndarray,
    negatives: Sequence[tuple[int, Message]],
    calibration: Calibration,
    scope: Scope | None = None,
) -> Classifier:
    features = Features(messages)
    weights, intercepts = _fit_linear(
        features.fitted,
        labels,
        len(classes),
        features.transform([message for _, message in negatives]) if negatives else None,
        [index for index, _ in negatives],
    )
    return _pack(classes, features, weights, intercepts, calibration, scope)


def _fit_linear(
    matrix: csr_matrix, labels: np.ndarray, size: int, extra: csr_matrix | None, owners: Sequence[int]
) -> tuple[np.ndarray, np.ndarray]:
    """Weights (classes × features) and intercepts, one machine a class against all others."""
    if size > MANY:
        weights, intercepts = _fit_against_nearest(matrix, labels, NEAREST)
    else:
        model = LinearSVC(C=COST, random_state=0)
        model.fit(matrix, labels)
        if size == 2:  # scikit-learn keeps one machine for two classes
            weights, intercepts = (
                np.vstack([-model.coef_, model.coef_]),
                np.concatenate([-model.intercept_, model.intercept_]),
            )
        else:
            weights, intercepts = model.coef_.copy(), model.intercept_.copy()
    for owner in sorted(set(owners)):  # the near misses are negatives of one class only: train it again with them
        assert extra is not None
        mine = extra[[index for index, other in enumerate(owners) if other == owner]]
        again = LinearSVC(C=COST, random_state=0)
        again.fit(
            hstack([matrix.T, mine.T], "csr").T.tocsr(),
            np.concatenate([labels == owner, np.zeros(mine.shape[0], bool)]),
        )
        weights[owner], intercepts[owner] = again.coef_[0], again.intercept_[0]
    return weights, intercepts


def _pack(
    classes: Sequence[str],
    features: Features,
    weights: np.ndarray,
    intercepts: np.ndarray,
    calibration: Calibration,
    scope: Scope | None,
) -> Classifier:
    """Quantize the weights to bytes and sort the features by hash."""
    scale = float(np.abs(weights).max()) / (ZERO - 1) or 1.0
    quantized = (np.round(weights / scale) + ZERO).astype(np.uint8).T
    columns: dict[int, tuple[int, float]] = {}
    for column, (block, feature, idf) in enumerate(features.names()):
        columns.setdefault(feature_hash(block, feature), (column, idf))
    order = sorted(columns)
    rows = quantized[[columns[key][0] for key in order]]
    return Classifier(
        classes,
        array("I", order).tobytes(),
        array("f", [round(columns[key][1] * PRECISION) / PRECISION for key in order]).tobytes(),
        rows.tobytes(),
        [float(value) for value in intercepts],
        scale,
        features.unseen_idf(),
        calibration,
        scope,
    )


def _calibrate(
    classes: Sequence[str], messages: Sequence[Message], labels: np.ndarray
) -> tuple[Calibration, Scope | None]:
    """Fit the confidence, and what lies in scope, on messages rated by models that were trained without them."""
    if len(messages) < _FEWEST or min(np.bincount(labels, minlength=len(classes))) < FOLDS:
        return _DEFAULT, None
    signals, belong, right, rated = [], [], [], []
    outside = len(classes) - 1 if classes[-1] == OUT_OF_SCOPE else -1
    scoped = _draws_scope(classes)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(labels, labels)
    for train, test in islice(folds, max(1, ENOUGH_RATED // len(messages))):
        model = _train(classes, [messages[i] for i in train], labels[train], (), _DEFAULT)
        for index in test:
            scored = model.score(messages[index])
            signals.append(scored.signals.values())
            if scoped:
                belong.append(belonging(messages[index], scored.ranking, scored.signals))
            right.append(scored.ranking[0][0] == classes[labels[index]])
            rated.append(labels[index])
    truth, ranks = np.array(right), np.array(rated)
    inside = ranks != outside
    if truth.all() or not truth.any():
        return _DEFAULT, None
    logistic = LogisticRegression(C=10.0, max_iter=1000).fit(np.array(signals), truth, _balance(inside))
    chances = logistic.predict_proba(np.array(signals))[:, 1]
    weights = tuple(float(w) for w in logistic.coef_[0])
    assert len(weights) == 4
    threshold = _threshold(chances, truth, inside)
    calibration = Calibration(weights, float(logistic.intercept_[0]), threshold, _DEFAULT.sharpness)
    return calibration, _scope(classes, np.array(belong), ranks) if scoped else None


def _draws_scope(classes: Sequence[str]) -> bool:
    """Whether there are messages that some intent answers, and both kinds of those that none does."""
    return {OTHER, OUT_OF_SCOPE} <= set(classes) and not {*UNANSWERED, OUT_OF_SCOPE}.issuperset(classes)


def _scope(classes: Sequence[str], signals: np.ndarray, labels: np.ndarray) -> Scope:
    """Fit what tells messages that some intent answers from the rest; both have examples."""
    answered = np.array([name not in (*UNANSWERED, OUT_OF_SCOPE) for name in classes])[labels]
    asks = np.array([name != SMALLTALK for name in classes])[labels]
    logistic = LogisticRegression(C=10.0, max_iter=1000).fit(signals[asks], answered[asks])
    chances = np.sort(logistic.predict_proba(signals[answered])[:, 1])
    weights = tuple(float(w) for w in logistic.coef_[0])
    assert len(weights) == 5
    return Scope(weights, float(logistic.intercept_[0]), float(chances[math.floor(SCOPE_GIVEN_UP * len(chances))]))


def _balance(inside: np.ndarray) -> np.ndarray:
    """The weight of each message, such that those out of scope have at least OUTSIDE_SHARE of the whole."""
    outside = int((~inside).sum())
    wanted = int(inside.sum()) * OUTSIDE_SHARE / (1 - OUTSIDE_SHARE)
    return np.where(inside, 1.0, max(1.0, wanted / outside) if outside else 1.0)


def _threshold(chances: np.ndarray, truth: np.ndarray, inside: np.ndarray) -> float:
    """The highest confidence below which at most ACCURACY_GIVEN_UP of the in-scope messages were right."""
    right = np.sort(chances[truth & inside])
    allowed = math.floor(ACCURACY_GIVEN_UP * int(inside.sum()))
    return max(float(right[min(allowed, len(right) - 1)]), LOWEST_THRESHOLD)


def _fit_against_nearest(matrix: csr_matrix, labels: np.ndarray, nearest: int) -> tuple[np.ndarray, np.ndarray]:
    """Weights and intercepts of one machine a class, each trained against the messages nearest to its own.

    The last class, which is what none of the others is, is trained against all.
    """
    size = int(labels.max()) + 1
    centres = normalize((members(labels) @ matrix).tocsr())
    near = np.ascontiguousarray((matrix @ centres.T.toarray()).T)
    weights, intercepts = np.zeros((size, matrix.shape[1])), np.zeros(size)
    with config_context(assume_finite=True, skip_parameter_validation=True):  # the same for every class
        for at in range(size):
            own = labels == at
            against = _are_highest(np.where(own, -1.0, near[at]), nearest) if at < size - 1 else ~own
            rows = np.nonzero(own | against)[0]
            model = LinearSVC(C=COST, random_state=0, tol=_TOLERANCE)
            model.fit(matrix[rows], own[rows])
            weights[at], intercepts[at] = model.coef_[0], model.intercept_[0]
    return weights, intercepts


def members(labels: np.ndarray) -> csr_matrix:
    """Which messages belong to each class: classes × messages, of ones."""
    return csr_matrix((np.ones(len(labels)), (labels, np.arange(len(labels)))))


def _are_highest(numbers: np.ndarray, most: int) -> np.ndarray:
    """Which of the numbers are the highest ones, so many of them; of equal ones those that come first."""
    if most >= len(numbers):
        return np.ones(len(numbers), bool)
    last = np.partition(numbers, -most)[-most]
    highest: np.ndarray = numbers > last
    highest[np.nonzero(numbers == last)[0][: most - int(highest.sum())]] = True
    return highest

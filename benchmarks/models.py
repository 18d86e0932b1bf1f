"""Other models of intents beside the one that is shipped, compared on the same folds of our own examples.

    python benchmarks/models.py [--folds N] [--only NAME ...]

Every model sees the same masked words and the same TF-IDF features (words 1-2, characters 2-5), is trained on all folds
but one and rated on that one. Out-of-scope examples are a class like any other. Printed are the share of messages whose
best class is right, the macro F1, and the time of training against that of the shipped model in the same run.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.decomposition import TruncatedSVD
from sklearn.linear_model import LogisticRegression, RidgeClassifier
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.naive_bayes import ComplementNB
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from careerbot.authoring.crossval import deal
from careerbot.compile import masked_examples
from careerbot.content import load_content
from careerbot.content_files import shipped_folder
from careerbot.entities import EntityFinder
from careerbot.names.name_index import NameIndex
from careerbot.normalize import normalize as normalize_text
from careerbot.train import COST, Features

SHIPPED = "linear SVM (shipped)"
DIMENSIONS = 300  # of the smoothed space
# A model: the scores (messages × classes) of the tested rows, from the trained rows, their labels and unlabelled text.
Scorer = Callable[[csr_matrix, np.ndarray, csr_matrix, csr_matrix], np.ndarray]


def shipped(train: csr_matrix, labels: np.ndarray, test: csr_matrix, _: csr_matrix) -> np.ndarray:
    return np.asarray(LinearSVC(C=COST, random_state=0).fit(train, labels).decision_function(test))


def logistic(train: csr_matrix, labels: np.ndarray, test: csr_matrix, _: csr_matrix) -> np.ndarray:
    machine = OneVsRestClassifier(LogisticRegression(C=20.0, solver="liblinear", random_state=0))
    return np.asarray(machine.fit(train, labels).decision_function(test))


def ridge(train: csr_matrix, labels: np.ndarray, test: csr_matrix, _: csr_matrix) -> np.ndarray:
    return np.asarray(
        RidgeClassifier(alpha=1.0, solver="sparse_cg", tol=1e-3).fit(train, labels).decision_function(test)
    )


def complement_bayes(train: csr_matrix, labels: np.ndarray, test: csr_matrix, _: csr_matrix) -> np.ndarray:
    return np.asarray(ComplementNB(alpha=0.3).fit(train, labels).predict_joint_log_proba(test))


def nearest(train: csr_matrix, labels: np.ndarray, test: csr_matrix, _: csr_matrix) -> np.ndarray:
    """The cosine of each class's nearest example."""
    return _nearest(normalize(train), labels, normalize(test))


def smoothed(train: csr_matrix, labels: np.ndarray, test: csr_matrix, text: csr_matrix) -> np.ndarray:
    """A machine on latent semantic dimensions alone (Deerwester et al. 1990), learnt from examples and knowledge."""
    space = _space(train, text)
    return np.asarray(LinearSVC(C=COST, random_state=0).fit(space(train), labels).decision_function(space(test)))


def with_smoothing(train: csr_matrix, labels: np.ndarray, test: csr_matrix, text: csr_matrix) -> np.ndarray:
    """The shipped model with latent dimensions as further features, at half their weight."""
    space = _space(train, text)
    both = [hstack([rows, csr_matrix(0.5 * space(rows))], "csr") for rows in (train, test)]
    return np.asarray(LinearSVC(C=COST, random_state=0).fit(both[0], labels).decision_function(both[1]))


def with_nearest(train: csr_matrix, labels: np.ndarray, test: csr_matrix, text: csr_matrix) -> np.ndarray:
    return shipped(train, labels, test, text) + 0.5 * nearest(train, labels, test, text)


def with_logistic(train: csr_matrix, labels: np.ndarray, test: csr_matrix, text: csr_matrix) -> np.ndarray:
    return np.asarray(_standard(shipped(train, labels, test, text)) + _standard(logistic(train, labels, test, text)))


def with_bayes(train: csr_matrix, labels: np.ndarray, test: csr_matrix, text: csr_matrix) -> np.ndarray:
    return np.asarray(
        _standard(shipped(train, labels, test, text)) + 0.3 * _standard(complement_bayes(train, labels, test, text))
    )


MODELS: dict[str, Scorer] = {
    SHIPPED: shipped,
    "logistic regression": logistic,
    "ridge": ridge,
    "complement naive Bayes": complement_bayes,
    "nearest example": nearest,
    "LSA, then SVM": smoothed,
    "SVM with LSA beside": with_smoothing,
    "SVM + nearest": with_nearest,
    "SVM + logistic": with_logistic,
    "SVM + naive Bayes": with_bayes,
}


def _nearest(train: csr_matrix, labels: np.ndarray, test: csr_matrix) -> np.ndarray:
    best = np.zeros((test.shape[0], int(labels.max()) + 1))
    for label in range(best.shape[1]):
        rows = train[labels == label]
        for start in range(0, test.shape[0], 1000):
            best[start : start + 1000, label] = (test[start : start + 1000] @ rows.T).max(axis=1).toarray().ravel()
    return best


def _space(train: csr_matrix, text: csr_matrix) -> Callable[[csr_matrix], np.ndarray]:
    both = vstack([train, text], "csr")
    reduced = TruncatedSVD(DIMENSIONS, n_iter=3, random_state=0).fit(both)
    return lambda rows: np.asarray(normalize(reduced.transform(rows)))


def _standard(scores: np.ndarray) -> np.ndarray:
    return np.asarray((scores - scores.mean()) / scores.std())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=MODELS, default=list(MODELS), metavar="NAME")
    options = parser.parse_args()
    content = load_content(shipped_folder())
    examples, _ = masked_examples(content, EntityFinder(NameIndex(content.names)))
    names = sorted(examples)
    messages = [message for name in names for message in examples[name]]
    labels = np.array([index for index, name in enumerate(names) for _ in examples[name]])
    folds = np.array(deal([(names[label], tuple(m)) for label, m in zip(labels, messages, strict=True)], options.folds))
    knowledge = [[token.text for token in normalize_text(fact.text).tokens] for fact in content.facts]
    print(f"{len(labels)} messages, {len(names)} classes, {options.folds} folds")
    splits = [_split(messages, labels, folds == fold, knowledge) for fold in range(options.folds)]
    first = 0.0
    for name in dict.fromkeys([SHIPPED, *options.only]):
        start = time.perf_counter()
        predicted = np.zeros(len(labels), int)
        for rows, known, asked, tested, text in splits:
            predicted[tested] = MODELS[name](rows, known, asked, text).argmax(axis=1)
        seconds = time.perf_counter() - start
        first = first or seconds
        right, f1 = np.mean(predicted == labels), f1_score(labels, predicted, average="macro")
        print(
            f"{name:24} {100 * right:5.1f} %   macro F1 {100 * f1:5.1f}   {seconds / first:5.2f} x the time", flush=True
        )


Split = tuple[csr_matrix, np.ndarray, csr_matrix, np.ndarray, csr_matrix]


def _split(messages: list[list[str]], labels: np.ndarray, held_out: np.ndarray, knowledge: list[list[str]]) -> Split:
    """The rows to train from, their labels, the rows asked, where those stand, and the rows of unlabelled text."""
    train, test = np.flatnonzero(~held_out), np.flatnonzero(held_out)
    features = Features([messages[index] for index in train])
    rows, asked = (features.transform([messages[index] for index in part]) for part in (train, test))
    return rows, labels[train], asked, test, features.transform(knowledge)


if __name__ == "__main__":
    main()

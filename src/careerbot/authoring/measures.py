"""Figures over labelled messages that a model has rated: what `careerbot evaluate` finds out.

Plain arithmetic on frozen values. Everything follows from the rated messages and the thresholds, so that is all that
is read back from a saved evaluation.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from itertools import groupby
from typing import Any

from careerbot.authoring.comparison import Figure, Verdict
from careerbot.errors import CareerbotError
from careerbot.vocabulary import OUT_OF_SCOPE

BINS = 10  # of the reliability curve, equally wide
KIND = "cross-validation"


@dataclass(frozen=True, slots=True)
class Rated:
    """A labelled message, and what a model that had not seen it took it for."""

    text: str
    path: str  # the file of the content it stands in
    line: int
    label: str
    predicted: str  # `best`, or out_of_scope when that was rejected
    best: str  # the intent ranked first
    confidence: float  # 0 to 1, that `best` is right

    @property
    def is_right(self) -> bool:
        """Whether the message was taken for what it is."""
        return self.predicted == self.label


@dataclass(frozen=True, slots=True)
class IntentFigures:
    """How one intent fares. A share of nothing is 0."""

    name: str
    precision: float
    recall: float
    f1: float
    support: int  # messages that are labelled so


@dataclass(frozen=True, slots=True)
class Macro:
    """Means over the intents that have messages, each counting the same."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """Messages of one intent that were taken for another."""

    label: str
    predicted: str
    messages: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """The messages with a confidence from `low` to `high`. The means are 0 when there are none."""

    low: float
    high: float
    count: int
    confidence: float  # mean
    right: float  # share whose best intent is the label


@dataclass(frozen=True, slots=True)
class Reliability:
    """Whether a confidence means what it says."""

    bins: tuple[Bin, ...]
    expected_error: float  # mean distance between confidence and share right, weighted by the bins' counts


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """What a threshold on the confidence does. None where there is no message to tell by."""

    threshold: float
    in_scope_rejected: float | None
    out_of_scope_recall: float | None


@dataclass(frozen=True, slots=True)
class Scope:
    """How well the confidence tells what lies out of scope."""

    auroc: float | None  # chance that a message in scope has more confidence than one out of scope
    thresholds: tuple[float, ...]  # one a fold
    in_use: OperatingPoint  # as decided in each fold; its threshold is the mean
    others: tuple[OperatingPoint, ...]  # the ROC curve, in steps of a tenth


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result of a cross-validation."""

    accuracy: float  # over all messages; one out of scope is right when it is rejected
    accuracy_in_scope: float | None
    macro: Macro
    intents: tuple[IntentFigures, ...]  # the worst first
    confusions: tuple[Confusion, ...]  # the most frequent first
    reliability: Reliability
    scope: Scope
    messages: tuple[Rated, ...]

    def taken_for(self, intent: str) -> str:
        """What the intent's messages were most often mistaken for, and how many: "skills 12"; '' when none was."""
        pair = next((pair for pair in self.confusions if pair.label == intent), None)
        return f"{pair.predicted} {len(pair.messages)}" if pair else ""

    def figures(self) -> tuple[Figure, ...]:
        """The figures to compare by: those of the whole, then the F1 of each intent."""
        point = self.scope.in_use
        whole = (
            Figure("accuracy", self.accuracy),
            Figure("accuracy in scope", self.accuracy_in_scope),
            Figure("macro precision", self.macro.precision),
            Figure("macro recall", self.macro.recall),
            Figure("macro F1", self.macro.f1),
            Figure("calibration error", self.reliability.expected_error, higher_is_better=False),
            Figure("out-of-scope AUROC", self.scope.auroc),
            Figure("out-of-scope recall", point.out_of_scope_recall),
            Figure("in-scope rejected", point.in_scope_rejected, higher_is_better=False),
        )
        by_intent = [Figure(f"F1 of {intent.name}", intent.f1) for intent in self.intents]
        return tuple(figure for figure in (*whole, *by_intent) if figure.value is not None)

    def verdicts(self) -> dict[str, Verdict]:
        """What became of each message, by its text."""
        return {m.text: Verdict(m.text, m.label, m.predicted, m.is_right) for m in self.messages}

    def to_json(self) -> str:
        """All of it as a JSON object; `from_json` reads it back."""
        return json.dumps({"kind": KIND, **asdict(self)}, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Evaluation:
        """The evaluation that `to_json` wrote. Raises CareerbotError for anything else."""
        try:
            data = json.loads(text)
            if data["kind"] != KIND:
                raise ValueError(f"the kind is {data['kind']!r}, not {KIND!r}")
            messages = [_rated(entry) for entry in data["messages"]]
            thresholds = [float(value) for value in data["scope"]["thresholds"]]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise CareerbotError(f"no cross-validation of careerbot ({type(error).__name__}: {error})") from None
        return measure(messages, thresholds)


def _rated(entry: Mapping[str, Any]) -> Rated:
    rated = Rated(**{field.name: entry[field.name] for field in fields(Rated)})
    texts = (rated.text, rated.path, rated.label, rated.predicted, rated.best)
    if not all(isinstance(text, str) for text in texts) or not isinstance(rated.line, int):
        raise TypeError("a message has a value of the wrong type")
    if not 0 <= rated.confidence <= 1:
        raise ValueError(f"the confidence {rated.confidence} is not between 0 and 1")
    return rated


def measure(messages: Sequence[Rated], thresholds: Sequence[float]) -> Evaluation:
    """The figures of rated messages. Raises CareerbotError when there are none."""
    if not messages or not thresholds:
        raise CareerbotError("there are no messages to measure; give the intents examples")
    inside = [message for message in messages if message.label != OUT_OF_SCOPE]
    intents = _intents(messages)
    present = [intent for intent in intents if intent.support]
    macro = Macro(
        sum(intent.precision for intent in present) / len(present),
        sum(intent.recall for intent in present) / len(present),
        sum(intent.f1 for intent in present) / len(present),
    )
    return Evaluation(
        sum(message.is_right for message in messages) / len(messages),
        _share(sum(message.is_right for message in inside), len(inside)),
        macro,
        intents,
        _confusions(messages),
        _reliability(messages),
        _scope(messages, thresholds),
        tuple(messages),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _intents(messages: Sequence[Rated]) -> tuple[IntentFigures, ...]:
    support = Counter(message.label for message in messages)
    claimed = Counter(message.predicted for message in messages)
    right = Counter(message.label for message in messages if message.is_right)
    found = []
    for name in {**support, **claimed}:
        precision = right[name] / claimed[name] if claimed[name] else 0.0
        recall = right[name] / support[name] if support[name] else 0.0
        f1 = 2 * right[name] / (claimed[name] + support[name])
        found.append(IntentFigures(name, precision, recall, f1, support[name]))
    return tuple(sorted(found, key=lambda intent: (intent.f1, intent.name)))


def _confusions(messages: Sequence[Rated]) -> tuple[Confusion, ...]:
    wrong: defaultdict[tuple[str, str], list[Rated]] = defaultdict(list)
    for message in messages:
        if not message.is_right:
            wrong[message.label, message.predicted].append(message)
    found = [Confusion(label, predicted, tuple(own)) for (label, predicted), own in wrong.items()]
    return tuple(sorted(found, key=lambda pair: (-len(pair.messages), pair.label, pair.predicted)))


def _reliability(messages: Sequence[Rated]) -> Reliability:
    own: list[list[Rated]] = [[] for _ in range(BINS)]
    for message in messages:
        own[min(int(message.confidence * BINS), BINS - 1)].append(message)
    bins = []
    for number, found in enumerate(own):
        size = len(found) or 1
        confidence = sum(message.confidence for message in found) / size
        right = sum(message.best == message.label for message in found) / size
        bins.append(Bin(number / BINS, (number + 1) / BINS, len(found), confidence, right))
    error = sum(bin.count * abs(bin.confidence - bin.right) for bin in bins) / len(messages)
    return Reliability(tuple(bins), error)


def _scope(messages: Sequence[Rated], thresholds: Sequence[float]) -> Scope:
    inside = [message for message in messages if message.label != OUT_OF_SCOPE]
    outside = [message for message in messages if message.label == OUT_OF_SCOPE]
    in_use = OperatingPoint(
        sum(thresholds) / len(thresholds),
        _share(sum(message.predicted == OUT_OF_SCOPE for message in inside), len(inside)),
        _share(sum(message.is_right for message in outside), len(outside)),
    )
    steps = [step / 10 for step in range(11)]
    others = [
        OperatingPoint(
            step,
            _share(sum(message.confidence < step for message in inside), len(inside)),
            _share(sum(message.confidence < step for message in outside), len(outside)),
        )
        for step in steps
    ]
    auroc = _auroc([m.confidence for m in inside], [m.confidence for m in outside])
    return Scope(auroc, tuple(thresholds), in_use, tuple(others))


def _auroc(above: Sequence[float], below: Sequence[float]) -> float | None:
    """The chance that one of `above` exceeds one of `below`, a tie counting half. None when either is empty."""
    if not above or not below:
        return None
    values = sorted([(value, 1) for value in above] + [(value, 0) for value in below])
    wins, passed = 0.0, 0
    for _, group in groupby(values, key=lambda pair: pair[0]):
        sides = [side for _, side in group]
        ups = sum(sides)
        downs = len(sides) - ups
        wins += ups * (passed + downs / 2)
        passed += downs
    return wins / (len(above) * len(below))

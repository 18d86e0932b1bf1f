"""Stratified cross-validation of the intent model on a content's examples.

Every message is rated by a model that was trained, and whose confidence was fitted, on the other folds alone.
"""

from __future__ import annotations

import signal
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing import get_context

from careerbot.authoring.measures import Rated
from careerbot.compile import MaskedExamples, masked_examples
from careerbot.content import Content
from careerbot.entities import EntityFinder
from careerbot.model import Scored
from careerbot.names.name_index import NameIndex
from careerbot.train import fit
from careerbot.vocabulary import OUT_OF_SCOPE

PROCESSES = 2
MANY = 600  # messages from which on it pays to start processes


@dataclass(frozen=True, slots=True)
class Masked:
    """An example of the content, as the model sees it and as its author wrote it."""

    words: tuple[str, ...]
    label: str
    text: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class FoldResult:
    """The messages of one fold, rated without them, and the threshold that was fitted without them."""

    threshold: float
    messages: tuple[Rated, ...]


def cross_validate(content: Content, folds: int) -> Iterator[FoldResult]:
    """The results fold by fold, as they come; the same content gives the same results.

    Raises TrainingError when a fold leaves too little to train from.
    """
    examples, unlike = masked_examples(content, EntityFinder(NameIndex(content.names)))
    messages = [
        Masked(tuple(words), intent.name, example.text, example.path, example.line)
        for intent in content.intents
        for example, words in zip(intent.examples, examples[intent.name], strict=True)
    ]
    dealt = deal([(message.label, message.words) for message in messages], folds)
    used = sorted(set(dealt))
    if len(messages) < MANY:
        yield from (_rate_fold(messages, dealt, fold, unlike) for fold in used)
        return
    # SIGINT as the system has it: Ctrl-C ends the workers without a traceback from each
    with ProcessPoolExecutor(
        PROCESSES, get_context("spawn"), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_DFL)
    ) as pool:
        yield from pool.map(_rate_fold, repeat(messages), repeat(dealt), used, repeat(unlike))


def deal(messages: Sequence[tuple[str, tuple[str, ...]]], folds: int) -> list[int]:
    """The fold, from 0, of each message, given its label and words.

    Messages of an intent with the same words share a fold, or a model would be asked what it was told. The others go
    where their checksum says, or to the next fold that has room for their intent: an example that is added or
    removed leaves nearly all others where they were, so that two evaluations can be compared.
    """
    distinct = sorted(set(messages), key=lambda message: (_checksum(message[1]), message))
    size = Counter(label for label, _ in distinct)
    filled: Counter[tuple[str, int]] = Counter()
    chosen: dict[tuple[str, tuple[str, ...]], int] = {}
    for message in distinct:
        label, words = message
        room = -(-size[label] // folds)
        fold = _checksum(words) % folds
        while filled[label, fold] >= room:
            fold = (fold + 1) % folds
        filled[label, fold] += 1
        chosen[message] = fold
    return [chosen[message] for message in messages]


def _checksum(words: Sequence[str]) -> int:
    return zlib.crc32(" ".join(words).encode("utf-8", "surrogatepass"))


def _rate_fold(messages: Sequence[Masked], dealt: Sequence[int], fold: int, unlike: MaskedExamples) -> FoldResult:
    """Runs in a worker process: one model trained and asked."""
    held_out = [message for message, its_fold in zip(messages, dealt, strict=True) if its_fold == fold]
    examples: MaskedExamples = {}
    for message, its_fold in zip(messages, dealt, strict=True):
        if its_fold != fold:
            examples.setdefault(message.label, []).append(list(message.words))
    outside = examples.pop(OUT_OF_SCOPE, [])
    asked = {message.words for message in held_out}
    # an intent all of whose examples are held out is unknown to the model, and its near misses with it
    near = {name: [m for m in found if tuple(m) not in asked] for name, found in unlike.items() if name in examples}
    classifier = fit(examples, outside, near)
    return FoldResult(
        classifier.calibration.threshold,
        tuple(_rated(message, classifier.score(message.words)) for message in held_out),
    )


def _rated(message: Masked, scored: Scored) -> Rated:
    best = scored.ranking[0][0]
    predicted = best if scored.in_scope and scored.belongs else OUT_OF_SCOPE
    confidence = round(scored.confidence, 6)
    return Rated(message.text, message.path, message.line, message.label, predicted, best, confidence)

"""The models of a content: those of a file compiled before, where nothing that they are trained on has changed.

Training takes most of the time of compiling, and the same examples give the same model. What a model was trained on
stands as a digest beside it, so that an author who edits a fact waits for no training.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from careerbot.adviser import AdviceModel
from careerbot.compiled import Compiled
from careerbot.errors import CompiledError
from careerbot.model import Classifier

Messages = Sequence[Sequence[str]]  # each as normalized words and placeholders
INTENTS, ADVICE = "intents", "advice"  # the models
# The modules that train.
_TRAINING = (
    "adviser",
    "lanes",
    "model",
    "nearest_ways",
    "terms",
    "train",
    "train_advice",
    "vocabulary",
)
_LIBRARIES = ("numpy", "scipy", "scikit-learn")


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the models are trained on (see ``train.fit`` and ``train_advice.fit_advice``)."""

    examples: Mapping[str, Messages]
    out_of_scope: Messages
    unlike: Mapping[str, Messages]
    asked: Mapping[str, Messages]
    said: Mapping[str, Messages]
    none: Messages


@dataclass(frozen=True, slots=True)
class Models:
    """The models, and a digest of what each was trained on."""

    intents: Classifier
    advice: AdviceModel | None  # None where there are too few entries
    trained_on: Mapping[str, str]


def models(learnt: Learnt, before: Iterable[Path] = ()) -> Models:
    """The models of what is to be learnt, from the first of the files compiled before that has them, or trained now."""
    code = _code()
    of_intents = _digest(code, learnt.examples, learnt.out_of_scope, learnt.unlike)
    of_advice = _digest(code, learnt.asked, learnt.said, learnt.none)
    trained_on = {INTENTS: of_intents, ADVICE: of_advice}
    intents: Classifier | None = None
    advice: AdviceModel | None = None
    for compiled in _good(before):
        if intents is None and compiled.trained_on.get(INTENTS) == trained_on[INTENTS]:
            intents = compiled.classifier
        if advice is None and compiled.trained_on.get(ADVICE) == trained_on[ADVICE]:
            advice = compiled.advice_model()
        if intents is not None and advice is not None:
            break
    if intents is None:
        from careerbot.train import fit

        intents = fit(learnt.examples, learnt.out_of_scope, learnt.unlike)
    if advice is None and learnt.asked:
        from careerbot.train_advice import fit_advice

        advice = fit_advice(learnt.asked, learnt.said, learnt.none)
    return Models(intents, advice, trained_on)


def _good(paths: Iterable[Path]) -> Iterable[Compiled]:
    """The files that are compiled content of this version; what is damaged or foreign is passed over."""
    for path in paths:
        try:
            compiled = Compiled(path)
        except CompiledError:
            continue
        yield compiled


def _digest(*given: object) -> str:
    return hashlib.blake2b(json.dumps(given).encode(), digest_size=16).hexdigest()


def _code() -> list[str]:
    """The modules and libraries that train, as they are: others may train another model on the same examples."""
    texts = [(Path(__file__).parent / f"{module}.py").read_bytes() for module in _TRAINING]
    return [hashlib.blake2b(text, digest_size=16).hexdigest() for text in texts] + [
        version(name) for name in _LIBRARIES
    ]

"""The intent model on its own, for programs that want a classifier and no career adviser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from careerbot.model import Classifier, Scored
from careerbot.normalize import normalize
from careerbot.turn import IntentGuess


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a text was taken to ask."""

    intent: str | None  # None when the text is out of scope
    confidence: float  # calibrated belief, 0 to 1, that the best intent is right (also when ``intent`` is None)
    _scored: Scored = field(repr=False)
    _sharpness: float = field(repr=False)

    @property
    def ranking(self) -> tuple[IntentGuess, ...]:
        """All intents with their confidences, best first; worked out when asked for."""
        return tuple(IntentGuess(name, share) for name, share in self._scored.shares(self._sharpness))


class IntentModel:
    """TF-IDF and a linear machine for each intent, with a calibrated confidence.

    >>> model = IntentModel.train({"greet": ["hi", "hello"], "leave": ["bye"]}, out_of_scope=["will it rain"])
    >>> model.predict("hello you").intent
    'greet'
    """

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier

    @classmethod
    def train(cls, examples: Mapping[str, Sequence[str]], out_of_scope: Sequence[str] = ()) -> IntentModel:
        """A model of these intents and their example texts; `out_of_scope` holds texts of none of them.

        Imports scikit-learn. Raises TrainingError for fewer than two classes or an intent without examples.
        """
        from careerbot.train import fit

        return cls(
            fit(
                {name: [_words(t) for t in texts] for name, texts in examples.items()},
                [_words(t) for t in out_of_scope],
            )
        )

    def predict(self, text: str) -> Prediction:
        """The intent of a text. Never raises for a string."""
        scored = self._classifier.score(_words(text))
        intent = scored.ranking[0][0] if scored.in_scope else None
        return Prediction(intent, scored.confidence, scored, self._classifier.calibration.sharpness)


def _words(text: str) -> list[str]:
    return [token.text for token in normalize(text).tokens]

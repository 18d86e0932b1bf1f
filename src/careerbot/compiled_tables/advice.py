"""The entries of advice, and the model that tells which of them a question asks for."""

from __future__ import annotations

import json
from array import array
from functools import lru_cache

from careerbot.adviser import AdviceHead, AdviceModel, Adviser, StoredFeature, Weights, weights_for
from careerbot.compiled_tables.cells import ids_in
from careerbot.compiled_tables.database import Database

_KEPT_FEATURES = 16_384  # of the model of advice; most take half a kilobyte, the commonest nine


class AdviceTable:
    """The model of advice: its classes, and what its features weigh, read as they are asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._head = head = self._read_head()
        self.intents = dict(zip(head.classes, head.intents, strict=True))  # by the ids of the entries
        self.adviser = Adviser(head, lru_cache(maxsize=_KEPT_FEATURES)(self._read_weights))

    def model(self) -> AdviceModel | None:
        """The model of advice as it was trained; None where there is none."""
        head = self._head
        rows = self._database.read("SELECT feature, idf, classes, weights, ends, ways FROM advised ORDER BY feature")
        features = {feature: StoredFeature(*stored) for feature, *stored in rows}
        norms = tuple(array("f", norms).tobytes() for norms in head.norms)
        model = AdviceModel(head.classes, head.weights, head.bias, head.scale, norms, features)
        return model if head.classes else None

    def _read_head(self) -> AdviceHead:
        """The entries, and how what is found of them becomes a confidence."""
        rows = self._database.rows("SELECT id, intent, roles, places, norms FROM advice ORDER BY number")
        head = json.loads(dict(self._database.rows("SELECT name, data FROM model")).get("advice", "[[0, 0, 0], 0, 1]"))
        ids, intents, roles, places, lengths = zip(*rows, strict=True) if rows else ((), (), (), (), ())
        norms = tuple(array("f", of_ways) for of_ways in lengths)
        held, on = tuple(map(ids_in, roles)), tuple(map(ids_in, places))
        return AdviceHead(ids, intents, held, tuple(head[0]), head[1], head[2], norms, on)

    def _read_weights(self, feature: str) -> Weights | None:
        """What a feature of the model of advice weighs; None where training saw none of it."""
        rows = self._database.read("SELECT idf, classes, weights, ends, ways FROM advised WHERE feature = ?", feature)
        size = len(self._head.classes)
        return next((weights_for(size, StoredFeature(*stored)) for stored in rows), None)

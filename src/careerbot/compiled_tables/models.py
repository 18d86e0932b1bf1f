"""The model of intents, and what the models were trained on."""

from __future__ import annotations

import json
from collections.abc import Mapping

from careerbot.compiled_tables.database import Database
from careerbot.model import Calibration, Classifier, Scope


def read_classifier(database: Database) -> Classifier:
    """The model of intents as it was trained."""
    blobs = dict(database.rows("SELECT name, data FROM model"))
    head = json.loads(blobs["head"])
    calibration = Calibration(tuple(head["weights"]), head["bias"], head["threshold"], head["sharpness"])
    drawn = head["scope"]
    scope = Scope(tuple(drawn["weights"]), drawn["bias"], drawn["threshold"]) if drawn else None
    return Classifier(
        head["classes"],
        blobs["hashes"],
        blobs["idf"],
        blobs["rows"],
        head["intercepts"],
        head["scale"],
        head["unseen_idf"],
        calibration,
        scope,
    )


def read_trained_on(database: Database) -> Mapping[str, str]:
    """A digest of what each model was trained on (see ``trained``)."""
    found: dict[str, str] = json.loads(dict(database.rows("SELECT name, data FROM model")).get("trained_on", "{}"))
    return found

"""Which tools and skills users say that they have, in the sentence that names them."""

from __future__ import annotations

from careerbot.entities import mask
from careerbot.question.sentences import sentence_starts
from careerbot.question.subject.notes_asked import is_held
from careerbot.turn import Entity, Understanding


def is_had(entity: Entity, understanding: Understanding) -> bool:
    """Whether somebody says that they have what is named: "I know SQL", "my team uses Spark"."""
    utterance = understanding.utterance
    begins = [start for start in sentence_starts(utterance.tokens) if start <= entity.start][-1]
    return is_held(" ".join(mask(utterance, understanding.entities, begins, entity.start)))

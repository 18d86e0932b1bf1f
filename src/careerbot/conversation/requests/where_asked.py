"""Where a part asks about: the place, the places set against each other, the employer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.users.profile import MOST_NAMED
from careerbot.places import wider
from careerbot.question.qualifiers import is_shunned
from careerbot.turn import Entity, Understanding, ids_of, unique

_BEFORE_PLACE = frozenset(("in", "at"))


def place_named(entities: Sequence[Entity], compiled: Compiled) -> str:
    """The place named; of "London, Ontario" the wider one, where the first is known to lie elsewhere."""
    named = [entity for entity in entities if entity.kind == "place" and not entity.negated]
    if len(named) > 1 and named[1].start == named[0].end:
        around, second = wider(named[0].id, compiled), compiled.label("place", named[1].id)
        state = compiled.label("place", second.broader) if second else None  # "Albany, New York" means the state
        agree = named[1].id in around or (state is not None and state.group != "country" and state.id in around)
        return named[0].id if agree else named[1].id
    return named[0].id if named else ""


def places_compared(entities: Sequence[Entity]) -> tuple[str, ...]:
    """The places that are set against each other; none where one only tells where another lies."""
    named = [entity for entity in entities if entity.kind == "place" and not entity.negated]
    apart = all(first.end < second.start for first, second in pairwise(named))
    return unique(entity.id for entity in named)[:MOST_NAMED] if apart and len(named) > 1 else ()


def employer_named(entities: Sequence[Entity], understanding: Understanding) -> str:
    """The first employer that is named, and not only to leave it out; '' when none is."""
    named = [entity for entity in entities if not is_shunned(entity, understanding.utterance.tokens)]
    return next(iter(ids_of(named, "employer")), "")


def unknown_place(understanding: Understanding, entities: Sequence[Entity], compiled: Compiled) -> str:
    """A word with a capital behind "in" that stands for nothing known; '' when there is none."""
    tokens = understanding.utterance.tokens
    if _BEFORE_PLACE.isdisjoint(understanding.utterance.words) or any(entity.kind == "place" for entity in entities):
        return ""
    known = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    if all(token.raw.isupper() for token in tokens):
        return ""
    for before, token in pairwise(enumerate(tokens)):
        index, word = token
        if before[1].text in _BEFORE_PLACE and index not in known and word.raw[:1].isupper():
            return word.raw if not compiled.knows_word(word.text) else ""
    return ""

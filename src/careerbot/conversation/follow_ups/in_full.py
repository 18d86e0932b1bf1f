"""A few words put in full for the intent model: the role in focus is named where they leave it out or point to it.

"What kind of background", "whats the second one's day like": the examples the model learned from name a role, so a
fragment that it is not sure of is read once more with that name, and what it asks is taken from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import faded
from careerbot.conversation.follow_ups.pointing import only_points, pointed, pointing_span
from careerbot.question.asides import aside
from careerbot.question.ellipsis import UNSURE
from careerbot.question.refusals import is_refused
from careerbot.turn import Part, State, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

_LONGEST = 8  # words
_FEWEST, _MOST_ROLES = 2, 2
_POSSIBLE = 0.25  # confidence below which nothing of careers is asked, whatever is named
_BELIEVED = 0.5  # confidence from which on the reading in full is taken
_NAMING = ("role", "occupation", "employer", "tool", "skill", "place", "level", "number")
_BEYOND = (SMALLTALK, OTHER, OUT_OF_SCOPE)

Read = Callable[[str], Understanding]


def put_in_full(understanding: Understanding, state: State, read: Read, compiled: Compiled) -> Understanding:
    """The understanding with what its words ask when the role they leave out is named; as it was where they are clear.

    `read` understands a text on its own.
    """
    part = understanding.parts[0] if len(understanding.parts) == 1 else None
    words = understanding.utterance.words
    state = faded(state)
    if part is None or state.open is not None or not state.roles or not state.asked or len(words) > _LONGEST:
        return understanding
    if understanding.ids(*_NAMING) or only_points(understanding) or aside(understanding) or is_refused(words):
        return understanding
    span = pointing_span(words, state)
    if span is not None:
        roles = pointed(words[span.start : span.stop], state)
        name = compiled.role_name(roles[0]).lower()
        text = " ".join((*words[: span.start], "the", name, *words[span.stop :]))
        return _taken(understanding, part, read(text), part.confidence)
    unclear = _POSSIBLE <= part.confidence < UNSURE and len(words) >= _FEWEST
    if not unclear or len(state.roles) > _MOST_ROLES:
        return understanding
    name = compiled.role_name(state.roles[0]).lower()
    return _taken(understanding, part, read(f"{understanding.utterance.normal} for a {name}"), _BELIEVED)


def _taken(understanding: Understanding, part: Part, full: Understanding, least: float) -> Understanding:
    """The understanding with what the reading in full asks, where that is one thing, of careers, and believed."""
    meant = full.parts[0] if len(full.parts) == 1 else None
    if meant is None or not meant.in_scope or meant.confidence < least or meant.best in _BEYOND:
        return understanding
    heard = replace(
        part,
        ranking=meant.ranking,
        confidence=meant.confidence,
        in_scope=True,
        advice=meant.advice,
        belief=meant.belief,
        plain=meant.plain,
    )
    return replace(understanding, parts=(heard,))

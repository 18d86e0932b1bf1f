"""A few words put in full for the intent model: the role in focus is named where they leave it out or point to it.

"What kind of background", "whats the second one's day like": the examples the model learned from name a role, so a
fragment that it is not sure of is read once more with that name, and what it asks is taken from there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import faded
from careerbot.conversation.follow_ups.pointing import only_points, pointed, pointing_span
from careerbot.question.asides import aside
from careerbot.question.ellipsis import BARE_ROLE, UNSURE, is_elliptic, without_opening
from careerbot.question.form import FIRST_PERSON
from careerbot.question.refusals import is_refused
from careerbot.replacing import replace
from careerbot.turn import Part, State, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed

_LONGEST = 8  # words
_FEWEST = 2
_POSSIBLE = 0.25  # confidence below which nothing of careers is asked, whatever is named
_BELIEVED = 0.5  # confidence from which on the reading in full is taken
_HEARD = 0.45  # the same, of words that tell nothing of oneself: those hardly ask anything else
_PLAINLY = 0.5  # belief in an entry of advice from which on words that were put in full ask for it
_NAMING = ("role", "occupation", "employer", "place", "level")
# A name makes a definition of words that ask nothing themselves.
_BEYOND = (SMALLTALK, OTHER, OUT_OF_SCOPE, BARE_ROLE)
_OF_TWO = "compare"
_OF_SEVERAL = frozenset("which who whose what".split())

Read = Callable[[str], Understanding]


def put_in_full(understanding: Understanding, state: State, read: Read, compiled: Compiled) -> Understanding:
    """The understanding with what its words ask when the roles they leave out are named; as it was where it is clear.

    `read` understands a text on its own.
    """
    part = understanding.parts[0] if len(understanding.parts) == 1 else None
    words = understanding.utterance.words
    state = faded(state)
    if part is None or state.open is not None or not state.roles or not state.asked or len(words) > _LONGEST:
        return understanding
    if understanding.ids(*_NAMING) or only_points(understanding) or aside(understanding) or is_refused(words):
        return understanding
    goes_on = bool(understanding.entities) and is_elliptic(understanding)
    if goes_on or len(without_opening(words)) < len(words):
        return understanding  # "what about physics?" goes on with what was asked
    span = pointing_span(words, state)
    if span is not None:
        roles = pointed(words[span.start : span.stop], state)
        name = compiled.role_name(roles[0]).lower()
        text = " ".join((*words[: span.start], "the", name, *words[span.stop :]))
        return _taken(part, (read(text),), part.confidence, understanding)
    unclear = part.best == OTHER or _POSSIBLE <= part.confidence < UNSURE
    if not unclear or len(words) < _FEWEST:
        return understanding
    names = [compiled.role_name(role).lower() for role in state.roles]
    said = understanding.utterance.normal
    if len(names) > 1 and _OF_SEVERAL & set(words):
        return _taken(part, (read(f"{said}, {listed(names, 'or')}"),), _BELIEVED, understanding)
    as_one, for_one = read(f"{said} as a {names[0]}"), read(f"{said} for a {names[0]}")
    least = _HEARD if FIRST_PERSON.isdisjoint(words) else _BELIEVED
    taken = _taken(part, (for_one, as_one), least, understanding)
    # A comparison that names nothing to be set against is no surer than what was heard first, unless that says nothing.
    alone = len(names) == 1 and taken.parts[0].best == _OF_TWO and part.best not in (_OF_TWO, *_BEYOND)
    return understanding if alone else taken


def _taken(part: Part, readings: Sequence[Understanding], least: float, as_it_was: Understanding) -> Understanding:
    """The understanding with what it asks in the surest of the readings in full that ask one thing of careers."""
    meant = [reading.parts[0] for reading in readings if len(reading.parts) == 1]
    meant = [each for each in meant if each.in_scope and each.confidence >= least and each.best not in _BEYOND]
    if not meant:
        return as_it_was
    surest = max(meant, key=lambda each: each.confidence)
    heard = replace(
        part,
        ranking=surest.ranking,
        confidence=surest.confidence,
        in_scope=True,
        advice=surest.advice if surest.belief >= _PLAINLY else "",
        belief=surest.belief,
        plain=surest.plain,
    )
    return replace(as_it_was, parts=(heard,))

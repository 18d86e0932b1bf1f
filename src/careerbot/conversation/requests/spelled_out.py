"""A first message of a few words in the style of a telegram, read as the sentence it stands for.

"Imposter syndrome", "quit without new job?", "best country for devs", "cyber or cloud?": the examples that the models
learned from are sentences, so words they are not sure of are read once more with what such a message leaves out, and
taken where that plainly asks for an entry of advice.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.in_full import Read
from careerbot.question import smalltalk
from careerbot.question.asides import aside
from careerbot.question.form import EITHER
from careerbot.question.refusals import is_refused
from careerbot.turn import State, Understanding
from careerbot.vocabulary import OTHER, SMALLTALK

_FEWEST, _MOST = 2, 5  # words
_UNSURE = 0.5  # confidence below which what a few words ask is unsure
_SURELY_OTHER = 0.7  # confidence from which on a few words ask of a technical matter, and of no career
_PLAINLY = 0.6  # belief in an entry of advice from which on it is asked for
_LEFT_OUT = ("i am {}", "i have {}", "should i {}", "my {}", "which is the {}")
_BEGIN_SENTENCES = frozenset(
    "what which who whose how why when where is are am was do does did can could should would will i my tell".split()
)


def spelled_out(understanding: Understanding, state: State, read: Read, compiled: Compiled) -> Understanding:
    """The understanding of the sentence that a few words stand for; as it was where they stand for none.

    `read` understands a text on its own.
    """
    part = understanding.parts[0] if len(understanding.parts) == 1 else None
    words = understanding.utterance.words
    if part is None or state.asked or state.open is not None or not _FEWEST <= len(words) <= _MOST or part.advice:
        return understanding
    if words[0] in _BEGIN_SENTENCES or understanding.ids("occupation", "employer", "place"):
        return understanding
    if part.best == OTHER and part.confidence >= _SURELY_OTHER:
        return understanding  # "l1 vs l2 regularisation"
    chooses = not EITHER.isdisjoint(words[1:-1])
    unclear = part.best in (OTHER, SMALLTALK) or not (part.in_scope and part.belongs)
    unclear = unclear or part.confidence < _UNSURE
    if not (chooses or unclear) or aside(understanding) or is_refused(words):
        return understanding
    if smalltalk.nearest(words, compiled).score > 0:
        return understanding
    said = understanding.utterance.normal
    ways = (f"{said} which one",) if chooses else tuple(way.format(said) for way in _LEFT_OUT)
    heard = [reading for way in ways if len((reading := read(way)).parts) == 1]
    plain = [reading for reading in heard if reading.parts[0].advice and reading.parts[0].belief >= _PLAINLY]
    return max(plain, key=lambda reading: reading.parts[0].belief) if plain else understanding

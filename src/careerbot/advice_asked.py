"""Which entry of advice a part of an utterance asks for, where one was written for it."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.advice_wanted import ENOUGH, chance, is_too_faint
from careerbot.adviser import AdviceGuess, message
from careerbot.compiled import Compiled
from careerbot.entities import mask
from careerbot.question.form import EITHER
from careerbot.question.parts import CLEAR, led_by
from careerbot.question.sentences import asks
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Entity, Part, Utterance
from careerbot.vocabulary import OTHER, SMALLTALK
from careerbot.worked_out import asks_figures_there, leaves_room

WEIGHING = ("transition", "compare", "skill_gap", "recommend_role")  # which a few words do not ask for
_OF_THINGS = ("tools", "skills", "compare")
_BRIEF = 8  # words up to which tastes seek a role and tell no case
_PAY, _ROLE_SOUGHT = "salary", "recommend_role"
FEWEST_WORDS = 3  # of a question for advice
_SHORT = 5  # words up to which nothing but a topic may be named
_MARKETS = "job_openings"  # advice on where posts are, and on the market of a country
_CLEAR_BESIDE = 0.6  # belief from which on an entry is asked for, where a place is told beside
_SURE = 0.5  # belief in an entry of advice from which on a question that is not clear by its intent is read for it
# Belief from which on an entry that is on no named thing goes before a refusal by its wording ("the notice period", "my
# wrist hurts"), and for what no intent knows.
_PLAIN = 0.6
_AGREED = 0.5  # the same where the model of intents takes it for the same topic
_SURELY = 0.8  # belief from which on an entry on named things goes before such a refusal


def with_advice(
    utterance: Utterance, entities: Sequence[Entity], part: Part, compiled: Compiled, *, alone: bool
) -> Part:
    """The part with the entry of advice it asks for, where the belief in it is enough."""
    # "do I send a thank you mail" is no thanks
    if part.best == SMALLTALK and (part.confidence < CLEAR or asks(utterance, (part.start, part.end))):
        part = advised(entities, part, compiled) or part
    if part.best == SMALLTALK or part.end - part.start < FEWEST_WORDS:
        return part
    named = named_in(part, entities)
    things = any(entity.kind in ("tool", "skill") for entity in named)
    guess = _entry(utterance, entities, part, named, compiled, things=things, alone=alone)
    return part if guess is None else _asking(part, guess, things=things)


def _entry(
    utterance: Utterance,
    entities: Sequence[Entity],
    part: Part,
    named: Sequence[Entity],
    compiled: Compiled,
    *,
    things: bool,
    alone: bool,
) -> AdviceGuess | None:
    """The entry that a part asks for; None where something else answers it, or too little of it is known."""
    words = part.masked.split()
    if len(words) <= FEWEST_WORDS and "{role}" in words:
        return None  # "{role} interview questions" asks for all of a topic
    if len(words) <= _SHORT and "{" not in part.masked and not telling(words):
        return None  # "do I need a degree", too
    if not named and part.best in WEIGHING and crosses(entities):
        return None  # "from nurse to data analyst, what carries over?" is asked of the move told around it
    roles = {entity.id for entity in named if entity.kind == "role"}
    room = leaves_room(part, words, roles, things)
    if not (room or (part.best == _ROLE_SOUGHT and not roles and len(words) > _BRIEF)) or asks_figures_there(
        part, entities
    ):
        return None
    guess = compiled.adviser.best(heard(utterance, entities, part, alone))
    if guess is not None and not room and (guess.confidence < _PLAIN or guess.intent == _ROLE_SOUGHT):
        return None  # tastes seek a role, unless the case told is surely another: "I fail my degree, but love to code"
    if guess is None or (guess.roles and roles and not roles & set(guess.roles)):
        return None
    if things and not guess.shares and part.best in _OF_THINGS:
        return None  # "Java or Kotlin" is no question for the entry on R or Python
    if guess.intent == _MARKETS and part.best != _MARKETS and (elsewhere := _without_place(part, named, compiled)):
        clear = elsewhere.intent != _MARKETS and elsewhere.confidence >= _CLEAR_BESIDE
        guess = elsewhere if clear else guess  # a place told beside makes no question on its market
    if is_too_faint(guess, part, entities) or chance(guess, part, words, roles) < ENOUGH:
        return None
    return guess if _is_understood(words, compiled) else None


def _asking(part: Part, guess: AdviceGuess, *, things: bool) -> Part:
    """The part as one that asks for an entry; the same part where it lies too far off for what is believed."""
    plain = guess.confidence >= _PLAIN and not things
    agreed = part.best == guess.intent and guess.confidence >= _AGREED and not things
    asking = part
    if not part.belongs:  # what an entry was surely written for belongs here
        if not (plain or agreed) and guess.confidence < _SURELY:
            return part
        asking = replace(asking, belongs=True)
    if not part.in_scope:  # words that no intent knows, on a case that advice was written for
        if not plain:
            return asking
        asking = replace(led_by(asking, guess.intent), in_scope=True)
    # told as advice on pay, not with what is known of the other topic
    if guess.intent == _PAY and asking.best != _PAY and guess.confidence >= _SURE:
        asking = replace(led_by(asking, _PAY), in_scope=True)
    return replace(asking, advice=guess.id, belief=guess.confidence, plain=plain)


def _is_understood(words: Sequence[str], compiled: Compiled) -> bool:
    """Whether enough of the masked words are known: half of them, and what stands beside "or"."""
    known = [word[0] == "{" or compiled.knows_word(word) for word in words]
    either = {place + step for place, word in enumerate(words) if word in EITHER for step in (-1, 1)}
    return 2 * sum(known) >= len(words) and all(known[place] for place in either if 0 <= place < len(words))


def _without_place(part: Part, named: Sequence[Entity], compiled: Compiled) -> AdviceGuess | None:
    """The entry that is asked for but for the places named."""
    words = [word for word in part.masked.split() if word != "{place}"]
    return compiled.adviser.best(message(words, [e for e in named if e.kind != "place"]))


def advised(entities: Sequence[Entity], part: Part, compiled: Compiled) -> Part | None:
    """A part that is not clear by its intent, as a question for advice where it is clearly one; else None."""
    if part.end - part.start <= FEWEST_WORDS:
        return None
    guess = compiled.adviser.best(message(part.masked.split(), named_in(part, entities)))
    if guess is None or guess.confidence < _SURE or guess.intent == OTHER:
        return None
    return replace(led_by(part, guess.intent), in_scope=True)


def heard(utterance: Utterance, entities: Sequence[Entity], part: Part, alone: bool) -> list[str]:
    """What the model of advice sees of a part; of one that stands alone, what is said around it too.

    That tells what it is on: "They gave me a week. Is that normal?"
    """
    words = part.masked.split()
    if not alone or (part.start, part.end) == (0, len(utterance.tokens)):
        return message(words, named_in(part, entities))
    around = mask(utterance, entities, 0, len(utterance.tokens))
    return message([*around, *words] if len(around) > len(words) else words, entities)


def named_in(part: Part, entities: Sequence[Entity]) -> list[Entity]:
    """The entities that a part names."""
    return [entity for entity in entities if part.start <= entity.start < part.end]


def crosses(entities: Sequence[Entity]) -> bool:
    """Whether both ends of a move are named, which its own facts answer."""
    return {"role", "occupation"} <= {entity.kind for entity in entities}

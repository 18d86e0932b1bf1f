"""What a turn asks, with what it leaves out or points to filled in from the turns before."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.adjusting import (
    CHANGING,
    adjusted,
    at_level,
    between_options,
    of_an_occupation,
    pointed_at,
    repeated,
    shunning,
    turned_to,
    with_experience,
)
from careerbot.conversation.follow_ups.choice_returned import for_somebody, handed_back, nearer, turned_down
from careerbot.conversation.follow_ups.in_few_words import gone_on, of_degree, pay_needed
from careerbot.conversation.follow_ups.moves_followed_up import (
    afterwards,
    brought_along,
    first_of_move,
    lasting,
    moved,
    time_given,
)
from careerbot.conversation.follow_ups.named_by_field import with_fields
from careerbot.conversation.follow_ups.pointing import narrowed, only_points, pointed, with_denied, with_heads
from careerbot.conversation.follow_ups.remarks import falls_back, remarks, without
from careerbot.conversation.follow_ups.role_liked import picked, said_of_one
from careerbot.conversation.follow_ups.roles_weighed import chosen_between, set_against, told_apart, turned_round
from careerbot.conversation.requests.names_of_work import named_by_work
from careerbot.conversation.requests.requesting import requested
from careerbot.conversation.users.only_told import adds_to_own
from careerbot.conversation.users.own_work import introduces
from careerbot.question.ellipsis import asks_what_is, is_elliptic, only_asks_which
from careerbot.question.money import yearly_amount
from careerbot.question.smalltalk import ALL_RIGHT
from careerbot.question.tastes import averse_to
from careerbot.turn import Request, State, Understanding
from careerbot.vocabulary import OTHER, SMALLTALK

# What a few words ask as a whole, the first that reads them.
_WHOLE = (
    named_by_work,
    *(
        handed_back,
        turned_down,
        for_somebody,
        nearer,
        moved,
        first_of_move,
        lasting,
        time_given,
        brought_along,
        afterwards,
        turned_round,
    ),
    *(said_of_one, set_against, told_apart, picked),
)
_SEVERAL = frozenset("roles jobs ones careers".split())


def asked_in_turn(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...]:
    """What an utterance asks, with what it leaves out or points to filled in."""
    if (thing := asks_what_is(understanding)) and compiled.about(thing):
        return (Request(OTHER, 1.0, named=(thing,)),)
    if introduces(understanding):
        confidence = understanding.parts[0].confidence
        own = understanding.ids("role", "occupation")
        goes_on = len(state.roles) == 1 and state.roles[0] not in own and state.asked and not state.background
        aimed = state.roles if goes_on else ()
        return (Request("transition", confidence, aimed, origins=own),)
    if (needed := pay_needed(understanding, state, yearly_amount(understanding.utterance.tokens))) is not None:
        return (needed,)
    if adds_to_own(understanding, state):
        return (Request(SMALLTALK, 1.0, words=ALL_RIGHT),)
    for read in _WHOLE:
        if (whole := read(understanding, state)) is not None:
            return (whole,)
    understanding = with_fields(with_denied(understanding), state, compiled) if state.roles else understanding
    state = narrowed(understanding, state)
    remarked = remarks(understanding, compiled.topics()) if state.asked else frozenset()
    understanding = with_heads(understanding, state, compiled, CHANGING, remarked)
    if remarked and averse_to(understanding.utterance.tokens):
        remarked = frozenset()  # "I'd hate all those meetings. What about an architect?" asks whether that fits
    said = without(understanding, remarked) if remarked else understanding
    if said.entities or not remarked or only_points(said):
        changed = _going_on(said, state, compiled)
        if changed is not None:
            return _falling_back(changed, state) if remarked and falls_back(understanding) else changed
    return tuple(requested(understanding, part, state, compiled) for part in understanding.parts)


def _going_on(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...] | None:
    """What was last asked, changed by what an utterance names or points to; None where it asks something itself."""
    changed = (
        adjusted(understanding, state)
        or of_degree(understanding, state)
        or at_level(understanding, state, compiled)
        or with_experience(understanding, state, compiled)
        or between_options(understanding, state)
        or turned_to(understanding, state, compiled)
        or gone_on(understanding, state)
    )
    if changed is not None:
        return changed
    chosen = pointed(list(understanding.utterance.words), state)
    if chosen and state.asked and only_points(understanding):
        return tuple(pointed_at(request, chosen) for request in state.asked)
    if state.asked and only_asks_which(understanding):
        return (() if _SEVERAL & set(understanding.utterance.words) else chosen_between(state)) or state.asked
    named = bool(understanding.ids("role"))
    if not is_elliptic(understanding):
        return None
    if (averse := averse_to(understanding.utterance.tokens)) and understanding.ids("tool", "skill"):
        return shunning(understanding, averse, state)
    if state.asked and {entity.kind for entity in understanding.entities} == {"occupation"}:
        return of_an_occupation(understanding, state)
    return repeated(understanding, state) if named or (state.asked and not chosen) else None


def _falling_back(requests: tuple[Request, ...], state: State) -> tuple[Request, ...]:
    """The way to the roles that are left where a plan fails, from where the user is."""
    last = requests[0]
    origins = tuple(origin for origin in (state.background,) if origin and origin not in last.roles)
    intent = "transition" if origins else "getting_started"
    return (Request(intent, last.confidence, last.roles, origins=origins),) if last.roles else requests

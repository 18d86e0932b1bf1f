"""What a session keeps in focus: the roles spoken of, those listed side by side, and the requests to be repeated.

It fades: a role named more than FADES turns ago is out of focus, small talk not counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Request, State, Understanding, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

# "Forget him, …", "new question: …", "different topic, …".
_TURNS_FROM = Pattern(
    r"(?:(?:ok|okay|no|so|well|right|actually|hm|anyway) )*"
    r"(?:forget (?:him|her|them|that|this|it|about (?:it|that|this|him|her|them))"
    r"|(?:a )?(?:new|different|another|unrelated|other) (?:question|topic|subject|thing)"
    r"|change of (?:topic|subject)|(?:completely |totally )?unrelated|switching (?:topics?|gears))\b"
    r"(?! (?:from|of|than|to|i am|about)\b)"
)
MOST_FOCUSED = 4  # roles
FADES = 6  # turns after which a role is no longer in focus


def spoken_of(state: State) -> tuple[str, ...]:
    """The roles spoken of one after the other: the one before those in focus, and these."""
    return unique((*state.earlier[:1], *state.roles))


def faded(state: State) -> State:
    """The state without what was in focus too long ago."""
    if state.turn - state.roles_turn <= FADES:
        return state
    asked = tuple(request for request in state.asked if not request.roles)
    return replace(state, roles=(), earlier=(), listed=(), asked=asked)


def left_behind(understanding: Understanding, state: State) -> State:
    """The state without what was spoken of, where users say that they turn from it: "forget him, I like design"."""
    words = understanding.utterance.normal
    if not state.asked or not (found := _TURNS_FROM.match(words)) or not words[found.end() :].strip():
        return state
    return replace(state, roles=(), earlier=(), listed=(), asked=(), open=None)


def in_a_row(state: State) -> bool:
    """Whether the roles listed were asked about one after the other, the one in focus last."""
    return len(state.listed) > 1 and len(state.earlier) == 1 and state.listed[-2:] == (*state.earlier, *state.roles)


def _asks_alike(asked: Sequence[Request], state: State) -> bool:
    """Whether the same is asked of one more role, of a row that the role in focus ends: "SRE?", "DevOps?"."""
    same = [request.intent for request in asked] == [request.intent for request in state.asked]
    return same and len(state.roles) == 1 and (state.listed == state.roles or in_a_row(state))


def kept_in_focus(role: str, state: State) -> State:
    """The state with the role in focus that an answer was about which rests on no facts of it."""
    return replace(state, roles=(role,), roles_turn=state.turn, earlier=state.roles or state.earlier, listed=(role,))


def _places(asked: Sequence[Request], state: State) -> tuple[str, ...]:
    """The places in which the same pay was told, one after the other: "in Canada?", "and Berlin"."""
    now, last = (of[0] if len(of) == 1 and of[0].intent == "salary" else None for of in (asked, state.asked))
    if now is None or not (now.place or now.places):
        return ()
    before = state.places if last is not None and last.roles == now.roles else ()
    return unique((*before, *(now.places or (now.place,))))[-MOST_FOCUSED:]


def focused(requests: Sequence[Request], state: State) -> State:
    """The state after these requests: their roles in focus, and they themselves to be repeated."""
    asked = tuple(request for request in requests if request.intent not in (SMALLTALK, OTHER, OUT_OF_SCOPE))
    if len(requests) == 1 and requests[0].intent == OTHER and requests[0].named and not requests[0].roles:
        return replace(state, asked=(replace(requests[0], intent="tools"),))  # "what is Airflow?", "who uses it?"
    if not asked:
        is_polite = bool(requests) and all(request.intent == SMALLTALK for request in requests)
        return replace(state, roles_turn=state.roles_turn + 1) if is_polite and state.roles else state
    state = replace(state, places=_places(asked, state))
    roles = unique(role for request in asked for role in request.roles)
    if not roles:
        return replace(state, asked=asked)
    roles = roles[:MOST_FOCUSED]
    earlier = state.roles if set(state.roles) != set(roles) else state.earlier
    listed = state.listed if len(roles) == 1 and roles[0] in state.listed else roles
    if len(roles) == 1 and roles[0] not in state.listed and _asks_alike(asked, state):
        listed = (*state.listed, *roles)[-MOST_FOCUSED:]
    return replace(state, asked=asked, roles=roles, roles_turn=state.turn, earlier=earlier, listed=listed)

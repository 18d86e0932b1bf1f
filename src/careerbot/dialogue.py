"""Understanding and state to requests: what is asked, once ellipsis, reference and open questions are settled.

"and the tools?" takes the role from the state; "what about a data scientist?" takes the intent; "the second" answers
the question that careerbot asked. What a session settles fades: a role named more than FADES turns ago is out of focus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from careerbot import smalltalk
from careerbot.choosing import affirms, refuses
from careerbot.clarifying import MEANT, answer_to_open, missing
from careerbot.compiled import Compiled
from careerbot.ellipsis import BARE_ROLE, UNSURE, asks_what_is, is_elliptic, repeated, seeks_role
from careerbot.money import other_forms, year_asked, yearly_amount
from careerbot.places import wider
from careerbot.profile import (
    FIRST_PERSON,
    MOST_NAMED,
    forgotten,
    introduces,
    learned,
    shown,
    with_origins,
    with_profile,
    without_own,
)
from careerbot.rereading import reread
from careerbot.tastes import averse_to
from careerbot.turn import ANSWER, Clarification, Entity, Part, Reply, Request, State, Understanding, ids_of, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed

_CERTAIN_OF_THINGS = 0.75  # confidence from which a question about a tool alone is one about work
_NO_LIKING = frozenset("would id something anything things look looks feel feels what stuff".split())
FADES = 6  # turns after which a role is no longer in focus
# Intents in which an occupation is where the user comes from, not what is asked about.
_OF_THE_USER = ("transition", "recommend_role", "skill_gap", "industries", "education", "getting_started", "smalltalk")
_WHOM = ("role", "place", "level", "employer")
_LIKES = frozenset("like enjoy love hate dislike prefer passionate passion interested fun bored tired strong".split())
_ORDINALS = {
    "first": 0,
    "1": 0,
    "1st": 0,
    "former": 0,
    "second": 1,
    "2": 1,
    "2nd": 1,
    "latter": 1,
    "third": 2,
    "3": 2,
    "3rd": 2,
}
_SEVERAL = frozenset("these those them both two".split())
_YES_NO = frozenset(("is are am was were do does did can could should would will shall may must has have").split())


@dataclass(frozen=True, slots=True)
class Resolved:
    """What to answer, or what to ask back; never both."""

    requests: tuple[Request, ...] = ()
    clarification: Clarification | None = None
    state: State = field(default_factory=State)
    refused: bool = False  # the user said no to what was asked back; there is nothing to answer


def resolve(understanding: Understanding, state: State, compiled: Compiled) -> Resolved:
    """The requests of an utterance and the state after it."""
    state = replace(state, turn=state.turn + 1)
    if state.turn - state.roles_turn > FADES:
        state = replace(state, roles=(), earlier=())
    answered = answer_to_open(understanding, state)
    if answered is None and state.open is not None and state.open.choices:
        if refuses(understanding):
            return Resolved((), None, replace(state, open=None), refused=True)
        if affirms(understanding):  # "yes" to "A or B?"
            return Resolved((), state.open, state)
    words = tuple(token.text for token in understanding.utterance.tokens)
    said = smalltalk.nearest(words, compiled).id
    if said in (smalltalk.PROFILE, smalltalk.FORGET):
        about = shown(Request(SMALLTALK, 1.0, words=words), state)
        return Resolved((about,), None, forgotten(state) if said == smalltalk.FORGET else state)
    if said == smalltalk.DISTRESS:
        requests: tuple[Request, ...] = (Request(OUT_OF_SCOPE),)
    elif answered is not None:
        requests = (answered,)
    elif (asked_back := _in_doubt(understanding, state, compiled)) is not None:
        return asked_back
    elif (thing := asks_what_is(understanding)) and compiled.about(thing):
        requests = (Request(OTHER, 1.0, named=(thing,)),)
    elif introduces(understanding):
        requests = (
            Request("transition", understanding.parts[0].confidence, origins=understanding.ids("role", "occupation")),
        )
    elif is_elliptic(understanding) and (state.asked or understanding.ids("role")):
        requests = repeated(understanding, state)
    else:
        requests = tuple(_request(understanding, part, state, compiled) for part in understanding.parts)
    if any(
        request.intent == SMALLTALK and smalltalk.means(request.words, smalltalk.FRESH_START, compiled)
        for request in requests
    ):
        return Resolved(requests, None, State())
    state = learned(understanding, replace(state, open=None))
    requests = tuple(with_profile(request, state) for request in requests)
    questions = [missing(request, compiled) for request in requests]
    opened = [question for question in questions if question is not None]
    complete = tuple(r for r, question in zip(requests, questions, strict=True) if question is None)
    if opened and not complete:
        return Resolved((), opened[0], replace(_focused([opened[0].request], state), asked=state.asked, open=opened[0]))
    return Resolved(complete, None, _focused(complete, state))


def _in_doubt(understanding: Understanding, state: State, compiled: Compiled) -> Resolved | None:
    """The question which name is meant, where one is in doubt and every reading of the utterance asks something."""
    choices: list[Request] = []
    for reading in understanding.readings:
        resolved = resolve(reading.understanding, replace(state, turn=state.turn - 1), compiled)
        asked = resolved.requests or ((resolved.clarification.request,) if resolved.clarification else ())
        about = [r for r in asked if r.intent not in (SMALLTALK, OUT_OF_SCOPE) and (r.roles or r.named)]
        if not about:
            return None
        choices.append(about[0])
    if not choices:
        return None
    labels = tuple(reading.label for reading in understanding.readings)
    opened = Clarification(MEANT, f"Did you mean {listed(labels, 'or')}?", choices[0], tuple(choices), labels)
    return Resolved((), opened, replace(state, open=opened))


def settle(state: State, requests: Sequence[Request], reply: Reply) -> State:
    """The state after an answer: where the question was which role it is, the one told first is in focus."""
    roles = unique(fact.role for fact in reply.evidence if fact.role)
    sought = any(r.seeks_role or r.intent == "recommend_role" for r in requests if not r.roles)
    sought = sought or (reply.status == ANSWER and any(r.intent == "recommend_role" for r in requests))
    if not sought or not roles:
        return state
    return replace(state, roles=roles[:1], roles_turn=state.turn, earlier=state.roles or state.earlier)


def _request(understanding: Understanding, part: Part, state: State, compiled: Compiled) -> Request:
    """One part of an utterance as a request; a part that is out of scope has the intent OUT_OF_SCOPE."""
    tokens = [token.text for token in understanding.utterance.tokens[part.start : part.end]]
    entities = [e for e in understanding.entities if part.start <= e.start < part.end] or list(understanding.entities)
    if not any(e.kind == "role" and not e.negated for e in entities):
        entities += [e for e in understanding.entities if e.kind == "role" and e not in entities]
    intent = part.best if part.in_scope else OUT_OF_SCOPE
    averse = averse_to(understanding.utterance.tokens)
    things = [e for e in entities if e.kind in ("tool", "skill")]
    request = Request(
        intent,
        part.confidence,
        roles=ids_of(entities, "role")[:MOST_NAMED],
        named=ids_of([e for e in things if e.start not in averse], "tool", "skill")[:MOST_NAMED],
        dislikes=unique(e.id for e in things if e.start in averse)[:MOST_NAMED],
        averse=tuple(understanding.utterance.tokens[index].text for index in sorted(averse)),
        place=_place(entities, compiled),
        level=next(iter(ids_of(entities, "level")), ""),
        employer=next(iter(ids_of(entities, "employer")), ""),
        amount=yearly_amount(understanding.utterance.tokens),
        year=year_asked(understanding.utterance.tokens),
        forms=other_forms(understanding.utterance.tokens),
        nowhere=_unknown_place(understanding, entities, compiled),
        words=tuple(_own_words(understanding, part))[:60],
        aspects=unique(topics[word] for word in tokens if word in (topics := compiled.topics())),
        yes_no=bool(tokens) and tokens[0] in _YES_NO,
        told=_tells_likes(tokens),
        seeks_role=seeks_role(tokens),
    )
    if intent == "compare" and len(request.roles) == 1:  # "what does an MLE do, and how is that different from a DS"
        request = replace(request, roles=_all_roles(understanding))
    request = _employer_role(request, compiled)
    if _is_beyond(request, part, entities, state):
        return replace(request, intent=OTHER)
    request = reread(request, understanding, entities, compiled)
    if request.intent == "transition":
        return with_origins(request, understanding, entities, state)
    return _carried(without_own(request, understanding), state)


def _all_roles(understanding: Understanding) -> tuple[str, ...]:
    """The roles compared: those not named in full, and one that the other is rather to be than."""
    return unique(entity.id for entity in understanding.entities if entity.kind == "role")[:MOST_NAMED]


def _place(entities: Sequence[Entity], compiled: Compiled) -> str:
    """The place named; of "London, Ontario" the wider one, where the first is known to lie elsewhere."""
    named = [entity for entity in entities if entity.kind == "place" and not entity.negated]
    if len(named) > 1 and named[1].start == named[0].end:
        around, second = wider(named[0].id, compiled), compiled.label("place", named[1].id)
        state = compiled.label("place", second.broader) if second else None  # "Albany, New York" means the state
        agree = named[1].id in around or (state is not None and state.group != "country" and state.id in around)
        return named[0].id if agree else named[1].id
    return named[0].id if named else ""


def _unknown_place(understanding: Understanding, entities: Sequence[Entity], compiled: Compiled) -> str:
    """A word with a capital behind "in" that stands for nothing known; '' when there is none."""
    tokens = understanding.utterance.tokens
    known = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    if any(entity.kind == "place" for entity in entities) or all(token.raw.isupper() for token in tokens):
        return ""
    for before, token in pairwise(enumerate(tokens)):
        index, word = token
        if before[1].text in {"in", "at"} and index not in known and word.raw[:1].isupper():
            return word.raw if not compiled.knows_word(word.text) else ""
    return ""


def _tells_likes(tokens: Sequence[str]) -> bool:
    """Whether the user says what they like or hate; "I would like to" is a wish, not a liking."""
    said = {word for before, word in pairwise(["", *tokens]) if word in _LIKES and before not in _NO_LIKING}
    return bool(said) and bool(FIRST_PERSON & set(tokens))


def _own_words(understanding: Understanding, part: Part) -> Iterator[str]:
    """The words of a part that are no names of roles, places and the like: what it asks about them."""
    named = {i for e in understanding.entities if e.kind in _WHOM for i in range(e.start, e.end)}
    for index in range(part.start, part.end):
        if index not in named:
            yield understanding.utterance.tokens[index].text


def _is_beyond(request: Request, part: Part, entities: Sequence[Entity], state: State) -> bool:
    """Whether the question is about an occupation of another world, or what a tool is, rather than a role."""
    if request.roles or state.roles:
        return False
    if request.named and request.intent == BARE_ROLE:
        return True
    unsure = part.confidence < _CERTAIN_OF_THINGS and not request.seeks_role
    if request.named and request.intent in ("tools", "skills") and unsure:
        return len(part.ranking) > 1 and part.ranking[1].name in (OTHER, BARE_ROLE)
    return bool(ids_of(entities, "occupation")) and request.intent not in _OF_THE_USER


def _carried(request: Request, state: State) -> Request:
    """The request with the roles in focus, where it names none and does not ask for one."""
    if request.intent in (SMALLTALK, OTHER, OUT_OF_SCOPE) or request.employer:
        return request
    words = set(request.words)
    if not request.named and words & {"it", "that", "them"} and request.seeks_role and state.asked:
        request = replace(request, named=state.asked[-1].named, intent=state.asked[-1].intent)
    if request.roles:
        compares = request.intent == "compare" and request.confidence >= UNSURE
        adds = compares and len(request.roles) == 1 and state.roles
        return replace(request, roles=unique((*state.roles[:1], *request.roles))) if adds else request
    narrowed = set(state.roles) <= set(state.earlier)  # of those spoken of one was recommended
    both = state.earlier if narrowed else unique((*state.earlier[:1], *state.roles))
    if _SEVERAL & words and len(state.roles) == 1 and len(both) > 1:  # "which of these pays more?"
        return _where(replace(request, roles=both), state)
    if not state.roles or (request.seeks_role and len(state.roles) < 2):
        return request
    position = next((_ORDINALS[word] for word in request.words if word in _ORDINALS), None)
    if position is not None and position < len(state.roles) and words & {"the", "one"}:
        return replace(request, roles=(state.roles[position],))
    return _where(replace(request, roles=state.roles), state)


def _where(request: Request, state: State) -> Request:
    """A request on pay with the place and level just spoken of: "is 110k low for that?"."""
    last = next((asked for asked in state.asked if asked.intent == request.intent == "salary"), None)
    if last is None:
        return request
    return replace(request, place=request.place or last.place, level=request.level or last.level)


def _employer_role(request: Request, compiled: Compiled) -> Request:
    """The role of an employer's featured job, where it features just one."""
    if not request.employer or request.roles:
        return request
    roles = unique(fact.role for fact in compiled.mentioning([request.employer]) if fact.role)
    return replace(request, roles=roles) if len(roles) == 1 else request


def _focused(requests: Sequence[Request], state: State) -> State:
    """The state after these requests: their roles in focus, and they themselves to be repeated."""
    asked = tuple(request for request in requests if request.intent not in (SMALLTALK, OTHER, OUT_OF_SCOPE))
    if not asked:
        return state
    roles = unique(role for request in asked for role in request.roles)
    if roles:
        earlier = state.roles if set(state.roles) != set(roles[:4]) else state.earlier
        return replace(state, asked=asked, roles=roles[:4], roles_turn=state.turn, earlier=earlier)
    return replace(state, asked=asked)

"""Understanding and state to requests: what is asked, once ellipsis, reference and open questions are settled.

"and the tools?" takes the role from the state; "what about a data scientist?" takes the intent; "the second" answers
the question that careerbot asked. What a session settles fades: see ``focus``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from careerbot import smalltalk
from careerbot.adjusting import CHANGING, about, adjusted, at_level, of_degree, repeated, turned_to
from careerbot.asides import AGAIN, MORE, NEXT, REASONS, SHORTER, aside
from careerbot.assent import NO, assent, chosen_option, in_general, repeats
from careerbot.carrying import carried
from careerbot.clarifying import answer_to_open, missing
from careerbot.compiled import Compiled
from careerbot.ellipsis import BARE_ROLE, asks_what_is, is_elliptic, seeks_role
from careerbot.focus import MOST_FOCUSED, faded, focused
from careerbot.general import is_of_the_field
from careerbot.money import other_forms, year_asked, yearly_amount
from careerbot.places import wider
from careerbot.pointing import only_points, pointed, with_heads, without_pronoun
from careerbot.profile import (
    FIRST_PERSON,
    MOST_NAMED,
    WEIGHED,
    forgotten,
    introduces,
    learned,
    once_more,
    profile_of,
    shown,
    tells_only,
    with_origins,
    with_profile,
)
from careerbot.rereading import reread
from careerbot.tastes import averse_to
from careerbot.turn import ANSWER, Clarification, Entity, Part, Reply, Request, State, Understanding, ids_of, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.weighing import weighed

_CERTAIN_OF_THINGS = 0.75  # confidence from which a question about a tool alone is one about work
_NO_LIKING = frozenset("would id something anything things look looks feel feels what stuff".split())
# Intents in which an occupation is where the user comes from, not what is asked about.
_OF_THE_USER = ("transition", "recommend_role", "skill_gap", "industries", "education", "getting_started", "smalltalk")
_WHOM = ("role", "place", "level", "employer")
_LIKES = frozenset("like enjoy love hate dislike prefer passionate passion interested fun bored tired strong".split())
# Words that the replies to small talk have as cues.
_ALL_RIGHT, _HELP = ("ok",), ("help",)
_WHAT_IS_KNOWN = ("what", "do", "you", "know", "about", "me")  # words that ask what the session knows of the user
_YES_NO = frozenset(("is are am was were do does did can could should would will shall may must has have").split())


@dataclass(frozen=True, slots=True)
class Resolved:
    """What to answer, or what to ask back; never both."""

    requests: tuple[Request, ...] = ()
    clarification: Clarification | None = None
    state: State = field(default_factory=State)
    aside: str = ""  # what is asked of the last answer, which the requests repeat; there is none without requests
    lead: str = ""  # a sentence to go before the answer


def resolve(understanding: Understanding, state: State, compiled: Compiled) -> Resolved:
    """The requests of an utterance and the state after it."""
    state = replace(state, turn=state.turn + 1)
    fresh = faded(state)
    understanding = without_pronoun(understanding, fresh)
    words = tuple(token.text for token in understanding.utterance.tokens)
    said = smalltalk.nearest(words, compiled).id
    if said in (smalltalk.PROFILE, smalltalk.FORGET):
        about_user = shown(Request(SMALLTALK, 1.0, words=words), state)
        return Resolved((about_user,), None, forgotten(state) if said == smalltalk.FORGET else state)
    if said == smalltalk.FRESH_START:
        return Resolved((Request(SMALLTALK, 1.0, words=words),), None, State())
    if said == smalltalk.DISTRESS:
        return Resolved((Request(OUT_OF_SCOPE),), None, replace(state, open=None))
    talk = _of_the_talk(understanding, state, compiled)
    if talk is not None:
        return talk
    requests = _requests(understanding, fresh, compiled)
    return _looked_up(requests, understanding, replace(fresh, asked=state.asked), compiled)


def _of_the_talk(understanding: Understanding, state: State, compiled: Compiled) -> Resolved | None:
    """What to say to a turn on the conversation itself, or to a yes or no; None for anything else."""
    agrees, opened = assent(understanding), state.open
    if opened is not None and not opened.choices and agrees:
        return _unsettled(opened, state, compiled)
    if only_points(understanding) and pointed([t.text for t in understanding.utterance.tokens], state):
        return None
    kind = aside(understanding)
    if opened is not None and kind in (AGAIN, REASONS):
        return Resolved((), opened, state, aside=kind)
    if opened is not None and not opened.choices and kind:
        return _unsettled(opened, state, compiled)
    if not kind and agrees and opened is None:
        if agrees == NO or not state.asked:
            words = _ALL_RIGHT if agrees == NO else _HELP
            return Resolved((Request(SMALLTALK, 1.0, words=words),), None, state)
        kind = NEXT
    if not kind or (kind == NEXT and not state.asked):
        return None
    detail = {SHORTER: "short", MORE: "more"}.get(kind, "")
    requests = tuple(replace(request, detail=detail) for request in state.asked)
    return Resolved(
        requests, None, replace(state, roles_turn=state.turn if state.roles else state.roles_turn), aside=kind
    )


def _unsettled(opened: Clarification, state: State, compiled: Compiled) -> Resolved:
    """What holds in general, where a question that careerbot asked is not answered."""
    requests, lead = in_general(opened, state, compiled)
    requests = tuple(with_profile(request, state) for request in requests)
    return Resolved(requests, None, focused(requests, replace(state, open=None)), lead=lead)


def _requests(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...]:
    """What an utterance asks, with what it leaves out or points to filled in."""
    option = chosen_option(understanding, state.open) if state.open else None
    answered = option or answer_to_open(understanding, state, compiled)
    if answered is not None:
        return (answered,)
    if state.open is not None and state.open.choices and (agrees := assent(understanding)):
        return state.open.choices[:1] if agrees != NO else (Request(SMALLTALK, 1.0, words=_ALL_RIGHT),)
    if (thing := asks_what_is(understanding)) and compiled.about(thing):
        return (Request(OTHER, 1.0, named=(thing,)),)
    if introduces(understanding):
        confidence = understanding.parts[0].confidence
        return (Request("transition", confidence, origins=understanding.ids("role", "occupation")),)
    understanding = with_heads(understanding, state, compiled, CHANGING)
    changed = (
        adjusted(understanding, state)
        or of_degree(understanding, state)
        or at_level(understanding, state, compiled)
        or turned_to(understanding, state, compiled)
    )
    if changed is not None:
        return changed
    chosen = pointed([token.text for token in understanding.utterance.tokens], state)
    if chosen and state.asked and only_points(understanding):
        return tuple(about(request, chosen) for request in state.asked)
    named = bool(understanding.ids("role"))
    if is_elliptic(understanding) and (named or (state.asked and not chosen)):
        return repeated(understanding, state)
    return tuple(_request(understanding, part, state, compiled) for part in understanding.parts)


def _looked_up(
    requests: tuple[Request, ...], understanding: Understanding, state: State, compiled: Compiled
) -> Resolved:
    """The requests that can be looked up as they are, or else the first question that must be asked back."""
    before = state
    state = learned(understanding, replace(state, open=None))
    if any(smalltalk.means(r.words, smalltalk.FRESH_START, compiled) for r in requests if r.intent == SMALLTALK):
        return Resolved(requests, None, State())
    if tells_only(understanding) and profile_of(state) != profile_of(before) and not _weighs(requests, understanding):
        requests = once_more(state, before)
        if not requests:
            return Resolved((shown(Request(SMALLTALK, 1.0, words=_WHAT_IS_KNOWN), state),), None, state)
    requests = tuple(with_profile(request, state) for request in requests)
    questions = [missing(request, compiled) for request in requests]
    opened = [question for question in questions if question is not None]
    complete = tuple(r for r, question in zip(requests, questions, strict=True) if question is None)
    if not opened or complete:
        return Resolved(complete, None, focused(complete, state))
    if repeats(opened[0], before):
        return _unsettled(opened[0], state, compiled)
    return Resolved((), opened[0], replace(focused([opened[0].request], state), asked=state.asked, open=opened[0]))


def _weighs(requests: Sequence[Request], understanding: Understanding) -> bool:
    """Whether requests are answered by weighing what users say of themselves here."""
    says = bool(understanding.ids("role", "occupation", "tool", "skill"))
    return any(request.intent in WEIGHED and (says or request.told) for request in requests)


def settle(state: State, resolved: Resolved, reply: Reply) -> State:
    """The state after an answer: where the question was which role it is, the one told first is in focus."""
    requests = resolved.requests if not resolved.aside else ()
    roles = unique(fact.role for fact in reply.evidence if fact.role)
    sought = any(r.seeks_role or r.intent == "recommend_role" for r in requests if not r.roles)
    sought = sought or (reply.status == ANSWER and any(r.intent == "recommend_role" for r in requests))
    if not sought or not roles:
        return state
    told = roles[:MOST_FOCUSED]
    return replace(state, roles=roles[:1], roles_turn=state.turn, earlier=state.roles or state.earlier, listed=told)


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
        request = replace(request, roles=understanding.ids("role")[:MOST_NAMED])
    request = _employer_role(request, compiled)
    if _is_beyond(request, part, entities, state):
        return replace(request, intent=OTHER)
    request = reread(request, understanding, entities, compiled)
    if request.intent == "transition":
        aimed = replace(state, roles=()) if is_of_the_field(request.words) else state  # "something in tech"
        return with_origins(request, understanding, entities, aimed)
    return weighed(carried(request, state), state)


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


def _employer_role(request: Request, compiled: Compiled) -> Request:
    """The role of an employer's featured job, where it features just one."""
    if not request.employer or request.roles:
        return request
    roles = unique(fact.role for fact in compiled.mentioning([request.employer]) if fact.role)
    return replace(request, roles=roles) if len(roles) == 1 else request

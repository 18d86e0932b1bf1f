"""A part of an utterance as a request: its intent and slots, once all that its words settle is settled."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.ambiguous import head_alone
from careerbot.conversation.asking_back.likely_role import aimed_at, likely_role
from careerbot.conversation.asking_back.whole_fields import scope
from careerbot.conversation.follow_ups.carried_over import carried
from careerbot.conversation.follow_ups.roles_weighed import weighed
from careerbot.conversation.requests.barred import is_barred, is_beside_the_law, is_beyond
from careerbot.conversation.requests.intent_of_part import intent_of_part
from careerbot.conversation.requests.levels_asked import levels_compared
from careerbot.conversation.requests.moves_asked import as_move, leads_away, led_away
from careerbot.conversation.requests.moves_stated import set_out
from careerbot.conversation.requests.names_asked import (
    PartRead,
    asked_alone,
    read_part,
    roles_asked_alone,
    roles_compared,
)
from careerbot.conversation.requests.professors import of_professors
from careerbot.conversation.requests.ranks_explained import of_a_rank
from careerbot.conversation.requests.rereading import reread
from careerbot.conversation.requests.slots import filled
from careerbot.conversation.requests.steps_to_goal import with_steps
from careerbot.conversation.requests.whole_story import of_the_whole, on_the_chance
from careerbot.conversation.users.own_work import without_own
from careerbot.conversation.users.profile import MOST_NAMED
from careerbot.conversation.users.work_held import holding, of_work_held
from careerbot.entities import mask
from careerbot.question.beyond_careers import aims_elsewhere, stays_in_trade
from careerbot.question.form import FIRST_PERSON
from careerbot.question.one_role_twice import names_one_twice
from careerbot.question.refusals import bars_advice
from careerbot.question.tastes import averse_to
from careerbot.replacing import replace
from careerbot.turn import Part, Request, State, Understanding, ids_of, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE

_OF_LEAVING = ("transition", "compare")  # topics of the entries on those who leave a trade of another world
_OF_SECTORS = "industries"
_OF_THINGS = ("tools", "skills")  # of which it is asked whether they are needed
_WEIGHING = ("recommend_role", "compare", "skill_gap")
_SURELY_OF_IT = 0.65  # belief from which on an entry is on the very trade that is named
_TOLD_BEFORE = 20  # words up to which what is aimed at is told beside the question
_FEW_WORDS, _SURE = 6, 0.5  # words of a fragment, and the belief from which on it asks for an entry of advice
_BETWEEN = frozenset(("or", "vs", "versus", "between"))
_KNOWING = frozenset("know have already learned learnt got can did studied use used".split())


def requested(understanding: Understanding, part: Part, state: State, compiled: Compiled) -> Request:
    """One part of an utterance as a request; a part that is out of scope has the intent OUT_OF_SCOPE."""
    read = read_part(understanding, part)
    intent = intent_of_part(read, state, compiled)
    against_law = is_beside_the_law(read, compiled)
    plain = part.plain and not bars_advice(read.words) and not against_law
    barred = against_law or is_barred(read, state, plain=plain)
    elsewhere = intent not in _WEIGHING and _aims_elsewhere(read) and not head_alone(read.words)
    if barred and not plain:
        intent = OTHER  # an errand, or a tax, whatever it is about
    elif elsewhere:
        intent = OUT_OF_SCOPE
    request = _of_titles(filled(read, intent, state, compiled, plain=plain), read, compiled)
    request = _of_one_known(request, read, compiled)
    if (of_rank := of_a_rank(request, understanding, compiled)) is not request:
        return of_rank
    if elsewhere or barred:
        return replace(request, advice="")
    if request.without and request.intent == "skill_gap" and not _tells_knowledge(read.words):
        request = replace(request, intent="skills")  # "which skills other than SQL?" does not say that SQL is known
    if (of_levels := levels_compared(request, read.words, state, compiled)) is not None:
        return of_levels
    if request.intent == "compare" and len(request.roles) == 1:
        # "what does an MLE do, and how is that different from a DS"
        request = replace(request, roles=roles_compared(understanding))
    if field := scope(read.words):
        return replace(request, intent="definition", scope=field, roles=(), named=(), seeks_role=True)
    request = of_professors(_employer_role(request, compiled), understanding, compiled)
    if not request.advice:
        beyond = is_beyond(request, part, read.entities, state)
    else:  # nobody leaves the trade that is asked about: "police officer exam"
        of_leaving = compiled.advice_intent(request.advice) in _OF_LEAVING
        stays = (of_leaving or part.belief < _SURELY_OF_IT) and stays_in_trade(part.masked)
        beyond = stays and is_beyond(request, replace(part, plain=False), read.entities, state)
    if beyond:
        return replace(request, intent=OUT_OF_SCOPE if aims_elsewhere(part.masked) else OTHER, advice="", plain=False)
    return _settled(request if request.roles else _likely(request, read, compiled), read, state, compiled)


def _aims_elsewhere(read: PartRead) -> bool:
    """Whether a part, or what is told before it in few words, aims at no role here.

    "I want to be a nun. Which course should I take?"
    """
    if aims_elsewhere(read.part.masked):
        return True
    tokens = read.understanding.utterance.tokens
    if read.part.end - read.part.start == len(tokens) or len(tokens) > _TOLD_BEFORE:
        return False
    return aims_elsewhere(" ".join(mask(read.understanding.utterance, read.understanding.entities, 0, len(tokens))))


def _of_titles(request: Request, read: PartRead, compiled: Compiled) -> Request:
    """The request on what sets titles apart that are known as one role: advice tells it, or that they mean one work."""
    if request.intent != "definition" or len(request.roles) != 1 or not names_one_twice(read.entities):
        return request
    if compiled.advice_intent(request.advice) == "compare":
        return _by_advice_alone(request)
    return replace(request, aspects=unique((*request.aspects, "compare")), advice="")


def _of_one_known(request: Request, read: PartRead, compiled: Compiled) -> Request:
    """The request on what advice sets against the one role that is known: "architect or engineering manager"."""
    compares = read.part.best == "compare" and len(request.roles) == 1 and not request.levels
    if not compares or _BETWEEN.isdisjoint(read.words) or compiled.advice_intent(request.advice) != "compare":
        return request
    return _by_advice_alone(request)


def _by_advice_alone(request: Request) -> Request:
    """The request for the entry of advice, whatever is known of the roles it names."""
    return replace(request, intent=OTHER, roles=(), plain=True, seeks_role=False)


def _settled(request: Request, read: PartRead, state: State, compiled: Compiled) -> Request:
    """The request as its wording reads: steps to a goal, a move, or a question that goes on with what was asked."""
    understanding, entities = read.understanding, read.entities
    request = set_out(reread(request, understanding, read.part, entities, compiled), understanding, entities)
    if request.intent in _OF_THINGS and request.yes_no and len(request.named) > 1:
        request = replace(request, named=asked_alone(request.named, read))
    if request.intent == _OF_SECTORS and len(request.roles) > 1:
        request = replace(request, roles=roles_asked_alone(request.roles, read))
    request = of_work_held(holding(request, understanding), read.words)
    stepped = with_steps(request, understanding, entities)
    if stepped is not request and stepped != request:
        return stepped
    if leads_away(request, read):
        return led_away(request, compiled)
    averse = averse_to(understanding.utterance.tokens)
    request = of_the_whole(on_the_chance(request, understanding), understanding, averse)
    if (move := as_move(request, read, state, compiled)) is not None:
        return move
    told = carried(without_own(request, understanding), state, compiled)
    return weighed(_of_a_fragment(told, request, read.part), state, compiled)


def _of_a_fragment(request: Request, before: Request, part: Part) -> Request:
    """The request without an entry that a few words hardly ask for, where they go on with the roles spoken of."""
    goes_on = bool(request.roles) and not before.roles and part.end - part.start <= _FEW_WORDS
    return replace(request, advice="") if goes_on and request.advice and part.belief < _SURE else request


def _tells_knowledge(words: Sequence[str]) -> bool:
    """Whether users say what they know or have learned."""
    return not (FIRST_PERSON.isdisjoint(words) or _KNOWING.isdisjoint(words))


def _likely(request: Request, read: PartRead, compiled: Compiled) -> Request:
    """The request with the role that a part without one is likely about; the same where none is."""
    own = [e for e in read.entities if e.kind != "occupation" and not aimed_at(e, read.understanding.utterance.tokens)]
    named_at = [i - read.part.start for e in own for i in range(e.start, e.end)]
    if not (likely := likely_role(request, read.words, named_at, compiled)):
        return request
    kept = ids_of([e for e in own if e.kind in ("tool", "skill")], "tool", "skill")
    return replace(request, roles=(likely,), named=kept[:MOST_NAMED])


def _employer_role(request: Request, compiled: Compiled) -> Request:
    """The role of an employer's featured job, where it features just one."""
    if not request.employer or request.roles:
        return request
    roles = unique(fact.role for fact in compiled.mentioning([request.employer]) if fact.role)
    return replace(request, roles=roles) if len(roles) == 1 else request

"""Understanding and state to requests: what is asked, once ellipsis, reference and open questions are settled.

"and the tools?" takes the role from the state; "what about a data scientist?" takes the intent; "the second" answers
the question that careerbot asked. What a session settles fades: see ``focus``.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.assent import NO, assent, chosen_option, in_general, repeats
from careerbot.conversation.asking_back.astray import is_astray, offered_again
from careerbot.conversation.asking_back.choice_answered import refuses
from careerbot.conversation.asking_back.clarifying import MEANT, answer_to_open, missing, of_field
from careerbot.conversation.asking_back.unsure import what_is_asked
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
from careerbot.conversation.follow_ups.choice_returned import handed_back, nearer, turned_down
from careerbot.conversation.follow_ups.courtesies import courtesy
from careerbot.conversation.follow_ups.focus import MOST_FOCUSED, faded, focused, left_behind
from careerbot.conversation.follow_ups.in_context import in_context
from careerbot.conversation.follow_ups.in_few_words import gone_on, of_degree, of_the_told, pay_needed, without_price
from careerbot.conversation.follow_ups.moves_followed_up import afterwards, brought_along, lasting, moved, time_given
from careerbot.conversation.follow_ups.named_by_field import with_fields
from careerbot.conversation.follow_ups.pointing import (
    known_by_head,
    narrowed,
    of_the_first,
    only_points,
    pointed,
    refocused,
    seen_closer,
    with_denied,
    with_heads,
    without_pronoun,
)
from careerbot.conversation.follow_ups.remarks import falls_back, remarks, without
from careerbot.conversation.follow_ups.role_liked import picked
from careerbot.conversation.follow_ups.roles_weighed import chosen_between, set_against, told_apart, turned_round
from careerbot.conversation.requests.leaving_trades import out_of_a_trade
from careerbot.conversation.requests.requesting import requested
from careerbot.conversation.users.only_told import leaves_open, once_more, tells_only, told_past
from careerbot.conversation.users.own_work import introduces
from careerbot.conversation.users.profile import WEIGHED, forgotten, profile_of, shown, with_profile
from careerbot.conversation.users.told_of_self import learned
from careerbot.patterns import Pattern
from careerbot.question import smalltalk
from careerbot.question.asides import AGAIN, DOUBTS, MORE, NEXT, REASONS, SHORTER, aside
from careerbot.question.ellipsis import BARE_ROLE, asks_what_is, is_elliptic, only_asks_which
from careerbot.question.form import EITHER, YES_NO, form
from careerbot.question.money import yearly_amount
from careerbot.question.refusals import has_reason
from careerbot.question.tastes import averse_to
from careerbot.replacing import replace
from careerbot.turn import ANSWER, Clarification, Paragraph, Reply, Request, Resolved, State, Understanding, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed

# Words that the replies to small talk have as cues.
_ALL_RIGHT, _HELP = ("ok",), ("help",)
_NO_MONEY = ("and", "i", "have", "no", "money")
# What users tell of their life that bears on a choice and decides nothing by itself.
_CIRCUMSTANCES = Pattern(
    r"\b(?:savings?|mortgage|rent|loans?|debts?|money|budget|kids?|child|children|family|wife|husband|pregnant|income"
    r"|unemploy\w+|laid off|disab\w+|visa|earn|afford|at least)\b"
)
# What a few words ask as a whole, the first that reads them.
_WHOLE = (
    *(handed_back, turned_down, nearer, moved, lasting, time_given, brought_along, afterwards, turned_round),
    *(set_against, told_apart, picked),
)
_THAT = frozenset("that this it".split())
_SEVERAL = frozenset("roles jobs ones careers".split())
_START_OVER = ("start", "over")  # words that have the session forget what it settled
_WHAT_IS_KNOWN = ("what", "do", "you", "know", "about", "me")  # words that ask what the session knows of the user


def resolve(understanding: Understanding, state: State, compiled: Compiled) -> Resolved:
    """The requests of an utterance and the state after it."""
    state = replace(state, turn=state.turn + 1)
    fresh = faded(left_behind(understanding, state))
    understanding = known_by_head(without_pronoun(understanding, fresh), fresh)
    fresh = refocused(understanding, fresh)
    if (opened := state.open) is not None and opened.choices and refuses(understanding):
        return Resolved((), None, replace(state, open=None), refused=True)
    words = understanding.utterance.words
    if smalltalk.starts_afresh(words):
        return Resolved((Request(SMALLTALK, 1.0, words=_START_OVER),), None, State())
    said = smalltalk.grave(words, compiled)
    if said == smalltalk.PROFILE and understanding.ids("role"):
        said = ""  # "I want to work from home, X or Y?" asks not what is known of the user
    if said in (smalltalk.PROFILE, smalltalk.FORGET):
        about_user = shown(Request(SMALLTALK, 1.0, words=words), state)
        return Resolved((about_user,), None, forgotten(state) if said == smalltalk.FORGET else state)
    if said == smalltalk.FRESH_START:
        return Resolved((Request(SMALLTALK, 1.0, words=words),), None, State())
    if said == smalltalk.CIRCUMSTANCES and tells_only(understanding) and not understanding.entities:
        return Resolved((Request(SMALLTALK, 1.0, words=words),), None, focused((Request(SMALLTALK),), state))
    if said == smalltalk.DISTRESS:
        return Resolved((Request(OUT_OF_SCOPE),), None, replace(state, open=None))
    if (polite := courtesy(understanding, state)) and of_the_told(understanding, fresh) is None:
        return Resolved((Request(SMALLTALK, 1.0, words=polite),), None, learned(understanding, state))
    talk = _of_the_talk(understanding, state, compiled)
    if talk is not None:
        return talk
    understanding = in_context(understanding, state, compiled)
    answered = _answering(understanding, fresh, compiled)
    if answered is None and (asked_back := _in_doubt(understanding, state, compiled)) is not None:
        return asked_back
    if answered is None and (field_asked := of_field(understanding, state, compiled)) is not None:
        return Resolved((), field_asked, replace(state, open=field_asked))
    requests = (answered,) if answered is not None else _requests(understanding, fresh, compiled)
    if state.open is not None and answered is None and is_astray(understanding, requests):
        if (again := offered_again(state.open)) is not None:
            return Resolved((), again, replace(state, open=again))
        if tells_only(understanding):
            return _unsettled(state.open, state, compiled)
    if (unsure := what_is_asked(understanding, requests, compiled)) and not repeats(unsure, state):
        return Resolved((), unsure, replace(focused(unsure.choices[:1], fresh), asked=state.asked, open=unsure))
    state = state if fresh is state else replace(fresh, asked=state.asked)
    return _looked_up(requests, understanding, state, compiled)


def _of_the_talk(understanding: Understanding, state: State, compiled: Compiled) -> Resolved | None:
    """What to say to a turn on the conversation itself, or to a yes or no; None for anything else."""
    agrees, opened = assent(understanding), state.open
    if opened is None and (handed_back(understanding, state) or afterwards(understanding, state)):
        return None
    if opened is not None and not opened.choices and agrees and chosen_option(understanding, opened) is None:
        return _unsettled(opened, state, compiled)
    if closer := seen_closer(understanding, state):
        requests = _at_length([pointed_at(request, closer) for request in state.asked], compiled)
        if requests:
            return Resolved(requests, None, focused(requests, state))
    if only_points(understanding) and pointed(list(understanding.utterance.words), state):
        return None
    kind = aside(understanding)
    if opened is not None and kind in (AGAIN, REASONS):
        return Resolved((), opened, state, aside=kind)
    if opened is not None and not opened.choices and kind:
        return _unsettled(opened, state, compiled)
    if agrees == NO and opened is None and state.asked and understanding.utterance.text.rstrip().endswith("?"):
        kind = DOUBTS  # "no?"
    if not kind and agrees and opened is None:
        if agrees == NO or not state.asked:
            words = _ALL_RIGHT if agrees == NO else _HELP
            return Resolved((Request(SMALLTALK, 1.0, words=words),), None, state)
        kind = NEXT
    if not kind or (kind == NEXT and not state.asked):
        return None
    detail = "short" if kind == SHORTER else ""
    requests = tuple(replace(request, detail=detail) for request in state.asked)
    if kind == MORE and state.roles and _THAT & set(understanding.utterance.words):
        sought = len(requests) == 1 and requests[0].intent == "recommend_role" and not requests[0].roles
        requests = (Request(BARE_ROLE, 1.0, state.roles[:1]),) if sought else requests  # of the first one offered
    requests = _at_length(requests, compiled) if kind == MORE else requests
    return Resolved(
        requests, None, replace(state, roles_turn=state.turn if state.roles else state.roles_turn), aside=kind
    )


def _at_length(asked: Sequence[Request], compiled: Compiled) -> tuple[Request, ...]:
    """These requests at length: what a role is, which is soon told, has what it does behind it."""
    more = [replace(request, detail="more") for request in asked]
    only = more[0] if [request.intent for request in more] == [BARE_ROLE] else None
    if only is not None and all(compiled.facts(role, "responsibilities") for role in only.roles) and only.roles:
        more.append(replace(only, intent="responsibilities", words=(), said=(), advice=""))
    return tuple(more)


def _unsettled(opened: Clarification, state: State, compiled: Compiled) -> Resolved:
    """What holds in general, where a question that careerbot asked is not answered."""
    requests, lead = in_general(opened, state, compiled)
    requests = tuple(with_profile(request, state) for request in requests)
    return Resolved(requests, None, focused(requests, replace(state, open=None)), lead=lead)


def _answering(understanding: Understanding, state: State, compiled: Compiled) -> Request | None:
    """The request that an answer to the question left open completes; None when it is not answered."""
    if state.open is None:
        return None
    answered = chosen_option(understanding, state.open) or answer_to_open(understanding, state, compiled)
    if answered is None and state.open.choices and assent(understanding):  # "yes" to "A or B?", "you choose"
        return state.open.choices[0]
    return answered


def _requests(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...]:
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


def _looked_up(
    requests: tuple[Request, ...], understanding: Understanding, state: State, compiled: Compiled
) -> Resolved:
    """The requests that can be looked up as they are, or else the first question that must be asked back."""
    before = state
    polite = bool(requests) and all(request.intent == SMALLTALK for request in requests)
    state = learned(understanding, state if state.open is None or polite else replace(state, open=None))
    if any(smalltalk.means(r.words, smalltalk.FRESH_START, compiled) for r in requests if r.intent == SMALLTALK):
        return Resolved(requests, None, State())
    if (
        tells_only(understanding)
        and profile_of(state) != profile_of(before)
        and not _asks(requests, understanding.utterance.words)
        and not _asks_advice(understanding, state)
        and not _weighs(requests, understanding)
        and not any(request.amount for request in requests)
    ):
        requests = once_more(state, before) or told_past(understanding, state, before)
        if not requests:
            return Resolved((shown(Request(SMALLTALK, 1.0, words=_WHAT_IS_KNOWN), state),), None, state)
    if state.asked and tells_only(understanding) and _CIRCUMSTANCES.search(understanding.utterance.normal):
        if all(request.intent in (OTHER, OUT_OF_SCOPE) for request in requests):
            requests = (Request(SMALLTALK, 1.0, words=_NO_MONEY),)
    elif state.asked and _only_remarks(requests, understanding, compiled):
        requests = (Request(SMALLTALK, 1.0, words=_ALL_RIGHT),)
    requests = tuple(with_profile(request, state) for request in requests)
    requests = tuple(out_of_a_trade(request, understanding, compiled) for request in requests)
    lead = of_the_first(requests, understanding, before, compiled)
    lead = lead or without_price(requests, compiled)
    if requests == state.asked and state.degree != before.degree:
        lead = f"I keep in mind that you studied: {state.degree}."
    questions = [missing(request, compiled) for request in requests]
    opened = [question for question in questions if question is not None]
    complete = tuple(r for r, question in zip(requests, questions, strict=True) if question is None)
    beyond = all(request.intent in (OTHER, OUT_OF_SCOPE, SMALLTALK) for request in complete)
    if not opened or not beyond:
        beside = unique(question.question for question in opened if not question.choices)
        return Resolved(complete, None, focused(complete, state), lead=lead, open_beside=beside)
    if repeats(opened[0], before):
        return _unsettled(opened[0], state, compiled)
    of_none = replace(opened[0].request, roles=()) if opened[0].choices else opened[0].request  # it is not chosen yet
    return Resolved((), opened[0], replace(focused([of_none], state), asked=state.asked, open=opened[0]))


def _asks(requests: Sequence[Request], words: Sequence[str]) -> bool:
    """Whether words ask what is refused or a yes or no, or choose between things that advice weighs."""
    chooses = not EITHER.isdisjoint(words) and any(request.advice for request in requests)
    return chooses or form(words) == YES_NO or has_reason(words)


def _asks_advice(understanding: Understanding, state: State) -> bool:
    """Whether what users tell of themselves is a question advice answers: "an MBA or a master's, I have …".

    What is told while a choice is open bears on that, and who denies a work asks for no way out of it.
    """
    denied = any(e.negated for e in understanding.entities if e.kind in ("role", "occupation"))
    return not (leaves_open(state) or denied) and any(part.advice for part in understanding.parts)


def _only_remarks(requests: Sequence[Request], understanding: Understanding, compiled: Compiled) -> bool:
    """Whether an utterance is no small talk that is known, and asks nothing: "that's less than I thought"."""
    talks = bool(requests) and all(r.intent == SMALLTALK for r in requests) and "?" not in understanding.utterance.text
    return talks and smalltalk.nearest(understanding.utterance.words, compiled).score == 0


def _weighs(requests: Sequence[Request], understanding: Understanding) -> bool:
    """Whether requests are answered by weighing what users say of themselves here."""
    says = bool(understanding.ids("role", "occupation", "tool", "skill"))
    return any(request.intent in WEIGHED and (says or request.told or request.averse) for request in requests)


def _in_doubt(understanding: Understanding, state: State, compiled: Compiled) -> Resolved | None:
    """The question which name is meant, where one is in doubt and every reading of the utterance asks something."""
    choices: list[Request] = []
    for reading in understanding.readings:
        resolved = resolve(reading.understanding, replace(state, turn=state.turn - 1, open=None), compiled)
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


def settle(state: State, resolved: Resolved, reply: Reply, compiled: Compiled) -> State:
    """The state after an answer: where the question was which role it is, the one told first is in focus.

    So is the one role of which an answer tells that was asked without any. Of roles weighed against each other one is
    only where the first sentence names it alone.
    """
    requests = resolved.requests if not resolved.aside else ()
    roles = unique(fact.role for fact in reply.evidence if fact.role)
    decided = reply.status == ANSWER
    sought = any(r.seeks_role or (decided and r.intent == "recommend_role") for r in requests if not r.roles)
    weighed = any(r.intent == "recommend_role" and r.roles for r in requests)
    sought = sought or (decided and weighed and _names_one(reply, roles, compiled))
    sought = sought or (decided and len(roles) == 1 and not any(r.roles for r in requests))
    nearest = decided and any(r.intent == "transition" and len(r.roles) > 1 for r in requests)
    sought = sought or nearest
    roles = _first_named(reply, roles, compiled, told_apart=weighed) if weighed or nearest else roles
    if not sought or not roles or not requests:
        return state
    kept = set(roles) == set(state.listed) or (weighed and set(roles) <= set(state.listed))
    told = state.listed if kept else roles[:MOST_FOCUSED]  # in the order that was asked
    return replace(state, roles=roles[:1], roles_turn=state.turn, earlier=state.roles or state.earlier, listed=told)


def _first_named(reply: Reply, roles: Sequence[str], compiled: Compiled, *, told_apart: bool) -> tuple[str, ...]:
    """The roles with the one before the others that the first sentence of an answer names first, or alone."""
    said = _first_said(reply)
    named = sorted((said.find(name), role) for role in roles if (name := compiled.role_name(role)) in said)
    return unique((named[0][1], *roles)) if named and not (told_apart and len(named) > 1) else tuple(roles)


def _first_said(reply: Reply) -> str:
    first = reply.blocks[0] if reply.blocks else None
    return " ".join(line.text for line in first.lines) if isinstance(first, Paragraph) else ""


def _names_one(reply: Reply, roles: Sequence[str], compiled: Compiled) -> bool:
    """Whether an answer begins with a sentence that names one of these roles alone."""
    said = _first_said(reply)
    return len(roles) == 1 or sum(compiled.role_name(role) in said for role in roles) == 1

"""Understanding and state to requests: what is asked, once ellipsis, reference and open questions are settled.

"and the tools?" takes the role from the state; "what about a data scientist?" takes the intent; "the second" answers
the question that careerbot asked. What a session settles fades: see ``focus``.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.assent import repeats
from careerbot.conversation.asking_back.astray import is_astray, offered_again
from careerbot.conversation.asking_back.choice_answered import refuses
from careerbot.conversation.asking_back.clarifying import MEANT, missing, of_field
from careerbot.conversation.asking_back.unsure import what_is_asked
from careerbot.conversation.follow_ups.focus import faded, focused, kept_in_focus, left_behind
from careerbot.conversation.follow_ups.in_context import in_context
from careerbot.conversation.follow_ups.in_few_words import without_price
from careerbot.conversation.follow_ups.pointing import known_by_head, of_the_first, refocused, without_pronoun
from careerbot.conversation.requests.leaving_trades import out_of_a_trade
from careerbot.conversation.turns.asked_in_turn import asked_in_turn
from careerbot.conversation.turns.left_open import answering, unsettled
from careerbot.conversation.turns.of_the_talk import of_the_talk
from careerbot.conversation.turns.only_said import news_only, remarked
from careerbot.conversation.turns.small_talk import small_talk
from careerbot.conversation.users.only_told import once_more, tells_only, told_past
from careerbot.conversation.users.profile import profile_of, shown, with_profile
from careerbot.conversation.users.told_of_self import learned
from careerbot.question import smalltalk
from careerbot.question.one_role_twice import names_one_twice
from careerbot.replacing import replace
from careerbot.turn import Clarification, Request, Resolved, State, Understanding, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed

_WHAT_IS_KNOWN = ("what", "do", "you", "know", "about", "me")  # words that ask what the session knows of the user


def resolve(understanding: Understanding, state: State, compiled: Compiled) -> Resolved:
    """The requests of an utterance and the state after it."""
    state = replace(state, turn=state.turn + 1)
    fresh = faded(left_behind(understanding, state))
    understanding = known_by_head(without_pronoun(understanding, fresh), fresh)
    fresh = refocused(understanding, fresh)
    if (opened := state.open) is not None and opened.choices and refuses(understanding):
        return Resolved((), None, replace(state, open=None), refused=True)
    if (polite := small_talk(understanding, state, fresh, compiled)) is not None:
        return polite
    talk = of_the_talk(understanding, state, compiled)
    if talk is not None:
        return talk
    understanding = in_context(understanding, state, compiled)
    answered = answering(understanding, fresh, compiled)
    if answered is None and (asked_back := _in_doubt(understanding, state, compiled)) is not None:
        return asked_back
    if answered is None and (field_asked := of_field(understanding, state, compiled)) is not None:
        return Resolved((), field_asked, replace(state, open=field_asked))
    requests = (answered,) if answered is not None else asked_in_turn(understanding, fresh, compiled)
    told = state.open is not None and profile_of(learned(understanding, state)) != profile_of(state)
    if state.open is not None and answered is None and not told and is_astray(understanding, requests):
        if (again := offered_again(state.open)) is not None:
            return Resolved((), again, replace(state, open=again))
        if tells_only(understanding):
            return unsettled(state.open, state, compiled)
    if (unsure := what_is_asked(understanding, requests, compiled)) and not repeats(unsure, state):
        return Resolved((), unsure, replace(focused(unsure.choices[:1], fresh), asked=state.asked, open=unsure))
    state = state if fresh is state else replace(fresh, asked=state.asked)
    return _looked_up(requests, understanding, state, compiled)


def _looked_up(
    requests: tuple[Request, ...], understanding: Understanding, state: State, compiled: Compiled
) -> Resolved:
    """The requests that can be looked up as they are, or else the first question that must be asked back."""
    before = state
    polite = bool(requests) and all(request.intent == SMALLTALK for request in requests)
    state = learned(understanding, state if state.open is None or polite else replace(state, open=None))
    if any(smalltalk.means(r.words, smalltalk.FRESH_START, compiled) for r in requests if r.intent == SMALLTALK):
        return Resolved(requests, None, State())
    if news_only(requests, understanding, state, before):
        requests = once_more(state, before) or told_past(understanding, state, before)
        if not requests:
            return Resolved((shown(Request(SMALLTALK, 1.0, words=_WHAT_IS_KNOWN), state),), None, state)
    requests = remarked(requests, understanding, compiled) if state.asked else requests
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
        after = focused(complete, state)
        if names_one_twice(understanding.entities) and not any(request.roles for request in complete):
            after = kept_in_focus(understanding.ids("role")[0], after)  # "developer or engineer? … and the pay?"
        return Resolved(complete, None, after, lead=lead, open_beside=beside)
    if repeats(opened[0], before):
        return unsettled(opened[0], state, compiled)
    of_none = replace(opened[0].request, roles=()) if opened[0].choices else opened[0].request  # it is not chosen yet
    return Resolved((), opened[0], replace(focused([of_none], state), asked=state.asked, open=opened[0]))


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

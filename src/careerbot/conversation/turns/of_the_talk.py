"""Turns on the conversation itself, and a yes or no: what is said to them."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.assent import NO, assent, chosen_option
from careerbot.conversation.follow_ups.adjusting import pointed_at
from careerbot.conversation.follow_ups.choice_returned import handed_back
from careerbot.conversation.follow_ups.focus import focused
from careerbot.conversation.follow_ups.moves_followed_up import afterwards
from careerbot.conversation.follow_ups.pointing import only_points, pointed, seen_closer
from careerbot.conversation.turns.left_open import unsettled
from careerbot.facts.detail import SENTENCE, SHORT, wanted
from careerbot.patterns import Pattern
from careerbot.question.asides import AGAIN, DOUBTS, MORE, NEXT, REASONS, SHORTER, aside
from careerbot.question.ellipsis import BARE_ROLE
from careerbot.question.smalltalk import ALL_RIGHT
from careerbot.replacing import replace
from careerbot.turn import Request, Resolved, State, Understanding
from careerbot.vocabulary import SMALLTALK

_HELP = ("help",)  # a word that a reply to small talk has as its cue
_ELSE = frozenset("else other others".split())
_WHY_NOT = Pattern(r"(?:(?:and|but|hm|hmm|ok|oh) )*why not(?: (?:then|exactly|really))*")
_THAT = frozenset("that this it".split())


def of_the_talk(understanding: Understanding, state: State, compiled: Compiled) -> Resolved | None:
    """What to say to a turn on the conversation itself, or to a yes or no; None for anything else."""
    agrees, opened = assent(understanding), state.open
    if opened is None and (handed_back(understanding, state) or afterwards(understanding, state)):
        return None
    if opened is not None and not opened.choices and agrees and chosen_option(understanding, opened) is None:
        return unsettled(opened, state, compiled)
    if closer := seen_closer(understanding, state):
        asked = [pointed_at(request, closer) for request in state.asked] or [Request(BARE_ROLE, 1.0, closer)]
        requests = _at_length(asked, compiled)
        return Resolved(requests, None, focused(requests, replace(state, open=None)))
    if only_points(understanding) and pointed(list(understanding.utterance.words), state):
        return None
    kind = aside(understanding)
    if opened is not None and kind in (AGAIN, REASONS):
        return Resolved((), opened, state, aside=kind)
    if opened is not None and not opened.choices and kind:
        return unsettled(opened, state, compiled)
    if agrees == NO and opened is None and state.asked and understanding.utterance.text.rstrip().endswith("?"):
        kind = DOUBTS  # "no?"
    judged = opened is None and "why" in understanding.utterance.words and any(r.yes_no for r in state.asked)
    if judged and _WHY_NOT.fullmatch(understanding.utterance.normal):
        kind = REASONS  # of a verdict, and no yes
    if kind == MORE and (others := _others_sought(understanding, state)) is not None:
        return Resolved((others,), None, focused((others,), replace(state, roles=(), listed=())))
    if not kind and agrees and opened is None:
        if agrees == NO or not state.asked:
            words = ALL_RIGHT if agrees == NO else _HELP
            return Resolved((Request(SMALLTALK, 1.0, words=words),), None, state)
        kind = NEXT
    return _gone_on_with(kind, understanding, state, compiled) if kind and (kind != NEXT or state.asked) else None


def _others_sought(understanding: Understanding, state: State) -> Request | None:
    """The roles sought by what was told, where the one asked about was weighed by it: "what else then?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or last.intent != "recommend_role" or len(last.roles) != 1:
        return None
    if _ELSE.isdisjoint(understanding.utterance.words) or not (last.averse or last.dislikes or last.told):
        return None
    return replace(last, roles=(), said=(), advice="", yes_no=False, told=True)


def _gone_on_with(kind: str, understanding: Understanding, state: State, compiled: Compiled) -> Resolved:
    """What was last asked, told again as an aside wants it: shorter, at length, with what comes next."""
    detail = (wanted(understanding.utterance.normal) or SHORT) if kind == SHORTER else ""
    requests = tuple(replace(request, detail=detail) for request in state.asked)
    if detail == SENTENCE and [request.intent for request in requests] == ["responsibilities"]:
        requests = (replace(requests[0], intent=BARE_ROLE),)  # in one sentence, what a role does is what it is
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

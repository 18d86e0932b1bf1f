"""Turns that only tell or remark: whether they do, and what is said to a remark."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.remarks import MEANT
from careerbot.conversation.users.only_told import leaves_open, tells_only
from careerbot.conversation.users.profile import WEIGHED, profile_of
from careerbot.patterns import Pattern
from careerbot.question import smalltalk
from careerbot.question.form import EITHER, YES_NO, form
from careerbot.question.refusals import has_reason, is_refused
from careerbot.turn import Request, State, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

_OF_IT, _THOUGH = (("it",), ("that",), ("this",)), (("though",), ("anyway",))  # "it takes five years though"
_CLEAR = 0.6  # confidence from which on it is clear what a statement asks
_HARDLY_MEANT = 0.4  # share of words in common below which who tells something of themselves means no such cue
_SURELY_ASKED = 0.5  # belief in an entry from which on a degree told amid a conversation asks for it
_NO_MONEY = ("and", "i", "have", "no", "money")
# What users tell of their life that bears on a choice and decides nothing by itself.
_CIRCUMSTANCES = Pattern(
    r"\b(?:savings?|mortgage|rent|loans?|debts?|money|budget|kids?|child|children|family|wife|husband|pregnant|income"
    r"|unemploy\w+|laid off|disab\w+|visa|earn|afford|at least)\b"
)


def news_only(requests: Sequence[Request], understanding: Understanding, state: State, before: State) -> bool:
    """Whether users tell something of themselves that is new, and ask nothing by it."""
    return (
        tells_only(understanding)
        and profile_of(state) != profile_of(before)
        and not _asks(requests, understanding.utterance.words)
        and not _asks_advice(understanding, state, before)
        and not _weighs(requests, understanding)
        and not any(request.amount for request in requests)
    )


def remarked(requests: tuple[Request, ...], understanding: Understanding, compiled: Compiled) -> tuple[Request, ...]:
    """Small talk where what was asked before is only remarked on, or what users live in is told; else the requests."""
    if tells_only(understanding) and _CIRCUMSTANCES.search(understanding.utterance.normal):
        if all(request.intent in (OTHER, OUT_OF_SCOPE) for request in requests):
            return (Request(SMALLTALK, 1.0, words=_NO_MONEY),)
        return requests
    if is_refused(understanding.utterance.words):
        return requests  # a loss that is told is not passed over: "my girlfriend left me"
    if _only_remarks(requests, understanding, compiled) or _only_states(requests, understanding):
        return (Request(SMALLTALK, 1.0, words=smalltalk.ALL_RIGHT),)
    return requests


def _asks(requests: Sequence[Request], words: Sequence[str]) -> bool:
    """Whether words ask what is refused or a yes or no, or choose between things that advice weighs."""
    chooses = not EITHER.isdisjoint(words) and any(request.advice for request in requests)
    return chooses or form(words) == YES_NO or has_reason(words)


def _asks_advice(understanding: Understanding, state: State, before: State) -> bool:
    """Whether what users tell of themselves is a question advice answers: "an MBA or a master's, I have …".

    What is told while a choice is open bears on that, and who denies a work asks for no way out of it. Amid a
    conversation a degree that is told bears on what was asked, unless advice was plainly written for it, and what
    somebody knows asks for none.
    """
    denied = any(e.negated for e in understanding.entities if e.kind in ("role", "occupation"))
    if leaves_open(state) or denied:
        return False
    goes_on = bool(before.asked)
    if goes_on and before.knows != state.knows and not understanding.ids("role", "occupation"):
        return False
    least = _SURELY_ASKED if goes_on and state.degree != before.degree else 0.0
    return any(part.advice and part.belief >= least for part in understanding.parts)


def _only_remarks(requests: Sequence[Request], understanding: Understanding, compiled: Compiled) -> bool:
    """Whether an utterance is no small talk that is known, and asks nothing: "that's less than I thought"."""
    talks = bool(requests) and all(r.intent == SMALLTALK for r in requests) and "?" not in understanding.utterance.text
    nearest = smalltalk.nearest(understanding.utterance.words, compiled).score if talks else 0.0
    return talks and (nearest == 0 or (nearest < _HARDLY_MEANT and tells_only(understanding)))


def _only_states(requests: Sequence[Request], understanding: Understanding) -> bool:
    """Whether users state something of themselves that names nothing, and it is unclear what it would ask."""
    words = understanding.utterance.words
    states = tells_only(understanding) or (words[:1] in _OF_IT and words[-1:] in _THOUGH)
    if not states or len(understanding.parts) != 1 or len(requests) != 1:
        return False
    part, request = understanding.parts[0], requests[0]
    if request.intent == OUT_OF_SCOPE:
        return False  # "my girlfriend left me"
    named = any(entity.kind != "number" for entity in understanding.entities)
    clear = part.confidence >= _CLEAR or bool(request.advice) or request.plain
    weighed = request.told or request.averse or request.dislikes or request.likes or request.origins or request.amount
    goes_on = len(request.roles) > 1 or not MEANT.isdisjoint(words)  # "no, the difference I mean"
    return not (named or clear or weighed or goes_on) and request.intent not in WEIGHED


def _weighs(requests: Sequence[Request], understanding: Understanding) -> bool:
    """Whether requests are answered by weighing what users say of themselves here."""
    says = bool(understanding.ids("role", "occupation", "tool", "skill"))
    return any(request.intent in WEIGHED and (says or request.told or request.averse) for request in requests)

"""Several questions in one turn: what they have in common is told once."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.facts.answers import Answer
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replacing import replace
from careerbot.replies.editing.several_questions import briefed
from careerbot.turn import Evidence, Request

_SEVERAL = 2
_OF_GAPS = ("transition", "skill_gap")  # whose answers name the next step, so that the whole way is not told too


def once(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, without what another part of the turn tells: a move or a comparison again, a way, or pay."""
    if len(evidence) < _SEVERAL:
        return evidence
    return _without_pay(_without_ways(_without_moves_compared(_asked_once(evidence))))


def to_tell(parts: Sequence[tuple[Evidence, Answer | None]]) -> list[tuple[Evidence, Answer]]:
    """The answers that are told, each with what it rests on: none twice, and no way into work that users have."""
    told = [(found, answer) for found, answer in parts if answer is not None]
    told = [pair for pair in told if not _leads_home(pair[0].request)] or told
    return briefed([pair for i, pair in enumerate(told) if pair[1] not in [other for _, other in told[:i]]])


def _asked_once(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, with one of several questions on a move, or on the same roles compared as a whole."""
    kept: dict[tuple[object, ...], Evidence] = {}
    for number, found in enumerate(evidence):  # "what do I have, what do I lack" is one question on a move
        asked = found.request
        one = asked.intent in ("transition", "learning_path")
        key: tuple[object, ...] = (asked.intent, asked.roles, asked.origins) if one else (number,)
        if (
            asked.intent == "compare" and set(asked.aspects) <= {"compare"} and not traits_asked(asked.normal)
        ):  # "is one better, what is the difference"
            key = (asked.intent, asked.roles)
        kept.setdefault(key, found)
    return tuple(kept.values())


def _without_moves_compared(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, without a comparison of the roles moved to: the nearer one is told already."""
    crossed = {frozenset(found.request.roles) for found in evidence if found.request.intent == "transition"}
    return [
        found
        for found in evidence
        if found.request.intent != "compare" or found.request.aspects or frozenset(found.request.roles) not in crossed
    ]


def _without_ways(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, without the whole way to roles where the next step to them is told."""
    moves = {found.request.roles for found in evidence if found.request.intent in _OF_GAPS}
    return [
        found
        for found in evidence
        if found.request.intent != "learning_path" or not any(set(roles) <= set(found.request.roles) for roles in moves)
    ]


def _without_pay(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, without pay in a comparison where pay is asked about beside it."""
    paid = {found.request.roles for found in evidence if found.request.intent == "salary"}
    return [
        replace(found, request=replace(found.request, aspects=tuple(a for a in found.request.aspects if a != "salary")))
        if found.request.intent == "compare" and found.request.roles in paid
        else found
        for found in evidence
    ]


def _leads_home(request: Request) -> bool:
    """Whether a way would be told into the work that users have, for want of the one they aim at."""
    ways = ("getting_started", "learning_path")
    return request.intent in ways and bool(request.roles) and set(request.roles) <= set(request.held)

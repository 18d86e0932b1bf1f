"""Evidence to reply: the status, the blocks in the order asked, what they rest on, and what to ask next."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.composing.answering import answer_to
from careerbot.composing.not_known import declined
from careerbot.composing.several_answers import once, to_tell
from careerbot.composing.stand_ins import as_asked
from careerbot.composing.suggesting import suggestions
from careerbot.conversation.asking_back.likely_role import taken_for
from careerbot.replies.editing.several_questions import unanswered
from careerbot.replies.editing.unanswered_part import left_aside
from careerbot.replies.moves.side_questions import besides, goes_first
from careerbot.replies.topics.defined_only import understood_as
from careerbot.turn import (
    CAVEAT,
    CLARIFY,
    FALLBACK,
    Clarification,
    Evidence,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Understanding,
    distinct,
    unique,
)
from careerbot.vocabulary import OTHER


def compose(understanding: Understanding, evidence: Sequence[Evidence], compiled: Compiled) -> Reply:
    """The reply to what was understood and found."""
    parts = [(found, answer_to(found, compiled)) for found in once(evidence)]
    answered = to_tell(parts)
    if not answered:
        return declined(understanding, [found.request for found in evidence], compiled)
    missing = unanswered(parts, compiled)
    requests = [as_asked(found) for found, _ in answered]
    statuses = [answer.status for _, answer in answered]
    named = understood_as(understanding, unique(role for request in requests for role in request.roles), compiled)
    named = named or taken_for(requests[0], understanding, compiled)
    facts = distinct(fact for _, answer in answered for fact in answer.facts)
    beside, on_beside = besides(requests, understanding, facts, compiled)
    facts = distinct((*facts, *on_beside)) if on_beside else facts
    aside = left_aside(understanding, facts)
    blocks = tuple(block for _, answer in answered for block in answer.blocks)
    if beside is not None and goes_first(requests, understanding):
        blocks, beside = (beside, *blocks), None
    return Reply(
        CAVEAT if CAVEAT in statuses else statuses[0],
        (*blocks, *filter(None, (beside, missing, named, aside))),
        tuple(IntentGuess(request.intent, request.confidence) for request in requests),
        unique(role for request in requests for role in (*request.origins, *request.roles)),
        facts,
        suggestions(requests, facts, compiled),
        understanding=understanding,
    )


def clarify(understanding: Understanding, opened: Clarification) -> Reply:
    """The reply that asks back; it is about the roles that all choices have in common, where it offers some."""
    request = opened.request
    roles = [role for role in request.roles if all(role in choice.roles for choice in opened.choices)]
    return Reply(
        CLARIFY,
        (Paragraph((Line(opened.question),)),),
        (IntentGuess(request.intent, request.confidence),),
        unique((*request.origins, *roles)),
        suggestions=opened.labels,
        understanding=understanding,
    )


def rephrase(understanding: Understanding) -> Reply:
    """The reply to a bare no, after asking back: nothing offered was meant."""
    said = "Then I do not know what you mean. Please ask again in other words, or spell the name out."
    return Reply(FALLBACK, (Paragraph((Line(said),)),), (IntentGuess(OTHER, 0.0),), understanding=understanding)

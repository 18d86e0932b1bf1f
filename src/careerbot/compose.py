"""Evidence to reply: the status, the blocks in the order asked, what they rest on, and what to ask next."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot import answers, moving, paying, reasoning, recommending, smalltalk, things
from careerbot.answers import Answer, topic
from careerbot.compiled import Compiled
from careerbot.turn import (
    CAVEAT,
    CLARIFY,
    FALLBACK,
    Clarification,
    Evidence,
    Fact,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Request,
    Understanding,
    distinct,
    unique,
)
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed, plural, with_article

_NEXT = {
    "definition": "What is {a}?",
    "responsibilities": "What does {a} do?",
    "skills": "What skills does {a} need?",
    "tools": "Which tools do {all} use?",
    "education": "What degree does {a} need?",
    "industries": "Which industries employ {all}?",
    "outlook": "What is the outlook for {all}?",
    "getting_started": "How do I get started as {a}?",
}


def compose(understanding: Understanding, evidence: Sequence[Evidence], compiled: Compiled) -> Reply:
    """The reply to what was understood and found."""
    parts = [(found, _answer(found, compiled)) for found in evidence]
    answered = [(found, answer) for found, answer in parts if answer is not None]
    if not answered:
        return _declined(understanding, [found.request for found in evidence], compiled)
    requests = [found.request for found, _ in answered]
    statuses = [answer.status for _, answer in answered]
    facts = distinct(fact for _, answer in answered for fact in answer.facts)
    return Reply(
        CAVEAT if CAVEAT in statuses else statuses[0],
        tuple(block for _, answer in answered for block in answer.blocks),
        tuple(IntentGuess(request.intent, request.confidence) for request in requests),
        unique(role for request in requests for role in (*request.origins, *request.roles)),
        facts,
        _suggestions(requests, compiled),
        understanding=understanding,
    )


def clarify(understanding: Understanding, opened: Clarification) -> Reply:
    """The reply that asks back."""
    request = opened.request
    return Reply(
        CLARIFY,
        (Paragraph((Line(opened.question),)),),
        (IntentGuess(request.intent, request.confidence),),
        unique((*request.origins, *request.roles)),
        suggestions=opened.labels,
        understanding=understanding,
    )


def rephrase(understanding: Understanding) -> Reply:
    """The reply to a bare no, after asking back: nothing offered was meant."""
    said = "Then I do not know what you mean. Please ask again in other words, or spell the name out."
    return Reply(FALLBACK, (Paragraph((Line(said),)),), (IntentGuess(OTHER, 0.0),), understanding=understanding)


def _answer(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The answer to one request; None when there is nothing to say."""
    request = evidence.request
    if request.intent == SMALLTALK:
        return answers.small_talk(request, compiled)
    if request.intent in (OTHER, OUT_OF_SCOPE):
        return None
    special = {
        "compare": reasoning.compare,
        "recommend_role": recommending.recommend,
        "skill_gap": reasoning.skill_gap,
        "transition": moving.transition,
        "learning_path": moving.learning_path,
        "salary": paying.salary,
        "job_openings": answers.job_openings,
    }
    found = special[request.intent](evidence, compiled) if request.intent in special else None
    if found is None and request.roles:
        if evidence.things:
            found = things.named_things(evidence, compiled)
        found = found or answers.section(evidence, compiled)
    if found is None:
        found = things.who_does(evidence, compiled) or answers.general(evidence) or answers.nearest_topic(evidence)
    if found is None and request.roles:
        blocks, used = answers.admit(request.intent, request.roles, compiled)
        found = Answer(CAVEAT, tuple(blocks), tuple(used)) if used else None
    return found


def _declined(understanding: Understanding, requests: Sequence[Request], compiled: Compiled) -> Reply:
    """The reply to what careerbot has no answer for: out of the field, or in it and not known."""
    words = [token.text for token in understanding.utterance.tokens]
    roles = understanding.ids("role")
    can_do = _can_do(compiled)
    known = next((r for r in requests if r.intent not in (OTHER, OUT_OF_SCOPE)), None)
    facts: tuple[Fact, ...] = ()
    if not words:
        said = f"I did not find a question in that. {can_do}"
    elif (near := smalltalk.nearest(words, compiled)).id == smalltalk.DISTRESS:
        said = near.text
    elif known is not None:
        said = f"I know too little on {topic(known.intent)} to answer that yet. {can_do}"
    elif any(request.intent == OTHER for request in requests):
        said = f"That is beyond what I know: I answer questions on careers, not on how things work. {can_do}"
    else:
        said = f"I have no answer to that. {can_do}"
    lines = [Line(said)]
    named = understanding.ids("tool", "skill") or unique(id for request in requests for id in request.named)
    asked_of = named[:1] if not roles else ()
    if asked_of and any(request.intent == OTHER for request in requests):
        known_lines, facts = things.known_of(asked_of[0], compiled)
        if known_lines:
            lines = [*known_lines, Line(f"How things work is beyond what I know. {can_do}")]
    return Reply(
        FALLBACK,
        (Paragraph(tuple(lines)),),
        (IntentGuess(known.intent if known else OTHER, max((r.confidence for r in requests), default=0.0)),),
        roles,
        facts,
        _openers(compiled),
        understanding=understanding,
    )


def _can_do(compiled: Compiled) -> str:
    """What this content is about: the first sentence of its first reply to small talk."""
    replies = compiled.smalltalk()
    return f"{replies[0][2].split('. ')[0].rstrip('.')}." if replies else ""


def _openers(compiled: Compiled) -> tuple[str, ...]:
    """Questions to begin with, about the roles of which most is known."""
    roles = compiled.best_known(2)
    if not roles:
        return ()
    names = [with_article(compiled.role_name(role)) for role in roles]
    known = compiled.sections(roles[0])
    first = [_asked(i, Request(i, roles=roles), compiled) for i in ("responsibilities", "skills") if i in known]
    return (*first, *([f"What is the difference between {listed(names)}?"] if len(roles) > 1 else []))


def _suggestions(requests: Sequence[Request], compiled: Compiled) -> tuple[str, ...]:
    """Up to three questions that have an answer and were not just asked."""
    asked = {request.intent for request in requests}
    if asked == {SMALLTALK}:
        return _openers(compiled)
    roles = unique(role for request in requests for role in request.roles)
    ideas = []
    if len(roles) == 1:
        known = compiled.sections(roles[0])
        ideas = [_asked(i, requests[0], compiled) for i in _after(requests[-1].intent) if i in known and i not in asked]
    elif len(roles) > 1 and "compare" not in asked:
        names = [with_article(compiled.role_name(role)) for role in roles[:2]]
        ideas = [f"What is the difference between {listed(names)}?"]
    return tuple(ideas[:3]) or _openers(compiled)


def _after(intent: str) -> list[str]:
    """The topics to suggest, beginning with the one that follows this intent."""
    order = list(_NEXT)
    start = order.index(intent) + 1 if intent in order else 0
    return order[start:] + order[:start]


def _asked(intent: str, request: Request, compiled: Compiled) -> str:
    """An intent as a question about the request's role."""
    if not request.roles or intent not in _NEXT:
        return topic(intent)
    name = compiled.role_name(request.roles[0])
    return _NEXT[intent].format(a=with_article(name), all=plural(name))

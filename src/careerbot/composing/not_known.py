"""What is said where careerbot has no answer: why there is none, and what it knows instead."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.composing.suggesting import openers, topics_known
from careerbot.facts.answers import topic
from careerbot.question import smalltalk
from careerbot.question.refusals import explains, has_reason, reason
from careerbot.replies.topics import things
from careerbot.turn import FALLBACK, Fact, IntentGuess, Line, Paragraph, Reply, Request, Understanding, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE
from careerbot.wording import listed, plural


def declined(understanding: Understanding, requests: Sequence[Request], compiled: Compiled) -> Reply:
    """The reply to what careerbot has no answer for: out of the field, or in it and not known."""
    words = list(understanding.utterance.words)
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
    elif why := reason(words, of_this_world=any(request.intent == OTHER for request in requests), roles=roles):
        said = f"{why} {can_do}"
    else:
        said = f"I have no answer to that. {can_do}"
    lines = [Line(said)]
    if words and near.id != smalltalk.DISTRESS and not (roles and has_reason(words)):
        lines += _instead(roles, compiled)
    named = understanding.ids("tool", "skill") or unique(id for request in requests for id in request.named)
    asked_of = named[:1] if not roles else ()
    if asked_of and explains(words) and any(request.intent == OTHER for request in requests):
        known_lines, facts = things.known_of(asked_of[0], compiled)
        if known_lines:
            lines = [*known_lines, Line(f"How things work is beyond what I know. {can_do}")]
    return Reply(
        FALLBACK,
        (Paragraph(tuple(lines)),),
        (IntentGuess(known.intent if known else OTHER, max((r.confidence for r in requests), default=0.0)),),
        roles,
        facts,
        openers(compiled),
        understanding=understanding,
    )


def _instead(roles: Sequence[str], compiled: Compiled) -> list[Line]:
    """What is known of a role that was named, or how to ask, for who was not understood."""
    if not roles:
        return [Line("Name a role and what you want to know of it, and I shall look it up.")]
    known = [topic(section) for section in topics_known(roles[0], compiled) if section != "definition"]
    if not known:
        return []
    return [Line(f"Of {plural(compiled.role_name(roles[0]))} I know something on {listed(known)}: ask me about that.")]


def _can_do(compiled: Compiled) -> str:
    """What this content is about: the first sentence of its first reply to small talk."""
    replies = compiled.smalltalk()
    return f"{replies[0].text.split('. ')[0].rstrip('.')}." if replies else ""

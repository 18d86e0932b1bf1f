"""What a reply rests on, told on request: its sources, how the question was understood, what to ask next.

Works on a reply put together again from the requests that the session keeps, never on the text of the conversation.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import thing_name, topic
from careerbot.question.asides import DOUBTS, NEXT, REASONS, SOURCES
from careerbot.replacing import replace
from careerbot.replies.ratings.causes import causes
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    FALLBACK,
    SMALLTALK,
    Block,
    Bullets,
    Fact,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Request,
    Resolved,
    Source,
    distinct,
    unique,
)
from careerbot.vocabulary import EDITORIAL, TRAITS
from careerbot.wording import listed, plural, sentence

_OF_REASONS = ("recommend_role", "salary", "compare")  # whose answers are reasons, or have none but figures
_MOST_FACTS = 8  # facts named as reasons
_NOTHING_YET = (
    "I have not told you anything yet in this conversation, so there is nothing to go back to."
    " What would you like to know?"
)
_ASKED = "What I can tell depends on what I asked:"


def accounted(resolved: Resolved, reply: Reply, compiled: Compiled) -> Reply:
    """The reply with what leads to it, or in its place what it rests on, where that was asked."""
    if resolved.lead and reply.status != FALLBACK:
        return replace(reply, blocks=(Paragraph((Line(resolved.lead),)), *reply.blocks))
    opened = resolved.clarification
    if not resolved.aside:
        return reply
    if opened is None and not resolved.requests:
        block = Paragraph((Line(_NOTHING_YET),))
        return replace(reply, status=SMALLTALK, blocks=(block,), intents=(IntentGuess(SMALLTALK, 1.0),))
    requests = resolved.requests if opened is None else (opened.request,)
    if resolved.aside == SOURCES:
        return replace(reply, blocks=_sources(reply))
    if resolved.aside == REASONS:
        understood = Paragraph(tuple(Line(said) for said in _understood(requests, compiled)))
        if opened is not None:
            return replace(reply, blocks=(understood, Paragraph((Line(_ASKED),)), *reply.blocks))
        because, facts = _because(reply, requests, compiled)
        rest = _reasons(reply, requests) if not because else ()
        return replace(
            reply, blocks=(*because, understood, *rest), evidence=distinct((*facts, *reply.evidence)) if rest else facts
        )
    if resolved.aside == DOUBTS and reply.evidence:
        return replace(reply, blocks=(Paragraph((Line(_certainty(reply)),)), *_reasons(reply, requests)))
    if resolved.aside == NEXT:
        ideas = Bullets("You could ask:", tuple(Line(idea) for idea in reply.suggestions))
        return replace(reply, status=SMALLTALK, blocks=(ideas,), intents=(IntentGuess(SMALLTALK, 1.0),), evidence=())
    return reply


def left_open(resolved: Resolved, reply: Reply) -> Reply:
    """The reply with what must be asked back for the other question of a message, that none passes in silence."""
    if not resolved.open_beside or reply.status not in (ANSWER, CAVEAT):
        return reply
    asked = resolved.open_beside[0]
    line = Line(f"To answer your other question I must ask back: {asked[:1].lower()}{asked[1:]}")
    return replace(reply, blocks=(*reply.blocks, Paragraph((line,))))


def nothing_added(reply: Reply, usual: Reply) -> Reply:
    """The reply at length, with a word before it that this is all where it says no more than at its usual length."""
    if reply.blocks != usual.blocks or not reply.evidence:
        return reply
    return replace(reply, blocks=(Paragraph((Line("That is all I know of it; once more:"),)), *reply.blocks))


def _certainty(reply: Reply) -> str:
    """How sure an answer is: a judgement of our own, or as sure as those who published it."""
    if all(source.id == EDITORIAL for source in reply.sources):
        return "It is the judgement of the authors of careerbot, not a figure; single cases and places differ."
    return "My sources say so, and I know of none that says otherwise; single cases differ, and figures age."


def _sources(reply: Reply) -> tuple[Block, ...]:
    """A line for each source, with what its figures mean."""
    if not reply.sources:
        return (Paragraph((Line("That was no answer from my sources, so there is none to name."),)),)
    items = tuple(Line(_named(source), _of(source, reply.evidence)) for source in reply.sources)
    return (Bullets("What I told you is from:", items),)


def _named(source: Source) -> str:
    named = f"{source.title}, {source.publisher}, {source.year}."
    return " ".join(filter(None, (named, sentence(source.note) if source.note else "", source.url)))


def _of(source: Source, facts: Sequence[Fact]) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts if fact.source.id == source.id)


def _understood(requests: Sequence[Request], compiled: Compiled) -> list[str]:
    """What each request was taken to ask, a sentence each."""
    said = []
    for request in requests:
        about = listed([plural(compiled.role_name(role)) for role in request.roles])
        place, level = compiled.label("place", request.place), compiled.label("level", request.level)
        parts = [f"I took you to ask about {topic(request.intent)}", f"for {about}" if about else "in general"]
        parts += [f"in {place.name}"] if place else []
        parts += [f"at the level {level.name}"] if level else []
        said.append(f"{' '.join(parts)}.")
        known = [thing_name(id, compiled) for id in request.named]
        unwanted = [thing_name(id, compiled) for id in request.dislikes]
        own = [f"that you named {listed(known)}"] if known else []
        own += [f"that you would rather not use {listed(unwanted)}"] if unwanted else []
        own += [f"that you dislike {listed(request.averse)}"] if request.averse and not unwanted else []
        own += [f"that you like {listed(request.likes)}"] if request.likes else []
        own += [f"that you studied: {request.degree}"] if request.degree else []
        if request.origins:
            own.append(f"that you come from: {listed([compiled.role_name(id) for id in request.origins])}")
        if own:
            said.append(f"I weighed {listed(own)}.")
    return said


def _because(
    reply: Reply, requests: Sequence[Request], compiled: Compiled
) -> tuple[tuple[Block, ...], tuple[Fact, ...]]:
    """What the answer turns on, told as its reason; nothing where the answer is reasons already, or none is known."""
    if len(requests) != 1 or requests[0].intent in _OF_REASONS or not reply.evidence:
        return (), ()
    found = causes(requests[0], reply.evidence, compiled)
    if not found:
        return (), ()
    items = tuple(Line(_with_source(fact), (fact.id,)) for fact in found)
    return (Bullets("Because, by what my sources say:", items),), found


def _with_source(fact: Fact) -> str:
    kind = f"{fact.kind[:1].upper()}{fact.kind[1:]}: " if fact.section == TRAITS else ""
    return f"{kind}{fact.text} ({fact.source.title}, {fact.source.publisher}, {fact.source.year})"


def _reasons(reply: Reply, requests: Sequence[Request]) -> tuple[Block, ...]:
    """The blocks of a recommendation, which are reasons; of anything else the facts, each with who says so."""
    if any(request.intent == "recommend_role" for request in requests):
        return reply.blocks
    if not reply.evidence:
        return ()
    facts = _spread(reply.evidence)
    items = tuple(Line(_with_source(fact), (fact.id,)) for fact in facts)
    return (Bullets("The answer rests on what my sources say:", items),)


def _spread(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The first facts, with at least one of each source among them."""
    firsts = {fact.source.id: fact for fact in reversed(facts)}
    ids = unique([*(fact.id for fact in firsts.values()), *(fact.id for fact in facts)])[:_MOST_FACTS]
    return tuple(fact for fact in facts if fact.id in ids)

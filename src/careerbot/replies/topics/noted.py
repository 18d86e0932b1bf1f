"""What is said of a tool, a skill or a role by name, where that is the very thing asked.

Whether it is worth learning, enough for a post, better than another, how to get better at it, from what to learn it,
and what a junior, an intern or a senior in a role is expected to know. It goes before lists of what roles need, and
gives way to an entry of advice that was written for these very things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerbot.compiled import Compiled
from careerbot.entities import mask
from careerbot.facts.answers import thing_name, wordings
from careerbot.facts.duties import duties_in_short
from careerbot.facts.how_needed import stands_in
from careerbot.facts.turned_round import turned_round
from careerbot.note import BETTER, ENOUGH, PICK, RESOURCES, TIME, VERSUS, WORTH, against, beside
from careerbot.patterns import Pattern
from careerbot.question.refusals import has_reason
from careerbot.question.sentences import sentence_starts
from careerbot.question.subject.level_asked import level_of_knowing, may_ask_level
from careerbot.question.subject.notes_asked import (
    asks_contrary,
    asks_of_time,
    aspects_asked,
    may_ask,
    names_sources,
)
from careerbot.replacing import replace
from careerbot.replies.study.rated_fields import judges_fields
from careerbot.things_held import is_had
from careerbot.turn import (
    ANSWER,
    CLARIFY,
    FALLBACK,
    Block,
    Bullets,
    Entity,
    Fact,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Resolved,
    Understanding,
    distinct,
    lines_of,
    unique,
)
from careerbot.vocabulary import ADVICE, EDITORIAL, OTHER, OUT_OF_SCOPE
from careerbot.wording import capitalized

# Where what is named only qualifies what is asked.
_ELSEWHERE = ("salary", "interview", "certifications", "portfolio", "smalltalk")
_HIRING = "interview"  # how one fared in one says nothing of what is worth learning
_MOVE = "transition"  # which is judged by what is brought, not by what a thing is worth
_OF_LEVELS = ("skills", "tools", "learning_path", "skill_gap", "getting_started", "responsibilities", "career_path")
_NEEDED, _DUTIES = "skills", "responsibilities"
_PROJECTED, _OF_WAYS = "outlook", "learning_path"
_THINGS = ("tool", "skill")
_OF_A_LADDER = frozenset("title titles ladder levels ranks".split())  # words of who asks for all levels
_MOST, _MOST_COMPARED = 2, 3  # things told one by one, and set against each other
_MOST_OF_ROLE = 2
_STEM = 5  # letters of a kind of work
# That the lines of a role leave a choice open.
_OPEN = Pattern(r"do not name|do not rank|do not settle|they do not|rank none|^(?:Either|Any of)\b")
_OR_ELSE = Pattern(r"\bor (?!not\b|no\b)\w+")
_BOOKS = Pattern(r"^(?!.*\bcourses?\b).*\b(?:text)?books?\b")  # that books are asked for, and no courses
_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z])")
_OF_BOOKS = Pattern(r"(?:^|[ (])'[A-Z]")  # a title
_TAKEN_FOR = {RESOURCES: "learning_path", BETTER: "learning_path", TIME: "learning_path", ENOUGH: "skill_gap"}


class _Asked(NamedTuple):
    """What is asked of which things."""

    aspect: str
    things: tuple[str, ...]


def noted(resolved: Resolved, told: Reply, compiled: Compiled) -> Reply | None:
    """What is said of the tools, skills or the role that a question is about; None where it asks for something else."""
    understanding = told.understanding
    if understanding is None or not understanding.entities or resolved.aside or resolved.refused:
        return None
    if judges_fields(told):
        return None  # "is a statistics degree useful" asks not what statistics is worth
    intent = told.intents[0].name if told.intents else OTHER
    if intent in _ELSEWHERE or (_is_advised(told) and _advised_on(told, compiled) == _HIRING):
        return None
    if any(request.seeks_role for request in resolved.requests):
        return None  # "Power BI or Tableau, which role uses them?"
    if told.status == FALLBACK and has_reason(understanding.utterance.words):
        return None  # "how do I keep my Docker containers from dying"
    return _of_level(resolved, told, understanding, compiled) or _of_things(told, understanding, compiled)


def _of_level(resolved: Resolved, told: Reply, understanding: Understanding, compiled: Compiled) -> Reply | None:
    """What somebody at a level in the one role is expected to know."""
    levels = understanding.ids("level")
    if not may_ask_level(understanding.utterance.words, levels):
        return None
    opened = resolved.clarification.request if resolved.clarification is not None else None
    request = resolved.requests[0] if len(resolved.requests) == 1 else opened
    if request is None or request.intent not in _OF_LEVELS or len(request.roles) != 1 or request.named:
        return None
    if _is_advised(told) or not _OF_A_LADDER.isdisjoint(request.words):
        return None
    size = len(understanding.utterance.tokens)
    masked = " ".join(mask(understanding.utterance, understanding.entities, 0, size))
    level = level_of_knowing(masked, request.said, levels)
    label = compiled.label("role", request.roles[0])
    ids = (request.roles[0], *([label.broader] if label is not None and label.broader else []))
    fact = next((fact for id in ids if level and (fact := compiled.noted(id, level))), None)
    if fact is None:
        return None
    behind = compiled.facts(request.roles[0], _NEEDED) if request.intent == _NEEDED else ()
    reply = _reply(told, [fact], tuple(own for own in behind if own.source.id != EDITORIAL), request.intent)
    return _with_duties(reply, request.roles[0], compiled) if request.intent == _DUTIES else reply


def _with_duties(reply: Reply, role: str, compiled: Compiled) -> Reply:
    """The reply with the duties of the role in one line behind, where it is asked what one will have to do."""
    line, facts = duties_in_short(role, compiled)
    if line is None:
        return reply
    return replace(reply, blocks=(*reply.blocks, Paragraph((line,))), evidence=distinct((*reply.evidence, *facts)))


def _of_things(told: Reply, understanding: Understanding, compiled: Compiled) -> Reply | None:
    """What is asked of the things named."""
    of_things = any(entity.kind in _THINGS for entity in understanding.entities)
    if not may_ask(understanding.utterance.words) or not (of_things or names_sources(understanding.utterance.normal)):
        return None
    intent = told.intents[0].name if told.intents else OTHER
    for aspect, things in _asked(understanding):
        if intent == _MOVE and aspect == WORTH:
            continue
        facts = _facts(aspect, things, told, compiled)
        if facts and not _gives_way(aspect, things, facts, told, understanding, compiled):
            behind = _behind(aspect, things, told, compiled)
            intent = _TAKEN_FOR.get(aspect, "tools") if intent in (OTHER, OUT_OF_SCOPE) else intent
            if aspect == WORTH:
                facts = list(_turned(facts, understanding))
            elif aspect == RESOURCES and _BOOKS.search(understanding.utterance.normal):
                facts = [_books_first(fact) for fact in facts]
            return _reply(told, facts, behind, intent)
    return None


def _turned(facts: Sequence[Fact], understanding: Understanding) -> Sequence[Fact]:
    """The facts, without a yes or no that a question for the contrary turns round: "is Java dead?"."""
    said = understanding.utterance.normal
    if not asks_contrary(said) or _OR_ELSE.search(said):  # "wanted or just a hype?" asks for the first of the two
        return facts
    return [replace(facts[0], text=turned_round(facts[0].text)), *facts[1:]]


def _asked(understanding: Understanding) -> Iterator[_Asked]:
    """What is asked, sentence by sentence, of the things that stand there, or of all where none stands there."""
    utterance, entities = understanding.utterance, [e for e in understanding.entities if not e.negated]
    starts = sentence_starts(utterance.tokens)
    for start, end in zip(starts, [*starts[1:], len(utterance.tokens)], strict=True):
        masked = " ".join(mask(utterance, understanding.entities, start, end))
        for aspect in aspects_asked(masked):
            here = [e for e in entities if start <= e.start < end] or entities
            if things := _about(aspect, here, understanding):
                yield _Asked(aspect, things)


def _books_first(fact: Fact) -> Fact:
    """What to learn from, the sentences that name books before the others."""
    sentences = _SENTENCE.split(fact.text)
    return replace(fact, text=" ".join(sorted(sentences, key=lambda said: not _OF_BOOKS.search(said))))


def _about(aspect: str, here: Sequence[Entity], understanding: Understanding) -> tuple[str, ...]:
    """The things that are asked about: not what somebody has already, unless it is asked whether that will do."""
    named = [e for e in here if e.kind in _THINGS]
    new = [e for e in named if not is_had(e, understanding)]
    if aspect == PICK:  # "which programming language, C++ or Python" chooses between the two
        tools = [e for e in new if e.kind == "tool"]
        new = tools if len({e.id for e in tools}) > 1 else new
    found = unique(e.id for e in (named if aspect == ENOUGH else new))
    if not found and aspect == RESOURCES:
        return unique(e.id for e in here if e.kind == "role")
    return found


def _facts(aspect: str, things: Sequence[str], told: Reply, compiled: Compiled) -> list[Fact]:
    """The facts that answer: of things set against each other all or none."""
    if aspect == PICK:
        return _picks(things, compiled)
    if aspect == ENOUGH and (together := _together(things, compiled)) is not None:
        return [together] if not told.roles or _speaks_of(told.roles, together) else []
    if aspect == ENOUGH and any(fact.role in told.roles for fact in compiled.mentioning(things)):
        return []  # what else the role needs is told by its own lines
    if aspect == WORTH and len(things) > _MOST:
        return []  # "in what order should I learn Python, SQL and statistics" judges none of them
    if aspect == WORTH:  # of what it is set against, or only named beside it, nothing is asked
        things = things[:1]
    own = [fact for id in things if (fact := compiled.noted(id, aspect))]
    if not own and aspect == RESOURCES:
        own = [fact for id in told.roles[:1] if (fact := compiled.noted(id, aspect))]
    return list({fact.text: fact for fact in own}.values())[:_MOST]


def _picks(things: Sequence[str], compiled: Compiled) -> list[Fact]:
    """What is said of things against each other, or when to choose each."""
    if not 1 < len(things) <= _MOST_COMPARED:
        return []
    if len(things) == _MOST:
        one, other = things
        pair = compiled.noted(one, against(other)) or compiled.noted(other, against(one))
        if pair is not None:
            return [pair]
    picks = [fact for id in things if (fact := compiled.noted(id, PICK))]
    return picks if len(picks) == len(things) else []


def _together(things: Sequence[str], compiled: Compiled) -> Fact | None:
    """Whether several things are enough together."""
    for id in things if len(things) > 1 else ():
        if found := compiled.noted(id, beside(other for other in things if other != id)):
            return found
    return None


def _speaks_of(roles: Sequence[str], fact: Fact) -> bool:
    """Whether a fact speaks of the kind of work that one of these roles does: "for analysts", "data engineering"."""
    return any(role.rpartition("-")[2][:_STEM] in fact.text.lower() for role in roles)


def _gives_way(
    aspect: str,
    things: Sequence[str],
    facts: Sequence[Fact],
    told: Reply,
    understanding: Understanding,
    compiled: Compiled,
) -> bool:
    """Whether what was told answers as well: advice on these very things, or the lines of the role asked about."""
    if told.status in (CLARIFY, FALLBACK) or aspect not in (WORTH, PICK, RESOURCES):
        return False
    said = understanding.utterance.normal
    if _is_advised(told):
        on_them = _is_on(things, told, compiled)
        of_sources = names_sources(said)
        of_learning = _advised_on(told, compiled) == "learning_path"
        paired = aspect == PICK and bool(things) and facts[0].kind.startswith(VERSUS)
        # an entry for the very role weighs them for it
        held = compiled.adviser.roles_of(_entry_told(told))
        paired = paired and set(told.roles).isdisjoint(held)
        return on_them and not paired and (aspect == PICK or (aspect == RESOURCES and of_learning and not of_sources))
    if aspect == RESOURCES:
        return _is_of(told, _OF_WAYS) and bool(told.roles) and not names_sources(said)
    if (
        aspect == WORTH
        and told.roles
        and not (_behind(aspect, things, told, compiled) or _speaks_of(told.roles, facts[0]))
    ):
        return True  # that it is worth learning holds for others than this role
    if not told.roles or not told.blocks:
        return False
    if _is_of(told, _PROJECTED):
        return True  # whether the work of a role grows
    first = lines_of(told.blocks[0])[0].text
    decides = told.status == ANSWER and _OPEN.search(first) is None
    if aspect == WORTH and all(fact.section == "tools" for fact in told.evidence):
        # that it stands in a list says not whether it is on its way out
        decides = decides and not asks_of_time(said)
    return decides and any(stands_in(thing_name(id, compiled), first) for id in things)


def _is_on(things: Sequence[str], told: Reply, compiled: Compiled) -> bool:
    """Whether a reply names all of these things."""
    said = " ".join(line.text for block in told.blocks for line in lines_of(block))
    return all(stands_in(thing_name(id, compiled), said) for id in things)


def _is_advised(told: Reply) -> bool:
    """Whether a reply begins with an entry of advice."""
    return bool(told.evidence) and told.evidence[0].section == ADVICE


def _entry_told(told: Reply) -> str:
    """The entry of advice that a reply begins with, which begins with one."""
    return told.evidence[0].id.split("/")[1]


def _advised_on(told: Reply, compiled: Compiled) -> str:
    """The intent of the entry that a reply begins with."""
    return compiled.advice_intent(_entry_told(told))


def _is_of(told: Reply, intent: str) -> bool:
    """Whether a reply was made for an intent."""
    return bool(told.intents) and told.intents[0].name == intent


def _behind(aspect: str, things: Sequence[str], told: Reply, compiled: Compiled) -> tuple[Fact, ...]:
    """What the one role asked about says of the things that are chosen between, or judged."""
    if (
        aspect == PICK and _is_advised(told) and _is_on(things, told, compiled)
    ):  # the rest of the advice on the same things
        return tuple(fact for fact in told.evidence if fact.section == ADVICE)[1 : 1 + _MOST_OF_ROLE]
    if aspect not in (WORTH, PICK) or len(told.roles) != 1 or _is_of(told, _MOVE):
        return ()
    own = compiled.facts(told.roles[0], "skills", "tools")
    return tuple(fact for fact in own if set(things) & set(fact.mentions))[:_MOST_OF_ROLE]


def _reply(told: Reply, facts: Sequence[Fact], behind: Sequence[Fact], intent: str) -> Reply:
    """The facts as the first sentence, with the lines of the role behind them."""
    cites = tuple(fact.id for fact in facts)
    if len(facts) > 1 and facts[0].kind == PICK:
        text = capitalized("; ".join(fact.text.rstrip(".") for fact in facts) + ".")
        blocks: list[Block] = [Paragraph((Line(text, cites),))]
    else:
        blocks = [Paragraph((Line(fact.text, (fact.id,)),)) for fact in facts]
    if behind:
        blocks.append(Bullets("", wordings(behind)))
    confidence = max((guess.confidence for guess in told.intents), default=0.0)
    intents = told.intents if _is_of(told, intent) else (IntentGuess(intent, confidence),)
    suggestions = () if told.status == CLARIFY else told.suggestions
    return replace(
        told,
        status=ANSWER,
        blocks=tuple(blocks),
        intents=intents,
        evidence=distinct((*facts, *behind)),
        suggestions=suggestions,
    )

"""A part of an utterance with the names that it asks about; who is met or feared is not asked about."""

from __future__ import annotations

from typing import NamedTuple

from careerbot.advice_asked import named_in
from careerbot.conversation.users.profile import MOST_NAMED
from careerbot.conversation.users.work_held import has_work
from careerbot.patterns import Pattern
from careerbot.question.qualifiers import is_field
from careerbot.turn import Entity, Part, Understanding, ids_of, unique

_TWO = 2
_BY_AI = frozenset(
    "writing coding generating writes write does do codes can will takes take replaces is generates makes wrote".split()
)
_THREATENED_BY, _CHOOSING = frozenset("from by against".split()), frozenset("which who".split())
_BEFORE_THREAT = frozenset("of by from will to because does can with against".split())
_GOING = frozenset("move moving switch switching transition change developer engineer analyst scientist".split())
_FEARS = frozenset("scared afraid worried anxious nervous concerned fear fearing panicking worrying".split())
_TAKING = frozenset("taking takes take replacing replace replaces eating killing automates automating".split())
_NOW_THAT = frozenset("that when since if now while".split())
_MAKES = frozenset("make makes made kill kills killed change changes changed take takes eat eats end ends".split())
_WILL = frozenset("with will can does would could did has".split())
_MEETING = Pattern(  # what stands before the role of somebody met
    r"\b(?:interview\w*|call|talk|chat|round|meeting|meet) (?:\w+ ){0,2}with (?:the|a|an|my|their|our)$"
    r"|\b(?:meeting|meet|meets|met|across from|opposite|call from|message from) (?:the|a|an|my|their|our)$"
)
_OF_SEVERAL = ("compare", "recommend_role", "transition")
_OF_ALL = frozenset("they them their both which either these all".split())
_JOINING = frozenset("or and vs versus than".split())


class PartRead(NamedTuple):
    """A part of an utterance, its words, and the names in it that count."""

    understanding: Understanding
    part: Part
    words: list[str]
    entities: list[Entity]
    roles: tuple[str, ...]  # named, and not to deny them

    def joined(self) -> str:
        """The words with single spaces between them."""
        return " ".join(self.words)


def read_part(understanding: Understanding, part: Part) -> PartRead:
    """A part with the names that it asks about; with those of the whole utterance where it has none of its own."""
    tokens = understanding.utterance.tokens
    entities = [e for e in understanding.entities if part.start <= e.start < part.end]
    entities = entities or [e for e in understanding.entities if e.kind != "role" or e.negated]
    entities = [e for e in entities if not is_field(e, tokens)]
    if not any(e.kind == "role" and not e.negated for e in entities):
        entities += [e for e in _named_before(understanding, part) if e not in entities]
        entities.sort(key=lambda entity: entity.start)
        entities = [e for e in entities if not is_field(e, tokens)]
    entities = _without_met(_without_threat(_without_field(entities, understanding), understanding), understanding)
    words = list(understanding.utterance.words[part.start : part.end])
    return PartRead(understanding, part, words, entities, ids_of(entities, "role"))


def _named_before(understanding: Understanding, part: Part) -> list[Entity]:
    """The roles that a part without one is about: not those of other questions than the nearest before it.

    "What does a tester do, is it stressful, and do developers earn more?" asks of the stress of testers.
    """
    roles = [entity for entity in understanding.entities if entity.kind == "role"]
    if part.best in _OF_SEVERAL or not _OF_ALL.isdisjoint(part.masked.split()):
        return roles
    before = [one for one in understanding.parts if one.start < part.start and named_in(one, roles)]
    others = [e for one in understanding.parts if before and one is not before[-1] for e in named_in(one, roles)]
    left = [e for e in roles if e.start and understanding.utterance.words[e.start - 1] == "from"]
    return [e for e in roles if e not in others and e not in left] or roles


def asked_alone(named: tuple[str, ...], read: PartRead) -> tuple[str, ...]:
    """The tools and skills named in the one sentence that asks, where others stand in what is told around it.

    "Do I need Kubernetes? I can do Docker and Terraform." asks for the one; all of them where none stands there.
    """
    start, end = read.part.asking
    inside = ids_of([e for e in read.entities if start <= e.start < end], "tool", "skill") if end else ()
    return tuple(id for id in named if id in inside) or named


def roles_asked_alone(roles: tuple[str, ...], read: PartRead) -> tuple[str, ...]:
    """The roles named in the one sentence that asks, where others stand around it; all where none stands there.

    "8 years in pharma QA. Is there a place for data scientists in health?" asks not where testers are employed.
    """
    start, end = read.part.asking
    inside = ids_of([e for e in read.entities if start <= e.start < end], "role") if end else ()
    return tuple(role for role in roles if role in inside) or roles


def roles_compared(understanding: Understanding) -> tuple[str, ...]:
    """The roles compared: those not named in full, and one that the other is rather to be than.

    What threatens them and the work that users have are none where two others are named.
    """
    tokens = understanding.utterance.words
    named = _without_threat(list(understanding.entities), understanding)
    named = [entity for entity in named if entity.kind == "role"]
    others = [entity for entity in named if not has_work(tokens, entity)]
    chosen = others if len({entity.id for entity in others}) > 1 else named
    return unique(entity.id for entity in chosen)[:MOST_NAMED]


def _without_field(entities: list[Entity], understanding: Understanding) -> list[Entity]:
    """The entities without IT as a role, where it is the field of another: "a project manager in IT"."""
    if not any(entity.text == "it" for entity in entities):
        return entities
    ends = {entity.end for entity in entities if entity.kind == "role" and entity.text != "it"}
    tokens = understanding.utterance.tokens
    # one more of a list, or of a choice
    apart = {e.start for e in entities if "," in tokens[e.start].before or tokens[e.start - 1].text in _JOINING}
    return [e for e in entities if e.text != "it" or e.start - 1 not in ends or e.start in apart]


def _without_threat(entities: list[Entity], understanding: Understanding) -> list[Entity]:
    """The entities without AI as a role, where it is what another role is threatened by: "scared of AI as a …"."""
    tokens = understanding.utterance.tokens
    if len({entity.id for entity in entities if entity.kind == "role"}) < _TWO:
        return [entity for entity in entities if not _acts(entity, understanding)]
    before = ["", *understanding.utterance.words]  # the word before each place
    threats = [
        e
        for e in entities
        if e.kind == "role"
        and e.text == "ai"
        and (
            (before[e.start] in _BEFORE_THREAT and before[max(e.start - 1, 0)] not in _GOING)
            or before[e.start] == "in"  # the field: "keep up with what happens in AI as a …"
            or (before[e.start] in _NOW_THAT and {t.text for t in tokens[e.end : e.end + 1]} & _BY_AI)
            or not _FEARS.isdisjoint(t.text for t in tokens[max(e.start - 3, 0) : e.start])
            or not _TAKING.isdisjoint(t.text for t in tokens[e.end : e.end + 2])
        )
    ]
    return [entity for entity in entities if entity not in threats]


def _acts(entity: Entity, understanding: Understanding) -> bool:
    """Whether AI is named for what it does, and not as a field to work in: "now that AI writes the code"."""
    if entity.text != "ai" or entity.kind != "role":
        return False
    words = understanding.utterance.words
    before, after = words[max(entity.start - 1, 0) : entity.start], words[entity.end : entity.end + 1]
    if not _CHOOSING.isdisjoint(words) and not _THREATENED_BY.isdisjoint(before):
        return True  # "which one is safer from AI?", of those spoken of
    acts = not _BY_AI.isdisjoint(after) or not _MAKES.isdisjoint(after)
    return acts and not (_NOW_THAT | _WILL).isdisjoint(before)


def _without_met(entities: list[Entity], understanding: Understanding) -> list[Entity]:
    """The entities without the role of somebody met: "an interview with the VP of data for an engineer's post"."""
    tokens = understanding.utterance.tokens
    roles = {entity.id for entity in entities if entity.kind == "role"}
    if not roles or not _MEETING.may_stand_in(understanding.utterance.normal):
        return entities
    met = [e for e in entities if e.kind == "role" and _MEETING.search(" ".join(t.text for t in tokens[: e.start]))]
    return [e for e in entities if e not in met] if len(roles - {e.id for e in met}) > 0 else entities

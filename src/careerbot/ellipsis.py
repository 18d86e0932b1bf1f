"""What an utterance leaves out: whether it goes on with what was asked before, and what it puts in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerbot.turn import Request, State, Understanding, unique

BARE_ROLE = "definition"  # what naming a role and nothing else asks for
_EMPTY_WORDS = frozenset(
    (
        "a about again also an and any as at but english for from good go going hi i if im in instead it just "
        "like mean meant me more my no not now of oh ok okay on one or please right same see so sorry tell "
        "than that the then there these this those to too we with yes you your really"
    ).split()
)
_WHICH = frozenset({"role", "roles", "job", "jobs", "one", "career", "position", "title", "profession", "people"})
UNSURE = 0.45  # confidence below which a short text without names may only go on with what was asked before
_OPENINGS = ("what about", "how about", "what if", "what of")
_DEFINING = frozenset("what whats explain define meaning".split())
_WHAT_IS = _DEFINING | frozenset("is are was the a an exactly so and mean means does do please of it".split())
_BETWEEN = frozenset("from to into or vs versus than".split())


def seeks_role(words: Sequence[str]) -> bool:
    """Whether the question is which role does something ("who deploys models", "a/b test which role")."""
    for index, word in enumerate(words):
        if word in {"who", "whose", "whom"} and words[index + 1 : index + 2] not in (["am"], ["are"]):
            return True
        if word in {"which", "what"} and _WHICH & set(words[index + 1 : index + 3]):
            return True
    return False


def is_elliptic(understanding: Understanding) -> bool:
    """Whether nothing is said beyond empty words and names: "and a data engineer?", "DS?", "in Canada?", "why?"."""
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    tokens = understanding.utterance.tokens
    rest = [token.text for index, token in enumerate(tokens) if index not in named]
    if not rest and not named:
        return False
    for opening in _OPENINGS:  # "what about Canada", "and how about a data engineer"
        if opening in " ".join(rest[:4]):
            rest = " ".join(rest).replace(opening, "", 1).split()
    movers = [entity for entity in understanding.entities if entity.kind in ("role", "occupation")]
    if len(movers) > 1 and _BETWEEN & set(rest):
        return False  # "from DE to MLE", "DS or DE": what stands between two roles asks something
    names_only = all(word in _EMPTY_WORDS for word in rest) and any(e.kind != "number" for e in understanding.entities)
    unsure = (
        not named
        and len(tokens) <= 6
        and not seeks_role([token.text for token in tokens])
        and all(p.in_scope and p.confidence < UNSURE for p in understanding.parts)
    )
    return names_only or unsure or (len(tokens) <= 2 and "why" in rest)


def asks_what_is(understanding: Understanding) -> str:
    """The tool or skill of which it is asked what it is, and nothing else ("what is Kafka?"); '' when none is."""
    things = [entity for entity in understanding.entities if entity.kind in ("tool", "skill")]
    if len(things) != 1 or len(understanding.entities) != 1:
        return ""
    rest = {
        token.text
        for index, token in enumerate(understanding.utterance.tokens)
        if not things[0].start <= index < things[0].end
    }
    return things[0].id if rest & _DEFINING and rest <= _WHAT_IS else ""


def repeated(understanding: Understanding, state: State) -> tuple[Request, ...]:
    """The last requests with what the utterance names put in place of what it replaces."""
    roles = understanding.ids("role")
    if not state.asked:
        confidence = understanding.parts[0].confidence if understanding.parts else 0.0
        named = understanding.ids("tool", "skill")  # "R or SAS for data scientists?" asks which of them is used
        intent = "tools" if named else BARE_ROLE
        return (Request(intent, confidence, roles, named=named, level=next(iter(understanding.ids("level")), "")),)
    named = understanding.ids("tool", "skill")
    repeated = []
    for request in state.asked:
        keep = request.intent == "compare" and len(roles) == 1 and len(request.roles) == 1
        repeated.append(
            replace(
                request,
                roles=unique((*request.roles, *roles)) if keep else roles or request.roles,
                named=named or ((request.named if not roles else ()) or ()),
                place=next(iter(understanding.ids("place")), request.place),
                level=next(iter(understanding.ids("level")), request.level),
                employer=next(iter(understanding.ids("employer")), ""),
                words=tuple(t.text for t in understanding.utterance.tokens) if named else request.words,
            )
        )
    return tuple(repeated)

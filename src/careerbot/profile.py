"""What users say of themselves: what they know, where they come from, where they want to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerbot.turn import Entity, Request, State, Understanding, unique

MOST_NAMED = 40  # tools, skills or roles of one request
FIRST_PERSON = frozenset({"i", "my", "me", "am"})
_CLAIMS = frozenset(
    (
        "know learned learnt use used can background experience skills proficient good familiar comfortable knowledge"
    ).split()
)
_INTRODUCTION = frozenset("i am was work working as in a an the hi hello hey currently now right so well and".split())
_LACKS = frozenset({"without", "no", "never", "hate", "not", "cannot"})


def introduces(understanding: Understanding) -> bool:
    """Whether the user says what they are, and nothing else: "I'm a software engineer"."""
    tokens = understanding.utterance.tokens
    found = [e for e in understanding.entities if e.kind in ("role", "occupation")]
    if len(found) != 1 or len(tokens) > 8 or not _is_background([t.text for t in tokens], found[0].start):
        return False
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    return all(index in named or token.text in _INTRODUCTION for index, token in enumerate(tokens))


def with_origins(request: Request, understanding: Understanding, entities: Sequence[Entity], state: State) -> Request:
    """A transition's two ends: where the user comes from, and the roles aimed at."""
    tokens = [token.text for token in understanding.utterance.tokens]
    origins: list[str] = []
    targets: list[str] = []
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    for entity in movers:
        origin = entity.kind == "occupation" or _comes_from(tokens, entity.start)
        (origins if origin else targets).append(entity.id)
    if not origins and len(targets) > 1 and _moves_between(tokens, movers):
        origins, targets = targets[:1], targets[1:]
    background = [state.background] if state.background and state.background not in targets else []
    if not targets:
        targets = [role for role in state.roles if role not in origins]
    return replace(request, origins=unique(origins or background), roles=unique(targets))


def names_both_ends(understanding: Understanding, entities: Sequence[Entity]) -> bool:
    """Whether the user says both where they come from and which role they want: "from DevOps to data engineering"."""
    tokens = [token.text for token in understanding.utterance.tokens]
    movers = [entity for entity in entities if entity.kind in ("role", "occupation") and not entity.negated]
    origins = {entity.id for entity in movers if _comes_from(tokens, entity.start)}
    return bool(origins) and any(entity.kind == "role" and entity.id not in origins for entity in movers)


def _comes_from(tokens: Sequence[str], start: int) -> bool:
    before = list(tokens[max(start - 4, 0) : start])
    while before and before[-1] in {"a", "an", "the", "normal", "being", "manual", "{level}", "current", "former"}:
        before.pop()
    return before[-1:] in (["from"], ["as"], ["am"], ["leaving"], ["was"]) or before[-2:] == ["background", "in"]


def _moves_between(tokens: Sequence[str], movers: Sequence[Entity]) -> bool:
    """Whether a word of movement stands between the first two: "data analyst to data scientist"."""
    return len(movers) > 1 and bool(
        {"to", "into", "become", "becoming", "2"} & set(tokens[movers[0].end : movers[1].start])
    )


def learned(understanding: Understanding, state: State) -> State:
    """The state with what the user said of themselves: what they know, and where they come from."""
    tokens = [token.text for token in understanding.utterance.tokens]
    words = set(tokens)
    if not words & FIRST_PERSON:
        return state
    knows = state.knows
    if words & _CLAIMS:
        told = [e for e in understanding.entities if e.kind in ("tool", "skill") and not _lacked(tokens, e.start)]
        knows = unique((*knows, *(e.id for e in told)))[:50]
    background = next(
        (e.id for e in understanding.entities if e.kind in ("occupation", "role") and _is_background(tokens, e.start)),
        state.background,
    )
    return replace(state, knows=knows, background=background)


def _lacked(tokens: Sequence[str], start: int) -> bool:
    return bool(_LACKS & set(tokens[max(start - 3, 0) : start]))


def _is_background(tokens: Sequence[str], start: int) -> bool:
    before = [
        word for word in tokens[max(start - 4, 0) : start] if word not in {"a", "an", "the", "working", "currently"}
    ]
    return (
        before[-2:] == ["i", "am"]
        or before[-2:] == ["i", "was"]
        or before[-2:] == ["work", "in"]
        or before[-2:] == ["work", "as"]
    )


def with_profile(request: Request, state: State) -> Request:
    """The request with what the session knows of the user, where it matters."""
    if request.intent in ("skill_gap", "recommend_role", "transition", "learning_path") and state.knows:
        return replace(request, named=unique((*request.named, *state.knows))[:MOST_NAMED])
    return request

"""The two ends of a move: where users come from, and the roles aimed at."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.move_ends import ends
from careerbot.conversation.users.own_work import names_own, without_levels
from careerbot.conversation.users.self_descriptions import is_only_lacked, with_modifiers
from careerbot.conversation.users.work_held import has_work
from careerbot.names.name_context import is_no_return
from careerbot.question.carrying_over import OPENING, WISHED, asks_what_carries
from careerbot.question.ellipsis import points_onwards
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, State, Understanding, unique

_STEM = 3  # letters by which "dev" and "development" are the same
_BACK_TO = (("return", "to"), ("back", "to"), ("back", "into"), ("returning", "to"))


def with_origins(request: Request, understanding: Understanding, entities: Sequence[Entity], state: State) -> Request:
    """A transition's two ends: where the user comes from, and the roles aimed at."""
    tokens = without_levels(understanding)
    origins: list[str] = []
    targets: list[str] = []
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    movers = [e for e in movers if not is_only_lacked(tokens, e)] or movers
    carrying = len(movers) > 1 and asks_what_carries(" ".join(tokens))  # "Nurse. How much of what I know carries over"
    movers = _without_others(movers, tokens) if carrying else movers
    for entity in movers:
        origin = entity.kind == "occupation" or names_own(tokens, entity)
        origin = origin or (entity is movers[0] and has_work(tokens, entity))  # of those behind it others may be meant
        origin = origin or (carrying and entity is movers[0] and entity.start < OPENING)
        (origins if origin else targets).append(entity.id)
    moves = len(movers) > 1 and (_moves_between(tokens, movers) or points_onwards(understanding, movers[1]))
    if not origins and len(targets) > 1 and moves:
        origins, targets = targets[:1], targets[1:]
    if found := ends(understanding, movers, tokens):
        origins = [found[0].id, *(id for id in origins if id != found[1].id)]
        targets = [id for id in targets if id != found[0].id] or [found[1].id]
    if (back := _gone_back_to(movers, tokens)) and origins and back in (*origins, *targets) and len(movers) > 1:
        origins, targets = [id for id in unique((*targets, *origins)) if id != back], [back]
    if rest := [id for id in origins if id not in targets]:
        origins = rest  # what is named twice, once as the goal, is the goal
    background = [state.background] if state.background and state.background not in targets else []
    if not targets:
        targets = [role for role in state.roles if role not in (*origins, *background)]
    return replace(
        request, origins=unique(origins or background), roles=unique(targets), words=with_modifiers(request, tokens)
    )


def _without_others(movers: list[Entity], tokens: Sequence[str]) -> list[Entity]:
    """The work named first and the role wished for, where a wish stands before one; all of them where none does."""
    wished = [e for e in movers[1:] if WISHED.search(" ".join(tokens[: e.start]))]
    return [movers[0], *wished] if wished else movers


def names_both_ends(understanding: Understanding, entities: Sequence[Entity]) -> bool:
    """Whether the user says both where they come from and which role they want: "from DevOps to data engineering"."""
    movers = [entity for entity in entities if entity.kind in ("role", "occupation") and not entity.negated]
    if len(movers) < 2:
        return False
    tokens = without_levels(understanding)
    origins = {entity.id for entity in movers if names_own(tokens, entity)}
    if found := ends(understanding, movers, tokens):
        origins.add(found[0].id)
    return bool(origins) and any(entity.kind == "role" and entity.id not in origins for entity in movers)


def _gone_back_to(movers: Sequence[Entity], tokens: Sequence[str]) -> str:
    """The work that somebody wants back who left it for another: "from dev to QA, how do I return to development"."""
    at = next((i + 2 for i in range(len(tokens) - 2) if (tokens[i], tokens[i + 1]) in _BACK_TO), 0)
    if not at or is_no_return(tokens[:at]):
        return ""
    word = tokens[at + 1] if tokens[at] in ("a", "an", "the", "my") and at + 1 < len(tokens) else tokens[at]
    known = (e.id for e in movers if any(part[:_STEM] == word[:_STEM] for part in e.text.lower().split()))
    return next(known, "")


def _moves_between(tokens: Sequence[str], movers: Sequence[Entity]) -> bool:
    """Whether a word of movement stands between the first two: "data analyst to data scientist"."""
    return bool({"to", "into", "become", "becoming", "2", "make"} & set(tokens[movers[0].end : movers[1].start]))

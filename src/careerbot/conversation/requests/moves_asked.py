"""A request as a move: away from the work users have, into a field, from one role to another."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.requests.moves_into_fields import into_field, moves_into_field, nearest_out
from careerbot.conversation.requests.names_asked import PartRead
from careerbot.conversation.requests.stated_apart import switching
from careerbot.conversation.requests.whole_story import with_past
from careerbot.conversation.users.origins_and_aims import with_origins
from careerbot.conversation.users.own_work import names_own
from careerbot.conversation.users.returning import returned
from careerbot.facts.ways_in import asks_where_to, steps_told
from careerbot.patterns import Pattern
from careerbot.question.field_in_general import is_of_the_field
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, State

_ARTICLES = frozenset("a an the being as working in".split())
_MOVING = frozenset("can could would might after from".split())  # what stands before who moves on
_AWAY = Pattern(
    r"\b(?:to|into) (?:something|anything) (?:else|different|new)\b|\b(?:lead|go)s? (?:me )?(?:anywhere|nowhere)\b"
)
_OF_WHERE_TO = (
    *("transition", "responsibilities", "skills", "career_path", "job_openings", "work_life", "definition"),
    *("recommend_role", "skill_gap", "outlook", "tools", "getting_started", "learning_path"),
)


def leads_away(request: Request, read: PartRead) -> bool:
    """Whether it is asked where the work leads that users have: "what can I do after ten years as a tester"."""
    if len(request.roles) != 1 or request.intent not in _OF_WHERE_TO or not asks_where_to(request.normal):
        return False
    words = read.understanding.utterance.words
    on = request.intent != "career_path"  # which tells of the way up too
    own = any(e.kind == "role" and (names_own(words, e) or (on and _is_subject(words, e))) for e in read.entities)
    return own or bool(request.held) or bool(_AWAY.search(request.normal))


def led_away(request: Request, compiled: Compiled) -> Request:
    """The request as a move away from its role, to where people go from there where no side steps are told."""
    away = replace(request, intent="transition", origins=request.roles, roles=(), seeks_role=False)
    told = any(steps_told(fact) for role in request.roles for fact in compiled.facts(role, "career_path"))
    return away if told else replace(away, roles=nearest_out(away, compiled))


def _is_subject(words: Sequence[str], entity: Entity) -> bool:
    """Whether it is who has the work that moves on: "what can a DBA move into", "after helpdesk", "can it lead on"."""
    before = [word for word in words[max(entity.start - 3, 0) : entity.start] if word not in _ARTICLES]
    return bool(_MOVING & set(before[-1:]))


def _is_of_work(request: Request, read: PartRead, compiled: Compiled) -> bool:
    """Whether the entry asked for is on the move from a role that is named: from testing "into development"."""
    roles = (e.id for e in read.entities if e.kind == "role")
    moves = compiled.advice_intent(request.advice) == "transition"
    return moves and any(compiled.adviser.speaks_for(f"@{role}", request.advice) for role in roles)


def as_move(request: Request, read: PartRead, state: State, compiled: Compiled) -> Request | None:
    """The request as a move from one work to another, with both its ends; None where it asks for no move."""
    understanding, entities = read.understanding, read.entities
    told_of = False  # advice written for such a move says more than the usual roles of the field
    if moves_into_field(request, understanding, entities, state):
        told_of = bool(request.advice) and (request.intent == "industries" or _is_of_work(request, read, compiled))
        request, state = replace(request, intent="transition", roles=()), replace(state, roles=())
    if request.intent != "transition":
        return None
    aimed = replace(state, roles=()) if is_of_the_field(request.words) else state  # "something in tech"
    moved = with_origins(request, understanding, with_past(entities, understanding), aimed)
    moved = into_field(moved, understanding, compiled) if not told_of else moved
    moved = switching(moved, understanding)
    return returned(moved, understanding.utterance.words, compiled)

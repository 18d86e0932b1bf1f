"""What a question on the user's own way takes from the sentences around it: where they come from, what they know, when.

"Electrical engineer with embedded C. How hard is it to move to back end?" asks in one sentence and tells in another.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.requests.things_lacked import without_lacked
from careerbot.conversation.users.own_work import names_own
from careerbot.conversation.users.profile import MOST_NAMED
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_MANY, form
from careerbot.question.qualifiers import said_words
from careerbot.question.subject.ways_for_all import ways_named
from careerbot.question.things_asked import things_asked
from careerbot.replacing import replace
from careerbot.replies.moves.time_enough import tells_time
from careerbot.turn import Entity, Request, Understanding, unique

_OF_WAYS = ("transition", "skill_gap", "learning_path")
_OF_CHANCES = (
    *("work_life", "job_openings", "getting_started", "education", "recommend_role", "other"),
    *("learning_path", "skill_gap", "out_of_scope", "career_path"),
)
_OF_ONESELF = frozenset("i my me become becoming someone somebody".split())
# Whether it can be done, or by when, in the time that is told.
_CHANCE = Pattern(
    r"\b(?:doable|realistic|feasible|possible|achievable|chance|enough|how long|in what time|by when|how fast|how soon"
    r"|manage|make it|too (?:much|little|short)|ambitious"
    r"|can i (?:(?:still|really|actually|realistically) )*(?:be|become|get|do|learn|make|reach|land)"
    r"|how (?:can|do|should|would) i (?:be|become|get|plan))\b"
)


def with_past(entities: Sequence[Entity], understanding: Understanding) -> list[Entity]:
    """The entities of a question on a move, with the work that users say elsewhere that they have or leave."""
    tokens = list(understanding.utterance.words)
    known = [e for e in entities if e.kind == "occupation" or (e.kind == "role" and names_own(tokens, e))]
    if known:
        return list(entities)
    own = [
        e
        for e in understanding.entities
        if e not in entities
        and not e.negated
        and (e.kind == "occupation" or (e.kind == "role" and names_own(tokens, e)))
    ]
    return sorted((*entities, *own), key=lambda e: e.start)


def of_the_whole(request: Request, understanding: Understanding, averse: frozenset[int]) -> Request:
    """The request on a way with all that is told of what users know and of the time they have."""
    if request.intent not in _OF_WAYS or not request.roles or len(understanding.parts) > 2:
        return request
    told = [
        e.id for e in understanding.entities if e.kind in ("tool", "skill") and not e.negated and e.start not in averse
    ]
    said = said_words(understanding.utterance.tokens, frozenset())
    asked = things_asked(understanding.utterance.tokens, understanding.entities)
    named = request.named if request.without else unique((*request.named, *told))[:MOST_NAMED]
    rest = tuple(id for id in named if id not in asked)
    if request.intent == "skill_gap" and rest:
        named = rest  # "jobs that ask for Spark" says not that it is there
    lacks = unique((*request.lacks, *asked))
    return without_lacked(replace(request, named=named, said=said, lacks=lacks), understanding)


def on_the_chance(request: Request, understanding: Understanding) -> Request:
    """The request as one on the way, where it is asked whether one role can be reached in the time that is told."""
    if len(request.roles) != 1 or request.intent not in _OF_CHANCES or request.employer:
        return request
    if _OF_ONESELF.isdisjoint(understanding.utterance.words) or form(request.words) == HOW_MANY:
        return request
    if ways_named(understanding.utterance.words):
        return request  # "are podcasts enough to keep up? I commute two hours a day"
    said = " ".join(said_words(understanding.utterance.tokens, frozenset()))
    if not _CHANCE.search(said) or not tells_time(said):
        return request
    tokens = list(understanding.utterance.words)
    comes = any(
        e.kind == "occupation" or (e.kind == "role" and e.id not in request.roles and names_own(tokens, e))
        for e in understanding.entities
        if not e.negated
    )
    return replace(request, intent="transition" if comes else "learning_path", advice="")

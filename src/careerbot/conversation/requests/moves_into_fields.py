"""A move into a field instead of a role: "I'm a nurse, how do I get into tech?".

What is asked is where people with this past enter the field: the roles of it that they come to, and its usual first
ones, stand in for the goal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.whole_fields import KNOWN, is_in_field, roles_of_field
from careerbot.conversation.users.own_work import names_own
from careerbot.conversation.users.work_held import has_work
from careerbot.facts.ways_in import Way, ways_out
from careerbot.patterns import Pattern
from careerbot.question.tastes import degree_of
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, State, Understanding, unique

_WAYS = ("getting_started", "learning_path", "transition", "skill_gap", "industries")
_IT = "it-specialist"  # by whose name the field goes too
_MOST = 3  # roles of a field that are told
_INTO = Pattern(
    r"\b(?:(?:do|get|getting|go|going|move|moving|switch|switching|change|changing|break|breaking|pivot|pivoting|transition"
    r"|transitioning|wants?|jump|come|start|way|career) (?:\w+ )?(?:in ?to|to|in|with|towards?)"
    r"|wants?|wanting|aiming for|considering|eyeing|thinking (?:about|of)|curious about)"
    r" (?:the |a )?(?:(?:world|field|area) of |(?:career|jobs?|work|something) in )?"
    r"((?:data|tech|technology|it|development|software|programming|coding|ai|analytics|cyber ?security|security|cloud)"
    r"(?: analytics| science| field| industry| sector| world)?)\b"
    r"(?! (?:\w+ )?(?:engineer\w*|scientists?|analysts?|developers?|architects?|support|roles?))"
)


def moves_into_field(request: Request, understanding: Understanding, entities: Sequence[Entity], state: State) -> bool:
    """Whether users tell what they are and ask for the way into a field, naming no role of it."""
    asks = request.intent in _WAYS or (request.intent == "recommend_role" and _of_a_trade(request, entities))
    found = _INTO.search(understanding.utterance.normal) if asks else None
    if found is None or (found[1] == "it" and state.roles):  # "how do I switch to it?"
        return False
    tokens = list(understanding.utterance.words)
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated and e.text.lower() != "it"]
    own = [e for e in movers if e.kind == "occupation" or names_own(tokens, e) or has_work(tokens, e)]
    return len(own) == len(movers) and bool(own or state.background or degree_of(understanding.utterance.tokens))


def _of_a_trade(request: Request, entities: Sequence[Entity]) -> bool:
    """Whether jobs are sought by no more than a trade: "what jobs can a former paramedic do in IT"."""
    tells = set(request.roles) - {_IT} or request.named or request.likes or request.averse or request.dislikes
    return not tells and any(e.kind == "occupation" and not e.negated for e in entities)


def into_field(request: Request, understanding: Understanding, compiled: Compiled) -> Request:
    """A move with the usual first roles of the field as its goals, where it names a field and no role."""
    degree = request.degree or degree_of(understanding.utterance.tokens)
    known = request.origins or request.named or degree
    if request.roles or not known or not (found := _INTO.search(understanding.utterance.normal)):
        return request
    named = "software" if found[1] == "development" else found[1]
    field, usual = roles_of_field(["in", *named.split()], compiled)
    goals = unique((*_near_roles(replace(request, degree=degree), field, compiled), *usual))
    return replace(request, roles=tuple(role for role in goals if role not in request.origins)[:_MOST], degree=degree)


def nearest_out(request: Request, compiled: Compiled) -> tuple[str, ...]:
    """The roles that people come to from where the user does, whatever their field."""
    ways = {role: way for role, way in ways_out(request, compiled) if role not in request.origins}
    return tuple(_by_kin(ways, compiled)[:_MOST])


def _near_roles(request: Request, field: str, compiled: Compiled) -> list[str]:
    """The roles of a field that people come to from where the user does: from the very work first, then from kin."""
    ways = {role: way for role, way in ways_out(request, compiled) if is_in_field(role, field, compiled)}
    return _by_kin(ways, compiled)


def _by_kin(ways: Mapping[str, Way], compiled: Compiled) -> list[str]:
    """The roles of these ways, those that the very work leads to first, then the best known."""
    return sorted((role for role in compiled.best_known(KNOWN) if role in ways), key=lambda role: ways[role].kin)

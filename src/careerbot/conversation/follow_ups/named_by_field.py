"""Roles named by their field or product alone, where another of the kind is spoken of.

"And computer vision ones", behind NLP engineers; "what about Salesforce?", behind SAP consultants.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.adjusting import CHANGING
from careerbot.question.ellipsis import EMPTY_WORDS, HEADS, OPENINGS, without_opening
from careerbot.replacing import replace
from careerbot.turn import Entity, State, Understanding

_KINDS = frozenset("ones one people folks guys kind side version equivalent".split())
_ONLY = frozenset({"just", "only"})  # "just iOS", of what mobile developers use
_OF_THINGS = ("tools", "skills", "skill_gap", "learning_path", "certifications", "portfolio", "recommend_role")


def with_fields(understanding: Understanding, state: State, compiled: Compiled) -> Understanding:
    """The understanding with the one thing named as the role it stands for beside that in focus; else as it was."""
    things = [e for e in understanding.entities if e.kind in ("tool", "skill")]
    if not state.asked or len(things) != 1 or understanding.ids("role", "occupation"):
        return understanding
    thing, words = things[0], list(understanding.utterance.words)
    if role := _of_the_listed(thing, words, state, compiled):
        entity = replace(thing, kind="role", id=role)
        return replace(understanding, entities=tuple(entity if e is thing else e for e in understanding.entities))
    if len(state.roles) != 1 or thing.negated:
        return understanding
    rest = without_opening([*words[: thing.start], "", *words[thing.end :]])
    rest = [word for word in rest if word]
    told = bool(_KINDS & set(words[thing.end : thing.end + 1]))
    narrows = bool(_ONLY & set(rest)) and not state.asked[-1].named
    if not set(rest) <= EMPTY_WORDS | _KINDS | _ONLY:
        return understanding
    own = compiled.role_name(state.roles[0]).lower().split()
    opens = any(" ".join(words[index : index + 2]) in OPENINGS for index in range(3))
    beside = opens and _is_thing(own[0], compiled) and state.asked[-1].intent not in _OF_THINGS
    role = _called(thing.text, own[-1], compiled) if told or beside or narrows else ""
    if not role or role == state.roles[0]:
        return understanding
    end = thing.end + 1 if told else thing.end
    entity = Entity("role", role, " ".join(words[thing.start : end]), thing.start, end)
    entities = tuple(entity if e is thing else e for e in understanding.entities)
    return replace(understanding, entities=entities)


def _of_the_listed(thing: Entity, words: Sequence[str], state: State, compiled: Compiled) -> str:
    """The one of several roles listed that a thing tells where no more is said: "leave out PHP"; '' for none."""
    among = [role for role in state.listed if thing.text in compiled.role_name(role).lower().split()]
    rest = {*words[: thing.start], *words[thing.end :]}
    return among[0] if len(among) == 1 and len(state.listed) > 1 and rest <= EMPTY_WORDS | CHANGING | _ONLY else ""


def _is_thing(word: str, compiled: Compiled) -> bool:
    """Whether a word is a tool or skill by itself, as the first of "SAP consultant" is."""
    return any(claim.kind in ("tool", "skill") for claim in compiled.claims(word))


def _called(field: str, head: str, compiled: Compiled) -> str:
    """The role that a field makes with this head, or else with the one other head that makes any; '' when none does."""
    made = [
        {claim.id for claim in compiled.claims(f"{field} {last}") if claim.kind == "role"}
        for last in (head, *sorted(HEADS - {head}))
    ]
    if len(made[0]) == 1:
        return made[0].pop()
    others = set().union(*made[1:])
    return others.pop() if len(others) == 1 else ""

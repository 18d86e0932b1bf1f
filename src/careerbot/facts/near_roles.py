"""The role nearest to one that is known by little more than its name and what it is.

"What tools does an ETL developer use?" is answered by those of the data engineer, of which it is a kind, and the reply
says whose they are.
"""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from careerbot.compiled import Compiled
from careerbot.terms import terms
from careerbot.turn import Request, unique

# Topics on which a title known by its definition alone is answered by its neighbour.
LENT = frozenset(
    (
        "responsibilities skills tools education certifications industries outlook getting_started learning_path"
        " interview portfolio work_life career_path"
    ).split()
)
_THIN = 4  # sections up to which a role is known by little more than its name
_NEAR = 0.42  # likeness from which on a role without a wider one has a neighbour
_OF_ONE_FIELD, _OF_ONE_WORD = 0.1, 0.15  # what a common field, and each word that the names share, adds to it
# What is near to a role does not change while its content is open; working it out takes some milliseconds.
_KEPT: WeakKeyDictionary[Compiled, dict[str, tuple[str, ...]]] = WeakKeyDictionary()
_MOST = 3  # facts by which two roles are compared: the most similar ones


def lender(request: Request, compiled: Compiled) -> str:
    """The role whose facts answer for the one that is asked about; '' when it has its own, or nothing is near."""
    if len(request.roles) != 1 or request.intent not in LENT or request.employer:
        return ""
    role = request.roles[0]
    known = compiled.sections(role)
    if request.intent in known or len(known) > _THIN:
        return ""
    return nearest_known(role, request.intent, compiled)


def nearest_known(role: str, section: str, compiled: Compiled) -> str:
    """The nearest role of which a section is known: a wider one, a narrower one, else the likest; '' when none is."""
    label = compiled.label("role", role)
    seen = {role}
    while label is not None and label.broader and label.broader not in seen:
        seen.add(label.broader)
        if section in compiled.sections(label.broader):
            return label.broader
        label = compiled.label("role", label.broader)
    narrower = [id for id in _told_of(section, compiled) if (own := compiled.label("role", id)) and own.broader == role]
    if narrower:
        return narrower[0]
    return next((other for other in _alike(role, compiled) if section in compiled.sections(other)), "")


def _alike(role: str, compiled: Compiled) -> tuple[str, ...]:
    """The roles of which more than a little is known that are near to this one, the nearest first."""
    kept = _KEPT.setdefault(compiled, {})
    if role not in kept:
        others = [label.id for label in compiled.labels("role") if len(compiled.sections(label.id)) > _THIN]
        rated = sorted(((likeness(role, other, compiled), other) for other in others if other != role), reverse=True)
        kept[role] = tuple(other for likeness, other in rated if likeness >= _NEAR)
    return kept[role]


def _told_of(section: str, compiled: Compiled) -> tuple[str, ...]:
    """The roles of which a section is known, and more than a little."""
    roles = unique(fact.role for fact in compiled.facts_in(section) if fact.role)
    return tuple(role for role in roles if len(compiled.sections(role)) > _THIN)


def likeness(role: str, other: str, compiled: Compiled) -> float:
    """How much the duties of another role are like what this one is, with what field and name have in common."""
    return compiled.kept(_likeness, role, other)


def _likeness(compiled: Compiled, role: str, other: str) -> float:
    own, its = compiled.label("role", role), compiled.label("role", other)
    if own is None or its is None:
        return 0.0
    said = " ".join((own.name, *(fact.text for fact in compiled.facts(role, "definition")))).lower()
    facts = compiled.facts(other, "definition", "responsibilities", "skills")
    scores = sorted(compiled.similarity(terms(re.findall(r"[a-z]+", said)), facts).values(), reverse=True)
    shared = set(terms(own.name.lower().split())) & set(terms(its.name.lower().split()))
    return sum(scores[:_MOST]) / _MOST + _OF_ONE_FIELD * (own.group == its.group) + _OF_ONE_WORD * len(shared)

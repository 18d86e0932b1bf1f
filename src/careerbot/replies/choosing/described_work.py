"""What described work is called: the roles whose names, duties, skills and tools have most of the words that tell it.

Rare words tell most: they are weighed as search engines do (BM25), each role being one text. The things known by name
count for the roles that ask for them, and so do the activities that stand for a role.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.vague_words import VAGUE
from careerbot.facts.whom_it_suits import asks_little
from careerbot.question.work_described import asks_for_name, description
from careerbot.replies.ratings.liking import MOST_USUAL, leads_unasked
from careerbot.terms import stem, terms
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import listed, sentence, with_article

# How much the words of each section tell of what a role does.
_WEIGHTS = {"definition": 2.0, "responsibilities": 1.5, "skills": 1.0, "tools": 1.0}
_NAMES, _ACTIVITY = 1.5, 4.0  # what a word of a role's names counts, and an activity that stands for it
_SATURATED = 1.2  # BM25: how soon a word that comes again adds little
_USUAL = 0.5  # what counts for the roles that most people look for
_ENOUGH = 4.5  # score from which on a role is told
_OF_THINGS = ("product-manager", "project-manager", "program-manager", "data-manager")  # who manage no people
_SHARE = 0.72  # of the best score that the others must have
_MOST = 3
_OF_NO_WORK = frozenset(
    terms(
        (
            "half day days week month title titles call called name person company small large basically actually"
            " currently mostly mainly rest whole main degree years combine combines combining mix involve involves both"
            " love enjoy interested passion background studied between sort stuff hour hours manager boss team official"
            " officially skill skills search searching look looking google linkedin indeed apply keyword turn turns"
            " turning guy bit everything mate actual sure whether"
        ).split()
    )
)
# Words of everyday talk, and those that facts use for the same.
_IN_FACTS = {
    stem(word): tuple(terms(meant.split()))
    for word, meant in {
        "ml": "machine learning",
        "llm": "language models",
        "llms": "language models",
        "chatbot": "language models",
        "wifi": "networks",
        "router": "networks",
        "laptops": "equipment computers",
        "pcs": "equipment computers",
        "printers": "equipment computers",
        "paged": "incidents outages reliability capacity",
        "pager": "incidents outages reliability capacity",
        "outages": "incidents reliability",
        "demos": "demonstrate customers",
        "demo": "demonstrate customers",
        "hack": "attack weak",
        "hackers": "attack",
        "standups": "scrum meetings",
        "backlog": "product backlog scrum",
        "roadmap": "product roadmap",
        "features": "product roadmap",
        "decides": "roadmap priorities",
        "docs": "documents manuals",
        "bugs": "faults tests",
        "wireframes": "layouts users",
        "figma": "layouts interfaces",
        "spreadsheets": "excel",
        "premiums": "premiums insurance",
        "shops": "retail",
        "etl": "pipelines load",
        "kpi": "measures",
        "kpis": "measures",
        "metrics": "measures",
        "experiments": "a/b experiments",
        "bias": "unfairly harm",
        "fairness": "unfairly harm",
        "ethics": "unfairly harm",
        "campaigns": "marketing",
        "ads": "marketing",
        "phones": "mobile",
        "chips": "hardware circuits",
        "sensors": "devices hardware",
        "structure": "design architecture",
        "budget": "budget schedule",
        "deadlines": "schedule project",
    }.items()
}


@dataclass(frozen=True, slots=True)
class _Index:
    """The roles by the terms of what is known of them, and how rare each term is."""

    weights: Mapping[str, Mapping[str, float]]  # by term, by role
    rarity: Mapping[str, float]


def described_work(request: Request, compiled: Compiled) -> Answer | None:
    """The roles that described work belongs to, the likeliest first; None where that is not asked, or none is near."""
    if request.intent != "responsibilities" or not request.seeks_role or not asks_for_name(request.normal):
        return None
    told = description(request.normal)
    found = _told_terms(told)
    ranked = _ranked(told, found, request, compiled)
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    best = [role for score, role in ranked if score >= _SHARE * ranked[0][0]][:_MOST]
    facts = {role: _telling(found, role, compiled) for role in best}
    first, *then = (with_article(compiled.role_name(role)) for role in best)
    text = f"By what you describe that is nearest to {first}"
    text += f"; then to {listed(then, 'or')}." if then else "."
    items = tuple(
        Line(sentence(f"{compiled.role_name(role)}: {' '.join(fact.text for fact in own)}"), tuple(f.id for f in own))
        for role, own in facts.items()
    )
    every = distinct(fact for own in facts.values() for fact in own)
    line = Line(text, tuple(fact.id for fact in every))
    return Answer(ANSWER, (Paragraph((line,)), Bullets("", items)), every)


def _ranked(told: str, stems: Sequence[str], request: Request, compiled: Compiled) -> list[tuple[float, str]]:
    """The roles that have terms of the description, with their scores, best first."""
    index = compiled.kept(_index)
    score: dict[str, float] = {}
    for term in sorted(set(stems)):
        for role, weight in index.weights.get(term, {}).items():
            score[role] = score.get(role, 0.0) + index.rarity[term] * weight * (_SATURATED + 1) / (weight + _SATURATED)
    # An activity's own words may be vague ones: "keep servers running".
    for role in _by_activity([*stems, *map(stem, _words(told))], compiled):
        score[role] = score.get(role, 0.0) + _ACTIVITY
    found = [
        (total + _USUAL * (role in MOST_USUAL), role)
        for role, total in score.items()
        if role.endswith(_OF_THINGS) or not leads_unasked(role, request.words)
    ]
    return sorted(found, key=lambda one: (-one[0], one[1]))


def _told_terms(told: str) -> list[str]:
    """The terms of a description, and those that facts use for the same."""
    own = [term for term in terms(word for word in _words(told) if word not in VAGUE) if term not in _OF_NO_WORK]
    return [*own, *(meant for term in own for meant in _IN_FACTS.get(term, ()))]


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z+#]+", text)


def _by_activity(stems: Sequence[str], compiled: Compiled) -> set[str]:
    """The roles one of whose activities has all its words in the description."""
    said = set(stems)
    return {
        role
        for first in said
        for words, role in compiled.works().get(first, ())
        if all(word in said or word == "with" for word in words)
    }


def _index(compiled: Compiled) -> _Index:
    """The index of all roles."""
    weights: dict[str, dict[str, float]] = {}
    labels = compiled.labels("role")
    for label in labels:
        own: dict[str, float] = {}
        for section, weight in _WEIGHTS.items():
            for fact in compiled.facts(label.id, section):
                for term in {} if asks_little(fact.text) else set(terms(_words(fact.text.lower()))):
                    own[term] = own.get(term, 0.0) + weight
        for term in {term for name in compiled.called(label.id) for term in terms(name.split())}:
            own[term] = own.get(term, 0.0) + _NAMES
        for term, weight in own.items():
            weights.setdefault(term, {})[label.id] = weight
    rarity = {term: math.log(1 + len(labels) / (0.5 + len(roles))) for term, roles in weights.items()}
    return _Index(weights, rarity)


def _telling(found: Sequence[str], role: str, compiled: Compiled) -> tuple[Fact, ...]:
    """What a role is, and the line on what it does that is nearest to the description."""
    own = compiled.facts(role, "responsibilities")
    near = compiled.similarity(found, own)
    duties = sorted((fact for fact in own if fact.id in near), key=lambda fact: -near[fact.id])
    return (*compiled.facts(role, "definition")[:1], *duties[:1])

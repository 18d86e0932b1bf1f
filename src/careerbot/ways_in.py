"""Whether one work leads to another: the ways in that a role's facts name, and the side steps of where one is now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.terms import terms
from careerbot.turn import Fact, Request

_PREFIX = 6  # letters that two stems must share to be of one family: "analysis", "analyst"
_FROM = re.compile(r"\b(?:from|after|background in|started (?:out )?(?:in|as)) ((?:\w+ ?){1,4})")
# What people call a work otherwise than the ways in do.
_NEAR = {
    "engineer": ("software", "developer"),
    "engineering": ("software", "developer"),
    "coding": ("software", "developer"),
    "helpdesk": ("support",),
    "qa": ("tester", "testing"),
}


def head_of_way(path: Fact) -> str:
    """Whom a way into a role is told of: "From business analysis, UX or support", without what they bring."""
    text = path.text.lower()
    return text.partition(":")[0] if text.startswith("from ") else text


def akin(terms_asked: set[str], others: Sequence[str]) -> set[str]:
    """Those of the terms asked about that another is of one family with."""
    long = {other[:_PREFIX] for other in others if len(other) >= _PREFIX}
    return {term for term in terms_asked if term in others or (len(term) >= _PREFIX and term[:_PREFIX] in long)}


def side_steps(role: str, request: Request, compiled: Compiled) -> list[Fact]:
    """Where the facts on the way up name a role as a side step from where the user comes from."""
    name = compiled.role_name(role).lower()
    return [
        fact
        for origin in request.origins
        for fact in compiled.facts(origin, "career_path")
        if fact.text.lower().startswith("side step") and name in _listed(fact.text)
    ]


def _listed(text: str) -> set[str]:
    """The roles that a line lists, in small letters: of "network or security engineer" both with their last word."""
    items = [
        item.strip()
        for item in re.split(r",|;|\bor\b|\band\b", text.lower().partition(":")[2].rstrip("."))
        if item.strip()
    ]
    last = items[-1].rpartition(" ")[2] if items else ""
    return {name for item in items for name in (item, f"{item} {last}")}


def way_asked(request: Request, paths: Sequence[Fact]) -> Fact | None:
    """The way into a role that a question names: "do they come from engineering?"; None where none is named."""
    found = _FROM.search(" ".join(request.words))
    if found is None:
        return None
    said = found[1].split()
    asked = set(terms([*said, *(near for word in said for near in _NEAR.get(word, ()))]))
    return next((path for path in paths if akin(asked, terms(re.findall(r"\w+", head_of_way(path))))), None)

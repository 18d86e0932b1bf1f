"""In which traits roles differ most, by the editors' ratings: what sets them apart, and on what a choice depends.

Of the work itself a role is named for having more; of a burden (stress, a degree) for having less.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.compiled import Compiled
from careerbot.turn import Fact, Line, Told, distinct
from careerbot.vocabulary import LEVELS
from careerbot.wording import listed

_MORE = {
    "coding": "more programming",
    "mathematics": "more mathematics",
    "people": "more contact with people",
    "customers": "more contact with customers",
    "presenting": "more presenting",
    "writing": "more writing",
    "leading people": "more leading of people",
    "beginner posts": "more openings for beginners",
    "job security": "more job security",
    "remote": "more remote work",
    "room to grow": "more room to grow",
    "flexible hours": "more flexible hours",
}
BURDENS = {
    "on-call": "less on-call duty",
    "stress": "less stress",
    "routine": "less routine",
    "difficulty": "less difficulty",
    "degree": "less need of a degree",
    "automation": "less risk of automation",
    "competition": "less competition for posts",
    "long hours": "fewer long hours",
    "travel": "less travel",
    "advanced degree": "less need of a master's degree or doctorate",
    "time to learn": "less time to learn",
    "certificates": "less need of certificates",
    "portfolio": "less need of work of one's own to show",
}
_PHRASES = {**_MORE, **BURDENS}
DIFFERS = "What differs most, by the editors' ratings:"
TAKES = "By the editors' ratings, take"
_CLEAR = 2  # levels between two roles that set them plainly apart
_MOST = 3  # traits told of a role


def what_differs(roles: Sequence[str], compiled: Compiled) -> Told:
    """One sentence on what each role has more of, or less, than the others; none where the ratings are alike."""
    found = _advantages(roles, compiled)
    parts = [f"the {compiled.role_name(role)} has {listed(list(told))}" for role, told in found.items() if told]
    return _told(f"{DIFFERS} {'; '.join(parts)}.", found)


def who_takes_which(roles: Sequence[str], compiled: Compiled) -> Told:
    """One sentence on who rather takes which role; none where the ratings are alike."""
    found = _advantages(roles, compiled)
    parts = [
        f"the {compiled.role_name(role)} if you want {listed(list(told), 'or')}" for role, told in found.items() if told
    ]
    return _told(f"{TAKES} {'; '.join(parts)}.", found)


def _told(text: str, found: Mapping[str, Mapping[str, tuple[Fact, ...]]]) -> Told:
    facts = distinct(fact for told in found.values() for rated in told.values() for fact in rated)
    if sum(map(bool, found.values())) < min(len(found), 2):
        return (), ()
    return (Line(text, tuple(fact.id for fact in facts)),), facts


def _advantages(roles: Sequence[str], compiled: Compiled) -> dict[str, dict[str, tuple[Fact, ...]]]:
    """For each role what it has more of than all the others, or less where that is a burden, and the ratings of it."""
    ahead: dict[str, list[tuple[bool, int, str, tuple[Fact, ...]]]] = {role: [] for role in roles}
    for kind, phrase in _PHRASES.items():
        facts = [fact for role in roles if (fact := compiled.trait(role, kind)) is not None]
        if len(facts) < len(roles) or len(roles) < 2:
            continue
        sign = -1 if kind in BURDENS else 1
        levels = {fact.role: sign * LEVELS.index(fact.level) for fact in facts}
        best, least = max(levels.values()), min(levels.values())
        for role in (role for role in roles if levels[role] == best > least):
            others = [level for level in levels.values() if level < best]
            alone = len(others) == len(roles) - 1
            ahead[role].append((alone, best - max(others), phrase, tuple(facts)))
    return {role: _chosen(told) for role, told in ahead.items()}


def _chosen(told: Sequence[tuple[bool, int, str, tuple[Fact, ...]]]) -> dict[str, tuple[Fact, ...]]:
    """The few advantages of a role that tell most: those it shares with no other, then the plainest."""
    own = [one for one in told if one[0]] or list(told)
    clear = [one for one in own if one[1] >= _CLEAR] or own
    best = {phrase: facts for _, _, phrase, facts in sorted(clear, key=lambda one: -one[1])}
    if BURDENS["degree"] in best:
        best.pop(BURDENS["advanced degree"], None)
    return dict(list(best.items())[:_MOST])

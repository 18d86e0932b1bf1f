"""General words beside the roles that are asked about: "UI/UX developer", "other IT jobs", "developer docs".

Alone, or set against a role ("DBA or developer"), such a word names one; beside it, it only says which kind of work
or field is spoken of, and is no third thing to compare.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.form import EITHER
from careerbot.turn import Entity, Token

_FIELD = "it"
_OF_IT = frozenset((_FIELD, "it professional", "it professionals", "it worker", "it workers"))
_WORKERS = frozenset("developer developers dev devs programmer programmers coder coders".split())
# What is made for such workers or held by them, and names nobody who is asked about: "developer docs".
_FOR_WORKERS = frozenset(
    (
        "docs documentation doc tool tools tooling portal portals experience relations community communities conference"
        " conferences productivity event events meetup meetups survey surveys forum forums platform platforms product"
        " products audience api apis"
    ).split()
)
_GENERAL = _WORKERS | _OF_IT
_PEOPLE = Pattern(r"(?:er|or|ist|yst|ect|ian|min|lead|ant)s?$")  # how names end that say what somebody is
_OTHERS = frozenset("other another others else".split())
_IN = frozenset("in within some an the which what".split())
# What the name of a field stands before that is no work: "other IT jobs", "an IT background".
_OF_THE_FIELD = frozenset(
    (
        "job jobs role roles career careers position positions field fields work works industry sector profession"
        " professions world experience background knowledge skills option options path paths"
    ).split()
)
_NEAR = 2  # words before a general word among which "other" stands


def without_general_words(found: Sequence[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """The entities without the general words that stand beside a role and are none of their own."""
    general = [e for e in found if e.kind == "role" and e.text in _GENERAL]
    if not general:
        return list(found)
    roles = {e.id for e in found if e.kind == "role" and e not in general}
    ends = {e.end for e in found if e.kind == "role" and not _PEOPLE.search(e.text)}
    starts = {e.start for e in found if e.kind == "role"}
    words = [token.text for token in tokens]
    beside = [
        e
        for e in general
        if (others := roles - {e.id})
        and (
            _is_of_the_field(e, words, several=len(others) > 1)
            or (e.text in _WORKERS and not _FOR_WORKERS.isdisjoint(words[e.end : e.end + 1]))
            or (e.text in _WORKERS and e.start in ends and not tokens[e.start].before)  # "data science developer"
            or (e.text == _FIELD and e.end in starts and not tokens[e.end].before)  # "IT data analyst"
        )
    ]
    return [entity for entity in found if entity not in beside]


def _is_of_the_field(entity: Entity, words: Sequence[str], *, several: bool) -> bool:
    """Whether the word stands for all work of the field: "other IT jobs"; where roles are compared, "in IT" too."""
    before = words[max(entity.start - _NEAR, 0) : entity.start]
    of_field = not _OF_THE_FIELD.isdisjoint(words[entity.end : entity.end + 1])
    if not _OTHERS.isdisjoint(before) and (of_field or entity.text in _OF_IT):
        return True
    if not several or entity.text != _FIELD:
        return False
    goes_on = entity.end < len(words) and words[entity.end] in EITHER
    return of_field or (not goes_on and not _IN.isdisjoint(before[-1:]))

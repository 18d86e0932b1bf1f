"""A field set against a role as the role that works in it: "data science or cloud computing", "devops than coding".

Alone such a word is a skill, or says too little; beside a role, joined by "or", "vs" or "than", it is one to choose.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Protocol

from careerbot.compiled_tables.names import Claim
from careerbot.question.form import EITHER
from careerbot.turn import Entity, Token

# Fields, and the name of the role by which most people enter each.
_FIELDS = {
    "cloud computing": "cloud engineer",
    "cloud": "cloud engineer",
    "networking": "network engineer",
    "networks": "network engineer",
    "programming": "software engineer",
    "coding": "software engineer",
    "development": "software engineer",
    "software": "software engineer",
    "testing": "qa engineer",
    "support": "it support specialist",
    "security": "cybersecurity analyst",
    "embedded": "embedded engineer",
    "mobile": "mobile developer",
    "web": "web developer",
    "data": "data analyst",
    "statistics": "statistician",
    "analytics": "data analyst",
    "computer vision": "computer vision engineer",
    "nlp": "nlp engineer",
    "natural language processing": "nlp engineer",
    "deep learning": "deep learning engineer",
}
# Those that are fields of work in any question that weighs two of them, and the words that weigh.
_ALONE = frozenset(_FIELDS) - {
    *("programming", "coding", "software", "data", "mobile", "web", "embedded", "networks", "statistics", "analytics")
}
_WEIGHING = frozenset(
    "which better best more less career field easier harder choose pick future scope jobs demand salary pay".split()
)
_LONGEST = 3  # words of a field
# Words that measure, all that stands between two kinds of work: "are testers less stressed than support".
_MEASURES = frozenset(
    (
        "more less better worse higher lower harder easier happier calmer safer busier paid payed pay pays earn earns"
        " earning make makes get gets salary money stressed stressful secure demand in of future futures much far"
        " way still often even usually difficult busy competitive saturated popular respected boring interesting fun"
        " remote chill chiller lonely lonelier"
    ).split()
)
_COMPARATIVES = frozenset("more less better worse higher lower harder easier happier calmer safer busier".split())
_AMOUNTS = frozenset(("more", "less", "fewer"))
_KNOWN = frozenset("background experience knowledge courses classes degree know learn studied without".split())
_EXPERIENCE = frozenset("experience background knowledge skills".split())
_STUDIED = frozenset("degree degrees major majors".split())
_NEAR_KNOWN = 4  # words from such a word to the fields that are known
_BETWEEN = frozenset(("between", "difference", "differences"))
_AFTER_THAN = frozenset(("cloud computing", "cloud", "networking", "development", "testing"))  # which measure no work
# Words that may stand behind a field; any other goes on with it: "cloud certificates", "software testing".
_BEHIND = frozenset(
    (
        "or vs versus and than for in if with as to at which what who is are has have i we career careers field fields"
        " jobs job path side better first now right considering since because when will would should being more most"
        " given a"
    ).split()
)
_INTO = (["going", "into"], ["a", "career", "in"], ["career", "in"], ["working", "in"], ["jobs", "in"])


class _Names(Protocol):
    """Where names are looked up."""

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""


def is_field(word: str) -> bool:
    """Whether a word is a field that may be set against a role."""
    return word in _FIELDS


def with_fields_beside(found: Sequence[Entity], tokens: Sequence[Token], names: _Names) -> list[Entity]:
    """The entities, with each field that is set against a role made its role; the same where none is."""
    kept = list(found)
    words = [token.text for token in tokens]
    for start, end, field in _set_against(words, tokens, kept):
        role = next((claim.id for claim in names.claims(_FIELDS[field]) if claim.kind == "role"), "")
        if not role or any(e.kind in ("role", "discipline") and e.start < end and start < e.end for e in kept):
            continue
        kept = [e for e in kept if e.end <= start or end <= e.start]
        kept = sorted([*kept, Entity("role", role, field, start, end)], key=lambda entity: entity.start)
    return kept


def _set_against(
    words: Sequence[str], tokens: Sequence[Token], found: Sequence[Entity]
) -> Iterator[tuple[int, int, str]]:
    """Where a field stands that is set against a role, and the field, first to last."""
    roles = [entity for entity in found if entity.kind in ("role", "discipline")]
    if not _STUDIED.isdisjoint(words):
        return  # "a statistics or a data science degree" weighs what is studied
    if roles and not _KNOWN.isdisjoint(words[max(roles[0].start - _NEAR_KNOWN, 0) : roles[0].start]):
        return  # "no background in statistics or machine learning" tells what is known of both
    if roles and not _EXPERIENCE.isdisjoint(words[roles[-1].end : roles[-1].end + 1]):
        return  # so does "no programming or data analysis experience"
    if "than" in words:
        yield from _measured_against(words, tokens, roles)
    if not roles:
        yield from _two_fields(words, tokens)
        return
    joining = EITHER | {"and"} if not _BETWEEN.isdisjoint(words) else EITHER
    ends, starts = {e.end for e in roles}, {e.start for e in roles}
    for place, word in enumerate(words):
        if word in joining or (word == "than" and roles[0].start < place and not _measures_kinds(words, place)):
            start = _inside(words, place + 1)
            span = _field_at(words, tokens, start)
            against = place in ends if word != "than" else span is not None and span[2] in _AFTER_THAN
            if span and against:
                yield span
                ends.add(span[1])
            before = _begins(words, place, _FIELDS) if place + 1 in starts else None
            if before is not None:
                yield from _listed_before(words, tokens, before)
                if word != "than" and not _goes_on(words, before):
                    yield before, place, " ".join(words[before:place])


def _measures_kinds(words: Sequence[str], place: int) -> bool:
    """Whether two kinds of work within a role are measured, not two roles: "do they do more coding than testing"."""
    start = _begins(words, place, _FIELDS)
    return start is not None and words[max(start - 1, 0)] in _AMOUNTS


def _measured_against(
    words: Sequence[str], tokens: Sequence[Token], roles: Sequence[Entity]
) -> Iterator[tuple[int, int, str]]:
    """Where a field ends a sentence that a role or another field is measured against: "is mobile better paid than web".

    Only words that measure stand between the two: "do analysts do more reporting than coding" compares no work.
    """
    place = len(words) - 1 - words[::-1].index("than")
    against = _field_at(words, tokens, place + 1)
    if against is None or not (against[1] == len(words) or tokens[against[1]].before.strip()):
        return
    start = place
    while start and words[start - 1] in _MEASURES:
        start -= 1
    if _COMPARATIVES.isdisjoint(words[start:place]):
        return
    if start in {entity.end for entity in roles}:
        yield against
    elif not roles and (before := _begins(words, start, _FIELDS)) is not None and not _goes_on(words, before):
        yield before, start, " ".join(words[before:start])
        yield against


def _two_fields(words: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Where two fields stand that are weighed against each other, with no role named: "which is calmer, X or Y"."""
    if _WEIGHING.isdisjoint(words):
        return
    for place, word in enumerate(words):
        if word not in EITHER:
            continue
        after, before = _field_at(words, tokens, place + 1), _begins(words, place, _ALONE)
        if after is not None and after[2] in _ALONE and before is not None and not _goes_on(words, before):
            yield before, place, " ".join(words[before:place])
            yield after
            return


def _listed_before(words: Sequence[str], tokens: Sequence[Token], start: int) -> Iterator[tuple[int, int, str]]:
    """The fields that a list names before the one that begins here: "testing, support or …"."""
    while "," in tokens[start].before:
        end = start
        if (begins := _begins(words, end, _FIELDS)) is None:
            return
        start = begins
        yield start, end, " ".join(words[start:end])


def _begins(words: Sequence[str], end: int, fields: Container[str]) -> int | None:
    """Where the longest of these fields begins that ends at a place; None where none does."""
    return next((at for at in range(max(end - _LONGEST, 0), end) if " ".join(words[at:end]) in fields), None)


def _inside(words: Sequence[str], start: int) -> int:
    """Where a field begins behind "going into" and its like."""
    return next((start + len(into) for into in _INTO if list(words[start : start + len(into)]) == into), start)


def _field_at(words: Sequence[str], tokens: Sequence[Token], start: int) -> tuple[int, int, str] | None:
    """The field that stands at a place, where nothing goes on with it; None where none does."""
    for end in range(min(start + _LONGEST, len(words)), start, -1):
        field = " ".join(words[start:end])
        if field in _FIELDS and (end == len(words) or words[end] in _BEHIND or tokens[end].before.strip()):
            return start, end, field
    return None


def _goes_on(words: Sequence[str], start: int) -> bool:
    """Whether the word before a field is joined to it: "big data", "web development"."""
    return start > 0 and words[start - 1] in {"web", "big", "software", "game", "app", "cyber", "it", "of", "and"}

"""Fields to choose between as subjects of study, beside the role they are studied for.

"A data science or a computer science degree to become a data engineer?" asks about one role: the field that would name
another is a subject there.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.sentences import sentence_starts
from careerbot.question.subject.studies_named import fields_named, fields_studied, speaks_of_studying
from careerbot.turn import Entity, Token

# How the names of roles end that are names of fields too.
_FIELD = tuple(
    (
        "science analytics analysis learning engineering intelligence security technology systems development design"
        " statistics administration ai ml it"
    ).split()
)
_STUDY = frozenset(
    "degree degrees study studying studies major majoring majors masters master bachelors bachelor diploma uni"
    " university college msc bsc ms bs programme program".split()
)
_AS_DEGREE = Pattern(r"(?:an? |the )?(?:\w+ )?(?:degree|major|subject|background|diploma) (?:for|to|as)\b")
_STUDIED = ("ics", "ish", "tory", "ology", "osophy", "iterature", "usiness", "arts")  # how what is studied ends
_EITHER = frozenset(("or", "vs", "versus", "than"))
_WORKED_IN = frozenset(("background", "student", "students"))  # which may tell of work, or of a school for it
_GOOD_FOR = Pattern(
    r"(?:an? )?(?:good|useful|helpful|enough|relevant|right|ok|okay|suitable|best|bad|useless)(?: \w+)?"
    r" (?:for|to|in|as)\b"
)
_JUDGING = frozenset("is are does would will can be".split())
_GOAL = frozenset("become becoming be being for into as towards".split())
_MOVING = frozenset("move moving switch switching transition transitioning change changing going".split())
_NEAR = 6  # words from a field to the word that makes it a subject
_ARTICLES = frozenset(("a", "an", "the", "in"))


def without_subjects(found: Sequence[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """The entities without degrees, and the fields that are weighed as subjects for the role beside them."""
    if not found:
        return []
    found = [entity for entity in found if not _is_degree(entity, tokens)]
    words = tuple([token.text for token in tokens])
    found = _without_judged(_without_studied(found, words), words)
    roles = [entity for entity in found if entity.kind == "role"]
    judged = [e for e in roles if e.text.endswith(_FIELD) and _AS_DEGREE.match(" ".join(words[e.end :]))]
    if judged and len({entity.id for entity in roles}) == 2:  # "is software engineering a good degree for …"
        return [entity for entity in found if entity not in judged]
    if len(roles) < 2 or _STUDY.isdisjoint(words) or _EITHER.isdisjoint(words):
        return list(found)
    if all(e.text.endswith(_FIELD) and not _GOAL & {*words[max(e.start - 2, 0) : e.start]} for e in roles):
        return list(found)  # a list of fields of which none is what the others are studied for
    ends = sentence_starts(tokens)[1:]
    subjects = [entity for entity in roles if _is_subject(entity, words, ends)]
    if not subjects or {entity.id for entity in roles} == {entity.id for entity in subjects}:
        return list(found)
    return [entity for entity in found if entity not in subjects]


def _without_studied(found: list[Entity], words: tuple[str, ...]) -> list[Entity]:
    """The entities without fields that are said to be studied, where another role is what they are studied for."""
    roles = [entity for entity in found if entity.kind == "role"]
    if len(roles) < 2:
        return found
    subjects = [entity for entity in roles if entity.text.lower() == "it" and _is_set_against(entity, roles, words)]
    if speaks_of_studying(words):
        fields = [one for one in fields_studied(words) if _WORKED_IN.isdisjoint(words[one.start - 1 : one.end + 1])]
        subjects += [e for e in roles if any(one.start <= e.start and e.end <= one.end for one in fields)]
    return found if len(subjects) == len(roles) else [entity for entity in found if entity not in subjects]


def _without_judged(found: list[Entity], words: tuple[str, ...]) -> list[Entity]:
    """The entities without branches of engineering that are judged as studies: "is civil engineering good for …"."""
    judged = [e for e in found if e.kind == "occupation" and e.text.lower().endswith("engineering")]
    judged = [e for e in judged if _GOOD_FOR.match(" ".join(words[e.end :])) and words[e.start - 1] in _JUDGING]
    return [entity for entity in found if entity not in judged] if judged else found


def _is_set_against(entity: Entity, roles: Sequence[Entity], words: tuple[str, ...]) -> bool:
    """Whether a name is set against a field of study that is no role: "computer science or IT"."""
    before, after = entity.start - 1, entity.end
    if _EITHER.isdisjoint((*words[max(before, 0) : entity.start], *words[after : after + 1])):
        return False
    plain = [one for one in fields_named(words) if not any(one.start <= role.start < one.end for role in roles)]
    return any(one.end == before or one.start == after + 1 for one in plain)


def _is_degree(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether the letters of a business analyst are those of a degree: "economics BA", "a BA in English"."""
    if entity.kind != "role" or entity.text.lower() != "ba":
        return False
    after = tokens[entity.end].text if entity.end < len(tokens) else ""
    before = tokens[entity.start - 1].text if entity.start else ""
    return after in ("in", "degree") or before.endswith(_STUDIED)


def _is_subject(entity: Entity, words: tuple[str, ...], ends: Sequence[int]) -> bool:
    """Whether a field stands beside an alternative, near a word for studies, and is not what they are for.

    What stands in another sentence is not near: "no degree. Data analytics or IT support?"
    """
    first = max((end for end in ends if end <= entity.start), default=0)
    last = min((end for end in ends if end >= entity.end), default=len(words))
    if not entity.text.endswith(_FIELD):
        return False
    before = list(words[max(entity.start - _NEAR, first) : entity.start])
    while before and before[-1] in _ARTICLES:
        before.pop()
    after = words[entity.end : min(entity.end + _NEAR, last)]
    if before and (before[-1] in _GOAL or (before[-1] == "to" and not _MOVING.isdisjoint(before[-2:-1]))):
        return False
    near = (*before, *after)
    return bool(_STUDY & set(near)) and bool(_EITHER & set(near))

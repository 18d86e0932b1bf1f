"""Questions on the field in general, which are not about the role in focus though they name no other.

A question without a subject of its own ("which tools?", "what degree do I need") goes on with the role in focus. One
that points nowhere back and is about all jobs, the whole field, where in it to go, how to begin with code, or a habit
for life is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.terms import telling

# What points back to something spoken of.
_BACK = frozenset(
    "it its they them their theirs that this these those there he she his her both latter former same one such".split()
)
# Words for the role spoken of, and for how it is to be told.
_OF_A_ROLE = frozenset(
    (
        "role roles job jobs position profession occupation title career work bit little more detail details"
        " please simple simply short exactly really actually basically terms words english plain person people someone"
        " tell explain"
    ).split()
)
_FIELD = (
    r"(?:it|tech|technology|data|software|computing|programming|coding|ai|engineering)"
    r" (?:jobs?|industry|field|sector|careers?|world|workers?|people|market|roles)"
)
_KINDS = Pattern(
    r"\b(?:"
    # the whole field, or all jobs
    rf"{_FIELD}|in (?:tech|it|stem|technology|computing)"
    r"|(?:all|any|every|most|some|many|which|what) (?:the )?(?:jobs?|roles?|careers?|professions?|occupations?)"
    r"|in general|as a whole"
    # where in the field to go
    r"|(?:which|what) (?:area|field|niche|branch|direction|domain|speciali[sz]ation|specialty|speciality|part of)"
    r"|speciali[sz]e|speciali[sz]ing|generalist|niche"
    # how to begin with code
    r"|(?:first|beginner|beginners|easiest|starter) (?:programming |coding )?languages?"
    r"|(?:programming |coding )language (?:first|to (?:start|begin)|for (?:a )?beginners?)"
    r"|learn (?:how )?(?:to )?(?:code|program|coding|programming)"
    # habits for life
    r"|(?:stay|staying|keep|keeping|remain) (?:up to date|updated|current|relevant|motivated|sharp|on top|up)"
    r"|(?:imposter|impostor|procrastinat\w+|motivated|negotiat\w+|pay rise|raise)"
    r")\b"
)


# Words that point back by their look alone: "is there a job that has …".
_NOT_BACK = Pattern(
    r"\b(?:is|are) there\b|(?<=\w) that(?= (?:has|have|is|are|does|needs?|involves?|requires?|can|lets?|pays?)\b)"
)
_ANOTHER = Pattern(
    r"\bsomething\b|\belse\b|\botherwise\b|\binstead\b(?! of)"
    r"|\b(?:a|any|another|other|different) (?:\w+ )?(?:roles?|jobs?|careers?|positions?|professions?)"
    r" (?:with|where|that|in|which|without|for|involving)\b"
)


def is_of_the_field(words: Sequence[str]) -> bool:
    """Whether a question that names no role is about the field in general, and points to nothing spoken of."""
    return not _BACK & set(words) and bool(_KINDS.search(" ".join(words)))


def seeks_another(words: Sequence[str]) -> bool:
    """Whether a role is sought that is not the one spoken of: "something with design", "a role with more coding"."""
    said = _NOT_BACK.sub(" which", " ".join(words))
    return not _BACK & set(said.split()) and bool(_ANOTHER.search(said))


def is_of_something_else(words: Sequence[str]) -> bool:
    """Whether what is asked to be explained is neither a role nor something spoken of: "tell me about football"."""
    return not _BACK & set(words) and bool(telling(word for word in words if word not in _OF_A_ROLE))

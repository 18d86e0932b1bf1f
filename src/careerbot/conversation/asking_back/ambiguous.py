"""A word for many roles ("an architect") where one role is needed: three of them are offered by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.whole_fields import roles_of_field
from careerbot.question.ellipsis import HEADS
from careerbot.replacing import replace
from careerbot.turn import Clarification, Request
from careerbot.wording import listed, with_article

WHICH_ROLE = "which role"  # the slot of a question which of several roles is meant
# Words behind which such a word stands alone: "an architect", "for engineers"; not "a piano tuner and engineer".
_ALONE = frozenset(
    (
        "a an any as are be become becoming being by can could do does every for good great is junior many most of"
        " senior should some that the was will would working"
    ).split()
)
_TOPICS_OF_ROLES = (
    "salary responsibilities definition skills tools education certifications outlook getting_started learning_path"
    " interview portfolio work_life career_path industries"
).split()
_OFFERED = 3
_VOWELS = frozenset("aeiou")


def which_of_many(request: Request, compiled: Compiled) -> Clarification | None:
    """The question which of the roles is meant that a word like "engineer" may stand for; None where none is needed."""
    if request.roles or request.named or request.origins or request.intent not in _TOPICS_OF_ROLES:
        return None
    if not (head := head_alone(request.words)):
        return None
    of_kind = [r for r in compiled.best_known(200) if compiled.role_name(r).lower().split()[-1] == head]
    if ("a", head) in pairwise(request.words) and head[:1] in _VOWELS:  # a slip, perhaps of "AI engineer"
        of_kind.sort(key=lambda role: not compiled.role_name(role).lower().startswith("ai "))
    candidates = of_kind[:_OFFERED]
    if len(candidates) < 2:
        return None
    names = tuple(compiled.role_name(role) for role in candidates)
    choices = tuple(replace(request, roles=(role,), words=()) for role in candidates)
    kinds = listed(list(map(with_article, names)), "or")
    question = f"There are many kinds of {head}. Which do you mean, for example {kinds}?"
    return Clarification(WHICH_ROLE, question, choices[0], choices, names)


def which_of_field(request: Request, asked: str, compiled: Compiled) -> Clarification | None:
    """The question for a role with the best-known roles of the field named to choose from; None where none is named."""
    field, roles = roles_of_field(request.words, compiled)
    candidates = roles[:_OFFERED]
    if len(candidates) < 2:
        return None
    names = tuple(compiled.role_name(role) for role in candidates)
    choices = tuple(replace(request, roles=(role,)) for role in candidates)
    question = f"{asked} In {field} for example {listed(list(map(with_article, names)), 'or')}."
    return Clarification(WHICH_ROLE, question, choices[0], choices, names)


def head_alone(words: Sequence[str]) -> str:
    """The word for many roles that stands without what would tell which; '' when there is none."""
    for before, word in pairwise(["a", *words]):
        single = word.removesuffix("s")
        if single in HEADS and before in _ALONE:
            return single
    return ""

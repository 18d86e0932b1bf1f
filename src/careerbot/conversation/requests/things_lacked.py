"""Tools and skills that users say they do not have, or find hard: "but no Python", "not confident with SQL".

They are none that count for a role; where nothing else is told, it is asked how much they are needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.profile import WEIGHED
from careerbot.question.form import FIRST_PERSON, YES_NO, form
from careerbot.question.hardships import is_trouble
from careerbot.replacing import replace
from careerbot.turn import Request, Understanding, unique

_LISTING = ("skills", "tools")  # what is wanted beside what somebody lacks
_NO = frozenset("no without not zero lack lacking never weak".split())
_OF_KNOWING = frozenset(
    (
        "any much prior previous real formal solid background knowledge experience skills training education idea clue"
        " understanding in of with about on at the knowing how to having using worked used learned learnt studied"
    ).split()
)
_OF_LACKING = ("skill_gap", "transition")
_LISTED = frozenset(("or", "nor", "and"))  # between the things of one list
_FAR = 7  # words before a thing by which it may be lacked


def without_lacked(request: Request, understanding: Understanding) -> Request:
    """The request without the tools and skills that users say they do not have: "but no Python"."""
    tokens = understanding.utterance.words
    listing = (
        request.intent in _LISTING and request.roles and not request.yes_no and not FIRST_PERSON.isdisjoint(tokens)
    )
    if request.intent not in WEIGHED and not listing:
        return request
    lacks: list[str] = []
    ended = -1  # where the last thing that is lacked ends
    for e in understanding.entities:
        if e.kind not in ("tool", "skill"):
            continue
        listed = ended >= 0 and set(tokens[ended : e.start]) <= _LISTED
        if e.negated or listed or _is_lacked(tokens, e.start):
            lacks.append(e.id)
            ended = e.end
    lacked = unique(lacks)
    named = unique(id for id in request.named if id not in lacked)
    bare = not (named or request.origins or request.degree) and form(request.words) == YES_NO
    if lacked and bare and request.intent in _OF_LACKING and len(request.roles) == 1:
        return replace(request, intent="skills", named=lacked, yes_no=True)  # "no SQL, can I apply?" asks of its need
    return replace(request, named=named, lacks=unique((*request.lacks, *lacked)))


def _is_lacked(tokens: Sequence[str], start: int) -> bool:
    """Whether what stands at this place is not there, or hard: "no Python", "not confident with SQL"."""
    before = list(tokens[max(start - _FAR, 0) : start])
    if "only" in before[-3:]:
        return False
    if _NO & set(before[-2:]) or is_trouble(before):
        return True
    while before and before[-1] in _OF_KNOWING:
        before.pop()
    return len(before) < len(tokens[max(start - _FAR, 0) : start]) and bool(_NO & set(before[-1:]))

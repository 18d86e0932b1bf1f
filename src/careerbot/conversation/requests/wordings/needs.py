"""Needs: what a role asks for, what is enough, what is missing, and what may replace it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.conversation.requests.wordings.moves import LISTED
from careerbot.conversation.requests.wordings.ways_in import DEGREES
from careerbot.question.form import FIRST_PERSON, SUFFICING, asks_mastery, is_of_a_break
from careerbot.turn import Request

_ROADMAP = frozenset("roadmap path steps step plan curriculum syllabus".split())
_OF_EVERYDAY = ("industries", "responsibilities", "work_life", "tools")
_NEEDING = frozenset("expected need necessary required must waste wasting useless pointless".split())
_REPLACED = frozenset("replace replaces replaced replacing takes taking worried worry".split())
HAVING = frozenset("know knows knew enough sufficient have got missing lack ready only".split())
_OF_MASTERY = ("skill_gap", "learning_path", "tools", "getting_started", "education")
_OF_THINGS = ("skill_gap", "industries")  # "do data engineers need machine learning" asks for no industry


def on_needs(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """What is asked of what is needed, missing or enough, and of what may make a work needless; '' else."""
    if request.intent in _OF_EVERYDAY and request.roles and {"worry", "worried"} & words:
        return "outlook"  # "should a DBA start to worry"
    if request.intent == "skill_gap" and is_of_a_break(" ".join(tokens)):
        return "interview"  # "how do I explain my two-year gap"
    if request.intent == "skill_gap" and request.seeks_role and not request.roles and FIRST_PERSON & words:
        return "recommend_role"  # "what roles am I ready for?"
    if request.intent == "skill_gap" and request.yes_no and _REPLACED & words and request.roles:
        return "outlook"  # "does ChatGPT take over writing"
    if request.intent in _OF_THINGS and request.named and request.roles and _asks_of_a_thing(words, request):
        return "tools"  # "do I need GitHub to apply as …" tells nothing of what the user knows
    without = request.intent == "skill_gap" and request.yes_no and "without" in words and not HAVING & words
    if without and len(request.named) == 1 and request.roles:
        return "tools"  # "can you be an analyst without Excel" tells of nothing that is known
    if (
        request.intent in (*_OF_EVERYDAY, "definition")
        and request.yes_no
        and request.roles
        and not DEGREES.isdisjoint(request.words)
    ):
        return "education"  # "are data scientists mostly PhDs"
    if request.intent in _OF_MASTERY and request.named and request.roles and asks_mastery(" ".join(tokens)):
        return "skills"  # "how good must my SQL be" tells of nothing that is missing
    if request.intent in LISTED and request.named and request.roles and SUFFICING & words:
        return "skill_gap"  # "is Excel enough for a data analyst?" asks for what is missing
    if request.intent == "skill_gap" and _ROADMAP & words:  # told what the user knows, and asked for the way
        return "learning_path"
    return ""


def _asks_of_a_thing(words: Set[str], request: Request) -> bool:
    """Whether a question is on the need of a thing, by one who does not say to have it."""
    return request.yes_no and bool(_NEEDING & words) and not HAVING & words

"""Ways into a work: degrees, requirements, foundations, how to get a post."""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON
from careerbot.turn import Request
from careerbot.vocabulary import OTHER

_BECOMING = frozenset("become becoming be get getting land start starting".split())
# Sought in the words of a request, without the names, which may hold one: "scrum master".
DEGREES = frozenset(
    "phd phds doctorate doctorates master masters ms msc mtech bsc btech bachelor bachelors degree graduation"
    " mca".split()
)
_GRADUATES = frozenset("graduate graduates grad grads major majors".split())
_OTHER_PEOPLE = frozenset("he she they one someone somebody people".split())
_GETTING = frozenset("get land secure break obtain".split())
_TAKEN_FOR_DEGREES = ("career_path", "outlook", "recommend_role", "definition", "skill_gap")
_DEMANDED = frozenset("requirement requirements qualification qualifications prerequisites".split())
_FOUNDATION = Pattern(r"\b(?:build|lay|get|create) (?:an? |the |my )?(?:\w+ )?foundations?\b")
_OF_BACKGROUNDS = ("transition", "skill_gap", "skills")
_BACKGROUND = Pattern(
    r"\b(?:what|which)(?: kind of| sort of)? (?:\w+ )?backgrounds?\b|\b(?:have|has|with) an? (?:\w+ )?background in\b"
)


def on_ways_in(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """What is asked of the way into a work: degrees, requirements, how to get a post; '' where none is."""
    of_roles = request.intent in _TAKEN_FOR_DEGREES and request.roles and not _weighs(request)
    if of_roles and _is_degree_for(request.words):
        return "education"
    if request.intent == "industries" and request.roles and "become" in words and _GRADUATES & words:
        return "education"  # "can a pharmacy graduate become X?" names a subject, and no sector
    if (
        request.intent in _OF_BACKGROUNDS
        and request.roles
        and not FIRST_PERSON & words
        and _BACKGROUND.search(" ".join(tokens))
    ):
        return "education"  # "what background do they come from?"
    if request.intent == "job_openings" and request.roles and _DEMANDED & words:
        return "skills"  # "what are the requirements of such jobs?"
    of_way = request.intent in ("portfolio", "skills") or (request.intent == OTHER and request.roles)
    if of_way and _FOUNDATION.search(" ".join(tokens)):
        return "getting_started"  # "how do I build a foundation"
    if request.intent == "job_openings" and request.roles and _asks_how_to_get(tokens):
        return "getting_started"  # "how do I get a job as X" asks for the way, not for openings
    if request.intent == "recommend_role" and {"else", "become"} <= words and _OTHER_PEOPLE & words:
        return "career_path"  # "what else could she become?"
    if request.intent == "recommend_role" and "study" in words and not request.seeks_role and "i" in words:
        return "education"  # "what should I study for that?"
    return ""


def _weighs(request: Request) -> bool:
    """Whether several roles are weighed for the user, who tells of themselves beside: "I have no degree, X or Y?"."""
    return request.intent == "recommend_role" and len(request.roles) > 1


def _asks_how_to_get(tokens: Sequence[str]) -> bool:
    """Whether it is asked how to get, land or find something: "how do I land", "how to get"."""
    return any(word == "how" and _GETTING & set(tokens[i + 1 : i + 5]) for i, word in enumerate(tokens))


def _is_degree_for(tokens: Sequence[str]) -> bool:
    """Whether a degree is asked about as the way to a role: "should I do a PhD to become …"."""
    return bool(DEGREES & set(tokens)) and bool(_BECOMING & set(tokens))

"""Pay: sums, what a degree or a level earns, and the rungs that lead to more."""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.conversation.requests.wordings.ways_in import DEGREES
from careerbot.facts.whom_it_suits import RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.pay.left_to_live_on import LIVING, NET
from careerbot.question.form import HOW_LONG, HOW_MUCH, form
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.turn import Request

MONEY = frozenset(
    (
        "pays earns salaries make makes making earn earning offer offered pay paid salary good fair low lot enough"
        " ok okay decent reasonable"
    ).split()
)
_PAID = frozenset("earn earns earning paid pays salary salaries wage wages pay".split())
_RISES = frozenset("more increase increases raise raises boost boosts higher".split())
_DOUBLES = frozenset("double doubles doubled triple triples increase jump".split())
_SALARIES = frozenset("salary salaries wage wages pay".split())
_MOVING = Pattern(
    r"\b(?:go(?:ing)? (?:up|down)|ris(?:e|ing)|fall(?:ing)?|drop(?:ping)?|increas\w+|decreas\w+|stagnat\w+)\b"
)
_SIDES = frozenset("more less better worse most least higher lower highest lowest best".split())
_AMOUNTS = frozenset("what how more much does do".split())
_PURPOSES = ("transition", "learning_path", "career_path", "getting_started")
_REACHES = Pattern(r"\b(?:get|getting|grow|go) (?:up )?to\b|\b(?:reach|hit|break)\b")
_OF_SEEKERS = (("recommend_role",), ())  # without a role, and with one: "a job that pays 100k, from home" seeks one


def on_pay_told(request: Request, words: Set[str]) -> str:
    """What is asked of pay that rises, or that featured posts offered; '' where neither is spoken of."""
    if request.intent == "career_path" and "progression" in words and asks_pay(words):
        return "salary"  # "salary progression from junior to senior"
    if request.intent == "salary" and "featured" in words and not request.roles:
        return "job_openings"  # "what do the featured jobs pay": each says what it offered
    return ""


def on_work_measured(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """The work, where it is asked how much of it there is and nobody speaks of pay: "how much do they program?"."""
    if request.intent != "salary" or len(request.roles) != 1 or request.place or request.amount or _PAID & words:
        return ""
    if not {"make", "makes", "money", "get"} & words and form(tokens) == HOW_MUCH and traits_asked(request.normal):
        return "responsibilities"
    return ""


def on_pay(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """Pay, where a sum or what somebody earns is asked about, or the rungs that lead to it; '' else."""
    if request.amount and request.intent != "salary" and _is_of_living(" ".join(tokens)):
        return "salary"  # "can you live in London on 35k", "take home on 120k"
    if request.intent in ("transition", "compare") and "cut" in words and {"pay", "salary"} & words:
        return "salary"  # "would I take a pay cut from X to Y?"
    if (
        request.amount
        and request.intent not in ("salary", "compare", *_OF_SEEKERS[bool(request.roles)])
        and MONEY & words
    ):
        return "salary"  # "can a data scientist make 200k?"
    if request.intent == "education" and request.roles and asks_pay(words):
        return "salary"  # "do those with a PhD earn more?"
    if request.intent == "outlook" and request.roles and _SALARIES & words and _MOVING.search(" ".join(tokens)):
        return "salary"  # "will data engineer salaries go up?" asks for no demand
    if request.intent == "industries" and request.roles and _PAID & words and _SIDES & words:
        return "salary"  # "do analysts in health care earn less than in finance?"
    if request.amount and request.roles and request.intent in _PURPOSES and _REACHES.search(" ".join(tokens)):
        return "salary"  # "how can a QA engineer get to 150k"
    if request.intent in _PURPOSES and request.level in RISEN_LEVELS and form(tokens) == HOW_LONG:
        return "career_path"  # "how long does it take to become a senior" is not the time to enter
    if request.intent == "definition" and request.level and {"mean", "means"} & words:
        return "career_path"  # "what does senior actually mean"
    if request.intent == "certifications" and asks_pay(words) and not _RISES.isdisjoint(words):
        return "salary"  # "does one with CISSP make more?"
    if request.intent == "transition" and _SALARIES & words and not _DOUBLES.isdisjoint(words):
        return "salary"  # "is it realistic to double my salary by moving to …"
    return ""


def _is_of_living(said: str) -> bool:
    """Whether it is asked what is left of a sum, or if one can live on it."""
    return bool(LIVING.search(said) or NET.search(said))


def asks_pay(words: Set[str]) -> bool:
    """Whether a question on degrees, certificates or levels is about what they pay."""
    makes = bool({"make", "makes"} & words)
    return bool(_PAID & words) or (makes and ("more" in words or not DEGREES & words) and bool(_AMOUNTS & words))

"""Whom a role suits: "Suits people who like …; less so those who want … or dislike …", read clause by clause.

The second half names what those want whom the role does not suit, and what they dislike, in any order: "who would miss
hands-on modeling or dislike meetings", "who want to program all day or stay away from meetings".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.patterns import Pattern
from careerbot.terms import terms

_HALVES = Pattern(r"; less so (?:for )?(?:those|people) who ")
_OPENING = Pattern(r"^suits (?:people|those) who (?:like|enjoy|love)?\b")
_CLAUSES = Pattern(r"(, or |, and |,| or | and )")
_WANTS = Pattern(r"^(?:would )?(?:want|prefer|need|put|miss|like|start|expect)\b")
_SHUNS = Pattern(r"^(?:would )?(?:dislike|hate|avoid|fear|stay (?:away from|out of)|do not (?:like|want))\b")
_SPARING = Pattern(r"^(?:(?:to )?(?:want|prefer|need)\s+)?(?:no|little|less|fewer)\b")
_WITHOUT = Pattern(r"\b(?:without|undisturbed by|free of)\b")
# A fact that names something only to say how little of it is needed; of mathematics there are more ways to say so.
_LITTLE = Pattern(r"\b(?:not (?:required|needed)|no (?:code|coding|programming)|little)\b")
_MATHEMATICS = Pattern(
    r"^mathematics[^.]*\b(?:hardly any|light|suffices?|enough\b(?! to follow)|rarely needed"
    r"|no (?:higher|more|derivations|calculus)|matters? more than|logic and (?:arithmetic|combinations)|now and then)\b"
)
_LED = Pattern(
    r"\b(?:managers?|director|head of|chief|vice president|executive|officer|(?:team|tech|engineering) lead)\b"
)
_NO_FIRST_JOB = Pattern(r"less so .*\bfirst job\b")
_BEGINNERS = frozenset(
    (
        "student students undergraduate undergrad graduate graduating grad fresher freshers beginner beginners newbie"
        " newcomer newcomers novice intern internship trainee school teenager"
    ).split()
)
_BEGINNING = Pattern(r"\b(?:first job|no (?:work |job |prior |real )?experience|without experience|entry level)\b")
BEGINNERS_LEVELS = ("intern", "entry")
RISEN_LEVELS = ("senior", "lead", "executive")  # those of people who have come further than most
# What somebody of a nature rather looks for, and rather not, in the words of the facts.
_INWARD = frozenset("introvert introverted introverts shy reserved".split())
_OUTWARD = frozenset("extrovert extroverted extrovert extravert outgoing sociable".split())
_QUIET = frozenset(terms("quiet concentration undisturbed alone scenes".split()))
_COMPANY = frozenset(terms("people meetings contact discussions coaching executives presenting users politics".split()))


@dataclass(frozen=True, slots=True)
class Suited:
    """The terms of whom a role suits, and of whom it does not: what those want, and what they dislike."""

    likes: frozenset[str]
    wants: frozenset[str]
    shuns: frozenset[str]


@lru_cache(maxsize=512)
def suited(text: str) -> Suited:
    """What a line on whom a role suits comes to."""
    first, *rest = _HALVES.split(text, maxsplit=1)
    wants: set[str] = set()
    shuns: set[str] = set()
    shunned = False
    for clause in _CLAUSES.split(rest[0].lower())[::2] if rest else ():
        shunned = bool(_SHUNS.search(clause)) or (shunned and not _WANTS.search(clause))
        kept, *lacking = _WITHOUT.split(clause, maxsplit=1)
        sparing = shunned or bool(_SPARING.search(kept))
        (shuns if sparing else wants).update(terms_of(kept))
        shuns.update(term for part in lacking for term in terms_of(part))
    return Suited(terms_of(_OPENING.sub("", first.lower())), frozenset(wants), frozenset(shuns))


@lru_cache(maxsize=8_192)
def terms_of(text: str) -> frozenset[str]:
    """The terms of a text of facts."""
    return frozenset(terms(re.findall(r"[a-z]+", text.lower())))


@lru_cache(maxsize=4_096)
def asks_little(text: str) -> bool:
    """Whether a fact names something only to say that little of it, or none, is needed."""
    lowered = text.lower()
    return bool(_LITTLE.search(lowered) or _MATHEMATICS.search(lowered))


def nature(words: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The terms that somebody looks for, and those they would rather not, by what they call themselves."""
    if _INWARD & set(words):
        return _QUIET, _COMPANY
    if _OUTWARD & set(words):
        return _COMPANY, _QUIET
    return frozenset(), frozenset()


def shy(words: Sequence[str]) -> bool:
    """Whether users call themselves shy or introverted."""
    return bool(_INWARD & set(words))


def begins(words: Sequence[str], level: str) -> bool:
    """Whether users say that they are at the beginning: students, graduates, looking for a first job."""
    return level in BEGINNERS_LEVELS or bool(_BEGINNERS & set(words)) or bool(_BEGINNING.search(" ".join(words)))


def is_for_beginners(name: str, suits: Sequence[str]) -> bool:
    """Whether a role may be a first one: it leads nobody, and does not say that it is no first job."""
    return not _LED.search(name.lower()) and not any(_NO_FIRST_JOB.search(text) for text in suits)

"""The line of a role that tells why something about it is so: what the answer to a "why" begins with."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.whom_it_suits import terms_of
from careerbot.patterns import Pattern
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Fact, Request, distinct
from careerbot.vocabulary import ADVICE, NOTES, TRAITS, is_little, is_much

# What a rating of much tells the cause of: it says where the strain, or the throng at the entrance, comes from.
_CAUSED = ("stress", "long hours", "on-call", "competition", "beginner posts", "difficulty", "routine")
_SCARCE = ("beginner posts",)  # of which little is the trouble
_STRAIN = Pattern(r"\b(?:burn(?:ing|t|ed|s)?|exhaust\w*|overwhelm\w*|anxious|tired|so stress\w*)\b")
_ENTRANCE = Pattern(
    r"\b(?:fail(?:s|ed|ing)?|give up|giving up|drop out|struggl\w+)\b"
    r"|\b(?:hard|difficult|tough|impossible|few|no)\b.*\b"
    r"(?:entry level|junior|first job|get(?:ting)? (?:a|an|in|into|hired)|"
    r"hired|break in|find)\b"
)
_TELLS = Pattern(r"(?i)\b(?:because|since(?! \d)|due to|so that|as most|comes? from|reason)\b")
# The same of a tool or skill: "Step 2: SQL: to fetch data yourself".
_FOR_THIS = Pattern(
    r"(?i)\b(?:most of|daily|the core|core of|starts with|language of|heart of|so that|because|due to"
    r"|needed to)\b|: (?:to|for) "
)
_PLACES = ("skills", "learning_path", "responsibilities", "work_life", "education", "outlook", "tools")


_OF_INTENT = {  # the ratings that tell why an answer is as it is, by the intent of the question
    "education": ("degree", "advanced degree"),
    "certifications": ("certificates",),
    "getting_started": ("beginner posts", "competition"),
    "transition": ("career changers", "difficulty"),
    "outlook": ("job security", "automation"),
    "portfolio": ("portfolio",),
    "career_path": ("room to grow",),
    "job_openings": ("beginner posts", "competition"),
    "work_life": ("stress",),
}
_MOST_CAUSES = 3


def causes(request: Request, told: Sequence[Fact], compiled: Compiled) -> tuple[Fact, ...]:
    """The lines that tell why an answer is as it is: what it says of purposes, and ratings of what it turns on."""
    if len(request.roles) != 1:
        of_advice = bool(told) and told[0].section == ADVICE
        return tuple(fact for fact in told[of_advice:] if of_advice or _gives_cause(fact))[:_MOST_CAUSES]
    role = request.roles[0]
    lead = told[0].mentions[:1] if told else ()
    first = cause(replace(request, named=request.named or lead), told, compiled)
    rated = (compiled.trait(role, kind) for kind in _OF_INTENT.get(request.intent, ()))
    every = (*([first] if first else []), *(fact for fact in rated if fact), *(f for f in told if _gives_cause(f)))
    if told and told[0].section == ADVICE:
        every = (*told[1:], *every)  # the lines behind a verdict say why
    if told and told[0].section == NOTES:
        every = (*told, *every)  # what a thing is needed for
    return distinct(every)[:_MOST_CAUSES]


def _gives_cause(fact: Fact) -> bool:
    """Whether a line says "because" or what something is for, or is a rating, which always tells its ground."""
    return fact.section == TRAITS or bool(_TELLS.stands_in(fact.text) or _FOR_THIS.search(f"{fact.kind}: {fact.text}"))


def cause(request: Request, told: Sequence[Fact], compiled: Compiled) -> Fact | None:
    """The line on the one role asked about, first of those told, that tells a cause of what is asked; None if none."""
    if len(request.roles) != 1:
        return None
    role = request.roles[0]
    if request.named:
        own = (f for f in compiled.facts(role, *_PLACES) if set(request.named) & set(f.mentions))
        lines = (*own, *(f for f in told if f.role == role))
        return next((f for f in lines if _FOR_THIS.search(f"{f.kind}: {f.text}")), None)
    return _rated(request, role, compiled) or _told(request, role, compiled)


def _rated(request: Request, role: str, compiled: Compiled) -> Fact | None:
    """The rating of the strain or the entrance asked about, where there is much of it."""
    said = request.normal
    kinds = [asked.trait.kind for asked in traits_asked(said) if not asked.turned]
    kinds += ["stress"] if _STRAIN.search(said) else []
    if _ENTRANCE.search(said):
        kinds = ["beginner posts", "competition", "difficulty"]
    rated = (compiled.trait(role, kind) for kind in kinds if kind in _CAUSED)
    return next((fact for fact in rated if fact is not None and _is_so(fact)), None)


def _is_so(fact: Fact) -> bool:
    return is_little(fact.level) if fact.kind in _SCARCE else is_much(fact.level)


def _told(request: Request, role: str, compiled: Compiled) -> Fact | None:
    """The line that says "because", or the like, of what is asked about."""
    asked = set(telling(request.words))
    lines = (fact for fact in compiled.facts(role, *_PLACES) if _TELLS.stands_in(fact.text))
    return next((fact for fact in lines if asked & terms_of(fact.text)), None)

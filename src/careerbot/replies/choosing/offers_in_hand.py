"""Which of two posts to take that are offered already: the verdict first, then what sets the two apart.

That beginners are seldom taken, or which way leads there, is no matter any more; what the days are like is.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, wordings
from careerbot.facts.ways_in import from_afar
from careerbot.patterns import Pattern
from careerbot.replies.ratings.traits_that_differ import who_takes_which
from careerbot.turn import ANSWER, Block, Bullets, Line, Paragraph, Request, distinct

_OFFERED = Pattern(
    r"\b(?:two|both|2|these|job|an|got) offers?\b|\boffers? (?:from|for|as|in|at)\b|\b(?:was|been) offered\b"
    r"|^(?=.*\b(?:jobs?|posts?|positions?|offers?|internships?|traineeships?)\b)"
    r".*\b(?:take|accept) (?:the|an?|my|this)\b.*\bor\b"
)
# An "or" that only asks what comes of it chooses nothing: "accept this job or will I get stuck?"
_CHOOSING = Pattern(
    r"\bor\b(?! (?:will|would|does|is|am|are) (?:i|it|that|this|he|she|they)\b)|\bvs\b|\bversus\b|\bwhich\b"
    r"|\b(?:choos|decid)\w+"
)
_TWO_OFFERS = Pattern(
    r"\b(?:two|both|2|these|multiple|several|competing) (?:\w+ ){0,2}offers?\b"
    r"|\boffers? (?:\w+ ){0,12}?and (?:the )?other\b"
)
_OF_TWO = ("compare", "recommend_role", "salary", "transition", "job_openings", "industries")
_FIELDS, _OFFERS = "choose-between-two-fields", "choose-between-offers"
_MOST = 3  # lines of the advice


def weighs_offers(request: Request) -> bool:
    """Whether one of two offers is to be taken, each as another role."""
    if len(request.roles) != 2 or request.intent not in _OF_TWO or request.origins:
        return False
    return bool(_OFFERED.search(request.normal) and _CHOOSING.search(request.normal))


def is_offered_another(request: Request, compiled: Compiled) -> bool:
    """Whether one of two offers is of a work that is no role here, which is then no work that is left."""
    if request.intent != "transition" or len(request.roles) != 1 or not request.origins:
        return False
    return from_afar(request, compiled) and bool(
        _TWO_OFFERS.search(request.normal) and _CHOOSING.search(request.normal)
    )


def between_offers(request: Request, compiled: Compiled) -> Answer | None:
    """The advice for who holds two offers of different roles, and who takes which; None for any other question."""
    if not weighs_offers(request) and not is_offered_another(request, compiled):
        return None
    facts = (compiled.advice(_FIELDS) or compiled.advice(_OFFERS))[:_MOST]
    if not facts:
        return None
    taken, rated = who_takes_which(request.roles, compiled)
    first = (Line(facts[0].text, (facts[0].id,)), *taken)
    blocks: list[Block] = [Paragraph(first), Bullets("", wordings(facts[1:]))]
    return Answer(ANSWER, tuple(blocks), distinct((*facts, *rated)))

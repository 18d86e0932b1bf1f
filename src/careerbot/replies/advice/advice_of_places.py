"""Advice on the market of a place abroad, of which neither projections nor ratings tell anything."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.projections import SECTION, projection
from careerbot.places import is_abroad
from careerbot.replacing import replace
from careerbot.turn import CAVEAT, Line, Paragraph, Request, distinct
from careerbot.wording import sentence

_OF_MARKETS = ("job_openings", "outlook")


def tells_of_place(request: Request, compiled: Compiled) -> bool:
    """Whether the entry asked for is on finding posts, or on what is to come, and a place abroad is named.

    What is known of the role is of the country of the figures, and stands behind it.
    """
    if not request.advice or request.intent not in (*_OF_MARKETS, "work_life"):
        return False
    if compiled.advice_intent(request.advice) not in _OF_MARKETS:
        return False
    table = compiled.pay.table("wages")
    places = (request.place, *request.places)
    return table is not None and any(is_abroad(place, table.home, compiled) for place in places)


def with_projection(given: Answer, request: Request, compiled: Compiled) -> Answer:
    """The advice, and behind it the projection for the one role asked about, marked as that of another country."""
    known = projection(compiled.facts(request.roles[0], SECTION)) if len(request.roles) == 1 else None
    if known is None or request.intent != SECTION:
        return given
    said = Line("Projections are known to me for the United States only:"), Line(sentence(known.fact.text), (known.fact.id,))
    return replace(
        given, status=CAVEAT, blocks=(*given.blocks, Paragraph(said)), facts=distinct((*given.facts, known.fact))
    )

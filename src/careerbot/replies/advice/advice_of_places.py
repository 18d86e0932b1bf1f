"""Advice on the market of a place abroad, of which neither projections nor ratings tell anything."""

from __future__ import annotations

from careerbot.adviser import OF_MARKETS
from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.projections import SECTION, projection
from careerbot.patterns import Pattern
from careerbot.places import is_abroad, lies_in, name_of, wider
from careerbot.replacing import replace
from careerbot.replies.advice.own_advice import own_advice
from careerbot.turn import CAVEAT, Line, Paragraph, Request, distinct
from careerbot.wording import sentence

_FIRMS = Pattern(r"\b(?:which|what|any|list of) (?:\w+ ){0,2}(?:compan(?:y|ies)|firms|employers|startups)\b")
_OF_ANY_PLACE = (*OF_MARKETS, "work_life")
_OF_GETTING_IN = ("getting_started", "learning_path", "education", "transition", "recommend_role")


def tells_of_place(request: Request, compiled: Compiled) -> bool:
    """Whether the entry asked for is on the very country named, or on any market where a country abroad is named.

    What is known of the role is of the country of the figures, and stands behind it.
    """
    if not request.advice or request.intent not in (*_OF_ANY_PLACE, *_OF_GETTING_IN):
        return False
    if compiled.advice_intent(request.advice) not in OF_MARKETS:
        return False
    table, places = compiled.pay.table("wages"), [place for place in (request.place, *request.places) if place]
    if lies_in(places, compiled.adviser.places_of(request.advice), compiled):
        return True
    abroad = table is not None and any(is_abroad(place, table.home, compiled) for place in places)
    return abroad and request.intent in _OF_ANY_PLACE


def with_market(request: Request, compiled: Compiled) -> Request:
    """The request with the entry on the market of the country abroad that it names, or on the future of its one role.

    The same where it asks for an entry already, for something else, or where none is known; a role's future is taken
    from there only where nothing else is known of it.
    """
    if request.advice or request.intent not in OF_MARKETS or request.employer or own_advice(request, compiled):
        return request
    if request.intent != SECTION and _FIRMS.search(request.normal):
        return request  # who hires there is asked for by name
    table = compiled.pay.table("wages")
    if table is not None and is_abroad(request.place, table.home, compiled):
        around = (compiled.adviser.on(near, request.intent) for near in wider(request.place, compiled))
        found = next(filter(None, around), "")
        return replace(request, advice=found) if found else request
    alone = len(request.roles) == 1 and request.intent == SECTION
    if not alone or compiled.facts(request.roles[0], SECTION):
        return request
    found = compiled.adviser.on_future_of(request.roles[0])
    return replace(request, advice=found) if found else request


def with_projection(given: Answer, request: Request, compiled: Compiled) -> Answer:
    """The advice, and behind it the projection for the one role asked about, marked as that of another country."""
    known = projection(compiled.facts(request.roles[0], SECTION)) if len(request.roles) == 1 else None
    if known is None or request.intent != SECTION:
        return given
    where = f"; for {name_of(request.place, compiled)} I have none" if request.place else ""
    only = Line(f"Projections are known to me for the United States only{where}.")
    said = only, Line(sentence(known.fact.text), (known.fact.id,))
    return replace(
        given, status=CAVEAT, blocks=(*given.blocks, Paragraph(said)), facts=distinct((*given.facts, known.fact))
    )

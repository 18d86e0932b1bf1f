"""What a question on pay takes for granted and no figure tells: a cause, a forecast, pay by degree or by kind of firm.

The reply begins by saying so, and gives the figures that there are.
"""

from __future__ import annotations

import re

from careerbot.compiled import Compiled
from careerbot.facts.answers import wordings
from careerbot.facts.projections import SECTION as OUTLOOK
from careerbot.facts.projections import projection
from careerbot.patterns import Pattern
from careerbot.pay.left_to_live_on import left_to_live_on
from careerbot.pay_tables.figures import SECTION as SALARY
from careerbot.places import wider
from careerbot.turn import Fact, Line, Request
from careerbot.wording import sentence

_FUTURE = Pattern(
    r"\b(?:will|going to|gonna|would)\b(?! i\b)[\w ]*"
    r"\b(?:fall|falls|falling|rising|climb\w*|dropping|increasing|growing|drop|lower|reduce|hurt|push|depress|squeeze|cut"
    r"|decline|decrease|down|rise|increase|grow|up|change|crash|stagnate|shrink|future|hold)\b|"
    r"\b(?:future|next \w+(?: \w+)? years?|in \d+ years|by 20[3-9]\d|in 20[3-9]\d|forecast|predict\w*|"
    r"(?:salary|pay|wage) (?:trend|trends|growth))\b"
)
_TREND = Pattern(  # how pay has moved, which figures of single years do not tell
    r"\b(?:is|are|has|have|had|did|do|does)\b.*\b(?:salar\w+|pay|wages?|earnings)\b.*\b(?:ris\w+|fall\w*|fell"
    r"|go(?:ing)? (?:up|down)"
    r"|gone (?:up|down)|increas\w+|decreas\w+|dropp\w+|grow(?:ing|n)|stagnat\w+)\b"
)
_PAST = Pattern(r"\b(?:has|have|had|did|was|were|been)\b")
_COMING = Pattern(r"\b(?:will|going to|gonna|future|next)\b")
_WHY = Pattern(r"^(?:\w+ ){0,3}(?:why|how come|what explains|what is the reason)\b")
# By what pay is not told, and the words that ask for it.
_BY = (
    (
        "degree",
        Pattern(
            r"\b(?:with|without|by|than|no|has|have|having|hold|getting|get|need|does|if)\b(?: \w+){0,3}? "
            r"(?:phds?|doctorates?|masters?|bachelors?|degrees?|mba|diploma)\b|\bwithout (?:a )?(?:bootcamp|college)\b|"
            r"\b(?:phds?|doctorates?|masters?|mba|degree) (?:\w+ ){0,2}worth\b|"
            r"\bworth\b.*\b(?:phd|masters?|mba|degree)\b|"
            r"\b(?:pay|paid|earn|make) more\b.*\b(?:phd|masters?|bachelors?|degree|mba)\b|"
            r"\bself taught\b.*\b(?:more|less|lower|same|than|as much)\b|"
            r"\b(?:more|less|lower|same|than)\b.*\bself taught\b"
        ),
    ),
    (
        "certificate",
        Pattern(r"\b(?:cert|certs|certificat\w*|certified|ccna|cissp|oscp|pmp)\b"),
    ),
    (
        "kind or size of employer",
        Pattern(
            r"\b(?:startups?|start ups?|big (?:companies|company|tech|firms?)|faang|maang|corporations?|corporates?|"
            r"company size|\bnon (?:tech )?(?:compan\w+|firms?|employers?)|"
            r"(?:small|large|smaller|larger|bigger|medium) (?:compan\w+|firms?|employers?|businesses))\b"
        ),
    ),
    ("place of work, at home or in an office", Pattern(r"\b(?:remote|remotely|from home|wfh|on ?site|hybrid)\b")),
    ("gender", Pattern(r"\b(?:women|men|woman|female|male|gender|wage gap|pay gap)\b")),
    (
        "industry",
        Pattern(
            r"\b(?:which|what) (?:\w+ )?(?:industr\w+|sectors?) (?:\w+ )?pays?\b|"
            r"\b(?:(?:in|at|by) (?:which |what |the )?(?:industr\w+|sectors?|finance|banking|banks?|tech|healthcare|"
            r"pharma|retail|government|consulting|gaming|hedge funds?|nonprofits?|academia)|hedge funds?|"
            r"public sector|private sector|government|industry)\b"
        ),
    ),
    ("tool or programming language", Pattern(r"\b(?:programming language|languages?|which tools?)\b")),
)

# Where one kind is set against another; elsewhere it only limits the question ("pay in the healthcare sector").
_COMPARES = Pattern(
    r"\b(?:more|less|better|best|most|worse|higher|lower|highest|than|vs|versus|or|gap|difference|matter|matters|worth"
    r"|increase|raise|boost|premium|effect|affect|compared|normal)\b"
)
_FORECAST = "will-tech-salaries-fall"
CAUSES = "why-roles-paid-differently"
_EUROPE, _OF_EUROPE = "europe", "us-europe-pay-gap"
# What advice says of such a difference as a rule.
_ADVICE = {
    "degree": "pay-and-degrees",
    "certificate": "pay-and-certificates",
    "kind or size of employer": "pay-by-kind-of-firm",
    "place of work, at home or in an office": "remote-pay",
    "industry": "industries-paying-best",
    "tool or programming language": "pay-and-skills",
    "skill or tool": "pay-and-skills",
}


def asks_pay_by(words: tuple[str, ...]) -> str:
    """By what a question wants pay told that no table divides it by ("degree"); '' when by nothing of the kind."""
    said = " ".join(words)
    return next((what for what, wording in _BY if wording.search(said)), "")


def asks_why(words: tuple[str, ...]) -> bool:
    """Whether the cause of pay is asked for."""
    return bool(_WHY.search(" ".join(words)))


def asks_future(words: tuple[str, ...]) -> bool:
    """Whether it is asked how pay will change; not how it has."""
    said = " ".join(words)
    return bool(_FUTURE.search(said)) and not (_PAST.search(said) and not _COMING.search(said))


def premise(request: Request, compiled: Compiled) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    """The sentences on what no figure tells of pay, and the facts that they quote; none where nothing is missing."""
    if asks_future(request.said or request.words):
        role = next(iter(request.roles), "")
        known = projection(compiled.facts(role, OUTLOOK)) if role else None
        first = Line("No source of mine forecasts pay; I know only what is paid and offered now.")
        if known is None:
            told = compiled.advice(_FORECAST)[:1]
            return (*wordings(told), first), told
        text = f"What is projected is demand, which says nothing certain of pay: {known.fact.text}"
        return (first, Line(sentence(text), (known.fact.id,))), (known.fact,)
    if not asks_pay_by(request.words) and (left := left_to_live_on(request, compiled))[1]:
        return left
    if _TREND.search(request.normal):
        return (Line("How pay has moved my figures do not tell: each is of a single year."),), ()
    if asks_why(request.words) and len(request.roles) == 1:
        own = request.advice if compiled.advice_intent(request.advice) == SALARY else ""
        abroad = any(_EUROPE in wider(place, compiled) for place in (request.place, *request.places) if place)
        causes = compiled.advice(_OF_EUROPE if abroad else own or CAUSES)[:2]
        if causes:
            return wordings(causes), causes
        return (Line("Why it is paid so, my sources do not say; what is paid they do."),), ()
    what = asks_pay_by((*request.words, request.employer))
    if not what and request.named and re.search(r"\b(?:more|increase|raise|boost|higher|better)\b", request.normal):
        what = "skill or tool"
    if not what:
        return (), ()
    admitted = Line(f"My figures do not tell pay by {what}; they are of all together.")
    own = request.advice if compiled.advice_intent(request.advice) == SALARY else ""
    advice = next(iter(compiled.advice(own or _ADVICE.get(what, ""))), None)
    if advice is None or not (own or _COMPARES.search(request.normal)):
        return (admitted,), ()
    return (Line(advice.text, (advice.id,)), admitted), (advice,)

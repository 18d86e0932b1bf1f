"""The first sentence on pay: the median with its place and year, or that none is known."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS, RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.pay.left_to_live_on import LIVING
from careerbot.pay.self_employed import asks_rate
from careerbot.pay_tables.figures import OFFERED, Wage, is_loose
from careerbot.places import name_of
from careerbot.question.form import YES_NO, form
from careerbot.question.money import BY_THE_HOUR, OTHER_CURRENCY
from careerbot.turn import Fact, Line, Request
from careerbot.wording import listed, number

_TOP = frozenset("top highest max maximum ceiling most".split())
_BOTTOM = frozenset("lowest minimum least bottom".split())
_WELL = frozenset(
    "well good decent lucrative high highly worth enough lot bad poor poorly low fair underpaid overpaid".split()
)
_POORLY = frozenset("bad poor poorly low underpaid".split())
# How good a pay is by the share of occupations below it, and how that is told of who asks if it is good, or poor.
_THIRDS, _NAMED_THIRDS = (2 / 3, 1 / 3, 0.0), ("upper", "middle", "lower")
_OF_GOOD = ("Yes", "Fairly", "Rather not, for this field")
_OF_POOR = ("No", "Not really", "For this field rather yes")
_POSSIBLE = frozenset("can could possible make earn get reach expect realistic".split())
_SELF_EMPLOYED = Pattern(r"\b(?:freelanc\w*|contractors?|contracting|self employed|consulting)\b")
_CUT = Pattern(r"\b(?:pay|salary) cut\b|\btake a cut\b|\bearn less\b")
NEEDED = Pattern(
    r"\bi (?:\w+ )?(?:need|must|have to|want (?:at least|a minimum|to (?:earn|make|get)))\b"
)  # a sum that the pay has to reach
_MEDIAN = "median"
_OFFERED = "typically offered"
_NO_SALARY = "That is what adverts offered for a year; an advert is no salary, and I know no more exact figure."
_FREELANCE = Pattern(r"(?i)freelanc")


def pay_lead(request: Request, facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, ...]:
    """The first sentences on one role's pay, from the facts told of it; none when a fact itself says it best."""
    said = request.normal
    own = next((fact for fact in facts if _FREELANCE.stands_in(fact.text)), None)
    if _SELF_EMPLOYED.search(said) or (own and BY_THE_HOUR in request.forms):
        if own:
            return (Line(f"My figures are of employees; on freelancing I know this: {own.text}", (own.id,)),)
        if asks_rate(request):
            return ()
        return (Line("My figures are of employees; I know none of freelancers."),)
    fact = next((fact for fact in facts if fact.id.startswith("pay/wages/")), None)
    judged = form(request.words) == YES_NO and bool(_WELL & set(request.words)) and not request.amount
    judged = judged and OTHER_CURRENCY not in request.forms
    judge = (_judged(request, fact, compiled),) if judged else ()
    offer = next((fact for fact in facts if _OFFERED in fact.text), None)
    if fact is not None and not (request.level and _has_level(facts)) and not (offer and _is_loose(fact, compiled)):
        return (*judge, *_of_wages(request, fact, compiled))
    first = offer if fact is not None else _headline(request, facts)
    offered = (Line(_NO_SALARY),) if first and _OFFERED in first.text and fact is None else ()
    return (*judge, *([Line(first.text, (first.id,))] if first else []), *offered)


def _judged(request: Request, fact: Fact | None, compiled: Compiled) -> Line:
    """Whether a pay is good, as far as its place among those of the other occupations tells."""
    third = _third(fact, compiled) if fact is not None else None
    if fact is None or third is None:
        return Line("That is for you to judge, as my sources draw no line between good and bad pay.")
    poorly = not _POORLY.isdisjoint(request.words)
    begun = (_OF_POOR if poorly else _OF_GOOD)[third]
    said = (
        f"{begun}: by the median it stands in the {_NAMED_THIRDS[third]} third of the occupations whose wages I know,"
    )
    return Line(f"{said} which are mostly of data, computing and business.", (fact.id,))


def pays_well(fact: Fact, compiled: Compiled) -> bool | None:
    """Whether an official wage is in the upper two thirds of those in its place; None where that is not known."""
    third = _third(fact, compiled)
    return None if third is None else third < len(_THIRDS) - 1


def _third(fact: Fact, compiled: Compiled) -> int | None:
    """In which third of the occupations of its place a wage stands, 0 the upper one; None where that is not known."""
    if not fact.id.startswith("pay/wages/") or _is_loose(fact, compiled):
        return None
    code, place = fact.id.split("/")[2:4]
    wage = compiled.pay.wage(code, place)
    share = compiled.pay.share_below(wage.p50, place) if wage is not None and wage.p50 else None
    return None if share is None else next(at for at, least in enumerate(_THIRDS) if share >= least)


def _is_loose(fact: Fact, compiled: Compiled) -> bool:
    """Whether official wages are of a group that says little of the role."""
    occupation = compiled.pay.counted_as(fact.role)
    return occupation is not None and is_loose(occupation)


def _has_level(facts: Sequence[Fact]) -> bool:
    """Whether adverts of one level are told; where none are, the official wages of the place are the nearest."""
    return any(f.id.startswith("pay/adverts/") and not f.id.endswith(("/all", "/levels")) for f in facts)


def _headline(request: Request, facts: Sequence[Fact]) -> Fact | None:
    """The fact that says most of what was asked, where official wages do not: an offer, or a median."""
    if not request.level and not request.place and (told := next((f for f in facts if "median" in f.text), None)):
        return told
    return next((fact for fact in facts if _OFFERED in fact.text), None)


def _of_wages(request: Request, fact: Fact, compiled: Compiled) -> tuple[Line, ...]:
    code, place = fact.id.split("/")[2:4]
    wage, table = compiled.pay.wage(code, place), compiled.pay.table("wages")
    occupation = compiled.pay.counted_as(fact.role)
    if wage is None or table is None or occupation is None:
        return ()
    which, amount = _asked(wage, set(request.words))
    if amount is None:
        return ()
    if which == _MEDIAN:
        return (Line(fact.text, (fact.id,)),)
    fit = f" ({occupation.fit})" if occupation.fit else ""
    who = f"{occupation.title.lower()}{fit}"
    levels = " at all levels together" if request.level else ""
    text = (
        f"The official {which} is {table.currency} {amount:,} a year, for {who}{levels} in"
        f" {name_of(place, compiled)}, {table.period}."
    )
    return (Line(text, (fact.id,)),)


def _asked(wage: Wage, words: set[str]) -> tuple[str, int | None]:
    """Which of the figures is asked about, and what it is."""
    if _TOP & words and "average" not in words:
        return "90th percentile, above which the top tenth earns,", wage.p90
    if _BOTTOM & words:
        return "10th percentile, below which the lowest tenth earns,", wage.p10
    return _MEDIAN, wage.p50


def placed(request: Request, facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, ...]:
    """Where an amount the user named stands among official wages; nothing where none was named or is known."""
    fact = next((fact for fact in facts if fact.id.startswith("pay/wages/")), None)
    table = compiled.pay.table("wages")
    if not request.amount or table is None:
        return ()
    may = form(request.words) == YES_NO and bool(_POSSIBLE & set(request.words)) and not _WELL & set(request.words)
    may = may and not LIVING.search(request.normal)
    if fact is None:
        offer = next((fact for fact in facts if _OFFERED in fact.text and f"/{table.home}/" in fact.id), None)
        return _against_offers(request.amount, offer, table.currency, request.normal, may) if offer else ()
    code, place = fact.id.split("/")[2:4]
    wage = compiled.pay.wage(code, place)
    if wage is None:
        return ()
    occupation = compiled.pay.counted_as(fact.role)
    offer = next((fact for fact in facts if _OFFERED in fact.text), None)
    if occupation is not None and offer is not None and is_loose(occupation):
        fit = f"{occupation.title.lower()}, {occupation.fit}" if occupation.fit else occupation.title.lower()
        sides = _sides(wage, request.amount)
        text = (
            f"{table.currency} {request.amount:,} a year is {listed(sides)} of the official wages in"
            f" {name_of(place, compiled)}, which are of {fit}."
        )
        return (
            *_against_offers(request.amount, offer, table.currency, request.normal, may),
            *([Line(text, (fact.id,))] if sides else []),
        )
    sides = _sides(wage, request.amount)
    if not sides:
        return ()
    begin = (
        ("Few do: " if request.amount > (wage.p90 or 0) else "Yes, some do: ") if may and wage.p90 is not None else ""
    )
    if _CUT.search(request.normal) and wage.p25 and wage.p75:
        above, below = request.amount > wage.p75, request.amount < wage.p25
        begin = (
            "By official wages, probably: " if above else "By official wages, hardly: " if below else "That is open: "
        )
    whom = f", which count {occupation.title.lower()}" if occupation and occupation.fit else ""
    offered = _of_level(request, facts)
    if request.words[:1] == ("how",) and wage.p90 is not None:  # "how can a tester get to 150k"
        begin = "Few do: " if request.amount > wage.p90 else "It can be reached: "
    begin = begin or _verdict(request, wage, offered)
    level = compiled.label("level", request.level)
    all_levels = f" (all levels together){whom}" if level else whom
    text = (
        f"{begin}{table.currency} {request.amount:,} a year is {listed(sides)} of the official wages in"
        f" {name_of(place, compiled)}{all_levels}."
    )
    if offered is None or level is None:
        return (Line(text, (fact.id,)),)
    side = _side(request.amount, offered[0])
    also = f"Of adverts for the {level.name if 'level' in level.name else f'{level.name} level'} it is {side} what they"
    return (Line(text, (fact.id,)), Line(f"{also} typically offered.", (offered[1].id,)))


def _of_level(request: Request, facts: Sequence[Fact]) -> tuple[tuple[int, int], Fact] | None:
    """What adverts of the request's level offered, and the fact; None where there are none."""
    fact = next((f for f in facts if request.level and f.id.endswith(f"/{request.level}")), None)
    found = OFFERED.search(fact.text) if fact is not None else None
    if fact is None or found is None:
        return None
    low, high = (number(end) for end in found.groups())
    return (low, high), fact


def _side(amount: int, ends: tuple[int, int]) -> str:
    return "below" if amount < ends[0] else "above" if amount > ends[1] else "within"


def _verdict(request: Request, wage: Wage, offered: tuple[tuple[int, int], Fact] | None) -> str:
    """Whether a sum is low, usual or high for the place and level, as the beginning of a sentence."""
    marks = (wage.p10, wage.p25, wage.p50, wage.p75, wage.p90)
    if NEEDED.search(request.normal) and None not in marks:
        return (
            "Nearly all are paid that: ",
            "Most are paid that: ",
            "More than half are paid that: ",
            "Fewer than half are paid that: ",
            "Few are paid that: ",
            "Very few are paid that: ",
        )[sum(request.amount > (mark or 0) for mark in marks)]
    if offered is not None:
        return {"below": "Low for that level: ", "within": "Usual for that level: ", "above": "High for that level: "}[
            _side(request.amount, offered[0])
        ]
    if None in marks[:-1]:
        return ""
    above = sum(request.amount >= (mark or 0) for mark in marks[:-1])  # how many of the marks it reaches
    if request.level in BEGINNERS_LEVELS:
        return (
            "Low, for a beginner too: ",
            "Usual for a beginner, who stands near the lower end: ",
            "Good for a beginner: ",
            "Very good for a beginner: ",
            "High for a beginner: ",
        )[above]
    if request.level in RISEN_LEVELS:
        return (
            "Low for that level: ",
            "Low for that level: ",
            "Low for that level: ",
            "Usual for that level: ",
            "High: ",
        )[above]
    return ("Low: ", "On the low side: ", "Usual: ", "Usual, and better than most: ", "High: ")[above]


def _against_offers(amount: int, offer: Fact, currency: str, said: str, asks_may: bool) -> tuple[Line, ...]:
    """Where an amount stands beside what adverts offered, for a role that official wages count in a mixed group."""
    found = OFFERED.search(offer.text)
    if found is None:
        return ()
    low, high = (number(end) for end in found.groups())
    side = _side(amount, (low, high))
    cut = {"below": "By adverts, no cut: ", "above": "By adverts, yes: ", "within": "By adverts, that is open: "}
    may = {"below": "Yes, by adverts: ", "within": "Yes, by adverts: ", "above": "Not as a rule, by adverts: "}
    plain = {"below": "Low, by adverts: ", "within": "Usual, by adverts: ", "above": "High, by adverts: "}
    need = {"below": "Yes, by adverts: ", "within": "In part, by adverts: ", "above": "Hardly, by adverts: "}
    if NEEDED.search(said):
        plain = need
    begin = cut[side] if _CUT.search(said) else may[side] if asks_may else plain[side]
    text = f"{begin}{currency} {amount:,} a year is {side} what adverts offered. {offer.text}"
    return (Line(text, (offer.id,)),)


def _sides(wage: Wage, amount: int) -> list[str]:
    """Which percentiles of wages an amount is equal to, or else above and below."""
    marks = (
        ("10th percentile", wage.p10),
        ("25th percentile", wage.p25),
        ("median", wage.p50),
        ("75th percentile", wage.p75),
        ("90th percentile", wage.p90),
    )
    known = [(name, mark) for name, mark in marks if mark is not None]
    equal = [f"the {name}" for name, mark in known if mark == amount]
    below = [(name, mark) for name, mark in known if mark < amount and not equal]
    above = [(name, mark) for name, mark in known if mark > amount and not equal]
    sides = [f"exactly {listed(equal)}"] if equal else []
    sides += [f"above the {below[-1][0]} ({below[-1][1]:,})"] if below else []
    sides += [f"below the {above[0][0]} ({above[0][1]:,})"] if above else []
    return sides

"""What those who work for themselves may charge: a rule of thumb, reckoned from the pay of employees.

No table is of freelancers. The rule is the editors' (half to double on top of an employee's pay); the figures it starts
from are told behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.pay_tables.figures import OFFERED, SECTION
from careerbot.question.money import A_YEAR, BY_THE_HOUR
from careerbot.turn import Fact, Line, Request, Told
from careerbot.wording import number

_SELF = frozenset(
    "freelance freelancer freelancers freelancing contractor contractors contracting contract consultant consulting"
    " c2c 1099 upwork fiverr toptal client clients gig gigs dayrate charge bill invoice".split()
)
_RATES = frozenset("rate rates charge quote bill invoice price hourly daily dayrate".split())
_RULE = "freelance-rate"
_LEAST, _MOST = 1.5, 2.0  # half to double on top, as the rule says
_HOURS = 8  # of a day
_MEDIAN = Pattern(r"median [A-Z]{3} ([\d,]+) a year")


def asks_rate(request: Request) -> bool:
    """Whether it is asked what somebody who works for themselves charges for an hour or a day."""
    words = request.words
    if request.amount:  # which is judged
        return False
    return not _SELF.isdisjoint(words) and (BY_THE_HOUR in request.forms or not _RATES.isdisjoint(words))


def rate(request: Request, facts: Sequence[Fact], compiled: Compiled) -> Told:
    """The rule for a rate, and what it comes to from the pay that is told; nothing where there is no rule."""
    rule, table = compiled.advice(_RULE)[:1], compiled.pay.table("wages") or compiled.pay.table("adverts")
    if not rule or table is None:
        return (), ()
    lines = [Line(rule[0].text, (rule[0].id,))]
    reckoned = _from(facts, request.level)
    if reckoned is None:
        return tuple(lines), rule
    low, high, fact = reckoned
    ends = [sum_ * times / A_YEAR["hour"] for sum_, times in ((low, _LEAST), (high, _MOST))]
    hour, day = (f"{table.currency} {ends[0] * n:,.0f} to {ends[1] * n:,.0f}" for n in (1, _HOURS))
    text = (
        f"By that rule and the pay below it is about {hour} an hour, or {day} a day of eight hours, before tax;"
        " what clients really pay I have no figures on."
    )
    found = Fact("pay/reckoned", text, fact.source, fact.role, SECTION)
    return (*lines, Line(text, (found.id,))), (*rule, found)


def _from(facts: Sequence[Fact], level: str) -> tuple[int, int, Fact] | None:
    """The ends of the year's pay to reckon from: of adverts of the level asked about, else the first that is told."""
    of_level = [fact for fact in facts if level and fact.id.endswith(f"/{level}")]
    for fact in (*of_level, *facts):
        if found := OFFERED.search(fact.text):
            return number(found[1]), number(found[2]), fact
        if found := _MEDIAN.search(fact.text):
            return number(found[1]), number(found[1]), fact
    return None

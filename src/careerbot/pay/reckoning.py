"""An hour's and a month's pay from a year's, and the other way round, as official wages reckon it: 2,080 paid hours.

Days are left alone: who is paid by the day is mostly no employee, and no table is of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.pay_tables.figures import SECTION
from careerbot.places import name_of
from careerbot.question.money import A_YEAR, BY_THE_HOUR, BY_THE_MONTH
from careerbot.turn import Fact, Line, Request

_BY_THE_DAY = frozenset("day daily dayrate freelance freelancer freelancers freelancing contractor contractors".split())


def reckoned(request: Request, facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, Fact] | None:
    """What a sum for an hour or a month comes to in a year, or the official median for an hour or a month; else None.

    `facts` are those on pay that are told; None where there is nothing among them to reckon from.
    """
    table = compiled.pay.table("wages")
    if table is None or not {BY_THE_HOUR, BY_THE_MONTH} & set(request.forms) or _BY_THE_DAY & set(request.words):
        return None
    hourly = BY_THE_HOUR in request.forms
    over = f"{A_YEAR['hour']:,} paid hours" if hourly else "twelve months"
    if request.amount:
        text = f"Over {over} that comes to {table.currency} {request.amount:,} a year, before tax."
        return _told(text, table.source, "", compiled)
    fact = next((fact for fact in facts if fact.id.startswith("pay/wages/")), None)
    if fact is None:
        return None
    code, place = fact.id.split("/")[2:4]
    wage = compiled.pay.wage(code, place)
    if wage is None or wage.p50 is None:
        return None
    sum_ = f"{wage.p50 / A_YEAR['hour']:,.0f} an hour" if hourly else f"{wage.p50 / A_YEAR['month']:,.0f} a month"
    occupation = compiled.pay.counted_as(fact.role)
    whom = f", of {occupation.title.lower()} ({occupation.fit})" if occupation and occupation.fit else ""
    text = f"About {table.currency} {sum_} before tax: the official median of {table.currency} {wage.p50:,} a year in"
    return _told(f"{text} {name_of(place, compiled)}, over {over}{whom}.", table.source, fact.role, compiled)


def _told(text: str, source: str, role: str, compiled: Compiled) -> tuple[Line, Fact]:
    fact = Fact("pay/reckoned", text, compiled.source(source), role, SECTION)
    return Line(text, (fact.id,)), fact

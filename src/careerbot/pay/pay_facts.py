"""What is known of each role's pay in the country counted best, as facts: official wages, adverts, adverts by level.

Other places and levels are looked up when they are asked about (see ``paying``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from careerbot.content import Content
from careerbot.pay_tables.figures import SECTION, Advert, advert_text, levels_text, newest, wage_text
from careerbot.turn import Fact


def facts_of_pay(content: Content) -> tuple[Fact, ...]:
    """The facts of pay of every role that the tables hold something of."""
    names = {(named.kind, named.id): named.name for named in (*content.names, *content.pay.areas)}
    return (*_of_wages(content, names), *_of_adverts(content, names))


def _of_wages(content: Content, names: dict[tuple[str, str], str]) -> Iterator[Fact]:
    table = content.pay.tables.get("wages")
    if table is None:
        return
    source = next(source for source in content.sources if source.id == table.source)
    at_home = {wage.code: wage for wage in content.pay.wages if wage.place == table.home}
    for role, occupation in content.counted:
        if wage := at_home.get(occupation.code):
            text = wage_text(wage, occupation, table, names["place", table.home])
            yield Fact(f"{role}/{SECTION}/wages", text, source, role, SECTION)


def _of_adverts(content: Content, names: dict[tuple[str, str], str]) -> Iterator[Fact]:
    table = content.pay.tables.get("adverts")
    if table is None:
        return
    source = next(source for source in content.sources if source.id == table.source)
    home = names["place", table.home]
    for role, rows in groupby(content.pay.adverts, key=lambda advert: advert.role):
        adverts = list(rows)
        for place in filter(None, (table.home, table.elsewhere)):
            best = newest([a for a in adverts if a.place == place and not a.level])
            if best and best.is_told:
                text = advert_text(best, table, names["place", place])
                yield Fact(f"{role}/{SECTION}/adverts-{place}", text, source, role, SECTION)
        levels = list(_levels([a for a in adverts if a.place == table.home], names))
        if len(levels) > 1:
            yield Fact(f"{role}/{SECTION}/levels", levels_text(levels, table, home), source, role, SECTION)


def _levels(adverts: list[Advert], names: dict[tuple[str, str], str]) -> Iterator[tuple[str, Advert]]:
    """The adverts of one year by level, in the order that the levels are listed; thin ones left out."""
    best = newest([advert for advert in adverts if not advert.level])
    for kind, id in names:
        if kind == "level" and best:
            for advert in adverts:
                if advert.level == id and advert.year == best.year and advert.is_told:
                    yield names[kind, id], advert

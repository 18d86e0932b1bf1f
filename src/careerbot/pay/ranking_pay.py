"""Which pays more: roles against each other, and places against each other."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, wordings
from careerbot.pay_tables.figures import SECTION, Occupation, advert_text, wage_text
from careerbot.places import is_abroad, name_of, wider
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.wording import listed, plural

MOST_RANKED = 1_000
MOST_PLACES = 8
# What a question calls the places that it wants ranked, and their kind in places.yaml and areas.csv.
KINDS = {
    "state": "state", "states": "state", "city": "metro", "cities": "metro", "metro": "metro", "town": "metro",
    "area": "metro", "areas": "metro", "where": "state",
}  # fmt: skip
UNDECIDED = "My figures do not decide which is paid more: they are not of one kind, or of one and the same occupation."
_MOST = frozenset("most highest best top higher better".split())
_PAY = frozenset("pay pays paid paying earn earns make makes salary salaries wage wages".split())


def places_asked(request: Request) -> str:
    """The kind of place to rank by pay ("which state pays most"); '' when none is asked for."""
    words = request.words
    if not (_MOST & set(words) and _PAY & set(words)):
        return ""
    return next((KINDS[word] for word in words if word in KINDS), "")


def best_places(request: Request, kind: str, compiled: Compiled) -> Answer | None:
    """The states or metropolitan areas with the highest median wages of a role's occupation."""
    table, role = compiled.pay.table("wages"), request.roles[0]
    occupation = compiled.pay.counted_as(role)
    if table is None or occupation is None:
        return None
    facts = []
    ranked = compiled.pay.best_paying(occupation.code, kind, MOST_RANKED)
    inside = [row for row in ranked if not request.place or request.place in wider(row[0], compiled)]
    for number, (place, median, employed) in enumerate(inside[:MOST_PLACES], 1):
        counted = f", {employed:,} employed" if employed else ""
        text = f"{name_of(place, compiled)}: median {table.currency} {median:,} a year{counted}."
        source = compiled.source(table.source)
        facts.append(Fact(f"pay/wages/{occupation.code}/{place}", text, source, role, SECTION, str(number)))
    if not facts:
        return None
    what = {"state": "states", "metro": "metropolitan areas"}[kind]
    fit = f" ({occupation.fit})" if occupation.fit else ""
    where = name_of(request.place or table.home, compiled)
    head = f"Highest official median wages of {occupation.title.lower()}{fit}, {what} of {where}, {table.period}:"
    items = wordings(facts)
    note = "Rents and taxes differ as much as wages do; I have no figures on them."
    return Answer(ANSWER, (Bullets(head, items), Paragraph((Line(note),))), tuple(facts))


def by_wages(roles: Sequence[str], compiled: Compiled, place: str = "") -> tuple[str, Line, tuple[Fact, ...]] | None:
    """The role with the highest official median, the medians side by side, and the facts; None when they do not tell.

    Of a place where all of them have figures, else of the country of the figures.
    """
    table = compiled.pay.table("wages")
    counted = [occupation for role in roles if (occupation := compiled.pay.counted_as(role))]
    if table is None or len(counted) < len(roles):
        return None
    if is_abroad(place, table.home, compiled) or len({occupation.code for occupation in counted}) < len(counted):
        return None  # counted in the same occupation
    for where in (*(wider(place, compiled) if place else ()), table.home):
        wages = [compiled.pay.wage(occupation.code, where) for occupation in counted]
        if all(wage is not None and wage.p50 is not None for wage in wages):
            break
    else:
        return None
    found = []
    for role, occupation, wage in zip(roles, counted, wages, strict=True):
        fact = _fact(role, "wages", compiled) if where == table.home else None
        if wage is None or wage.p50 is None:
            return None
        if fact is None:
            text = wage_text(wage, occupation, table, name_of(where, compiled))
            fact = Fact(f"pay/wages/{wage.code}/{where}", text, compiled.source(table.source), role, SECTION)
        fit = f"counted as {occupation.title.lower()}, {occupation.fit}" if occupation.fit else occupation.title.lower()
        name = plural(compiled.role_name(role))
        who = name if fit == name.lower() else f"{name} ({fit})"
        found.append((wage.p50, role, who, fact))
    found.sort(key=lambda item: -item[0])
    told = [f"{who} {table.currency} {amount:,}" for amount, _, who, _ in found]
    first = plural(compiled.role_name(found[0][1]))
    equal = found[0][0] == found[1][0]
    verdict = "they are paid alike" if equal else f"{first} are paid more"
    text = f"By the median of official wages ({name_of(where, compiled)}, {table.period}) {verdict}: {listed(told)}."
    facts = tuple(fact for *_, fact in found)
    return found[0][1], Line(text, tuple(fact.id for fact in facts)), facts


def median_of(occupation: Occupation, place: str, role: str, compiled: Compiled) -> tuple[str, Fact] | None:
    """The median of an occupation, in words that follow its name, and the fact; of the place if it has one."""
    table = compiled.pay.table("wages")
    for where in (*(wider(place, compiled) if place else ()), table.home) if table else ():
        wage = compiled.pay.wage(occupation.code, where)
        if table and wage and wage.p50 is not None:
            text = wage_text(wage, occupation, table, name_of(where, compiled))
            fact = Fact(f"pay/wages/{wage.code}/{where}", text, compiled.source(table.source), role, SECTION)
            return f", median {table.currency} {wage.p50:,} in {name_of(where, compiled)}", fact
    return None


def by_adverts(roles: Sequence[str], compiled: Compiled, level: str = "") -> tuple[str, Line, tuple[Fact, ...]] | None:
    """The role for which adverts of one year offered most, the ranges side by side, and the facts; else None."""
    table = compiled.pay.table("adverts")
    if table is None:
        return None
    cells = [{a.year: a for a in compiled.pay.adverts(role, table.home, level) if a.is_told} for role in roles]
    years = set.intersection(*(set(cell) for cell in cells)) if cells else set()
    if not years:
        return None
    year = max(years, key=lambda year: (min(cell[year].rows for cell in cells), year))
    label = compiled.label("level", level) if level else None
    source, home = compiled.source(table.source), name_of(table.home, compiled)
    found = []
    for role, cell in zip(roles, cells, strict=True):
        advert = cell[year]
        text = advert_text(advert, table, home, label.name if label else "")
        fact = Fact(f"pay/adverts/{role}/{table.home}/{level or 'all'}", text, source, role, SECTION)
        found.append((advert.low or 0, advert.high or 0, role, fact))
    found.sort(key=lambda item: -(item[0] + item[1]))
    told = [f"{plural(compiled.role_name(r))} {table.currency} {low:,} to {high:,}" for low, high, r, _ in found]
    at = f" at {label.name if 'level' in label.name else f'{label.name} level'}" if label else ""
    first = plural(compiled.role_name(found[0][2]))
    text = f"By what adverts offered ({home}, {year}{at}) {first} are paid more: {listed(told)}."
    facts = tuple(fact for *_, fact in found)
    return found[0][2], Line(text, tuple(fact.id for fact in facts)), facts


def _fact(role: str, what: str, compiled: Compiled) -> Fact | None:
    return next((fact for fact in compiled.facts(role, SECTION) if fact.id.endswith(f"/{what}")), None)

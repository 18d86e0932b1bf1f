"""Which pays more: roles against each other, and places against each other."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.answers import Answer
from careerbot.compiled import Compiled
from careerbot.pay import SECTION, newest
from careerbot.places import name_of, wider
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
    items = tuple(Line(fact.text, (fact.id,)) for fact in facts)
    note = "Rents and taxes differ as much as wages do; I have no figures on them."
    return Answer(ANSWER, (Bullets(head, items), Paragraph((Line(note),))), tuple(facts))


def verdict(roles: Sequence[str], compiled: Compiled) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    """Which of these roles pays more, by official wages and by adverts, as far as either tells; with the facts used."""
    told = [found for found in (_by_wages(roles, compiled), _by_adverts(roles, compiled)) if found]
    return tuple(line for line, _ in told), tuple(fact for _, facts in told for fact in facts)


def _by_wages(roles: Sequence[str], compiled: Compiled) -> tuple[Line, tuple[Fact, ...]] | None:
    table = compiled.pay.table("wages")
    found = []
    counted: dict[str, str] = {}
    for role in roles:
        occupation = compiled.pay.counted_as(role)
        wage = compiled.pay.wage(occupation.code, table.home) if table and occupation else None
        fact = _fact(role, "wages", compiled)
        if occupation is None or wage is None or wage.p50 is None or fact is None:
            return None
        found.append((wage.p50, role, fact))
        counted[role] = f" (counted as {occupation.title.lower()}, {occupation.fit})" if occupation.fit else ""
    if table is None or len({amount for amount, _, _ in found}) < len(found):
        return None  # counted in the same occupation
    found.sort(key=lambda item: -item[0])
    told = [f"{plural(compiled.role_name(r))}{counted[r]} {table.currency} {amount:,}" for amount, r, _ in found]
    text = f"By the median of official wages {plural(compiled.role_name(found[0][1]))} are paid more: {listed(told)}."
    return Line(text, tuple(fact.id for _, _, fact in found)), tuple(fact for _, _, fact in found)


def _by_adverts(roles: Sequence[str], compiled: Compiled) -> tuple[Line, tuple[Fact, ...]] | None:
    table = compiled.pay.table("adverts")
    found = []
    for role in roles:
        advert = newest(compiled.pay.adverts(role, table.home)) if table else None
        fact = _fact(role, f"adverts-{table.home}", compiled) if table else None
        if advert is None or not advert.is_told or fact is None:
            return None
        found.append((advert.low or 0, advert.high or 0, role, fact))
    if table is None:
        return None
    found.sort(key=lambda item: -(item[0] + item[1]))
    told = [f"{plural(compiled.role_name(r))} {table.currency} {low:,} to {high:,}" for low, high, r, _ in found]
    text = f"By what adverts offered {plural(compiled.role_name(found[0][2]))} are paid more: {listed(told)}."
    return Line(text, tuple(fact.id for *_, fact in found)), tuple(fact for *_, fact in found)


def _fact(role: str, what: str, compiled: Compiled) -> Fact | None:
    return next((fact for fact in compiled.facts(role, SECTION) if fact.id.endswith(f"/{what}")), None)

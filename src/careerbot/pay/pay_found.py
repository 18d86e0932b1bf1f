"""What the tables of pay hold on a role: official wages and adverts of a place and level, or of the nearest with some.

For a place without figures the nearest wider place that has some is told, and that it is wider. Cells of too few
adverts are not told, but that they are too few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from careerbot.compiled import Compiled
from careerbot.pay.narrowing import NEAREST_LEVEL
from careerbot.pay_tables.figures import (
    SECTION,
    Advert,
    Occupation,
    PayTable,
    Wage,
    advert_text,
    few_text,
    levels_text,
    newest,
    wage_text,
)
from careerbot.places import name_of, wider
from careerbot.turn import Fact, Request, unique
from careerbot.wording import plural


@dataclass(slots=True)
class Found:
    """What is known of one role's pay, gathered while looking."""

    facts: list[Fact] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)  # what was asked about and is not known, in sentences
    notes: list[str] = field(default_factory=list)  # what is not known, though the question is answered all the same


def pay_of(role: str, request: Request, compiled: Compiled) -> Found:
    """What the tables hold on a role's pay, in the place and at the level of the request, and what they lack."""
    found = Found()
    wages, adverts = compiled.pay.table("wages"), compiled.pay.table("adverts")
    if wages:
        _add_wages(role, request, wages, compiled, found)
    if adverts:
        _add_adverts(role, request, adverts, compiled, found)
    return found


def _add_wages(role: str, request: Request, table: PayTable, compiled: Compiled, found: Found) -> None:
    occupation = compiled.pay.counted_as(role)
    if occupation is None:
        return
    asked = request.place or table.home
    for place in wider(asked, compiled):
        if (wage := compiled.pay.wage(occupation.code, place)) and wage.p50 is not None:
            found.facts.append(_wage_fact(role, wage, occupation, table, compiled))
            if place != asked and place not in compiled.pay.areas(asked):
                near, far = name_of(asked, compiled), name_of(place, compiled)
                found.gaps.append(f"I have no official wages for {near}; the nearest wider place with some is {far}.")
            return
    if request.place and compiled.pay.wage(occupation.code, table.home):
        home, name = name_of(table.home, compiled), name_of(asked, compiled)
        found.notes.append(f"I have no official wages for {name}; those I have are of {home}.")


def _add_adverts(role: str, request: Request, table: PayTable, compiled: Compiled, found: Found) -> None:
    asked = request.place or table.home
    ring = wider(asked, compiled)
    if table.home in ring:
        ring = ring[: ring.index(table.home) + 1]  # a continent tells less than the country
    elif table.elsewhere:
        ring = (*ring, table.elsewhere)
    level = request.level
    scarce: list[Fact] = []
    for place in ring:
        for wanted in unique((level, *NEAREST_LEVEL.get(level, ()), "")):
            advert = newest(compiled.pay.adverts(role, place, wanted), request.year)
            if advert is None:
                continue
            if not advert.is_told:
                scarce.append(_scarce_fact(advert, table, compiled))
                continue
            found.facts += scarce
            _tell(advert, request, table, compiled, found)
            return
    found.facts += scarce
    if level:
        who, name = plural(compiled.role_name(role)), level_name(level, compiled)
        found.gaps.append(
            f"I have no {name} figure for {who}: too few adverts, and official wages are not told by level."
        )
    elif request.place:
        found.gaps.append(f"I have too few adverts for {plural(compiled.role_name(role))} to tell.")


def _tell(advert: Advert, request: Request, table: PayTable, compiled: Compiled, found: Found) -> None:
    """Add what adverts offered, and by level or elsewhere where nothing narrower was asked about."""
    found.facts.append(_advert_fact(advert, table, compiled))
    home = _home_of(request.place, table, compiled)
    if request.place and advert.place not in (request.place, home):
        near, far = name_of(request.place, compiled), name_of(advert.place, compiled)
        found.gaps.append(f"I have too few adverts for {near}; the nearest wider place with enough is {far}.")
    name = level_name(request.level, compiled)
    if advert.level and advert.level != request.level:
        near_level = level_name(advert.level, compiled)
        found.gaps.append(f"I have too few {name} adverts there; the nearest level with enough is {near_level}.")
    if request.level and not advert.level:
        found.gaps.append(f"I have too few {name} adverts there; the figure is for all levels together.")
    if not request.level:
        found.facts += _by_level(advert, request.levels, table, compiled)
    if not request.place and table.elsewhere:
        abroad = newest(compiled.pay.adverts(advert.role, table.elsewhere, advert.level))
        if abroad and abroad.is_told:
            found.facts.append(_advert_fact(abroad, table, compiled))


def _home_of(place: str, table: PayTable, compiled: Compiled) -> str:
    """The country of adverts that a place inside it belongs to: they are known by country only."""
    return table.home if place and table.home in wider(place, compiled) else ""


def _by_level(advert: Advert, levels: Sequence[str], table: PayTable, compiled: Compiled) -> Iterator[Fact]:
    """What adverts offered at each level, or at those asked for where they are all known."""
    told = []
    for label in sorted(compiled.labels("level"), key=lambda label: label.group):
        same = [
            a for a in compiled.pay.adverts(advert.role, advert.place, label.id) if a.year == advert.year and a.is_told
        ]
        told += [(label.id, label.name, a) for a in same]
    asked = [one for one in told if one[0] in levels]
    if len(told) > 1:
        chosen = [(name, a) for _, name, a in (asked if len(asked) == len(levels) > 1 else told)]
        text = levels_text(chosen, table, name_of(advert.place, compiled))
        yield _fact(f"{advert.role}/{advert.place}/levels", text, advert.role, table, compiled)


def _wage_fact(role: str, wage: Wage, occupation: Occupation, table: PayTable, compiled: Compiled) -> Fact:
    text = wage_text(wage, occupation, table, name_of(wage.place, compiled))
    return _fact(f"wages/{wage.code}/{wage.place}", text, role, table, compiled)


def _advert_fact(advert: Advert, table: PayTable, compiled: Compiled) -> Fact:
    name = level_name(advert.level, compiled)
    text = advert_text(advert, table, name_of(advert.place, compiled), name)
    return _fact(f"adverts/{advert.role}/{advert.place}/{advert.level or 'all'}", text, advert.role, table, compiled)


def _scarce_fact(advert: Advert, table: PayTable, compiled: Compiled) -> Fact:
    text = few_text(advert, name_of(advert.place, compiled), level_name(advert.level, compiled))
    return _fact(f"adverts/{advert.role}/{advert.place}/{advert.level or 'all'}", text, advert.role, table, compiled)


def _fact(place: str, text: str, role: str, table: PayTable, compiled: Compiled) -> Fact:
    return Fact(f"pay/{place}", text, compiled.source(table.source), role, SECTION)


def level_name(level: str, compiled: Compiled) -> str:
    """What a level is called in a sentence; '' where none is known."""
    label = compiled.label("level", level)
    return label.name if label else ""

"""What a role pays, in a place and at a level: official wages and adverts, and what is not known of them.

For a place without figures the nearest wider place that has some is told, and that it is wider. Wages and adverts are
never mixed, and cells of too few adverts are not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from careerbot.answers import Answer, admit, lines, lines_by_role
from careerbot.compiled import Compiled
from careerbot.detail import MORE
from careerbot.leading_pay import pay_lead, placed
from careerbot.missing_pay import missing, unleveled
from careerbot.narrowing import NEAREST_LEVEL, narrowed
from careerbot.pay import (
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
from careerbot.pay_premises import premise
from careerbot.places import name_of, wider
from careerbot.ranking_pay import UNDECIDED, best_places, places_asked
from careerbot.ranking_roles import ranked_by_pay
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.weighing_pay import weighed_pay
from careerbot.wording import listed, plural

MOST_ROLES = 6  # roles told of when none is asked about
_KINDS = (
    "An official wage is what employees of an occupation earned;"
    " an advert shows what was offered, not what people earn."
)
_WAGES_ONLY = "An official wage is what employees of an occupation earned."
_ADVERTS_ONLY = "An advert shows what was offered once, not what people earn."
_MORE = "Ask for more detail to see all that I know of it."
_MOST_TOLD = 4  # facts told of each role, unless more is asked for


@dataclass(slots=True)
class _Found:
    """What is known of one role's pay, gathered while looking."""

    facts: list[Fact] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)  # what was asked about and is not known, in sentences
    notes: list[str] = field(default_factory=list)  # what is not known, though the question is answered all the same


def salary(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What is known of pay: of the roles asked about, or of those known best when none was."""
    request = narrowed(evidence.request, compiled)
    if evidence.focused and request.employer and evidence.facts:
        return Answer(ANSWER, (Bullets("", lines(evidence.facts)),), evidence.facts)
    if not request.roles:
        return ranked_by_pay(request, compiled) or _of_many(replace(evidence, request=request), compiled)
    if (kind := places_asked(request)) and (ranked := best_places(request, kind, compiled)):
        return ranked
    said, facts_of_pay = weighed_pay(request, compiled) if len(request.roles) > 1 else ((), ())
    if said and request.detail != MORE:
        notes = _not_known(request)
        tail = (Paragraph(tuple(Line(note) for note in notes)),) if notes else ()
        return Answer(CAVEAT if notes else ANSWER, (Paragraph(said), *tail), facts_of_pay)
    begun, begun_by = premise(request, compiled)
    blocks: list[Block] = [Paragraph(begun)] if begun else []
    used: list[Fact] = list(begun_by)
    gaps: list[str] = [""] if begun else []
    notes = []
    more = False
    for role in request.roles:
        found = _of_role(role, request, compiled)
        other = [fact for fact in compiled.facts(role, SECTION) if _is_written(fact)]
        if request.place and found.facts:
            other = []  # what the authors wrote is about no place in particular
        if request.level:
            named = _level_name(request.level, compiled).partition(" ")[0]
            other = [fact for fact in other if fact.kind != "featured" or named in fact.text.lower()]
        gone = missing(role, request, found.facts, compiled)
        if gone is not None:
            blocks.append(Paragraph(gone.lines))
            used += gone.used
            gaps.append("")
            continue
        told = [*found.facts, *other]
        if told:
            counted_here = any(f.id.startswith("pay/wages/") and _is_near(f, request.place, compiled) for f in found.facts)
            if len(request.roles) == 1 and request.place and found.gaps and not (counted_here and not request.level):
                blocks.append(Paragraph(tuple(Line(gap) for gap in unique(found.gaps))))
                found.gaps = [""]
            name = plural(compiled.role_name(role))
            where = f" in {name_of(request.place, compiled)}" if _is_told(request.place, found, compiled) else ""
            lead = pay_lead(request, told, compiled) if len(request.roles) == 1 else ()
            stands = placed(request, found.facts, compiled)
            if request.level and not begun:
                lead = (*unleveled(request, found.facts, compiled), *lead)
            if begun:  # the question is answered by what is not known; the figures only show where pay stands
                told = [fact for fact in told if fact.id.startswith("pay/") and not fact.id.endswith("/levels")][:2]
            blocks += [Paragraph(stands or lead)] if stands or lead else []
            if stands:
                told = [fact for fact in told if not fact.id.endswith("/levels") and "/outside-" not in fact.id]
            said_whole = {line.cites for line in stands or lead if line.cites and any(line.text.endswith(f.text) for f in told)}
            shown, left_out = _told_first([f for f in told if (f.id,) not in said_whole], request, compiled)
            used += [fact for fact in told if (fact.id,) in said_whole]
            head = f"What is known of the pay of {name}{where}:"
            blocks += [Bullets(head, lines(shown))] if shown else []
            used += shown
            more = more or left_out
        else:
            admitted, known = admit(SECTION, [role], compiled)
            blocks += admitted
            used += known
            gaps.append("")
        gaps += found.gaps
        notes += found.notes
    if said:
        blocks.insert(0, Paragraph(said))
        used += facts_of_pay
    elif len(request.roles) > 1 and used:
        blocks.insert(0, Paragraph((Line(UNDECIDED),)))
    gaps += _not_known(request)
    if request.year and not any(str(request.year) in fact.text for fact in used):
        gaps.append(f"I have no pay figures of {request.year}.")
    if not used:
        return None
    notes = [*unique(filter(None, (*notes, *gaps, _note(used)))), *([_MORE] if more else [])]
    blocks += [Paragraph(tuple(Line(note) for note in notes))] if notes else []
    return Answer(CAVEAT if gaps else ANSWER, tuple(blocks), distinct(used))


def _told_first(told: Sequence[Fact], request: Request, compiled: Compiled) -> tuple[list[Fact], bool]:
    """What is told of a role's pay when no more is asked for, and whether anything is left out.

    Adverts by level and in other countries come last, since nobody asked for them.
    """
    if request.detail == MORE or len(told) <= _MOST_TOLD:
        return list(told), False
    table = compiled.pay.table("adverts")
    elsewhere = f"/{table.elsewhere}/" if table and table.elsewhere else "//"
    first = sorted(told, key=lambda fact: (elsewhere in fact.id, fact.id.endswith("/levels")))
    return first[:_MOST_TOLD], True


def _is_near(fact: Fact, place: str, compiled: Compiled) -> bool:
    """Whether a figure is of this very place, or of the metropolitan area it lies in."""
    return fact.id.split("/")[3] in {place, *compiled.pay.areas(place)}


def _is_told(place: str, found: _Found, compiled: Compiled) -> bool:
    """Whether something is told of this very place, or of the metropolitan area it lies in."""
    near = {place, *compiled.pay.areas(place)} if place else set()
    return any(near & set(fact.id.split("/")) for fact in found.facts) and not found.gaps


def _not_known(request: Request) -> list[str]:
    """What was asked about and no table holds: unknown places and other forms of pay."""
    notes = []
    if request.nowhere:
        notes.append(f"I know no place called {request.nowhere}, so I leave it out.")
    if request.forms:
        notes.append(f"My figures are a year's base pay in US dollars; I know nothing of {listed(request.forms)}.")
    return notes


def _of_many(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What official wages or adverts say of the roles known best, since none was asked about."""
    blocks: list[Block] = []
    if evidence.facts:
        blocks.append(Bullets("", lines(evidence.facts)))
    items: list[Line] = []
    used = list(evidence.facts)
    for role in compiled.best_known(4 * MOST_ROLES):
        found = _of_role(role, evidence.request, compiled)
        if found.facts and len(items) < MOST_ROLES:
            fact = found.facts[-1 if evidence.request.level else 0]
            items += lines_by_role([fact], compiled)
            used.append(fact)
    every = [fact for fact in compiled.facts_in(SECTION) if fact.kind == "featured"]
    if not items and every:
        items, used = list(lines(every)), [*used, *every]
    if not items:
        return None
    blocks.append(Bullets("Pay differs by role; these I know most about:", tuple(items)))
    blocks.append(Paragraph((Line(_note(used)), Line("Ask me about a role, and a place or level if you like."))))
    return Answer(CAVEAT, tuple(blocks), distinct(used))


def _is_written(fact: Fact) -> bool:
    """Whether an author wrote the fact: those of the tables are looked up by place and level instead."""
    return fact.id.rpartition("/")[2].isdigit()


def _note(facts: Sequence[Fact]) -> str:
    wages, adverts = (any(f"/{kind}" in fact.id for fact in facts) for kind in ("wages", "adverts"))
    if wages:
        return _KINDS if adverts else _WAGES_ONLY
    return _ADVERTS_ONLY if adverts else ""


def _of_role(role: str, request: Request, compiled: Compiled) -> _Found:
    found = _Found()
    wages, adverts = compiled.pay.table("wages"), compiled.pay.table("adverts")
    if wages:
        _add_wages(role, request, wages, compiled, found)
    if adverts:
        _add_adverts(role, request, adverts, compiled, found)
    return found


def _add_wages(role: str, request: Request, table: PayTable, compiled: Compiled, found: _Found) -> None:
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


def _add_adverts(role: str, request: Request, table: PayTable, compiled: Compiled, found: _Found) -> None:
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
    if request.place or level:
        found.gaps.append(f"I have too few adverts for {plural(compiled.role_name(role))} to tell.")


def _tell(advert: Advert, request: Request, table: PayTable, compiled: Compiled, found: _Found) -> None:
    """Add what adverts offered, and by level or elsewhere where nothing narrower was asked about."""
    found.facts.append(_advert_fact(advert, table, compiled))
    home = _home_of(request.place, table, compiled)
    if request.place and advert.place not in (request.place, home):
        near, far = name_of(request.place, compiled), name_of(advert.place, compiled)
        found.gaps.append(f"I have too few adverts for {near}; the nearest wider place with enough is {far}.")
    name = _level_name(request.level, compiled)
    if advert.level and advert.level != request.level:
        near_level = _level_name(advert.level, compiled)
        found.gaps.append(f"I have too few {name} adverts there; the nearest level with enough is {near_level}.")
    if request.level and not advert.level:
        found.gaps.append(f"I have too few {name} adverts there; the figure is for all levels together.")
    if not request.level:
        found.facts += _by_level(advert, table, compiled)
    if not request.place and table.elsewhere:
        abroad = newest(compiled.pay.adverts(advert.role, table.elsewhere, advert.level))
        if abroad and abroad.is_told:
            found.facts.append(_advert_fact(abroad, table, compiled))


def _home_of(place: str, table: PayTable, compiled: Compiled) -> str:
    """The country of adverts that a place inside it belongs to: they are known by country only."""
    return table.home if place and table.home in wider(place, compiled) else ""


def _by_level(advert: Advert, table: PayTable, compiled: Compiled) -> Iterator[Fact]:
    told = []
    for label in sorted(compiled.labels("level"), key=lambda label: label.group):
        same = [
            a for a in compiled.pay.adverts(advert.role, advert.place, label.id) if a.year == advert.year and a.is_told
        ]
        told += [(label.name, a) for a in same]
    if len(told) > 1:
        text = levels_text(told, table, name_of(advert.place, compiled))
        yield _fact(f"{advert.role}/{advert.place}/levels", text, advert.role, table, compiled)


def _wage_fact(role: str, wage: Wage, occupation: Occupation, table: PayTable, compiled: Compiled) -> Fact:
    text = wage_text(wage, occupation, table, name_of(wage.place, compiled))
    return _fact(f"wages/{wage.code}/{wage.place}", text, role, table, compiled)


def _advert_fact(advert: Advert, table: PayTable, compiled: Compiled) -> Fact:
    name = _level_name(advert.level, compiled)
    text = advert_text(advert, table, name_of(advert.place, compiled), name)
    return _fact(f"adverts/{advert.role}/{advert.place}/{advert.level or 'all'}", text, advert.role, table, compiled)


def _scarce_fact(advert: Advert, table: PayTable, compiled: Compiled) -> Fact:
    text = few_text(advert, name_of(advert.place, compiled), _level_name(advert.level, compiled))
    return _fact(f"adverts/{advert.role}/{advert.place}/{advert.level or 'all'}", text, advert.role, table, compiled)


def _fact(place: str, text: str, role: str, table: PayTable, compiled: Compiled) -> Fact:
    return Fact(f"pay/{place}", text, compiled.source(table.source), role, SECTION)


def _level_name(level: str, compiled: Compiled) -> str:
    label = compiled.label("level", level)
    return label.name if label else ""

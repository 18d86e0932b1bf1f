"""What is known, as plain records for scripts: roles, one role, roles side by side, pay. Nothing is composed here.

Every record is a flat mapping with the same keys as its neighbours, so that a list of them is a table.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.bot import Bot
from careerbot.compiled import Compiled
from careerbot.errors import CareerbotError
from careerbot.pay_tables.figures import Advert, newest
from careerbot.places import wider
from careerbot.turn import unique

Record = dict[str, str | int | None]
_CLOSE = 60.0  # least likeness of a name offered for one that is not known, 0 to 100


def find_roles(names: Sequence[str], bot: Bot, listed: str = "`careerbot roles`") -> tuple[str, ...]:
    """The ids of roles given by id or by any of their names, misspelt or not, in the order given.

    Raises CareerbotError that names every one which is not known, with the likely name, or else says that `listed`
    lists those that are.
    """
    ids: list[str] = []
    unknown: list[str] = []
    for name in names:
        found = (name,) if bot.compiled.label("role", name) else bot.understand(name.replace("-", " ")).ids("role")
        ids += found[:1]
        unknown += [] if found else [name]
    if unknown:
        raise CareerbotError("; ".join(_unknown(name, bot.compiled, listed) for name in unknown))
    return unique(ids)


def versus(roles: Sequence[str], compiled: Compiled) -> str:
    """The question that compares roles."""
    return " vs ".join(compiled.role_name(role) for role in roles)


def pay_question(role: str, place: str = "", level: str = "") -> str:
    """The question what a role earns, in a place and at a level; all of them names."""
    return f"{f'{level} ' if level else ''}{role} salary{f' in {place}' if place else ''}"


def find_place(name: str, bot: Bot) -> str:
    """The id of a place; '' for no name. Raises CareerbotError when it is not known."""
    if not name:
        return ""
    found = (name,) if bot.compiled.label("place", name) else bot.understand(f"pay in {name}").ids("place")
    if not found:
        raise CareerbotError(f"I know no place called {name!r}; give a country, a US state or a large US city")
    return found[0]


def role_records(compiled: Compiled, field: str = "") -> list[Record]:
    """The roles, or those of a field: id, name, field, and how many facts and sections are known of each.

    Raises CareerbotError when there is no such field.
    """
    labels = compiled.labels("role")
    fields = sorted({label.group for label in labels if label.group})
    if field and field not in fields:
        raise CareerbotError(f"there is no field {field!r}; the fields are {', '.join(fields)}")
    return [
        {
            "id": label.id,
            "name": label.name,
            "field": label.group,
            "sections": len(compiled.sections(label.id)),
            "facts": len(compiled.facts(label.id, *compiled.sections(label.id))),
        }
        for label in labels
        if not field or label.group == field
    ]


def fact_records(roles: Sequence[str], compiled: Compiled, sections: Sequence[str] = ()) -> list[Record]:
    """Every fact on some roles, or those of some sections: role, section, heading, text, and its source."""
    return [
        {
            "role": role,
            "section": fact.section,
            "kind": fact.kind,
            "text": fact.text,
            "id": fact.id,
            "source": fact.source.id,
            "publisher": fact.source.publisher,
            "year": fact.source.year,
        }
        for role in roles
        for section in compiled.sections(role)
        if not sections or section in sections
        for fact in compiled.facts(role, section)
    ]


def pay_records(role: str, place: str, compiled: Compiled) -> list[Record]:
    """What is known of a role's pay in a place, or in the country counted best, a record for each kind and level.

    Official wages have percentiles and the number employed; adverts the medians of the lower and upper ends and the
    number of rows. Where a place has none the nearest wider one that has is given, under its own id. All are a year's.
    """
    return [*_wages(role, place, compiled), *_adverts(role, place, compiled)]


def _wages(role: str, place: str, compiled: Compiled) -> list[Record]:
    table, occupation = compiled.pay.table("wages"), compiled.pay.counted_as(role)
    if table is None or occupation is None:
        return []
    for near in wider(place or table.home, compiled):
        if wage := compiled.pay.wage(occupation.code, near):
            record = _record(role, "wages", near, table.period, table.currency, table.source, compiled)
            figures = {"p10": wage.p10, "p25": wage.p25, "p50": wage.p50, "p75": wage.p75, "p90": wage.p90}
            return [{**record, "counted_as": occupation.title, **figures, "employed": wage.employment}]
    return []


def _adverts(role: str, place: str, compiled: Compiled) -> list[Record]:
    table = compiled.pay.table("adverts")
    if table is None:
        return []
    records: list[Record] = []
    for near in wider(place or table.home, compiled):
        for level in ("", *(label.id for label in compiled.labels("level"))):
            advert = newest(compiled.pay.adverts(role, near, level))
            if advert is not None and advert.is_told:
                record = _record(role, "adverts", near, str(advert.year), table.currency, table.source, compiled)
                records.append({**record, "level": level, **_offered(advert)})
        if records:
            break
    return records


def _offered(advert: Advert) -> Record:
    return {"low": advert.low, "high": advert.high, "rows": advert.rows}


def _record(role: str, kind: str, place: str, period: str, currency: str, source: str, compiled: Compiled) -> Record:
    told = compiled.source(source)
    empty = dict.fromkeys(
        ("level", "counted_as", "p10", "p25", "p50", "p75", "p90", "employed", "low", "high", "rows"), None
    )
    head: Record = {"role": role, "kind": kind, "place": place, "period": period, "currency": currency}
    return {**head, **empty, "source": source, "publisher": told.publisher, "year": told.year}


def _unknown(name: str, compiled: Compiled, listed: str) -> str:
    from rapidfuzz import fuzz, process

    names = [label.name for label in compiled.labels("role")]
    near = process.extractOne(name, names, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_CLOSE)
    hint = f"did you mean {near[0]!r}?" if near else f"{listed} lists those I know"
    return f"I know no role called {name!r}; {hint}"

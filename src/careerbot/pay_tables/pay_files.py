"""The files of ``knowledge/pay/``: which tables there are, and their rows, checked.

pay.yaml          for each table its source, currency and home country
wages.csv         official wages by occupation and place       occupations.csv   the titles of the occupations
adverts.csv       what adverts offered, by role, place, level  areas.csv         which towns a metropolitan area holds
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from careerbot.content_files import shown
from careerbot.csvfile import Table, read_rows
from careerbot.errors import Problem
from careerbot.knowledge import Named
from careerbot.pay_tables.figures import Advert, PayTable, Wage
from careerbot.yamlfile import YamlFile

OF_IMPORTERS = ("titles.csv", "nicknames.csv")  # read by `careerbot import`, not by answers
FILES = ("occupations.csv", "areas.csv", "wages.csv", "adverts.csv")
KINDS = ("wages", "adverts")
TABLE_KEYS = (("source", "currency", "home"), ("period", "elsewhere"))
_COLUMNS = {
    "occupations.csv": ("code", "title"),
    "areas.csv": ("area", "name", "state", "cities"),
    "wages.csv": tuple(field.name for field in fields(Wage)),
    "adverts.csv": tuple(field.name for field in fields(Advert)),
}
_KEYS = {  # the columns that no two rows may share
    "occupations.csv": ("code",),
    "areas.csv": ("area",),
    "wages.csv": ("code", "place"),
    "adverts.csv": ("role", "place", "level", "year"),
}
Row = dict[str, str]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PayTables:
    """Every table of pay. Without the folder all of them are empty."""

    tables: dict[str, PayTable]  # by kind
    titles: dict[str, str]  # an occupation's code to its title
    areas: tuple[Named, ...]  # metropolitan areas, as places
    cities: tuple[tuple[str, str], ...]  # a place and the area it lies in
    wages: tuple[Wage, ...]
    adverts: tuple[Advert, ...]


def read_pay(folder: Path, known: dict[str, set[str]], sources: Iterable[str]) -> tuple[PayTables, list[Problem]]:
    """The tables of a content folder, and every problem in them.

    `known` holds the ids of roles, places and levels that rows may name, by kind.
    """
    place = folder / "knowledge" / "pay"
    problems: list[Problem] = []
    tables = _read_tables(place / "pay.yaml", folder, known["place"], set(sources), problems)
    problems += _not_read(place, folder)
    rows = {name: _Rows(place / name, folder, problems) for name in FILES}
    titles = dict(rows["occupations.csv"].read(lambda _, row: (row["code"], row["title"])))
    found = tuple(rows["areas.csv"].read(lambda table, row: _area(table, row, known["place"])))
    areas = tuple(named for named, _ in found)
    places = known["place"] | {named.id for named in areas}
    return PayTables(
        tables,
        titles,
        areas,
        tuple((city, named.id) for named, cities in found for city in cities),
        tuple(rows["wages.csv"].read(lambda table, row: _wage(table, row, titles, places))),
        tuple(rows["adverts.csv"].read(lambda table, row: _advert(table, row, known))),
    ), problems


def _not_read(place: Path, folder: Path) -> Iterator[Problem]:
    """A problem for each file that nothing reads: its name is misspelt."""
    known = ("pay.yaml", *FILES, *OF_IMPORTERS)
    for path in sorted(place.iterdir()) if place.is_dir() else ():
        if path.name not in known and not path.name.startswith("."):
            hint = YamlFile.hint(path.name, known)
            yield Problem(shown(path, folder), 0, 0, f"no file of this name is read{hint}")


class _Rows:
    """One CSV file: what each of its rows becomes, with every problem noted."""

    def __init__(self, path: Path, folder: Path, problems: list[Problem]) -> None:
        self._path, self._name, self._problems = path, shown(path, folder), problems

    def read(self, convert: Callable[[Table, Row], Value | None]) -> Iterator[Value]:
        """The values of the rows that are whole; none when there is no such file."""
        keys = _KEYS[self._path.name]
        seen: set[tuple[str, ...]] = set()
        for table, row in read_rows(self._path, self._name, _COLUMNS[self._path.name], self._problems):
            before = len(table.problems)
            value = convert(table, row)
            key = tuple(row[column] for column in keys)
            if len(key) == 1 and not key[0]:
                table.problem(f"the {keys[0]} is empty")
            elif key in seen:
                table.problem(f"the row of {', '.join(filter(None, key))} is given twice")
            seen.add(key)
            if value is not None and len(table.problems) == before:
                yield value


def _read_tables(
    path: Path, folder: Path, places: set[str], sources: set[str], problems: list[Problem]
) -> dict[str, PayTable]:
    if not path.exists():
        return {}
    file = YamlFile(path, shown(path, folder))
    tables = {}
    for kind, node in (file.keys(file.root, (), KINDS) if file.root else {}).items():
        mapping = file.mapping(node)
        if mapping is None:
            continue
        nodes = file.keys(mapping, *TABLE_KEYS)
        text = {key: file.text(value) for key, value in nodes.items()}
        for key, ids in (("source", sources), ("home", places), ("elsewhere", places)):
            if text.get(key) and text[key] not in ids:
                file.problem(nodes[key], f"unknown {key}: {text[key]!r}{file.hint(text[key], ids)}")
        tables[kind] = PayTable(
            kind,
            text.get("source", ""),
            text.get("period", ""),
            text.get("currency", ""),
            text.get("home", ""),
            text.get("elsewhere", ""),
        )
    problems += file.problems
    return tables


def _known(table: Table, row: Row, column: str, ids: Iterable[str]) -> bool:
    """Whether a cell names something that is known; noted as a problem when it does not."""
    if row[column] in ids:
        return True
    table.problem(f"unknown {column}: {row[column]!r}{YamlFile.hint(row[column], ids)}")
    return False


def _area(table: Table, row: Row, places: set[str]) -> tuple[Named, tuple[str, ...]] | None:
    cities = tuple(filter(None, row["cities"].split("|")))
    for city in cities:
        if city not in places:
            table.problem(f"unknown place: {city!r}{YamlFile.hint(city, places)}")
    if row["area"] in places:
        table.problem(f"the area {row['area']!r} has the id of a place")
    if not _known(table, row, "state", places):
        return None
    return Named("place", row["area"], row["name"], (), "metro", row["state"]), cities


def _wage(table: Table, row: Row, titles: dict[str, str], places: set[str]) -> Wage | None:
    if not (_known(table, row, "code", titles) and _known(table, row, "place", places)):
        return None
    figures = [table.whole_number(row, column) for column in ("employment", "p10", "p25", "p50", "p75", "p90")]
    _ascending(table, figures[1:])
    return Wage(row["code"], row["place"], *figures)


def _advert(table: Table, row: Row, known: dict[str, set[str]]) -> Advert | None:
    named = (("role", known["role"]), ("place", {"", *known["place"]}), ("level", {"", *known["level"]}))
    if sum(_known(table, row, column, ids) for column, ids in named) < len(named):  # every unknown name is noted
        return None
    year, rows = table.whole_number(row, "year"), table.whole_number(row, "rows")
    figures = [table.whole_number(row, column) for column in ("low", "high", "p10", "p25", "p50", "p75", "p90")]
    _ascending(table, figures[:2])
    _ascending(table, figures[2:])
    if year is None or rows is None:
        table.problem("a row needs a year and the number of rows it counts")
        return None
    return Advert(row["role"], row["place"], row["level"], year, rows, *figures)


def _ascending(table: Table, figures: list[int | None]) -> None:
    told = [figure for figure in figures if figure is not None]
    if told != sorted(told):
        table.problem(f"the figures do not ascend: {', '.join(f'{figure:,}' for figure in told)}")

"""Official wages of the United States (BLS OEWS) into ``knowledge/pay/``: wages, occupations, metropolitan areas.

wages.csv         code,place,employment,p10,p25,p50,p75,p90    US dollars a year; blank where not published
occupations.csv   code,title
areas.csv         area,name,state,cities                       cities: ids of places, joined by "|"

Areas outside the metropolitan ones ("Northwest Alabama nonmetropolitan area") are left out: nobody asks by such a name,
and their state's figures stand in for them. The month and year of the survey stand in ``pay.yaml``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careerbot.authoring.progress import with_progress
from careerbot.errors import Problem
from careerbot.importers.gazetteer import Gazetteer
from careerbot.importers.sheets import line_count, open_table, write_table
from careerbot.importers.tables import Table, whole_file

NATION = "united-states"
UNPUBLISHED = "-"
FIGURES = ("p10_annual", "p25_annual", "median_annual", "p75_annual", "p90_annual")
NEEDED = ("area_type", "area_code", "area", "occupation_code", "occupation", "employment", *FIGURES)
WAGES = ("code", "place", "employment", "p10", "p25", "p50", "p75", "p90")
NICKNAMES = Path("pay", "nicknames.csv")  # beside places.yaml
_NONMETROPOLITAN = "nonmetropolitan area"
_STATE = "us-"  # before a state's postal letters in its place id

WageRow = tuple[str, ...]  # of wages.csv


@dataclass(frozen=True, slots=True)
class Area:
    """A metropolitan area: its id ("us-41860"), its name, the first of its states, and its cities known to us."""

    id: str
    name: str
    state: str
    cities: frozenset[str]


class _Survey:
    """The rows of the table as they are read: what is kept of them, and what is wrong with them."""

    def __init__(self, table: Table, gazetteer: Gazetteer) -> None:
        self._table = table
        self._gazetteer = gazetteer
        self._places: dict[tuple[str, str], str] = {}  # an area's type and code to its place id, '' when left out
        self.areas: dict[str, Area] = {}
        self.titles: dict[str, str] = {}
        self.wages: dict[tuple[str, str], WageRow] = {}

    def add(self, row: Mapping[str, str]) -> None:
        """Take in a row, unless it is broken or its area is left out."""
        key = (row["area_type"], row["area_code"])
        if key not in self._places:
            self._places[key] = self._place(*key, row["area"])
        place, code = self._places[key], row["occupation_code"]
        if not place:
            return
        cells = [self._figure(row, column) for column in ("employment", *FIGURES)]
        if None in cells:
            return
        if (code, place) in self.wages:
            self._table.problem(f"the wages of {code} in {row['area']!r} are given twice")
            return
        self.titles.setdefault(code, row["occupation"])
        if any(cells[1:]):
            self.wages[code, place] = (code, place, *(cell or "" for cell in cells))

    def _figure(self, row: Mapping[str, str], column: str) -> str | None:
        """The digits of a cell, '' where it is not published, or None when it is broken."""
        cell = row[column]
        if cell == UNPUBLISHED:
            return ""
        if cell.isascii() and cell.isdigit():
            return str(int(cell))
        self._table.problem(f"{column}: expected a whole number or {UNPUBLISHED!r}, found {cell[:40]!r}")
        return None

    def _place(self, kind: str, code: str, name: str) -> str:
        """The place id of an area, or '' when it is left out; noted where that is for want of a place."""
        if kind == "nation":
            return NATION
        if kind == "state":
            # "New York" alone is the city
            found = self._gazetteer.find(f"{name} State", NATION) or self._gazetteer.find(name, NATION)
            if not found:
                self._table.problem(f"no place is called {name!r}; its wages are left out")
            return found
        if kind != "metro":
            self._table.problem(f"unknown area_type: {kind!r}; its wages are left out")
            return ""
        return "" if _NONMETROPOLITAN in name else self._metro(code, name)

    def _metro(self, code: str, name: str) -> str:
        cities, _, letters = name.rpartition(", ")
        states = [_STATE + state.lower() for state in letters.split("-")]
        unknown = [state for state in states if state not in self._gazetteer]
        if not cities or not code.isdigit() or unknown:
            self._table.problem(f"{name!r} ({code}) is not of the form 'City-City, ST'; its wages are left out")
            return ""
        id = f"{_STATE}{int(code)}"
        self.areas[id] = Area(id, name, states[0], frozenset(_cities(cities, states, self._gazetteer)))
        return id


def import_oews(table: Path, places: Path, out: Path) -> list[Problem]:
    """Write wages.csv, occupations.csv and areas.csv into the folder `out`, and give what was wrong with the sources.

    `table` is the bundle of BLS OEWS figures, `places` our places.yaml. ``pay/nicknames.csv`` (place,area) beside
    `places`, where there is one, adds places that no area's name mentions ("Silicon Valley"). A row with a problem is
    left out. Raises ContentError when a header lacks a column or places.yaml is broken, and OSError when a file cannot
    be read or written.
    """
    gazetteer = Gazetteer(places)
    with open_table(table, NEEDED) as rows:
        survey = _Survey(rows, gazetteer)
        for row in with_progress(rows, line_count(table), "wages"):
            survey.add(row)
    nicknames, problems = _nicknames(places.parent / NICKNAMES, gazetteer, survey.areas)
    areas = [
        (area.id, area.name, area.state, "|".join(sorted({*area.cities, *nicknames.get(area.id, ())})))
        for _, area in sorted(survey.areas.items())
    ]
    with (
        whole_file(out / "wages.csv") as wages,
        whole_file(out / "occupations.csv") as occupations,
        whole_file(out / "areas.csv") as metros,
    ):
        write_table(wages, WAGES, (row for _, row in sorted(survey.wages.items())))
        write_table(occupations, ("code", "title"), sorted(survey.titles.items()))
        write_table(metros, ("area", "name", "state", "cities"), areas)
    return [*rows.problems, *problems]


def _cities(title: str, states: Sequence[str], gazetteer: Gazetteer) -> set[str]:
    """The places that the title of an area names: "Dallas-Fort Worth", "Winston-Salem", "Scranton--Wilkes-Barre"."""
    found = set()
    for part in title.replace("/", "--").split("--"):
        words = part.split("-")  # a hyphen stands between names and inside one: any run of words may be a name
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                found.add(_city("-".join(words[start:end]), states, gazetteer))
    return found - {""}


def _city(name: str, states: Sequence[str], gazetteer: Gazetteer) -> str:
    """The place of this name in one of the states; it may be known with its state only ("Albany OR")."""
    for state in states:
        for called in (name, f"{name} {state.removeprefix(_STATE)}", f"{name} {gazetteer.name(state)}"):
            if found := gazetteer.find(called, state):
                return found
    return ""


def _nicknames(path: Path, gazetteer: Gazetteer, areas: Collection[str]) -> tuple[dict[str, list[str]], list[Problem]]:
    """The places that stand for an area without its title naming them, by area; and what is wrong with them."""
    found: dict[str, list[str]] = {}
    if not path.exists():
        return found, []
    with open_table(path, ("place", "area")) as rows:
        for row in rows:
            if row["place"] not in gazetteer:
                rows.problem(f"unknown place: {row['place']!r}")
            elif row["area"] not in areas:
                rows.problem(f"unknown area: {row['area']!r}")
            else:
                found.setdefault(row["area"], []).append(row["place"])
    return found, rows.problems

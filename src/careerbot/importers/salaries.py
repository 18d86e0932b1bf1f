"""What full-time adverts offered (the salaries of ai-jobs.net) into ``knowledge/pay/adverts.csv``.

adverts.csv    role,place,level,year,rows,low,high,p10,p25,p50,p75,p90    US dollars a year

A row of the source is one end of an advertised range: in file order a row and the next, equal but for the salary, are
the high and the low end of one advert. So `low` and `high`, the medians of the low and of the high ends, tell what
adverts offered; the percentiles mix both ends.

Nothing is mended. Salaries are clipped to 15,000-800,000 at the source, and some of Mexico's are pesos taken for
dollars (774,000 "USD"); medians bear them, and a cell of fewer than FEWEST rows has no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from careerbot.authoring.progress import with_progress
from careerbot.errors import Problem
from careerbot.importers.countries import COUNTRIES
from careerbot.importers.gazetteer import Gazetteer
from careerbot.importers.sheets import line_count, open_table, write_table
from careerbot.importers.tables import Table, whole_file
from careerbot.pay_tables.figures import FEWEST

# Before 2023 too few rows are the two ends of a range (2020 0%, 2021 5%, 2022 85%; 2023 97%, 2024 99%, 2025 100%):
# those of 2022 and earlier mix ranges with pay as it was paid.
FIRST_YEAR = 2023
WIDEST = 4  # times the low end that the high end of a range may be; wider, and the rows are two adverts
LEVELS = {"EN": "entry", "MI": "mid", "SE": "senior", "EX": "executive"}
FULL_TIME = "FT"
WORLD = ""  # the pseudo place of all rows, as '' is the level of all rows
HOME, ELSEWHERE = "united-states", "outside-united-states"
PERCENTILES = (10, 25, 50, 75, 90)
ADVERTS = ("role", "place", "level", "year", "rows", "low", "high", *(f"p{share}" for share in PERCENTILES))
_ATTRIBUTES = (
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary_currency",
    "employee_residence",
    "remote_ratio",
    "company_location",
    "company_size",
)
NEEDED = (*_ATTRIBUTES, "salary_in_usd")
_COUNTRY_PLACES = frozenset(COUNTRIES.values())
Key = tuple[str, str, str, int]  # role, place, level, year


@dataclass(frozen=True, slots=True)
class _Offer:
    """A row of the source: where it counts, what two ends of a range have in common, and its salary."""

    attributes: tuple[str, ...]
    title: str
    counts: bool  # whether it is full-time, and new enough
    year: int
    level: str
    country: str  # a place id
    usd: int

    def is_high_end_of(self, other: _Offer) -> bool:
        """Whether the `other`, next in the file, is the low end of the same range."""
        return self.attributes == other.attributes and other.usd <= self.usd <= WIDEST * other.usd


@dataclass(slots=True)
class _Cell:
    """The salaries of one role, place, level and year: of all rows, and of the ends of the ranges among them."""

    all: list[int] = field(default_factory=list)
    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)

    def figures(self) -> list[int | str]:
        """The number of rows, low, high and the percentiles; these are blank in a thin cell."""
        if len(self.all) < FEWEST:
            return [len(self.all), *[""] * (2 + len(PERCENTILES))]
        ends = [round(median(self.lows)), round(median(self.highs))] if self.lows else ["", ""]
        return [len(self.all), *ends, *percentiles(self.all)]


def import_salaries(table: Path, titles: Path, places: Path, out: Path) -> list[Problem]:
    """Write adverts.csv into the folder `out`, and give what was wrong with the sources.

    `table` is the salaries.csv of ai-jobs.net, `titles` (title,role) tells in which of our roles a job title counts,
    perhaps in several, and `places` is our places.yaml. Titles that it does not list are left out, as is a row with a
    problem. Raises ContentError when a header lacks a column or places.yaml is broken, and OSError when a file cannot
    be read or written.
    """
    gazetteer = Gazetteer(places)
    roles, problems = _roles(titles)
    cells: dict[Key, _Cell] = {}
    with open_table(table, NEEDED) as rows:
        for offer, low in _offers(rows, line_count(table), gazetteer):
            for key in _keys(offer, roles.get(offer.title, ()), gazetteer):
                cell = cells.setdefault(key, _Cell())
                cell.all.append(offer.usd)
                if low is not None:
                    cell.all.append(low.usd)
                    cell.lows.append(low.usd)
                    cell.highs.append(offer.usd)
    told = {*_COUNTRY_PLACES, WORLD, ELSEWHERE}  # the places whose thin cells are worth a line
    with whole_file(out / "adverts.csv") as stream:
        kept = (key for key in sorted(cells) if len(cells[key].all) >= FEWEST or key[1] in told)
        write_table(stream, ADVERTS, ((*key, *cells[key].figures()) for key in kept))
    return [*problems, *rows.problems]


def _keys(offer: _Offer, roles: Sequence[str], gazetteer: Gazetteer) -> Iterator[Key]:
    """The cells that an offer counts in."""
    if not offer.counts:
        return
    # a country lies in no other: Hong Kong's rows are not China's, nor Puerto Rico's those of the United States
    wider = [place for place in gazetteer.wider(offer.country) if place not in _COUNTRY_PLACES]
    elsewhere = [ELSEWHERE] if offer.country != HOME else []
    for role in roles:
        for place in {offer.country, *wider, *elsewhere, WORLD}:
            for level in (offer.level, ""):
                yield role, place, level, offer.year


def percentiles(salaries: Sequence[int]) -> list[int]:
    """The percentiles of two or more salaries, in proportion between neighbours, rounded to whole numbers."""
    cuts = quantiles(salaries, n=20, method="inclusive")  # the 5th, 10th, 15th…
    return [round(cuts[share // 5 - 1]) for share in PERCENTILES]


def _roles(titles: Path) -> tuple[dict[str, list[str]], list[Problem]]:
    """The roles that a job title counts in, and what is wrong with the table of them."""
    roles: dict[str, list[str]] = {}
    with open_table(titles, ("title", "role")) as rows:
        for row in rows:
            counted = roles.setdefault(row["title"], [])
            if row["role"] in counted:
                rows.problem(f"the title {row['title']!r} counts in {row['role']!r} already")
            elif row["role"]:
                counted.append(row["role"])
            else:
                rows.problem(f"the title {row['title']!r} has no role")
    return roles, rows.problems


def _offers(rows: Table, total: int, gazetteer: Gazetteer) -> Iterator[tuple[_Offer, _Offer | None]]:
    """The rows as offers, in their order: the high end of a range with its low end, any other alone."""
    countries = {code: place for code, place in COUNTRIES.items() if place in gazetteer}
    waiting: _Offer | None = None
    broken = 0
    for row in with_progress(rows, total, "adverts"):
        offer = _offer(row, rows, countries)
        # a row with a problem, here or just before, has no neighbours
        is_next = len(rows.problems) == broken
        broken = len(rows.problems)
        if is_next and waiting is not None and offer is not None and waiting.is_high_end_of(offer):
            yield waiting, offer
            waiting = None
            continue
        if waiting is not None:
            yield waiting, None
        waiting = offer
    if waiting is not None:
        yield waiting, None


def _offer(row: Mapping[str, str], rows: Table, countries: Mapping[str, str]) -> _Offer | None:
    """A row as an offer; None, and noted, when it is broken."""
    for column in ("work_year", "salary_in_usd"):
        if not (row[column].isascii() and row[column].isdigit()):
            rows.problem(f"{column}: expected a whole number, found {row[column][:40]!r}")
            return None
    for column, known in (("experience_level", LEVELS), ("company_location", countries)):
        if row[column] not in known:
            rows.problem(f"{column}: {row[column][:40]!r} is none that we know; the row is left out")
            return None
    year = int(row["work_year"])
    return _Offer(
        tuple(row[column] for column in _ATTRIBUTES),
        row["job_title"],
        row["employment_type"] == FULL_TIME and year >= FIRST_YEAR,
        year,
        LEVELS[row["experience_level"]],
        countries[row["company_location"]],
        int(row["salary_in_usd"]),
    )

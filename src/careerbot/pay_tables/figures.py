"""What is known of pay: official wages by occupation and place, and what adverts offered by role, place and level.

The two are never mixed: a wage is what employees earned, an advert what was offered. Every text here names the kind,
the year, the currency and how many it counts, and gives a range before a single figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.patterns import Pattern

SECTION = "salary"  # the section that facts of pay stand in
_LOOSE = Pattern(r"all other|mixed group|broad group|loosely|probably (?:low|high)")
OFFERED = Pattern(r"offered [A-Z]{3} ([\d,]+) to ([\d,]+)")  # how ``advert_text`` writes the ends of a range
FEWEST = 30  # rows of adverts from which on a cell is told; thinner ones say more of chance than of pay


@dataclass(frozen=True, slots=True)
class PayTable:
    """Where the figures of a table come from, and which place they are mainly about."""

    kind: str  # wages, adverts
    source: str
    period: str  # "May 2025"; '' where each row has its own year
    currency: str
    home: str  # the place id of the country counted best
    elsewhere: str = ""  # the place id that stands for all other countries together


@dataclass(frozen=True, slots=True)
class Occupation:
    """The occupation of the official statistics that a role is counted in, and how well it fits."""

    code: str  # "15-2051"
    title: str  # "Data Scientists"
    fit: str  # '' when the occupation is the role, else in words: "nearest occupation"


@dataclass(frozen=True, slots=True)
class Wage:
    """Wages of one occupation in one place, a year, in the currency of the table. None where not published."""

    code: str
    place: str
    employment: int | None
    p10: int | None
    p25: int | None
    p50: int | None
    p75: int | None
    p90: int | None


@dataclass(frozen=True, slots=True)
class Advert:
    """What full-time adverts for a role offered in one place, at one level ('' for all), in one year."""

    role: str
    place: str  # '' for the whole world
    level: str
    year: int
    rows: int
    low: int | None  # median of the low ends of the ranges; None when there are too few rows
    high: int | None  # median of the high ends
    p10: int | None
    p25: int | None
    p50: int | None
    p75: int | None
    p90: int | None

    @property
    def is_told(self) -> bool:
        """Whether there are enough rows to be told."""
        return self.low is not None and self.high is not None and self.rows >= FEWEST


def wage_text(wage: Wage, occupation: Occupation, table: PayTable, place: str) -> str:
    """The wages of an occupation in a place of this name, in a sentence."""
    title = occupation.title.lower()
    who = f"{title} ({occupation.fit})" if occupation.fit else title
    head = f"Official wages in {place}, {table.period}, of {who}: "
    inner = f"25th to 75th {_money(wage.p25, wage.p75, table.currency)}"
    outer = f"10th to 90th percentile {_money(wage.p10, wage.p90, table.currency)}"
    median = f"median {table.currency} {wage.p50:,} a year" if wage.p50 is not None else ""
    told = [
        median,
        outer if wage.p10 is not None and wage.p90 is not None else "",
        inner if wage.p25 is not None and wage.p75 is not None else "",
    ]
    counted = f"; {wage.employment:,} employed" if wage.employment else ""
    a_year = "" if median else " a year"
    return f"{head}{', '.join(filter(None, told))}{a_year}{counted}."


def advert_text(advert: Advert, table: PayTable, place: str, level: str = "") -> str:
    """What adverts offered in a place of this name, at a level of this name, in a sentence."""
    kind = f"{level.capitalize()} adverts" if level else "Adverts"
    where = f" in {place}" if place else " worldwide"
    return (
        f"{kind} in {advert.year}{where} (full time, n = {advert.rows:,} rows) typically offered"
        f" {_money(advert.low, advert.high, table.currency)} a year (the median of the lower and of the upper ends)."
    )


def levels_text(adverts: Sequence[tuple[str, Advert]], table: PayTable, place: str) -> str:
    """What adverts of one year and place offered at each level (its name, and the advert), in a sentence."""
    year = adverts[0][1].year
    told = [f"{name} {_money(a.low, a.high, table.currency)} (n = {a.rows:,})" for name, a in adverts]
    return f"By level, adverts in {year} in {place} (full time): {', '.join(told)}."


def few_text(advert: Advert, place: str, level: str = "") -> str:
    """That there are too few adverts to tell, in a sentence."""
    kind = f"{level} adverts" if level else "adverts"
    rows = f"{advert.rows} row{'s' if advert.rows != 1 else ''}"
    return f"In {place} I count only {rows} of {kind} in {advert.year}, too few for a figure."


def is_loose(occupation: Occupation) -> bool:
    """Whether an occupation is too mixed a group, or too unlike the role, to stand for it where adverts are known."""
    return bool(_LOOSE.search(f"{occupation.title} {occupation.fit}".lower()))


def newest(adverts: Sequence[Advert], year: int = 0) -> Advert | None:
    """Of the same cell in several years, `year` where it is told, else the one that counts most rows."""
    return max(
        adverts,
        key=lambda advert: (advert.is_told and advert.year == year, advert.is_told, advert.rows, advert.year),
        default=None,
    )


def _money(low: int | None, high: int | None, currency: str) -> str:
    return f"{currency} {low or 0:,} to {high or 0:,}"

"""The figures in facts as charts: pay as spreads, growth and education as shares.

The figures are read out of the facts that a reply rests on, in the wording that ``pay`` and the content give them, so a
chart shows nothing that the reply's evidence does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerbot.projections import projection
from careerbot.turn import Fact
from careerbot.wording import capitalized


@dataclass(frozen=True, slots=True)
class Spread:
    """A range of pay a year: all that is told of it, its inner half and its middle; None where not told."""

    label: str
    low: float
    high: float
    inner: tuple[float, float] | None
    middle: float | None


@dataclass(frozen=True, slots=True)
class Share:
    """A share or a change, in per cent."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars on one scale. ``unit`` stands before figures when it is a currency, behind them when it is "%"."""

    title: str
    unit: str
    bars: tuple[Spread | Share, ...]


_YEARLY = "a year"
_WAGE = re.compile(
    r"Official wages in (?P<place>.+?), (?P<period>[^,]+), of (?P<who>.+?): "
    r"10th to 90th percentile (?P<unit>[A-Z]{3}) (?P<p10>\d[\d,]*\d) to (?P<p90>\d[\d,]*\d)"
    r"(?:, 25th to 75th [A-Z]{3} (?P<p25>\d[\d,]*\d) to (?P<p75>\d[\d,]*\d))?(?:, median [A-Z]{3} (?P<p50>\d[\d,]*\d))?"
)
_LEVELS = re.compile(r"By level, adverts in (?P<year>\d{4}) in (?P<place>.+?) \(full time\): (?P<levels>.+)")
_LEVEL = re.compile(
    r"(?P<level>[a-z][a-z ]*?) (?P<unit>[A-Z]{3}) (?P<low>\d[\d,]*\d) to (?P<high>\d[\d,]*\d) \(n = \d[\d,]*\d\)"
)
_DEGREES = re.compile(
    r"([\d.]+)% (?:held )?(?:an? )?((?:bachelor|master|doctor|associate|some college)[\w' ]*?)(?=,| and |\.|;|$)"
)
_YEAR = re.compile(r"in (\d{4})\b")


def charts(facts: Sequence[Fact]) -> tuple[Chart, ...]:
    """What can be drawn of the facts, each kind of figure once: pay, pay by level, growth, education."""
    found = [_wages(facts), _by_level(facts), _growth(facts), _education(facts)]
    return tuple(chart for chart in found if chart is not None)


def _wages(facts: Sequence[Fact]) -> Chart | None:
    matches = [match for fact in facts if (match := _WAGE.match(fact.text))]
    if not matches or len({match["unit"] for match in matches}) > 1:
        return None
    places, people = {match["place"] for match in matches}, {match["who"] for match in matches}
    one_place = len(places) == 1
    bars = [
        Spread(
            capitalized(m["who"]) if one_place else m["place"] if len(people) == 1 else f"{m['who']}, {m['place']}",
            _number(m["p10"]),
            _number(m["p90"]),
            (_number(m["p25"]), _number(m["p75"])) if m["p25"] else None,
            _number(m["p50"]) if m["p50"] else None,
        )
        for m in matches
    ]
    about = ", ".join([*([next(iter(places))] if one_place else []), matches[0]["period"]])
    return Chart(
        f"Official wages {_YEARLY}, {about}", matches[0]["unit"], tuple({bar.label: bar for bar in bars}.values())
    )


def _by_level(facts: Sequence[Fact]) -> Chart | None:
    told = next((match for fact in facts if (match := _LEVELS.match(fact.text))), None)
    if told is None:
        return None
    levels = list(_LEVEL.finditer(told["levels"]))
    bars = tuple(Spread(capitalized(m["level"]), _number(m["low"]), _number(m["high"]), None, None) for m in levels)
    if len(bars) < 2:
        return None
    return Chart(f"Offered in adverts {_YEARLY}, {told['place']}, {told['year']}", levels[0]["unit"], bars)


def _growth(facts: Sequence[Fact]) -> Chart | None:
    by_role: dict[str, list[Fact]] = {}
    for fact in facts:
        by_role.setdefault(fact.role, []).append(fact)
    told = [found for own in by_role.values() if (found := projection(own)) and found.occupation]
    bars = {item.occupation: Share(capitalized(item.occupation), item.change) for item in told}
    if len(bars) < 2 or len({item.years for item in told}) > 1:
        return None
    return Chart(f"Projected change of employment, United States, {told[0].years}", "%", tuple(bars.values()))


def _education(facts: Iterable[Fact]) -> Chart | None:
    for fact in facts:
        if fact.section == "education" and len(shares := _DEGREES.findall(fact.text)) > 1:
            bars = tuple(Share(capitalized(degree.strip()), float(figure)) for figure, degree in shares)
            year = _YEAR.search(fact.text)
            return Chart(f"Highest degree held{f', {year[1]}' if year else ''}", "%", bars)
    return None


def _number(figure: str) -> float:
    return float(figure.replace(",", ""))

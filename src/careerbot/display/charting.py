"""The figures in facts as charts: pay as spreads, growth and education as shares.

The figures are read out of the facts that a reply rests on, in the wording that ``pay`` and the content give them, so a
chart shows nothing that the reply's evidence does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerbot.facts.projections import projection
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
_WAGE = re.compile(r"Official wages in (?P<place>.+?), (?P<period>[^,]+), of (?P<who>.+?): (?P<figures>.+)")
_RANGES = (  # the parts of a wage's figures, in whatever order they are told
    ("outer", re.compile(r"10th to 90th percentile ([A-Z]{3}) (\d[\d,]*\d) to (\d[\d,]*\d)")),
    ("inner", re.compile(r"25th to 75th ([A-Z]{3}) (\d[\d,]*\d) to (\d[\d,]*\d)")),
    ("middle", re.compile(r"median ([A-Z]{3}) (\d[\d,]*\d)")),
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
    told = [(match, figures) for fact in facts if (match := _WAGE.match(fact.text)) and (figures := _figures(match))]
    if not told or len({figures["outer"][1] for _, figures in told}) > 1:
        return None
    places, people = {match["place"] for match, _ in told}, {match["who"] for match, _ in told}
    one_place = len(places) == 1
    bars = {}
    for match, figures in told:
        who, place = match["who"], match["place"]
        label = capitalized(who) if one_place else place if len(people) == 1 else f"{who}, {place}"
        outer, inner, middle = figures["outer"], figures.get("inner"), figures.get("middle")
        bars[label] = Spread(
            label,
            _number(outer[2]),
            _number(outer[3]),
            (_number(inner[2]), _number(inner[3])) if inner else None,
            _number(middle[2]) if middle else None,
        )
    about = ", ".join([*([next(iter(places))] if one_place else []), told[0][0]["period"]])
    return Chart(f"Official wages {_YEARLY}, {about}", told[0][1]["outer"][1], tuple(bars.values()))


def _figures(wage: re.Match[str]) -> dict[str, re.Match[str]]:
    """The parts of a wage's figures; none at all where the widest range is not told."""
    found = {name: match for name, wording in _RANGES if (match := wording.search(wage["figures"]))}
    return found if "outer" in found else {}


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

"""Charts hold the figures of the evidence, and nothing else."""

from __future__ import annotations

import re

import pytest

import careerbot
from careerbot.display.bars import ASCII, UNICODE, bar_rows
from careerbot.display.charting import Chart, Share, Spread, charts
from careerbot.display.columns import row_width
from careerbot.turn import Fact, Reply, Source

SOURCE = Source("wages-2025", "Wages", "The Office", 2025)
WAGE = (
    "Official wages in {place}, May 2025, of {who}: median USD 110,000 a year,"
    " 10th to 90th percentile USD 60,000 to 180,000,"
    " 25th to 75th USD 80,000 to 150,000; 1,000 employed."
)


def fact(text: str, section: str = "salary", role: str = "scientist", number: int = 1) -> Fact:
    return Fact(f"{role}/{section}/{number}", text, SOURCE, role, section)


def lines(chart: Chart, columns: int = 80, ascii_only: bool = False) -> list[str]:
    drawn = bar_rows(chart, columns, ASCII if ascii_only else UNICODE)
    return ["".join(text for _, text in row) for row in drawn]


def test_wages_are_a_spread_with_its_middle() -> None:
    (chart,) = charts([fact(WAGE.format(place="Texas", who="scientists"))])
    assert chart.title == "Official wages a year, Texas, May 2025"
    assert chart.bars == (Spread("Scientists", 60_000, 180_000, (80_000, 150_000), 110_000),)


def test_wages_of_one_occupation_in_two_places_are_named_by_place() -> None:
    found = [fact(WAGE.format(place=place, who="scientists"), number=n) for n, place in enumerate(["Texas", "Ohio"])]
    assert [bar.label for bar in charts(found)[0].bars] == ["Texas", "Ohio"]


def test_wages_in_two_currencies_are_not_drawn_on_one_scale() -> None:
    other = WAGE.format(place="Ontario", who="scientists").replace("USD", "CAD")
    assert charts([fact(WAGE.format(place="Texas", who="scientists")), fact(other)]) == ()


def test_levels_of_adverts_are_spreads_without_a_middle() -> None:
    text = (
        "By level, adverts in 2024 in Canada (full time): entry level USD 50,000 to 70,000 (n = 40),"
        " senior USD 90,000 to 140,000 (n = 1,200)."
    )
    (chart,) = charts([fact(text)])
    assert [(bar.label, bar.low, bar.high) for bar in chart.bars if isinstance(bar, Spread)] == [
        ("Entry level", 50_000, 70_000),
        ("Senior", 90_000, 140_000),
    ]


def test_growth_is_drawn_of_two_occupations_and_not_of_one() -> None:
    grows = "Employment of {} in the United States is projected to {} {}% from 2024 to 2034."
    one = fact(grows.format("web developers", "grow", "7.5"), "outlook", "web")
    two = fact(grows.format("programmers", "fall", "6.1"), "outlook", "programmer")
    assert charts([one]) == ()
    assert charts([one, two])[0].bars == (Share("Web developers", 7.5), Share("Programmers", -6.1))


def test_degrees_are_shares() -> None:
    text = "Of scientists in 2019, 35.7% held a bachelor's degree, 37.9% a master's and 20.8% a doctoral degree."
    (chart,) = charts([fact(text, "education")])
    assert chart.title == "Highest degree held, 2019"
    assert chart.bars == (Share("Bachelor's degree", 35.7), Share("Master's", 37.9), Share("Doctoral degree", 20.8))


def test_nothing_is_drawn_of_facts_without_such_figures() -> None:
    assert charts([fact("Python and SQL.", "skills")]) == ()


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("columns", [20, 40, 60, 80, 120])
def test_no_bar_is_wider_than_the_terminal(columns: int, ascii_only: bool) -> None:
    (chart,) = charts([fact(WAGE.format(place="Texas", who="scientists"))])
    rows = list(bar_rows(chart, columns, ASCII if ascii_only else UNICODE))
    assert all(row_width(row) <= columns for row in rows)
    assert bool(rows) is (columns >= 60)


def test_a_longer_share_has_the_longer_bar() -> None:
    _, long, short = lines(Chart("Growth", "%", (Share("A", 30.0), Share("B", 10.0))))
    assert long.count("█") > 2 * short.count("█")


def test_the_median_lies_between_its_quarters() -> None:
    line = lines(charts([fact(WAGE.format(place="Texas", who="scientists"))])[0])[1]
    assert re.search(r"─+▓+┃▓+─+", line)


def test_ascii_bars_are_ascii() -> None:
    chart = charts([fact(WAGE.format(place="Texas", who="scientists"))])[0]
    assert all(line.isascii() for line in lines(chart, ascii_only=True))


@pytest.mark.parametrize(
    "question",
    ["data scientist salary in the US", "growth of data scientists and web developers", "data engineer pay in Texas"],
)
def test_every_figure_of_a_chart_stands_in_the_evidence(bot: careerbot.Bot, question: str) -> None:
    reply: Reply = bot.reply(question)
    known = " ".join(fact.text for fact in reply.evidence).replace(",", "")
    drawn = charts(reply.evidence)
    assert drawn
    for chart in drawn:
        for figure in re.findall(r"\d+(?:\.\d+)?", " ".join(lines(chart)[1:]).replace(",", "")):
            assert figure in known or figure in {"10", "25", "75", "90"}

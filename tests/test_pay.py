"""Wages and adverts in a sentence: kind, place, year, currency, how many, and a range before a single figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbot.pay_tables.figures import (
    FEWEST,
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

WAGES = PayTable("wages", "wages-2025", "May 2025", "USD", "home")
ADVERTS = PayTable("adverts", "adverts-2025", "", "USD", "home", "abroad")
SCIENTISTS = Occupation("15-2051", "Data Scientists", "")
WAGE = Wage("15-2051", "home", 9_000, 50_000, 60_000, 70_000, 80_000, 90_000)
ADVERT = Advert("data-scientist", "home", "", 2024, 400, 82_000, 102_000, 1, 2, 3, 4, 5)

figures = st.none() | st.integers(0, 900_000)
adverts = st.builds(
    Advert,
    role=st.just("x"),
    place=st.just("home"),
    level=st.just(""),
    year=st.integers(2020, 2026),
    rows=st.integers(0, 60),
    low=figures,
    high=figures,
    **{name: st.none() for name in ("p10", "p25", "p50", "p75", "p90")},
)


def test_a_wage_is_told_with_its_median_before_its_ranges() -> None:
    assert wage_text(WAGE, SCIENTISTS, WAGES, "Home") == (
        "Official wages in Home, May 2025, of data scientists: median USD 70,000 a year, "
        "10th to 90th percentile USD 50,000 to 90,000, 25th to 75th USD 60,000 to 80,000; 9,000 employed."
    )


def test_a_wage_says_how_its_occupation_fits() -> None:
    text = wage_text(WAGE, Occupation("1", "Data Scientists", "nearest occupation"), WAGES, "Home")
    assert ", of data scientists (nearest occupation): " in text


@pytest.mark.parametrize(
    ("unpublished", "left_out"),
    [
        ("p10", "10th to 90th"),
        ("p90", "10th to 90th"),
        ("p25", "25th to 75th"),
        ("p75", "25th to 75th"),
        ("p50", "median"),
        ("employment", "employed"),
    ],
)
def test_what_was_not_published_is_left_out_with_the_range_it_belongs_to(unpublished: str, left_out: str) -> None:
    known = {"employment": 9_000, "p10": 50_000, "p25": 60_000, "p50": 70_000, "p75": 80_000, "p90": 90_000}
    text = wage_text(Wage("15-2051", "home", **{**known, unpublished: None}), SCIENTISTS, WAGES, "Home")
    assert left_out not in text
    assert "None" not in text
    assert " 0 " not in text
    told = ["10th to 90th", "25th to 75th", "median", "employed"]
    assert [words for words in told if words not in text] == [left_out]


def test_an_advert_is_told_with_year_place_rows_and_range() -> None:
    assert advert_text(ADVERT, ADVERTS, "Home") == (
        "Adverts in 2024 in Home (full time, n = 400 rows) typically offered "
        "USD 82,000 to 102,000 a year (the median of the lower and of the upper ends)."
    )
    assert advert_text(replace(ADVERT, rows=12_345), ADVERTS, "", "entry level") == (
        "Entry level adverts in 2024 worldwide (full time, n = 12,345 rows) typically offered "
        "USD 82,000 to 102,000 a year (the median of the lower and of the upper ends)."
    )


def test_levels_stand_in_one_sentence_in_the_order_given() -> None:
    senior = replace(ADVERT, level="senior", rows=30, low=91_000, high=111_000)
    assert levels_text([("entry level", ADVERT), ("senior", senior)], ADVERTS, "Home") == (
        "By level, adverts in 2024 in Home (full time): entry level USD 82,000 to 102,000 (n = 400), "
        "senior USD 91,000 to 111,000 (n = 30)."
    )


def test_too_few_adverts_are_counted_in_the_singular_and_plural_and_without_a_figure() -> None:
    thin = replace(ADVERT, rows=1)
    assert few_text(thin, "Home") == "In Home I count only 1 row of adverts in 2024, too few for a figure."
    assert few_text(replace(thin, rows=2), "Home", "senior") == (
        "In Home I count only 2 rows of senior adverts in 2024, too few for a figure."
    )


@pytest.mark.xfail(strict=True, reason='adverts of the whole world have no place: "In  I count only"')
def test_too_few_adverts_of_the_whole_world_are_told_as_such() -> None:
    assert "  " not in few_text(replace(ADVERT, place="", rows=2), "")


@pytest.mark.parametrize(
    ("rows", "low", "high", "is_told"),
    [
        (FEWEST, 1, 2, True),
        (FEWEST - 1, 1, 2, False),
        (FEWEST, None, 2, False),
        (FEWEST, 1, None, False),
        (FEWEST, 0, 0, True),
    ],
)
def test_a_cell_is_told_from_thirty_rows_on_where_both_ends_are_known(
    rows: int, low: int | None, high: int | None, is_told: bool
) -> None:
    assert replace(ADVERT, rows=rows, low=low, high=high).is_told is is_told


def test_of_several_years_the_one_with_most_rows_is_told() -> None:
    old, thin = replace(ADVERT, year=2023, rows=500), replace(ADVERT, year=2025, rows=29)
    assert newest([ADVERT, old, thin]) == old
    assert newest([ADVERT, thin]) == ADVERT
    assert newest([replace(ADVERT, year=2023), ADVERT]) == ADVERT  # as many rows: the later year


def test_the_year_that_is_asked_about_comes_first_where_it_is_told() -> None:
    old, thin = replace(ADVERT, year=2023, rows=500), replace(ADVERT, year=2025, rows=29)
    assert newest([ADVERT, old, thin], 2024) == ADVERT
    assert newest([ADVERT, old, thin], 2025) == old
    assert newest([ADVERT, old, thin], 1999) == old


def test_of_nothing_there_is_none() -> None:
    assert newest([]) is None


@given(st.lists(adverts, max_size=6), st.integers(2019, 2027))
def test_a_cell_that_can_be_told_comes_before_any_that_cannot(found: list[Advert], year: int) -> None:
    best = newest(found, year)
    assert (best is None) == (not found)
    assert best is None or best.is_told == any(advert.is_told for advert in found)
    asked = [advert for advert in found if advert.is_told and advert.year == year]
    assert not asked or (best is not None and best.year == year)


@given(figures, figures, st.integers(0, 900_000), figures, figures, figures)
def test_every_figure_of_a_wage_that_is_told_is_one_of_the_row(
    p10: int | None, p25: int | None, p50: int, p75: int | None, p90: int | None, employed: int | None
) -> None:
    text = wage_text(Wage("1", "home", employed, p10, p25, p50, p75, p90), SCIENTISTS, WAGES, "Home")
    assert f"median USD {p50:,} a year" in text
    assert ("25th to 75th" in text) == (p25 is not None and p75 is not None)
    assert ("10th to 90th" in text) == (p10 is not None and p90 is not None)
    assert ("employed" in text) == bool(employed)

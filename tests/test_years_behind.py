"""Years of work behind somebody, and years that are an age or lie ahead."""

from __future__ import annotations

import pytest

from careerbot.question.years_behind import asks_what_next, years_behind


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("11 years as a data engineer", 11),
        ("i have 8 years of experience", 8),
        ("fifteen years in testing", 15),
        ("i am 45 years old", 0),
        ("where will it be in 10 years", 0),
        ("within 5 years", 0),
        ("for the next 10 years", 0),
        ("it takes 6 years", 0),
        ("many years ago", 0),
        ("7 years ago i left", 0),
        ("what is next", 0),
    ],
)
def test_the_years_that_words_tell(said: str, years: int) -> None:
    assert years_behind(said.split()) == years


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("10 years as an engineer what is the next step", True),
        ("12 years in it what are my options", True),
        ("3 years as an engineer what is the next step", False),
        ("12 years in it and i am tired", False),
        ("what is next", False),
    ],
)
def test_who_asks_what_comes_next(said: str, asks: bool) -> None:
    assert asks_what_next(said.split()) is asks

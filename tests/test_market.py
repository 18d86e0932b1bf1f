"""What outlook, openings, industries and shares of degrees begin with: the doubt, the gap or the sector asked about."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.pay.narrowing import level_by_years
from careerbot.pay.pay_premises import asks_future, asks_pay_by, asks_why
from careerbot.replies.outlook.doubts_on_future import doubted, on_field


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "is data engineering oversaturated",
            "In part: Junior posts are contested",
        ),
        ("is it too late to get into web development", "Not too late, by the official projection"),
        (
            "will AI take over technical writing",
            "A good part of the work",
        ),
        ("are data engineers as safe as doctors", "I have nothing to hold its safety against"),
        ("outlook for statisticians in Taiwan", "Projections are known to me for the United States only"),
        ("is the tech field saturated", "For junior web posts in many places yes"),
        ("do data scientists work in biotech", "Yes, as part of a wider sector (biotech by itself"),
        ("do statisticians work in fashion", "For Statisticians I do not find fashion named"),
        ("can actuaries work outside insurance", "Yes: outside insurance these are named."),
        ("do most actuaries have a masters", "No: 20.4% held it (a master's):"),
        ("any internships for statisticians?", "I cannot see today's openings"),
        ("how many statistician jobs open up each year", "About 2,000 a year"),
    ],
)
def test_the_first_sentence_meets_the_question(bot: careerbot.Bot, text: str, begins: str) -> None:
    assert bot.reply(text).text.startswith(begins)


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("with 3-5 years experience", "mid"),
        ("0 yoe", "entry"),
        ("ten years of experience", "senior"),
        ("in their 5th year", "mid"),
        ("in the next 5 years", ""),
        ("i am 30 years old", ""),
    ],
)
def test_years_tell_a_level_only_where_they_are_of_experience(said: str, level: str) -> None:
    assert level_by_years(said) == level


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("pay without a degree", "degree"),
        ("pay at startups", "kind or size of employer"),
        ("do women earn less", "gender"),
        ("finished my bootcamp what can i make", ""),
        ("how much do they earn", ""),
    ],
)
def test_what_pay_is_not_told_by(said: str, by: str) -> None:
    assert asks_pay_by(tuple(said.split())) == by


def test_causes_and_forecasts_are_heard() -> None:
    assert asks_why(("why", "is", "it", "paid", "well"))
    assert asks_future(("will", "salaries", "go", "down"))
    assert not asks_future(("what", "will", "i", "earn"))


def test_without_facts_no_doubt_is_answered() -> None:
    assert doubted("is it saturated", "", None, ()) is None
    assert on_field("is it growing", grows=True) == ""

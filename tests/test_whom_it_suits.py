"""Whom a role suits: its line read clause by clause, and who is at the beginning."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.facts.whom_it_suits import asks_little, begins, is_for_beginners, nature, suited
from careerbot.terms import terms


@pytest.mark.parametrize(
    ("second", "word"),
    [
        ("would miss hands-on modeling or dislike meetings", "meetings"),
        ("want to program all day or stay away from meetings", "meetings"),
        ("want to code all day or avoid meetings and compromise", "compromise"),
        ("dislike interruptions, on-call duty or work that users never see", "duty"),
        ("want quick business results or little mathematics", "mathematics"),
        ("want sole say over looks, or quiet work without discussions", "discussions"),
    ],
)
def test_a_dislike_in_the_middle_of_the_second_half_is_one(second: str, word: str) -> None:
    whom = suited(f"Suits people who like order; less so those who {second}.")
    assert set(terms([word])) <= whom.shuns
    assert not set(terms([word])) & whom.wants


def test_a_wish_behind_a_dislike_is_a_wish() -> None:
    whom = suited(
        "Suits people who like puzzles; less so those who dislike on-call duty or want to build new products."
    )
    assert set(terms(["products"])) <= whom.wants - whom.shuns
    assert set(terms(["duty"])) <= whom.shuns - whom.wants


def test_that_it_suits_people_is_no_liking_of_people() -> None:
    assert not set(terms(["people"])) & suited("Suits people who like order.").likes
    assert set(terms(["people"])) <= suited("Suits people who like people and plans.").likes


@pytest.mark.parametrize(
    ("text", "little"),
    [
        ("Mathematics: logic and arithmetic for cost and capacity; no higher mathematics.", True),
        ("Mathematics: school level suffices for most sites.", True),
        ("Mathematics: solid statistics matters more than advanced theory.", True),
        ("Mathematics in depth: linear algebra, calculus, probability; here they are daily tools.", False),
    ],
)
def test_a_fact_may_say_that_little_is_asked_for(text: str, little: bool) -> None:
    assert asks_little(text) is little


@pytest.mark.parametrize(
    ("said", "level", "is_one"),
    [
        ("i am a student", "", True),
        ("looking for my first job", "", True),
        ("i have no experience", "", True),
        ("i like graphs", "entry", True),
        ("i like graphs", "senior", False),
        ("i have experience in sales", "", False),
    ],
)
def test_who_begins_says_so(said: str, level: str, is_one: bool) -> None:
    assert begins(said.split(), level) is is_one


def test_a_role_that_leads_or_says_so_is_no_first_one() -> None:
    assert not is_for_beginners("Data Science Manager", [])
    assert not is_for_beginners("Chief Data Officer", [])
    assert not is_for_beginners("Data Architect", ["Suits people who like order; less so those who start a first job."])
    assert is_for_beginners("Data Analyst", ["Suits people who like puzzles."])


def test_the_shy_look_for_quiet_and_the_outgoing_for_company() -> None:
    assert nature(["i", "am", "shy"]) == nature(["outgoing"])[::-1]
    assert nature(["i", "am", "tall"]) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "I am a student who likes data but hates meetings, which role fits me?",
        "I hate meetings and love code. Which job?",
    ],
)
def test_nobody_is_sent_to_what_they_would_dislike(bot: careerbot.Bot, text: str) -> None:
    told = bot.reply(text).text
    assert "dislike meetings" not in told.split("Less likely")[0]
    assert "away from meetings" not in told.split("Less likely")[0]


def test_beginners_are_sent_to_no_manager(bot: careerbot.Bot) -> None:
    told = bot.reply("I am a graduate and love coaching others and choosing problems. Which role fits me?").text
    assert "Manager" not in told.split("You could ask")[0]


def test_whether_a_role_fits_begins_with_the_verdict(bot: careerbot.Bot) -> None:
    assert bot.reply("Am I too introverted for a product manager?").text.startswith("By what you say, the work of")
    maths = bot.reply("I am bad at maths, is data engineering right for me?").text
    assert "Probably yes" in maths
    assert "little is needed" in maths

"""How well a thing must be known for a role is read off the weight that its lines give it."""

from __future__ import annotations

import pytest

import careerbot

BEGINNINGS = {
    "how good must my SQL be for a data analyst": "Very well: SQL belongs to the core",
    "is basic python enough for an analytics engineer": "The basics are enough for most posts",
    "how well do i need to know R as a data scientist": "Well, if it is the one you choose",
    "how well must i know Helm as a devops engineer": "Solidly, so that you can work with it",
    "how well must i know Jenkins as a devops engineer": "Well, if it is the one you choose",
}


@pytest.mark.parametrize("text", BEGINNINGS)
def test_the_weight_of_a_thing_tells_how_well_it_must_be_known(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).text.startswith(BEGINNINGS[text])


def test_two_things_are_told_one_by_one(bot: careerbot.Bot) -> None:
    said = bot.reply("how good do my SQL and Python have to be for a data engineer").text
    assert "SQL belongs to the core" in said
    assert "Python" in said.partition("\n")[0]


def test_how_much_mathematics_there_is_stays_a_rating(bot: careerbot.Bot) -> None:
    assert "maths" not in bot.reply("how good must i be at maths as a data engineer").text.partition(":")[0]


def test_who_tells_what_they_know_is_told_what_is_missing(bot: careerbot.Bot) -> None:
    assert "already have SQL" in bot.reply("i know SQL, what do i still need to be a data analyst").text

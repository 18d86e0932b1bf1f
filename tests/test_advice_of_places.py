"""Advice on the market of a place abroad: it goes before projections of another country, and holds nowhere else."""

from __future__ import annotations

import pytest

import careerbot


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("what future do web developers have in Ireland", "Cork, Galway and Limerick"),
        ("is there demand for data engineers in Tokyo", "business level"),
        ("job market for QA engineers in Kraków", "beginners compete by the hundred"),
        ("outlook for data analysts in Lima", "North American firms"),
    ],
)
def test_the_market_of_the_country_is_told(bot: careerbot.Bot, text: str, saying: str) -> None:
    assert saying in bot.reply(text).text


def test_the_projection_stands_behind_it_as_that_of_another_country(bot: careerbot.Bot) -> None:
    reply = bot.reply("what is the outlook for statisticians in Sweden?")
    assert reply.status == "caveat"
    market, _, projection = reply.text.partition("Projections are known to me for the United States only; for Sweden")
    assert "Stockholm" in market
    assert "8.5%" in projection


@pytest.mark.parametrize("place", ["Pakistan", "Nepal", "Mongolia", "Turkey"])
def test_what_holds_in_india_is_told_of_no_neighbour(bot: careerbot.Bot, place: str) -> None:
    assert "mass hiring of graduates" not in bot.reply(f"what is the scope of data science in {place}").text


def test_at_home_the_projection_is_told(bot: careerbot.Bot) -> None:
    assert bot.reply("outlook for statisticians in Ohio").text.startswith(("US employment", "The outlook"))


def test_a_role_without_an_outlook_is_told_what_is_written_on_its_future(bot: careerbot.Bot) -> None:
    assert "tied to a vendor" in bot.reply("what future does a Salesforce developer have").text

"""A move into a field: its usual first roles are weighed by what the user brings."""

from __future__ import annotations

import pytest

import careerbot


@pytest.mark.parametrize(
    ("text", "origin", "goal"),
    [
        ("Plumber, 45, how do I move into tech?", "plumber", "it-specialist"),
        ("I work as a chemist and want to switch to data", "chemist", "data-analyst"),
        ("dental hygienist here, how could I break into analytics", "dental-hygienist", "data-analyst"),
    ],
)
def test_a_field_stands_for_the_roles_by_which_people_enter_it(
    bot: careerbot.Bot, text: str, origin: str, goal: str
) -> None:
    reply = bot.reply(text)
    assert [intent.name for intent in reply.intents] == ["transition"]
    assert {origin, goal} <= set(reply.roles)
    assert reply.status == "answer"


def test_a_degree_told_is_where_one_comes_from(bot: careerbot.Bot) -> None:
    reply = bot.reply("I have a degree in geography, how do I get into data?")
    assert reply.intents[0].name == "transition"
    assert set(reply.roles) == {"data-analyst", "data-scientist", "geospatial-analyst"}


def test_what_one_said_to_be_counts_when_a_field_is_asked_for_later(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("I'm a pharmacist")
    reply = session.reply("how can I get into tech?")
    assert reply.intents[0].name == "transition"
    assert "healthcare-data-analyst" in reply.roles


@pytest.mark.parametrize(
    "text", ["How do I get into tech?", "Do I need a degree to get into tech?", "how do I get into data engineering"]
)
def test_who_tells_nothing_of_themselves_makes_no_move(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).intents[0].name != "transition"


def test_mechanical_engineers_do_not_come_the_way_of_software_engineers(bot: careerbot.Bot) -> None:
    reply = bot.reply("I'm a mechanical engineer, can I become a data engineer?")
    assert "From software engineer" not in reply.text

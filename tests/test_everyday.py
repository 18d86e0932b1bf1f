"""A day's work in the field, asked about without a role."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.topics.everyday import asks_everyday


@pytest.mark.parametrize(
    "text",
    [
        "is a career in cs nonstop in front of a computer",
        "do it people work alone or in teams",
        "are coding jobs antisocial",
        "do people in tech talk to each other or work alone",
    ],
)
def test_the_field_is_asked_about(text: str) -> None:
    assert asks_everyday(text)
    assert careerbot.load().reply(f"{text}?").status == "answer"


@pytest.mark.parametrize("text", ["does a data analyst work alone", "is it jobs day", "which monitor should i buy"])
def test_a_role_or_another_thing_is_not(text: str) -> None:
    assert not asks_everyday(text)


def test_it_is_answered_by_what_was_asked() -> None:
    bot = careerbot.load()
    assert str(bot.reply("is working in IT lonely?")).startswith("Not all alone")
    assert str(bot.reply("do computer science jobs involve talking to people?")).startswith("Yes, in every usual role")
    assert "Stress comes from" in str(bot.reply("is IT stressful?"))

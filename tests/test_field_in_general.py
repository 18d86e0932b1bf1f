"""A question on the field in general is not about the role in focus; one without a subject of its own is."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.question.field_in_general import is_of_something_else, is_of_the_field

GENERAL = (
    "what's a good first programming language",
    "how do I stay up to date",
    "which area should I specialise in",
    "should I specialize early",
    "is AI going to take all jobs",
    "what is the best country for tech jobs",
    "is the tech industry still hiring",
    "how do I learn to code",
    "what field pays best",
    "which niche is the safest",
    "how to negotiate an offer",
    "easiest programming language to start",
)
ELLIPTIC = (
    "which tools",
    "what degree do I need",
    "how do I get started",
    "is it hard to stay up to date in it",
    "do they specialise",
    "is python required",
    "how long does it take",
    "which jobs are there for them",
    "what is a typical day",
)


@pytest.mark.parametrize("text", GENERAL)
def test_a_question_on_the_field_takes_over_no_role(bot: careerbot.Bot, text: str) -> None:
    session = bot.session()
    session.reply("what does a data scientist do")
    assert session.reply(text).roles == ()
    assert session.reply("and what do they earn?").roles == ("data-scientist",)


@pytest.mark.parametrize("text", ELLIPTIC)
def test_what_points_back_or_has_no_subject_is_no_question_on_the_field(bot: careerbot.Bot, text: str) -> None:
    assert not is_of_the_field([token.text for token in bot.understand(text).utterance.tokens])


@pytest.mark.parametrize(
    ("text", "other"), [("tell me about football", True), ("explain it", False), ("explain", False)]
)
def test_what_is_neither_role_nor_spoken_of_is_something_else(bot: careerbot.Bot, text: str, other: bool) -> None:
    assert is_of_something_else([token.text for token in bot.understand(text).utterance.tokens]) is other

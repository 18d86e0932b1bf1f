"""Posts of professors asked about in other words than the title that was featured."""

from __future__ import annotations

import careerbot

ROLE = "professor-of-applied-mathematics-and-ai"


def test_a_professor_of_the_field_is_the_post_featured(bot: careerbot.Bot) -> None:
    assert ROLE in bot.reply("how much does an assistant professor in maths and AI earn").roles


def test_a_professor_of_something_else_is_not(bot: careerbot.Bot) -> None:
    assert ROLE not in bot.reply("what does a professor of history earn").roles


def test_a_role_that_is_named_stays(bot: careerbot.Bot) -> None:
    assert ROLE not in bot.reply("my professor asks what an AI engineer earns").roles

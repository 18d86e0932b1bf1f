"""A fragment is read with the role it leaves out only where it is unclear by itself."""

from __future__ import annotations

import pytest

import careerbot

SESSION = "tell me about data architects"


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


def _intent(bot: careerbot.Bot, *said: str) -> str:
    session = bot.session()
    for text in said[:-1]:
        session.reply(text)
    return session.reply(said[-1]).intents[0].name


def test_a_fragment_asks_what_it_asks_of_the_role_in_focus(bot: careerbot.Bot) -> None:
    assert _intent(bot, SESSION, "room to grow?") == "career_path"
    assert bot.reply("room to grow?").roles == ()


def test_what_is_of_another_world_stays_so(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply(SESSION)
    for text in ("who won the game", "write a poem", "what time is it", "my girlfriend left me"):
        assert session.reply(text).status == "fallback"


def test_a_clear_question_is_not_read_anew(bot: careerbot.Bot) -> None:
    assert _intent(bot, SESSION, "long hours?") == "work_life"

"""What movers ask beside their chief question, and the entry that is written for their very move."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.moves.advice_on_moves import entry_of_the_trade, of_the_move, without_verdict
from careerbot.turn import Request


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "I know some selenium, what am I missing to be a QA engineer and would I take a pay cut?",
            "A step down in pay",
        ),
        (
            "java dev wants to be a data engineer, do I have to start as a junior again?",
            "Seldom as a complete beginner",
        ),
        (
            "Should a librarian retrain as a software engineer now that AI writes code?",
            "Since AI tools write simple code",
        ),
    ],
)
def test_what_is_asked_beside_is_answered_in_a_line(bot: careerbot.Bot, text: str, says: str) -> None:
    assert says in bot.reply(text).text


def test_how_to_begin_from_zero_asks_for_no_level(bot: careerbot.Bot) -> None:
    assert "complete beginner" not in bot.reply("how do I go from zero to data engineer").text


@pytest.mark.parametrize(
    ("origin", "role", "says"),
    [
        ("nurse", "data-analyst", "ward"),
        ("accountant", "data-engineer", "month end"),
        ("data-analyst", "data-scientist", "usual ways in"),
    ],
)
def test_the_entry_of_a_move_is_found_by_its_ends(bot: careerbot.Bot, origin: str, role: str, says: str) -> None:
    facts = of_the_move(role, Request("transition", roles=(role,), origins=(origin,)), bot.compiled)
    assert says in " ".join(fact.text for fact in facts)


def test_an_entry_for_another_goal_is_none(bot: careerbot.Bot) -> None:
    request = Request("transition", roles=("data-architect",), origins=("database-administrator",))
    assert of_the_move("data-architect", request, bot.compiled) == ()


def test_a_trade_has_an_entry_of_its_own(bot: careerbot.Bot) -> None:
    assert entry_of_the_trade(("chef",), bot.compiled) == "hospitality-to-tech"


def test_a_second_verdict_is_left_out(bot: careerbot.Bot) -> None:
    facts = bot.compiled.advice("nurse-to-tech")
    assert without_verdict(facts)[0][0].startswith("The shortest way")

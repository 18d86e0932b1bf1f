"""What movers ask beside their chief question, and the entry that is written for their very move."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replacing import replace
from careerbot.replies.moves.advice_on_moves import (
    entry_of_the_trade,
    is_of_another_role,
    is_the_way_back,
    lines_without_verdict,
    of_the_move,
)
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
    request = Request("transition", roles=("data-steward",), origins=("database-administrator",))
    assert of_the_move("data-steward", request, bot.compiled) == ()


def test_an_entry_for_the_contrary_move_is_none(bot: careerbot.Bot) -> None:
    request = Request("transition", roles=("data-engineer",), origins=("data-scientist",))
    assert "steadier" in of_the_move("data-engineer", request, bot.compiled)[0].text
    back = replace(request, roles=("data-scientist",), origins=("data-engineer",), advice="scientist-to-data-engineer")
    assert not any("steadier" in fact.text for fact in of_the_move("data-scientist", back, bot.compiled))
    assert is_the_way_back("developer-to-data-scientist", ("data-scientist",), ("software-engineer",))
    assert is_the_way_back("developer-to-product-manager", ("product-manager",), ())
    assert not is_the_way_back("developer-to-data-scientist", ("software-engineer",), ("data-scientist",))


def test_a_trade_has_an_entry_of_its_own(bot: careerbot.Bot) -> None:
    assert entry_of_the_trade(("chef",), bot.compiled) == "hospitality-to-tech"


def test_a_second_verdict_is_left_out(bot: careerbot.Bot) -> None:
    facts = bot.compiled.advice("nurse-to-tech")
    assert lines_without_verdict(facts)[0][0].startswith("The shortest way")


def test_an_entry_for_a_role_that_nobody_speaks_of_is_none(bot: careerbot.Bot) -> None:
    history = "i have a ba in history is data science out of reach".split()
    assert is_of_another_role("business-analyst-moves", (), history, bot.compiled)
    assert not is_of_another_role("business-analyst-moves", ("business-analyst",), history, bot.compiled)
    assert not is_of_another_role("analyst-to-scientist", (), "excel analyst into data science".split(), bot.compiled)
    assert not is_of_another_role("nurse-to-tech", (), history, bot.compiled)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I'm a data engineer and want to go backend. Would I have to start as a junior?", "Seldom as a complete"),
        ("I know some selenium, can I become a QA engineer?", ""),
    ],
)
def test_what_stands_beside_goes_first_where_it_is_the_question(bot: careerbot.Bot, text: str, first: str) -> None:
    told = bot.reply(text).text
    assert told.startswith(first) if first else "Seldom as a complete" not in told

"""Roles that are pointed to and not named are looked for among those listed side by side."""

from __future__ import annotations

import pytest

import careerbot
from careerbot import State
from careerbot.conversation.follow_ups.adjusting import CHANGING
from careerbot.conversation.follow_ups.pointing import only_points, pointed, with_heads, without_pronoun

THREE = ("data-scientist", "machine-learning-engineer", "data-analyst")
STATE = State(turn=1, roles=THREE, roles_turn=1, listed=THREE)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("the first one", [0]),
        ("and the second?", [1]),
        ("the third", [2]),
        ("the last one", [2]),
        ("the former", [0]),
        ("which degree does the latter need", [2]),
        ("the first two", [0, 1]),
        ("all three", [0, 1, 2]),
        ("all of them", [0, 1, 2]),
        ("number 2", [1]),
        ("what does the engineer do", [1]),
        ("the scientist", [0]),
        ("the machine one", [1]),
        ("the data one", []),
        ("what should I learn first", []),
        ("the first step", []),
        ("is all work remote", []),
        ("the second language", []),
        ("the developer", []),
        ("second one please", [1]),
        ("the last two", [1, 2]),
        ("which of the three", [0, 1, 2]),
        ("the first or the third", [0, 2]),
        ("not the first , the second", [1]),
        ("the other day", []),
        ("my first one", []),
        ("what is it", []),
    ],
)
def test_ordinals_and_heads_point_to_the_roles_listed(text: str, places: list[int]) -> None:
    words = text.lower().replace("?", "").replace(",", "").split()
    assert pointed(words, STATE) == tuple(THREE[place] for place in places)


def test_the_other_one_is_the_one_not_in_focus() -> None:
    state = State(turn=2, roles=THREE[:1], roles_turn=2, listed=THREE[:2])
    assert pointed(["the", "other", "one"], state) == THREE[1:2]


def test_with_one_role_nothing_is_pointed_to() -> None:
    state = State(turn=1, roles=THREE[:1], roles_turn=1, listed=THREE[:1])
    assert pointed(["the", "second", "one"], state) == ()


@pytest.mark.parametrize(
    "text", ["the second one", "and the first?", "both", "all three please", "what about the last"]
)
def test_only_pointing_asks_nothing_else(bot: careerbot.Bot, text: str) -> None:
    assert only_points(bot.understand(text))


@pytest.mark.parametrize("text", ["the second one earns what", "both in Germany", "which tools does the first use", ""])
def test_pointing_with_a_question_asks_it(bot: careerbot.Bot, text: str) -> None:
    assert not only_points(bot.understand(text))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("no, I meant the engineer", ("data-engineer",)),
        ("I said analyst not scientist", ("data-analyst",)),
        ("the steward one?", ("data-steward",)),
        ("remote", ()),
        ("and the tools", ()),
        ("what does the engineer earn", ()),
    ],
)
def test_a_word_of_a_name_makes_a_neighbour_of_the_role_in_focus(
    bot: careerbot.Bot, text: str, roles: tuple[str, ...]
) -> None:
    state = State(turn=1, roles=("data-scientist",), roles_turn=1, listed=("data-scientist",))
    assert with_heads(bot.understand(text), state, bot.compiled, CHANGING).ids("role") == roles


def test_it_in_lower_case_is_the_role_in_focus(bot: careerbot.Bot) -> None:
    assert without_pronoun(bot.understand("is it hard"), STATE).ids("role") == ()
    assert without_pronoun(bot.understand("what is IT"), STATE).ids("role") == bot.understand("what is IT").ids("role")

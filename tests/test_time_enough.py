"""Whether the time there is will do: a deadline, a few hours a week, and what is no time of one's own."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.moves.time_enough import pace, tells_time
from careerbot.turn import Request


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


def first(bot: careerbot.Bot, role: str, said: str, *, near: bool = False) -> str:
    request = Request("learning_path", roles=(role,), said=tuple(said.split()))
    return next((line.text for line in pace(role, request, near, bot.compiled).lines), "")


@pytest.mark.parametrize(
    ("role", "said", "near", "begins"),
    [
        ("web-developer", "can i do it in 12 months", False, "Yes, 12 months can be enough: "),
        ("web-developer", "can i do it in six months", False, "Tight, but not out of reach in six months: "),
        ("devops-engineer", "is 6 months enough", False, "Hardly in 6 months: "),
        ("devops-engineer", "is 8 months enough", True, "Tight, but not out of reach in 8 months: "),
        ("data-analyst", "can it be done by september", True, "Tight by then: "),
        ("data-engineer", "can it be done by september", False, "By then rather the basics than the whole way: "),
        ("data-analyst", "i have 5 hours a week", False, "It can be done in the hours you have, only slower: "),
        ("data-analyst", "is 10 hours a week enough", False, "It can be done in the hours you have, only slower: "),
        ("data-analyst", "are 20 hours a week enough", False, "It can be done in the hours you have: "),
        ("data-analyst", "only weekends", False, "It can be done in the hours you have, only slower: "),
    ],
)
def test_the_time_there_is_is_held_against_the_time_it_takes(
    bot: careerbot.Bot, role: str, said: str, near: bool, begins: str
) -> None:
    assert first(bot, role, said, near=near).startswith(begins)


@pytest.mark.parametrize(
    "said",
    ["laid off twice in 2 years", "i have 5 years of experience", "working 45 hours a week in a shop", "no time told"],
)
def test_what_was_is_no_deadline(bot: careerbot.Bot, said: str) -> None:
    assert first(bot, "data-engineer", said) == ""


def test_a_deadline_and_few_hours_tell_a_time() -> None:
    assert tells_time("can i make it in 3 months")
    assert tells_time("ten hours a week")
    assert not tells_time("how do i become one")

"""A condition in a turn of its own is read with the question on no role before it, and with no other."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.fragments import begun_before
from careerbot.turn import Request, State

BEFORE = ("whats", "the", "easiest", "job")
ASKED = State(asked=(Request("getting_started", 1.0, words=BEFORE),))


@pytest.mark.parametrize(
    "text", ["without coding", "and without coding?", "that can be done remotely", "from home", "and pays at least 60k"]
)
def test_a_condition_goes_on_with_the_question_before(bot: careerbot.Bot, text: str) -> None:
    assert begun_before(bot.understand(text), ASKED) == BEFORE


@pytest.mark.parametrize(
    "text",
    [
        "for data analysts?",
        "in Canada",
        "that is great",
        "for what",
        "how do I start",
        "coding",
        "without coding and with a lot of free time at home every day",
    ],
)
def test_what_stands_by_itself_is_read_alone(bot: careerbot.Bot, text: str) -> None:
    assert begun_before(bot.understand(text), ASKED) == ()


@pytest.mark.parametrize(
    "state",
    [
        State(),
        State(asked=(Request("salary", 1.0, ("actuary",), words=BEFORE),)),
        State(asked=(Request("salary", 1.0, words=BEFORE), Request("skills", 1.0, words=BEFORE))),
        State(asked=(Request("getting_started", 1.0),)),
    ],
)
def test_behind_a_role_or_several_questions_nothing_is_joined(bot: careerbot.Bot, state: State) -> None:
    assert begun_before(bot.understand("without coding"), state) == ()

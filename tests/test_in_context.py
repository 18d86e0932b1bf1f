"""What a conversation makes likelier than the model alone: small talk that asks, tastes and a work that are told."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.in_context import in_context
from careerbot.turn import Request, State

OFFERED = State(turn=3, roles=("actuary",), asked=(Request("recommend_role", 1.0, told=True),))
ASKED = State(turn=3, roles=("actuary",), asked=(Request("skills", 1.0, ("actuary",)),))


def asked(bot: careerbot.Bot, text: str, state: State) -> list[str]:
    return [part.best for part in in_context(bot.understand(text), state, bot.compiled).parts]


@pytest.mark.parametrize(
    ("text", "state", "intent"),
    [
        ("sounds good, how do i start", ASKED, "getting_started"),
        ("i care mostly about learning", OFFERED, "recommend_role"),
        ("i hate meetings", ASKED, "recommend_role"),
        ("i work in logistics", State(turn=2), "recommend_role"),
        ("i work in logistics", ASKED, "transition"),
    ],
)
def test_what_goes_on_is_heard_as_that(bot: careerbot.Bot, text: str, state: State, intent: str) -> None:
    assert asked(bot, text, state) == [intent]


@pytest.mark.parametrize("text", ["thanks, that helped", "that is less than i thought", "lol"])
def test_small_talk_stays_small_talk(bot: careerbot.Bot, text: str) -> None:
    assert asked(bot, text, ASKED) == ["smalltalk"]


def test_a_first_turn_and_an_open_question_change_nothing(bot: careerbot.Bot) -> None:
    assert asked(bot, "sounds good, how do i start", State(turn=1)) == ["smalltalk"]


def test_a_question_of_pronouns_alone_is_an_afterthought(bot: careerbot.Bot) -> None:
    assert asked(bot, "what about night shifts, do they have them", ASKED) == ["work_life"]

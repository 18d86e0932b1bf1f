"""A role that users only say they like is told of; a question, a refusal or anything more is left alone."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.role_liked import picked
from careerbot.turn import State

LISTED = State(roles=("data-analyst",), listed=("data-analyst", "actuary", "statistician"))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("quant sounds interesting", "quantitative-analyst"),
        ("I think actuary looks fun", "actuary"),
        ("I'd go with statistician, sounds good", "statistician"),
        ("the second one sounds great", "actuary"),
        ("I like the last one best", "statistician"),
    ],
)
def test_a_liking_for_a_role_asks_what_it_is(bot: careerbot.Bot, text: str, role: str) -> None:
    found = picked(bot.understand(text), LISTED)
    assert found is not None
    assert (found.intent, found.roles) == ("definition", (role,))


@pytest.mark.parametrize(
    "text",
    [
        "does actuary sound interesting?",
        "actuary does not sound great",
        "actuary",
        "actuary sounds interesting but what does it pay",
        "actuary or statistician sounds good",
        "sounds good",
        "I like Python",
    ],
)
def test_more_than_a_liking_for_one_role_is_left_to_others(bot: careerbot.Bot, text: str) -> None:
    assert picked(bot.understand(text), LISTED) is None


def test_the_only_role_spoken_of_may_sound_good_without_its_name(bot: careerbot.Bot) -> None:
    found = picked(bot.understand("the first one sounds interesting"), State(roles=("actuary",)))
    assert found is not None
    assert found.roles == ("actuary",)
    assert picked(bot.understand("which one would you pick"), State(roles=("actuary",))) is None


def test_an_ordinal_picks_nothing_where_nothing_was_listed(bot: careerbot.Bot) -> None:
    assert picked(bot.understand("the second one sounds great"), State()) is None

"""Roles are told by a trait where one asks which have most of it."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.ratings.roles_with_most import _ASKS_WHICH


@pytest.mark.parametrize(
    "said", ["the calmest data jobs", "easiest tech job", "best", "latest ai jobs", "suggest a job"]
)
def test_a_superlative_asks_which(said: str) -> None:
    assert _ASKS_WHICH.search(said)


@pytest.mark.parametrize("said", ["at my request", "an interest in ai jobs", "a test", "the west", "to be honest"])
def test_a_word_that_only_ends_as_a_superlative_does_asks_nothing(said: str) -> None:
    assert not _ASKS_WHICH.search(said)


def test_roles_are_told_by_a_trait_only_to_who_asks_which(bot: careerbot.Bot) -> None:
    told = "By the editors' ratings, these come nearest to"
    assert bot.reply("calmest tech jobs").text.startswith(told)
    assert not bot.reply("to be honest tech jobs are stressful").text.startswith(told)

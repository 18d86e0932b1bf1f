"""Which roles need little of something."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.sparing import needing_little
from careerbot.turn import Request


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(
    "asked", ["which jobs do not need math", "i hate maths which jobs are there", "what roles are there without coding"]
)
def test_roles_are_named_that_need_little(asked: str, bot: careerbot.Bot) -> None:
    told = needing_little(Request("recommend_role", words=tuple(asked.split())), bot.compiled)
    assert told is not None
    assert "quantitative-analyst" not in {fact.role for fact in told.facts}


@pytest.mark.parametrize(
    "asked", ["i hate maths but love people which job suits me", "which jobs need math", "do i need math"]
)
def test_what_is_liked_or_asked_for_is_another_question(asked: str, bot: careerbot.Bot) -> None:
    assert needing_little(Request("recommend_role", words=tuple(asked.split())), bot.compiled) is None

"""Clauses that only remark are told from those that go on with the conversation."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.remarks import falls_back, remarks, without


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("that's less than I thought. Network engineer?", "network engineer"),
        ("thanks. and what about the cloud engineer?", "and what about the cloud engineer"),
        ("data analyst, I have no idea about it", "data analyst"),
        ("no, data analyst", "no data analyst"),
        ("data analyst, not scientist", "data analyst not scientist"),
        ("I know Python, data analyst?", "i know python data analyst"),
        ("what does it pay, data analyst", "what does it pay data analyst"),
        ("no, I meant the engineer", "no i meant the engineer"),
        ("no wait, the other one. same question", "no wait the other one same question"),
        ("data analyst", "data analyst"),
    ],
)
def test_what_is_left_without_remarks_goes_on(bot: careerbot.Bot, text: str, left: str) -> None:
    understanding = bot.understand(text)
    spare = remarks(understanding, bot.compiled.topics())
    assert without(understanding, spare).utterance.normal == left


def test_a_plan_that_fails_is_told_from_a_condition(bot: careerbot.Bot) -> None:
    assert falls_back(bot.understand("and if I don't make it, web developer?"))
    assert not falls_back(bot.understand("and if I know Python, web developer?"))

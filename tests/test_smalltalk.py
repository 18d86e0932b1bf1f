"""Replies to small talk: those that are given only when they are certain are found without looking at all others."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.normalize import normalize
from careerbot.question.smalltalk import CIRCUMSTANCES, DISTRESS, FORGET, FRESH_START, PROFILE, grave, nearest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what do you know about me", PROFILE),
        ("forget what you know about me", FORGET),
        ("start over", FRESH_START),
        ("I want to kill myself", DISTRESS),
        ("hello there", ""),
        ("how much does a data scientist earn", ""),
        ("what do you know about data engineers and their pay in Berlin", ""),
        ("", ""),
    ],
)
def test_a_grave_reply_is_the_nearest_one_or_none(bot: careerbot.Bot, text: str, expected: str) -> None:
    words = normalize(text).words
    assert grave(words, bot.compiled) == expected
    near = nearest(words, bot.compiled).id
    assert (near if near in (PROFILE, FORGET, FRESH_START, DISTRESS, CIRCUMSTANCES) else "") == expected

"""A question that was not meant is left out, and the one that was meant is asked."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.put_right import put_right
from careerbot.turn import Request, State

ROLE = "data-analyst"
STATE = State(turn=1, roles=(ROLE,), roles_turn=1, asked=(Request("responsibilities", roles=(ROLE,)),))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("no, not the tasks, the paycheck", "the paycheck"),
        ("not who hires them. what they study", "what they study"),
        ("I didn't ask what they do, I asked about the hours", "the hours"),
        ("sorry I don't mean the pay but how hard it is", "how hard it is"),
        ("not the pay, is it remote?", "is it remote"),
        ("that's the pay, I wanted the outlook", "the outlook"),
        ("I was talking about exams, not skills", "exams"),
        ("the pay, not the duties", "the pay"),
        ("no I mean what a day looks like", "what a day looks like"),
        ("I was asking about tools like Tableau", "do they need tableau"),
        ("no, I was asking about project managers", "no i meant project managers"),
    ],
)
def test_what_was_meant_is_asked(bot: careerbot.Bot, text: str, meant: str) -> None:
    assert put_right(bot.understand(text), STATE, bot.compiled) == meant


@pytest.mark.parametrize(
    "text",
    [
        "not sure, what does it pay",
        "no, not DE, DA",
        "not for me, something else",
        "that's fine, I want to learn it",
        "I was thinking of becoming one",
        "I'm not interested",
        "SQL, not Python",
        "I said analyst, not scientist",
    ],
)
def test_nothing_else_is_put_right(bot: careerbot.Bot, text: str) -> None:
    assert put_right(bot.understand(text), STATE, bot.compiled) == ""


def test_nothing_is_put_right_before_anything_was_asked(bot: careerbot.Bot) -> None:
    assert put_right(bot.understand("not the tasks, the paycheck"), State(), bot.compiled) == ""

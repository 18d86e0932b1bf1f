"""Where an amount stands among official figures told as lines: the median first, and the range where there is one."""

from __future__ import annotations

import pytest

from careerbot import Bot
from careerbot.pay.placed_by_text import placed_by_text
from careerbot.turn import Fact, Request


def _facts(bot: Bot, role: str) -> tuple[Fact, ...]:
    return bot.compiled.facts(role, "salary")


@pytest.mark.parametrize(
    ("amount", "verdict"),
    [(50_000, "Low"), (62_000, "On the low side"), (120_000, "Usual, and better than most"), (200_000, "High")],
)
def test_an_amount_is_judged_by_the_range_and_the_median(bot: Bot, amount: int, verdict: str) -> None:
    (line,) = placed_by_text(Request("salary", amount=amount), _facts(bot, "system-administrator"))
    assert line.text.startswith(f"{verdict}: USD {amount:,} a year is ")
    assert len(line.cites) == 2


def test_without_a_range_the_median_judges_alone(bot: Bot) -> None:
    (line,) = placed_by_text(Request("salary", amount=50_000), _facts(bot, "it-specialist"))
    assert line.text.startswith("On the low side: USD 50,000 a year is below the official median")


def test_no_amount_and_no_median_are_not_judged(bot: Bot) -> None:
    assert placed_by_text(Request("salary"), _facts(bot, "system-administrator")) == ()
    assert placed_by_text(Request("salary", amount=50_000), ()) == ()

"""What those who work for themselves may charge: a rule of thumb, reckoned from the pay that is told."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.pay.self_employed import asks_rate
from careerbot.turn import Request


@pytest.mark.parametrize(
    "said", ["what hourly rate does a contractor ask", "how much can a freelancer charge", "day rate on upwork"]
)
def test_a_rate_is_asked(said: str) -> None:
    assert asks_rate(Request("salary", words=tuple(said.split())))


@pytest.mark.parametrize(
    "said",
    [
        "what is the hourly pay",
        "is a contract for a year usual",
        "how do freelancers find clients",
        "growth rate of the job",
    ],
)
def test_a_rate_is_not_asked(said: str) -> None:
    assert not asks_rate(Request("salary", words=tuple(said.split())))


def test_a_sum_that_is_offered_is_judged_instead() -> None:
    assert not asks_rate(Request("salary", words=("contractor", "rate"), amount=90_000))


def test_the_rate_is_reckoned_from_the_figures_told(bot: careerbot.Bot) -> None:
    reply = bot.reply("what can a freelance QA engineer charge an hour")
    # the official median of May 2025, USD 104,300 a year over 2,080 hours, times one and a half to two
    assert "USD 75 to 100 an hour" in reply.text
    assert reply.status == "caveat"
    assert any("half to double" in fact.text for fact in reply.evidence)

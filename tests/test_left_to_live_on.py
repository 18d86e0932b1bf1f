"""What is left of a sum, and whether one can live on it: which wordings ask for it, and which only sound like it."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.pay.left_to_live_on import LIVING, NET


@pytest.mark.parametrize(
    "said",
    [
        "can one live in madrid on 40k",
        "is it enough to survive",
        "enough for a family of 4",
        "could we afford a house there",
        "is a livable wage paid",
        "can i save any money on that",
    ],
)
def test_what_a_life_costs_is_asked(said: str) -> None:
    assert LIVING.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "where do data scientists live",
        "the job pays 50k where i live",
        "is it a living language",
        "delivery drivers earn more",
        "how do i support users",
        "does my boss have to raise my pay",
        "is working from home common",
        "can i afford to wait with my answer",
        "do they save data in a warehouse",
        "are survival models used",
    ],
)
def test_other_things_are_not_taken_for_what_a_life_costs(said: str) -> None:
    assert not LIVING.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "what do i take home",
        "how much after tax",
        "net salary of a nurse",
        "salary in hand for 12 lpa",
        "is it tax free",
    ],
)
def test_what_is_left_is_asked(said: str) -> None:
    assert NET.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "a take home test of six hours",
        "is a take home assignment paid",
        "i have two offers in hand",
        "dot net developer pay",
        "net engineer salary",
        "a job in tax software",
        "do tax consultants use python",
        "hands on experience",
        "the internet pays",
        "with one job in hand should i search",
    ],
)
def test_other_things_are_not_taken_for_what_is_left(said: str) -> None:
    assert not NET.search(said)


def test_the_word_net_before_pay_names_no_network_engineer(bot: careerbot.Bot) -> None:
    assert "network-engineer" not in bot.reply("what net salary comes from 60k in Madrid").roles


def test_a_sum_is_placed_behind_the_advice(bot: careerbot.Bot) -> None:
    reply = bot.reply("can a web developer live in Boston on 60k with two kids")
    assert reply.text.startswith("Whether it is enough to live on")
    assert "USD 60,000 a year is" in reply.text

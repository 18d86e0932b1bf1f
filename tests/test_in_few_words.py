"""A sum that is needed, told amid a thread, is held against the pay of the roles spoken of."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.in_few_words import of_degree, pay_needed
from careerbot.question.money import yearly_amount
from careerbot.turn import Request, State

ROLE = "data-analyst"
STATE = State(roles=(ROLE,), asked=(Request("learning_path", roles=(ROLE,)),))


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("I need at least 80k", 80_000),
        ("I need to earn at least $50,000", 50_000),
        ("I need at least 60000 euros", 0),  # no figure is in euros, which the answer says
    ],
)
def test_a_sum_that_is_needed_asks_for_the_pay_of_the_role(bot: careerbot.Bot, text: str, amount: int) -> None:
    understanding = bot.understand(text)
    found = pay_needed(understanding, STATE, yearly_amount(understanding.utterance.tokens))
    assert found is not None
    assert (found.intent, found.roles, found.amount) == ("salary", (ROLE,), amount)


@pytest.mark.parametrize("text", ["do I need at least 80k?", "I need a data engineer who makes 80k", "I need a break"])
def test_nothing_else_does(bot: careerbot.Bot, text: str) -> None:
    understanding = bot.understand(text)
    assert pay_needed(understanding, STATE, yearly_amount(understanding.utterance.tokens)) is None


@pytest.mark.parametrize(("intent", "asks"), [("education", True), ("certifications", False)])
def test_to_have_none_is_to_be_without_a_degree_only_behind_one(bot: careerbot.Bot, intent: str, asks: bool) -> None:
    state = State(roles=(ROLE,), asked=(Request(intent, roles=(ROLE,)),))
    found = of_degree(bot.understand("and what if I don't have one"), state)
    assert (found is not None) is asks

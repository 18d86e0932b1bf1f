"""Every name of a role or tool with one slip in it is understood, or asked back."""

from __future__ import annotations

import random

import pytest
from typos import ASKED, MISSED, RIGHT, WRONG, draws, misspelt, rated, shares

import careerbot

DRAWS, SEED = 1000, 7


def test_misspelt_names_are_understood_or_asked_back(bot: careerbot.Bot) -> None:
    outcomes = [rated(bot, draw) for draw in draws(bot, DRAWS, SEED)]
    found = shares(outcomes)
    failed = [(o.verdict, o.draw.question, o.took) for o in outcomes if o.verdict in (WRONG, MISSED)]
    assert found[RIGHT] >= 0.96, failed
    assert found[WRONG] <= 0.005, failed
    assert found[RIGHT] + found[ASKED] >= 0.99, failed


def test_a_slip_changes_the_name_and_a_draw_is_always_the_same(bot: careerbot.Bot) -> None:
    rng = random.Random(1)
    assert all(misspelt("Go", rng).casefold() != "go" for _ in range(100))
    assert list(draws(bot, 20, 3)) == list(draws(bot, 20, 3)) != list(draws(bot, 20, 4))


@pytest.mark.parametrize("term", ["CTEs", "DDoS", "GLMs", "CTFs", "UMAP", "NDAs", "TPUs", "UDFs", "MCMC", "crore"])
def test_a_term_of_the_trade_is_no_slip_of_a_name(bot: careerbot.Bot, term: str) -> None:
    understanding = bot.understand(f"I know {term} well")
    assert [token.text for token in understanding.utterance.tokens] == ["i", "know", term.lower(), "well"]
    assert not understanding.ids("role", "tool", "place") or understanding.ids("tool") == ("sql",)

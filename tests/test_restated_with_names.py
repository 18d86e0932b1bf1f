"""A few words that name a level, another role or a rate become the question in full."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.restated_with_names import with_names
from careerbot.turn import Request, State

ROLE, OTHER = "data-engineer", "data-analyst"


def _after(intent: str, *words: str) -> State:
    asked = (Request(intent, roles=(ROLE,), words=words),)
    return State(turn=2, roles=(ROLE,), roles_turn=2, earlier=(OTHER,), listed=(OTHER, ROLE), asked=asked)


@pytest.mark.parametrize(
    ("state", "text", "full"),
    [
        (_after("tools"), "seniors then?", "what tools does a senior data engineer use"),
        (_after("getting_started"), "seniors?", "what does a senior data engineer need to know"),
        (_after("tools"), "what about juniors", "what tools does a junior data engineer use"),
        (
            _after("tools"),
            "a friend praises AI engineers. Worth comparing?",
            "compare a data engineer with an ai engineer",
        ),
        (_after("salary"), "do they earn more than the other", "do data engineers earn more than data analysts"),
        (_after("salary"), "and freelance?", "what rate can a data engineer charge as a freelancer"),
        (
            _after("getting_started", "start", "freelancing"),
            "how much can I charge",
            "what rate can a data engineer charge as a freelancer",
        ),
    ],
)
def test_the_question_in_full(bot: careerbot.Bot, state: State, text: str, full: str) -> None:
    assert with_names(bot.understand(text), state, bot.compiled) == full


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (_after("salary"), "what about a senior"),  # whose pay is told by the request itself
        (_after("getting_started"), "for an intern"),
        (_after("tools"), "how much can I charge"),
        (_after("tools"), "and freelance?"),
        (_after("tools"), "is an AI engineer well paid"),
        (_after("tools"), "who makes Airflow"),
    ],
)
def test_nothing_is_put_in_full(bot: careerbot.Bot, state: State, text: str) -> None:
    assert with_names(bot.understand(text), state, bot.compiled) == ""


def test_who_earns_more_is_asked_of_the_roles_compared(bot: careerbot.Bot) -> None:
    both = State(turn=1, roles=(ROLE, OTHER), roles_turn=1, asked=(Request("compare", roles=(ROLE, OTHER)),))
    assert with_names(bot.understand("and who makes more"), both, bot.compiled) == "which of them makes more"

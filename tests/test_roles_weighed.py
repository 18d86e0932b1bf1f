"""A question which of several does more of something compares them, by what it is about."""

from __future__ import annotations

import pytest

from careerbot import Bot, State
from careerbot.conversation.follow_ups.roles_weighed import chosen_between, weighed
from careerbot.turn import Request

TWO = ("data-scientist", "data-engineer")
STATE = State(turn=1, roles=TWO, roles_turn=1, listed=TWO)


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("which pays more", ("salary",)),
        ("which of them grows faster", ("outlook",)),
        ("which one is harder", ()),
        ("who earns less", ("salary",)),
        ("which has better hours", ("work_life",)),
        ("which is safer and pays better", ("outlook", "salary")),
    ],
)
@pytest.mark.parametrize("intent", ["other", "salary", "definition", "outlook"])
def test_the_roles_spoken_of_are_compared_by_what_is_asked(
    bot: Bot, text: str, aspects: tuple[str, ...], intent: str
) -> None:
    found = weighed(Request(intent, words=tuple(text.split())), STATE, bot.compiled)
    assert (found.intent, found.roles, found.aspects) == ("compare", TWO, aspects)


@pytest.mark.parametrize("text", ["which tools do they use", "is more money possible", "how do I earn more", "why"])
def test_any_other_question_stays_as_it_is(bot: Bot, text: str) -> None:
    request = Request("salary", words=tuple(text.split()))
    assert weighed(request, STATE, bot.compiled) is request


def test_pay_in_a_place_is_asked_as_pay(bot: Bot) -> None:
    request = Request("salary", place="us-tx", words=("which", "pays", "more"))
    assert weighed(request, STATE, bot.compiled).intent == "salary"
    assert weighed(request, STATE, bot.compiled).roles == TWO


def test_one_role_is_not_weighed_against_itself(bot: Bot) -> None:
    request = Request("salary", roles=TWO[:1], words=("which", "pays", "more"))
    assert weighed(request, State(turn=1, roles=TWO[:1], roles_turn=1, listed=TWO[:1]), bot.compiled) is request


def test_a_role_that_was_not_listed_is_left_alone(bot: Bot) -> None:
    request = Request("salary", roles=("actuary",), words=("which", "pays", "more"))
    assert weighed(request, STATE, bot.compiled) is request


@pytest.mark.parametrize(
    ("last", "chooses"),
    [
        (Request("learning_path", roles=TWO), True),
        (Request("salary", roles=TWO, amount=80_000), True),  # a sum that is needed settles no choice
        (Request("salary", roles=TWO), False),  # which one pays that
        (Request("compare", roles=TWO), False),  # the choice itself is still open
        (Request("certifications", roles=TWO[:1]), False),  # which of the certificates
    ],
)
def test_which_one_goes_back_to_the_choice_between_the_roles_spoken_of(last: Request, chooses: bool) -> None:
    found = chosen_between(State(turn=1, roles=TWO, roles_turn=1, listed=TWO, asked=(last,)))
    assert [(request.intent, request.roles) for request in found] == ([("recommend_role", TWO)] if chooses else [])

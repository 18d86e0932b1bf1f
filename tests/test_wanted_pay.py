"""What a question on pay wants: figures, or advice on what to do; and which levels numbers stand for."""

from __future__ import annotations

import pytest

from careerbot.pay.wanted import asks_figures, beside_advice, is_bare
from careerbot.question.qualifiers import numbered_levels
from careerbot.turn import Request


def pay(said: str, *, roles: tuple[str, ...] = ("data-engineer",), amount: int = 0) -> Request:
    return Request("salary", roles=roles, words=tuple(said.split()), amount=amount)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("salary in", 0),
        ("is 90k good for", 90_000),
        ("how much do earn", 0),
        ("do earn less without a degree", 0),
        ("will pay fall in the next years", 0),
    ],
)
def test_figures_answer_what_is_paid_and_whether_a_sum_is_good(said: str, amount: int) -> None:
    assert asks_figures(pay(said, amount=amount))


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("how should i negotiate the offer", 0),
        ("offered 90k is that fair or should i counter", 90_000),
        ("how do i ask for a raise", 0),
        ("how much should i charge", 0),
    ],
)
def test_advice_answers_what_is_to_be_done(said: str, amount: int) -> None:
    assert not asks_figures(pay(said, amount=amount))


def test_roles_are_weighed_by_figures_unless_a_move_is_weighed() -> None:
    assert asks_figures(pay("which pays more", roles=("data-engineer", "actuary")))
    assert not asks_figures(pay("should i take a pay cut to go from to", roles=("data-engineer", "actuary")))


def test_without_a_role_no_figures_are_wanted() -> None:
    assert not asks_figures(pay("is 90k good", roles=(), amount=90_000))


def test_a_bare_question_has_no_more_than_a_word_of_pay() -> None:
    assert is_bare(pay("salary in"))
    assert not is_bare(pay("salary negotiation"))
    assert not is_bare(pay("is the salary worth all of the stress"))


def test_figures_stand_behind_advice_where_a_sum_is_asked_for_or_named() -> None:
    assert beside_advice(pay("how much should i ask for"))
    assert beside_advice(pay("should i take it", amount=70_000))
    assert not beside_advice(pay("do i have to manage people to be promoted"))


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("sde 1 vs sde 2", ("entry", "mid")),
        ("sde2 or sde3", ("mid", "senior")),
        ("data analyst i ii and iii", ("entry", "mid", "senior")),
        ("l4 vs l5 at google", ("mid", "senior")),
        ("engineer 2 years of experience", ()),
        ("i am an analyst and i like it", ()),
        ("2 or 3 offers", ()),
    ],
)
def test_numbers_behind_a_title_are_levels(said: str, levels: tuple[str, ...]) -> None:
    assert numbered_levels(said.split()) == levels

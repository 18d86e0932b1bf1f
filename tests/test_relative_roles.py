"""Roles sought by how they stand to those named, and how the wording tells that they are."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.question.subject.role_relation import relates, seeks_by_likeness, with_pauses
from careerbot.vocabulary import LEVELS


def level(bot: careerbot.Bot, role: str, kind: str) -> int:
    fact = bot.compiled.trait(role, kind)
    assert fact is not None
    return LEVELS.index(fact.level)


def told_of(bot: careerbot.Bot, text: str) -> list[str]:
    """The roles whose ratings a reply tells, without those that it starts from."""
    reply = bot.reply(text)
    return list(dict.fromkeys(fact.role for fact in reply.evidence if fact.role not in reply.roles))


@pytest.mark.parametrize(
    ("said", "yes_no", "sought"),
    [
        ("something calmer than ,", False, True),
        ("more technical than a , but not as mathy as a ,", False, True),
        ("less coding than , but more than ,", False, True),
        ("similar to , but without the drawing", False, True),
        ("is there a job like , but with more people", True, True),
        ("a role between a , and a ,", False, True),
        ("is a , more technical than a ,", True, False),
        ("does a , earn more than a ,", True, False),
        ("what does a , do", False, False),
    ],
)
def test_the_wording_tells_that_roles_are_sought_by_likeness(said: str, yes_no: bool, sought: bool) -> None:
    assert seeks_by_likeness(said, yes_no=yes_no) == sought


def test_a_name_of_several_words_is_one_pause() -> None:
    assert with_pauses(("like", ",", ",", "but", "without", ",")) == "like , but without ,"


@pytest.mark.parametrize(
    ("said", "yes_no", "relating"),
    [
        ("is part of", True, True),
        ("is a subset of", True, True),
        ("do and overlap", True, True),
        ("can one person be and", True, True),
        ("is just a who can code", True, True),
        ("which industries do both and work in", False, False),
        ("which part of the work is hard", False, False),
    ],
)
def test_the_wording_tells_that_roles_are_set_in_relation(said: str, yes_no: bool, relating: bool) -> None:
    assert relates(said, yes_no=yes_no) == relating


def test_the_roles_told_meet_both_conditions(bot: careerbot.Bot) -> None:
    found = told_of(bot, "I want something more technical than a data analyst but less maths than a data scientist")
    assert found
    for role in found:
        assert level(bot, role, "coding") > level(bot, "data-analyst", "coding")
        assert level(bot, role, "mathematics") < level(bot, "data-scientist", "mathematics")


def test_as_much_may_be_more_but_not_less(bot: careerbot.Bot) -> None:
    for role in told_of(bot, "something with as much maths as data science but with better job security"):
        assert level(bot, role, "mathematics") >= level(bot, "data-scientist", "mathematics")
        assert level(bot, role, "job security") > level(bot, "data-scientist", "job security")


def test_a_comparison_of_the_roles_named_seeks_no_other(bot: careerbot.Bot) -> None:
    assert told_of(bot, "Is a data analyst less technical than a data engineer?") == []


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()

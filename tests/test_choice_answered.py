"""Answers to a choice, whatever is to be chosen from."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.asking_back.choice_answered import affirms, chosen, refuses
from careerbot.turn import Clarification, Request

PAY = Request("salary", roles=("data-scientist",))
SKILLS = Request("skills", roles=("data-scientist",))
DEGREE = Request("education", roles=("data-scientist",))
TOPICS = Clarification(
    "topic", "Which?", PAY, (PAY, SKILLS, DEGREE), ("What they earn", "The skills needed", "The degree needed")
)
SPARK, FLINK = Request("tools", named=("spark",)), Request("tools", named=("flink",))
NAMES = Clarification("meant", "Which?", SPARK, (SPARK, FLINK), ("Spark", "Flink"))
ONE = Clarification("meant", "Spark?", SPARK, (SPARK,), ("Spark",))


@pytest.mark.parametrize(
    ("said", "clarification", "taken"),
    [
        ("the first", TOPICS, PAY),
        ("first one please", TOPICS, PAY),
        ("2", TOPICS, SKILLS),
        ("number 2", TOPICS, SKILLS),
        ("option b", TOPICS, SKILLS),
        ("the second one", TOPICS, SKILLS),
        ("the last one", TOPICS, DEGREE),
        ("3rd", TOPICS, DEGREE),
        ("4", TOPICS, None),
        ("the latter", NAMES, FLINK),
        ("skills", TOPICS, SKILLS),
        ("the degree", TOPICS, DEGREE),
        ("what they earn", TOPICS, PAY),
        ("salary", TOPICS, PAY),
        ("flink", NAMES, FLINK),
        ("flnk", NAMES, FLINK),
        ("I meant Spark", NAMES, SPARK),
        ("no, the other: flink", ONE, None),
        ("yes", ONE, SPARK),
        ("yeah that one", ONE, SPARK),
        ("yes", NAMES, None),
        ("no", ONE, None),
        ("what does a data engineer do", ONE, None),
        ("will it rain tomorrow", TOPICS, None),
        ("", TOPICS, None),
        ("both", TOPICS, None),
    ],
)
def test_an_answer_takes_one_choice_or_none(
    bot: careerbot.Bot, said: str, clarification: Clarification, taken: Request | None
) -> None:
    assert chosen(bot.understand(said), clarification) == taken


def test_without_choices_nothing_is_chosen(bot: careerbot.Bot) -> None:
    assert chosen(bot.understand("yes"), Clarification("role", "Which role?", PAY)) is None


@pytest.mark.parametrize("said", ["yes", "Yeah", "yep!", "sure, that one", "ok", "exactly", "that is right"])
def test_a_yes_is_heard(bot: careerbot.Bot, said: str) -> None:
    assert affirms(bot.understand(said))
    assert not refuses(bot.understand(said))


@pytest.mark.parametrize("said", ["no", "nope", "no thanks", "neither", "neither of them", "not that", "none of those"])
def test_a_no_is_heard(bot: careerbot.Bot, said: str) -> None:
    assert refuses(bot.understand(said))
    assert not affirms(bot.understand(said))


@pytest.mark.parametrize("said", ["no, flink", "what skills", "I know Python", "", "yes but what is Spark"])
def test_what_says_more_is_neither(bot: careerbot.Bot, said: str) -> None:
    assert not affirms(bot.understand(said))
    assert not refuses(bot.understand(said))

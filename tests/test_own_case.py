"""What users ask of their own case: moves judged, pay asked, degrees claimed, roles offered by what is known."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.normalize import normalize
from careerbot.question.tastes import degree_of


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("How do I get into machine learning with a PhD in chemical engineering?", "PhD in chemical engineering"),
        ("i am bcom graduate how can i become business analyst", "bcom in commerce"),
        ("I have a non-CS degree (economics). Am I missing too much?", "degree in economics"),
        ("final year student of mechanical engineering here", "studies in mechanical engineering"),
        ("I'm a final year electrical engineering student", "studies in electrical engineering"),
        ("masters in economics, I know R", "master in economics"),
        ("do i need a phd to become a data scientist", ""),
        ("can I do it without a PhD", ""),
        ("i have no degree", ""),
        ("my brother has a phd", ""),
        ("should I get a masters", ""),
    ],
)
def test_a_degree_is_held_only_when_affirmed_of_oneself(text: str, degree: str) -> None:
    assert degree_of(normalize(text).tokens) == degree


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("I'm a nurse thinking about data analytics. Is this a good idea?", "transition"),
        ("switching from QA to data science, will I earn less?", "compare"),
        ("I have a masters in statistics, should I become a data scientist or a biostatistician?", "transition"),
        ("without a degree how do I become a software engineer", "learning_path"),
        ("QA tester to software engineer, how do I make the switch", "transition"),
    ],
)
def test_what_is_asked_of_ones_own_case_is_read_as_that(bot: careerbot.Bot, text: str, intent: str) -> None:
    assert bot.reply(text).intents[0].name == intent


def test_more_or_less_pay_is_asked_of_the_work_aimed_at(bot: careerbot.Bot) -> None:
    assert bot.reply("switching from QA to data science, will I earn less?").text.startswith("No.")


def test_nothing_stands_under_both_carried_over_and_missing(bot: careerbot.Bot) -> None:
    said = bot.reply("I have 3 years as a sysadmin. What skills do I lack for DevOps?").text
    carried, _, missing = said.partition("What is missing first of all:")
    assert "Azure, AWS" in carried
    assert (
        "AWS"
        not in missing.partition("- Tools besides")[0].partition("Beside what you have already:")[2].split("\n")[0]
    )


@pytest.mark.parametrize(
    "text",
    [
        "How do I get into data science from a marketing background?",
        "how to go from help desk to cybersecurity analyst",
        "How can a chemist become a data scientist?",
    ],
)
def test_how_questions_are_not_answered_with_yes(bot: careerbot.Bot, text: str) -> None:
    assert not bot.reply(text).text.startswith("Yes")

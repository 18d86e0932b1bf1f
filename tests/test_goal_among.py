"""A goal is no option beside those that are weighed as ways to it."""

from __future__ import annotations

import pytest

import careerbot

GOALS = {
    "which first job is better to become a data scientist: data analyst or software engineer": "data-scientist",
    "To become a data scientist, data analyst or software engineer first?": "data-scientist",
    "I want to be a machine learning engineer; data scientist or backend developer?": "machine-learning-engineer",
    "What is better for becoming a data engineer: BI developer or database administrator?": "data-engineer",
    "which is the better route to data science, data analyst or software developer?": "data-scientist",
    "long term I want to be a CTO. Software engineer or product manager?": "chief-technology-officer",
    "What's better as preparation for quant, data scientist or software engineer?": "quantitative-analyst",
    "Towards machine learning engineer, is a data engineer or a data scientist nearer?": "machine-learning-engineer",
    "My dream is to be a game developer. Web developer or QA tester as first job?": "game-developer",
    "Is a data analyst or a business analyst more likely to become a product manager?": "product-manager",
    "data analyst or QA: which one helps to become a data engineer": "data-engineer",
    "If my end goal is ML engineer, should I take a data engineer offer or a data analyst offer?": (
        "machine-learning-engineer"
    ),
    "Which is best to become an ML engineer: data analyst, data engineer or software engineer?": (
        "machine-learning-engineer"
    ),
    "I work on a help desk and want to be a cloud engineer: system administrator or network engineer next?": (
        "cloud-engineer"
    ),
}


@pytest.mark.parametrize(("text", "goal"), GOALS.items())
def test_the_goal_is_not_among_what_is_weighed(bot: careerbot.Bot, text: str, goal: str) -> None:
    reply = bot.reply(text)
    assert reply.intents[0].name == "transition"
    assert reply.roles[-1] == goal
    first = reply.text.partition("\n")[0]
    assert "a way to" in first


@pytest.mark.parametrize(
    "text",
    [
        "which is better, data scientist or machine learning engineer?",
        "I want to become a data scientist, data analyst or software engineer",
        "Is it better to become a data scientist, a data engineer or a software engineer?",
        "Is it harder to become a data scientist, a data engineer or a software engineer?",
        "should I do data analysis or data engineering, or become a data scientist?",
        "which is easier to become, data scientist or ML engineer or data engineer?",
        "should I start as a data analyst or a data engineer or as a software engineer?",
    ],
)
def test_roles_that_are_wished_alike_are_compared(bot: careerbot.Bot, text: str) -> None:
    assert "a way to" not in bot.reply(text).text.partition("\n")[0]


def test_what_the_goal_pays_meanwhile_is_a_question_on_pay(bot: careerbot.Bot) -> None:
    reply = bot.reply("I want to become a data scientist. Which pays more meanwhile, data analyst or data engineer?")
    assert "paid" in reply.text.partition("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "is it better to become a data engineer or an ML engineer as a software engineer?",
        "As a software engineer, ML engineer or data engineer?",
    ],
)
def test_the_present_work_is_where_one_comes_from(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).text.startswith("The nearer for you is")


def test_a_way_that_is_called_longer_is_not_the_nearer_one(bot: careerbot.Bot) -> None:
    reply = bot.reply("Data engineer or data analyst, which is the better path towards AI engineer?")
    assert reply.text.startswith("Data Engineer: my sources name it as a way to an AI Engineer")

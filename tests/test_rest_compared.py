"""More or less of something in one role than in other work: by its rating, or that it is not known."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.question.subject.rest_compared import compared_by, compares_with_rest, names_measured


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("is the turnover higher among than other tech jobs", "turnover"),
        ("do have higher or lower job satisfaction than other jobs", "job satisfaction"),
        ("is the share of women in higher or lower than other tech jobs", "share of women"),
        ("is the average age of lower than in other jobs", "average age"),
        ("do get more back pain than most people", "back pain"),
        ("are smarter than other professions", ""),
        ("is it more stressful than average", "stressful"),
        ("do change jobs more often than other workers", "change jobs"),
    ],
)
def test_what_is_compared_with_all_other_work(said: str, by: str) -> None:
    assert compares_with_rest(said)
    assert compared_by(said) == by


@pytest.mark.parametrize("said", ["do live longer than others", "does change jobs more often than other workers"])
def test_what_is_done_is_not_quoted(said: str) -> None:
    assert not names_measured(said)


@pytest.mark.parametrize(
    "said", ["is the turnover higher than in other jobs", "do get more back pain than most people"]
)
def test_what_is_named_is_quoted(said: str) -> None:
    assert names_measured(said)


@pytest.mark.parametrize(
    "said",
    [
        "is pay higher than in other jobs",
        "are they more in demand than other roles",
        "is more maths needed than coding",
        "what other jobs are there",
        "which is harder",
        "how does it compare with other programming jobs",
    ],
)
def test_what_is_not(said: str) -> None:
    assert not compares_with_rest(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("is the burnout rate higher for devops engineers than other tech roles?", "There is more of it than in most"),
        ("is a data engineer's work more stressful than other jobs?", "There is about as much of it"),
        ("does a data analyst need more maths than other data roles?", "as in most data roles that I know"),
        ("Is the number of meetings higher for product managers than other roles?", "There is more of it than in most"),
        ("Is the average age of data engineers lower than in other jobs?", "is not known to me"),
        ("Is the share of women in data science higher or lower than other tech jobs?", "in “share of women”"),
        (
            "do data scientists have more job satisfaction than other jobs?",
            "the nearest is the editors' rating of stress",
        ),
        ("do programmers have more or less back pain than other jobs?", "Long sitting and typing"),
    ],
)
def test_a_role_is_set_against_the_rest(bot: careerbot.Bot, text: str, said: str) -> None:
    assert said in bot.reply(text).text


def test_no_single_role_stands_for_all_other_work(bot: careerbot.Bot) -> None:
    reply = bot.reply("is the turnover higher among data analysts than other IT jobs?")
    assert reply.roles == ("data-analyst",)
    assert "IT Specialist" not in reply.text

"""What a text asks, told from what it only tells: the sentence that asks, the things asked for, the work held."""

from __future__ import annotations

import pytest

from careerbot import Bot, State
from careerbot.dialogue import resolve
from careerbot.question.things_asked import things_asked
from careerbot.turn import Request


def _asked(bot: Bot, text: str) -> Request:
    return resolve(bot.understand(text), State(), bot.compiled).requests[0]


def test_the_one_sentence_that_asks_tells_the_topic_of_a_short_text(bot: Bot) -> None:
    text = "How many hours do data scientists at banks usually work? Coming from investment banking where I do 80."
    part = bot.understand(text).parts[0]
    assert part.best == "work_life"
    assert part.asking == (0, 10)


def test_a_text_of_one_sentence_has_no_sentence_that_asks_among_others(bot: Bot) -> None:
    assert bot.understand("How many hours do data scientists usually work?").parts[0].asking == (0, 0)


def test_a_trait_that_is_only_told_is_not_weighed(bot: Bot) -> None:
    said = str(
        bot.reply("Data scientist vs statistician: who has better work life balance? I have a master in statistics.")
    )
    assert "long hours" in said
    assert "master" not in said.partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Do I need Kubernetes? I can do Docker and Terraform.", ("kubernetes",)),
        ("I know SQL. Should I learn Tableau?", ("tableau",)),
        ("The course covers Tableau, and I know SQL.", ("tableau",)),
        ("I know Python and SQL.", ()),
        ("I want to use Python, which I know.", ()),
    ],
)
def test_things_asked_for_are_told_from_those_that_somebody_has(bot: Bot, text: str, asked: tuple[str, ...]) -> None:
    understanding = bot.understand(text)
    assert things_asked(understanding.utterance.tokens, understanding.entities) == asked


def test_a_thing_asked_for_is_not_remembered_as_known(bot: Bot) -> None:
    session = bot.session()
    session.reply("I can do Docker and Terraform, do I need Kubernetes as a DevOps engineer?")
    assert "kubernetes" not in session.state.knows
    assert "docker" in session.state.knows


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("I'm a burned out SRE. Should I quit?", ("site-reliability-engineer",)),
        ("I got hired as a data scientist and only make dashboards. Should I leave?", ("data-scientist",)),
        ("I hate my job as a web developer. What else could I do?", ("web-developer",)),
        ("I am thinking of becoming a data scientist. Is that wise?", ()),
        ("I want a job as a data scientist. Should I quit mine?", ()),
    ],
)
def test_the_work_that_users_have_is_heard(bot: Bot, text: str, held: tuple[str, ...]) -> None:
    assert _asked(bot, text).held == held


def test_who_has_the_work_is_not_told_the_way_into_it(bot: Bot) -> None:
    said = str(bot.reply("Is it a bad idea to quit my job without a new one lined up? I'm a burned out SRE."))
    assert said.startswith("Better not")
    assert "The way to" not in said


def test_what_users_say_that_they_lack_does_not_carry_over_from_their_work(bot: Bot) -> None:
    said = str(bot.reply("I'm a business analyst with Jira and Visio but no SQL. How do I become a data analyst?"))
    carried = next(line for line in said.splitlines() if "carry over" in line or "carries over" in line)
    assert "SQL" not in carried.partition("carry over to")[0]
    assert "- SQL, fluently" in said

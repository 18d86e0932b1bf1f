"""Advice by topic: which question asks for it, and when what is known of a role goes first."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.normalize import normalize
from careerbot.question.subject.advice_topic import Topic
from careerbot.question.subject.advice_topics import TOPICS, topic_asked
from careerbot.replies.moves.side_questions import BESIDE
from careerbot.replies.moves.time_enough import PACE


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.kind)
def test_every_topic_has_lines_and_is_found_by_its_own_question(topic: Topic, bot: careerbot.Bot) -> None:
    lines = [fact for fact in bot.compiled.facts("", "other") if fact.kind == topic.kind]
    assert lines
    asked = topic_asked(normalize(topic.ask))
    assert asked is not None
    assert asked.kind == topic.kind


def test_every_line_of_advice_has_a_topic_and_no_figure(bot: careerbot.Bot) -> None:
    kinds = {*(topic.kind for topic in TOPICS), *(kind for _, kind in BESIDE), PACE}
    for fact in bot.compiled.facts("", "other"):
        assert fact.kind in kinds
        assert not any(letter.isdigit() for letter in fact.text), fact.text


@pytest.mark.parametrize(
    "text",
    [
        "what skills does a data scientist need",
        "can i work remotely as a devops engineer",
        "how much does a data engineer earn",
        "Laid off in spring, I like numbers and Excel and did a course in SQL, and my husband thinks I am crazy to"
        " begin again at my age after so many years of nursing. Which job in data would fit me?",
    ],
)
def test_a_question_on_roles_asks_for_no_advice(text: str) -> None:
    assert topic_asked(normalize(text)) is None


def test_advice_asks_no_role_back_and_suggests_what_has_an_answer(bot: careerbot.Bot) -> None:
    reply = bot.reply("how do I negotiate a job offer?")
    assert reply.status == "answer"
    assert all(bot.reply(idea).status == "answer" for idea in reply.suggestions)


def test_a_line_goes_before_what_is_told_of_the_role(bot: careerbot.Bot) -> None:
    text = bot.reply("leaving the army, how do I get into cybersecurity").text
    assert text.startswith("Good chances, above all in security")
    assert "The way to a Cybersecurity Analyst" in text


def test_law_is_not_covered(bot: careerbot.Bot) -> None:
    assert "an immigration lawyer" in bot.reply("what visa does my wife need to come along").text
    sponsored = bot.reply("do companies sponsor visas for data scientists").text
    assert "seldom as a beginner" in sponsored, "whether employers do it is a question on careers"
    assert "immigration authority" in sponsored
    assert "freelance" not in bot.reply("what taxes do I pay as a freelancer").text.lower()

"""What an utterance leaves out: only "what is this thing" asks what a thing is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot.question.ellipsis import asks_what_is


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("what is Kafka?", "kafka"),
        ("What's dbt?", "dbt"),
        ("whats kafka", "kafka"),
        ("explain Docker please", "docker"),
        ("define statistics", "statistics"),
        ("so what exactly is Kubernetes", "kubernetes"),
        ("what is kubernets", "kubernetes"),
        ("meaning of SQL", "sql"),
        ("what does Python mean", "python"),
        ("what are spreadsheets", "spreadsheets"),
        ("what is Go", "go"),
    ],
)
def test_what_a_tool_or_skill_is_is_asked(bot: careerbot.Bot, text: str, thing: str) -> None:
    assert asks_what_is(bot.understand(text)) == thing


@pytest.mark.parametrize(
    "text",
    [
        "Kafka",
        "Kafka?",
        "is Kafka it",
        "what about Kafka",
        "what is Kafka used for",
        "what is Kafka and why",
        "is Python good",
        "who uses Python",
        "what is Python and SQL",
        "what is Python for a data scientist",
        "what is Linux in Boston",
        "what is a data scientist",
        "what is it",
        "what is 5",
        "",
    ],
)
def test_naming_a_thing_and_more_or_less_than_what_it_is_asks_something_else(bot: careerbot.Bot, text: str) -> None:
    assert asks_what_is(bot.understand(text)) == ""


@pytest.mark.xfail(strict=True, reason='"tell me" is no word of asking what something is')
def test_being_told_what_something_is_is_asking_what_it_is(bot: careerbot.Bot) -> None:
    assert asks_what_is(bot.understand("tell me what Python is")) == "python"


def test_of_every_tool_and_skill_one_can_ask_what_it_is_by_its_name(bot: careerbot.Bot) -> None:
    found = {}
    for kind in ("tool", "skill"):
        for label in bot.compiled.labels(kind):
            understanding = bot.understand(f"What is {label.name}?")
            if understanding.ids("tool", "skill") == (label.id,) and len(understanding.entities) == 1:
                found[label.id] = asks_what_is(understanding)
    assert len(found) > 300
    assert {id: thing for id, thing in found.items() if thing != id} == {}


@given(st.lists(st.sampled_from("what is the python sql define a data scientist why it so".split()), max_size=7))
def test_what_is_asked_is_the_one_thing_named(bot: careerbot.Bot, words: list[str]) -> None:
    understanding = bot.understand(" ".join(words))
    thing = asks_what_is(understanding)
    assert thing == "" or understanding.ids("tool", "skill") == (thing,)
    assert thing == "" or {"what", "define"} & set(words)


def test_a_thing_that_authors_told_of_is_told_with_their_line(bot: careerbot.Bot) -> None:
    reply = bot.reply("what is python?")
    fact = bot.compiled.about("python")
    assert fact is not None
    assert fact.text in reply.text
    assert fact.id in {told.id for told in reply.evidence}
    assert reply.sources[0].id == "editorial"


def test_what_a_thing_is_is_told_in_the_middle_of_a_conversation(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what skills does a data engineer need?")
    fact = bot.compiled.about("python")
    assert fact is not None
    assert fact.text in session.reply("what is python?").text

"""Names in doubt are asked back, and nothing else is; certain slips are corrected without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerbot
from careerbot.testing.scripts import read_scripts


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("what is spare", ("Spark",)),
        ("do data engineers use spare?", ("Spark",)),
        ("do data engineers use Fask?", ("Dask", "Flask")),
        ("what is notion", ("Notion",)),
        ("wed developer skills", ("Web Developer",)),
        ("What skills does a AI Ethicis need?", ("AI Ethicist", "AI ethics")),
        ("what is pyhtno", ("Python",)),
    ],
)
def test_a_name_in_doubt_is_asked_back(bot: careerbot.Bot, text: str, labels: tuple[str, ...]) -> None:
    reply = bot.reply(text)
    assert reply.status == "clarify"
    assert set(reply.suggestions) >= {labels[0]}
    assert reply.text.startswith("Did you mean ")
    assert all(label in reply.text for label in reply.suggestions)
    assert set(reply.suggestions) <= set(labels)


@pytest.mark.parametrize(
    ("text", "kind", "id"),
    [
        ("date scientist salary", "role", "data-scientist"),
        ("what does a machien learning enginer do", "role", "machine-learning-engineer"),
        ("Power NI or what", "tool", "power-bi"),
        ("do data engineers use Kafak", "tool", "kafka"),
        ("do data engineers use snwoflake", "tool", "snowflake"),
        ("is ASP.NT hard", "tool", "asp-net"),
        ("data scientsit", "role", "data-scientist"),
    ],
)
def test_a_certain_slip_is_corrected_without_asking(bot: careerbot.Bot, text: str, kind: str, id: str) -> None:
    understanding = bot.understand(text)
    assert (kind, id) in [(entity.kind, entity.id) for entity in understanding.entities]
    assert understanding.readings == ()


@pytest.mark.parametrize(
    "text",
    [
        "does a data scientist manage people",
        "what does the term data scientist stand for",
        "how do I become a team lead of data scientists",
        "do I need access to a computer",
        "do data scientists need to scale models",
        "they use spare parts",
        "I have spare time to learn",
        "financial analysis",
        "who coined the term",
        "how do data analyses differ",
        "an engineer",
        "what is an engineer",
        "is an architect paid well",
    ],
)
def test_ordinary_english_is_left_alone(bot: careerbot.Bot, text: str) -> None:
    understanding = bot.understand(text)
    assert [token.raw for token in understanding.utterance.tokens if token.score < 100] == []
    assert not bot.reply(text).text.startswith("Did you mean")


def test_no_scripted_question_is_asked_back_on_a_name(bot: careerbot.Bot) -> None:
    cases, _ = read_scripts([Path(__file__).parent / "questions"])
    texts = [turn.text for case in cases for turn in case.turns if len(turn.text) < 1000]
    assert len(texts) > 1000
    assert [text for text in texts if bot.reply(text).text.startswith("Did you mean")] == []


def test_no_example_of_an_intent_is_in_doubt(bot: careerbot.Bot) -> None:
    lines = [
        line.strip()
        for path in (Path(__file__).parents[1] / "intents").glob("*.yaml")
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("  ") and "{" not in line and not line.strip().startswith("#")
    ]
    asked = [line for line in lines if bot.understand(line).readings]
    assert len(lines) > 1500
    assert len(asked) <= len(lines) // 1000, asked


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (["yes"], "Spark"),
        (["yeah that"], "Spark"),
        (["spark"], "Spark"),
        (["Apache Spark"], "Spark"),
        (["1"], "Spark"),
        (["no, flink"], "Flink"),
        (["no I meant airflow"], "Airflow"),
    ],
)
def test_the_answer_to_what_was_meant_is_taken(bot: careerbot.Bot, answers: list[str], says: str) -> None:
    session = bot.session()
    assert session.reply("do data engineers use spare?").status == "clarify"
    session = bot.session(careerbot.State.from_json(session.state.to_json()))
    reply = [session.reply(answer) for answer in answers][-1]
    assert reply.status in ("answer", "caveat")
    assert says in reply.text
    assert reply.roles == ("data-engineer",)
    assert session.state.open is None


def test_of_two_names_a_yes_takes_the_likelier_one_rather_than_to_ask_the_same_again(bot: careerbot.Bot) -> None:
    session = bot.session()
    first, _ = session.reply("do data engineers use Fask?").suggestions
    assert first in session.reply("yes").text


def test_of_two_names_the_second_may_be_taken(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("do data engineers use Fask?")
    assert "Flask" in session.reply("the second").text


def test_a_bare_no_asks_to_rephrase(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what is spare")
    reply = session.reply("no")
    assert reply.status == "fallback"
    assert "other words" in reply.text
    assert session.state.open is None


def test_another_question_drops_what_was_asked_back(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what is spare")
    reply = session.reply("What does a data scientist do?")
    assert (reply.status, reply.roles) == ("answer", ("data-scientist",))


def test_what_is_asked_back_can_be_explained(bot: careerbot.Bot) -> None:
    from careerbot.explain import explain

    assert "in doubt     it may name Spark" in explain(bot, "what is spare")


@settings(max_examples=60)
@given(st.lists(st.sampled_from("what is use a spare Fask date scientist yes no 2 / . AI iS".split()), max_size=8))
def test_nothing_that_is_typed_raises(bot: careerbot.Bot, words: list[str]) -> None:
    session = bot.session()
    for text in (" ".join(words), "yes", " ".join(reversed(words))):
        session.reply(text)
        session = bot.session(careerbot.State.from_json(session.state.to_json()))


@pytest.mark.parametrize(
    "text", ["do you use Jupyter notebooks at work", "Jupyter notebooks in production", "excel sheets or google sheets"]
)
def test_a_name_that_is_named_already_is_not_asked_back(bot: careerbot.Bot, text: str) -> None:
    assert not bot.understand(text).readings

"""What a reply rests on is told from the state alone."""

from __future__ import annotations

import pytest

import careerbot
from careerbot import State

QUESTIONS = (
    "what skills does a data scientist need",
    "how much does a data engineer earn in Germany",
    "DS vs MLE",
    "which degree does a statistician need",
    "I love swift and apple devices. which role would fit me?",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_sources_are_those_of_the_answer_with_publisher_and_year(bot: careerbot.Bot, question: str) -> None:
    session = bot.session()
    answer = session.reply(question)
    told = session.reply("says who?")
    assert told.sources == answer.sources
    for source in answer.sources:
        assert f"{source.title}, {source.publisher}, {source.year}" in told.text
    cited = {id for block in told.blocks for line in block.items for id in line.cites}  # type: ignore[union-attr]
    assert cited == {fact.id for fact in answer.evidence}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_reasons_name_what_was_understood_and_facts_of_every_source(bot: careerbot.Bot, question: str) -> None:
    session = bot.session()
    answer = session.reply(question)
    told = session.reply("why?")
    assert (told.intents, told.roles) == (answer.intents, answer.roles)
    assert "I took you to ask about" in told.text
    for role in answer.roles:
        assert bot.compiled.role_name(role) in told.text
    if answer.intents[0].name == "recommend_role":
        assert answer.text in told.text
    elif told.text.startswith("Because"):
        assert told.evidence
        assert all(fact.text in told.text for fact in told.evidence)
    else:
        assert told.evidence == answer.evidence
        assert all(source.title in told.text for source in answer.sources)


def test_they_survive_a_saved_state(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply(QUESTIONS[0])
    later = bot.session(State.from_json(session.state.to_json()))
    assert later.reply("source?") == session.reply("source?")


def test_a_question_asked_back_is_explained_and_stays_open(bot: careerbot.Bot) -> None:
    session = bot.session()
    asked = session.reply("which role fits me")
    assert asked.status == "clarify"
    told = session.reply("why?")
    assert told.status == "clarify"
    assert asked.text in told.text
    assert session.reply("build and deploy software").intents[0].name == "recommend_role"

"""Where it is in doubt which entry of advice is asked for, the next ones are told in a line each."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.advice.near_advice import beside_doubts
from careerbot.turn import Bullets, Reply

IN_CASE = "Near to it, in case you mean this:"
# Told at length, on several things, so that no entry is surely asked for.
STORY = (
    "Three weeks in a row I could not sleep on Sundays. The team went from nine people to five after the cuts and the "
    "deadlines stayed as they were. I am a developer with a mortgage. Do I say something or just go?"
)


def near(reply: Reply) -> Bullets | None:
    return next((block for block in reply.blocks if isinstance(block, Bullets) and block.title == IN_CASE), None)


def test_a_case_that_no_entry_surely_answers_gets_the_next_ones(bot: careerbot.Bot) -> None:
    reply = bot.reply(STORY)
    found = near(reply)
    assert found is not None
    assert 1 <= len(found.items) <= 2
    cited = {id for line in found.items for id in line.cites}
    assert cited <= {fact.id for fact in reply.evidence}, "every line has its source"
    assert reply.blocks[-1] == found, "behind what is believed more"


@pytest.mark.parametrize(
    "text",
    [
        "How long should my resume be?",
        "What does a data engineer do?",
        "Snowflake or Databricks?",
        "What is the capital of France?",
        "hello",
    ],
)
def test_what_is_clear_or_no_question_of_ours_gets_none(bot: careerbot.Bot, text: str) -> None:
    assert near(bot.reply(text)) is None


def test_nothing_is_told_twice(bot: careerbot.Bot) -> None:
    reply = bot.reply(STORY)
    assert beside_doubts(reply, bot.compiled) == reply or near(reply) is not None
    lines = [line.text for block in reply.blocks if isinstance(block, Bullets) for line in block.items]
    assert len(lines) == len(set(lines))


def test_an_entry_on_another_country_or_role_is_not_near(bot: careerbot.Bot) -> None:
    for text in (
        "I am a nurse in Kenya with two small kids and an old laptop and I would like to do something with data, but "
        "every course costs more than I earn in a month. What could I do, and is it worth it at all for me?",
        "I have been a front-end developer in Lisbon for nine years and now they want us in the office again and my "
        "team is gone. Should I wait, or is there something better I could do with what I know by now?",
    ):
        reply = bot.reply(text)
        found, understood = near(reply), reply.understanding
        assert understood is not None
        for line in found.items if found else ():
            entry = next(fact.kind for fact in reply.evidence if fact.id in line.cites)
            held = bot.compiled.adviser.roles_of(entry)
            assert not held or not understood.ids("role") or set(held) & set(understood.ids("role"))
            assert not bot.compiled.adviser.places_of(entry) or understood.ids("place")


def test_who_is_far_on_is_told_nothing_of_beginners(bot: careerbot.Bot) -> None:
    reply = bot.reply(
        "What should a senior data engineer know about system design for interviews? I have 8 years of it."
    )
    assert "a junior" not in reply.text

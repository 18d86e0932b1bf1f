"""What one really does in a role, its best and its hardest part: what asks for it, and the answers."""

from __future__ import annotations

import re

import pytest

import careerbot
from careerbot.facts.how_needed import NO_SHARE
from careerbot.note import DAY, GOOD, HARD
from careerbot.question.subject.day_asked import asks_figure, asks_share, aspects_of_work, is_like


@pytest.mark.parametrize(
    "said",  # without the names of roles
    [
        "what do you actually do all day as a",
        "what does a typical day look like for a",
        "what is your day to day",
        "day in the life of a",
        "how do spend their time",
        "how is a time split",
        "what would my week look like as an",
        "walk me through your day as a",
        "can you describe your typical week",
        "what happens on a normal tuesday",
        "what takes up most of your time as a",
        "what do actually do in the real world",
        "what does a job really involve",
        "a working day",
        "hour by hour schedule",
        "how does the day to day of a differ from that of a",
        "what would i be doing every day as a",
    ],
)
def test_a_day_is_asked_for(said: str) -> None:
    assert aspects_of_work(said) == (DAY,)
    assert not is_like(said)


@pytest.mark.parametrize(
    "said",
    [
        "what is it really like to be a",
        "what is it like working as a",
        "how is life as a",
        "what is the reality of being a",
        "what surprised you most about working as a",
    ],
)
def test_it_is_asked_what_the_work_is_like(said: str) -> None:
    assert aspects_of_work(said) == (DAY,)
    assert is_like(said)


@pytest.mark.parametrize(
    ("said", "aspects"),
    [
        ("what is the hardest part of being a", (HARD,)),
        ("most boring part of being a", (HARD,)),
        ("worst part of", (HARD,)),
        ("what do you hate about being a", (HARD,)),
        ("your least favourite part of the job as a", (HARD,)),
        ("what do you like least about it", (HARD,)),
        ("which part of do people hate most", (HARD,)),
        ("biggest challenges face", (HARD,)),
        ("what is the best part of being an", (GOOD,)),
        ("what do you love about your job", (GOOD,)),
        ("why do you enjoy being a", (GOOD,)),
        ("what is fun about", (GOOD,)),
        ("the best and worst thing about being a", (GOOD, HARD)),
        ("do you enjoy being a", (GOOD, HARD)),
    ],
)
def test_the_best_or_the_hardest_part_is_asked_for(said: str, aspects: tuple[str, ...]) -> None:
    assert aspects_of_work(said) == aspects


@pytest.mark.parametrize(
    "said",
    [
        "how much of your time as a goes into meetings",
        "is being a mostly meetings",
        "is a work only python",
        "do code all day",
        "how much of the job is data cleaning",
        "what percentage of time do spend cleaning data",
        "does a spend the whole day reading papers",
        "is a job just writing sql",
    ],
)
def test_a_share_of_the_work_is_asked_for(said: str) -> None:
    assert aspects_of_work(said) == (DAY,)
    assert asks_share(said)
    assert asks_figure(said) == ("percentage" in said)


@pytest.mark.parametrize(
    "said",
    [
        "what does a do",
        "what are the day to day responsibilities of a",
        "how much does a earn",
        "what is the job market like for",
        "what is the work life balance like for a",
        "what is the hardest skill to learn for",
        "hardest part of becoming a",
        "the best part of the country for",
        "which is the hardest of the three",
        "how many hours a week do work",
        "can i work four days a week as a",
        "is the working day of a long",
        "how long is the working week of",
        "where do have the shortest working week",
        "how important is statistics in the everyday work of a",
        "how do i schedule a daily job in python",
        "how do use statistics in day to day business",
        "what tools do you need every day as a",
        "what should i do in my first week as a",
        "what is it like to be an older among graduates",
        "is it normal that i have only been reading documentation",
        "do only hire people with a degree",
        "are all reports automated",
        "is a good thing to be",
        "is mostly remote",
    ],
)
def test_something_else_is_asked_for(said: str) -> None:
    assert aspects_of_work(said) == ()


def test_every_role_has_its_notes_in_words_without_figures(bot: careerbot.Bot) -> None:
    for label in bot.compiled.labels("role"):
        for aspect in (DAY, HARD, GOOD):
            note = bot.compiled.noted(label.id, aspect)
            assert note is not None, (label.id, aspect)
            assert not re.search(r"\d|%|percent", note.text), note.id
            assert (len(re.findall(r"[.!?](?:\s|$)", note.text)) > 1) == (aspect == DAY), note.id


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("What do you actually do all day as a data engineer?", "notes/data-engineer/day"),
        ("What's the toughest part of being a product manager?", "notes/product-manager/hard"),
        ("What's the coolest thing about working as a robotics engineer?", "notes/robotics-engineer/good"),
        ("How is a statistician's time split?", "notes/statistician/day"),
    ],
)
def test_the_note_comes_first(bot: careerbot.Bot, text: str, fact: str) -> None:
    reply = bot.reply(text)
    assert reply.evidence[0].id == fact
    assert reply.text.startswith(reply.evidence[0].text)


def test_the_duties_that_sources_list_stand_behind(bot: careerbot.Bot) -> None:
    reply = bot.reply("What does a typical day of a data scientist look like?")
    assert [fact.section for fact in reply.evidence] == ["notes", *["responsibilities"] * 5]
    assert {fact.source.id for fact in reply.evidence[1:]} == {"ai-jobs-2024"}


def test_a_question_for_the_duties_has_them_alone(bot: careerbot.Bot) -> None:
    for text in ("What does a data scientist do?", "What are the responsibilities of a data scientist?"):
        assert {fact.section for fact in bot.reply(text).evidence} == {"responsibilities"}


def test_several_roles_are_told_one_after_the_other(bot: careerbot.Bot) -> None:
    notes = [fact.id for fact in bot.reply("What do data analysts and data engineers do all day?").evidence[:2]]
    assert notes == ["notes/data-analyst/day", "notes/data-engineer/day"]
    notes = [fact.id for fact in bot.reply("Hardest part of being a web developer, and a QA engineer?").evidence]
    assert notes == ["notes/web-developer/hard", "notes/qa-engineer/hard"]


def test_a_verdict_on_a_share_stays_in_front(bot: careerbot.Bot) -> None:
    reply = bot.reply("Is an engineering manager's day mostly meetings?")
    assert reply.text.startswith("Yes, very much")
    assert "notes/engineering-manager/day" in [fact.id for fact in reply.evidence]


def test_that_no_source_gives_a_share_is_said(bot: careerbot.Bot) -> None:
    reply = bot.reply("What proportion of a cloud engineer's week is documentation?")
    assert reply.status == "caveat"
    assert f"{NO_SHARE}." in reply.text
    assert reply.evidence[0].id == "notes/cloud-engineer/day"
    assert f"{NO_SHARE}; they name SQL" in bot.reply("Do database administrators write SQL all day?").text


def test_a_sector_that_is_named_is_told_first(bot: careerbot.Bot) -> None:
    evidence = bot.reply("What does a typical day of a data analyst at a bank look like?").evidence
    assert evidence[0].id.startswith("advice/work-in-finance/")
    assert [fact.id for fact in evidence if not fact.id.startswith("advice/")] == [
        "notes/data-analyst/day",
        "data-analyst/definition/1",
    ]


def test_pros_and_cons_begin_with_the_best_and_the_hardest_part(bot: careerbot.Bot) -> None:
    ids = [fact.id for fact in bot.reply("What are the pros and cons of being a data engineer?").evidence]
    assert ids[:2] == ["notes/data-engineer/good", "notes/data-engineer/hard"]
    assert "notes/data-engineer/hard" not in [
        fact.id for fact in bot.reply("What are the advantages of being a data engineer?").evidence
    ]


def test_in_short_the_verdict_alone_is_told(bot: careerbot.Bot) -> None:
    reply = bot.reply("Briefly: is a data engineer in meetings all day?")
    assert "notes/data-engineer/day" not in [fact.id for fact in reply.evidence]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Is a data analyst's job just Excel?", "Not only that"),
        ("Is a data scientist's work only Python?", "Most of a data scientist's week"),
        ("Is web developer work nothing but JavaScript?", "A web developer's day"),
    ],
)
def test_whether_one_tool_is_all_of_the_work_asks_for_a_share(bot: careerbot.Bot, text: str, says: str) -> None:
    assert bot.reply(text).text.startswith(says)


@pytest.mark.parametrize(
    "text", ["Can you get a data analyst job with just Excel?", "I only know Excel, data analyst?"]
)
def test_what_one_gets_in_with_is_no_share_of_the_work(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).intents[0].name == "skill_gap"

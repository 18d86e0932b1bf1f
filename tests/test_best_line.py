"""The line that answers first: families of words, the rarest first, the rest left out."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.editing.word_families import FAMILIES, families


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(
    ("asked", "family"),
    [
        ("i bombed my interview", "failure"),
        ("any red flags", "warnings"),
        ("what should i ask the interviewer", "questions to ask"),
        ("is burnout common", "stress"),
        ("do they get paged, a pager at night", "on call"),
        ("how many hours a week", "hours"),
        ("can i wfh", "place of work"),
        ("what is the hardest part", "the bad side"),
        ("cv tips", "résumé"),
        ("do i need a mentor", "mentors"),
    ],
)
def test_a_question_asks_about_a_family_in_other_words(asked: str, family: str) -> None:
    assert family in {found.name for found in families(asked.replace(",", "").split())}


def test_a_story_of_failure_in_a_behavioural_question_is_no_failed_interview() -> None:
    assert "failure" not in {found.name for found in families("tell me about a time you failed".split())}


def test_every_family_has_lines_that_tell_of_it(bot: careerbot.Bot) -> None:
    sections = (
        *("responsibilities", "skills", "work_life", "interview", "portfolio", "getting_started", "career_path"),
        *("outlook", "education", "certifications", "recommend_role", "job_openings"),
    )
    facts = [fact for section in sections for fact in bot.compiled.facts_in(section)]
    assert [family.name for family in FAMILIES if not any(family.is_in(fact) for fact in facts)] == []


def test_the_line_that_answers_stands_first_and_few_behind_it(bot: careerbot.Bot) -> None:
    text = bot.reply("how do i prep for behavioural questions, product manager").text
    assert text.startswith("Prepare six to eight true stories")
    assert "Conduct: a conflict, a failure" in text


def test_what_holds_for_every_role_answers_alone_where_it_is_on_the_very_thing(bot: careerbot.Bot) -> None:
    text = bot.reply("what happens after a bad interview as a data analyst, I bombed one today").text
    assert text.startswith("One failed interview says little about you")
    assert "SQL test" not in text


def test_a_long_story_picks_no_line_by_a_stray_word(bot: careerbot.Bot) -> None:
    story = (
        "I manage a restaurant, which means I plan shifts, argue with suppliers, calm down cooks and keep forty things"
        " in my head. Is this a switch into IT projects that people really make?"
    )
    assert not bot.reply(story).text.startswith("Office hours or shifts")


def test_more_detail_tells_the_whole_section(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what is the hardest part of being a research scientist")
    assert "Flexible hours" in session.reply("more detail please").text

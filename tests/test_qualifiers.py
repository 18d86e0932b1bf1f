"""What limits a question beside its topic, by its wording alone."""

from __future__ import annotations

import pytest

from careerbot.conversation.asking_back.whole_fields import scope
from careerbot.normalize import normalize
from careerbot.question.qualifiers import (
    PAUSE,
    excluded,
    level_named,
    numbered_levels,
    said_words,
    time_there_is,
    within_sector,
)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("which tools besides SQL and Excel do they use", ["SQL", "Excel"]),
        ("what do they do, except writing code?", ["writing code"]),
        ("certificates other than the Google one", ["Google"]),
        ("which companies other than Google hire them", ["Google"]),
        ("what do they do that isn't training models?", ["training models"]),
        ("what is there beyond that", []),
        ("is there anything besides?", []),
        ("which tools do they use", []),
    ],
)
def test_things_left_out(text: str, left_out: list[str]) -> None:
    tokens = normalize(text).tokens
    assert [" ".join(tokens[index].raw for index in span) for span in excluded(tokens)] == left_out


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("i only have six months", "six months"),
        ("with ten hours a week, what should I learn", "ten hours a week"),
        ("can i do it in 3 months", "3 months"),
        ("evenings only", "evenings alone"),
        ("i have two years of experience", ""),
        ("how long does it take", ""),
    ],
)
def test_time_there_is(text: str, time: str) -> None:
    assert time_there_is(said_words(normalize(text).tokens, frozenset())) == time


def test_words_break_at_names_and_pauses_and_keep_hyphens() -> None:
    tokens = normalize("on Thursday, analyst in not-for-profit firms").tokens
    said = said_words(tokens, frozenset({2}))
    assert said == ("on", "thursday", PAUSE, "in", "not-for-profit", "firms")


def test_a_level_stands_before_the_name_of_the_role() -> None:
    assert level_named(("managerial", PAUSE)) == "managerial"
    assert level_named(("lead", PAUSE)) == "lead"
    assert level_named(("lead", "to")) == ""
    assert level_named(("a", "graduate", "degree")) == ""


def test_a_sector_does_not_make_a_question_one_on_industries() -> None:
    topics = {"skills": "skills", "sector": "industries", "industries": "industries"}
    assert within_sector("industries", "skills in the health sector".split(), topics) == "skills"
    assert within_sector("industries", "which industries need these skills".split(), topics) == "industries"
    assert within_sector("industries", "who works in the health sector".split(), topics) == "industries"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("what jobs are there in the data field", "data"),
        ("list main software careers", "software"),
        ("what roles are there in it besides programming", "tech"),
        ("which jobs in data pay best", ""),
        ("what jobs use data", ""),
    ],
)
def test_a_field_whose_roles_are_asked_for(text: str, field: str) -> None:
    assert scope(text.split()) == field


def test_the_word_i_is_a_level_only_where_nobody_speaks() -> None:
    assert numbered_levels("pay of an engineer i".split()) == ("entry",)
    assert numbered_levels("analyst i or ii".split()) == ("entry", "mid")
    assert numbered_levels("who hires engineers i love cars".split()) == ()

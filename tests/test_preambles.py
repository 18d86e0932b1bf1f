"""What stands before a question and is no part of it is passed over."""

from __future__ import annotations

import pytest

from careerbot.question.preambles import without_preamble


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("sorry, my English is not good. what is a DBA", "what is a DBA"),
        ("sorry, english: what does a data scientist do", "what does a data scientist do"),
        ("you said DBAs don't code, right?", "DBAs don't code?"),
        ("you said DBAs code, right  ", "DBAs code"),
        ("you said DBAs code , didn't you ? ", "DBAs code?"),
        ("but you told me that SQL is enough", "SQL is enough"),
        ("u told me that SQL is enough", "SQL is enough"),
        ("u mentioned robotics, what is it", "robotics, what is it"),
        ("U claimed that DBAs code, no?", "DBAs code?"),
        ("but u just wrote that DBAs code", "DBAs code"),
        ("no that's not what I asked, I asked for tools", "tools"),
        ("ok back to robotics, outlook?", "robotics, outlook?"),
        ("back to the tester, hours as well", "the tester, hours as well"),
        ("returning to the architect, what tools", "the architect, what tools"),
    ],
)
def test_what_is_said_around_a_question_goes(text: str, left: str) -> None:
    assert without_preamble(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "that's not what I asked",
        "my English is not good",
        "is going back to school, at 40, worth it?",
        "what did you say?",
        "do I need English to be a developer?",
        "",
    ],
)
def test_a_question_of_its_own_stays_as_it_is(text: str) -> None:
    assert without_preamble(text) == text


def test_a_forum_asked_for_its_opinion_is_asked_what_stands_behind() -> None:
    assert without_preamble("What do you guys think about remote work for juniors?") == "remote work for juniors?"
    assert without_preamble("what do you think of it") == "what do you think of it"

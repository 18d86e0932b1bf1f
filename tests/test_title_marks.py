"""What forums put at the head or the end of a title is no part of the question."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.normalize import normalize
from careerbot.title_marks import without_title_marks


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[R] how do I enter research", "how do I enter research"),
        ("(D) is the field full?", "is the field full?"),
        ("[Career][Q] which degree", "which degree"),
        ("[Career Advice]: which degree", "which degree"),
        ("[AMA request] what do testers do", "what do testers do"),
        ("Ask HN: who mentors you", "who mentors you"),
        ("Serious: which degree", "which degree"),
        ("Advice needed: from QA to data", "from QA to data"),
        ("Need advice: from QA to data", "from QA to data"),
        ("Question - which degree", "which degree"),
        ("TL;DR: which degree", "which degree"),
        ("I test software. TL;DR: which degree", "I test software. which degree"),
        ("from QA to data science [R]", "from QA to data science"),
        ("which degree? (serious)", "which degree?"),
        ("which degree? Advice needed.", "which degree?"),
        ("which degree? HELP!!!", "which degree?"),
        # of several marks all go, up to one that is set against something
        ("[D] [R] or Python", "[R] or Python"),
    ],
)
def test_a_mark_of_a_title_goes(text: str, left: str) -> None:
    assert without_title_marks(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "[R] or Python for analysts?",
        "[Go] or [Rust] for services",
        "[Germany] pay of a tester",
        "[UK, 30M] pay of a tester",
        "should I learn Python or [R]",
        "should I use [R]",
        "Help me choose",
        "I need help",
        "Help!",
        "[D]",
        "advice",
        "Serious",
        "tl;dr",
        "tldr pay of a tester",
        "Education: what is needed",
        "questions in interviews: which?",
        "what is [x] in python",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert without_title_marks(text) == text


def test_a_place_in_brackets_is_asked_about(bot: careerbot.Bot) -> None:
    understanding = bot.reply("[Germany] data engineer salary").understanding
    assert understanding is not None
    assert understanding.ids("place") == ("germany",)


def test_a_tag_is_no_language(bot: careerbot.Bot) -> None:
    understanding = bot.reply("Moving from academia to data science [R]").understanding
    assert understanding is not None
    assert understanding.ids("tool") == ()


@pytest.mark.parametrize(
    "text", ["[a]" + (" " * 20 + "[a]") * 150 + " or", "? " * 1000 + "help", "tldr " * 800, "[career advice] " * 250]
)
def test_many_marks_take_no_time(text: str) -> None:
    assert normalize(text).tokens

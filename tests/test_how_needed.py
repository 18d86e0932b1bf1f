"""That a thing is named makes it no must: the words around its name tell how much it weighs."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.facts.how_needed import CORE, LISTED, LITTLE, ONE_OF_SEVERAL, PLAIN, dying, spares, weight
from careerbot.turn import Fact, Source

SOURCE = Source("editorial", "Advice", "us", 2025, "")
WEIGHTS = {  # a fact's section and text, the thing, and its weight
    ("skills", "SQL, fluently: joins and windows.", "SQL"): CORE,
    ("skills", "Docker and Kubernetes in depth.", "Kubernetes"): CORE,
    ("skills", "Git and testing.", "Git"): PLAIN,
    ("skills", "Familiarity with version control systems such as Git.", "Git"): PLAIN,
    ("skills", "Programming in a language such as Python or R.", "R"): ONE_OF_SEVERAL,
    ("skills", "One language: Python, Java or C++.", "Java"): ONE_OF_SEVERAL,
    ("skills", "C, fluently, and C++; Rust is slowly joining.", "Rust"): LITTLE,
    ("skills", "Programming is optional; some HTML.", "Programming"): LITTLE,
    ("tools", "Docker, Kubernetes", "Docker"): LISTED,
}
BEGINNINGS = {  # of things whose need nobody rates
    # needed
    "is redshift needed for data engineers": "Probably: my sources name Redshift",
    "must a data architect know query optimization": "Yes: my sources name query optimization",
    "does a BI developer need looker": "Not necessarily: my sources name Looker",
    "do mobile devs need to know both ios and android": "Not necessarily both:",
    "is caching a must for software engineers": "Expect it, though my sources do not call it a must",
    # done without
    "Can I ignore Redshift if I want to do data engineering?": "Perhaps: my sources name Redshift",
    "is it ok to be a data architect w/o knowing query optimization": "Hardly: my sources name query optimization",
    "can i skip caching as a software engineer": "Better not: my sources name caching",
    "can i skip cobol as a data engineer": "Yes, as far as I know: my sources do not name COBOL",
    # on its way out, or wasted
    "is SAS dead for biostatisticians?": "No: my sources name SAS",
    "is scala dead for data engineering": "Not if a firm you want to work for uses it",
    "am I wasting my time learning looker for BI development?": "No: my sources name Looker for Business Intelligence",
    # amounts
    "is python enough for a data analyst job": "Not by itself: for Data Analysts my sources name Python, and more.",
}


@pytest.mark.parametrize(("said", "expected"), WEIGHTS.items())
def test_the_words_around_a_name_tell_its_weight(said: tuple[str, str, str], expected: str) -> None:
    section, text, name = said
    assert weight([Fact("x/1", text, SOURCE, "x", section)], [name]) == expected


def test_a_name_is_no_part_of_another_word() -> None:
    assert weight([Fact("x/1", "Communication or writing, and C.", SOURCE, "x", "skills")], ["C"]) == PLAIN


@pytest.mark.parametrize("said", ["can i ignore java", "is git not needed", "do i not need a degree", "can i skip it"])
def test_doing_without_is_asked_in_many_words(said: str) -> None:
    assert spares(said.split())


@pytest.mark.parametrize("said", ["do i need java", "should i learn git"])
def test_a_need_is_no_wish_to_do_without(said: str) -> None:
    assert not spares(said.split())
    assert not dying(said.split())


@pytest.mark.parametrize(("text", "expected"), BEGINNINGS.items())
def test_the_verdict_on_a_thing_fits_the_question(bot: careerbot.Bot, text: str, expected: str) -> None:
    reply = bot.reply(text)
    assert reply.text.startswith(expected), reply.text[:200]

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
BEGINNINGS = {
    # needed
    "do i really need to know kubernetes for backend jobs": "Probably: my sources name Kubernetes",
    "must a data analyst know SQL": "Yes: my sources name SQL",
    "is c++ needed for embedded systems engineers": "Yes: my sources name C++",
    "do statisticians need to know R?": "Not necessarily: my sources name R for Statisticians as one of several.",
    "do mobile devs need to know both ios and android": "Not necessarily both:",
    "is linux a must for penetration testers": "Expect it, though my sources do not call it a must",
    # done without
    "Can I ignore Java if I want to do data engineering?": "Perhaps: my sources name Java for Data Engineers, but",
    "is it ok to be a data analyst w/o knowing SQL": "Hardly: my sources name SQL",
    "Can I get by without git as an ML engineer": "Better not: my sources name Git",
    "can i skip scala as a data engineer": "Yes, as far as I know: my sources do not name Scala",
    # on its way out, or wasted
    "is SAS dead for biostatisticians?": "No: my sources name SAS",
    "is scala dead for data engineering": "Only if a firm you want to work for",
    "am I wasting my time learning java for backend?": "No: my sources name Java for Back-End Developers as one",
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

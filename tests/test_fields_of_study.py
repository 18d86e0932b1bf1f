"""Fields of study: their names, where a question speaks of studying one, and what it asks of them."""

from __future__ import annotations

import pytest

from careerbot.normalize import normalize
from careerbot.question.subject.fields_of_study import FIELDS, names_of_fields, nearest
from careerbot.question.subject.studies_asked import (
    AMOUNT,
    BEST,
    CAN,
    CHOICE,
    ENOUGH,
    FIT,
    GOOD,
    HELP,
    HOW,
    HURT,
    NOTHING,
    asked_of_studies,
    manner,
)
from careerbot.question.subject.studies_named import fields_asked, fields_studied, set_against, without_held


def words(text: str) -> tuple[str, ...]:
    """The normalized words of a text."""
    return normalize(text).words


def studied(text: str) -> list[str]:
    """The fields that a text speaks of studying."""
    return [one.field for one in fields_studied(words(text))]


def test_every_field_counts_as_one_that_counts_as_no_other() -> None:
    for field in FIELDS:
        chain = list(nearest(field))
        assert chain[0] == field
        assert not FIELDS[chain[-1]].near


def test_every_name_is_written_as_it_is_normalized() -> None:
    for name in names_of_fields():
        assert " ".join(words(name)) == name


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("would a degree in music help", ["humanities"]),
        ("is a bachelor's in IT enough", ["information-technology"]),
        ("a master's degree in data science", ["data-science"]),
        ("an MS in stats", ["statistics"]),
        ("MSc statistics", ["statistics"]),
        ("B.Tech mechanical", ["mechanical-engineering"]),
        ("btech (ECE)", ["electrical-engineering"]),
        ("BSc (Hons) Computer Science", ["computer-science"]),
        ("I'm a BCA graduate", ["computer-applications"]),
        ("MBA, useful?", ["business"]),
        ("poli sci major here", ["social-sciences"]),
        ("i studied economics", ["economics"]),
        ("i am studying data science", ["data-science"]),
        ("can a pharmacy graduate do it", ["medicine"]),
        ("a minor in psychology", ["psychology"]),
        ("computer science or it degree", ["computer-science", "information-technology"]),
        ("do i need a cs degree or will it do", ["computer-science", "information-technology"]),
        ("should i study economics or statistics", ["economics", "statistics"]),
        ("physics, maths or cs degree", ["physics", "mathematics", "computer-science"]),
        ("masters in statistics vs ms in computer science", ["statistics", "computer-science"]),
    ],
)
def test_a_field_is_studied_beside_a_degree_or_another_such_field(text: str, fields: list[str]) -> None:
    assert studied(text) == fields


@pytest.mark.parametrize(
    "text",
    [
        "should i study statistics",
        "how do i master machine learning",
        "the major data science tools",
        "do they need economics",
        "is it a good degree",
        "will it be a good move",
        "i want to be data driven",
        "i have a non cs degree",
        "can i do it without a computer science degree",
        "is design important",
        "a business course",
        "years of finance experience",
        "an ml engineer or a data analyst, and which degree",
        "how important is physics for games",
        "the history of software",
    ],
)
def test_a_field_that_is_only_named_is_not_studied(text: str) -> None:
    assert studied(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a degree in maths", ["mathematics"]),
        ("a CSE degree", ["computer science"]),
        ("a degree in zoology", ["zoology"]),
        ("english degree", ["English"]),
        ("a business analytics or data analytics degree", ["business analytics", "data analytics"]),
    ],
)
def test_a_field_is_called_as_users_call_it_unless_that_is_short(text: str, names: list[str]) -> None:
    assert [one.name for one in fields_studied(words(text))] == names


def test_without_a_degree_only_plain_names_of_fields_count() -> None:
    assert [one.field for one in fields_asked(words("math vs cs for"))] == ["mathematics", "computer-science"]
    assert [one.field for one in fields_asked(words("is psychology good for"))] == ["psychology"]
    assert not fields_asked(words("and the education side?"))
    assert not fields_asked(words("which studies lead into economics"))


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("economics or statistics", True),
        ("physics vs mathematics", True),
        ("statistics or machine learning first", False),
        ("i like physics and economics, which one or both", False),
    ],
)
def test_fields_are_set_against_each_other_where_one_is_no_mere_skill(text: str, against: bool) -> None:
    said = words(text)
    assert set_against(fields_asked(said), said) is against


def test_a_degree_that_somebody_has_is_not_asked_about_beside_another() -> None:
    said = words("i have a business degree, will a master's in data science help")
    assert [one.field for one in without_held(fields_studied(said), said)] == ["data-science"]
    said = words("i have a business degree, will it do")
    assert [one.field for one in without_held(fields_studied(said), said)] == ["business"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("which degree is best for a", BEST),
        ("what should i major in to become a", BEST),
        ("best masters to get into", BEST),
        ("what degree do i need to be a", BEST),
        ("what should i study at university to become a", BEST),
        ("which degree is worst for a", NOTHING),
        ("which degree should i avoid as a", NOTHING),
        ("what is the least useful degree for a", NOTHING),
        ("is a physics degree overkill for a", NOTHING),
        ("is a physics degree too much for a", NOTHING),
        ("is a physics degree not enough for a", NOTHING),
        ("is a physics degree not a very good one for a", NOTHING),
        ("what are the major differences between a and a", NOTHING),
        ("which universities are best for a", NOTHING),
        ("which degree pays best", NOTHING),
        ("what degree do they usually have", NOTHING),
        ("which jobs can i do with the best degree", NOTHING),
        ("is a physics degree good for", FIT),
        ("will an ms in statistics help me become a", FIT),
        ("a cs degree or a maths degree for", CHOICE),
        ("is computer science better than a maths degree for", CHOICE),
        ("is a computer science degree worth it", NOTHING),
        ("do i need a computer science degree", NOTHING),
        ("cs degree or a bootcamp", NOTHING),
        ("how long does a physics degree take", NOTHING),
        ("a statistics degree without experience", NOTHING),
        ("do they have a physics degree", NOTHING),
    ],
)
def test_what_is_asked_of_fields_of_study(text: str, asked: str) -> None:
    said = words(text)
    assert asked_of_studies(said, fields_studied(said)) == asked


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("can i become a with a physics degree", CAN),
        ("do employers accept a maths degree", CAN),
        ("is a bachelor's in it enough", ENOUGH),
        ("would a degree in philosophy hurt", HURT),
        ("is a sociology degree a waste", HURT),
        ("will a master's in economics help", HELP),
        ("is psychology good for", GOOD),
        ("how useful is a physics degree", AMOUNT),
        ("i have a degree in biology, how do i become a", HOW),
        ("poli sci major wanting to be a", HOW),
    ],
)
def test_the_way_in_which_a_fit_is_asked_for(text: str, way: str) -> None:
    assert manner(words(text)) == way

"""What is asked about needing tools and skills is told by the wording."""

from __future__ import annotations

import pytest

from careerbot.facts.needs_asked import (
    AMOUNT,
    DESPITE,
    DOUBT,
    HELP,
    NEED,
    NOTHING,
    OFTEN,
    PURPOSE,
    SPARE,
    USE,
    WASTE,
    WEIGHT,
    asked_of_need,
    asks_elsewhere,
    chooses,
    compares_need,
    count_sought,
    gives_example,
    goes_further,
    is_not_known,
    kind_sought,
    ranks,
    seeks_lesser,
)
from careerbot.turn import Request

ASKED = {
    NEED: [
        "do i need sql as a",
        "must a know sql",
        "is sql required for a",
        "is sql a must for",
        "is it a problem for a not to know sql",
        "does it matter if a does not know sql",
    ],
    USE: ["do use sql", "is sql still used by", "does a work with sql"],
    OFTEN: ["how often do use sql", "how frequently is sql used by"],
    HELP: ["is sql useful for a", "should a learn sql", "does sql help a", "is it worth knowing sql as a"],
    WEIGHT: ["how important is sql for a", "how essential is sql", "what is the importance of sql for a"],
    AMOUNT: ["how much sql does a use", "to what extent do use sql"],
    SPARE: ["can i become a without sql", "can a skip sql", "can i ignore sql as a", "is it ok to not know sql as a"],
    WASTE: ["is sql a waste of time for a", "is learning sql overkill for a"],
    PURPOSE: ["what is sql used for by a", "why do need sql", "how do use sql", "what is the point of sql for"],
    DESPITE: ["i struggle with sql can i be a"],
    DOUBT: ["i struggle with sql should i give up on being a"],
    NOTHING: ["can a use sql to write letters", "is sql hard for a", "who wrote sql", "is sql pretty"],
}


def request(said: str) -> Request:
    """A request in these words."""
    return Request("skills", 1.0, words=tuple(said.split()))


@pytest.mark.parametrize(("asked", "said"), [(asked, said) for asked, all_said in ASKED.items() for said in all_said])
def test_what_is_asked_is_told_by_the_wording(asked: str, said: str) -> None:
    assert asked_of_need(request(said), said) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("is not sql required for , ,", NEED),
        ("do not , , need sql", NEED),
        ("so does not a , , have to know sql", NEED),
        ("should not a , , know sql", HELP),
        ("do not , , use sql", USE),
        ("will not i need sql as a , ,", NEED),
        ("is not sql optional for , ,", SPARE),
        ("is sql not required for , ,", SPARE),
        ("do , , not need sql", SPARE),
        ("do , , not use sql", SPARE),
        ("is not required to know sql for , ,", SPARE),
        ("can not , , skip sql", SPARE),
        ("i do not know sql , should i learn it as , ,", HELP),
    ],
)
def test_a_negative_question_asks_for_what_it_negates(said: str, asked: str) -> None:
    words = tuple(word for word in said.split() if word != ",")
    negative = Request("skills", 1.0, words=words, said=tuple(said.split()), yes_no=True)
    assert asked_of_need(negative, negative.normal) == asked


@pytest.mark.parametrize("said", ["sql or python", "which is better sql or python", "sql before python", "sql first"])
def test_things_are_set_against_each_other(said: str) -> None:
    assert chooses(request(said), said)


@pytest.mark.parametrize("said", ["do i need sql and python", "do i need sql or is that for others"])
def test_a_second_question_behind_or_is_no_choice(said: str) -> None:
    assert not chooses(request(said), said)


@pytest.mark.parametrize("said", ["rank sql and python for a", "sql and python by importance", "prioritize them"])
def test_an_order_is_asked_for_in_so_many_words(said: str) -> None:
    assert ranks(said)


def test_a_first_thing_is_no_order() -> None:
    assert not ranks("which first")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("what is the most important skill for a", "skill"),
        ("top 5 tools of a", "tools"),
        ("which programming language should a know", "language"),
        ("the one language that a must know", "language"),
        ("which skills does a need", ""),
    ],
)
def test_the_foremost_of_a_kind_is_sought(said: str, kind: str) -> None:
    assert kind_sought(said) == kind


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("top 5 skills for", 5),
        ("the three most important tools", 3),
        ("10 best tools", 10),
        ("the one language", 1),
        ("one of the best tools", 0),
        ("with 3 years the best tools", 0),
        ("the best tools", 0),
    ],
)
def test_how_many_are_sought(said: str, count: int) -> None:
    assert count_sought(said) == count


@pytest.mark.parametrize(
    "said",
    [
        "is sql enough",
        "which sql certificate",
        "sql interview questions",
        "do i need both",
        "a degree in statistics",
        "will an ms in statistics help",
        "is sql harder",
        "which libraries",
    ],
)
def test_something_else_is_asked(said: str) -> None:
    assert asks_elsewhere(said)


@pytest.mark.parametrize("said", ["is sql needed", "how important are statistics", "should a learn sql"])
def test_nothing_else_is_asked(said: str) -> None:
    assert not asks_elsewhere(said)


def test_more_than_what_is_there_is_asked_for() -> None:
    assert goes_further("what besides sql")
    assert not goes_further("is sql needed")


def test_things_stand_as_examples_of_their_kind() -> None:
    assert gives_example("does a use stores such as pinecone")
    assert not gives_example("does a use pinecone")


@pytest.mark.parametrize("said", ["i do not know sql", "with no experience in sql", "never used sql"])
def test_somebody_does_not_know_a_thing(said: str) -> None:
    assert is_not_known(said)


def test_who_knows_a_thing_is_told_from_who_does_not() -> None:
    assert not is_not_known("i know sql")


@pytest.mark.parametrize(
    "said", ["which is less important sql or python", "which should i skip", "the second language"]
)
def test_what_counts_less_or_second_is_not_the_foremost(said: str) -> None:
    assert seeks_lesser(said)


@pytest.mark.parametrize("said", ["which is more important sql or python", "sql first and python second"])
def test_what_counts_more_is_the_foremost(said: str) -> None:
    assert not seeks_lesser(said)


@pytest.mark.parametrize("said", ["who needs sql more or", "does a use sql more than", "is sql more important for or"])
def test_roles_are_compared_by_what_they_need(said: str) -> None:
    assert compares_need(said)


@pytest.mark.parametrize("said", ["i like sql or", "who earns more with sql or", "which one uses sql", "sql or"])
def test_roles_are_compared_by_something_else(said: str) -> None:
    assert not compares_need(said)

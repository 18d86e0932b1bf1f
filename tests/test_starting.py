"""How to begin: the role's own way first, what holds for every role as one line behind it."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.facts.starting import asks_time, in_short, way_in_short
from careerbot.turn import Fact, Paragraph, Request, Source

SOURCE = Source("s", "S", "P", 2025)


def fact(id: str, kind: str, text: str = "A: b.") -> Fact:
    return Fact(id, text, SOURCE, "", "getting_started", kind)


def test_in_short_cites_the_facts_it_sums_up() -> None:
    (block,) = in_short([fact("1", "Network"), fact("2", "Stay updated")])
    assert isinstance(block, Paragraph)
    assert block.lines[0].cites == ("1", "2")
    assert block.lines[0].text.startswith("Whatever the role: contacts")


def test_a_fact_without_a_short_form_is_not_left_out_silently() -> None:
    assert in_short([fact("1", "Network"), fact("2", "Something new")]) == ()
    assert in_short([]) == ()


def test_a_way_in_short_names_each_step() -> None:
    blocks, steps = way_in_short(
        "Data Engineer", [fact("1", "Step 1", "SQL: to read."), fact("2", "How long", "Long.")]
    )
    assert [step.id for step in steps] == ["1"]
    assert isinstance(blocks[0], Paragraph)
    assert blocks[0].lines[0].text == "The way to a Data Engineer, step by step: SQL."
    assert way_in_short("Data Engineer", []) == ((), ())


@pytest.mark.parametrize("asked", ["how long does it take", "how much time until i can", "how many months to become"])
def test_time_is_asked_in_several_ways(asked: str) -> None:
    assert asks_time(Request("learning_path", words=tuple(asked.split())))


def test_the_role_comes_before_what_holds_for_every_role() -> None:
    text = careerbot.load().reply("want to become an ml engineer, where do i begin??").text
    assert text.startswith("First of all, Step 1: Programming in Python, algorithms")
    assert text.count("Step 1") == 1
    assert text.index("Step 2") < text.index("Whatever the role: ")
    assert "On getting started" not in text


def test_what_a_source_says_of_others_stands_behind_no_way() -> None:
    text = careerbot.load().reply("want to become a data engineer, where do i begin??").text
    assert text.startswith("First of all, Step 1: SQL and relational databases")
    assert "Whatever the role" not in text

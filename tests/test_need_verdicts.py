"""The verdict on needing a thing fits how much it is needed, and the question."""

from __future__ import annotations

import pytest

from careerbot.facts.need_verdicts import begun, each_in_short, ranking
from careerbot.facts.needs_asked import AMOUNT, DOUBT, HELP, NEED, OFTEN, PURPOSE, SPARE, USE, WASTE, WEIGHT
from careerbot.turn import Fact, Source
from careerbot.vocabulary import LEVELS, NOTES

SOURCE = Source("editorial", "Advice", "us", 2025, "")
NONE, LOW, MEDIUM, HIGH, VERY_HIGH = LEVELS
BEGINNINGS = [  # what is asked, the level, and how the answer begins
    (NEED, NONE, "No: "),
    (NEED, LOW, "Mostly not: "),
    (NEED, HIGH, "In most posts yes: "),
    (NEED, VERY_HIGH, "Yes: "),
    (USE, NONE, "Hardly ever: "),
    (USE, LOW, "Now and then: "),
    (USE, VERY_HIGH, "Yes, all the time: "),
    (OFTEN, VERY_HIGH, "All the time: "),
    (HELP, LOW, "A little: "),
    (HELP, MEDIUM, "Yes, as a further step: "),
    (WEIGHT, LOW, "Not very: "),
    (WEIGHT, HIGH, "Very: "),
    (AMOUNT, NONE, "Next to nothing: "),
    (AMOUNT, VERY_HIGH, "A lot: "),
    (SPARE, NONE, "Yes, it can be left out easily: "),
    (SPARE, MEDIUM, "At the start it can often be left out: "),
    (SPARE, HIGH, "It is needed in all but some posts: "),
    (SPARE, VERY_HIGH, "No, it is needed: "),
    (WASTE, NONE, "Mostly yes: "),
    (WASTE, HIGH, "No: "),
    (DOUBT, LOW, "No reason to give up, as it is seldom needed: "),
    (DOUBT, VERY_HIGH, "No reason to give up by itself, but it has to be learnt first: "),
    (PURPOSE, MEDIUM, "Saws"),
]


def need(level: str, text: str = "Saws cut boards.") -> Fact:
    """What is known of the need of a thing."""
    return Fact("notes/joiner/needs-saw", text, SOURCE, "", NOTES, "needs-saw", level=level)


@pytest.mark.parametrize(("asked", "level", "begins"), BEGINNINGS)
def test_a_verdict_fits_the_level_and_the_question(asked: str, level: str, begins: str) -> None:
    said = begun(asked, need(level))
    assert said.startswith(begins)
    assert said.endswith("Saws cut boards.")


@pytest.mark.parametrize("asked", [NEED, USE, OFTEN, HELP, WEIGHT, AMOUNT, SPARE, DOUBT])
def test_each_level_has_a_verdict_of_its_own(asked: str) -> None:
    said = [begun(asked, need(level)) for level in LEVELS]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    "text",
    [
        "Saws cut boards; it or a plane is enough.",
        "Saws cut boards, one of the two being enough.",
        "Saws cut boards; a plane serves as well.",
        "Saws cut boards; in some shops a plane takes its place.",
    ],
)
def test_what_has_a_stand_in_can_be_done_without(text: str) -> None:
    assert begun(SPARE, need(HIGH, text)).startswith("With another in its place yes: ")


@pytest.mark.parametrize("text", ["Saws cut boards; simple ones are enough.", "Saws serve every day."])
def test_a_little_of_a_thing_is_no_stand_in(text: str) -> None:
    assert begun(SPARE, need(HIGH, text)).startswith("It is needed in all but some posts: ")


@pytest.mark.parametrize("asked", [NEED, HELP])
def test_what_serves_as_well_as_a_thing_that_is_had_is_not_needed_beside_it(asked: str) -> None:
    fact = need(HIGH, "Saws cut boards; they or Planes, one is enough.")
    assert begun(asked, fact, ["Planes"]).startswith("Not beside Planes: ")


def test_a_thing_that_is_had_spares_none_of_another_use() -> None:
    assert begun(NEED, need(HIGH, "Saws cut boards that Planes make smooth."), ["Planes"]).startswith("In most posts")
    assert begun(NEED, need(HIGH, "Saws cut boards; one kind is enough."), ["Planes"]).startswith("In most posts")


def test_several_verdicts_are_told_in_short() -> None:
    facts = {"saws": need(HIGH), "nails": need(VERY_HIGH), "paint": need(LOW), "lace": need(NONE)}
    assert each_in_short(NEED, facts) == "saws and nails yes, paint seldom, lace no"
    assert (
        each_in_short(SPARE, {"saws": need(HIGH), "lace": need(NONE)}) == "saws needed in most posts, lace not needed"
    )


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ((4, 2), "a first for a joiner, then b"),
        ((3, 3), "a rather than b for a joiner if nothing else decides, as they count about alike"),
        ((4, 1), "a for a joiner; b is seldom needed"),
        ((4, 4, 3, 1, 0), "a and b first for a joiner, then c; d is seldom needed and e is not needed"),
        ((2, 2, 2), "a, b and c count about alike for a joiner, to be learnt in about this order"),
        ((3, 1, 1), "a for a joiner; b and c are seldom needed"),
        ((1, 0), "a is seldom needed and b is not needed for a joiner"),
        ((0, 0), "Neither is needed for a joiner"),
        ((0, 0, 0), "None of them is needed for a joiner"),
    ],
)
def test_an_order_sets_the_unneeded_apart(levels: tuple[int, ...], said: str) -> None:
    assert ranking(list(zip("abcde", levels, strict=False)), "a joiner") == said

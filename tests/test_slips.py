"""One slip of the fingers: what it is, and which is likelier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from careerbot.names.slips import (
    LEFT_OUT,
    LIKELY,
    NEIGHBOUR,
    OTHER_SLIP,
    are_neighbours,
    is_one_slip,
    lacks_vowels,
    rank_of,
)

WORDS = st.text("abc", max_size=6)


@given(WORDS, WORDS)
def test_one_slip_is_an_optimal_string_alignment_of_one(typed: str, meant: str) -> None:
    assert is_one_slip(typed, meant) == (OSA.distance(typed, meant) == 1)


@pytest.mark.parametrize(
    ("typed", "meant", "rank"),
    [
        ("kafak", "kafka", LIKELY),
        ("dockker", "docker", LIKELY),
        ("aple", "apple", LIKELY),
        ("dpcker", "docker", NEIGHBOUR),
        ("dockert", "docker", NEIGHBOUR),
        ("doker", "docker", LEFT_OUT),
        ("dzcker", "docker", OTHER_SLIP),
        ("docker", "docker", OTHER_SLIP),
        ("dcokre", "docker", OTHER_SLIP),
    ],
)
def test_some_slips_are_likelier_than_others(typed: str, meant: str, rank: int) -> None:
    assert rank_of(typed, meant) == rank


def test_neighbours_lie_side_by_side_in_both_directions() -> None:
    assert are_neighbours("s", "a")
    assert are_neighbours("a", "s")
    assert are_neighbours("t", "f")
    assert not are_neighbours("a", "l")
    assert not are_neighbours("é", "e")


@pytest.mark.parametrize(
    ("typed", "meant", "lacks"),
    [
        ("mstr", "master", True),
        ("ntwrk", "network", True),
        ("archtct", "architect", True),
        ("netwrk", "network", False),  # one slip
        ("mstr", "minister", False),  # a consonant is gone too
        ("stwr", "software", False),
        ("dt", "data", False),
    ],
)
def test_a_word_lacks_vowels_where_all_its_consonants_are_left(typed: str, meant: str, lacks: bool) -> None:
    assert lacks_vowels(typed, meant) is lacks

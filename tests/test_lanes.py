"""Numbers in the lanes of a big integer."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbot.lanes import in_front, pack, unpack

LARGEST = (1 << 32) - 1


@given(st.lists(st.integers(0, LARGEST), min_size=1, max_size=80), st.integers(0, LARGEST))
def test_the_lanes_that_are_near_the_highest_are_found(numbers: list[int], within: int) -> None:
    near = [place for place, number in enumerate(numbers) if number >= max(numbers) - within]
    assert in_front(array("I", numbers), within) == near


@pytest.mark.parametrize("largest", [1, 200, 60_000, 3_000_000, 1_000_003, LARGEST])  # of one byte to four
def test_of_as_many_classes_as_there_is_advice_too(largest: int) -> None:
    numbers = [number * 7_919 % (largest + 1) for number in range(1_991)]
    near = [place for place, number in enumerate(numbers) if number >= max(numbers) - largest // 9]
    assert in_front(array("I", numbers), largest // 9) == near


def test_where_every_lane_holds_nought_all_are_in_front() -> None:
    assert in_front(array("I", [0, 0, 0]), 5) == [0, 1, 2]


def test_numbers_are_taken_out_of_their_lanes() -> None:
    assert unpack(300 * pack(bytes([3, 9, 4])), 3).tolist() == [900, 2700, 1200]

"""Numbers in the lanes of a big integer."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from careerbot.lanes import pack_whole, two_highest, unpack


def found_one_by_one(numbers: list[int]) -> tuple[int, int, int]:
    place = numbers.index(max(numbers))
    return numbers[place], place, max(numbers[:place] + numbers[place + 1 :], default=0)


@given(st.lists(st.integers(0, (1 << 31) - 1), min_size=1, max_size=80) | st.lists(st.integers(0, 3), min_size=1))
def test_the_two_highest_numbers_are_found(numbers: list[int]) -> None:
    assert two_highest(array("I", numbers)) == found_one_by_one(numbers)


def test_of_as_many_classes_as_there_is_advice_too() -> None:
    numbers = [number * 7_919 % 1_000_003 for number in range(1_262)]
    assert two_highest(array("I", numbers)) == found_one_by_one(numbers)


def test_numbers_are_taken_out_of_their_lanes() -> None:
    assert unpack(pack_whole([3, 9, 4]), 3).tolist() == [3, 9, 4]

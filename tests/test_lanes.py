"""Numbers in the lanes of a big integer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerbot.lanes import at_least, highest, pack_whole, unpack


@given(st.lists(st.integers(0, (1 << 31) - 1), min_size=1, max_size=80))
def test_the_highest_number_is_found(numbers: list[int]) -> None:
    assert highest(pack_whole(numbers), len(numbers)) == max(numbers)


def test_of_as_many_classes_as_there_is_advice_too() -> None:
    numbers = [number * 7_919 % 1_000_003 for number in range(1_262)]
    assert highest(pack_whole(numbers), len(numbers)) == max(numbers)


@given(st.lists(st.integers(0, (1 << 31) - 1), min_size=1, max_size=80), st.integers(0, (1 << 31) - 1))
def test_the_lanes_that_hold_enough_are_found(numbers: list[int], limit: int) -> None:
    enough = [place for place, number in enumerate(numbers) if number >= limit]
    assert at_least(pack_whole(numbers), len(numbers), limit) == enough
    assert numbers.index(max(numbers)) in at_least(pack_whole(numbers), len(numbers), max(numbers))


def test_numbers_are_taken_out_of_their_lanes() -> None:
    assert unpack(pack_whole([3, 9, 4]), 3).tolist() == [3, 9, 4]

"""Numbers in the lanes of a big integer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerbot.lanes import highest, pack_whole, shifted


@given(st.lists(st.integers(0, (1 << 31) - 1), min_size=1, max_size=80))
def test_the_highest_number_is_found(numbers: list[int]) -> None:
    assert highest(pack_whole(numbers), len(numbers)) == max(numbers)


def test_of_as_many_classes_as_there_is_advice_too() -> None:
    numbers = [number * 7_919 % 1_000_003 for number in range(761)]
    assert highest(pack_whole(numbers), 761) == max(numbers)


def test_a_number_is_taken_out_of_its_lane() -> None:
    assert pack_whole([3, 9, 4]) - shifted(9, 1) == pack_whole([3, 0, 4])

"""How near a question comes to single ways of asking."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerbot.nearest_ways import NOWHERE, Occurrences, gained, of_cosines

# A word that stands in the second way of class 4 and in the first and third of class 9.
WORD = Occurrences((4, 9), (1, 3), bytes([1, 0, 2]))


def test_a_class_gains_where_its_ways_have_the_words() -> None:
    assert gained([(1.0, 2.0, WORD)], [2.0, 2.0], 4) == of_cosines([1.0])
    assert gained([(1.0, 2.0, WORD)], [2.0, 4.0, 4.0], 9) == of_cosines([1.0, 0.5])


def test_a_class_without_the_words_gains_nothing() -> None:
    assert gained([(1.0, 2.0, WORD), (0.5, 1.0, NOWHERE)], [2.0, 2.0], 5) == 0
    assert of_cosines([]) == 0


def test_one_near_way_gains_more_than_two_that_are_half_as_near() -> None:
    assert of_cosines([0.8]) > of_cosines([0.4, 0.4])
    assert of_cosines([0.8, 0.4]) > of_cosines([0.8])


@given(st.lists(st.floats(0, 1), max_size=20), st.floats(0, 1))
def test_another_way_never_costs_anything(cosines: list[float], another: float) -> None:
    assert of_cosines([*cosines, another]) >= of_cosines(cosines)

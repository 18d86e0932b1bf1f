"""What a function made of the value it was given last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from careerbot.kept import kept_last


def test_the_same_object_is_worked_on_once_and_an_equal_one_again() -> None:
    worked: list[tuple[int, ...]] = []

    @kept_last
    def total(numbers: tuple[int, ...]) -> int:
        worked.append(numbers)
        return sum(numbers)

    numbers = (1, 2)
    equal = (*numbers[:1], 2)
    assert (total(numbers), total(numbers), len(worked)) == (3, 3, 1)
    assert (total(equal), total(numbers), len(worked)) == (3, 3, 3)


def test_what_is_nothing_is_kept_too() -> None:
    worked = []

    @kept_last
    def nothing(given: str) -> None:
        worked.append(given)

    nothing("a")
    nothing("a")
    assert worked == ["a"]


def test_threads_get_what_belongs_to_their_value() -> None:
    @kept_last
    def doubled(given: tuple[int, ...]) -> tuple[int, int]:
        return (given[0], given[0])

    given = [(number,) for number in range(50)] * 40
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(doubled, given)) == [(number, number) for (number,) in given]

"""What a function makes of the value it was given last, kept: in a turn many modules ask the same of one utterance."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def kept_last(made: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """A function that does not work again on the very object it was given last, which must be one that never changes.

    To tell that it is the same object takes no time, however long it is. Safe to share between threads.
    """
    last: tuple[Given, Made] | None = None

    @wraps(made)
    def kept(given: Given) -> Made:
        nonlocal last
        known = last
        if known is None or known[0] is not given:
            last = known = (given, made(given))
        return known[1]

    return kept

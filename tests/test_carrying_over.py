"""Questions on what goes along to other work."""

from __future__ import annotations

import pytest

from careerbot.question.carrying_over import asks_what_carries


@pytest.mark.parametrize(
    "said",
    [
        "how much of what i know carries over if i want to be one",
        "what of my skills would i take along",
        "which of my experience still counts",
        "what can i keep from ten years in banking",
    ],
)
def test_what_goes_along_is_asked(said: str) -> None:
    assert asks_what_carries(said)


@pytest.mark.parametrize("said", ["how much does one earn", "what do they do all day", "which skills do i need"])
def test_other_questions_are_left_alone(said: str) -> None:
    assert not asks_what_carries(said)

"""Which refusals leave room for an entry of advice that was written for the very question."""

from __future__ import annotations

import pytest

from careerbot.question.refusals import bars_advice


@pytest.mark.parametrize(
    "text",
    ["is my non compete enforceable", "my wrist hurts from typing", "is the notice period too long", "i am bored"],
)
def test_law_health_and_what_is_not_refused_leave_room_for_advice(text: str) -> None:
    assert not bars_advice(text.split())


@pytest.mark.parametrize(
    "text", ["write me a cover letter", "who invented python", "what is the weather today", "should i buy shares of it"]
)
def test_errands_trivia_and_live_data_do_not(text: str) -> None:
    assert bars_advice(text.split())

"""Ways to practise, to keep up and to meet people that a question names."""

from __future__ import annotations

import pytest

from careerbot.question.subject.ways_for_all import ways_named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("are podcasts or papers better", ("podcast", "paper")),
        ("does open source help", ("open-source",)),
        ("is linkedin needed", ("linkedin",)),
        ("open the source code", ()),
        ("what does a data scientist do", ()),
    ],
)
def test_what_is_named_is_found(said: str, named: tuple[str, ...]) -> None:
    assert ways_named(tuple(said.split())) == named

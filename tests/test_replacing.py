"""A value is replaced as ``dataclasses.replace`` does it, whatever the number of its fields."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from careerbot.normalize import normalize
from careerbot.replacing import replace
from careerbot.turn import Bullets, Line, Paragraph, Request, State, Token


@pytest.mark.parametrize(
    ("value", "changes"),
    [
        (Paragraph((Line("one"),)), {"lines": (Line("two"), Line("three"))}),  # of one field
        (Bullets("title", (Line("one"),)), {"items": ()}),
        (Request("skills", roles=("data-scientist",)), {"words": ("skills",), "told": True}),
        (normalize("what skills"), {"tokens": (Token("tools", "tools", ""),)}),  # with fields made of others
        (State(), {"roles": ("actuary",), "turn": 2}),
        (Line("one"), {}),
    ],
    ids=lambda part: type(part).__name__,
)
def test_a_value_is_replaced_as_the_standard_library_does(value: Any, changes: dict[str, Any]) -> None:
    replaced = replace(value, **changes)
    assert replaced == dataclasses.replace(value, **changes)
    assert type(replaced) is type(value)


def test_fields_made_of_others_are_made_anew() -> None:
    assert replace(normalize("what skills"), tokens=(Token("tools", "tools", ""),)).words == ("tools",)


def test_a_field_that_a_class_lacks_is_refused() -> None:
    with pytest.raises(KeyError):
        replace(Line("one"), colour="red")  # type: ignore[call-arg]

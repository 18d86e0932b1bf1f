"""Text measured and broken by the columns that it takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbot.display.columns import Row, padded, row_width, width, wrap

WORDS = st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), max_size=200)


def text_of(row: Row) -> str:
    return "".join(text for _, text in row)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("word", 4), ("naïve", 5), ("e\u0301", 1), ("日本", 4), ("👩", 2), ("a日b", 4)],
)
def test_a_text_takes_so_many_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_words_are_not_broken_where_they_fit() -> None:
    rows = wrap([("", "one two three four")], 9)
    assert [text_of(row) for row in rows] == ["one two", "three", "four"]


def test_the_first_line_and_the_others_have_their_own_beginnings() -> None:
    rows = wrap([("", "one two three")], 9, "- ", "  ")
    assert [text_of(row) for row in rows] == ["- one two", "  three"]


def test_a_style_keeps_to_its_words() -> None:
    (row,) = wrap([("", "plain "), ("title", "bold"), ("", " plain")], 40)
    assert [span for span in row if span[0] == "title"] == [("title", "bold")]
    assert text_of(row) == "plain bold plain"


def test_a_word_longer_than_a_line_is_broken() -> None:
    rows = wrap([("", "x" * 25)], 10)
    assert [len(text_of(row)) for row in rows] == [10, 10, 5]


def test_an_accent_is_not_parted_from_its_letter() -> None:
    rows = wrap([("", "e\u0301" * 12)], 5)
    assert all(text_of(row).startswith("e") for row in rows)


def test_wide_characters_are_not_halved() -> None:
    assert [text_of(row) for row in wrap([("", "日本語です")], 5)] == ["日本", "語で", "す"]


def test_no_text_is_one_empty_line() -> None:
    assert wrap([], 10) == [()]


def test_padding_fills_up_to_the_width() -> None:
    assert row_width(padded((("", "日本"),), 10)) == 10


@given(WORDS, st.integers(2, 40))
def test_no_line_is_wider_than_asked(text: str, columns: int) -> None:
    assert all(row_width(row) <= columns for row in wrap([("", text)], columns))


@given(st.lists(WORDS, max_size=12), st.integers(4, 40))
def test_no_letter_is_lost_or_added(words: list[str], columns: int) -> None:
    text = " ".join(words)
    joined = "".join(text_of(row) for row in wrap([("", text)], columns))
    assert "".join(joined.split()) == "".join(text.split())


def test_the_number_of_a_footnote_does_not_begin_a_line() -> None:
    rows = wrap([("", "one two"), ("mark", "[1]"), ("", " three")], 9)
    assert [text_of(row) for row in rows] == ["one", "two [1]", "three"]

"""Tables read row by row: whole rows come out as they were written, broken ones are named by their line."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careerbot.csvfile import Table
from careerbot.errors import ContentError

cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


def table(text: str, needed: Sequence[str] = ("code", "title"), delimiter: str = ",") -> Table:
    return Table(io.StringIO(text, newline=""), "t.csv", needed, delimiter)


def read(text: str, needed: Sequence[str] = ("code", "title")) -> tuple[list[dict[str, str]], list[str]]:
    """The rows of a table, and what is wrong with the others."""
    found = table(text, needed)
    rows = list(found)
    return rows, [str(problem) for problem in found.problems]


def test_rows_are_cells_by_column_without_the_space_around_them() -> None:
    assert read("code,title\n 1 , One\n2,\n") == ([{"code": "1", "title": "One"}, {"code": "2", "title": ""}], [])


def test_columns_may_stand_in_any_order_and_others_among_them() -> None:
    assert read("title,more, code \nOne,x,1\n") == ([{"title": "One", "more": "x", "code": "1"}], [])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_every_system_and_a_missing_last_one_are_read(end: str) -> None:
    assert read(f"code,title{end}1,One{end}2,Two")[0] == [{"code": "1", "title": "One"}, {"code": "2", "title": "Two"}]


def test_the_mark_that_spreadsheets_put_in_front_is_no_part_of_the_first_column() -> None:
    assert read("\ufeffcode,title\n1,One\n") == ([{"code": "1", "title": "One"}], [])


def test_empty_lines_are_no_rows_and_count_as_lines() -> None:
    rows, problems = read("code,title\n\n1,One\n\n2\n")
    assert rows == [{"code": "1", "title": "One"}]
    assert problems == ["t.csv:5:1: 1 columns where the header has 2"]


def test_short_and_long_rows_are_named_by_line_and_the_rest_go_on() -> None:
    rows, problems = read("code,title\n1\n2,Two\n3,Three,more\n4,Four\n")
    assert [row["code"] for row in rows] == ["2", "4"]
    assert problems == [
        "t.csv:2:1: 1 columns where the header has 2",
        "t.csv:4:1: 3 columns where the header has 2",
    ]


def test_a_cell_in_quotes_may_hold_commas_quotes_and_lines() -> None:
    assert read('code,title\n1,"One, ""the"" first\nof all"\n')[0] == [
        {"code": "1", "title": 'One, "the" first\nof all'}
    ]


def test_quotes_in_tabbed_text_are_only_text() -> None:
    found = table('code\ttitle\n1\t"One\n2\tTwo"\n', delimiter="\t")
    assert list(found) == [{"code": "1", "title": '"One'}, {"code": "2", "title": 'Two"'}]


def test_a_cell_longer_than_the_reader_bears_is_named_and_the_rest_go_on() -> None:
    rows, problems = read(f"code,title\n1,{'x' * 200_000}\n2,Two\n")
    assert [row["code"] for row in rows] == ["2"]
    assert [problem.split(": ")[0] for problem in problems] == ["t.csv:2:1"]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("code,name\n", "t.csv:1:1: the header lacks 'title'; it has code, name"),
        ("a,b\n", "t.csv:1:1: the header lacks 'code', 'title'; it has a, b"),
        ("code;title\n", "t.csv:1:1: the header lacks 'code', 'title'; it has code;title"),
        ("Code,Title\n", "t.csv:1:1: the header lacks 'code', 'title'; it has Code, Title"),
        ("", "t.csv:1:1: the header lacks 'code', 'title'; it has nothing"),
        ("\n1,One\n", "t.csv:1:1: the header lacks 'code', 'title'; it has nothing"),
    ],
)
def test_every_column_that_the_header_lacks_is_named_with_those_it_has(header: str, message: str) -> None:
    with pytest.raises(ContentError) as raised:
        table(header)
    assert list(map(str, raised.value.problems)) == [message]


@pytest.mark.xfail(strict=True, reason="of two columns of one name the second silently wins")
def test_a_column_given_twice_is_named() -> None:
    with pytest.raises(ContentError, match=r"'title'.*twice"):
        list(table("code,title,title\n1,One,Two\n"))


@pytest.mark.xfail(strict=True, reason="it swallows the rest of the file, and the last line is blamed")
def test_a_quote_that_is_never_closed_is_named_where_it_opens() -> None:
    _, problems = read('code,title\n1,"One\n2,Two\n3,Three\n')
    assert [problem.split(": ")[0] for problem in problems] == ["t.csv:2:1"]


@pytest.mark.parametrize(("cell", "number"), [("0", 0), ("7", 7), ("007", 7), ("123456789", 123_456_789), ("", None)])
def test_a_whole_number_is_digits_and_an_empty_cell_none(cell: str, number: int | None) -> None:
    found = table(f"code,title\n1,{cell}\n")
    for row in found:
        assert found.whole_number(row, "title") == number
    assert found.problems == []


@pytest.mark.parametrize("cell", ["-1", "+1", "1.0", "1e3", "1_000", "1 000", "ten", "-", "n/a", "$5", "٣", "²", "１"])
def test_what_is_no_whole_number_is_named_with_its_line_and_column(cell: str) -> None:
    found = table(f"code,title\n0,\n1,{cell}\n")
    assert [found.whole_number(row, "title") for row in found] == [None, None]
    assert [str(problem) for problem in found.problems] == [f"t.csv:3:1: title: {cell!r} is not a whole number"]


def test_a_number_of_thousands_of_digits_is_named() -> None:
    found = table(f"code,title\n1,{'9' * 5_000}\n")
    assert [found.whole_number(row, "title") for row in found] == [None]
    assert len(found.problems) == 1


@given(st.lists(st.tuples(cells, cells), max_size=8))
@example([(",", '"')])
@example([("\r", "\n")])
def test_what_a_csv_writer_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([("code", "title"), *rows])
    found = table(stream.getvalue())
    assert [(row["code"], row["title"]) for row in found] == [(a.strip(), b.strip()) for a, b in rows]
    assert found.problems == []


@given(st.text(max_size=300))
@example('"')
@example("1,2\n\0,3\n")
@example("a\rb,c\r\n,,\n")
def test_any_text_becomes_whole_rows_and_problems_with_lines_of_the_file(text: str) -> None:
    found = table(f"code,title\n{text}")
    assert all(set(row) == {"code", "title"} for row in found)
    lines = text.count("\n") + text.count("\r") + 2
    assert all(1 < problem.line <= lines and problem.path == "t.csv" for problem in found.problems)


@given(st.text(max_size=100))
def test_any_first_line_is_a_header_or_refused_with_what_it_lacks(text: str) -> None:
    try:
        found = table(text)
    except ContentError as error:
        [problem] = error.problems
        assert (problem.line, problem.column) == (1, 1)
        assert "the header lacks" in problem.message
    else:
        assert found.problems == []


@given(st.text(max_size=30))
def test_any_cell_is_a_number_or_one_problem(text: str) -> None:
    found = table("code,title\n1,x\n")
    [row] = found
    number = found.whole_number({**row, "title": text}, "title")
    assert (number is None) == (not text or len(found.problems) == 1)
    assert number is None or number == int(text)

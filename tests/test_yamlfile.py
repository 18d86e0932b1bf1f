"""Strict YAML: scalars stay text, every mistake has its place, and no file can do harm."""

from __future__ import annotations

import tempfile
import tracemalloc
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from careerbot import yamlfile
from careerbot.errors import Problem
from careerbot.yamlfile import MAX_BYTES, MAX_DEPTH, Mapping, Node, Scalar, Sequence, YamlFile

Plain = str | list["Plain"] | dict[str, "Plain"]
FEW_MEGABYTES = 50_000_000


def read(tmp_path: Path, content: str | bytes) -> YamlFile:
    path = tmp_path / "file.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return YamlFile(path, "folder/file.yaml")


def plain(node: Node | None) -> Plain:
    """A node as bare text, lists and dicts."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert node is not None
    return node.text


def only(file: YamlFile) -> Problem:
    assert len(file.problems) == 1, file.problems
    assert file.problems[0].path == "folder/file.yaml"
    return file.problems[0]


def place(problem: Problem) -> tuple[int, int]:
    return (problem.line, problem.column)


@pytest.mark.parametrize(
    "word",
    [
        "no", "yes", "on", "off", "NO", "true", "False", "y", "n", "null", "Null", "~", "3.10", "010", "0x1F", "0o17",
        "1_000", "1e3", ".inf", ".NaN", "12:30:45", "2024-10-30", "2024-10-30T12:00:00Z", "=", "<<",
    ],
)  # fmt: skip
def test_a_scalar_is_never_retyped(tmp_path: Path, word: str) -> None:
    file = read(tmp_path, f"value: {word}\nlist: [{word}, {word}]\n{word}: key\n")
    assert file.problems == []
    assert plain(file.root) == {"value": word, "list": [word, word], word: "key"}


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=200))
def test_any_text_that_is_written_as_yaml_is_read_back_as_it_was(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.yaml")
        path.write_text(yaml.safe_dump({"key": text}, allow_unicode=True), encoding="utf-8")
        file = YamlFile(path, "file.yaml")
    assert file.problems == []
    assert plain(file.root) == {"key": text}


@given(st.binary(max_size=300) | st.text("ab:-[]{}|>&*!%@`'\"?,#~ \n\t\r\u2028\ufeff\0", max_size=120))
def test_no_bytes_make_reading_raise(content: bytes | str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.yaml")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        file = YamlFile(path, "file.yaml")
    assert file.problems or file.root is not None
    assert all(problem.path == "file.yaml" and "\n" not in problem.message for problem in file.problems)


@given(st.text("ab1:-[]{}|>&*!%@`'\"?,#~ \n\u2028é", max_size=80))
def test_the_parser_in_c_reads_what_the_one_in_python_reads(text: str) -> None:
    def read(quick: type[yaml.SafeLoader] | None) -> tuple[object, list[Problem]]:
        file = YamlFile(Path("file.yaml"), "file.yaml")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yamlfile, "_QUICK", quick)
            return file._build(text), file.problems

    assert read(yamlfile._QUICK) == read(None)


def test_nodes_know_their_line_and_column(tmp_path: Path) -> None:
    root = read(tmp_path, "# a comment\nfirst: {inner: [x, yy]}\n\nsecond:\n  - zzz\n").root
    assert root is not None
    (first, mapping), (second, sequence) = root.items
    assert isinstance(mapping, Mapping)
    assert isinstance(sequence, Sequence)
    (_, inner), *_ = mapping.items
    assert isinstance(inner, Sequence)
    nodes: list[Node] = [root, first, mapping, *inner.items, second, *sequence.items]
    assert [(n.line, n.column) for n in nodes] == [(2, 1), (2, 1), (2, 8), (2, 17), (2, 20), (4, 1), (5, 5)]


def test_a_key_given_twice_is_reported_with_both_lines(tmp_path: Path) -> None:
    file = read(tmp_path, "one: a\ntwo: b\n\none: c\n")
    assert only(file) == Problem("folder/file.yaml", 4, 1, "the key 'one' is given twice, first in line 1")


def test_the_first_of_two_equal_keys_counts(tmp_path: Path) -> None:
    file = read(tmp_path, "one: a\none: c\n")
    assert file.root is not None
    assert file.text(file.keys(file.root, ("one",))["one"]) == "a"


def test_keys_are_compared_as_text_and_only_within_their_mapping(tmp_path: Path) -> None:
    assert read(tmp_path, "1: a\n1.0: b\n01: c\ninner: {1: d}\n").problems == []


def test_an_unknown_key_is_reported_with_the_likely_spelling(tmp_path: Path) -> None:
    file = read(tmp_path, "about: x\nexmaples: y\n")
    assert file.root is not None
    file.keys(file.root, ("about",), ("examples", "unlike"))
    problem = only(file)
    assert place(problem) == (2, 1)
    assert problem.message == "unknown key 'exmaples', did you mean 'examples'?"


def test_a_key_unlike_any_known_one_is_reported_without_a_guess(tmp_path: Path) -> None:
    file = read(tmp_path, "zzz: x\n")
    assert file.root is not None
    file.keys(file.root, (), ("examples",))
    assert only(file).message == "unknown key 'zzz'"


def test_missing_keys_are_reported_at_their_mapping(tmp_path: Path) -> None:
    file = read(tmp_path, "list:\n  - {a: 1}\n")
    assert file.root is not None
    for mapping in file.mappings(file.keys(file.root, ("list",))["list"]):
        file.keys(mapping, ("a", "b", "c"))
    assert [str(problem) for problem in file.problems] == [
        "folder/file.yaml:2:5: the key 'b' is missing",
        "folder/file.yaml:2:5: the key 'c' is missing",
    ]


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("key:\n\t- a\n", 2, 1),
        ("key: a\n\tother: b\n", 2, 1),
        ("\tkey: a\n", 1, 1),
        ("key: |\n\ttext\n", 2, 1),
        ("key:\ta\n", 1, 5),
    ],
    ids=["list", "key", "first line", "block", "after the colon"],
)
def test_a_tab_is_reported_where_it_stands(tmp_path: Path, content: str, line: int, column: int) -> None:
    problem = only(read(tmp_path, content))
    assert place(problem) == (line, column)
    assert problem.message == "a tab where YAML wants spaces; indent with spaces"


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    file = read(tmp_path, b"\xef\xbb\xbfkey: a\n")
    assert file.problems == []
    assert plain(file.root) == {"key": "a"}
    assert file.root is not None
    assert (file.root.line, file.root.column) == (1, 1)


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("key: caf\u00e9\n".encode("latin-1"), 1, 9),
        ("key: a\nother: \u201cx\u201d\n".encode("cp1252"), 2, 8),
        ("key: a\n".encode("utf-16"), 1, 1),
    ],
    ids=["Latin-1", "Windows-1252", "UTF-16"],
)
def test_another_encoding_than_utf8_is_reported_where_it_shows(
    tmp_path: Path, content: bytes, line: int, column: int
) -> None:
    problem = only(read(tmp_path, content))
    assert place(problem) == (line, column)
    assert problem.message == "not UTF-8; save the file as UTF-8"


def test_the_column_of_a_byte_that_is_not_utf8_counts_characters(tmp_path: Path) -> None:
    assert place(only(read(tmp_path, "key: \u00e9\u00e9\u00e9".encode() + b"\xe9\n"))) == (1, 9)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_reported(tmp_path: Path, content: bytes) -> None:
    file = read(tmp_path, content)
    assert str(only(file)) == "folder/file.yaml: the file is empty"
    assert file.root is None


@pytest.mark.parametrize("content", ["a: 1\n---\nb: 2\n", "---\na: 1\n---\n", "a: 1\n...\n---\nb: 2\n"])
def test_a_second_document_is_reported_where_it_begins(tmp_path: Path, content: str) -> None:
    file = read(tmp_path, content)
    problem = only(file)
    assert place(problem) == (content.splitlines().index("---", 1) + 1, 1)
    assert problem.message == "a second document (---) in one file; keep one a file"
    assert file.root is None


def test_one_document_may_begin_and_end_with_its_marks(tmp_path: Path) -> None:
    assert plain(read(tmp_path, "---\na: 1\n...\n").root) == {"a": "1"}


@pytest.mark.parametrize(
    ("content", "found"),
    [("- a\n- b\n", "a list"), ("just words\n", "text"), ("---\n", "text")],
)
def test_a_file_that_is_no_mapping_is_reported(tmp_path: Path, content: str, found: str) -> None:
    file = read(tmp_path, content)
    assert only(file).message == f"expected a mapping of keys to values, found {found}"
    assert file.root is None


@pytest.mark.parametrize(
    ("content", "column"),
    [
        ("key: !!python/object/apply:os.system ['true']\n", 6),
        ("key: !!int 3\n", 6),
        ("key: !important, they said\n", 6),
        ("key: !secret\n", 6),
        ("!!map\nkey: a\n", 1),
    ],
)
def test_a_tag_is_reported_where_it_stands(tmp_path: Path, content: str, column: int) -> None:
    file = read(tmp_path, content)
    assert place(only(file)) == (1, column)
    assert "tag" in only(file).message
    assert file.root is None


def test_a_tag_never_runs_or_makes_anything(tmp_path: Path) -> None:
    mark = tmp_path / "made"
    read(tmp_path, f"key: !!python/object/apply:os.mkdir ['{mark}']\nother: !!python/name:os.system ''\n")
    assert not mark.exists()


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [("key: &name a\n", 1, 6), ("key: a\nother: *name\n", 2, 8), ("&x key: a\n", 1, 1), ("- &x [a]\n", 1, 3)],
)
def test_an_anchor_or_alias_is_reported_where_it_stands(tmp_path: Path, content: str, line: int, column: int) -> None:
    file = read(tmp_path, content)
    assert place(only(file)) == (line, column)
    assert "anchors and aliases (& and *) are not allowed" in only(file).message
    assert "quote the text" in only(file).message
    assert file.root is None


LAUGHS = 'a: &a ["lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol"]\n' + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (LAUGHS, 1, "anchors and aliases (& and *) are not allowed; write it out, or quote the text"),
        ("key: " + "[" * 100_000, 1, f"nested deeper than {MAX_DEPTH} levels"),
        ("key: " + "[\n" * 100_000, MAX_DEPTH, f"nested deeper than {MAX_DEPTH} levels"),
        ("key: " + "{a: " * 100_000, 1, f"nested deeper than {MAX_DEPTH} levels"),
        ("- " * 100_000, 1, f"nested deeper than {MAX_DEPTH} levels"),
        ("".join(f"{' ' * n}a:\n" for n in range(300)), MAX_DEPTH, f"nested deeper than {MAX_DEPTH} levels"),
    ],
    ids=["billion laughs", "brackets", "brackets on lines", "braces", "dashes", "indented"],
)
def test_a_hostile_file_is_reported_in_little_memory(tmp_path: Path, content: str, line: int, message: str) -> None:
    tracemalloc.start()
    try:
        file = read(tmp_path, content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < FEW_MEGABYTES
    assert file.root is None
    assert only(file).message == message
    assert only(file).line == line


def test_nested_keys_stop_at_the_same_depth(tmp_path: Path) -> None:
    file = read(tmp_path, "? " * 100_000)
    assert file.root is None
    assert file.problems[-1].message == f"nested deeper than {MAX_DEPTH} levels"


def test_the_deepest_allowed_nesting_is_read(tmp_path: Path) -> None:
    deepest = MAX_DEPTH - 2
    assert read(tmp_path, "key: " + "[" * deepest + "x" + "]" * deepest).problems == []


def test_a_file_with_too_many_values_is_reported_where_they_become_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careerbot.yamlfile.MAX_NODES", 1_000)
    assert read(tmp_path, "key: [" + "a," * 997 + "]").problems == []
    file = read(tmp_path, "key: [\n" + "a,\n" * 5_000 + "]")
    assert str(only(file)) == "folder/file.yaml:999:1: over 1,000 values"
    assert file.root is None


def test_a_file_that_is_too_large_is_reported_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "file.yaml"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    tracemalloc.start()
    try:
        file = YamlFile(path, "folder/file.yaml")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < FEW_MEGABYTES
    assert str(only(file)) == f"folder/file.yaml: larger than {MAX_BYTES:,} bytes; split it"


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    head = b"key: "
    assert read(tmp_path, head + b"x" * (MAX_BYTES - len(head))).problems == []


def test_a_file_that_is_missing_or_a_folder_is_reported(tmp_path: Path) -> None:
    missing = YamlFile(tmp_path / "none.yaml", "none.yaml")
    folder = YamlFile(tmp_path, "folder.yaml")
    assert [str(p) for p in missing.problems] == ["none.yaml: cannot be read: No such file or directory"]
    assert [str(p) for p in folder.problems] == ["folder.yaml: cannot be read: Is a directory"]


def test_a_colon_inside_unquoted_text_is_explained(tmp_path: Path) -> None:
    problem = only(read(tmp_path, "key: what is it: a trap\n"))
    assert place(problem) == (1, 16)
    assert problem.message == "a ': ' inside unquoted text; put the text in double quotes"


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ('key: "never closed\n', 1, 6),
        ("key: [a, b\n", 2, 1),
        ("key: @handle\n", 1, 6),
        ("key: `code`\n", 1, 6),
        ("key: a\n  other: b\n", 2, 8),
        ("%YAML 2.0\n---\nkey: a\n", 1, 1),
        ("key: !x!y a\n", 1, 6),
    ],
)
def test_broken_yaml_is_reported_where_it_breaks(tmp_path: Path, content: str, line: int, column: int) -> None:
    file = read(tmp_path, content)
    assert place(only(file)) == (line, column)
    assert file.root is None


@pytest.mark.parametrize("character", ["\0", "\a", "\x1b", "\x7f"])
def test_a_control_character_is_reported(tmp_path: Path, character: str) -> None:
    file = read(tmp_path, f"key: a\nother: b{character}\n")
    assert repr(character)[1:-1] in only(file).message
    assert file.root is None


def test_a_control_character_is_reported_where_it_stands(tmp_path: Path) -> None:
    assert place(only(read(tmp_path, "key: a\nother: b\x1b\n"))) == (2, 9)


@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000"])
def test_an_escape_beyond_unicode_is_reported(tmp_path: Path, escape: str) -> None:
    file = read(tmp_path, f'key: "{escape}"\n')
    assert only(file).message.startswith("not readable as YAML: ")
    assert file.root is None


def test_an_escape_beyond_unicode_is_reported_where_it_stands(tmp_path: Path) -> None:
    assert only(read(tmp_path, 'other: a\nkey: "\\UFFFFFFFF"\n')).line == 2


def test_an_escape_that_is_no_character_is_reported(tmp_path: Path) -> None:
    assert only(read(tmp_path, 'key: "\\ud800"\n')).line == 1


def test_a_key_that_is_no_text_is_reported(tmp_path: Path) -> None:
    file = read(tmp_path, "? [a, b]\n: c\nkey: d\n")
    assert place(only(file)) == (1, 3)
    assert only(file).message == "a key must be text, found a list"
    assert file.root is not None
    assert file.root.items[1][0].text == "key"


@pytest.mark.parametrize(
    ("content", "message"),
    [("key: [a]\n", "expected text, found a list"), ("key:\n", "this is empty"), ('key: "  "\n', "this is empty")],
)
def test_text_that_is_none_is_reported_and_empty(tmp_path: Path, content: str, message: str) -> None:
    file = read(tmp_path, content)
    assert file.root is not None
    assert file.text(file.root.items[0][1]) == ""
    assert only(file).message == message


def test_only_yes_and_no_are_flags(tmp_path: Path) -> None:
    file = read(tmp_path, "a: yes\nb: no\nc: true\n")
    assert file.root is not None
    assert [file.flag(node) for _, node in file.root.items] == [True, False, False]
    assert file.flag(None) is False
    assert str(only(file)) == "folder/file.yaml:3:4: expected yes or no, found 'true'"


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("2024", 2024), ("100_000", 100_000), ("'7'", 7), ("007", 7)])
def test_a_whole_number_is_read(tmp_path: Path, text: str, number: int) -> None:
    file = read(tmp_path, f"key: {text}\n")
    assert file.root is not None
    assert file.whole_number(file.root.items[0][1]) == number
    assert file.problems == []


@pytest.mark.parametrize("text", ["3.0", "-1", "1e3", "0x10", "two", "\u00b2", "\u0663", "1,000", "_"])
def test_what_is_no_whole_number_is_reported(tmp_path: Path, text: str) -> None:
    file = read(tmp_path, f"key: {text}\n")
    assert file.root is not None
    assert file.whole_number(file.root.items[0][1]) is None
    assert str(only(file)) == f"folder/file.yaml:1:6: expected a whole number, found {text!r}"


def test_a_number_of_thousands_of_digits_is_reported(tmp_path: Path) -> None:
    file = read(tmp_path, f"key: {'9' * 5_000}\n")
    assert file.root is not None
    assert file.whole_number(file.root.items[0][1]) is None
    assert place(only(file)) == (1, 6)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_lines_of_a_block_know_their_places(tmp_path: Path, newline: str) -> None:
    text = "a: b\nkey: |  # why\n\n  one: two\n  # left out\n    - 'three'\n\n  \u00e9\u00e9\n"
    file = read(tmp_path, text.replace("\n", newline))
    assert file.root is not None
    lines = file.lines(file.root.items[1][1])
    assert lines == [Scalar("one: two", 4, 3), Scalar("- 'three'", 6, 5), Scalar("\u00e9\u00e9", 8, 3)]
    assert file.problems == []


@pytest.mark.parametrize("value", ["one line", "[a, b]", "> \n  folded\n  text", "{a: b}"])
def test_lines_that_are_no_block_are_reported(tmp_path: Path, value: str) -> None:
    file = read(tmp_path, f"key: {value}\n")
    assert file.root is not None
    assert file.lines(file.root.items[0][1]) == []
    assert only(file).message == "expected a | block with one entry a line"


def test_a_list_and_what_is_in_it_are_checked(tmp_path: Path) -> None:
    file = read(tmp_path, "a: [x, [y], z]\nb: no list\nc: [{k: v}, w]\n")
    assert file.root is not None
    a, b, c = (node for _, node in file.root.items)
    assert [scalar.text for scalar in file.texts(a)] == ["x", "z"]
    assert file.items(b) == []
    assert [plain(mapping) for mapping in file.mappings(c)] == [{"k": "v"}]
    assert [str(problem) for problem in file.problems] == [
        "folder/file.yaml:1:8: expected text, found a list",
        "folder/file.yaml:2:4: expected a list, found text",
        "folder/file.yaml:3:13: expected a mapping of keys to values, found text",
    ]


def test_what_is_not_given_is_no_problem_to_read(tmp_path: Path) -> None:
    file = read(tmp_path, "key: a\n")
    assert (file.text(None), file.texts(None), file.items(None), file.lines(None)) == ("", [], [], [])
    assert (list(file.mappings(None)), file.mapping(None), file.whole_number(None)) == ([], None, None)
    assert file.problems == []


def test_every_mistake_of_a_file_is_noted_not_only_the_first(tmp_path: Path) -> None:
    file = read(tmp_path, "one: a\none: b\ntow: c\nthree: [d]\n")
    assert file.root is not None
    found = file.keys(file.root, ("one", "two", "three", "four"))
    file.text(found["three"])
    assert sorted(place(problem) for problem in file.problems) == [(1, 1), (1, 1), (2, 1), (3, 1), (4, 8)]

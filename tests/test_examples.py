"""Examples added to an intent file: the new lines go in, and nothing else in the file changes."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerbot.authoring.examples import add, unfit
from careerbot.errors import CareerbotError, ContentError
from careerbot.intents import Intent, check_examples, read_intent
from careerbot.vocabulary import ENTITY_KINDS
from careerbot.yamlfile import MAX_BYTES

HEAD = "intent: salary\nabout: What a role pays.\n"
EXAMPLES = "examples: |\n  how much does a {role} earn\n  # a remark\n\n  pay?\n"
UNLIKE = "unlike: |\n  how do I ask for a pay rise\n"
SLOTS = 'slots: # what it needs\n  role: {entity: role, ask: "Which role?"}\n'
NEW = ["is {role} a well paid job", "show me: the money # now"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX systems")
as_root = hasattr(os, "geteuid") and os.geteuid() == 0


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "salary.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path: Path) -> Intent:
    intent, problems = read_intent(path, path.name)
    assert intent is not None
    assert problems == check_examples([(intent.name, intent.examples)]) == []
    return intent


def examples(path: Path) -> list[str]:
    return [example.text for example in read(path).examples]


def added_to(folder: Path, content: str) -> str:
    """The file after the new examples were added."""
    path = write(folder, content)
    assert add(path, NEW) == 2
    assert examples(path)[-2:] == NEW
    return path.read_bytes().decode()


def test_new_examples_follow_the_last_one_and_all_else_stays(tmp_path: Path) -> None:
    new = "  is {role} a well paid job\n  show me: the money # now\n"
    assert added_to(tmp_path, HEAD + SLOTS + EXAMPLES + UNLIKE) == HEAD + SLOTS + EXAMPLES + new + UNLIKE


def test_the_examples_may_stand_last_or_first(tmp_path: Path) -> None:
    new = "  is {role} a well paid job\n  show me: the money # now\n"
    assert added_to(tmp_path, HEAD + UNLIKE + EXAMPLES) == HEAD + UNLIKE + EXAMPLES + new
    assert added_to(tmp_path, EXAMPLES + UNLIKE + HEAD) == EXAMPLES + new + UNLIKE + HEAD


def test_a_file_without_a_newline_at_its_end_still_has_none(tmp_path: Path) -> None:
    after = added_to(tmp_path, (HEAD + EXAMPLES).rstrip("\n"))
    assert after.endswith("  pay?\n  is {role} a well paid job\n  show me: the money # now")


def test_blank_lines_and_comments_after_the_examples_stay_after_them(tmp_path: Path) -> None:
    after = added_to(tmp_path, f"{HEAD}{EXAMPLES}\n   \n# near misses\n{UNLIKE}")
    assert after.endswith(f"  show me: the money # now\n\n   \n# near misses\n{UNLIKE}")


def test_a_remark_at_the_end_of_the_examples_stays_with_the_old_ones(tmp_path: Path) -> None:
    after = added_to(tmp_path, f"{HEAD}examples: |\n  pay?\n  # short ones above\n")
    assert after.endswith("  pay?\n  # short ones above\n  is {role} a well paid job\n  show me: the money # now\n")


def test_windows_line_endings_are_kept(tmp_path: Path) -> None:
    after = added_to(tmp_path, (HEAD + EXAMPLES + UNLIKE).replace("\n", "\r\n"))
    assert after.count("\n") == after.count("\r\n") == len(after.splitlines())


def test_old_mac_line_endings_and_a_byte_order_mark_are_kept(tmp_path: Path) -> None:
    before = "\ufeff" + (HEAD + EXAMPLES).replace("\n", "\r")
    after = added_to(tmp_path, before)
    assert after == before.removesuffix("\r") + "".join(f"\n  {text}" for text in NEW) + "\r"


def test_the_indentation_of_the_block_is_kept(tmp_path: Path) -> None:
    after = added_to(tmp_path, f"{HEAD}examples: |  # asked often\n       pay?\n{UNLIKE}")
    assert f"\n       pay?\n       is {{role}} a well paid job\n       show me: the money # now\n{UNLIKE}" in after


@pytest.mark.parametrize("header", ["|-", "|+", "|2", "|1-", "| # remark", "\n  |"])
def test_every_way_to_open_a_block_is_understood(tmp_path: Path, header: str) -> None:
    after = added_to(tmp_path, f"{HEAD}examples: {header}\n  pay?\n\n{UNLIKE}")
    assert after.endswith(f"  show me: the money # now\n\n{UNLIKE}")


def test_what_is_an_example_already_is_not_added_again(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + EXAMPLES)
    assert add(path, ["PAY?", "how  much does a {role} earn", "wage", "Wage"]) == 1
    assert examples(path) == ["how much does a {role} earn", "pay?", "wage"]


def test_nothing_to_add_does_not_touch_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + EXAMPLES)
    before = path.stat()
    assert add(path, ["pay?", "# no", ""]) == 0
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        (" \t", "it is empty"),
        ("two\nlines", "it holds a line break, or a character that does not print"),
        ("two\u2028lines", "it holds a line break, or a character that does not print"),
        ("a\ttab", "it holds a line break, or a character that does not print"),
        ("\x1b[31mred", "it holds a line break, or a character that does not print"),
        ("half \ud800", "it holds a line break, or a character that does not print"),
        (" pay", "it begins or ends with a space"),
        ("pay ", "it begins or ends with a space"),
        ("# pay", "it begins with #, which makes it a comment"),
        ("does a {rol} earn {money}", "there is no placeholder {rol}"),
        ("{{7*7}} {Role} {", ""),
        ("- pay: |", ""),
        ("---", ""),
        ("läuft 😀", ""),
    ],
)
def test_a_text_that_cannot_be_an_example_is_told_why(text: str, reason: str) -> None:
    assert unfit(text) == reason


@pytest.mark.parametrize(
    "content",
    [
        "intent: [",
        "",
        HEAD,
        HEAD + "examples: [pay]\n",
        HEAD + "examples: |\n",
        HEAD + "examples: >\n  pay\n",
        HEAD + EXAMPLES + EXAMPLES,
        (HEAD + EXAMPLES).encode() + b"\xff",
    ],
)
def test_a_file_with_mistakes_is_refused_and_left_alone(tmp_path: Path, content: str | bytes) -> None:
    path = write(tmp_path, content)
    before = path.read_bytes()
    with pytest.raises(ContentError) as caught:
        add(path, NEW)
    assert caught.value.problems
    assert path.read_bytes() == before
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_that_would_become_unreadably_large_is_left_alone(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + EXAMPLES)
    before = path.read_bytes()
    with pytest.raises(ContentError, match="larger than 2,000,000 bytes"):
        add(path, ["x" * MAX_BYTES])
    assert path.read_bytes() == before


@posix
def test_the_mode_is_kept_and_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = write(tmp_path / "real", HEAD + EXAMPLES)
    real.chmod(0o664)
    link = tmp_path / "salary.yaml"
    link.symlink_to(real)
    assert add(link, NEW) == 2
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o664
    assert [*real.parent.iterdir()] == [real]
    assert examples(real)[-2:] == NEW


@posix
@pytest.mark.skipif(as_root, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_an_error_and_nothing_changes(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + EXAMPLES)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CareerbotError, match="cannot be written"):
            add(path, NEW)
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes().decode() == HEAD + EXAMPLES


words = st.text(alphabet="abc é😀#:|>-'\"{}&*!%@`,[]?\u00a0\u3000\u0085\u2028\t\r\n", max_size=12)
texts = st.one_of(words, st.text(max_size=12), st.sampled_from([f"a {{{kind}}}" for kind in ENTITY_KINDS]))
examples_line = st.sampled_from(
    ["pay?", "how much", "# remark", "", "   ", "   deeper", "- x: y", "a\u2028         b", "{role} z "]
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """An intent file without mistakes, in any layout."""
    indent = " " * draw(st.integers(1, 6))
    lines = [*dict.fromkeys(draw(st.lists(examples_line, max_size=6))), "last"]
    header = draw(st.sampled_from(["|", "|-", "|+", "| # remark"]))
    body = "".join(f"{indent}{line}\n" if line.strip() else f"{line[: len(indent)]}\n" for line in ["first", *lines])
    keys = [HEAD, f"examples: {header}\n{body}", draw(st.sampled_from(["", UNLIKE, "unlike: |\n    x\n    # y\n\n"]))]
    between = draw(st.sampled_from(["", "\n", "# between\n", "\n\n# a\n\n"]))
    content = between.join([*draw(st.permutations(keys)), draw(st.sampled_from(["", SLOTS]))])
    content = content if draw(st.booleans()) else content.rstrip("\n")
    content = content.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return (draw(st.sampled_from(["", "\ufeff"])) + content).encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files(), st.lists(texts, max_size=6))
def test_any_file_reads_back_with_the_new_examples_and_every_old_byte(
    tmp_path: Path, before: bytes, new: list[str]
) -> None:
    path = write(tmp_path, before)
    old = read(path)
    count = add(path, new)
    now, after = read(path), path.read_bytes()
    assert len(now.examples) == len(old.examples) + count
    assert [example.text for example in now.examples][: len(old.examples)] == [e.text for e in old.examples]
    assert [example.text for example in now.examples][len(old.examples) :] == distinct(old, new)
    assert [near.text for near in now.unlike] == [near.text for near in old.unlike]
    assert (now.about, now.slots) == (old.about, old.slots)
    kept = next((i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before))
    assert after.endswith(before[kept:])


def distinct(old: Intent, new: list[str]) -> list[str]:
    """The texts that can be examples and are none yet, each once."""
    found: dict[str, str] = {" ".join(example.text.casefold().split()): "" for example in old.examples}
    for text in new:
        if not unfit(text):
            found.setdefault(" ".join(text.casefold().split()), text)
    return [text for text in found.values() if text]

"""The log of what the bot could not answer: what stands in it, who may read it, and that it never gets in the way."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from own_process import environment

import careerbot
from careerbot.errors import CareerbotError
from careerbot.normalize import clean
from careerbot.turn import IntentGuess
from careerbot.unanswered import Entry, Log, read_log

FALLBACK = careerbot.Reply("fallback", (), (IntentGuess("salary", 0.21342),), roles=("data-scientist",))
KEYS = ["time", "status", "intents", "confidence", "roles", "words"]
WRITERS, LINES = 4, 200
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and devices of POSIX systems")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("ascii").split("\n")[:-1]]


def statuses_logged(path: Path, *statuses: str) -> list[str]:
    log = Log(path, with_text=False)
    for status in statuses:
        log.note("what now", careerbot.Reply(status, ()))
    return [line["status"] for line in lines(path)]


def test_only_replies_that_are_no_answer_are_logged(tmp_path: Path) -> None:
    every = ("answer", "fallback", "caveat", "clarify", "smalltalk")
    assert statuses_logged(tmp_path / "log", *every) == ["fallback", "clarify"]


def test_an_answer_does_not_even_make_the_file(tmp_path: Path) -> None:
    Log(tmp_path / "log", with_text=True).note("hi", careerbot.Reply("smalltalk", ()))
    assert not (tmp_path / "log").exists()


def test_a_line_tells_of_the_turn_and_not_what_was_said(tmp_path: Path) -> None:
    Log(tmp_path / "log", with_text=False).note("I am Ada, ada@example.org", FALLBACK)
    (line,) = lines(tmp_path / "log")
    assert list(line) == KEYS
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ", line.pop("time"))
    assert line == {
        "status": "fallback",
        "intents": ["salary"],
        "confidence": 0.2134,
        "roles": ["data-scientist"],
        "words": 4,
    }


def test_the_text_comes_last_when_it_is_wanted(tmp_path: Path) -> None:
    Log(tmp_path / "log", with_text=True).note("is COBOL dead?", FALLBACK)
    (line,) = lines(tmp_path / "log")
    assert list(line) == [*KEYS, "text"]
    assert line["text"] == "is COBOL dead?"


def test_a_bot_that_gives_up_is_logged_with_what_it_guessed(bot: careerbot.Bot, tmp_path: Path) -> None:
    reply = bot.reply("will it rain tomorrow")
    Log(tmp_path / "log", with_text=True).note("will it rain tomorrow", reply)
    (line,) = lines(tmp_path / "log")
    assert (line["status"], line["words"]) == ("fallback", 4)
    assert line["intents"] == [guess.name for guess in reply.intents]


@posix
def test_only_the_owner_may_read_a_new_log(tmp_path: Path) -> None:
    Log(tmp_path / "log", with_text=True).note("x", FALLBACK)
    assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o600


@posix
def test_a_log_that_exists_is_appended_to_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_text('{"status": "fallback"}\n', "ascii")
    path.chmod(0o640)
    Log(path, with_text=True).note("x", FALLBACK)
    assert len(lines(path)) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_log_that_was_moved_away_is_begun_anew(tmp_path: Path) -> None:
    log = Log(tmp_path / "log", with_text=True)
    log.note("first", FALLBACK)
    (tmp_path / "log").rename(tmp_path / "log.1")
    log.note("second", FALLBACK)
    assert [line["text"] for line in lines(tmp_path / "log")] == ["second"]


def test_threads_write_whole_lines(tmp_path: Path) -> None:
    log = Log(tmp_path / "log", with_text=True)
    texts = [f"{number} {'x' * 3000}" for number in range(WRITERS * LINES)]
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda text: log.note(text, FALLBACK), texts))
    assert sorted(line["text"] for line in lines(tmp_path / "log")) == sorted(texts)


def test_processes_write_whole_lines(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; import careerbot; from careerbot.unanswered import Log\n"
        "log = Log(Path(sys.argv[1]), True)\n"
        f"for number in range({LINES}): log.note('x' * 3000, careerbot.Reply('fallback', ()))"
    )
    env = environment()
    command = [sys.executable, "-c", program, str(tmp_path / "log")]
    writers = [subprocess.Popen(command, env=env) for _ in range(WRITERS)]
    assert [writer.wait() for writer in writers] == [0] * WRITERS
    assert [line["text"] for line in lines(tmp_path / "log")] == ["x" * 3000] * WRITERS * LINES


@pytest.mark.parametrize("place", ["", "no-such-folder/log"])
def test_a_log_that_cannot_be_written_warns_once(
    tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    log = Log(tmp_path / place, with_text=True)
    for _ in range(3):
        log.note("x", FALLBACK)
    out, error = capsys.readouterr()
    assert out == ""
    assert error.count("\n") == 1
    assert error.startswith(f"careerbot: cannot write the log {tmp_path / place}: ")
    assert error.endswith("; going on without it\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_warns_once(capsys: pytest.CaptureFixture[str]) -> None:
    log = Log(Path("/dev/full"), with_text=True)
    log.note("x", FALLBACK)
    log.note("x", FALLBACK)
    assert capsys.readouterr().err == (
        "careerbot: cannot write the log /dev/full: No space left on device; going on without it\n"
    )


@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=5000))
def test_whatever_is_said_is_one_line_that_reads_back_cleaned(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("log") / "log"
    Log(path, with_text=True).note(text, FALLBACK)
    assert path.read_bytes().count(b"\n") == 1
    assert read_log(path) == ([Entry("fallback", clean(text[:4000]))], [])


def test_bad_lines_are_told_with_their_numbers_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(
        b'{"status": "clarify", "text": "first"}\n'
        b"\n"
        b"{\n"
        b"[1]\n"
        b'{"status": "answer", "text": "x"}\n'
        b'{"status": ["fallback"]}\n'
        b'{"status": "fallback", "text": 1}\n'
        b'{"status": "fallback", "text": "\xff"}\n' + b"[" * 100_000 + b"\n"
        b'{"status": "fallback"}'
    )
    entries, problems = read_log(path)
    assert entries == [Entry("clarify", "first"), Entry("fallback")]
    assert [(problem.path, problem.line) for problem in problems] == [(str(path), n) for n in (3, 4, 5, 6, 7, 8, 9)]
    messages = [problem.message for problem in problems]
    assert messages[0].startswith("not JSON (")
    assert messages[1:6] == [
        'expected an object like {"status": "fallback", …}, found list',
        '"status" must be one of fallback, clarify, disliked',
        '"status" must be one of fallback, clarify, disliked',
        '"text" must be a string',
        "not UTF-8 (byte 33)",
    ]


def test_a_log_that_cannot_be_read_is_an_error_that_says_which_file_is_meant(tmp_path: Path) -> None:
    with pytest.raises(CareerbotError, match=r"no-log cannot be read: .*; give the file that --log wrote"):
        read_log(tmp_path / "no-log")

"""Recordings: what was said comes back as a script that passes, whatever it was, and no file is overwritten."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import careerbot
from careerbot.authoring.recording import MOST_SAID, Recorder
from careerbot.errors import CareerbotError
from careerbot.testing import described, run_case
from careerbot.testing.scripts import Case, Turn, read_script
from careerbot.turn import Reply

ODD = (
    *("", " ", "\n", "\t", "\r\n", "\x00", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\ufffe", "\x7f", "\U0001f600"),
    *("# no comment", "- item", "? key", "! tag", "key: value", "&anchor", "*alias", "{role}", "[a, b]", "| block"),
    *("'", '"', "\\", "\\n", "%", "@", "`", "---", "...", "~", "null", "yes", "3.10", "2024-01-01", "<<", "="),
    *("what is a data scientist", "and the tools?", "start over", "the second", "I know Python", "ML engineer vs DS"),
)
TEXT = st.lists(st.sampled_from(ODD) | st.text(max_size=10), max_size=8).map("".join) | st.text(max_size=200)
ASKED = (
    "What does a machine learning engineer do?",
    "and which skills does she need?",
    "compare it with a data scientist",
    "will it rain tomorrow",
    "thanks!",
)


def record(path: Path, bot: careerbot.Bot, texts: list[str]) -> list[Reply]:
    """Say the texts in one session, recording it; the replies."""
    session = bot.session()
    replies = []
    with Recorder(path) as recorder:
        for text in texts:
            replies.append(session.reply(text))
            recorder.note(text, replies[-1])
    return replies


def read(path: Path) -> Case:
    cases, problems = read_script(path)
    assert problems == []
    assert len(cases) == 1
    return cases[0]


def checks(turn: Turn, kind: str) -> list[tuple[str, ...]]:
    return [check.any_of for check in turn.checks if check.kind == kind]


@settings(max_examples=150)
@given(st.lists(TEXT, min_size=1, max_size=4))
@example(["compare a data scientist and an ML engineer", "\x85: the first\n\n\t#"])
def test_whatever_was_said_comes_back_and_passes(bot: careerbot.Bot, texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "said.yaml"
        record(path, bot, texts)
        case = read(path)
        assert [turn.text for turn in case.turns] == texts
        assert described(run_case(case, bot)) == []


def test_a_very_long_message_comes_back(tmp_path: Path, bot: careerbot.Bot) -> None:
    text = "what does a data scientist do? \U0001f600\n" * 5_000
    record(tmp_path / "long.yaml", bot, [text])
    case = read(tmp_path / "long.yaml")
    assert case.turns[0].text == text
    assert run_case(case, bot).is_good


@settings(max_examples=60)
@given(st.text(st.characters(codec=None), max_size=60))
@example("what is a \ud800 data scientist")
def test_half_a_character_is_replaced_and_the_reply_stays(bot: careerbot.Bot, text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "said.yaml"
        record(path, bot, [text])
        case = read(path)
        assert case.turns[0].text == "".join("\x1a" if "\ud800" <= c <= "\udfff" else c for c in text)
        assert described(run_case(case, bot)) == []


def test_a_turn_says_what_of_the_reply_must_stay(tmp_path: Path, bot: careerbot.Bot) -> None:
    replies = record(tmp_path / "said.yaml", bot, list(ASKED))
    turns = read(tmp_path / "said.yaml").turns
    for turn, reply in zip(turns, replies, strict=True):
        assert checks(turn, "intent") == [(reply.intents[0].name,)]
        assert checks(turn, "status") == [(reply.status,)]
        assert checks(turn, "roles") == [(", ".join(sorted(reply.roles)),)]
        assert checks(turn, "cites") == [(source.id,) for source in reply.sources]
    said = [len(checks(turn, "says")) for turn in turns]
    assert said[1:2] == [MOST_SAID]
    assert said[3:] == [0, 0]


def test_what_a_turn_says_is_a_piece_of_a_fact_that_was_shown(tmp_path: Path, bot: careerbot.Bot) -> None:
    replies = record(tmp_path / "said.yaml", bot, list(ASKED))
    for turn, reply in zip(read(tmp_path / "said.yaml").turns, replies, strict=True):
        for (piece,) in checks(turn, "says"):
            assert any(fact.text.startswith(piece) for fact in reply.evidence)
            assert piece.casefold() in reply.text.casefold()
            assert 0 < len(piece.split()) <= 8


def test_a_recording_fails_when_the_bot_answers_otherwise(tmp_path: Path, bot: careerbot.Bot) -> None:
    reply = bot.reply("What does a data scientist do?")
    with Recorder(tmp_path / "said.yaml") as recorder:
        recorder.note("What tools does a data engineer use?", reply)
    assert not run_case(read(tmp_path / "said.yaml"), bot).is_good


def test_the_file_is_whole_after_every_turn(tmp_path: Path, bot: careerbot.Bot) -> None:
    path = tmp_path / "said.yaml"
    recorder = Recorder(path)
    assert not path.exists()
    for number, text in enumerate(ASKED, 1):
        recorder.note(text, bot.reply(text))
        assert [turn.text for turn in read(path).turns] == list(ASKED[:number])
        assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "said.yaml"
    path.write_text("mine")
    with pytest.raises(CareerbotError, match=r"said\.yaml exists already"):
        Recorder(path)
    assert path.read_text() == "mine"


def test_a_folder_that_is_not_there_is_refused_before_anything_is_said(tmp_path: Path) -> None:
    with pytest.raises(CareerbotError, match="no folder that can be written to"):
        Recorder(tmp_path / "nowhere" / "said.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are bytes on POSIX only")
def test_a_file_may_have_any_name(tmp_path: Path, bot: careerbot.Bot) -> None:
    path = tmp_path / os.fsdecode(b"\xff: # '\n.yaml")
    record(path, bot, ["hello"])
    assert run_case(read(path), bot).is_good


def test_a_closed_recording_takes_nothing_more(tmp_path: Path, bot: careerbot.Bot) -> None:
    path = tmp_path / "said.yaml"
    record(path, bot, ["hello"])
    recorder = Recorder(tmp_path / "other.yaml")
    recorder.close()
    recorder.close()
    with pytest.raises(CareerbotError, match="is closed"):
        recorder.note("hello", bot.reply("hello"))
    assert list(tmp_path.iterdir()) == [path]


def test_a_recording_longer_than_a_script_may_be_is_refused_and_keeps_what_it_has(
    tmp_path: Path, bot: careerbot.Bot
) -> None:
    path = tmp_path / "said.yaml"
    with Recorder(path) as recorder:
        recorder.note("hello", bot.reply("hello"))
        with pytest.raises(CareerbotError, match="is full"):
            recorder.note("a" * 1_000_000, bot.reply("a"))
        recorder.note("thanks", bot.reply("thanks"))
    assert [turn.text for turn in read(path).turns] == ["hello", "thanks"]

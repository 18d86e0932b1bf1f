"""Batch: JSON lines in, one reply for each, in order, as it comes; a bad line is told and the rest go on."""

from __future__ import annotations

import io
import json
import math
import subprocess
import sys
from collections.abc import Iterable
from threading import Timer
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from own_process import environment

import careerbot
from careerbot.channels.batch import run

GOOD = b'{"id": "good", "text": "what is a data scientist"}'
KEYS = ["id", "text", "status", "intents", "roles", "evidence", "suggestions"]
PATIENCE = 300  # seconds until a hanging process is ended, so that a failure is seen


def answers(bot: careerbot.Bot, lines: Iterable[bytes]) -> list[dict[str, Any]]:
    """What batch writes for these lines, read back as strict JSON."""
    out = io.StringIO()
    assert run(bot, [line + b"\n" for line in lines], out) == 0
    return [json.loads(line, parse_constant=_refused) for line in out.getvalue().splitlines()]


def _refused(constant: str) -> float:
    raise AssertionError(f"{constant} is not JSON")


def entry(text: str, conversation: object = None, id: object = None) -> bytes:
    return json.dumps({"id": id, "conversation": conversation, "text": text}).encode()


def test_replies_come_in_the_order_of_the_lines(bot: careerbot.Bot) -> None:
    texts = ["what is a data scientist", "hello", "weather tomorrow?", "", "data engineer skills"] * 10
    found = answers(bot, [entry(text, id=number) for number, text in enumerate(texts)])
    assert [reply["id"] for reply in found] == list(range(len(texts)))


def test_a_reply_has_the_keys_of_the_contract(bot: careerbot.Bot) -> None:
    assert [list(reply) for reply in answers(bot, [GOOD])] == [KEYS]


def test_a_line_of_its_own_is_answered_as_a_text_on_its_own(bot: careerbot.Bot) -> None:
    text = "what skills does a data engineer need"
    [reply] = answers(bot, [entry(text)])
    assert reply["text"] == bot.reply(text).text


@pytest.mark.parametrize("id", ["q-1", 7, 1.5, None, True, ["a", 1], {"b": 2, "a": 1}, "é", "\ud800"], ids=repr)
def test_an_id_comes_back_as_it_was(bot: careerbot.Bot, id: object) -> None:
    [reply] = answers(bot, [entry("hello", id=id)])
    assert reply["id"] == id


def test_a_line_without_an_id_has_the_id_null(bot: careerbot.Bot) -> None:
    assert [reply["id"] for reply in answers(bot, [b'{"text": "hello"}'])] == [None]


def test_a_reply_comes_before_the_next_line_is_sent() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "careerbot", "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as process:
        guard = Timer(PATIENCE, process.kill)
        guard.start()
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(entry("hello", id=number) + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.write(b"bad\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["error"].startswith("line 4: ")
        process.stdin.close()
        guard.cancel()
    assert process.returncode == 0


def test_lines_of_a_conversation_are_turns_of_one_session(bot: careerbot.Bot) -> None:
    texts = ["what skills does a data scientist need", "and the tools?", "what about a machine learning engineer?"]
    session = bot.session()
    expected = [session.reply(text).text for text in texts]
    assert [reply["text"] for reply in answers(bot, [entry(text, "c") for text in texts])] == expected
    assert len(set(expected)) == 3


def test_conversations_do_not_leak_into_one_another(bot: careerbot.Bot) -> None:
    found = answers(
        bot,
        [
            entry("what skills does a data scientist need", "one"),
            entry("what skills does a machine learning engineer need", "two"),
            entry("and the tools?", "one"),
            entry("and the tools?", "two"),
            entry("and the tools?", "three"),
            entry("and the tools?"),
        ],
    )
    assert found[2]["roles"] == ["data-scientist"]
    assert found[3]["roles"] == ["machine-learning-engineer"]
    assert found[4]["roles"] == []
    assert found[5]["roles"] == []
    assert found[4]["text"] == found[5]["text"] == bot.reply("and the tools?").text


def test_a_bad_line_leaves_its_conversation_as_it_was(bot: careerbot.Bot) -> None:
    found = answers(
        bot,
        [
            entry("what skills does a data scientist need", "c"),
            b'{"conversation": "c"}',
            b'{"conversation": "c", "text": 5}',
            entry("and the tools?", "c"),
        ],
    )
    assert found[3]["roles"] == ["data-scientist"]


@pytest.mark.parametrize(
    ("one", "other"),
    [(1, "1"), (1, True), (0, False), ("", 0), ("null", "nil"), ({"a": 1}, {"a": 2}), ("c", "C"), ("c", "c ")],
    ids=repr,
)
def test_names_that_differ_are_different_conversations(bot: careerbot.Bot, one: object, other: object) -> None:
    found = answers(bot, [entry("what skills does a data scientist need", one), entry("and the tools?", other)])
    assert found[1]["roles"] == []


def test_a_conversation_named_by_an_object_is_found_again(bot: careerbot.Bot) -> None:
    first = b'{"conversation": {"team": 1, "thread": 2}, "text": "what skills does a data scientist need"}'
    second = b'{"conversation": {"thread": 2, "team": 1}, "text": "and the tools?"}'
    assert answers(bot, [first, second])[1]["roles"] == ["data-scientist"]


BAD_LINES = {
    "not JSON": b"what is a data scientist",
    "half an object": b'{"id": 1, "text": "hel',
    "two objects": b'{"text": "a"} {"text": "b"}',
    "a list": b'["hello"]',
    "a string": b'"hello"',
    "a number": b"5",
    "NaN": b"NaN",
    "null": b"null",
    "text missing": b'{"id": 1}',
    "text null": b'{"text": null}',
    "text a number": b'{"text": 5}',
    "text a list": b'{"text": ["hello"]}',
    "text NaN": b'{"text": NaN}',
    "invalid UTF-8": b'{"text": "caf\xe9 life"}',
    "a stray byte": b"\xff",
    "deep brackets": b"[" * 100_000,
    "deep objects": b'{"text":' * 100_000,
    "a deep id": b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b', "text": "hello"}',
    "an endless number": b'{"id": ' + b"9" * 10_000 + b', "text": "hello"}',
    "single quotes": b"{'text': 'hello'}",
    "a raw control character": b'{"text": "a\x00b"}',
    "only a byte order mark": b"\xef\xbb\xbf",
}


@pytest.mark.parametrize("bad", BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_told_with_its_number_and_the_rest_go_on(bot: careerbot.Bot, bad: bytes) -> None:
    before, error, after = answers(bot, [GOOD, bad, GOOD])
    assert list(error) == ["id", "error"]
    assert error["error"].startswith("line 2: ")
    assert len(error["error"]) < 300
    assert before == after
    assert after["roles"] == ["data-scientist"]


@pytest.mark.parametrize("bad", [b'{"id": "q-9"}', b'{"id": "q-9", "text": 5}'])
def test_a_bad_object_is_told_by_its_id(bot: careerbot.Bot, bad: bytes) -> None:
    [error] = answers(bot, [bad])
    assert error["id"] == "q-9"


@pytest.mark.parametrize(
    "constant",
    [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-1e999", b"[1e999]", b'{"a": -1e999}'],
)
@pytest.mark.parametrize("rest", [b', "text": "hello"}', b"}"], ids=["with text", "without text"])
def test_what_is_written_is_json_also_when_the_id_is_no_number(
    bot: careerbot.Bot, constant: bytes, rest: bytes
) -> None:
    [line] = answers(bot, [b'{"id": ' + constant + rest])
    assert line["id"] is None or math.isfinite(line["id"])


def test_blank_lines_are_passed_over_and_counted(bot: careerbot.Bot) -> None:
    found = answers(bot, [b"", b"  \t", GOOD, b"\r", b"bad"])
    assert [line.get("id") for line in found] == ["good", None]
    assert found[1]["error"].startswith("line 5: ")


def test_carriage_returns_and_a_byte_order_mark_are_no_mistakes(bot: careerbot.Bot) -> None:
    plain = answers(bot, [GOOD, GOOD])
    assert answers(bot, [b"\xef\xbb\xbf" + GOOD + b"\r", GOOD + b"\r"]) == plain


def test_a_last_line_without_a_line_end_is_answered(bot: careerbot.Bot) -> None:
    out = io.StringIO()
    run(bot, [GOOD], out)
    assert json.loads(out.getvalue())["id"] == "good"


def test_a_lone_surrogate_in_a_text_is_answered(bot: careerbot.Bot) -> None:
    [reply] = answers(bot, [rb'{"text": "\ud800 what is a data scientist \udfff"}'])
    assert reply["roles"] == ["data-scientist"]
    assert "\ud800" not in reply["text"]


def test_a_lone_surrogate_in_a_conversation_is_a_name_like_any_other(bot: careerbot.Bot) -> None:
    lines = [b'{"conversation": "\\ud800", "text": "%s"}' % text for text in (b"data scientist skills", b"and tools?")]
    assert answers(bot, lines)[1]["roles"] == ["data-scientist"]


def test_separators_of_other_scripts_do_not_break_a_line(bot: careerbot.Bot) -> None:
    line = '{"id": "s", "text": "what is a\u2028data\u0085scientist"}'.encode()
    assert [reply["id"] for reply in answers(bot, [line])] == ["s"]


@pytest.mark.parametrize("key", ["id", "conversation"])
def test_brackets_of_any_depth_never_end_the_batch(key: str) -> None:
    deep = [
        b'{"%s": %s%s, "text": "hello"}' % (key.encode(), b"[" * depth, b"]" * depth)
        for depth in (1, 100, *range(900, 1010), 5_000)
    ]
    done = subprocess.run(
        [sys.executable, "-m", "careerbot", "batch"],
        input=b"\n".join([*deep, GOOD]),
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
    )
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr, len(lines)) == (0, b"", len(deep) + 1)
    assert json.loads(lines[-1])["id"] == "good"


def test_every_line_that_is_written_is_ascii(bot: careerbot.Bot) -> None:
    out = io.StringIO()
    run(bot, [entry("café ☕ data scientist", id="ü"), '{"id": "ü"}'.encode(), "ü".encode()], out)
    assert len(out.getvalue().splitlines()) == 3
    assert out.getvalue().isascii()


@settings(max_examples=200)
@given(lines=st.lists(st.binary(max_size=80).filter(lambda line: b"\n" not in line), max_size=4))
def test_any_bytes_give_an_error_or_a_reply_a_line(bot: careerbot.Bot, lines: list[bytes]) -> None:
    found = answers(bot, [*lines, GOOD])
    assert len(found) == sum(bool(line.strip()) for line in lines) + 1
    assert found[-1]["id"] == "good"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200)
@given(made=JSON | st.fixed_dictionaries({}, optional={"id": JSON, "conversation": JSON, "text": JSON | st.text()}))
def test_any_json_gives_a_reply_exactly_when_it_is_an_object_with_a_text(bot: careerbot.Bot, made: Any) -> None:
    [line] = answers(bot, [json.dumps(made).encode()])
    good = isinstance(made, dict) and isinstance(made.get("text"), str)
    assert list(line) == (KEYS if good else ["id", "error"])
    assert line["id"] == (made.get("id") if isinstance(made, dict) else None)

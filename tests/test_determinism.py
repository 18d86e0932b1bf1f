"""The same content, state and text give the same reply, byte for byte: in any process, in any thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

import pytest
from own_process import SRC

import careerbot
from careerbot.compiled import Compiled
from careerbot.display.render import as_json

COUNT = 1_000
THREADS = 8
PATIENCE = 600  # seconds until a hanging process is ended, so that a failure is seen
FRAMES = (
    "what does a {role} do",
    "What skills does a {role} need?",
    "how much does a {level} {role} earn in {place}",
    "do {role}s use {tool}",
    "{role} vs {other}",
    "I know {tool}, am I ready to be a {role}",
    "how do I move from {other} to {role}",
    "{role} jobs at {employer}",
    "what skils and degre does a {role} need",
    "who uses {tool}",
    "which pays more, {role} or {other}",
    "and in {place}?",
    "what about a {role}?",
)
ODD = (
    "",
    "   ",
    "?!",
    "hello",
    "thanks, bye",
    "will it rain in {place}",
    "\x1b[31m{role}\x1b[0m",
    "\ud800 {role}",
    "😀😀😀",
    "'; DROP TABLE fact; --",
    "asdf qwer zxcv",
    "{role} " * 50,
    "which role suits someone who likes statistics",
    "what skills do I need",
    "the second",
    "why?",
)


@pytest.fixture(scope="module")
def messages(bot: careerbot.Bot) -> list[str]:
    """A thousand messages: frames and odd ones, filled with names of the content in turn."""
    names = {
        kind: cycle(label.name for label in bot.compiled.labels(kind)) for kind in ("role", "tool", "level", "employer")
    }
    others = cycle(label.name for label in reversed(bot.compiled.labels("role")))
    places = cycle(label.name for label in bot.compiled.labels("place")[::7])

    def fill(frame: str) -> str:
        return (
            frame.replace("{other}", next(others))
            .replace("{place}", next(places))
            .replace("{role}", next(names["role"]))
            .replace("{tool}", next(names["tool"]))
            .replace("{level}", next(names["level"]))
            .replace("{employer}", next(names["employer"]))
        )

    return [fill(frame) for frame in islice(cycle(FRAMES + ODD), COUNT)]


def lines(messages: list[str]) -> bytes:
    """The messages for batch, every third one on its own and the others in twenty conversations."""
    entries = [
        {"id": number, "conversation": None if number % 3 == 0 else number % 20, "text": text}
        for number, text in enumerate(messages)
    ]
    return b"".join(json.dumps(entry).encode() + b"\n" for entry in entries)


def batch(data: bytes, seed: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "careerbot", "batch"],
        input=data,
        capture_output=True,
        env={
            **os.environ,
            "PYTHONPATH": str(SRC),
            "PYTHONHASHSEED": seed,
        },
        timeout=PATIENCE,
        check=True,
    ).stdout


def test_a_thousand_replies_do_not_depend_on_the_order_of_hashes(messages: list[str]) -> None:
    data = lines(messages)
    first, second = batch(data, "0"), batch(data, "1")
    assert len(first.splitlines()) == COUNT
    assert b'"error"' not in first
    assert first == second


def test_the_messages_get_replies_of_every_status(bot: careerbot.Bot, messages: list[str]) -> None:
    statuses = {bot.reply(text).status for text in messages}
    assert statuses == {"answer", "caveat", "clarify", "fallback", "smalltalk"}


def test_eight_threads_on_one_bot_get_what_one_thread_gets(bot: careerbot.Bot, messages: list[str]) -> None:
    expected = [as_json(bot.reply(text)) for text in messages]

    def all_of_them(start: int) -> list[str]:
        order = [(start * COUNT // THREADS + step) % COUNT for step in range(COUNT)]
        found = {index: as_json(bot.reply(messages[index])) for index in order}
        return [found[index] for index in range(COUNT)]

    with ThreadPoolExecutor(THREADS) as pool:
        for found in pool.map(all_of_them, range(THREADS)):
            assert found == expected


def test_eight_threads_meet_a_fresh_bot_at_once(messages: list[str]) -> None:
    fresh = careerbot.load()
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(lambda text: as_json(fresh.reply(text)), messages))
    one = careerbot.load()
    assert found == [as_json(one.reply(text)) for text in messages]


def test_sessions_in_threads_keep_to_themselves(bot: careerbot.Bot) -> None:
    roles = [label.name for label in bot.compiled.labels("role")]
    turns = ("what does a {} do", "and the skills?", "how much do they earn?", "in Canada?", "thanks")

    def talk(role: str) -> list[str]:
        session = bot.session()
        return [as_json(session.reply(turn.format(role))) for turn in turns]

    expected = [talk(role) for role in roles]
    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(talk, roles)) == expected


def test_what_was_asked_before_does_not_change_a_reply(bot: careerbot.Bot, messages: list[str]) -> None:
    forward = [as_json(bot.reply(text)) for text in messages]
    backward = [as_json(bot.reply(text)) for text in reversed(messages)]
    assert forward == backward[::-1]


def test_a_bot_answers_in_new_threads_after_its_file_was_pruned_from_the_cache(
    bot: careerbot.Bot, tmp_path: Path
) -> None:
    copy = tmp_path / bot.compiled.path.name
    copy.write_bytes(bot.compiled.path.read_bytes())
    own = careerbot.Bot(Compiled(copy))
    copy.unlink()
    with ThreadPoolExecutor(1) as pool:
        reply = pool.submit(own.reply, "what skills does a data scientist need").result()
    assert reply.roles == ("data-scientist",)

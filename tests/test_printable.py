"""What may be sent to a terminal, whoever wrote it."""

from __future__ import annotations

import io
import itertools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot.display.console import Console
from careerbot.display.paint import _DARK, painted
from careerbot.display.printable import printable
from careerbot.display.screen import Look, reply_rows
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Reply, Source, Table

ESCAPES = [
    "\x1b[31m", "\x1b[2J", "\x1b[H", "\x1b[6n", "\x1b[?25l", "\x1b[1;1H", "\x1b[0;31;42m", "\x1b[38;5;196m", "\x9b31m",
    "\x1b]0;title\x07", "\x1b]0;title\x1b\\", "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "\x9d0;title\x9c",
    "\x1b]52;c;ZXZpbA==\x07", "\x1bP+q544e\x1b\\", "\x1b_apc\x1b\\", "\x1b^pm\x1b\\", "\x1bXsos\x1b\\", "\x90dcs\x9c",
    "\x1bc", "\x1b7", "\x1b(0", "\x1b#8", "\x1b", "\x1b[", "\x1b]", "\x1b]unended", "\x1b[999999999999C",
]  # fmt: skip
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
BIDI = list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
OTHER = ["\u2028", "\u2029", "\ufeff", "\u200b", "\u2060", "\ufff9", "\U000e0041", "\ud800", "\xad", "\u180e"]
TEXTS = ["data {} scientist", "{}", "{}what is SQL", "a{}b{}c", "naïve {} café", "日本語{}です", "👩\u200d💻{}"]
CORPUS = [text.replace("{}", bad) for bad, text in itertools.product([*ESCAPES, *CONTROLS, *BIDI, *OTHER], TEXTS)]
CORPUS += ["x" * 10_000, "字" * 10_000, "e\u0301" * 5_000, "\x1b[31m" * 2_000, "\u202e" * 10_000, "👩\u200d💻" * 3_000]
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SOURCE = Source("s", "A title", "A publisher", 2025)


def hostile(text: str) -> Reply:
    """A reply every word of which an enemy wrote."""
    fact = Fact("r/skills/1", text, Source("s", text, text, 2025, text), "r", "skills", text)
    line = Line(text, (fact.id,))
    blocks = (Paragraph((line, line)), Bullets(text, (line,)), Table((text, text, text), ((line, line, line),)))
    return Reply(ANSWER, blocks, evidence=(fact,), suggestions=(text,))


def test_the_corpus_has_500_cases() -> None:
    assert len(CORPUS) >= 500


@pytest.mark.parametrize("columns", [40, 120])
def test_nothing_hostile_in_a_reply_reaches_the_terminal(columns: int) -> None:
    for text in CORPUS:
        shown = painted(reply_rows(hostile(text), Look(columns)), {})
        assert not FORBIDDEN.search(shown), ascii(text[:60])


def test_with_colours_only_our_own_escapes_are_left() -> None:
    for text in CORPUS:
        shown = painted(reply_rows(hostile(text), Look(80)), _DARK)
        assert not FORBIDDEN.search(re.sub(r"\x1b\[\d+m", "", shown)), ascii(text[:60])


@given(st.text())
def test_no_text_at_all_gets_a_control_through(text: str) -> None:
    out = io.StringIO()
    Console(out, plain=True).say(text)
    Console(out).show(hostile(text))
    assert not FORBIDDEN.search(out.getvalue())


@given(st.text(alphabet="\x1b\x9b\x9d[]();?0123456789mHJ\\\x07\x9c a", max_size=30))
def test_no_mixture_of_escapes_leaves_one_behind(text: str) -> None:
    assert not FORBIDDEN.search(printable(text))


@given(st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_what_can_be_read_is_kept(text: str) -> None:
    kept = "".join(c for c in text if unicodedata.category(c) != "Cf" and c != "\u180e")
    assert printable(text).replace("\u200d", "") == kept.replace("\u200d", "")


@pytest.mark.parametrize("text", ["plain words", "two\nlines\tand a tab", "naïve café", "日本語", "👩\u200d💻 codes"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("\x1b]8;;https://evil.example\x1b\\bank.example\x1b]8;;\x1b\\", "bank.example"),
        ("x\u202egpj.exe", "xgpj.exe"),
        ("one\r\ntwo", "one\ntwo"),
        ("\x1b]0;never ended\nnext line", "\nnext line"),
    ],
)
def test_a_sequence_goes_whole(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("text", ["\x1b[2J what is SQL", "\u202edata scientist", "x" * 10_000])
def test_what_a_user_types_is_as_harmless_in_the_reply(bot: careerbot.Bot, text: str) -> None:
    assert not FORBIDDEN.search(painted(reply_rows(bot.reply(text), Look(80)), {}))

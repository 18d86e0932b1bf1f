"""A pattern is found in no text that lacks the beginnings it is said to need, and most texts lack them."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_patterns import patterns_in

import careerbot
from careerbot.authoring.scripts import read_scripts
from careerbot.beginnings import beginnings, needed
from careerbot.normalize import normalize
from careerbot.patterns import Pattern

TESTS = Path(__file__).parent


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"\b(?:visas?|tax)\b", {"visa", "tax"}),
        (r"\bcod(?:e|ing)\b", {"code", "codi"}),
        (r"\bwhat (?:is|was) kafka\b", {"kafk"}),  # rarer than what stands before it
        (r"\b(?:on call|pagers?)\b", {"call", "page"}),
        (r"^(?=.*\bworth\b).*\b(?:certs?|pmp)\b", {"wort"}),
        (r"\b(?:the )?(?:\w+ ){0,3}jobs\b", {"jobs"}),
        (r"\b[23]d\b", {"2d", "3d"}),
        (r"\btax\w*", set()),  # "taxes", "taxonomy", …
        (r"\b(?:visa|\w+ card)\b", {"visa", "card"}),
        (r"(?i)\bvisa\b", set()),
        (r"isa\b", set()),  # in the middle of a word
        (r"(?!)", set()),
    ],
)
def test_what_a_pattern_needs(pattern: str, told: set[str]) -> None:
    assert needed(pattern) == told


def test_words_begin_behind_whatever_is_no_letter() -> None:
    assert beginnings("self-taught c++, node.js") == {"self", "taug", "c", "node", "js"}
    assert beginnings("café–bar") == {"café", "bar"}


def engine_wordings() -> dict[re.Pattern[str], frozenset[str]]:
    """The patterns of the engine of which it is told what they need, with that."""
    found: dict[re.Pattern[str], frozenset[str]] = {}
    for module in pkgutil.walk_packages(careerbot.__path__, "careerbot."):
        if module.name.split(".")[1] in {"conversation", "replies", "names", "pay"}:
            for pattern in patterns_in(vars(importlib.import_module(module.name)).values()):
                if not pattern.flags and (words := needed(pattern.pattern)):
                    found[re.compile(pattern.pattern)] = words
    return found


WORDINGS = engine_wordings()
WORDS = sorted({w for wording in WORDINGS for w in re.findall(r"[a-z]+", re.sub(r"\\[a-zA-Z]", " ", wording.pattern))})


def test_no_question_loses_a_wording_that_it_has() -> None:
    cases, _ = read_scripts([TESTS / "questions", TESTS / "dialogues"])
    texts = {text for case in cases for turn in case.turns for text in (turn.text, normalize(turn.text).normal)}
    assert len(WORDINGS) > 300
    for wording, words in WORDINGS.items():
        lost = [text for text in texts if words.isdisjoint(beginnings(text)) and wording.search(text)]
        assert not lost, (wording.pattern, lost)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), st.sampled_from([" ", " ", "-", ", ", "'"]))
def test_no_text_of_the_words_of_wordings_does(words: list[str], joined: str) -> None:
    text = joined.join(words)
    for wording, needs in WORDINGS.items():
        if needs.isdisjoint(beginnings(text)):
            assert not wording.search(text), (wording.pattern, text)


def test_a_pattern_that_is_looked_for_often_finds_the_same() -> None:
    pattern = Pattern(r"\bvisas?\b")
    for _ in range(30):
        found = [pattern.search(text) for text in ("a visa", "a vis a", "nothing")]
        assert [match and match.span() for match in found] == [(2, 6), None, None]
    again = pattern.search("a visa and a visa", 4)
    assert again is not None
    assert again.start() == 13

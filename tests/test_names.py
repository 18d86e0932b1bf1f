"""Short names, names near to one another and names that are ordinary words: what is found, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

import careerbot

LINES = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "data" / "names.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def test_there_are_sentences_enough() -> None:
    assert len(LINES) >= 200
    assert sum(not names for _, names in LINES) >= 60


@pytest.mark.parametrize(("sentence", "names"), LINES)
def test_what_a_sentence_names_is_found_and_nothing_else(bot: careerbot.Bot, sentence: str, names: str) -> None:
    understanding = bot.understand(sentence)
    found = [e for e in understanding.entities if e.kind in ("role", "tool")]
    assert ", ".join(f"{'not ' if e.negated else ''}{e.kind}:{e.id}" for e in found) == names
    assert understanding.readings == ()

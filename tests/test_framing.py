"""The frame of a question tells its topic, courtesies ask nothing, and a refusal gives a true reason."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups import courtesies
from careerbot.conversation.follow_ups.courtesies import GOODBYE, GREETING, IDENTITY, PRIVACY, THANKS, WRONG, courtesy
from careerbot.patterns import Pattern
from careerbot.question.refusals import is_refused, reason
from careerbot.turn import State


@pytest.mark.parametrize(
    ("said", "cue"),
    [
        ("thanks a bunch, data engineers are clear to me", THANKS),
        ("ok bye, I have to go cook dinner", GOODBYE),
        ("Hello, just found this site, it is snowing here", GREETING),
        ("that was wrong, data scientists do not do that", WRONG),
        ("are you made by a real company?", IDENTITY),
        ("do you save this chat?", PRIVACY),
        ("thanks, and what do data engineers earn?", ()),
        ("hi, I work as a teacher", ()),
        ("hello, I want to become a data engineer", ()),
    ],
)
def test_a_courtesy_asks_nothing_of_careers(bot: careerbot.Bot, said: str, cue: tuple[str, ...]) -> None:
    assert courtesy(bot.understand(said), State()) == cue


@pytest.mark.parametrize("wording", [courtesies._THANKS, courtesies._GOODBYE, courtesies._WRONG])
@pytest.mark.parametrize("opener", ["hm", "hmm", "ok", "so", "well", "and", "no"])
def test_openers_said_again_and_again_are_read_at_once(wording: Pattern, opener: str) -> None:
    assert wording.fullmatch(f"{opener} " * 200 + "zq") is None  # two ways to read one opener would never end


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ("is my non compete enforceable", "law"),
        ("my back hurts", "doctor"),
        ("postgres or mongodb for my web shop", "product"),
        ("how do i set up airflow", "technical"),
        ("explain transformers", "how things work"),
    ],
)
def test_a_refusal_gives_its_reason(said: str, because: str) -> None:
    assert because in reason(said.split(), of_this_world=True)


@pytest.mark.parametrize("said", ["what do technical writers write", "do i need a degree for tax software jobs"])
def test_a_question_on_careers_is_not_refused(said: str) -> None:
    assert not is_refused(said.split())

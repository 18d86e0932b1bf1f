"""The scripted questions and dialogues, a known miss being strict: one that passes must be promoted."""

from __future__ import annotations

from pathlib import Path

import pytest

import careerbot
from careerbot.scripts import Case, read_scripts
from careerbot.testing import run_case

FOLDERS = [Path(__file__).parent / "questions", Path(__file__).parent / "dialogues"]
CASES, PROBLEMS = read_scripts(FOLDERS)


def test_the_scripts_have_no_mistakes() -> None:
    assert [str(problem) for problem in PROBLEMS] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{Path(case.path).stem}:{case.line}")
def test_the_reply_is_as_scripted(case: Case, bot: careerbot.Bot) -> None:
    outcome = run_case(case, bot)
    where = "\n".join(f"{case.path}:{failure.line}: {failure}" for failure in outcome.failures)
    assert outcome.is_good, where or f"{case.path}:{case.line}: passes, though listed under fails: promote it"

"""Models that are taken from a file compiled before, where nothing they are trained on has changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from small_content import FILES, write_content

from careerbot import train, train_advice
from careerbot.cache import build

ADVICE = """\
advice:
  - advice: study-or-work
    intent: skills
    source: handbook-2024
    asked: |
      should i study or work
      university or a job first
      is it better to work than to study
      college now or later
    says:
      - "Study, if you can afford it."
  - advice: move-or-stay
    intent: skills
    source: handbook-2024
    asked: |
      should i move to another city
      is it wise to leave this town
      stay here or go abroad
      must i move for a job
    says:
      - "Move, if you like to."
"""
FACT = "knowledge/roles/data-scientist.yaml"
EXAMPLES = "intents/skills.yaml"


class Trainings:
    """A content folder with advice, its cache, and which models were trained."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        more = "".join(f"  which skills number {count} has\n" for count in range(80))
        self.content = {**FILES, "knowledge/advice/study.yaml": ADVICE, EXAMPLES: with_examples(more)}
        self.folder = write_content(folder / "content", self.content)
        self.out = folder / "out"
        self.trained: list[str] = []
        monkeypatch.setenv("CAREERBOT_CACHE", str(folder / "cache"))
        for module, name in ((train, "fit"), (train_advice, "fit_advice")):
            monkeypatch.setattr(module, name, self.noted(name, getattr(module, name)))

    def noted(self, name: str, trains: Any) -> Any:
        def note(*given: Mapping[str, Any]) -> Any:
            self.trained.append(name)
            return trains(*given)

        return note

    def built(self, changes: Mapping[str, str] = {}) -> tuple[bytes, list[str]]:
        """The compiled file once these files have changed, and which models were trained for it."""
        for name, text in changes.items():
            (self.folder / name).write_text(text)
        self.trained.clear()
        return build(self.folder).read_bytes(), list(self.trained)


def with_examples(more: str) -> str:
    head, mark, rest = FILES[EXAMPLES].partition("examples: |\n")
    assert mark
    return f"{head}{mark}{more}{rest}"


@pytest.fixture
def trainings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trainings:
    return Trainings(tmp_path, monkeypatch)


def test_a_changed_fact_trains_nothing_and_the_file_is_that_of_a_training(trainings: Trainings) -> None:
    assert trainings.built()[1] == ["fit", "fit_advice"]
    text = trainings.content[FACT].replace("insight", "gold")
    assert text != trainings.content[FACT]
    reused, trained = trainings.built({FACT: text})
    assert trained == []
    assert build(trainings.folder, trainings.out).read_bytes() == reused
    assert trainings.trained == ["fit", "fit_advice"], "what is built elsewhere is trained anew"


def test_changed_advice_trains_the_model_of_advice_alone(trainings: Trainings) -> None:
    trainings.built()
    changed = ADVICE.replace("college now or later", "an apprenticeship or a college")
    reused, trained = trainings.built({"knowledge/advice/study.yaml": changed})
    assert trained == ["fit_advice"]
    assert build(trainings.folder, trainings.out).read_bytes() == reused


def test_a_changed_example_trains_both(trainings: Trainings) -> None:
    trainings.built()
    changed = trainings.content[EXAMPLES].replace("number 7 has", "number 7 wants")
    assert trainings.built({EXAMPLES: changed})[1] == ["fit", "fit_advice"]


def test_what_was_compiled_longer_ago_is_taken_too(trainings: Trainings) -> None:
    first, _ = trainings.built()
    trainings.built({"knowledge/advice/study.yaml": ADVICE.replace("college now", "a college now")})
    again, trained = trainings.built({"knowledge/advice/study.yaml": ADVICE})
    assert trained == []
    assert again == first


def test_other_code_trains_anew(trainings: Trainings, monkeypatch: pytest.MonkeyPatch) -> None:
    trainings.built()
    monkeypatch.setattr("careerbot.trained._code", lambda: ["changed"])
    assert trainings.built()[1] == ["fit", "fit_advice"]


def test_a_damaged_file_lends_no_model(trainings: Trainings) -> None:
    trainings.built()
    for path in (trainings.folder.parent / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert trainings.built({FACT: trainings.content[FACT] + "# changed\n"})[1] == ["fit", "fit_advice"]

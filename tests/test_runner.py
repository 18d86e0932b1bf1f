"""``careerbot test`` and ``careerbot coverage``: what is played, what is told of it, and to whom."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
from junitparser import JUnitXml
from own_process import environment

import careerbot
from careerbot.authoring import new, runner
from careerbot.authoring.runner import Options
from careerbot.testing.scripts import read_scripts

SCRIPTS = Path(__file__).resolve().parent
WRONG = """\
intent: definition
questions:
  - ask: What is a museum guide?
    says: [leads visitors]
  - ask: What does a museum docent do?
    says: [leads visitors]
    never: [explains what they see]
    cites: [annual-report]
fails:
  - ask: what do docents do
    why: docents were unknown once
    roles: [museum-guide]
  - ask: define docent
    why: nobody has written it
    says: [keeper of keys]
"""


@dataclass(frozen=True)
class Place:
    """A content folder from the template, and a cache of its own that holds its compiled file."""

    content: Path
    cache: Path

    def careerbot(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return command(self.cache, *arguments)

    def test(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return self.careerbot("test", "--content", self.content, *arguments)

    def write(self, name: str, text: str) -> Path:
        path = self.content / "tests" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path


def command(cache: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "careerbot", *map(str, arguments)]
    return subprocess.run(
        line,
        env=environment(PYTHONUTF8="1", CAREERBOT_CACHE=str(cache)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def verdicts(done: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    return [(case["name"], case["verdict"]) for case in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    new.write(folder / "content")
    done = command(folder / "cache", "train", "--content", folder / "content", "--out", folder / "cache")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def place(compiled: Path, tmp_path: Path) -> Place:
    shutil.copytree(compiled, tmp_path / "work")
    return Place(tmp_path / "work" / "content", tmp_path / "work" / "cache")


@pytest.fixture
def wrong(place: Place) -> Path:
    return place.write("questions/wrong.yaml", WRONG)


def test_at_least_400_questions_over_all_intents_and_40_dialogues_ship(bot: careerbot.Bot) -> None:
    questions, mistakes = read_scripts([SCRIPTS / "questions"])
    dialogues, more = read_scripts([SCRIPTS / "dialogues"])
    assert [*mistakes, *more] == []
    assert len(questions) >= 400
    assert sum(len(dialogue.turns) > 1 for dialogue in dialogues) >= 40
    expected = {
        name for case in questions for check in case.turns[0].checks if check.kind == "intent" for name in check.any_of
    }
    declined = "out_of_scope"  # replies call it `other`, as both are declined
    assert {card.name for card in bot.compiled.intents()} - expected <= {declined}
    assert any(Path(case.path).stem == declined for case in questions)


def test_every_known_miss_that_ships_says_why() -> None:
    cases, _ = read_scripts([SCRIPTS / "questions", SCRIPTS / "dialogues"])
    assert [f"{case.path}:{case.line}" for case in cases if case.known_miss and not case.why.strip()] == []


def test_a_template_passes_and_the_exit_code_is_0(place: Place) -> None:
    done = place.test()
    assert (done.returncode, done.stderr) == (0, "")
    cases, _ = read_scripts([place.content / "tests"])
    assert f"{len(cases)} cases: {len(cases)} passed in" in done.stdout


def test_a_planted_failure_is_reported_at_its_file_and_line_with_expected_and_got(place: Place, wrong: Path) -> None:
    done = place.test(wrong)
    assert done.returncode == 1
    assert f"failed     {wrong}:5 What does a museum docent do?" in done.stdout
    told = done.stdout.partition(f"{wrong}:7:13: ")[2]
    assert "expected never explains what they see" in told
    assert "got      a reply that says it: " in told
    told = done.stdout.partition(f"{wrong}:8:13: ")[2]
    assert "'What does a museum docent do?'" in told
    assert "expected cites annual-report" in told
    assert "got      sources own-notes" in told
    assert "4 cases: 1 passed, 1 failed, 1 promote, 1 known miss in" in done.stdout


@pytest.mark.parametrize(
    ("check", "expected", "got"),
    [
        ("intent: skills", "intent skills", "intent definition"),
        ("status: [clarify, fallback]", "status clarify or fallback", "status answer"),
        ("roles: []", "roles none", "roles museum-guide"),
        ("slots: {named: europe}", "slot named europe", "slot named"),
        ("says: [[leads visitor trains, runs]]", "says leads visitor trains or runs", "leads visitors through"),
        ("suggests: [a weaver]", "suggests a weaver", "suggestions"),
    ],
    ids=lambda value: value.split(":")[0],
)
def test_each_kind_of_check_can_fail_and_tells_expected_and_got(
    place: Place, check: str, expected: str, got: str
) -> None:
    script = place.write("dialogues/wrong.yaml", f"dialogue: wrong\nturns:\n  - say: what is a docent\n    {check}\n")
    done = place.test(script)
    assert done.returncode == 1
    told = done.stdout.partition(f"{script}:4:")[2]
    assert f"expected {expected}\n" in told
    assert got in told.partition("    got      ")[2].splitlines()[0]


def test_a_failure_in_a_later_turn_is_reported_at_that_turn(place: Place) -> None:
    text = (
        "dialogue: pay\nturns:\n  - say: what is a docent\n    intent: definition\n"
        "  - say: and the skills?\n    says: [juggling]\n"
    )
    script = place.write("dialogues/pay.yaml", text)
    done = place.test(script)
    assert done.returncode == 1
    assert f"failed     {script}:1 pay" in done.stdout
    assert f"{script}:6:12: 'and the skills?'" in done.stdout


def test_a_known_miss_that_passes_is_to_be_promoted_and_makes_the_exit_code_1(place: Place, wrong: Path) -> None:
    done = place.test(wrong, "-k", "what do docents do")
    assert done.returncode == 1
    assert f"{wrong}:10: 'what do docents do' passes, though it is listed under fails; move it" in done.stdout


def test_a_known_miss_that_fails_leaves_the_exit_code_at_0(place: Place, wrong: Path) -> None:
    done = place.test(wrong, "-k", "define docent")
    assert done.returncode == 0
    assert "1 cases: 1 known miss in" in done.stdout


def test_a_whole_dialogue_can_be_a_known_miss_and_be_promoted(place: Place) -> None:
    turns = "turns:\n  - say: what is a docent\n    says: [%s]\n"
    miss = place.write("dialogues/miss.yaml", "dialogue: miss\nfails: not written\n" + turns % "juggling")
    good = place.write("dialogues/good.yaml", "dialogue: good\nfails: not written\n" + turns % "leads visitors")
    assert place.test(miss).returncode == 0
    done = place.test(good)
    assert done.returncode == 1
    assert f"{good}:1: 'good' passes, though it is listed under fails" in done.stdout


def test_junit_xml_has_the_counts_and_the_file_and_line_of_a_failure(place: Place, wrong: Path, tmp_path: Path) -> None:
    report = tmp_path / "out.xml"
    assert place.test("--junit", report).returncode == 1
    cases, _ = read_scripts([place.content / "tests"])
    xml = JUnitXml.fromfile(str(report))
    suites = {suite.name: suite for suite in xml}
    assert set(suites) == {case.path for case in cases}
    assert sum(suite.tests for suite in suites.values()) == len(cases)
    assert sum(suite.errors for suite in suites.values()) == 0
    suite = suites[str(wrong)]
    assert (suite.tests, suite.failures, suite.skipped) == (4, 2, 1)
    assert sum(other.failures + other.skipped for other in suites.values()) == 3
    by_line = {case._elem.get("line"): case for case in suite}
    failed = by_line["5"]
    assert failed._elem.get("file") == str(wrong)
    assert failed.classname == "wrong"
    [failure] = failed.result
    assert failure.message.startswith(f"{wrong}:7:13: ")
    assert f"{wrong}:8:13: " in failure.text
    assert "got      sources own-notes" in failure.text
    assert [case._elem.get("line") for case in suite if case.is_skipped] == ["13"]
    assert by_line["13"].result[0].message == "known miss: nobody has written it"
    assert "listed under fails" in by_line["10"].result[0].message
    assert by_line["3"].is_passed


def test_junit_xml_is_readable_whatever_a_message_holds(place: Place, tmp_path: Path) -> None:
    odd = '"what is a docent \\x07 \\x1b[31m <b> & ]]> \\uFFFE \\U0001F600"'
    script = place.write("questions/odd.yaml", f"intent: skills\nquestions:\n  - ask: {odd}\n    says: [juggling]\n")
    assert place.test(script, "--junit", tmp_path / "out.xml").returncode == 1
    [suite] = JUnitXml.fromfile(str(tmp_path / "out.xml"))
    assert (suite.tests, suite.failures) == (1, 1)


def test_json_has_file_line_verdict_and_the_places_of_failures(place: Place, wrong: Path) -> None:
    done = place.test(wrong, "--json")
    assert done.returncode == 1
    cases = json.loads(done.stdout)
    assert [(case["file"], case["line"], case["verdict"]) for case in cases] == [
        (str(wrong), 3, "passed"),
        (str(wrong), 5, "failed"),
        (str(wrong), 10, "promote"),
        (str(wrong), 13, "known miss"),
    ]
    assert [(fail["line"], fail["column"], fail["expected"]) for fail in cases[1]["failures"]] == [
        (7, 13, "never explains what they see"),
        (8, 13, "cites annual-report"),
    ]
    assert cases[0]["failures"] == cases[2]["failures"] == []


def test_k_narrows_by_name_and_by_file_in_any_case(place: Place, wrong: Path) -> None:
    assert [name for name, _ in verdicts(place.test("--json", "-k", "DEFINE docent"))] == ["define docent"]
    assert len(verdicts(place.test("--json", "-k", "Wrong.yaml"))) == 4
    done = place.test("-k", "zeppelin")
    assert done.returncode == 1
    assert done.stderr.startswith("careerbot: no script matches")


def test_failed_plays_only_what_failed_the_last_time(place: Place, wrong: Path) -> None:
    place.test()
    again = verdicts(place.test("--failed", "--json"))
    assert again == [("What does a museum docent do?", "failed"), ("what do docents do", "promote")]
    wrong.write_text(WRONG.replace("    never: [explains what they see]\n    cites: [annual-report]\n", ""), "utf-8")
    assert verdicts(place.test("--failed", "--json")) == [
        ("What does a museum docent do?", "passed"),
        ("what do docents do", "promote"),
    ]
    assert verdicts(place.test("--failed", "--json")) == [("what do docents do", "promote")]


def test_failed_plays_everything_when_no_run_is_remembered(place: Place) -> None:
    cases, _ = read_scripts([place.content / "tests"])
    assert len(verdicts(place.test("--failed", "--json"))) == len(cases)


def test_failed_after_a_run_without_failures_says_that_none_failed(place: Place) -> None:
    assert place.test().returncode == 0
    done = place.test("--failed")
    assert "failed" in done.stdout + done.stderr


def test_failed_leaves_out_a_case_that_passed_beside_one_of_the_same_name(place: Place) -> None:
    text = (
        "intent: definition\nquestions:\n  - ask: what is a docent\n  - ask: what is a docent\n    says: [juggling]\n"
    )
    script = place.write("questions/twins.yaml", text)
    place.test(script)
    assert [case["line"] for case in json.loads(place.test(script, "--failed", "--json").stdout)] == [4]


@pytest.mark.parametrize(
    "memory",
    [
        "{",
        "[]",
        *(pytest.param(text) for text in ('{"failed": 3}', '{"reached": 3}', '{"reached": {"roles": []}}')),
    ],
)
def test_a_damaged_memory_is_no_traceback(place: Place, memory: str) -> None:
    (place.cache / "last-test.json").write_text(memory, "utf-8")
    for done in (place.careerbot("coverage", "--content", place.content), place.test("--failed", "-k", "first")):
        assert "Traceback" not in done.stderr
        assert done.returncode in (0, 1)


def test_several_processes_give_the_outcomes_of_one_in_the_same_order(
    place: Place, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERBOT_CACHE", str(place.cache))
    alone, together = io.StringIO(), io.StringIO()
    assert runner.run(Options(content=place.content, as_json=True), alone) == 1

    def not_here(*_: object) -> NoReturn:
        raise AssertionError("played in this process")

    monkeypatch.setattr(runner, "MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(runner, "run_case", not_here)
    assert runner.run(Options(content=place.content, as_json=True), together) == 1
    assert together.getvalue() == alone.getvalue()
    assert len(json.loads(alone.getvalue())) > 8


def test_scripts_with_mistakes_are_refused_with_every_problem_at_its_place(place: Place) -> None:
    first = place.write(
        "questions/first.yaml",
        "intent: skills\nquestions:\n  - aks: what skills\n  - ask: which\n    status: anwser\n    says: juggling\n",
    )
    second = place.write("dialogues/second.yaml", 'dialogue: x\nturns:\n  - say: "what\n')
    done = place.test()
    assert done.returncode == 1
    assert done.stdout == ""
    head, *told = done.stderr.splitlines()
    assert head == "careerbot: 5 problems in the content:"
    assert [line for line in told if line.startswith(f"{first}:")] == [
        f"{first}:3:5: the key 'ask' is missing",
        f"{first}:3:5: unknown key 'aks', did you mean 'ask'?",
        f"{first}:5:13: unknown status 'anwser', did you mean 'answer'?",
        f"{first}:6:11: expected a list, found text",
    ]
    [other] = [line for line in told if line.startswith(f"{second}:")]
    assert "a quote opens here" in other


@pytest.mark.parametrize("name", ["missing.yaml", "missing"])
def test_a_script_that_is_not_there_is_named(place: Place, tmp_path: Path, name: str) -> None:
    done = place.test(tmp_path / name)
    assert done.returncode == 1
    assert f"{tmp_path / name}: cannot be read" in done.stderr


def test_a_content_folder_that_is_not_there_is_named(place: Place, tmp_path: Path) -> None:
    done = place.careerbot("test", "--content", tmp_path / "missing")
    assert done.returncode == 1
    assert str(tmp_path / "missing") in done.stderr


def test_an_option_that_is_unknown_makes_the_exit_code_2(place: Place) -> None:
    assert place.test("--zeppelin").returncode == 2


def test_coverage_names_intents_roles_and_facts_never_reached(place: Place) -> None:
    place.test(place.write("questions/hello.yaml", "intent: smalltalk\nquestions:\n  - ask: hello\n"))
    done = place.careerbot("coverage", "--content", place.content)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert "intents  1 of 3 reached (33%)" in lines
    assert "roles    0 of 1 reached (0%)" in lines
    assert "facts    0 of 6 reached (0%)" in lines
    for name in ("definition", "skills", "museum-guide", "museum-guide/definition/1", "museum-guide/skills/4"):
        assert f"  never: {name}" in lines
    assert "  never: smalltalk" not in lines


def test_coverage_leaves_out_what_was_reached(place: Place) -> None:
    place.test()
    done = place.careerbot("coverage", "--content", place.content)
    assert "roles    1 of 1 reached (100%)" in done.stdout
    assert "never: museum-guide\n" not in done.stdout
    assert "never: museum-guide/definition/1\n" not in done.stdout
    assert "never: smalltalk\n" in done.stdout


def test_coverage_without_a_run_says_what_to_do(place: Place) -> None:
    done = place.careerbot("coverage", "--content", place.content)
    assert done.returncode == 1
    assert "run `careerbot test` first" in done.stderr


def test_a_cache_that_cannot_be_written_keeps_no_test_from_running(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bot = careerbot.load(place.content)
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("CAREERBOT_CACHE", str(tmp_path / "file" / "cache"))
    monkeypatch.setattr(runner, "load", lambda content: bot)
    assert runner.run(Options(content=place.content), io.StringIO()) == 0

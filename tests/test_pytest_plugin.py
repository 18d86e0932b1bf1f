"""The pytest plug-in: the scripts that ``careerbot test`` plays, under pytest, and nothing else."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from junitparser import JUnitXml
from own_process import SRC

import careerbot
from careerbot.authoring import new
from careerbot.cache import cache_folder

ROOT = Path(__file__).resolve().parents[1]
IS_INSTALLED = any(entry.value == "careerbot.pytest_plugin" for entry in entry_points(group="pytest11"))
PLUGIN = () if IS_INSTALLED else ("-p", "careerbot.pytest_plugin")  # given twice, pytest would refuse it
WRONG = """\
intent: definition
questions:
  - ask: What is a museum guide?
    says: [leads visitors]
  - ask: What does a museum docent do?
    cites: [annual-report]
fails:
  - ask: what do docents do
    why: docents were unknown once
  - ask: define docent
    why: nobody has written it
    says: [keeper of keys]
"""


def run(module: str, *arguments: str | Path, cwd: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    own = {"PYTHONPATH": str(SRC), "PYTHONUTF8": "1", "CAREERBOT_CACHE": str(cache)}
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")} | own
    line = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(line, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def run_pytest(*arguments: str | Path, cwd: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    return run("pytest", *PLUGIN, "-p", "no:cacheprovider", "-n0", "-q", *arguments, cwd=cwd, cache=cache)


def counts(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    last = done.stdout.splitlines()[-1]
    return {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|xfailed|errors?|deselected)", last)}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    new.write(tmp_path / "content")
    return tmp_path / "content"


def written(content: Path, name: str, text: str) -> Path:
    path = content / "tests" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_pytest_and_careerbot_test_agree_on_every_shipped_script(bot: careerbot.Bot, tmp_path: Path) -> None:
    for compiled in cache_folder().glob("*.compiled"):
        shutil.copy(compiled, tmp_path)
    report = tmp_path / "out.xml"
    ours = run("careerbot", "test", "--json", "tests/questions", "tests/dialogues", cwd=ROOT, cache=tmp_path)
    theirs = run_pytest("--junitxml", report, "tests/questions", "tests/dialogues", cwd=ROOT, cache=tmp_path)
    verdicts = Counter(case["verdict"] for case in json.loads(ours.stdout))
    bad = verdicts["failed"] + verdicts["promote"]
    found = counts(theirs)
    assert verdicts["passed"] > 400
    assert (found["passed"], found["xfailed"]) == (verdicts["passed"], verdicts["known miss"])
    assert found.get("failed", 0) == bad
    assert ours.returncode == theirs.returncode == (1 if bad else 0)
    xml = JUnitXml.fromfile(str(report))
    suite = next(iter(xml))
    assert suite.tests == sum(verdicts.values())


def test_a_template_passes_under_pytest_with_its_own_content(content: Path, cache: Path) -> None:
    done = run_pytest(cwd=content, cache=cache)
    assert done.returncode == 0
    assert counts(done) == {"passed": 10}


def test_a_planted_failure_is_reported_at_its_file_and_line_with_expected_and_got(content: Path, cache: Path) -> None:
    script = written(content, "questions/wrong.yaml", WRONG)
    done = run_pytest(script, cwd=content, cache=cache)
    assert done.returncode == 1
    assert counts(done) == {"passed": 1, "failed": 2, "xfailed": 1}
    told = done.stdout.partition(f"{script}:6:13: ")[2]
    assert "expected cites annual-report" in told
    assert "got      sources own-notes" in told
    assert "Traceback" not in done.stdout
    assert "pytest_plugin.py" not in done.stdout


def test_a_known_miss_that_passes_fails_the_run_and_is_to_be_promoted(content: Path, cache: Path) -> None:
    script = written(content, "questions/wrong.yaml", WRONG)
    done = run_pytest(script, "-k", "what and docents", cwd=content, cache=cache)
    assert done.returncode == 1
    assert f"{script}:8: 'what do docents do' passes, though it is listed under fails; move it" in done.stdout


def test_a_known_miss_is_an_expected_failure_with_its_reason(content: Path, cache: Path) -> None:
    script = written(content, "questions/wrong.yaml", WRONG)
    done = run_pytest(script, "-rx", "-k", "define", cwd=content, cache=cache)
    assert done.returncode == 0
    assert counts(done) == {"xfailed": 1, "deselected": 3}
    assert "nobody has written it" in done.stdout


def test_junitxml_of_pytest_has_the_counts_and_the_place(content: Path, cache: Path, tmp_path: Path) -> None:
    script = written(content, "questions/wrong.yaml", WRONG)
    options = ("-o", "junit_family=xunit1", "--junitxml", tmp_path / "out.xml")
    assert run_pytest(script, *options, cwd=content, cache=cache).returncode == 1
    [suite] = JUnitXml.fromfile(str(tmp_path / "out.xml"))
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (4, 2, 1, 0)
    [failed] = [case for case in suite if case.name == "What does a museum docent do?"]
    assert failed._elem.get("file") == str(Path("tests", "questions", "wrong.yaml"))
    assert failed._elem.get("line") == "4"  # from 0, as pytest counts
    assert f"{script}:6:13: " in failed.result[0].text


def test_foreign_yaml_in_folders_of_these_names_is_left_alone(content: Path, cache: Path) -> None:
    written(content, "questions/survey.yaml", "survey:\n  - question: how old are you\n    intent: census\n")
    written(content, "dialogues/game.yaml", "- knight: hello\n- {unclosed\n")
    (content / "tests/questions/bytes.yaml").write_bytes(b"\xff\xfe\x00")
    written(content, "other/skills.yaml", WRONG)
    (content / "questions.yaml").write_text(WRONG, "utf-8")
    done = run_pytest(cwd=content, cache=cache)
    assert done.returncode == 0
    assert counts(done) == {"passed": 10}


def test_a_broken_script_is_a_collection_error_at_file_line_and_column(content: Path, cache: Path) -> None:
    text = "intent: skills\nquestions:\n  - aks: what skills\n  - ask: which\n    status: anwser\n"
    script = written(content, "questions/broken.yaml", text)
    done = run_pytest(cwd=content, cache=cache)
    assert done.returncode == 2
    assert "ERROR collecting tests/questions/broken.yaml" in done.stdout.replace(os.sep, "/")
    assert f"{script}:3:5: unknown key 'aks', did you mean 'ask'?" in done.stdout
    assert f"{script}:5:13: unknown status 'anwser', did you mean 'answer'?" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_cases_of_one_name_are_told_apart(content: Path, cache: Path) -> None:
    text = "intent: definition\nquestions:\n" + "  - ask: what is a docent\n" * 2
    script = written(content, "questions/twins.yaml", text)
    done = run_pytest(script, "--collect-only", cwd=content, cache=cache)
    assert "twins.yaml::what is a docent\n" in done.stdout
    assert "twins.yaml::what is a docent (2)\n" in done.stdout


def test_the_content_option_decides_what_is_played_against(content: Path, cache: Path, tmp_path: Path) -> None:
    script = tmp_path / "elsewhere" / "questions" / "definition.yaml"
    script.parent.mkdir(parents=True)
    shutil.copy(content / "tests/questions/definition.yaml", script)
    done = run_pytest(script, "--careerbot-content", content, cwd=tmp_path, cache=cache)
    assert done.returncode == 0
    assert counts(done) == {"passed": 4}


@pytest.mark.parametrize("name", ["questions/museum/wrong.yaml", "dialogues/a/b/wrong.yaml"])
def test_a_script_in_a_folder_below_is_played_by_both_runners(content: Path, cache: Path, name: str) -> None:
    script = written(content, name, WRONG)
    ours = run("careerbot", "test", "--content", content, "--json", cwd=content, cache=cache)
    assert sum(case["file"] == str(script) for case in json.loads(ours.stdout)) == 4
    assert counts(run_pytest(cwd=content, cache=cache)) == {"passed": 11, "failed": 2, "xfailed": 1}


def test_a_script_that_begins_with_a_byte_order_mark_is_played(content: Path, cache: Path) -> None:
    script = written(content, "questions/wrong.yaml", "\ufeff" + WRONG)
    assert counts(run_pytest(script, cwd=content, cache=cache)) == {"passed": 1, "failed": 2, "xfailed": 1}


def test_a_script_that_careerbot_test_reads_is_not_skipped_by_pytest(content: Path, cache: Path) -> None:
    script = written(content, "questions/quoted.yaml", '"intent": definition\n"questions": [{ask: define docent}]\n')
    ours = run("careerbot", "test", "--json", "--content", content, script, cwd=content, cache=cache)
    assert len(json.loads(ours.stdout)) == 1
    assert counts(run_pytest(script, cwd=content, cache=cache)) == {"passed": 1}

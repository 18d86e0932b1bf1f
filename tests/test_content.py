"""A content folder: its files checked against each other, every mistake named at once, by the API and the command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from own_process import environment
from small_content import FILES, write_content

import careerbot
from careerbot.content import Content, load_content, read_content
from careerbot.content_files import fingerprint, shipped_folder, yaml_files
from careerbot.errors import CareerbotError, ContentError, Problem

PLANTED: Mapping[str, str | bytes | None] = {
    "intents/skills.yaml": FILES["intents/skills.yaml"].replace("  {role} skills", "  {rol} skills"),
    "intents/definition.yaml": FILES["intents/definition.yaml"].replace("slots:", "slotz:"),
    "intents/other.yaml": FILES["intents/other.yaml"].replace("who invented {tool}", "will it rain  TOMORROW"),
    "knowledge/sources.yaml": FILES["knowledge/sources.yaml"].replace("    year: 2024\n", ""),
    "knowledge/roles/data-scientist.yaml": FILES["knowledge/roles/data-scientist.yaml"]
    .replace('Python and statistics.", source: handbook-2024', 'Python.", source: handbok-2024')
    .replace("field: data\n", "name: Data Boffin\n"),
    "knowledge/roles/data-engineer.yaml": FILES["knowledge/roles/data-engineer.yaml"].replace("pipeline", "SQL, pipe")
    + "skillz: []\n",
    "knowledge/places.yaml": FILES["knowledge/places.yaml"].replace("within: europe", "within: eurpoe"),
    "knowledge/tools.yaml": FILES["knowledge/tools.yaml"] + "\t- {tool: r, name: R}\n",
    "knowledge/skills.yaml": FILES["knowledge/skills.yaml"].encode() + b"  - {skill: caf\xe9, name: x}\n",
    "knowledge/jobs.yaml": FILES["knowledge/jobs.yaml"].replace("role: data-engineer", "role: data-enginer"),
    "knowledge/salaries.yaml": "salaries: []\n",
}
NAMED = (
    "intents/definition.yaml:3:1: unknown key 'slotz', did you mean 'slots'?",
    "intents/out_of_scope.yaml:4:3: the example 'will it rain tomorrow' is also in other (intents/other.yaml:5); "
    "keep it in one",
    "intents/skills.yaml:8:3: unknown placeholder {rol}, did you mean 'role'?",
    "knowledge/jobs.yaml:3:11: unknown role: 'data-enginer', did you mean 'data-engineer'?",
    "knowledge/places.yaml:3:58: unknown place: 'eurpoe', did you mean 'europe'?",
    "knowledge/roles/data-engineer.yaml:8:1: unknown section (no intent has this name): 'skillz', "
    "did you mean 'skills'?",
    "knowledge/roles/data-scientist.yaml:3:1: the key 'name' is given twice, first in line 2",
    "knowledge/roles/data-scientist.yaml:10:37: unknown source 'handbok-2024', did you mean 'handbook-2024'?",
    "knowledge/salaries.yaml: no file of this name is read; roles stand in knowledge/roles/",
    "knowledge/skills.yaml:3:16: not UTF-8; save the file as UTF-8",
    "knowledge/sources.yaml:2:5: the key 'year' is missing",
    "knowledge/tools.yaml:4:1: a tab where YAML wants spaces; indent with spaces",
)


def check(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "careerbot", "check", *map(str, arguments)]
    return subprocess.run(
        command, env=environment(PYTHONUTF8="1"), capture_output=True, text=True, encoding="utf-8", check=False
    )


def problems(folder: Path, changes: Mapping[str, str | bytes | None]) -> list[str]:
    return [str(problem) for problem in read_content(write_content(folder, changes))[1]]


def _advice(asked: str) -> str:
    return (
        "advice:\n  - advice: learning\n    intent: skills\n    source: handbook-2024\n"
        f"    asked: |\n      {asked}\n    says: [Learn.]\n"
    )


@pytest.fixture(scope="module")
def shipped() -> Content:
    return load_content(shipped_folder())


def test_a_good_folder_is_read_whole(tmp_path: Path) -> None:
    content = load_content(write_content(tmp_path))
    assert [intent.name for intent in content.intents] == ["definition", "other", "out_of_scope", "skills", "smalltalk"]
    assert {named.id for named in content.names if named.kind == "role"} == {"data-engineer", "data-scientist"}
    assert {named.kind for named in content.names} == {"role", "tool", "skill", "place"}
    assert [source.id for source in content.sources] == ["handbook-2024"]
    assert len(content.facts) == 6
    assert len(content.smalltalk) == 2


def test_a_dozen_mistakes_of_different_kinds_are_all_named_at_their_places_in_one_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load_content(write_content(tmp_path, PLANTED))
    assert tuple(map(str, raised.value.problems)) == NAMED
    assert str(raised.value) == "\n".join(["12 problems in the content:", *NAMED])
    assert isinstance(raised.value, CareerbotError)


def test_loading_a_bot_names_the_same_mistakes(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        careerbot.load(write_content(tmp_path, PLANTED))
    assert tuple(map(str, raised.value.problems)) == NAMED


def test_check_prints_every_mistake_and_exits_with_1(tmp_path: Path) -> None:
    done = check(write_content(tmp_path, PLANTED))
    assert done.returncode == 1
    assert tuple(done.stdout.splitlines()) == NAMED
    assert done.stderr == f"careerbot: 12 problems in {tmp_path}\n"


def test_check_of_a_clean_folder_says_what_it_holds_and_exits_with_0(tmp_path: Path) -> None:
    done = check(write_content(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "No problems: 5 intents with 19 examples, 2 roles, 6 facts, 1 sources.\n"


def test_check_reads_the_folder_of_the_content_option_too(tmp_path: Path) -> None:
    done = check("--content", write_content(tmp_path, {"knowledge/sources.yaml": None}))
    assert done.returncode == 1
    assert "knowledge/sources.yaml: cannot be read: No such file or directory" in done.stdout


def test_the_shipped_content_checks_clean() -> None:
    done = check()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No problems: ")


def test_check_of_a_folder_that_is_none_names_both_parts_missing(tmp_path: Path) -> None:
    done = check(tmp_path / "nowhere")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for part in ("intents", "knowledge"):
        assert f"{tmp_path / 'nowhere' / part}: there is no such folder" in done.stdout


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"knowledge/tools.yaml": FILES["knowledge/tools.yaml"] + "  - {tool: cobra, name: PYTHON}\n"},
            "knowledge/tools.yaml:4:25: the alias 'PYTHON' belongs to 'python' already (knowledge/tools.yaml:2)",
        ),
        (
            {"knowledge/skills.yaml": FILES["knowledge/skills.yaml"] + "  - {skill: data, name: Data-Engineer}\n"},
            "knowledge/skills.yaml:3:25: the alias 'Data-Engineer' belongs to 'data-engineer' already "
            "(knowledge/roles/data-engineer.yaml:2)",
        ),
        (
            {"knowledge/tools.yaml": FILES["knowledge/tools.yaml"] + "  - {tool: sql, name: Structured}\n"},
            "knowledge/tools.yaml:4:23: the tool 'sql' is given twice",
        ),
        (
            {"knowledge/tools.yaml": FILES["knowledge/tools.yaml"] + "  - {tool: plus, name: '+++'}\n"},
            "knowledge/tools.yaml:4:24: the alias '+++' has no letters or digits",
        ),
        (
            {"knowledge/general.yaml": 'smalltalk:\n  - {text: "x y", source: handbook-2024}\n'},
            "knowledge/general.yaml:1:1: unknown section (no intent has this name): 'smalltalk'",
        ),
        (
            {"knowledge/tool.yaml": "tools: []\n"},
            "knowledge/tool.yaml: no file of this name is read, did you mean 'tools'?; roles stand in knowledge/roles/",
        ),
        (
            {"knowledge/roles/more/x.yaml": "tools: []\n"},
            "knowledge/roles/more/x.yaml: no file of this name is read; roles stand in knowledge/roles/",
        ),
        (
            {
                "knowledge/roles/data-engineer.yaml": FILES["knowledge/roles/data-engineer.yaml"]
                + "broader: data-scientits\n"
            },
            "knowledge/roles/data-engineer.yaml:8:10: unknown role: 'data-scientits', did you mean 'data-scientist'?",
        ),
        (
            {
                "knowledge/roles/data-engineer.yaml": FILES["knowledge/roles/data-engineer.yaml"] + "work: ['!!!']\n",
            },
            "knowledge/roles/data-engineer.yaml:2:7: the work '!!!' has no letters or digits",
        ),
        (
            {"knowledge/advice/one.yaml": _advice("learn first"), "knowledge/advice/two.yaml": _advice("learn later")},
            "knowledge/advice/two.yaml:6:7: the advice 'learning' is given twice, first at knowledge/advice/one.yaml:6",
        ),
    ],
    ids=[
        "alias twice",
        "alias of two kinds",
        "id twice",
        "alias",
        "reserved",
        "file name",
        "folder",
        "broader",
        "work",
        "advice",
    ],
)
def test_a_mistake_between_files_is_named(
    tmp_path: Path, changes: Mapping[str, str | bytes | None], expected: str
) -> None:
    assert problems(tmp_path, changes) == [expected]


def test_an_alias_in_capitals_and_a_word_in_lower_case_may_be_two_things(tmp_path: Path) -> None:
    changes = {"knowledge/tools.yaml": FILES["knowledge/tools.yaml"] + "  - {tool: no-tool, name: 'no'}\n"}
    assert problems(tmp_path, changes) == []


def test_an_intent_in_two_folders_is_named(tmp_path: Path) -> None:
    again = "intent: skills\nabout: Again.\nexamples: |\n  abilities\n"
    found = problems(tmp_path, {"intents/more/skills.yaml": again})
    assert len(found) == 1
    assert found[0].startswith("intents/")


def test_a_folder_with_too_few_intents_is_named(tmp_path: Path) -> None:
    nothing = {name: None for name in FILES if name.startswith(("intents/", "knowledge/roles", "knowledge/jobs"))}
    assert problems(tmp_path, nothing | {"intents/skills.yaml": FILES["intents/skills.yaml"]})


@pytest.mark.parametrize("name", ["knowledge/jobs.yaml", "knowledge/smalltalk.yaml"])
def test_a_job_or_reply_given_twice_is_named(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {name: FILES[name] + FILES[name].split("\n", 1)[1]})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "knowledge/sources.yaml",
            FILES["knowledge/sources.yaml"].replace("year: 2024", "year: " + "9" * 5_000),
        ),
        (
            "knowledge/jobs.yaml",
            FILES["knowledge/jobs.yaml"].replace("job: office-data-engineer", "job: 'office{0}{x}'"),
        ),
        (
            "knowledge/skills.yaml",
            'skills:\n  - {skill: x, name: "\\UFFFFFFFF"}\n',
        ),
        ("knowledge/skills.yaml", "skills: " + "[" * 100_000),
        ("knowledge/skills.yaml", b"\xff\xfe\0\0"),
        ("intents/skills.yaml", "intent: {a: b}\nabout: [c]\nslots: x\nexamples: {d: e}\nunlike: []\n"),
        ("knowledge/roles/data-engineer.yaml", "role: []\nname: {}\naliases: {}\ndefinition: {text: x}\nbroader: []\n"),
        ("knowledge/places.yaml", "places:\n  - {place: [], name: [], within: {}, codes: x, exact: []}\n"),
        ("knowledge/jobs.yaml", "jobs:\n  - {job: {}, role: [], title: {}, employer: [], pay: [], source: {}}\n"),
        ("knowledge/smalltalk.yaml", "replies:\n  - {reply: [], cues: {}, text: []}\n  - x\n"),
        ("knowledge/sources.yaml", "sources:\n  - {source: [], title: {}, publisher: [], year: {}}\n"),
    ],
    ids=["digits", "braces", "escape", "brackets", "bytes", "intent", "role", "places", "jobs", "replies", "sources"],
)
def test_a_hostile_file_is_named_by_check_without_a_traceback(tmp_path: Path, name: str, content: str | bytes) -> None:
    done = check(write_content(tmp_path, {name: content}))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert name in done.stdout


def test_a_text_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tools = FILES["knowledge/tools.yaml"] + '  - {tool: half, name: "half \\ud800"}\n'
    assert problems(tmp_path, {"knowledge/tools.yaml": tools})


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    late, early, whole = Problem("b", 2, 1, "x"), Problem("a", 10, 1, "x"), Problem("b", 0, 0, "x")
    error = ContentError([late, early, whole])
    assert error.problems == (early, whole, late)
    assert str(error) == "3 problems in the content:\na:10:1: x\nb: x\nb:2:1: x"
    assert str(ContentError([late])).startswith("1 problem in the content:")


def test_every_shipped_fact_has_a_source_with_a_year(shipped: Content) -> None:
    assert shipped.facts
    assert [fact.id for fact in shipped.facts if fact.source not in shipped.sources] == []
    assert [source.id for source in shipped.sources if not 2000 <= source.year <= 2100] == []
    assert [source.id for source in shipped.sources if not (source.title and source.publisher)] == []


def test_no_two_shipped_facts_share_an_id(shipped: Content) -> None:
    ids = [fact.id for fact in shipped.facts]
    assert len(ids) == len(set(ids))


def test_every_shipped_role_has_a_definition(shipped: Content) -> None:
    roles = {named.id for named in shipped.names if named.kind == "role"}
    assert {"data-scientist", "machine-learning-engineer", "full-stack-developer"} <= roles
    assert roles <= {fact.role for fact in shipped.facts if fact.section == "definition"}


@pytest.mark.parametrize("kind", ["role", "place"])
def test_no_shipped_role_or_place_lies_within_itself(shipped: Content, kind: str) -> None:
    broader = {named.id: named.broader for named in shipped.names if named.kind == kind}
    for start in broader:
        seen, at = {start}, broader[start]
        while at:
            assert at not in seen, f"{start} lies within itself"
            seen.add(at)
            at = broader[at]


def test_the_fingerprint_is_that_of_names_and_bytes_wherever_the_folder_stands(tmp_path: Path) -> None:
    one, two = write_content(tmp_path / "one"), write_content(tmp_path / "a longer name" / "two")
    os.utime(two / "knowledge/tools.yaml", (1, 1))
    (two / "notes.txt").write_text("not content")
    assert fingerprint(one) == fingerprint(two)


@pytest.mark.parametrize(
    "changes",
    [
        {"knowledge/tools.yaml": FILES["knowledge/tools.yaml"] + "\n"},
        {"knowledge/tools.yaml": None},
        {"knowledge/tools.yaml": None, "knowledge/toolz.yaml": FILES["knowledge/tools.yaml"]},
        {"knowledge/general.yaml": ""},
        {"knowledge/roles/new.yaml": "role: new\n"},
        {"intents/salary.yaml": "intent: salary\n"},
        {
            "knowledge/tools.yaml": FILES["knowledge/skills.yaml"],
            "knowledge/skills.yaml": FILES["knowledge/tools.yaml"],
        },
    ],
    ids=["edited", "gone", "renamed", "empty file", "role added", "intent added", "swapped"],
)
def test_the_fingerprint_changes_with_any_file(tmp_path: Path, changes: Mapping[str, str | bytes | None]) -> None:
    before, after = write_content(tmp_path / "before"), write_content(tmp_path / "after", changes)
    assert fingerprint(before) != fingerprint(after)


def test_the_shipped_folder_holds_both_parts() -> None:
    for part in ("intents", "knowledge"):
        assert yaml_files(shipped_folder() / part)

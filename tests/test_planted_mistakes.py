"""Mistakes that authors make, planted one at a time: each is named where it stands, with a word that helps."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from own_process import environment
from small_content import FILES, write_content

from careerbot.content import read_content

SKILLS = "intents/skills.yaml"
OTHER = "intents/other.yaml"
SCIENTIST = "knowledge/roles/data-scientist.yaml"
ENGINEER = "knowledge/roles/data-engineer.yaml"
TOOLS = "knowledge/tools.yaml"
SOURCES = "knowledge/sources.yaml"
JOBS = "knowledge/jobs.yaml"
REPLIES = "knowledge/smalltalk.yaml"


@dataclass(frozen=True)
class Mistake:
    """A file with a mistake in it, the place that must be named, and words that must be said there."""

    file: str
    data: str | bytes
    place: str  # line:column; '' for the file as a whole
    words: tuple[str, ...]

    @property
    def head(self) -> str:
        return f"{self.file}:{self.place}: " if self.place else f"{self.file}: "


def swapped(file: str, old: str, new: str, place: str, *words: str) -> Mistake:
    assert FILES[file].count(old) == 1, old
    return Mistake(file, FILES[file].replace(old, new), place, words)


def added(file: str, text: str, place: str, *words: str) -> Mistake:
    return Mistake(file, FILES.get(file, "") + text, place, words)


ALONE: Mapping[str, Mistake] = {
    "misspelt key": swapped(SKILLS, "unlike:", "unlik:", "11:1", "unknown key 'unlik'", "did you mean 'unlike'"),
    "misspelt key in a fact": swapped(
        ENGINEER, "pipelines for data.", 'x.", txt: "', "5:25", "unknown key 'txt'", "did you mean 'text'"
    ),
    "tab": added(TOOLS, "\t- {tool: r, name: R}\n", "4:1", "tab", "spaces"),
    "key twice": swapped(ENGINEER, "aliases:", "name: Plumber\naliases:", "3:1", "given twice", "line 2"),
    "unknown broader role": added(
        ENGINEER, "broader: data-scientits\n", "8:10", "unknown role", "did you mean 'data-scientist'"
    ),
    "missing source": swapped(
        ENGINEER, 'Builds pipelines for data.", source: handbook-2024', 'Builds."', "5:5", "'source' is missing"
    ),
    "unknown source": swapped(
        ENGINEER,
        'pipelines for data.", source: handbook-2024',
        'pipelines.", source: handbok',
        "5:41",
        "unknown source 'handbok'",
        "did you mean 'handbook-2024'",
    ),
    "example in two intents": swapped(
        SKILLS, "  {role} skills", "  Define  {role}", "8:3", "also in definition", "intents/definition.yaml:9"
    ),
    "example twice in one intent": added(OTHER, "  Who invented {tool}\n", "7:3", "also in other", "line 5"),
    "year with letters": swapped(SOURCES, "year: 2024", "year: 2O24", "5:11", "whole number", "'2O24'"),
    "year out of range": swapped(SOURCES, "year: 2024", "year: 20244", "5:11", "20244 is not a year"),
    "pay with letters": swapped(JOBS, "low: 100_000", "low: 100k", "8:31", "whole number", "'100k'"),
    "pay with a comma": swapped(JOBS, "low: 100_000", 'low: "100,000"', "8:31", "whole number", "'100,000'"),
    "pay upside down": swapped(JOBS, "low: 100_000", "low: 200_000", "8:31", "200,000", "above", "130,000"),
    "latin-1": Mistake(
        TOOLS, FILES[TOOLS].encode() + "  - {tool: cafe, name: Café}\n".encode("latin-1"), "4:27", ("UTF-8",)
    ),
    "empty file": Mistake(TOOLS, "", "", ("the file is empty",)),
    "nothing but a comment": Mistake(TOOLS, "# tools: later\n", "", ("the file is empty",)),
    "missing key": swapped(JOBS, "    employer: The Office\n", "", "2:5", "'employer' is missing"),
    "missing examples": Mistake(OTHER, "intent: other\nabout: Of this world.\n", "1:1", ("'examples' is missing",)),
    "missing definition": swapped(
        ENGINEER,
        'definition:\n  - {text: "Builds pipelines for data.", source: handbook-2024}\n',
        "",
        "1:1",
        "'definition' is missing",
    ),
    "unknown entity": swapped(
        SKILLS, "entity: role", "entity: rolle", "4:18", "unknown entity 'rolle'", "did you mean 'role'"
    ),
    "unknown placeholder": swapped(
        SKILLS, "{role} skills", "{rolle} skills", "8:3", "unknown placeholder {rolle}", "did you mean 'role'"
    ),
    "alias claimed twice": swapped(
        SCIENTIST,
        "data science practitioner",
        "Pipeline  Engineer",
        "4:11",
        "to 'data-engineer' already",
        f"{ENGINEER}:3",
    ),
    "anchor": swapped(TOOLS, "name: Python", "name: &name Python", "2:26", "anchors", "not allowed"),
    "alias of an anchor": swapped(TOOLS, "name: SQL", "name: *name", "3:23", "aliases", "not allowed"),
    "tag": swapped(TOOLS, "name: SQL", "name: !!str SQL", "3:23", "tags", "not allowed"),
    "list for text": swapped(REPLIES, 'text: "Hello!"', 'text: ["Hello!"]', "10:11", "expected text, found a list"),
    "text for a list": swapped(
        ENGINEER, "aliases: [pipeline engineer]", "aliases: pipeline engineer", "3:10", "expected a list, found text"
    ),
    "text for a mapping": added(TOOLS, "  - rust\n", "4:5", "expected a mapping", "found text"),
    "list for a | block": added(OTHER, "unlike:\n  - a b c\n", "8:3", "| block", "one entry a line"),
    "section without an intent": added(
        ENGINEER,
        'skils:\n  - {text: "x", source: handbook-2024}\n',
        "8:1",
        "no intent has this name",
        "did you mean 'skills'",
    ),
    "role in the wrong folder": Mistake("knowledge/data-analyst.yaml", "role: x\n", "", ("knowledge/roles/",)),
    "intent in a folder below": Mistake("intents/more/pay.yaml", "intent: pay\n", "", ("intents/ itself",)),
    "intent not named after its file": swapped(OTHER, "intent: other", "intent: misc", "1:9", "misc.yaml"),
    "role not named after its file": swapped(
        SCIENTIST, "role: data-scientist", "role: scientist", "1:7", "must stand in", "scientist.yaml"
    ),
    "unclosed bracket": swapped(TOOLS, "exact: yes}", "exact: yes", "4:1", "not readable as YAML", "','"),
    "colon in bare text": swapped(REPLIES, 'text: "Hello!"', "text: Hello: you", "10:16", "unquoted", "double quotes"),
    "neither yes nor no": swapped(TOOLS, "exact: yes", "exact: true", "3:51", "expected yes or no", "'true'"),
    "an id with a capital": swapped(TOOLS, "tool: python", "tool: Python", "2:12", "not an id", "lower case"),
}


@pytest.mark.parametrize("name", ALONE)
def test_a_planted_mistake_is_named_at_its_place_with_a_useful_word_and_nothing_else_is(
    tmp_path: Path, name: str
) -> None:
    mistake = ALONE[name]
    found = [str(problem) for problem in read_content(write_content(tmp_path, {mistake.file: mistake.data}))[1]]
    assert len(found) == 1, found
    assert found[0].startswith(mistake.head)
    assert [word for word in mistake.words if word not in found[0]] == []


def test_an_unclosed_quote_is_named_where_it_opens(tmp_path: Path) -> None:
    tools = FILES[TOOLS].replace("name: SQL", 'name: "SQL')
    [problem] = read_content(write_content(tmp_path, {TOOLS: tools}))[1]
    assert str(problem).startswith(f"{TOOLS}:3:23: ")
    assert "quote" in problem.message


def test_examples_in_a_list_are_one_mistake_and_not_two(tmp_path: Path) -> None:
    other = "intent: other\nabout: x\nexamples:\n  - who invented it\n"
    [problem] = read_content(write_content(tmp_path, {OTHER: other}))[1]
    assert "| block" in problem.message


def test_check_names_several_mistakes_at_once_and_shows_no_traceback(tmp_path: Path) -> None:
    names = (
        "pay with letters",
        "latin-1",
        "colon in bare text",
        "key twice",
        "unknown placeholder",
        "list for a | block",
    )
    planted = [ALONE[name] for name in names]
    folder = write_content(tmp_path, {mistake.file: mistake.data for mistake in planted})
    done = subprocess.run(
        [sys.executable, "-m", "careerbot", "check", str(folder)],
        env=environment(PYTHONUTF8="1"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert f"{len(planted)} problems" in done.stderr
    for mistake in planted:
        line = next(line for line in done.stdout.splitlines() if line.startswith(mistake.head))
        assert [word for word in mistake.words if word not in line] == []

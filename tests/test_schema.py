"""The JSON Schemas for editors: they say what the readers say, and the checked-in files are current."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from small_content import FILES

from careerbot.authoring import schema
from careerbot.content_files import shipped_folder
from careerbot.errors import CareerbotError
from careerbot.knowledge import NAME_FILES
from careerbot.vocabulary import ENTITY_KINDS

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "src/careerbot/data/template"
KINDS = [
    "intent",
    "role",
    "general",
    "advice",
    "credentials",
    "notes",
    "names",
    "sources",
    "jobs",
    "smalltalk",
    "pay",
    "questions",
    "dialogue",
]
QUESTIONS = "intent: skills\nquestions:\n  - {ask: What skills does a DS need, status: answer}\n"
DIALOGUE = "dialogue: it goes on\nturns:\n  - {say: hello, status: [smalltalk, answer]}\n"


class CoreLoader(yaml.SafeLoader):
    """Types scalars as editors do (YAML 1.2): `yes` is text, `true` is not."""


CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in found if tag.rsplit(":")[-1] in ("int", "float", "null")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def kind_of(path: Path) -> str:
    """The schema that a file of content or of scripts is held to."""
    folders = {
        "intents": "intent",
        "roles": "role",
        "advice": "advice",
        "credentials": "credentials",
        "notes": "notes",
        "questions": "questions",
        "dialogues": "dialogue",
    }
    return folders.get(path.parent.name) or ("names" if path.stem in NAME_FILES else path.stem)


def written() -> Iterator[Path]:
    """Every file of content and scripts in the checkout."""
    for folder in (shipped_folder(), TEMPLATE):
        for part in ("intents", "knowledge", "tests/questions", "tests/dialogues"):
            yield from sorted((folder / part).rglob("*.yaml"))


def mistakes(text: str, kind: str, loader: type[yaml.SafeLoader] | type[yaml.BaseLoader] = CoreLoader) -> list[str]:
    """What a schema finds wrong with a file, as the paths to the places."""
    validator = Draft202012Validator(json.loads(schema.text(kind)))
    data: Any = yaml.load(text, loader)
    return [error.json_path for error in validator.iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    made = json.loads(schema.text(kind))
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(made)


@pytest.mark.parametrize("kind", KINDS)
def test_a_checked_in_schema_is_current(kind: str) -> None:
    path = ROOT / "schemas" / f"{kind}.schema.json"
    assert path.read_text("utf-8") == schema.text(kind), "run: careerbot schema --write schemas"


def test_no_schema_is_checked_in_that_is_not_made() -> None:
    assert sorted(path.name for path in (ROOT / "schemas").iterdir()) == sorted(f"{k}.schema.json" for k in KINDS)


def test_all_schemas_are_written_into_a_folder(tmp_path: Path) -> None:
    paths = schema.write(tmp_path / "new" / "schemas")
    assert [path.name for path in paths] == [f"{kind}.schema.json" for kind in KINDS]
    assert [path.read_text("utf-8") for path in paths] == [schema.text(kind) for kind in KINDS]


def test_an_unknown_schema_is_refused_with_the_likely_one() -> None:
    with pytest.raises(CareerbotError, match="no schema 'dialog', did you mean 'dialogue'"):
        schema.text("dialog")


def test_every_file_in_the_checkout_validates() -> None:
    found = {str(path): mistakes(path.read_text("utf-8"), kind_of(path)) for path in written()}
    assert len(found) > 50
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", FILES)
def test_a_file_validates_however_an_editor_types_it(name: str) -> None:
    assert [mistakes(FILES[name], kind_of(Path(name)), loader) for loader in (CoreLoader, yaml.BaseLoader)] == [[], []]


@pytest.mark.parametrize("name", FILES)
def test_a_key_too_many_is_found_in_every_kind_of_file(name: str) -> None:
    text = FILES[name]
    assert mistakes(text, kind_of(Path(name))) == []
    assert mistakes(f"{text}extra: [nothing]\n", kind_of(Path(name))) != []


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("intents/skills.yaml", "about:", "abuot:"),
        ("intents/skills.yaml", "entity: role", "entity: rolle"),
        ("intents/skills.yaml", "ask:", "asks:"),
        ("intents/skills.yaml", "intent: skills", "intent: Skills"),
        ("knowledge/roles/data-scientist.yaml", "disciplines:", "discipline:"),
        ("knowledge/roles/data-scientist.yaml", "field: data", "feild: data"),
        ("knowledge/roles/data-scientist.yaml", "definition:", "defintion:"),
        ("knowledge/roles/data-scientist.yaml", "source:", "sources:"),
        ("knowledge/roles/data-scientist.yaml", "text:", "txt:"),
        ("knowledge/tools.yaml", "exact: yes", "exact: true"),
        ("knowledge/tools.yaml", "tool: sql", "tol: sql"),
        ("knowledge/tools.yaml", "tools:", "tool:"),
        ("knowledge/places.yaml", "within:", "in:"),
        ("knowledge/sources.yaml", "year: 2024", "year: 24"),
        ("knowledge/sources.yaml", "publisher:", "publishers:"),
        ("knowledge/jobs.yaml", "low: 100_000", "low: plenty"),
        ("knowledge/jobs.yaml", "currency:", "curency:"),
        ("knowledge/smalltalk.yaml", "cues:", "cue:"),
    ],
)
def test_a_misspelling_in_content_is_found(name: str, right: str, wrong: str) -> None:
    assert right in FILES[name]
    assert mistakes(FILES[name].replace(right, wrong), kind_of(Path(name))) != []


@pytest.mark.parametrize(
    ("text", "kind", "right", "wrong"),
    [
        (QUESTIONS, "questions", "status: answer", "status: answered"),
        (QUESTIONS, "questions", "status:", "staus:"),
        (QUESTIONS, "questions", "questions:", "question:"),
        (QUESTIONS, "questions", "ask:", "why:"),
        (DIALOGUE, "dialogue", "say:", "ask:"),
        (DIALOGUE, "dialogue", "smalltalk", "small talk"),
        (DIALOGUE, "dialogue", "turns:", "turn:"),
    ],
)
def test_a_misspelling_in_a_script_is_found(text: str, kind: str, right: str, wrong: str) -> None:
    assert mistakes(text, kind) == []
    assert mistakes(text.replace(right, wrong), kind) != []


def test_a_section_of_a_role_may_have_the_name_of_any_intent() -> None:
    role = FILES["knowledge/roles/data-engineer.yaml"]
    assert mistakes(f'{role}rest_days:\n  - {{text: "Sundays.", source: handbook-2024}}\n', "role") == []


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_every_kind_of_entity_may_fill_a_slot(kind: str) -> None:
    assert mistakes(FILES["intents/skills.yaml"].replace("entity: role", f"entity: [{kind}]"), "intent") == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described(kind: str) -> None:
    assert list(undescribed(json.loads(schema.text(kind)))) == []


def undescribed(node: Any) -> Iterator[str]:
    """The keys anywhere in a schema that have no description."""
    if isinstance(node, dict):
        yield from (key for key, value in node.get("properties", {}).items() if not value.get("description"))
        for value in node.values():
            yield from undescribed(value)
    elif isinstance(node, list):
        for value in node:
            yield from undescribed(value)

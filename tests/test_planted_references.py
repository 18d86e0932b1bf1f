"""What tools and skills are, and fields that general facts hold for: mistakes in them, named where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_careers import CAREERS, SOURCES, write_careers

from careerbot.content import load_content, read_content

TOOLS = "knowledge/tools.yaml"
SKILLS = "knowledge/skills.yaml"
GENERAL = "knowledge/general.yaml"
POET = "knowledge/roles/poet.yaml"
ABOUT = 'about: "Python is a language."'
WITHOUT_EDITORIAL = "".join(line for line in SOURCES.splitlines(keepends=True) if "editorial" not in line)


def text_of(file: str) -> str:
    text = CAREERS[file]
    assert text is not None
    return text


def problems(folder: Path, changes: dict[str, str | bytes | None]) -> list[str]:
    return [str(problem) for problem in read_content(write_careers(folder, changes))[1]]


def field(text: str) -> dict[str, str | bytes | None]:
    """A general fact in line 7 that holds for these fields."""
    old = '  - {text: "Choose the work you would do unpaid.", source: editorial}\n'
    assert old in text_of(GENERAL)
    new = f'  - {{text: "Hum a little.", source: editorial, fields: {text}}}\n'
    return {GENERAL: text_of(GENERAL).replace(old, old + new)}


def test_what_a_tool_is_becomes_a_fact_of_the_authors(tmp_path: Path) -> None:
    content = load_content(write_careers(tmp_path))
    [fact] = [fact for fact in content.facts if fact.section == "about"]
    assert (fact.id, fact.text, fact.source.id, fact.role) == (
        "tool/python/about",
        "Python is a language.",
        "editorial",
        "",
    )


def test_without_the_source_of_the_authors_each_line_of_theirs_is_named(tmp_path: Path) -> None:
    skills = text_of(SKILLS).replace("kind: ability", 'kind: ability, about: "Letters."')
    editorial = {
        name: text.replace("source: editorial", "source: handbook-2024")
        for name, text in CAREERS.items()
        if text is not None and "source: editorial" in text
    }
    changes: dict[str, str | bytes | None] = {
        **editorial,
        SKILLS: skills,
        "knowledge/sources.yaml": WITHOUT_EDITORIAL,
    }
    assert problems(tmp_path, changes) == [
        f"{SKILLS}:3:59: what authors say of a skill needs the source 'editorial' in sources.yaml",
        f"{TOOLS}:2:57: what authors say of a tool needs the source 'editorial' in sources.yaml",
    ]


@pytest.mark.parametrize(
    ("about", "problem"),
    [
        ("abuot: x", f"{TOOLS}:2:50: unknown key 'abuot', did you mean 'about'?"),
        ("about: [x]", f"{TOOLS}:2:57: expected text, found a list"),
        ("about: {text: x}", f"{TOOLS}:2:57: expected text, found a mapping of keys to values"),
        ('about: ""', f"{TOOLS}:2:57: this is empty"),
    ],
)
def test_a_mistake_in_what_a_tool_is_is_named_at_its_place(tmp_path: Path, about: str, problem: str) -> None:
    assert problems(tmp_path, {TOOLS: text_of(TOOLS).replace(ABOUT, about)}) == [problem]


@pytest.mark.xfail(strict=True, reason="a key given twice is seen only where its lines differ")
def test_what_a_tool_is_given_twice_in_one_line_is_named(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, {TOOLS: text_of(TOOLS).replace(ABOUT, "about: x, about: y")})
    assert "the key 'about' is given twice" in problem


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("[date]", [f"{GENERAL}:7:57: unknown field: 'date', did you mean 'data'?"]),
        (
            "[data, vers, finance]",
            [
                f"{GENERAL}:7:63: unknown field: 'vers', did you mean 'verse'?",
                f"{GENERAL}:7:69: unknown field: 'finance'",
            ],
        ),
        ("[data, verse]", []),
        ("[]", []),
    ],
)
def test_each_field_that_no_role_has_is_named(tmp_path: Path, fields: str, found: list[str]) -> None:
    assert problems(tmp_path, field(fields)) == found


def test_a_field_that_no_role_has_is_named_in_a_role_too(tmp_path: Path) -> None:
    poet = text_of(POET).replace("source: handbook-2024}", "source: handbook-2024, fields: [vers]}")
    assert problems(tmp_path, {POET: poet}) == [f"{POET}:5:61: unknown field: 'vers', did you mean 'verse'?"]


@pytest.mark.xfail(strict=True, reason="a mistake in fields is named twice: the list is read twice")
@pytest.mark.parametrize("fields", ["data", '[""]', "[{data: x}]"])
def test_fields_of_another_shape_are_named_once(tmp_path: Path, fields: str) -> None:
    assert len(problems(tmp_path, field(fields))) == 1


@pytest.mark.xfail(strict=True, reason="what a place, level or employer is stands there and is never told")
def test_a_line_about_what_is_no_tool_or_skill_is_named(tmp_path: Path) -> None:
    places = text_of("knowledge/places.yaml").replace("name: Norway,", "name: Norway, about: A country.,")
    assert len(problems(tmp_path, {"knowledge/places.yaml": places})) == 1

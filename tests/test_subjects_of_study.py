"""Fields weighed as subjects of study are no roles beside the one they are studied for."""

from __future__ import annotations

import pytest

from careerbot.names.subjects_of_study import without_subjects
from careerbot.normalize import normalize
from careerbot.turn import Entity


def kept(text: str, *names: str) -> set[str]:
    """The names of roles that stay of a text."""
    tokens = normalize(text).tokens
    words = [token.text for token in tokens]
    found = []
    for name in names:
        own = name.split()
        start = next(i for i in range(len(words)) if words[i : i + len(own)] == own)
        found.append(Entity("role", name, name, start, start + len(own)))
    return {entity.id for entity in without_subjects(found, tokens)}


@pytest.mark.parametrize(
    ("text", "subjects", "asked"),
    [
        (
            "should i study data science or computer science to become a data engineer",
            ["data science"],
            "data engineer",
        ),
        ("data analytics degree vs computer science for data engineering", ["data analytics"], "data engineering"),
        ("machine learning or statistics masters to be a data scientist", ["machine learning"], "data scientist"),
    ],
)
def test_fields_set_against_each_other_are_subjects(text: str, subjects: list[str], asked: str) -> None:
    assert kept(text, *subjects, asked) == {asked}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("data science or data engineering, which has the better future", ["data science", "data engineering"]),
        ("degree for a data scientist or a data engineer", ["data scientist", "data engineer"]),
        ("i have a masters degree. data science or a data engineer", ["data science"]),
    ],
)
def test_roles_set_against_each_other_stay(text: str, names: list[str]) -> None:
    assert kept(text, *names) == set(names)

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
        ("would a degree in data science help a data engineer", ["data science"], "data engineer"),
        ("ms in artificial intelligence for data engineering", ["artificial intelligence"], "data engineering"),
        ("does a graphic design degree help in web development", ["graphic design"], "web development"),
        ("i am studying data science can i be a data engineer", ["data science"], "data engineer"),
        ("computer science or it for system administration", ["it"], "system administration"),
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
        ("i have a data science background and want to be a data engineer", ["data science", "data engineer"]),
        ("data science or it for a data engineer", ["data science", "it", "data engineer"]),
    ],
)
def test_roles_set_against_each_other_stay(text: str, names: list[str]) -> None:
    assert kept(text, *names) == set(names)

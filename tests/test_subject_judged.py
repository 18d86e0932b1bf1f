"""What a question judges, and where it is asked."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.facts.roles_of_things import of_its_role
from careerbot.replies.verdict.subject_judged import asked_part, subject_of
from careerbot.turn import Request


@pytest.mark.parametrize(
    ("asked", "subject"),
    [
        ("would kaggle competitions help me get a , job", "kaggle competitions"),
        ("is an online master in , respected", "an online master"),
        ("does open source count for ,", "open source"),
        ("is mentoring very important for ,", "mentoring"),
        ("is a blog written by me and filled with tutorials useful", ""),
        ("is it worth it", ""),
        ("do i need a degree", ""),
        ("what is useful for , in general", ""),
    ],
)
def test_the_subject_is_what_the_verb_judges(asked: str, subject: str) -> None:
    assert " ".join(subject_of(asked.split())) == subject


def test_the_clause_that_asks_stands_behind_the_story() -> None:
    assert asked_part("i am at a bank , how can i stay".split()) == "how can i stay".split()
    assert asked_part("skills for , in a bank".split()) == "skills for , in a bank".split()


def test_a_field_stands_for_its_role_where_no_role_is_named() -> None:
    compiled = careerbot.load().compiled
    field = Request("portfolio", named=("computer-vision",))
    assert of_its_role(field, compiled).roles == ("computer-vision-engineer",)
    tool = Request("portfolio", named=("excel",))
    assert of_its_role(tool, compiled) == tool
    own = Request("portfolio", named=("computer-vision",), roles=("data-scientist",))
    assert of_its_role(own, compiled) == own

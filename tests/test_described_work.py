"""Described work that is to be named: which questions ask for a name, and what is left of them."""

from __future__ import annotations

import pytest

from careerbot.question.work_described import asks_for_name, description


@pytest.mark.parametrize(
    "said",
    [
        "what do you call someone who labels pictures",
        "what would my job title be if i clean data",
        "i mend printers what am i",
        "what would other companies call that",
        "which kind of engineer builds robots",
        "is there a role for someone who tests games",
        "looking for a job title i write release notes",
    ],
)
def test_a_name_is_asked_for(said: str) -> None:
    assert asks_for_name(said)


@pytest.mark.parametrize(
    "said",
    [
        "what is the role of a data engineer",
        "do job titles matter",
        "what is the next job title after senior",
        "in terms of job openings is react better",
        "is there a job for someone who loves numbers",
        "what should i call my boss",
        "what is my next step",
        "which job pays more",
        "what is the title of your favourite book about sql",
        "what job can i get with a maths degree",
    ],
)
def test_no_name_of_described_work_is_asked_for(said: str) -> None:
    assert not asks_for_name(said)


def test_what_is_left_describes_the_work() -> None:
    assert description("what do you call someone who labels pictures") == "who labels pictures"


def test_a_model_in_use_is_told_in_the_words_of_facts() -> None:
    told = description("what do you call someone who takes a trained model and gets it running in the app")
    assert "deploy" in told
    assert "production" in told


def test_what_users_study_is_no_part_of_the_work() -> None:
    assert "psychology" not in description("which role is it that draws charts i am a psychology student")

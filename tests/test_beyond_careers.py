"""Masked texts that ask of other trades, of things and firms as such, and of people off work."""

from __future__ import annotations

import pytest

from careerbot.question.beyond_careers import aims_elsewhere, asks_of_things


@pytest.mark.parametrize(
    "masked",
    [
        "i want to become a {occupation}",
        "do {occupation} need a licence",
        "how hard is it to get a job as a {occupation}",
        "what does a {occupation} have to learn",
        "is law school hard",
        "best colleges for nursing",
        "i want to be a judge what schools are there",
        "how do i become a professional diver",
        "interview questions for a cleaner position",
        "should i study law or medicine",
    ],
)
def test_a_trade_or_a_study_of_another_world_is_aimed_at(masked: str) -> None:
    assert aims_elsewhere(masked)


@pytest.mark.parametrize(
    "masked",
    [
        "i used to be a {occupation} and want to become an {occupation} no longer",
        "do {occupation} use {tool}",
        "can a {occupation} become a {role}",
        "what does the {occupation} job at {employer} pay",
        "i went to law school can i get into tech",
        "i have a pilot project in my portfolio",
        "how does a model work",
        "be a data cleaner",
        "i want to study nursing or computer science",
    ],
)
def test_who_leaves_a_trade_or_asks_of_a_role_aims_here(masked: str) -> None:
    assert not aims_elsewhere(masked)


@pytest.mark.parametrize(
    "masked",
    [
        "is {tool} open source",
        "is {tool} a {skill}",
        "does {tool} support streaming",
        "has anyone here compared {tool} and {tool}",
        "{tool} vs {tool} performance",
        "history of {skill}",
        "what does {employer} sell",
        "did {employer} buy a satellite",
        "do {role} drink coffee",
        "who was the first {role}",
    ],
)
def test_things_firms_and_people_as_such_are_asked_about(masked: str) -> None:
    assert asks_of_things(masked)


@pytest.mark.parametrize(
    "masked",
    [
        "is {tool} worth learning",
        "does {tool} help me to get a job",
        "{tool} or {tool}",
        "does {employer} hire {role}",
        "what is it like to work at {employer}",
        "{employer}",
        "do {role} like their work",
        "what do {role} like about their job",
        "do {role} like {tool}",
    ],
)
def test_what_a_career_hangs_on_is_no_question_on_the_thing(masked: str) -> None:
    assert not asks_of_things(masked)

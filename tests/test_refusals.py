"""What is refused by its wording, whatever the intent model takes it for."""

from __future__ import annotations

import pytest

from careerbot.question.refusals import asks_of_law, is_refused, speaks_of_work


@pytest.mark.parametrize(
    "text",
    [
        "send this mail to my boss",
        "make a slide deck on big data",
        "has the recruiter answered my mail",
        "when is my interview",
        "who founded it",
        "how many employees do they have",
        "my spark job spills to disk",
        "which loss function is best for ranking",
        "how do you version large datasets",
        "my boss wants a chatbot for our website",
        "free alternatives to excel",
        "will mortgage rates fall",
    ],
)
def test_errands_trivia_and_technical_questions_are_refused(text: str) -> None:
    assert is_refused(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "how do you become a data engineer",
        "my boss wants me to learn sql",
        "which algorithms should i learn",
        "which algorithms come up in interviews",
        "which datasets suit a portfolio",
        "has anyone been hired without a degree",
        "do my years in sales count",
        "my job takes all my time",
        "is it possible to learn it in a year",
        "how do you handle stress",
    ],
)
def test_questions_on_careers_in_such_words_are_not(text: str) -> None:
    assert not is_refused(text.split())


def test_which_methods_the_people_in_a_role_use_is_a_question_on_their_work() -> None:
    words = "which algorithms do data scientists use".split()
    assert is_refused(words)
    assert not is_refused(words, ("data-scientist",))


def test_the_law_is_asked_about_by_its_words() -> None:
    assert asks_of_law("is that even allowed".split())
    assert not asks_of_law("how long is the notice period".split())


def test_a_text_speaks_of_work_or_not() -> None:
    assert speaks_of_work("can i have kids as a developer".split())
    assert not speaks_of_work("can i have kids".split())

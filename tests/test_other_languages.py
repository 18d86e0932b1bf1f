"""The commonest questions in other languages are put in English; all else is left alone."""

from __future__ import annotations

import pytest

from careerbot.question.other_languages import in_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("hola, que hace un data scientist?", "responsibilities of a data scientist?"),
        ("¿Cuánto gana un data engineer?", "salary of a data engineer?"),
        ("salaire data analyst", "salary of a data analyst"),
        ("wie werde ich data engineer", "how to become a data engineer"),
        ("was macht ein DBA", "responsibilities of a DBA"),
        ("comment devenir UX designer", "how to become a UX designer"),
    ],
)
def test_a_known_question_is_put_in_english(text: str, english: str) -> None:
    assert in_english(text) == english


@pytest.mark.parametrize(
    "text", ["what was the salary", "how do I come back", "que sera sera", "", "gehaltsabrechnung"]
)
def test_english_and_what_is_not_known_is_left_alone(text: str) -> None:
    assert in_english(text) == ""

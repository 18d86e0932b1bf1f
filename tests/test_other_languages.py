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
        ("salaire d'un data scientist", "salary of a data scientist"),
        ("le salaire moyen d’une data scientist", "salary of a data scientist"),
        ("salaire moyen des data scientists", "salary of a data scientists"),
        ("quelles compétences d'un data analyst", "skills of a data analyst"),
        ("bonjour, quel est le salaire d'un DBA ?", "salary of a DBA ?"),
        ("¿Cuál es el salario de un data analyst?", "salary of a data analyst?"),
        ("quel salaire pour un data analyst", "salary of a data analyst"),
        ("je veux devenir data engineer", "how to become a data engineer"),
        ("quiero ser desarrollador web", "how to become a web developer"),
        ("vorrei diventare data scientist", "how to become a data scientist"),
        ("quero ser engenheiro de dados", "how to become a data engineer"),
        ("ich will Softwareentwickler werden", "how to become a software developer"),
        ("data scientist kaise bane", "how to become a data scientist"),
        ("mujhe data engineer banna hai", "how to become a data engineer"),
        ("devops engineer ke liye kya skills chahiye", "skills of a devops engineer"),
    ],
)
def test_a_known_question_is_put_in_english(text: str, english: str) -> None:
    assert in_english(text) == english


@pytest.mark.parametrize(
    "text",
    [
        "what was the salary",
        "how do I come back",
        "que sera sera",
        "",
        "gehaltsabrechnung",
        "is a data analyst job good",
        "ich liebe Daten",
    ],
)
def test_english_and_what_is_not_known_is_left_alone(text: str) -> None:
    assert in_english(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "I know the gehalt DBA, how do I get hired",
        "my friend asked cuanto gana un DBA and I want to become one",
    ],
)
def test_what_stands_before_words_of_another_language_is_not_lost(text: str) -> None:
    assert in_english(text) == ""

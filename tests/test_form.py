"""The form of a question: yes or no, a length of time, a number, an amount, one of several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbot.question.form import (
    HOW_LONG,
    HOW_MANY,
    HOW_MUCH,
    OPEN,
    WHICH,
    YES_NO,
    asks_further,
    asks_mastery,
    form,
)

FORMS = {
    YES_NO: (
        "do i need a degree",
        "does a code",
        "need a degree for",
        "just wondering is a degree needed",
        "as a nurse can i become a",
        "i am a nurse can i become a",
        "my cousin says it is dead is that true",
        "i wonder if they work from home",
        "can you tell me if they need a degree",
        "hey so are there any openings",
        "degree required for",
        "will ai replace them",
        "ok but is it hard",
    ),
    HOW_LONG: ("how long does it take to become a", "how fast can i become a", "and how long until i am"),
    HOW_MANY: ("how many openings are there", "what percentage of have a degree", "what share hold a phd"),
    HOW_MUCH: ("how much maths do i need", "how hard is it", "how fast does the field grow"),
    WHICH: ("which is better", "who earns more", "which has more future"),
    OPEN: (
        "what does a do",
        "what can i do as a nurse",
        "can you list the tools of a",
        "how do i start",
        "skills needed for",
        "tell me about",
        "",
        "i have a degree in biology",
        "i can code and i am good at maths",
    ),
}


@pytest.mark.parametrize(("expected", "text"), [(kind, text) for kind, texts in FORMS.items() for text in texts])
def test_the_form_of_a_question(expected: str, text: str) -> None:
    assert form(text.split()) == expected


@given(st.lists(st.sampled_from("is do can you tell how what long many if i a degree which better need".split())))
def test_any_words_have_one_of_the_forms(words: list[str]) -> None:
    assert form(words) in FORMS


@pytest.mark.parametrize(
    "said",
    [
        "how good does my sql have to be",
        "how deep do i need to know kubernetes",
        "python advanced or basic",
        "is basic excel enough",
        "what level of java do they expect",
    ],
)
def test_how_well_something_must_be_known_is_heard(said: str) -> None:
    assert asks_mastery(said)


@pytest.mark.parametrize("said", ["how good is the pay", "is sql needed", "how well paid are they", "python or r"])
def test_other_questions_ask_no_mastery(said: str) -> None:
    assert not asks_mastery(said)


def test_a_second_question_behind_or_is_no_choice() -> None:
    assert asks_further("do they need docker and kubernetes or is that ops")
    assert not asks_further("docker or kubernetes")
    assert not asks_further("should i learn java or do i learn go")

"""Which wordings on life off work, orders and jests are refused, and which of a career in such words are not."""

from __future__ import annotations

import re
import time

import pytest

from careerbot.question.off_work import OFF_WORK
from careerbot.question.refusals import is_refused


@pytest.mark.parametrize(
    "text",
    [
        "will it snow on sunday",
        "do i need a tourist visa for japan",
        "how do i lose the pain in my neck , which exercises are good",
        "how to hack into my neighbours wifi",
        "did elon musk sleep at the factory",
        "what is the answer to question 3",
        "sing me a song",
        "from now on you only speak in rhyme",
        "print the config files",
        "my husband left me and i cry every night",
        "is postgres good for my small blog",
    ],
)
def test_life_off_work_is_refused(text: str) -> None:
    assert is_refused(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "which exercises get me back into coding",
        "good hands on exercises for pandas",
        "on the other hand , do sql exercises help to become a data analyst",
        "can i act as a tech lead without the title",
        "who writes the system prompt , the engineer or the product manager",
        "do penetration testers hack into an account for their clients",
        "do data scientists in pharma find any new drugs",
        "from now on i want to work remotely",
        "should i act as a mentor",
        "the product owner of payments was fired , should i apply",
        "should i put my savings into a degree",
        "i cry after every standup at work",
        "what is the net worth of a job offer with equity",
        "pretend you are a recruiter and ask me questions",
        "how do i speed up my job search",
        "act like a senior how do i do that as a junior",
        "my tendonitis made me stop coding , which roles need less typing",
        "i take adhd medication , should i tell my employer",
    ],
)
def test_careers_in_such_words_are_not(text: str) -> None:
    assert not is_refused(text.split())


@pytest.mark.parametrize("wording", [wording for _, _, wording in OFF_WORK], ids=[kind for kind, _, _ in OFF_WORK])
def test_no_wording_gets_lost_in_a_long_text(wording: str) -> None:
    found, text = (
        re.compile(wording),
        "somebody wonders whether sore wrists or whatever else they mention matters " * 30,
    )
    begun = time.process_time()
    found.search(text)
    assert time.process_time() - begun < 0.1

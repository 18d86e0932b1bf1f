"""Who hires is told the advice for applicants turned round; nobody else is."""

import pytest

from careerbot.question.hiring import hires, hiring_topic


@pytest.mark.parametrize(
    "said",
    [
        "as a recruiter what should i ask a",
        "i am a hiring manager what should a junior know",
        "we are hiring our first what should i look for",
        "i run a small agency and need to hire a what should i ask",
        "i have to interview candidates tomorrow",
        "our startup needs to decide between hiring a or a first",
        "as a small charity we would bring a on board",
        "how would you choose among three candidates for a post",
    ],
)
def test_hires(said: str) -> None:
    assert hires(said.split())


@pytest.mark.parametrize(
    "said",
    [
        "what do recruiters look for in a",
        "how do i get hired as a",
        "which companies hire",
        "the hiring manager asked me for my salary",
        "i am interviewing for a position as a",
        "how do they choose among the candidates",
    ],
)
def test_applies(said: str) -> None:
    assert not hires(said.split())


def test_topic_of_who_hires() -> None:
    assert hiring_topic("job_openings", "as a recruiter where do i find".split()) == "job_openings"
    assert hiring_topic("getting_started", "as a recruiter what should i ask".split()) == "interview"
    assert hiring_topic("skills", "we need to hire a how do we tell a good one from a bad one".split()) == "interview"
    assert hiring_topic("skills", "we need to hire a what should they know".split()) == "skills"
    assert hiring_topic("salary", "as a recruiter what should i offer".split()) == "salary"
    assert hiring_topic("getting_started", "what should i ask".split()) == "getting_started"

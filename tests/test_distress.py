"""Who is in need is heard in any words, and who only sighs is not."""

from __future__ import annotations

import pytest

from careerbot.question.distress import in_distress


@pytest.mark.parametrize(
    "text",
    [
        "i can not see any point in going on living",
        "i keep hurting myself",
        "my family would be better off without me",
        "i wish i had never been born",
        "i want to disappear forever",
        "my father beats me when i lose",
        "i hate myself",
        "i am thinking of ending it all",
        "i would rather be dead than do this job",
        "my parents beat me and i want to move out",
    ],
)
def test_need_is_heard(text: str) -> None:
    assert in_distress(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "is there any point in living in london as a developer",
        "i am killing myself with overtime",
        "i hate myself for leaving my degree",
        "my brother beat me to the job",
        "my brother hit me up about a job",
        "my husband hit me with the news that we move",
        "i can cut myself some slack now",
        "a model that detects suicidal posts , which role is that",
        "i would die of boredom as a tester",
        "my team would be better off without me",
    ],
)
def test_a_sigh_is_none(text: str) -> None:
    assert not in_distress(text.split())

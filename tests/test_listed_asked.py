"""Whether what is listed of a role bears on a question that advice answers."""

from __future__ import annotations

import pytest

from careerbot.question.listed_asked import bears_on


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        ("job_openings", "where do i find remote jobs as a tester"),
        ("job_openings", "which companies hire actuaries"),
        ("portfolio", "which projects show that i can code"),
        ("interview", "how do i prepare for the technical rounds"),
        ("salary", "how much do testers earn"),
    ],
)
def test_what_is_listed_is_told_where_it_is_asked_for(intent: str, said: str) -> None:
    assert bears_on(intent, said)


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        ("job_openings", "why does nobody answer my applications"),
        ("portfolio", "is two pages too long for a resume"),
        ("interview", "they went silent after the interview"),
    ],
)
def test_and_not_where_one_is_asked_how_to_be_hired(intent: str, said: str) -> None:
    assert not bears_on(intent, said)

"""Sectors named as places to work, and the words beside which they name something else."""

from __future__ import annotations

import pytest

from careerbot.question.subject.sectors_of_work import sectors_named


@pytest.mark.parametrize(
    ("said", "entries"),
    [
        ("what does a {role} do in a bank", ("work-in-finance",)),
        ("{role} at a large football club", ("work-in-sport",)),
        ("insurance company or hospital", ("work-in-insurance", "work-in-health-and-pharma")),
        (
            "finance healthcare or retail",
            ("work-in-finance", "work-in-health-and-pharma", "work-in-retail-and-ecommerce"),
        ),
        ("is public sector {role} a career killer", ("government-jobs",)),
        ("should i work in healthcare", ("work-in-health-and-pharma",)),
        ("{role} in the not for profit sector", ("work-in-charities",)),
        ("{role} in a for profit company", ()),
        ("{role} in supply chain", ("work-in-logistics-and-travel",)),
        ("i work in a bank as a clerk", ()),
        ("my health is bad", ()),
        ("does it harm my mental health", ()),
        ("i have a degree in finance", ()),
        ("is health insurance paid", ()),
        ("my thesis defense is next week", ()),
        ("a finance background", ()),
        ("what do they do all day", ()),
    ],
)
def test_the_sectors_that_words_name(said: str, entries: tuple[str, ...]) -> None:
    assert sectors_named(said.split()) == entries

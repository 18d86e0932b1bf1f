"""Degrees, durations and sums of money: found beside the entities, and never masked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot.names.particulars import particulars
from careerbot.normalize import normalize


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("is 95k ok", [("money", "95000 usd year")]),
        ("$120,000 as a DS", [("money", "120000 usd year")]),
        ("12 LPA", [("money", "1200000 inr year")]),
        ("12lpa", [("money", "1200000 inr year")]),
        ("50 pounds an hour", [("money", "50 gbp hour")]),
        ("$45/hour", [("money", "45 usd hour")]),
        ("€60k in Berlin", [("money", "60000 eur year")]),
        ("150 000 dollars", [("money", "150000 usd year")]),
        ("six months", [("duration", "6 months")]),
        ("2-3 years", [("duration", "2 to 3 years")]),
        ("two to three years", [("duration", "2 to 3 years")]),
        ("5+ yoe", [("duration", "5+ years")]),
        ("a couple of years", [("duration", "2 years")]),
        ("half a year", [("duration", "0.5 years")]),
        ("in a year", [("duration", "1 year")]),
        ("40 hours a week", [("duration", "40 hours")]),
        ("I am 20 years old", []),
        ("per hour", []),
        ("a PhD in physics", [("degree", "phd")]),
        ("my master's degree", [("degree", "master")]),
        ("MS in CS", [("degree", "master")]),
        ("MS Excel", []),
        ("can I master SQL", []),
        ("BA salary", []),
        ("a bachelors and 4 months", [("degree", "bachelor"), ("duration", "4 months")]),
        ("high school only", [("degree", "high-school")]),
        ("in 2024 with 10 jobs", []),
    ],
)  # fmt: skip
def test_what_qualifies_a_question_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(entity.kind, entity.id) for entity in particulars(normalize(text).tokens)] == found


def test_a_degree_that_one_lacks_is_negated() -> None:
    assert [e.negated for e in particulars(normalize("without a degree or a PhD").tokens)] == [True, True]
    assert [e.negated for e in particulars(normalize("with a degree").tokens)] == [False]


def test_they_are_neither_entities_nor_masked(bot: careerbot.Bot) -> None:
    understanding = bot.understand("can a data scientist with a PhD earn 95k after 2 years")
    assert {entity.kind for entity in understanding.entities} == {"role", "number"}
    assert understanding.parts[0].masked == "can a {role} with a phd earn {number} after {number} years"
    assert [entity.kind for entity in understanding.particulars] == ["degree", "money", "duration"]


def test_explaining_shows_them(bot: careerbot.Bot) -> None:
    from careerbot.explain import explain

    told = explain(bot, "a data scientist without a degree for 95k")
    assert "particulars  degree degree ← 'degree', negated" in told
    assert "money 95000 usd year ← '95k'" in told


@given(
    st.lists(st.sampled_from("$ £ 5 95k 12 lpa , - / a an hour years of half couple phd master in to + 000".split()))
)
def test_spans_are_in_order_and_inside_whatever_is_said(words: list[str]) -> None:
    tokens = normalize(" ".join(words)).tokens
    found = particulars(tokens)
    assert all(0 <= entity.start < entity.end <= len(tokens) for entity in found)
    assert list(found) == sorted(found, key=lambda entity: entity.start)

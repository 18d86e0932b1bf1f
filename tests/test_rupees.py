"""Pay as it is named in India is read as rupees a year, and never converted."""

from __future__ import annotations

import pytest

from careerbot.question.rupees import in_rupees, is_indian


@pytest.mark.parametrize(
    ("said", "sum_read"),
    [
        ("offer of 18 lpa", "INR 18 lakh"),
        ("i get 7.5 lakhs a year", "INR 7.5 lakh"),
        ("from 12 to 15 lpa", "INR 12 to 15 lakh"),
        ("1 crore package", "INR 1 crore"),
        ("a package of 18", "INR 18 lakh"),
        ("ctc of 9", "INR 9 lakh"),
        ("what is a good ctc", ""),
    ],
)
def test_indian_sums_are_read_as_rupees_a_year(said: str, sum_read: str) -> None:
    assert is_indian(said)
    assert in_rupees(said) == sum_read


@pytest.mark.parametrize("said", ["a package of 90 k", "package of 60 thousand", "what package do they get", "120000"])
def test_other_sums_are_not_of_india(said: str) -> None:
    assert not is_indian(said)

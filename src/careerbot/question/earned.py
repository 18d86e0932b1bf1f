"""What users say that they earn now, which asks nothing: "in SAP for 4 years, salary 8 LPA, want to move"."""

from __future__ import annotations

from careerbot.patterns import Pattern

_EARNED = Pattern(
    r"\b(?:(?:i|am|my|current|currently|present|now|with|on|at|salary|ctc|package|pay|earn|earning|make|making|get"
    r"|getting|paid|drawing|is|of|around|about|only|just|a|for) ){0,8}"
    r"(?:inr |rs |usd |eur |gbp )?\d[\d.,]* ?(?:k|lpa|lakhs?|lacs?|l|ctc|usd|eur|euros?|dollars)"
    r"(?: (?:lpa|ctc|salary|package|pay|per annum|per year|a year|pa|p a))*\b"
)


def without_earned(said: str) -> str:
    """The words without the sums that somebody says they earn."""
    return _EARNED.sub(" ", said)

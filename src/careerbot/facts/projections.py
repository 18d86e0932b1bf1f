"""What official projections say of a role: growth or fall, and openings a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.patterns import Pattern
from careerbot.turn import Fact

SECTION = "outlook"
_CHANGE = Pattern(r"(?:projected to (grow|fall)|employment of [\w ]+ (grows|falls)) ([\d.]+)%")
_YEARS = Pattern(r"from (\d{4} to \d{4})")
_OPENINGS = Pattern(r"about ([\d,]+) openings a year")
_COUNTED = Pattern(r"[Ee]mployment of ([\w ,]+?) (?:in the United States )?(?:is projected|grows|falls)")


@dataclass(frozen=True, slots=True)
class Projection:
    """An official projection: the change in per cent, as written; below 0 employment is to fall."""

    fact: Fact
    figure: str  # "15.8"
    grows: bool
    occupation: str  # "software developers": whom the figure counts
    years: str  # "2024 to 2034"
    openings: str  # a year, "115,200"; '' where not told

    @property
    def change(self) -> float:
        """The change in per cent."""
        return float(self.figure) if self.grows else -float(self.figure)


def projection(facts: Sequence[Fact]) -> Projection | None:
    """The first projection among facts of an outlook; None when none of them has one."""
    for fact in facts:
        if _CHANGE.stands_in(fact.text) and (found := _CHANGE.search(fact.text)):
            counted, openings = _COUNTED.search(fact.text), _OPENINGS.search(fact.text)
            return Projection(
                fact,
                found[3].rstrip("."),
                (found[1] or found[2]).startswith("grow"),
                counted[1] if counted else "",
                years[1] if (years := _YEARS.search(fact.text)) else "",
                openings[1] if openings else "",
            )
    return None

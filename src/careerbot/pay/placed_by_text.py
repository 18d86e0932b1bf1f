"""Where an amount stands among official figures that are told as lines of a role, for want of a table of wages."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Fact, Line, Request
from careerbot.wording import number

_RANGE = Pattern(r"USD ([\d,]+) to ([\d,]+) a year \(10th to 90th percentile\)")
_MEDIAN = Pattern(r"(?i)official median\b[^.]*?USD ([\d,]+)")


def placed_by_text(request: Request, facts: Sequence[Fact]) -> tuple[Line, ...]:
    """Where the amount stands beside the official median and the range around it; nothing where none is told."""
    if not request.amount or request.forms:
        return ()
    middle = next(((fact, number(found[1])) for fact in facts if (found := _MEDIAN.search(fact.text))), None)
    if middle is None:
        return ()
    fact, median = middle
    around = next(((f, number(r[1]), number(r[2])) for f in facts if (r := _RANGE.search(f.text))), None)
    side = "below" if request.amount < median else "above" if request.amount > median else "at"
    verdict = "On the low side" if side == "below" else "Usual, and better than most" if side == "above" else "Usual"
    cites, sides = [fact.id], [f"{side} the official median of the United States ({median:,})"]
    if around is not None:
        whole, low, high = around
        cites.append(whole.id)
        if request.amount < low:
            verdict, sides = "Low", [f"below the 10th percentile ({low:,})", *sides]
        elif request.amount > high:
            verdict, sides = "High", [f"above the 90th percentile ({high:,})", *sides]
        elif side == "below":
            sides = [f"above the 10th percentile ({low:,})", *sides]
    return (Line(f"{verdict}: USD {request.amount:,} a year is {' and '.join(sides)}.", tuple(cites)),)

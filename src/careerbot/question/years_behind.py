"""How many years of work users say they have behind them, and whether they ask what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern

MANY = 6  # years of work from which on nobody asks for the first steps
_NUMBERS = {
    **{"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13},
    **{"fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30},
}
_YEARS = Pattern(
    r"(?<!in )(?<!within )(?<!next )(?<!another )(?<!takes )(?<!for the )"
    rf"\b(?P<years>\d{{1,2}}|{'|'.join(_NUMBERS)})(?: plus)? years?\b(?! old| from now| ago)"
)
_NEXT = Pattern(
    r"\bnext (?:\w+ ){0,2}(?:steps?|moves?|roles?|levels?|jobs?|goals?)\b|\bwhat (?:is|comes) next\b|\bwhat next\b"
    r"|\bwhere (?:do|can|should|could|to|would) (?:i )?(?:go|move|grow)\b|\bmy options\b"
    r"|\bcareer (?:path|progression|growth)\b"
    r"|\bgrowth (?:left|path)\b|\bpath forward\b"
)


def years_behind(words: Sequence[str]) -> int:
    """The years of work that the words tell; 0 where they tell none."""
    if "years" not in words and "year" not in words:
        return 0
    found = _YEARS.search(" ".join(words))
    return 0 if found is None else _NUMBERS.get(found["years"]) or int(found["years"])


def asks_what_next(words: Sequence[str]) -> bool:
    """Whether somebody with many years of work asks what comes next."""
    return years_behind(words) >= MANY and _NEXT.search(" ".join(words)) is not None

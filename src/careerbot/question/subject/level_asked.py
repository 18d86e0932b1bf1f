"""Whether it is asked what somebody at a level is expected to know: a junior, an intern, a senior."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.note import INTERN, JUNIOR, MID, SENIOR
from careerbot.patterns import Pattern
from careerbot.question.qualifiers import without_givers

_NOTED = {"intern": INTERN, "entry": JUNIOR, "mid": MID, "senior": SENIOR, "lead": SENIOR}
_RISING = ("intern", "entry", "mid", "senior", "lead")
_KNOWING = Pattern(
    r"\b(?:what|which|how much|whats|tell me|list|name)\b.*\b(?:know\w*|learn\w*|skills?|expect\w*|requir\w*|needs?"
    r"|needed|(?:asked|wanted) of|supposed|prepar\w*|tools?|stack|understand|able|study|bring"
    r"|separat\w*|apart|distinguish\w*|makes)\b"
    r"|\b(?:skills?|requirements|expectations|tools?) (?:\w+ ){0,3}(?:for|of|to|needed|required|expected)\b"
)
# What sets the best apart is what is expected of seniors.
_APART = Pattern(
    r"\b(?:separat\w+|distinguish\w*|sets?) (?:\S+ ){0,6}(?:from|apart)\b"
    r"|\bstands? out\b(?!.*\b(?:cv|resume|application|candidates?|applicants?|portfolio)\b)"
    r"|\b(?:irreplaceable|indispensable)\b"
    r"|\bwhat makes (?:an? )?(?:\w+ )?(?:great|excellent|outstanding|exceptional)\b"
)
_BESTS = frozenset("stand stands irreplaceable indispensable great excellent outstanding exceptional best good".split())
_NEXT = {"intern": JUNIOR, "entry": SENIOR, "mid": SENIOR}  # for which level somebody who has one gets ready
_OWN = Pattern(r"\b(?:am|im|as|me|myself|currently) (?:currently |now |already )?an? (?:\w+ )?\{level\}")
_ONWARDS = Pattern(r"\b(?:become|becoming|promot\w+|grow|reach|move up|get to|level up|get better|transition)\b")


def level_of_knowing(masked: str, said: Sequence[str], levels: Sequence[str]) -> str:
    """The level of which it is asked what is to be known: that of a note; '' where none is.

    `levels` are the ids of those named; of several it is the highest, which is set apart from the others or aimed at.
    Who tells their own level and asks how to get on asks for one above.
    """
    if without_givers(said) != tuple(said):  # "seniors, what should a junior know?"
        levels = [level for level in levels if level != SENIOR]
    if not levels:
        return SENIOR if not _BESTS.isdisjoint(said) and _APART.search(masked) else ""
    if not _KNOWING.search(masked):
        return ""
    highest = max(levels, key=lambda level: _RISING.index(level) if level in _RISING else -1)
    onwards = len(levels) == 1 and _OWN.search(masked) is not None and _ONWARDS.search(masked) is not None
    if onwards:
        return _NEXT.get(highest, "")
    return _NOTED.get(highest, "")


def may_ask_level(said: Sequence[str], levels: Sequence[str]) -> bool:
    """Whether words may ask for what a level knows, which is looked at more closely then."""
    return bool(levels) or not _BESTS.isdisjoint(said)

"""The duties of a role in one line, for what stands behind a note that answers first."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import heading
from careerbot.turn import Fact, Line
from careerbot.vocabulary import EDITORIAL

_DUTIES = "responsibilities"


def duties_in_short(role: str, compiled: Compiled) -> tuple[Line | None, tuple[Fact, ...]]:
    """The sourced duties as one line, and the facts; None where no source but the editors tells any."""
    facts = tuple(fact for fact in compiled.facts(role, _DUTIES) if fact.source.id != EDITORIAL)
    if not facts:
        return None, ()
    first, *rest = (fact.text.rstrip(".") for fact in facts)
    told = "; ".join([first, *(text[:1].lower() + text[1:] if text[1:2].islower() else text for text in rest)])
    title = heading(_DUTIES, compiled.role_name(role))
    return Line(f"{title} {told}.", tuple(fact.id for fact in facts)), facts

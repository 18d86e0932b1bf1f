"""Which of two or more roles does more of something: code, mathematics, meetings, remote work.

Each facet says by which words it is asked about, where the facts on it stand, and which wording of them means much of
it or little. Where the wording does not tell the roles apart, the reply says that the sources do not weigh it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.asking import YES_NO, form
from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replies.facets import FACETS, WEIGHS_NOTHING, Facet
from careerbot.turn import Fact, Request
from careerbot.wording import listed, plural

_NEEDED = 2  # by how much one role must lead for a verdict


@dataclass(frozen=True, slots=True)
class Outdone:
    """The first sentence of a comparison of one facet, and the facts on it, those of each role together."""

    text: str
    facts: tuple[Fact, ...]
    decided: bool


@dataclass(frozen=True, slots=True)
class _Wording:
    """The wordings of a facet, compiled."""

    asked: Pattern
    told: Pattern
    much: Pattern
    little: Pattern

    def weight(self, text: str) -> int:
        """1 where a fact means much of it, -1 where it means little, else 0."""
        return int(bool(self.much.search(text))) - int(bool(self.little.search(text)))


_WORDINGS = tuple(
    (facet, _Wording(*(Pattern(f"(?i){w}") for w in (facet.asked, facet.told, facet.much, facet.little))))
    for facet in FACETS
)
_COMPARES = Pattern(
    r"\b(?:more|most|less|least|fewer|better|easier|easiest|harder|hardest|heavier|higher|calmer|safer|worse|which|who"
    r"|whose|than|as (?:much|many))\b|\w+(?:ier|iest)\b"
)
_LEAST = Pattern(r"\b(?:less|least|fewer|fewest|calmer)\b")
_SHOWN = 2  # facts of each role


def outdone(request: Request, roles: Sequence[str], compiled: Compiled) -> Outdone | None:
    """What the facts of each role say on the facet that a comparison is about; None where it is about none."""
    said = request.normal
    if not _COMPARES.search(said) or "salary" in request.aspects or "difference" in request.words:
        return None
    for facet, wording in _WORDINGS:
        if not wording.asked.search(said):
            continue
        found = {role: _on(role, facet, wording, compiled) for role in roles}
        if not any(found.values()):
            return None
        scores = {role: _capped(facts, wording) for role, facts in found.items()}
        return _verdict(facet, said, scores, found, compiled)
    return None


def _capped(facts: Sequence[Fact], wording: _Wording) -> int:
    """How much the wording of a role's lines comes to: many lines on one thing say little more than two."""
    weighed = sum(wording.weight(_whole(fact)) for fact in facts)
    return 2 * max(-_NEEDED, min(_NEEDED, weighed)) + int(bool(facts))


def _verdict(
    facet: Facet, said: str, scores: dict[str, int], found: dict[str, tuple[Fact, ...]], compiled: Compiled
) -> Outdone:
    ranked = sorted(scores, key=lambda role: -scores[role])
    if _LEAST.search(said):
        ranked.reverse()
    shown = tuple(fact for role in scores for fact in found[role][:_SHOWN])
    leads = abs(scores[ranked[0]] - scores[ranked[1]]) >= _NEEDED
    if facet.much != WEIGHS_NOTHING and leads and found[ranked[0]]:
        none = [plural(compiled.role_name(role)) for role in scores if not found[role]]
        besides = f", and of {listed(none)} they say nothing on it" if none else ""
        ranked_name = compiled.role_name(ranked[0])
        winner = f"The {ranked_name}"
        if form(said.split()) == YES_NO and "or" not in said.split():
            winner = "Yes" if ranked[0] == next(iter(scores)) else f"No, rather the {ranked_name}"
        text = f"{winner}, by the wording of what my sources say on {facet.name}{besides}:"
        return Outdone(text, shown, True)
    text = f"My sources do not weigh that; on {facet.name} they say this:"
    return Outdone(text, shown, False)


def _on(role: str, facet: Facet, wording: _Wording, compiled: Compiled) -> tuple[Fact, ...]:
    """The facts of a role on a facet, those first whose wording weighs it."""
    facts = [fact for fact in compiled.facts(role, *facet.sections) if wording.told.search(_whole(fact))]
    return tuple(sorted(facts, key=lambda fact: not wording.weight(_whole(fact))))


def _whole(fact: Fact) -> str:
    return f"{fact.kind}: {fact.text}" if fact.kind else fact.text

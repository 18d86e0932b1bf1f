"""The line or two of other sources than the editors that bear on a question which an entry of advice answers.

An entry tells what to do; what is said of the very role on that topic (that a certificate can be beneficial, that the
sector is among its industries, that the duty is one of it) follows, where nothing of the role stands behind it yet. Of
official projections the newest and the one that an article quotes go together.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, heading, lines
from careerbot.question.form import is_at_work
from careerbot.replacing import replace
from careerbot.replies.verdict.sectors import held_by
from careerbot.terms import telling
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import ADVICE, EDITORIAL

_PAPERS, _SECTORS, _OUTLOOK = "certifications", "industries", "outlook"
_CERTIFICATES = frozenset("certificate certificates certification certifications certs".split())
_BY_WORDS = ("responsibilities", "skills", "tools")  # of which the lines near to the question are told
_NEAR = 0.3  # cosine from which on a line bears on it
_MOST, _MOST_ROLES = 2, 2
_PROJECTS = "projection"


def with_sourced(request: Request, told: Answer, compiled: Compiled) -> Answer:
    """The answer with the sourced lines on its topic that are missing in it; as it is where none is."""
    if not told.facts or not 1 <= len(request.roles) <= _MOST_ROLES:
        return told
    if request.intent == _OUTLOOK and request.place:
        return told  # of another country the newest is told at most, and that none of it is known
    if request.intent == _OUTLOOK:
        return _with_projections(request, told, compiled)
    if told.facts[0].section != ADVICE or is_at_work(request.normal):
        return told
    if any(_is_sourced(fact) for fact in told.facts):
        return told
    blocks: list[Block] = []
    used: list[Fact] = []
    section = _PAPERS if not _CERTIFICATES.isdisjoint(request.words) else request.intent
    for role in request.roles:
        found = _on_it(role, section, request, compiled)
        blocks += [Bullets(heading(section, compiled.role_name(role)), lines(found))] if found else []
        used += found
    return replace(told, blocks=(*told.blocks, *blocks), facts=distinct((*told.facts, *used))) if used else told


def _is_sourced(fact: Fact) -> bool:
    return bool(fact.role) and fact.source.id != EDITORIAL


def _on_it(role: str, section: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The few sourced lines of a role that bear on a question."""
    own = tuple(fact for fact in compiled.facts(role, section) if _is_sourced(fact))
    if section == _PAPERS:
        return own[:1]
    if section == _SECTORS:
        held = held_by(request.normal, role, compiled)
        return (held,) if held is not None else ()
    if section not in _BY_WORDS:
        return ()
    near = compiled.similarity(telling(request.words), own)
    ranked = sorted(own, key=lambda fact: -near.get(fact.id, 0.0))
    return tuple(fact for fact in ranked if near.get(fact.id, 0.0) >= _NEAR)[:_MOST]


def _with_projections(request: Request, told: Answer, compiled: Compiled) -> Answer:
    """The answer with every official projection of the one role asked about, where it tells one."""
    cited = {fact.id for fact in told.facts}
    if len(request.roles) != 1:
        return told
    projections = [fact for fact in compiled.facts(request.roles[0], _OUTLOOK) if _is_projection(fact)]
    missing = [fact for fact in projections if fact.id not in cited]
    last = next((fact for fact in reversed(projections) if fact.id in cited), None)
    if last is None or not missing:
        return told
    added: Sequence[Line] = lines(missing)
    blocks = list(told.blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Bullets) and any(last.id in line.cites for line in block.items):
            blocks[at] = replace(block, items=(*block.items, *added))
            break
    else:
        blocks.append(Paragraph(tuple(added)))
    return replace(told, blocks=tuple(blocks), facts=distinct((*told.facts, *missing)))


def _is_projection(fact: Fact) -> bool:
    return _is_sourced(fact) and _PROJECTS in fact.text and "%" in fact.text

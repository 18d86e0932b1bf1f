"""Moves to several roles, the nearest first: which is nearer by what is brought, or by the editors' ratings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.starting import step_alone
from careerbot.facts.ways_in import Way
from careerbot.patterns import Pattern
from careerbot.question.form import EITHER, YES_NO, form
from careerbot.replies.moves.advice_on_moves import lines_without_verdict, of_the_move
from careerbot.replies.moves.carrying import carried
from careerbot.replies.moves.gap import covered
from careerbot.replies.moves.move_in_short import MOST_GAPS, Crossing, ends_met
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import Overlap, chief_missing, head_of
from careerbot.replies.moves.own_standing import standing
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import LEVELS
from careerbot.wording import capitalized, listed, with_article

_KIN, _CAME = 0.1, 0.3  # what it counts that others came from the same field, and from the very work


def crossings(roles: Sequence[str], request: Request, compiled: Compiled) -> Crossing:
    """The moves to several roles, the nearest first, each in a line or two: who comes that way, what is missing."""
    found = {role: ends_met(role, request, compiled) for role in roles}
    ease = {role: _ease(role, way, gap, request, compiled) for role, (way, _, gap) in found.items()}
    stand = standing(roles[0], request, compiled)
    order = sorted(roles, key=lambda role: -ease[role])
    names = [with_article(compiled.role_name(role)) for role in order]
    rest = listed(names[1:], "or")
    way, _, gap = found[order[0]]
    known = bool(covered(gap) or (way is not None and way.near)) and ease[order[0]] > ease[order[1]]
    begin = [Line(f"The nearer for you is {names[0]}, by what you bring; {rest} is further off.")] if known else []
    if form(request.words) == YES_NO and EITHER.isdisjoint(request.words):
        begin.insert(0, Line("Yes, it is possible."))
    items: list[Line] = []
    used = list(stand.facts)
    if not known and (chosen := _by_ratings(order, request, compiled)) is not None:
        begin, rated = [chosen[0]], chosen[1]
        used += rated
        order = [*(fact.role for fact in rated), *(role for role in order if role not in {f.role for f in rated})]
        names = [with_article(compiled.role_name(role)) for role in order]
    told_first = of_the_move(order[0], request, compiled)[:1] if not begin else ()
    begin += [Line(text, (fact.id,)) for text, fact in lines_without_verdict(told_first)]
    used += told_first
    gaps = {role: chief_missing(gap, compiled, MOST_GAPS)[1] for role, (_, _, gap) in found.items()}
    for role, name in zip(order, names, strict=True):
        way, own, _ = found[role]
        lacking = [fact for fact in gaps[role] if fact.section == "skills"][:MOST_GAPS]
        told = [way.fact] if way is not None and way.near and way.fact.section != "career_path" else []
        shared, _ = carried(name, own, compiled)
        text = " ".join(fact.text for fact in told) or (shared[0].text if shared and own.facts else "")
        missing = f"missing first of all: {'; '.join(head_of(fact) for fact in lacking)}." if lacking else ""
        cites = tuple(fact.id for fact in (*told, *lacking, *([] if told else own.facts if text else [])))
        items.append(
            Line(" ".join(part for part in (f"{capitalized(name)}:", text, capitalized(missing)) if part), cites)
        )
        used += [*told, *lacking, *([] if told else own.facts if text else [])]
    blocks: list[Block] = [Paragraph((*stand.lines, *begin))] if stand.lines or begin else []
    first = first_step(order[0], found[order[0]][1].has, request, compiled, gaps[order[0]])
    blocks.append(Bullets("", tuple(items)))
    blocks += [Bullets(f"A first step towards {names[0]}:", step_alone(first))] if first else []
    return Crossing(tuple(blocks), distinct((*used, *([first] if first else []))))


_TWO = 2
_HARDER = Pattern(r"\b(?:harder|hardest|more difficult|tougher)\b")
_OF_WAYS = frozenset("how what".split())  # which ask for the way, and choose nothing
_QUICK = Pattern(r"\b(?:quick\w*|fast\w*|soon\w*|easier|easiest|shorter|shortest|realistic)\b")


def _by_ratings(roles: Sequence[str], request: Request, compiled: Compiled) -> tuple[Line, tuple[Fact, ...]] | None:
    """Which role is the quicker to learn, or the more open to beginners, where one is chosen; None where none is."""
    if _QUICK.search(request.normal) and (quick := _quickest(roles, compiled)) is not None:
        name = with_article(compiled.role_name(quick.role))
        return Line(f"The quicker to learn is {name}: {quick.text}", (quick.id,)), (quick,)
    if EITHER.isdisjoint(request.words) or not _OF_WAYS.isdisjoint(request.words):
        return None
    two = len(roles) == _TWO
    none = (
        f"What you tell me speaks for {'neither more than for the other' if two else 'none more than for the others'}"
    )
    if _HARDER.search(request.normal):
        hard = _foremost(roles, "difficulty", compiled)
        name = with_article(compiled.role_name(hard.role)) if hard else ""
        text = f"{none}; by the editors' rating of difficulty the harder is {name}: {hard.text}" if hard else ""
        return (Line(text, (hard.id,)), (hard,)) if hard else None
    for what, fact in (
        ("easier to get into" if two else "easiest to get into", _foremost(roles, "beginner posts", compiled)),
        ("quicker to learn" if two else "quickest to learn", _quickest(roles, compiled)),
    ):
        if fact is not None:
            name = with_article(compiled.role_name(fact.role))
            return Line(f"{none}; by the editors' ratings the {what} is {name}: {fact.text}", (fact.id,)), (fact,)
    return Line(f"{none}, and by the editors' ratings they are about equally hard to get into."), ()


def _foremost(roles: Sequence[str], kind: str, compiled: Compiled) -> Fact | None:
    """The rating of the role that has most of a trait; None where two have as much, or one has no rating."""
    rated = [fact for role in roles if (fact := compiled.trait(role, kind)) is not None]
    levels = sorted((LEVELS.index(fact.level) for fact in rated), reverse=True)
    if len(rated) < len(roles) or levels[0] == levels[1]:
        return None
    return next(fact for fact in rated if LEVELS.index(fact.level) == levels[0])


def _quickest(roles: Sequence[str], compiled: Compiled) -> Fact | None:
    """How long the one role takes to learn that takes less than the others; None where several take as long."""
    rated = [fact for role in roles if (fact := compiled.trait(role, "time to learn")) is not None]
    least = sorted(rated, key=lambda fact: LEVELS.index(fact.level))
    if len(least) < len(roles) or least[0].level == least[1].level:
        return None
    return least[0]


def _ease(role: str, way: Way | None, found: Overlap, request: Request, compiled: Compiled) -> float:
    """How near a role is: by what is there, whether others come that way, and what of its work is disliked."""
    hated = set(request.dislikes) | {word for word in request.averse if word in ("coding", "code", "programming")}
    chief = " ".join(fact.text for fact in compiled.facts(role, "skills")[:1]).lower()
    code = bool(hated & {"coding", "code", "programming"}) and bool(re.search(r"program|script|python|java", chief))
    studies = " ".join(fact.text for fact in compiled.facts(role, "education"))
    far = bool(re.search(r"(?i)advanced degree|ph\.?d|doctorate", studies)) and not re.search(
        r"(?i)phd|doctor|master|msc|\bms\b", request.degree
    )
    return (
        covered(found)
        - (0.2 if far else 0.0)
        + (0.0 if way is None or not way.near else _KIN if way.kin else _CAME)
        - (1.0 if code else 0.0)
    )

"""A move to a role in a few lines: whether it can be done, what is brought, the chief gaps, and the next step.

What carries over is what the user said, and what is core to the work they leave; whatever else that work often uses
counts only "if you use it". The long form, with everything that is known, is that of ``moving``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import lines, thing_name
from careerbot.facts.starting import step_alone
from careerbot.facts.ways_in import VAGUE, Way, side_steps, way_in
from careerbot.patterns import Pattern
from careerbot.question.form import EITHER, HOW_LONG, YES_NO, form
from careerbot.question.tastes import DEGREE_LEVELS
from careerbot.replacing import replace
from careerbot.replies.moves.advice_on_moves import of_the_move, without_verdict
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import Overlap, chief_missing, head_of, is_slight, overlap
from careerbot.replies.moves.own_standing import Stand, standing
from careerbot.replies.moves.what_is_brought import Brought, brought
from careerbot.replies.study.degrees import field_of_degree
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.vocabulary import LEVELS
from careerbot.wording import capitalized, is_plural, listed, plural, with_article

NEEDS = ("skills", "tools")
_KIN, _CAME = 0.1, 0.3  # what it counts that others came from the same field, and from the very work
_MOST_GAPS = 3  # lines on what is missing
_NO_WAY = "My sources name no way"
_MOST_TOLD = 3  # lines of advice on the move
_MOST_NAMED = 4  # things named in one sentence
# A question for the first step, which is answered before all else.
FIRST = Pattern(
    r"\b(?:(?:learn|study|do|step|start|tackle)\b(?: \w+){0,2} first|first (?:step|thing)"
    r"|what(?: is| would be| comes)? first"
    r"|(?:where|how) (?:do|should|to|can) (?:i )?(?:start|begin))\b"
)
FIRST_OF_ALL = "First of all"  # how the step begins that is asked for before all else
_FEW, _MANY = 0.35, 0.7  # shares of what a role needs from which on a gap is of middling size, and small


@dataclass(frozen=True, slots=True)
class Crossing:
    """The blocks of one move, and what they rest on."""

    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]


def crossing(role: str, request: Request, compiled: Compiled) -> Crossing:
    """The move to one role."""
    name = with_article(compiled.role_name(role))
    if role in request.origins or _has_interned(role, request, compiled):
        home = _at_home(role, request, compiled)
        if home.facts:
            return home
    way = way_in(role, request, compiled)
    if (way is None or not way.near) and (steps := side_steps(role, request, compiled)):
        way = Way(steps[0], True)  # the work left names the role among its own side steps
    own = brought(role, request, way, compiled)
    found = overlap([fact for section in NEEDS for fact in compiled.facts(role, section)], own.has)
    gaps, lacking = chief_missing(found, compiled, _MOST_GAPS, own.perhaps)
    near = (way is not None and way.near) or covered(found) >= _FEW
    opening, used = _opening(role, name, found, way, standing(role, request, compiled, near), request, compiled)
    whole = {id for fact in lacking if fact in found.open and fact.section == "skills" for id in fact.mentions}
    own = replace(own, perhaps=tuple(id for id in own.perhaps if id not in whole))  # told as missing
    entry = of_the_move(role, request, compiled)
    if entry and opening and opening[0].text.startswith(_NO_WAY):
        opening = [Line(text, (fact.id,)) for text, fact in without_verdict(entry[:1])]
        used, entry = [entry[0], *used], entry[1:]
    carried, carried_facts = _carried(name, own, compiled)
    said = (*opening, *carried)
    blocks: list[Block] = [Paragraph(said)] if said else []
    told = without_verdict(entry)[:_MOST_TOLD]
    if told:
        blocks.append(Bullets("On this very move:", tuple(Line(text, (fact.id,)) for text, fact in told)))
    if gaps:
        blocks.append(Bullets("What is missing first of all:", gaps))
    first = first_step(role, own.has, request, compiled, lacking)
    if first and FIRST.search(request.normal):
        blocks.insert(
            0, Paragraph(tuple(replace(line, text=f"{FIRST_OF_ALL}: {line.text}") for line in step_alone(first)))
        )
    elif first:
        blocks.append(Bullets("A first step:", step_alone(first)))
    shown = (fact for _, fact in told)
    return Crossing(tuple(blocks), distinct((*used, *carried_facts, *lacking, *([first] if first else []), *shown)))


def _has_interned(role: str, request: Request, compiled: Compiled) -> bool:
    """Whether an internship in the very work aimed at is told: "a maths degree and a data science internship"."""
    if request.level != "intern" or request.origins or len(request.roles) != 1:
        return False
    said = f" {' '.join(request.said)}"
    names = compiled.called(role)  # "data science" alone is none, but "data science intern" is
    return any(f" {name} internship" in said or (name.endswith(" intern") and f" {name}ship" in said) for name in names)


def _at_home(role: str, request: Request, compiled: Compiled) -> Crossing:
    """The answer to who comes from this very work, as an intern say: nothing of it is missing, so how one gets in."""
    said = [Line("You come from this very work, so I list none of its skills as missing.")]
    used: list[Fact] = []
    if (studied := field_of_degree(request.degree, role, compiled)) is not None:
        said.append(studied[0])
        used.append(studied[1])
    helps = compiled.facts(role, "getting_started")[:_MOST_TOLD]
    blocks: list[Block] = [Paragraph(tuple(said))]
    blocks += [Bullets("What helps in getting in:", lines(helps))] if helps else []
    return Crossing(tuple(blocks), distinct((*used, *helps)))


def crossings(roles: Sequence[str], request: Request, compiled: Compiled) -> Crossing:
    """The moves to several roles, the nearest first, each in a line or two: who comes that way, and what is "
    "missing."""
    found = {}
    for role in roles:
        way = way_in(role, request, compiled)
        own = brought(role, request, way, compiled)
        needs = [fact for section in NEEDS for fact in compiled.facts(role, section)]
        found[role] = (way, own, overlap(needs, own.has))
    stand = standing(roles[0], request, compiled)
    order = sorted(roles, key=lambda role: -_ease(role, found[role][0], found[role][2], request, compiled))
    names = [with_article(compiled.role_name(role)) for role in order]
    rest = listed(names[1:], "or")
    ease = [_ease(role, found[role][0], found[role][2], request, compiled) for role in order[:2]]
    way, _, gap = found[order[0]]
    known = bool(covered(gap) or (way is not None and way.near)) and ease[0] > ease[1]
    begin = [Line(f"The nearer for you is {names[0]}, by what you bring; {rest} is further off.")] if known else []
    items: list[Line] = []
    used = list(stand.facts)
    if not known and (chosen := _by_ratings(order, request, compiled)) is not None:
        begin, rated = [chosen[0]], chosen[1]
        used += rated
        order = [*(fact.role for fact in rated), *(role for role in order if role not in {f.role for f in rated})]
        names = [with_article(compiled.role_name(role)) for role in order]
    for role, name in zip(order, names, strict=True):
        way, own, gap = found[role]
        lacking = [fact for fact in chief_missing(gap, compiled, _MOST_GAPS)[1] if fact.section == "skills"][
            :_MOST_GAPS
        ]
        told = [way.fact] if way is not None and way.near else []
        carried, _ = _carried(name, own, compiled)
        text = " ".join(fact.text for fact in told) or (carried[0].text if carried and own.facts else "")
        missing = f"missing first of all: {'; '.join(head_of(fact) for fact in lacking)}." if lacking else ""
        cites = tuple(fact.id for fact in (*told, *lacking, *([] if told else own.facts if text else [])))
        items.append(
            Line(" ".join(part for part in (f"{capitalized(name)}:", text, capitalized(missing)) if part), cites)
        )
        used += [*told, *lacking, *([] if told else own.facts if text else [])]
    blocks: list[Block] = [Paragraph((*stand.lines, *begin))] if stand.lines or begin else []
    gaps = chief_missing(found[order[0]][2], compiled, _MOST_GAPS)[1]
    first = first_step(order[0], found[order[0]][1].has, request, compiled, gaps)
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


def _opening(
    role: str,
    name: str,
    found: Overlap,
    way: Way | None,
    stand: Stand,
    request: Request,
    compiled: Compiled,
) -> tuple[list[Line], list[Fact]]:
    """The first sentences: what was asked about the user's own case, whether it can be done, and who came that "
    "way."""
    said, used = list(stand.lines), list(stand.facts)
    asked = form(request.words)
    near = way is not None and way.near
    near_degree = near and way is not None and not way.kin
    studied = None if request.origins or near_degree else field_of_degree(request.degree, role, compiled)
    if asked == HOW_LONG:
        rated = [fact for role in request.roles if (fact := compiled.trait(role, "time to learn")) is not None]
        timed = rated if not stand.timed else []
        size = f"; the gap is {_size(found)}" if _is_measured(found, way) else ""
        text = f"My sources give no length of time for the way to {name}{from_where(request, compiled)}{size}."
        said += [Line(timed[0].text, (timed[0].id,))] if timed else [] if stand.timed else [Line(text)]
        used += timed[:1]
    elif stand.timed:
        pass  # whether the time will do is the verdict
    elif stand.measures and _is_measured(found, way):
        said += _realistic(found, request)
        said.append(Line(f"The gap is {_size(found)}."))
    elif (asked == YES_NO or stand.asks) and studied is not None:
        said.append(Line(f"{stand.begin or 'Yes, it is possible'}."))
    elif asked == YES_NO or stand.asks:
        said.append(_possible(way, stand, found, request, compiled))
    verdict = (asked == YES_NO or stand.asks) and not stand.measures and asked != HOW_LONG
    if studied is not None:
        said.append(studied[0])
        used.append(studied[1])
        way = way if way is not None and way.near else None
    if way is not None and (way.near or (way.general and (verdict or not found.shared))):
        begin = "" if said or not way.near else _begin(way, request, compiled)
        text = f"{begin}{way.fact.text}"
        if way.fact.section == "career_path":
            steps = way.fact.text.partition(":")[2].strip()
            text = f"My sources name it among the side steps{from_where(request, compiled)}: {steps}"
        said.append(Line(text, (way.fact.id,)))
        used.append(way.fact)
    elif not said and (request.origins or request.degree) and not found.shared:
        said.append(Line(f"{_NO_WAY}{_who(request, compiled)} in particular; what they do name is this."))
    return said, used


def _realistic(found: Overlap, request: Request) -> list[Line]:
    """The verdict before the size of the gap, where it is asked whether a move is realistic and not how hard."""
    if not _REALISTIC.search(request.normal) or _HOW_FAR.search(request.normal):
        return []
    size = _size(found).partition(":")[0]
    if size == "large":
        return [Line("Possible, but it is a long way.")]
    return [Line("Yes, that is realistic." if size == "small" else "Yes, realistic with steady study.")]


_REALISTIC = Pattern(r"\b(?:realistic|doable|feasible|possible|achievable)\b")
_HOW_FAR = Pattern(r"\bhow (?:realistic|hard|difficult|far|big|large|easy)\b")


def _possible(way: Way | None, stand: Stand, found: Overlap, request: Request, compiled: Compiled) -> Line:
    """That it can be done, and whether others came from there."""
    begin = stand.begin or "Yes, it is possible"
    if way is not None and way.near and not way.kin:
        return Line(f"{begin}{':' if stand.begin else ', and'} people do come that way.", (way.fact.id,))
    if way is not None and way.near:
        return Line(f"{begin}; the nearest{_to(request, compiled)} that my sources tell of is this.", (way.fact.id,))
    return Line(f"{begin}; the gap is {_size(found)}.")


def _begin(way: Way, request: Request, compiled: Compiled) -> str:
    """What stands before a way into a role, where nothing was said before."""
    return f"The nearest{_to(request, compiled)} is this: " if way.kin else "People do come that way: "


def _who(request: Request, compiled: Compiled) -> str:
    if request.origins:
        return from_where(request, compiled)
    return f" with {_called(request.degree)}" if request.degree else ""


def _called(degree: str) -> str:
    """A degree behind "with": with its article, and as a degree where only the subject is told."""
    if degree.startswith((VAGUE, "studies")):
        return degree
    kind = degree.partition(" in ")[0]
    if kind in ("MBA", "MSc", "MS", "MTech"):
        return f"an {degree}"
    return with_article(degree) if kind.lower() in DEGREE_LEVELS or kind != degree else f"a degree in {degree}"


def _to(request: Request, compiled: Compiled) -> str:
    """Where the user comes from, behind "the nearest"."""
    return from_where(request, compiled).replace(" from ", " to ", 1) or (
        f" to {_called(request.degree)}" if request.degree else ""
    )


def from_where(request: Request, compiled: Compiled) -> str:
    """Where the user comes from, behind "carries over" or "the way to …"; '' where they named nothing."""
    names = [plural(compiled.role_name(id).partition(",")[0]) for id in request.origins]
    return f" from the work of {listed(names)}" if names else ""


def covered(found: Overlap) -> float:
    """How much of what a role needs is there, line by line of its skills: 0 to 1."""
    lines_on = [fact for fact in (*found.open, *found.naming) if fact.section == "skills"]
    lines_on = lines_on or [*found.open, *found.naming]
    lines_on = [fact for fact in lines_on if not is_slight(fact)] or lines_on
    shares = [min(2 * len(found.has & set(fact.mentions)) / (len(set(fact.mentions)) or 1), 1.0) for fact in lines_on]
    return sum(shares) / (len(shares) or 1)


def _size(found: Overlap) -> str:
    """How large the gap is, by the share of what the role needs that is there."""
    share = covered(found)
    lacking = any(fact.section == "skills" and not is_slight(fact) for fact in found.open)
    if share >= _MANY and not lacking:
        return "small: most of what the role needs is there"
    if share >= _FEW:
        return "of middling size: a good part of what the role needs is there"
    return "large: most of what the role needs is still missing"


def _is_measured(found: Overlap, way: Way | None) -> bool:
    """Whether the share of what is there tells how large the gap is: not where others came from that very work."""
    return way is None or not way.near or way.kin or covered(found) >= _FEW


def _carried(name: str, own: Brought, compiled: Compiled) -> tuple[list[Line], list[Fact]]:
    """What is brought: what the user said, what is core to the old work, and what it often uses."""
    said: list[Line] = []
    cites = tuple(fact.id for fact in own.facts)
    certain = [thing_name(id, compiled) for id in unique((*own.said, *own.core))][: 2 * _MOST_NAMED]
    usual = [thing_name(id, compiled) for id in own.usual if id not in own.said][: 2 * _MOST_NAMED - len(certain)]
    perhaps = [thing_name(id, compiled) for id in own.perhaps[:_MOST_NAMED]]
    if certain or usual:
        names = certain or usual
        carry = "carries" if len(names) == 1 and not is_plural(names[0]) else "carry"
        text = f"{capitalized(listed(names))}{'' if certain else ' usually'} {carry} over to {name}"
        if certain and usual:
            text += f", usually {listed(usual)} too"
        if perhaps:
            text += f", and {listed(perhaps)} if you use {'it' if len(perhaps) == 1 else 'them'}"
        said.append(Line(f"{text}{own.borrowed}.", cites))
    elif perhaps:
        said.append(Line(f"If you use {listed(perhaps, 'or')} already, that carries over to {name}.", cites))
    if own.knows:
        said.append(Line(own.knows.text, (own.knows.id,)))
    return said, [*(own.facts if certain or usual or perhaps else ()), *([own.knows] if own.knows else [])]

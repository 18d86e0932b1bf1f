"""A move to a role in a few lines: whether it can be done, what is brought, the chief gaps, and the next step.

What carries over is what the user said, and what is core to the work they leave; whatever else that work often uses
counts only "if you use it". The long form, with everything that is known, is that of ``moving``.
"""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import lines
from careerbot.facts.starting import step_alone
from careerbot.facts.ways_in import Way, from_a_role, side_steps, way_in
from careerbot.patterns import Pattern
from careerbot.question.subject.studies_asked import HOW
from careerbot.replacing import replace
from careerbot.replies.moves.advice_on_moves import lines_without_verdict, of_the_move, verdict_on_move
from careerbot.replies.moves.carrying import carried
from careerbot.replies.moves.gap import FEW, covered
from careerbot.replies.moves.move_opening import NO_WAY, opening_of
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import TOOLS_BESIDES, Overlap, chief_missing, overlap
from careerbot.replies.moves.own_standing import standing
from careerbot.replies.moves.what_is_brought import Brought, brought
from careerbot.replies.study.rated_fields import degree_judged, own_field
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import EDITORIAL
from careerbot.wording import with_article

NEEDS = ("skills", "tools")
MOST_GAPS = 3  # lines on what is missing
_MOST_TOLD = 3  # lines of advice on the move
# A question for the first step, which is answered before all else.
FIRST = Pattern(
    r"\b(?:(?:learn|study|do|step|start|tackle)\b(?: \w+){0,2} first|first (?:step|thing)"
    r"|what(?: is| would be| comes)? first"
    r"|(?:where|how) (?:do|should|to|can) (?:i )?(?:start|begin))\b"
)
_ASKS_NEEDS = Pattern(r"\b(?:skills?|tools?|needs?|learn|study|gaps?|missing|lack\w*|carr(?:y|ies))\b")
FIRST_OF_ALL = "First of all"  # how the step begins that is asked for before all else


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
    way, own, found = ends_met(role, request, compiled)
    gaps, lacking = chief_missing(found, compiled, MOST_GAPS, own.perhaps)
    near = (way is not None and way.near) or covered(found) >= FEW
    stand, entry = standing(role, request, compiled, near), of_the_move(role, request, compiled)
    if request.degree and entry and _is_on_the_list(role, request, compiled):
        entry = ()  # a fitting degree says more than the job held since
    came = way is not None and way.is_own and way.fact.section != "career_path"
    led = verdict_on_move(role, entry, came, stand, request, compiled)
    if led is not None and own_field(role, request, compiled) is None:
        opening, used, entry = [*stand.lines, led], [*stand.facts, entry[0]], entry[1:]
        of_role = from_a_role(request, compiled)
        if way is not None and (way.near or way.general) and not of_role:
            opening, used = [*opening, Line(way.fact.text, (way.fact.id,))], [*used, way.fact]
    else:
        opening, used = opening_of(role, name, found, way, stand, request, compiled)
    whole = {id for fact in lacking if fact in found.open and fact.section == "skills" for id in fact.mentions}
    own = replace(own, perhaps=tuple(id for id in own.perhaps if id not in whole))  # told as missing
    if entry and opening and opening[0].text.startswith(NO_WAY):
        opening = [Line(text, (fact.id,)) for text, fact in lines_without_verdict(entry[:1])]
        used, entry = [entry[0], *used], entry[1:]
    bears, bears_on = carried(name, own, compiled)
    if not opening and not bears and (timed := compiled.trait(role, "time to learn")) is not None:
        opening, used = [Line(f"As a rule of thumb: {timed.text}", (timed.id,))], [*used, timed]
    said = (*opening, *bears)
    blocks: list[Block] = [Paragraph(said)] if said else []
    told = lines_without_verdict(entry)[:_MOST_TOLD]
    if told:
        blocks.append(Bullets("On this very move:", tuple(Line(text, (fact.id,)) for text, fact in told)))
    if told and len(gaps) > MOST_GAPS and not _ASKS_NEEDS.search(request.normal):
        # advice on the very move says more than a list of names, unless a source gives it
        editorial = {fact.id for fact in lacking if fact.source.id == EDITORIAL}
        gaps = tuple(
            line for line in gaps if not (line.text.startswith(TOOLS_BESIDES) and editorial.issuperset(line.cites))
        )
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
    return Crossing(tuple(blocks), distinct((*used, *bears_on, *lacking, *([first] if first else []), *shown)))


def ends_met(role: str, request: Request, compiled: Compiled) -> tuple[Way | None, Brought, Overlap]:
    """Where a move's ends meet: the way in, what is brought, and what of it the role needs."""
    way = way_in(role, request, compiled)
    if (way is None or not way.near) and (steps := side_steps(role, request, compiled)):
        way = Way(steps[0], True)  # the work left names the role among its own side steps
    own = brought(role, request, way, compiled)
    return way, own, overlap([fact for section in NEEDS for fact in compiled.facts(role, section)], own.has)


def _is_on_the_list(role: str, request: Request, compiled: Compiled) -> bool:
    """Whether what was studied is among the subjects that lead to a role, for who comes from no role of ours."""
    if from_a_role(request, compiled):
        return False
    studied = own_field(role, request, compiled)
    return studied is not None and studied.is_good


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
    if (studied := degree_judged(role, request, HOW, compiled)) is not None:
        said += studied[0]
        used += studied[1]
    helps = compiled.facts(role, "getting_started")[:_MOST_TOLD]
    blocks: list[Block] = [Paragraph(tuple(said))]
    blocks += [Bullets("What helps in getting in:", lines(helps))] if helps else []
    return Crossing(tuple(blocks), distinct((*used, *helps)))

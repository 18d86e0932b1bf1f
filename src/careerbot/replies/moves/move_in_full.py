"""A move to a role with everything that is known: what carries over, all that is missing, and who comes that way.

What an occupation outside our field needs comes from O*NET (see ``backgrounds``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.compiled_tables.pasts import Past
from careerbot.facts.answers import lines, thing_name
from careerbot.facts.detail import MORE
from careerbot.facts.starting import step_alone
from careerbot.facts.ways_in import is_near, side_steps, ways
from careerbot.question.form import YES_NO, form
from careerbot.replies.moves.move_in_short import NEEDS
from careerbot.replies.moves.move_opening import from_where
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import Overlap, chief_gap, missing_lines, overlap
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request
from careerbot.wording import capitalized, listed, plural, with_article

_STUDIES = frozenset(
    (
        "degree degrees phd doctorate master masters msc bsc ms bachelor bachelors btech diploma graduate certificate"
    ).split()
)
_DOUBTS = frozenset(
    "risky crazy mad stupid foolish unrealistic impossible dumb insane".split()
)  # a yes would affirm them
_MOST_NAMED = 4  # things named in the first sentence
# Words of a question that asks for what is missing only.
_DIFFERENCE = frozenset("additional extra missing lack lacking gap gaps further".split())
_MOST_MISSING, _MOST_PATHS, _MOST_RATED = 12, 3, 6


def in_full(role: str, request: Request, compiled: Compiled) -> Iterator[tuple[Block, Sequence[Fact]]]:
    """The blocks on a move to one role, each with its facts."""
    name = with_article(compiled.role_name(role))
    pasts = [past for id in request.origins if (past := compiled.background(id))]
    needs = [fact for section in NEEDS for fact in compiled.facts(role, section)]
    found = overlap(needs, _brought(request, compiled))
    rated = [fact for past in pasts if (fact := _rated(past))]
    paths = paths_of(role, request, compiled)
    if not (paths and is_near(paths[0], request, compiled)):
        paths = [*side_steps(role, request, compiled), *paths]
    if opening := _opening(name, found, paths, request, compiled):
        yield opening
        paths = [fact for fact in paths if fact not in opening[1]]
    difference = bool(_DIFFERENCE & set(request.words)) and request.detail != MORE
    if (found.shared or rated) and not difference:
        head = f"What carries over to {name}{from_where(request, compiled)}, by what my sources name or you said:"
        yield Bullets(head, (*lines(rated), *_carried(found, rated, request, compiled))), (*rated, *found.naming)
    beyond = " beyond that" if found.shared or rated else ""
    items, lacking = missing_lines(found, compiled, _MOST_MISSING)
    if items:
        yield Bullets(f"What {name} needs{beyond}:", items), lacking
    if request.degree or _STUDIES & set(request.words):
        studies = compiled.facts(role, "education")
        yield Bullets(f"The education of {plural(compiled.role_name(role))}:", lines(studies)), studies
    first = first_step(role, found.has, request, compiled)
    if first:
        yield Bullets("A first step:", step_alone(first)), [first]
    if paths and not difference:
        yield Bullets("Who comes into this work, and how:", lines(paths)), paths


def _carried(found: Overlap, rated: Sequence[Fact], request: Request, compiled: Compiled) -> Iterator[Line]:
    """The things that carry over: those named for where the user comes from, and those the user said they know."""
    both = [id for id in found.shared if id not in request.named]
    said = [id for id in found.shared if id in request.named]
    if both:
        cites = tuple(fact.id for fact in (*rated, *found.naming) if fact in rated or set(both) & set(fact.mentions))
        yield Line(f"Named for both by my sources: {listed([thing_name(id, compiled) for id in both])}.", cites)
    if said:
        cites = tuple(fact.id for fact in found.naming if set(said) & set(fact.mentions))
        yield Line(f"Of what you know it needs {listed([thing_name(id, compiled) for id in said])}.", cites)


def _opening(
    name: str, found: Overlap, paths: Sequence[Fact], request: Request, compiled: Compiled
) -> tuple[Block, Sequence[Fact]] | None:
    """The first sentences: what carries over and what is missing first, and whether others came that way.

    None when nothing is known of where the user comes from.
    """
    yes_no = form(request.words) == YES_NO
    came = paths[0] if paths and is_near(paths[0], request, compiled) else None
    begin = "Yes, people do come that way" if yes_no and not _DOUBTS & set(request.words) else "People do come that way"
    path = [Line(f"{begin}: {came.text}", (came.id,))] if came else []
    summed, facts = _summed_up(name, found, yes_no and not came, request, compiled)
    said = (*path, *summed) if yes_no else (*summed, *path)
    return (Paragraph(said), (*facts, *([came] if came else []))) if said else None


def _summed_up(
    name: str, found: Overlap, hedged: bool, request: Request, compiled: Compiled
) -> tuple[list[Line], list[Fact]]:
    """One sentence on what carries over and what is missing first of all."""
    if not (found.shared or request.origins or request.degree):
        return [], []
    gap = chief_gap(found, compiled)
    facts = [*found.naming, *([gap[1]] if gap else [])]
    missing = f"what is missing first of all is “{gap[0]}”" if gap else "my sources name nothing that is missing"
    if found.shared:
        things = [thing_name(id, compiled) for id in found.shared[:_MOST_NAMED]]
        carry = "carries" if len(things) == 1 else "carry"
        begin = "It depends on what you learn: " if hedged else ""
        text = capitalized(f"{begin}{listed(things)} {carry} over to {name}, and {missing}.")
    else:
        begin = "It depends on what you learn: my sources name nothing"
        text = f"{begin} that {name} shares with where you come from; {missing}."
    return [Line(text, tuple(fact.id for fact in facts))], facts


def _brought(request: Request, compiled: Compiled) -> set[str]:
    """What the user said they know, and what is known of the roles and occupations they come from."""
    has = set(request.named)
    for origin in request.origins:
        has.update(id for section in NEEDS for fact in compiled.facts(origin, section) for id in fact.mentions)
        past = compiled.background(origin)
        has.update(past.things if past else ())
    return has


def _rated(past: Past) -> Fact | None:
    """What an occupation needs most, as a fact; None when O*NET has no ratings of it."""
    if not past.skills:
        return None
    best = past.skills[:_MOST_RATED]
    named = listed([name.lower() for name, _ in best])
    low, high = best[-1][1], best[0][1]
    who = past.title.partition(",")[0]
    text = f"{who} need most, of the skills O*NET rates: {named} (importance {low} to {high} of 5)."
    if past.knowledge:
        text += f" They know most of {listed([name.lower() for name, _ in past.knowledge[:3]])}."
    return Fact(f"onet/{past.code}/skills", text, past.source, "", "skills")


def paths_of(role: str, request: Request, compiled: Compiled) -> list[Fact]:
    """How others came into the role; those that name where the user comes from first."""
    return list(ways(role, request, compiled)[:_MOST_PATHS])

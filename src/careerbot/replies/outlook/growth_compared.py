"""Which of several roles grows more, by the official projections."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.projections import SECTION, projection
from careerbot.patterns import Pattern
from careerbot.question.form import WHICH, asked_of, form
from careerbot.turn import Fact, Line, Request, Told
from careerbot.wording import listed, plural

_STABLE = Pattern(r"\b(?:stable|stability|secure|safer|safest|security)\b")
_FUTURE = Pattern(
    r"\b(?:future|demand|grow\w*|prospects|safer|safest|secure|security|better|outlook|jobs|openings|vacancies|stable|stability)\b"
)
OLDER = "an older projection"


def more_future(request: Request, compiled: Compiled) -> Told:
    """Which of several roles grows more by the official projections; none where that was not asked or is not known."""
    said = request.normal
    if len(request.roles) < 2 or not (form(request.words) == WHICH or _FUTURE.search(said)):
        return (), ()
    known = {role: projection(compiled.facts(role, SECTION)) for role in request.roles}
    names = {role: plural(compiled.role_name(role)) for role in request.roles}
    found = [(role, told) for role, told in known.items() if told is not None and told.occupation]
    if len(found) < len(known):
        missing = listed([names[role] for role, told in known.items() if told is None], "or")
        text = f"That cannot be decided by figures: there is no official US projection for {missing}."
        known_of = any(compiled.facts(role, SECTION) for role in known)  # or else there is nothing to cite
        return ((Line(text),), ()) if missing and known_of else ((), ())
    cites, facts = tuple(told.fact.id for _, told in found), tuple(told.fact for _, told in found)
    if len({told.occupation for _, told in found}) == 1:
        text = f"The official US projection does not tell them apart: both are counted with {found[0][1].occupation}."
        return (Line(text, cites),), facts
    found.sort(key=lambda item: -item[1].change)
    first = [names[role] for role, told in found if told.change == found[0][1].change]
    signs = [f"{names[role]} {'+' if told.grows else '-'}{told.figure}% ({told.occupation})" for role, told in found]
    text = (
        f"{listed(first)}, by the official US projections for {found[0][1].years}, which are no promise and count"
        f" each role with an occupation: {listed(signs)}."
    )
    if len(first) == 1 and (role := asked_of(request)):
        text = f"{'Yes' if found[0][0] == role else 'No'}: {text}"
    if _STABLE.search(said):
        text = f"My sources do not measure how stable a career is; most growth have {text}"
    older = older_projection(request.roles, compiled)
    beside = (older,) if older else ()
    return (Line(text, cites), *(Line(fact.text, (fact.id,)) for fact in beside)), (*facts, *beside)


def older_projection(roles: Sequence[str], compiled: Compiled) -> Fact | None:
    """The first fact on the outlook of these roles that tells what was projected before; None when none does."""
    return next((fact for role in roles for fact in compiled.facts(role, SECTION) if OLDER in fact.text), None)

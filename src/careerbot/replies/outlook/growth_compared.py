"""Which of several roles grows more, by the official projections."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import by_role, wordings
from careerbot.facts.projections import SECTION, Projection, projection
from careerbot.patterns import Pattern
from careerbot.question.form import WHICH, asked_of, form
from careerbot.turn import Fact, Line, Request, Told
from careerbot.vocabulary import LEVELS
from careerbot.wording import listed, plural

_STABLE = Pattern(r"\b(?:stable|stability|secure|safer|safest|security)\b")
_FUTURE = Pattern(
    r"\b(?:future|demand|grow\w*|prospects|safer|safest|secure|security|better|outlook|scope|next \d+ years"
    r"|long (?:term|run)|jobs|openings|vacancies|stable|stability)\b"
)
# The ratings that bear on the future of a role: which, whether much of it speaks for the role, and how it is told.
_BY_RATINGS = (("job security", True, "most job security"), ("automation", False, "least risk of automation"))
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
        missing = [names[role] for role, told in known.items() if told is None]
        known_of = any(compiled.facts(role, SECTION) for role in known)  # or else there is nothing to cite
        return _in_part(request.roles, found, missing, compiled) if missing and known_of else ((), ())
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
    rather = bool(_STABLE.search(said))  # which growth only hints at
    if len(first) == 1 and (role := asked_of(request)):
        verdict = "Yes" if found[0][0] == role else "No"
        text = f"Rather {verdict.lower()}, going by growth: {text}" if rather else f"{verdict}: {text}"
    elif rather:
        text = f"Going by growth, {text}"
    older = older_projection(request.roles, compiled)
    beside = (older,) if older else ()
    return (Line(text, cites), *wordings(beside)), (*facts, *beside)


def grows_most(roles: Sequence[str], compiled: Compiled) -> tuple[str, ...]:
    """The roles that grow most by the official projections; none where they are alike, or one has none of its own."""
    known = {role: projection(compiled.facts(role, SECTION)) for role in roles}
    changes = {role: told.change for role, told in known.items() if told is not None and told.occupation}
    if len(changes) < len(known) or len(set(changes.values())) < 2:
        return ()
    return tuple(role for role, change in changes.items() if change == max(changes.values()))


def _in_part(
    roles: Sequence[str], found: Sequence[tuple[str, Projection]], missing: Sequence[str], compiled: Compiled
) -> Told:
    """What speaks for one of several roles, of some of which there is no projection: figures and ratings."""
    lines = [Line(f"Figures do not decide that: there is no official US projection for {listed(missing, 'or')}.")]
    facts = [told.fact for _, told in found]
    if found:
        signs = [
            f"{plural(compiled.role_name(role))} {'+' if told.grows else '-'}{told.figure}% ({told.occupation})"
            for role, told in sorted(found, key=lambda one: -one[1].change)
        ]
        text = f"Projected for {found[0][1].years}: {listed(signs)}."
        lines.append(Line(text, tuple(fact.id for fact in facts)))
    unknown = [role for role in roles if role not in {known for known, _ in found}]
    own = [fact for role in unknown for fact in compiled.facts(role, SECTION)[:1]]
    lines += by_role(own, compiled)
    if (older := older_projection(roles, compiled)) is not None:
        lines.append(Line(older.text, (older.id,)))
        own.append(older)
    facts += own
    ahead = [(one, _ahead(roles, one, compiled)) for one in _BY_RATINGS]
    parts = [f"{phrase}: {listed(best)}" for (_, _, phrase), (best, _) in ahead if best]
    if parts:
        rated = [fact for _, (best, every) in ahead if best for fact in every]
        lines.append(Line(f"By the editors' ratings, {'; '.join(parts)}.", tuple(fact.id for fact in rated)))
        facts += rated
    return tuple(lines), tuple(facts)


def _ahead(roles: Sequence[str], rating: tuple[str, bool, str], compiled: Compiled) -> tuple[list[str], list[Fact]]:
    """The roles that are ahead by a rating, and all their ratings; none where they are alike, or one has none."""
    kind, much, _ = rating
    facts = [fact for role in roles if (fact := compiled.trait(role, kind)) is not None]
    levels = [LEVELS.index(fact.level) for fact in facts]
    if len(facts) < len(roles) or len(set(levels)) < 2:
        return [], []
    best = max(levels) if much else min(levels)
    return [compiled.role_name(f.role) for f, level in zip(facts, levels, strict=True) if level == best], facts


def older_projection(roles: Sequence[str], compiled: Compiled) -> Fact | None:
    """The first fact on the outlook of these roles that tells what was projected before; None when none does."""
    return next((fact for role in roles for fact in compiled.facts(role, SECTION) if OLDER in fact.text), None)

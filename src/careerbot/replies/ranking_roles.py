"""Which of all roles has most of something that figures decide: pay, or growth.

Roles that are counted in the same occupation stand together, since the figure is the occupation's.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.pay.figures import SECTION
from careerbot.places import name_of
from careerbot.replies.answers import Answer
from careerbot.replies.projections import SECTION as OUTLOOK
from careerbot.replies.projections import Projection, projection
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import is_little
from careerbot.wording import listed, plural

_MOST = 6  # occupations told of
_MOST_NAMES = 4  # roles named of each
_TOP = Pattern(r"\b(?:most|highest|best|top|fastest|biggest|greatest|more|better)\b")
_PAID = Pattern(r"\b(?:pay|pays|paid|paying|earn|earns|money|salary|salaries|make|makes|lucrative|wage|wages)\b")
_NO_DEGREE = Pattern(r"\b(?:without|no|not need|not require)\b(?: \w+){0,2}? (?:degrees?|diploma|college|university)\b")
_GROWS = Pattern(r"\b(?:growth|growing|grow|grows|demand|future|secure|security|safe|safest|outlook|openings)\b")


def ranked_by_pay(request: Request, compiled: Compiled) -> Answer | None:
    """The occupations with the highest median wages among those that roles are counted in; None when not asked."""
    said, table = request.normal, compiled.pay.table("wages")
    if table is None or not (_TOP.search(said) and _PAID.search(said)) or request.place or request.level:
        return None
    counted: dict[tuple[str, str], list[str]] = {}
    open_to = _without_degree(compiled) if _NO_DEGREE.search(said) else None
    for label in compiled.labels("role"):
        occupation = compiled.pay.counted_as(label.id)
        if occupation and (open_to is None or (label.id in open_to and not occupation.fit)):
            counted.setdefault((occupation.code, occupation.title), []).append(label.id)
    medians = {
        code: wage.p50 for code, _ in counted if (wage := compiled.pay.wage(code, table.home)) and wage.p50 is not None
    }
    source = compiled.source(table.source)
    best = sorted((-medians[code], code, title) for code, title in counted if code in medians)[:_MOST]
    facts = tuple(
        Fact(
            f"pay/wages/{code}/{table.home}",
            f"{title}: median {table.currency} {medians[code]:,} a year; counts {_names(roles, compiled)}.",
            source,
            roles[0],
            SECTION,
        )
        for _, code, title in best
        for roles in [counted[code, title]]
    )
    if not facts:
        return None
    where = name_of(table.home, compiled)
    text = f"By official medians these pay most of what I know, in {where}, {table.period}:"
    if open_to is not None:
        text = (
            "Among the roles that by the editors' rating seldom need a degree these come first, by the official medians"
            f" of their occupations in {where}, {table.period}, whatever people there have studied:"
        )
    lead = Line(text, tuple(fact.id for fact in facts))
    note = Line("A median is of the whole occupation, in which a role may be few; ask about a role for more.")
    return Answer(ANSWER, (Paragraph((lead,)), _bullets(facts), Paragraph((note,))), facts)


def _without_degree(compiled: Compiled) -> frozenset[str]:
    """The roles that can be had without a degree as a rule, by their rating."""
    rated = ((label.id, compiled.trait(label.id, "degree")) for label in compiled.labels("role"))
    return frozenset(role for role, fact in rated if fact is not None and is_little(fact.level))


def ranked_by_growth(request: Request, compiled: Compiled) -> Answer | None:
    """The occupations with most growth by official projections, among those of roles; None when not asked."""
    said = request.normal
    if not (_TOP.search(said) and _GROWS.search(said)):
        return None
    told: dict[str, tuple[Projection, list[str]]] = {}
    by_role: dict[str, list[Fact]] = {}
    for fact in compiled.facts_in(OUTLOOK):
        by_role.setdefault(fact.role, []).append(fact)
    for role, facts in by_role.items():
        known = projection(facts) if role else None
        if known is not None and known.occupation:
            told.setdefault(known.occupation, (known, []))[1].append(role)
    best = sorted(told.values(), key=lambda item: (-item[0].change, item[0].occupation))[:_MOST]
    if not best:
        return None
    lines = [
        Line(
            f"{known.occupation.capitalize()}: {'+' if known.grows else '-'}{known.figure}%; counts"
            f" {_names(roles, compiled)}.",
            (known.fact.id,),
        )
        for known, roles in best
    ]
    used = tuple(known.fact for known, _ in best)
    text = f"By the official projections for {best[0][0].years}, which are no promise, these grow most of what I know:"
    lead = Line(text, tuple(fact.id for fact in used))
    return Answer(ANSWER, (Paragraph((lead,)), Bullets("", tuple(lines))), used)


def _bullets(facts: tuple[Fact, ...]) -> Bullets:
    return Bullets("", tuple(Line(fact.text, (fact.id,)) for fact in facts))


def _names(roles: list[str], compiled: Compiled) -> str:
    """Whom an occupation counts, of many the first ones."""
    names = [plural(compiled.role_name(role)) for role in roles[:_MOST_NAMES]]
    return listed(names) if len(roles) <= _MOST_NAMES else f"{', '.join(names)} and others"

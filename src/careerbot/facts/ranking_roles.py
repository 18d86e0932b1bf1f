"""Which of all roles has most of something that figures decide: pay, or growth.

Roles that are counted in the same occupation stand together, since the figure is the occupation's.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.projections import SECTION as OUTLOOK
from careerbot.facts.projections import Projection, projection
from careerbot.patterns import Pattern
from careerbot.pay_tables.figures import SECTION
from careerbot.places import name_of
from careerbot.replacing import replace
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import is_little, is_much
from careerbot.wording import listed, plural

_MOST, _FEW = 6, 2  # occupations told of, and where none pays as much as is asked for
_MOST_NAMES = 4  # roles named of each
_TOP = Pattern(r"\b(?:most|highest|best|top|fastest|biggest|greatest|more|better)\b")
_PAID = Pattern(r"\b(?:pay|pays|paid|paying|earn|earns|money|salary|salaries|make|makes|lucrative|wage|wages)\b")
_NOT = r"\b(?:without|no|not need|not require|little|hardly any|low)\b(?: \w+){0,2}?"
# What a role is to have little or much of beside the pay: the wording, the trait, whether much of it, and in words.
_LIMITS = (
    (Pattern(rf"{_NOT} (?:degrees?|diploma|college|university)\b"), "degree", False, "seldom need a degree"),
    (Pattern(rf"{_NOT} (?:coding|programming|code)\b|\bnon coding\b"), "coding", False, "need little coding"),
    (Pattern(r"\b(?:remote|remotely|from home|wfh)\b"), "remote", True, "can mostly be done from home"),
    (
        Pattern(rf"{_NOT} stress\b|\bstress ratio\b|\bstressfree\b|\bnot (?:too )?stressful\b"),
        "stress",
        False,
        "have little stress",
    ),
)
_AT_LEAST = Pattern(r"\b(?:over|above|more than|at least|or more|minimum|upwards|than)\b")
_OF_ALL = Pattern(r"\b(?:highest|best|most|top) (?:paid|paying|earning)\b|\bpaid (?:the )?(?:most|best|highest)\b")
_GROWS = Pattern(r"\b(?:growth|growing|grow|grows|demand|future|secure|security|safe|safest|outlook|openings)\b")


def ranked_by_pay(request: Request, compiled: Compiled) -> Answer | None:
    """The occupations with the highest median wages among those that roles are counted in; None when not asked."""
    said, table = request.normal, compiled.pay.table("wages")
    least = request.amount if request.seeks_role or _AT_LEAST.search(said) else 0
    if table is None or not ((_TOP.search(said) or least) and _PAID.search(said)) or request.place or request.level:
        return None
    counted: dict[tuple[str, str], list[str]] = {}
    limits = [limit for limit in _LIMITS if limit[0].search(said)]
    open_to = _within(limits, compiled) if limits else None
    for label in compiled.labels("role"):
        occupation = compiled.pay.counted_as(label.id)
        if occupation and (open_to is None or (label.id in open_to and not occupation.fit)):
            counted.setdefault((occupation.code, occupation.title), []).append(label.id)
    medians = {
        code: wage.p50 for code, _ in counted if (wage := compiled.pay.wage(code, table.home)) and wage.p50 is not None
    }
    source = compiled.source(table.source)
    ranked = sorted((-medians[code], code, title) for code, title in counted if code in medians)
    best = [one for one in ranked if -one[0] >= least][:_MOST] or ranked[:_FEW]
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
    if least:
        reached = -best[0][0] >= least
        head = (
            f"By official medians these pay {table.currency} {least:,} or more" if reached else "No median reaches it"
        )
        text = f"{head}, in {where}, {table.period}{'' if reached else '; these come nearest'}:"
    if open_to is not None:
        kinds = listed([words for *_, words in limits])
        paid = f" reach {table.currency} {least:,}" if least and -best[0][0] >= least else " come first"
        text = (
            f"Among the roles that by the editors' rating {kinds} these{paid}, by the official medians"
            f" of their occupations in {where}, {table.period}, whatever people there have studied:"
        )
    lead = Line(text, tuple(fact.id for fact in facts))
    note = Line("A median is of the whole occupation, in which a role may be few; ask about a role for more.")
    return Answer(ANSWER, (Paragraph((lead,)), _bullets(facts), Paragraph((note,))), facts)


def standing(request: Request, compiled: Compiled) -> Answer | None:
    """Whether one role is the best paid of all, by the median of its occupation; None where that is not asked."""
    table, roles = compiled.pay.table("wages"), request.roles
    if table is None or len(roles) != 1 or request.place or request.level or not _OF_ALL.search(request.normal):
        return None
    own = compiled.pay.counted_as(roles[0])
    everyone = Request("salary", words=("highest", "paid"))
    ranked = ranked_by_pay(everyone, compiled) if own is not None else None
    wage = compiled.pay.wage(own.code, table.home) if own is not None else None
    if own is None or ranked is None or wage is None or wage.p50 is None:
        return None
    codes = {o.code for label in compiled.labels("role") if (o := compiled.pay.counted_as(label.id))}
    above = sum((w.p50 or 0) > wage.p50 for code in codes if (w := compiled.pay.wage(code, table.home)))
    fit = f", {own.fit}" if own.fit else ""
    who = f"{plural(compiled.role_name(roles[0]))} (counted as {own.title.lower()}{fit}: {table.currency} {wage.p50:,})"
    verdict = f"No: by official medians {above} of the {len(codes)} occupations I know are paid more than {who}"
    if not above:
        verdict = f"Yes, by official medians: none of the {len(codes)} occupations I know is paid more than {who}"
    own_fact = Fact(
        f"pay/wages/{own.code}/{table.home}/rank", f"{verdict}.", compiled.source(table.source), roles[0], SECTION
    )
    lead = Paragraph((Line(own_fact.text, (own_fact.id,)),))
    return replace(ranked, blocks=(lead, *ranked.blocks), facts=(own_fact, *ranked.facts))


def _within(limits: list[tuple[Pattern, str, bool, str]], compiled: Compiled) -> frozenset[str]:
    """The roles that by their ratings have as little or as much of each trait as is asked for."""
    kept = []
    for label in compiled.labels("role"):
        rated = [(compiled.trait(label.id, trait), much) for _, trait, much, _ in limits]
        if all(fact is not None and (is_much if much else is_little)(fact.level) for fact, much in rated):
            kept.append(label.id)
    return frozenset(kept)


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

"""Which of several roles is paid more, begun as the question asks it: yes or no, why, or which.

Official medians and what adverts offered are set side by side, like with like; where they disagree the reply says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import wordings
from careerbot.patterns import Pattern
from careerbot.pay.narrowing import narrowed
from careerbot.pay.pay_premises import CAUSES, asks_future, asks_pay_by, asks_why
from careerbot.pay.ranking_pay import UNDECIDED, by_adverts, by_wages, median_of
from careerbot.pay_tables.figures import SECTION, is_loose
from careerbot.places import is_abroad, name_of
from careerbot.question.form import YES_NO, form, of_the_second
from careerbot.turn import Fact, Line, Request, Told
from careerbot.wording import listed, plural

_MORE = Pattern(r"\b(?:more|better|higher|highest|most|best|out ?earn\w*)\b")
_LESS = Pattern(r"\b(?:less|worse|lower|lowest|least)\b")
_WRITTEN = Pattern(r"(?i)\bpay(?:s|ing)?(?: \w+)? (?:less|more|better|worse)\b|\bpaid(?: \w+)? (?:less|more|better)\b")
# What a move is weighed by: "would you go from … to … for the money?"
_FOR_PAY = Pattern(
    r"\bfor (?:(?:the|a|an|more|better|higher|bigger|extra|much) ){0,3}"
    r"(?:pay|salary|money|compensation|paycheck|income)\b"
    r"|\bto (?:earn|make) (?:more|better)\b|\bbecause of the (?:pay|salary|money)\b"
)
_WHY_NOT = "Why, my sources do not say"
_DISAGREE = "My two kinds of figures disagree."


@dataclass(frozen=True, slots=True)
class _Weighed:
    """One kind of figure: the role that it puts first, the sentence, and the facts behind it."""

    first: str
    line: Line
    facts: tuple[Fact, ...]


def moves_for_pay(said: str) -> bool:
    """Whether a move from the first of two roles to the second is weighed by what it pays."""
    return bool(_FOR_PAY.search(said))


def weighed_pay(request: Request, compiled: Compiled) -> Told:
    """Which of the request's roles is paid more, and the facts that tell; none where no kind of figure has them all."""
    request = narrowed(request, compiled)
    roles = request.roles
    if len(roles) < 2:
        return _levels(roles, compiled)
    found = []
    wages = None if request.level else by_wages(roles, compiled, request.place)
    if wages:
        found.append(_Weighed(*wages))
    adverts = by_adverts(roles, compiled, request.level)
    if adverts:
        found.append(_Weighed(*adverts))
    if not found:
        return _unweighed(request, compiled)
    counted = [occupation for role in roles if (occupation := compiled.pay.counted_as(role))]
    if any(is_loose(occupation) for occupation in counted):  # a group that only includes a role tells less of it
        found.reverse()
    causes = compiled.advice(CAUSES)[:2] if asks_why(request.words) else ()
    begun = _begun(request, *_ends(found), compiled, explained=bool(causes))
    lines = [*wordings(causes), *_elsewhere(request, compiled), *begun]
    lines += [one.line for one in found]
    shared: tuple[Fact, ...] = ()
    titles = {occupation.code: occupation.title.lower() for occupation in counted}
    if len(counted) == len(roles) and len(titles) == 1:
        both = "both" if len(roles) == 2 else "all of them"
        text = f"Official wages do not tell them apart: they count {both} among {listed(list(titles.values()))}"
        paid = median_of(counted[0], request.place, roles[0], compiled)
        lines.append(Line(f"{text}{paid[0]}.", (paid[1].id,)) if paid else Line(f"{text}."))
        shared = (paid[1],) if paid else ()
    if adverts:
        lines.append(Line("An advert shows what was offered, not what people earn."))
    return tuple(lines), (*causes, *(fact for one in found for fact in one.facts), *shared)


def paid_most(request: Request, compiled: Compiled) -> str:
    """The one role that every kind of figure which has all of them puts first; '' where they disagree, or none has."""
    request = narrowed(request, compiled)
    wages = None if request.level else by_wages(request.roles, compiled, request.place)
    adverts = by_adverts(request.roles, compiled, request.level)
    firsts = {found[0] for found in (wages, adverts) if found}
    return firsts.pop() if len(firsts) == 1 else ""


def _ends(found: list[_Weighed]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The roles that each kind of figure puts first, and those that it puts last."""
    return tuple(one.first for one in found), tuple(one.facts[-1].role for one in found)


def _elsewhere(request: Request, compiled: Compiled) -> tuple[Line, ...]:
    """That the figures set side by side are of another country than the one asked about, where they are."""
    table = compiled.pay.table("wages")
    if table is None or not is_abroad(request.place, table.home, compiled):
        return ()
    asked, home = name_of(request.place, compiled), name_of(table.home, compiled)
    return (
        Line(f"I cannot set them side by side for {asked}; these figures are of {home}, and cannot be carried over."),
    )


def _levels(roles: tuple[str, ...], compiled: Compiled) -> Told:
    """What adverts offered at each level of one role, whose levels are compared."""
    fact = next((f for role in roles for f in compiled.facts(role, SECTION) if f.id.endswith("/levels")), None)
    return ((Line(fact.text, (fact.id,)),), (fact,)) if fact else ((), ())


def _unweighed(request: Request, compiled: Compiled) -> Told:
    """What is written on which of the roles is paid less or more, where no kind of figure has both."""
    written = [f for role in request.roles for f in compiled.facts(role, SECTION) if _WRITTEN.stands_in(f.text)][:1]
    counted = [occupation for role in request.roles if (occupation := compiled.pay.counted_as(role))]
    alike = len(counted) == len(request.roles) and len({occupation.code for occupation in counted}) == 1
    alike = alike and (bool(written) or not any("group" in occupation.fit for occupation in counted))
    if not written and not (alike and not request.place):
        return _each(request, compiled) if not request.place else ((), ())
    lines = [Line(f"By what my sources say: {fact.text}", (fact.id,)) for fact in written]
    facts = [*written]
    if alike:
        paid = median_of(counted[0], request.place, request.roles[0], compiled)
        text = f"Official wages do not tell them apart: they count both among {counted[0].title.lower()}"
        if not written:
            fit = ", the nearest occupation" if any("nearest" in one.fit for one in counted) else ""
            text = "My figures do not decide which is paid more: official wages count both among"
            text = f"{text} {counted[0].title.lower()}{fit}"
        lines.append(Line(f"{text}{paid[0]}.", (paid[1].id,)) if paid else Line(f"{text}."))
        facts += [paid[1]] if paid else []
    return tuple(lines), tuple(facts)


def _each(request: Request, compiled: Compiled) -> Told:
    """One figure of each role, where no kind of figure has them all; none where no role has any."""
    lines, facts = [Line(UNDECIDED)], []
    for role in request.roles:
        name = plural(compiled.role_name(role))
        figures = [f for f in compiled.facts(role, SECTION) if "USD" in f.text and f.kind != "featured"]
        if not figures:
            lines.append(Line(f"{name}: I have no figure."))
            continue
        figures.sort(key=lambda fact: "median" not in fact.text)
        lines.append(Line(f"{name}: {figures[0].text}", (figures[0].id,)))
        facts.append(figures[0])
    return (tuple(lines), tuple(facts)) if facts else ((), ())


def _begun(
    request: Request, firsts: tuple[str, ...], lasts: tuple[str, ...], compiled: Compiled, *, explained: bool
) -> tuple[Line, ...]:
    """The words before the figures: that they disagree, a yes or no, or whether it is so where the cause is asked."""
    said = request.normal
    apart = len(set(firsts)) > 1
    if asks_future(request.said or request.words):
        return (Line("No source of mine forecasts pay; this is what is paid and offered now."),)
    if what := asks_pay_by(request.words):
        return (Line(f"My figures do not tell pay by {what}; for all together they say this."),)
    more, less = bool(_MORE.search(said)), bool(_LESS.search(said))
    if asks_why(request.words):
        asked = request.roles[of_the_second(request.said)]
        agreed = more != less and set(firsts if more else lasts) == {asked}
        if explained:
            return (Line("That it is so, my figures confirm." if agreed else "What is paid is this."),)
        known = "that it is so they confirm" if agreed else "on what is paid they say this"
        return (Line(f"{_WHY_NOT}; {known}."),)
    if len(request.roles) == 2 and moves_for_pay(said):
        if apart:
            return (Line("For the pay alone hardly, as my two kinds of figures disagree."),)
        return (Line(f"For the pay alone as a rule {'no' if firsts[0] == _start(request) else 'yes'}."),)
    if apart:
        return (Line(_DISAGREE),)
    if "cut" in request.words and len(request.roles) == 2:  # from the first to the second
        cut = firsts[0] == _start(request)
        if "worth" in request.words:  # which no figure tells
            return (Line(f"By these figures it is {'a' if cut else 'no'} cut."),)
        return (Line(f"By these figures, {'yes' if cut else 'no'}."),)
    if less and not more and form(request.words) != YES_NO and lasts and len(set(lasts)) == 1:
        name = plural(compiled.role_name(lasts[0]))
        return (Line(f"{name} {'are paid less' if len(request.roles) == 2 else 'are paid least'}."),)
    if form(request.words) == YES_NO and (more or less) and "or" not in request.words and len(request.roles) == 2:
        first = request.roles[of_the_second(request.said)] == firsts[0]
        return (Line("Yes." if first == more else "No."),)
    return ()


def _start(request: Request) -> str:
    """The one of two roles that a move begins at: the one that users have, else the one named first."""
    own = [role for role in request.roles if role in (*request.held, *request.origins)]
    return own[0] if len(own) == 1 else request.roles[0]

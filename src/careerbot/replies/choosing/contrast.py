"""The first sentence of a comparison: what sets the roles apart, or on what the choice between them depends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines_by_role, thing_name, wordings
from careerbot.facts.how_needed import stands_in
from careerbot.facts.whom_it_suits import asks_little
from careerbot.patterns import Pattern
from careerbot.pay.ranking_pay import UNDECIDED as NO_PAY
from careerbot.pay.weighing_pay import paid_most, weighed_pay
from careerbot.question.form import YES_NO, asked_of, form
from careerbot.question.subject.role_relation import BLURS, ONE_PERSON, PART_OF, SAME
from careerbot.replacing import replace
from careerbot.replies.outlook.growth_compared import OLDER, grows_most, more_future
from careerbot.replies.ratings.traits_that_differ import what_differs, who_takes_which
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, Told, distinct, unique
from careerbot.wording import capitalized, listed, sentence, with_article

_RANKED = Pattern(
    r"\b(better|best|happier|fun|funnier|boring|interesting|exciting|creative|rewarding|enjoyable|harder|hardest|easier"
    r"|easiest|worse|hard|difficult|tougher)\b"
)
_HARD = frozenset("harder hardest easier easiest hard difficult tougher".split())
_BETTER = frozenset("better best worse".split())
_CAREER = frozenset("career careers job jobs field path future choice option bet profession".split())

# "Is X just a Y with a different hat" asks whether they are the same.
_PLAYS_DOWN = Pattern(r"\b(?:just|basically|essentially|glorified|fancy|rebranded|nothing but|merely|only)\b")
_PLAYED_DOWN = Pattern(r"(?i)\b(?:optional|rarely|seldom|hardly)\b")
_CLAUSES = Pattern(r"[;.](?: |$)")

BY_FIGURES = "By figures"  # how an answer begins on the better career, which whom each suits bears on too
DEPENDS = "It depends on"
_NEEDS = ("skills", "tools")
_MOST_NAMED = 3  # tools and skills in one sentence


def contrast(request: Request, roles: Sequence[str], compiled: Compiled) -> Told:
    """The first sentences, and the facts they rest on; none where nothing is known to say."""
    if "outlook" in request.aspects and (found := more_future(request, compiled))[0]:
        return found
    words = set(request.words)
    played_down = form(request.words) == YES_NO and _PLAYS_DOWN.search(request.normal)  # "just a … with worse tools?"
    ranked = _RANKED.search(request.normal) if len(roles) > 1 and not played_down else None
    if ranked and words & _BETTER and words & _CAREER and (found := _by_pay_and_outlook(request, compiled))[0]:
        return found
    if ranked:
        what = "is harder or easier" if words & _HARD else "is better" if words & _BETTER else _more(ranked[1])
        suits = [fact for role in roles for fact in compiled.facts(role, "recommend_role")]
        taken, rated = who_takes_which(roles, compiled)
        if suits and taken:
            return (*((Line("Not in general."),) if form(request.words) == YES_NO else ()), *taken), rated
        if suits:
            return (Line(f"{DEPENDS} what you like and bring.", tuple(fact.id for fact in suits)),), ()
        return (Line(f"My sources do not say which {what}; they say what sets the roles apart."),), ()
    if request.aspects == ("work_life",):
        return (Line("My sources do not weigh the two against each other; of the work life they say this."),), ()
    begin = ""
    differs, rated = what_differs(roles, compiled)
    if (one := _in_one_person(request, compiled)) is not None:
        return (Line(f"Yes, in part: {_lowered(one.text)}", (one.id,)), *differs), (one, *rated)
    if form(request.words) == YES_NO or BLURS.search(request.normal) or PART_OF.search(request.normal):
        said = request.normal
        alike = SAME.search(said) or (played_down and len(roles) > 1)
        differ = _differs(words) and not (alike and _PLAYS_DOWN.search(said))
        begin = "Yes, they differ" if differ else _not_the_same(roles, compiled) if alike else ""
        begin = _blurred(roles, compiled) if BLURS.search(said) else begin
        begin = _part_of(roles, compiled) if PART_OF.search(said) else begin
    told = [compiled.facts(role, "definition") for role in roles]
    if not told or not all(told):
        return (), ()
    parts = []
    for role, facts in zip(roles, told, strict=True):
        for number, fact in enumerate(facts):
            opening = with_article(compiled.role_name(role)) if number == 0 else "the role also"
            parts.append(Line(sentence(capitalized(f"{opening} {_lowered(fact.text)}")), (fact.id,)))
    begun = (Line(f"{begin}."),) if begin else ()
    advised = () if PART_OF.search(request.normal) else _advice_on_all(request, roles, compiled)
    every = (*advised, *(fact for facts in told for fact in facts), *rated)
    return (*begun, *wordings(advised), *parts, *differs), distinct(every)


def _advice_on_all(request: Request, roles: Sequence[str], compiled: Compiled) -> tuple[Fact, ...]:
    """The first line of the advice asked for, where it tells of every one of the roles."""
    first = compiled.advice(request.advice)[:1] if request.advice else ()
    heads = [compiled.role_name(role).lower().split()[-1] for role in roles]
    if not first or (
        len(set(heads)) < len(heads) and not all(compiled.role_name(r).lower() in first[0].text.lower() for r in roles)
    ):
        return ()
    return first if all(re.search(rf"\b{head}\b", first[0].text.lower()) for head in heads) else ()


def _by_pay_and_outlook(request: Request, compiled: Compiled) -> Told:
    """What speaks for one career or the other by figures; none where there are no figures of both."""
    paid, of_pay = weighed_pay(replace(request, words=()), compiled)
    if not of_pay or paid[0].text == NO_PAY:  # figures of different kinds are none to choose by
        paid, of_pay = (), ()
    grows, of_growth = more_future(replace(request, words=("outlook",)), compiled)
    ahead = grows_most(request.roles, compiled)
    grows = grows[:1] if ahead else ()
    of_growth = tuple(fact for fact in of_growth if OLDER not in fact.text) if ahead else ()
    if not of_pay and not of_growth:
        return (), ()
    best_paid = paid_most(request, compiled) if of_pay else ""
    best = _best_by_figures(best_paid, ahead, compiled)
    begin = Line(f"{BY_FIGURES} {best}; the rest is what you like.")
    verdict = _yes_or_no(asked_of(request), [*filter(None, [best_paid]), *ahead])
    return (*verdict, begin, *paid, *grows), distinct((*of_pay, *of_growth))


def _yes_or_no(asked: str, best: Sequence[str]) -> tuple[Line, ...]:
    """Whether the role is the better career that a yes or no is asked of, by which roles each figure puts first."""
    if not asked or not best:
        return ()
    return (Line("Rather yes." if set(best) == {asked} else "In part." if asked in best else "Rather no."),)


def _best_by_figures(paid: str, grows: Sequence[str], compiled: Compiled) -> str:
    """The career that is ahead by pay, by projected growth, or by both."""
    best_paid = f"the {compiled.role_name(paid)}" if paid else ""
    growing = listed([f"the {compiled.role_name(role)}" for role in grows])
    if paid and tuple(grows) == (paid,):
        return f"{best_paid}, for pay and projected growth alike"
    if paid and grows:
        return f"{best_paid} for pay, but {growing} for projected growth"
    if paid:
        return f"{best_paid} for pay, while growth is left open"
    return f"{growing} for projected growth, while pay is left open" if grows else "none is ahead"


def common(roles: Sequence[str], compiled: Compiled) -> tuple[str, ...]:
    """The tools and skills that the facts on every one of the roles ask for."""
    things = [compiled.kept(_things_of, role) for role in roles]
    return tuple(id for id in things[0] if all(id in other for other in things[1:])) if things else ()


def _things_of(compiled: Compiled, role: str) -> tuple[str, ...]:
    """The tools and skills that a role asks for."""
    return unique(_asked(compiled.facts(role, *_NEEDS), compiled))


def _asked(facts: Sequence[Fact], compiled: Compiled) -> Iterator[str]:
    """The tools and skills that facts ask for: not what a clause says to be optional, or needed little."""
    for fact in facts:
        if not _plays_down(fact.text):
            yield from fact.mentions
        elif not fact.text.startswith("Mathematics"):  # of which the whole line tells how little it is
            told = " ".join(clause for clause in _CLAUSES.split(fact.text) if not _plays_down(clause))
            yield from (id for id in fact.mentions if stands_in(thing_name(id, compiled), told))


def _plays_down(text: str) -> bool:
    return asks_little(text) or _PLAYED_DOWN.stands_in(text)


def _not_the_same(roles: Sequence[str], compiled: Compiled) -> str:
    both = _named(common(roles, compiled)[:_MOST_NAMED], compiled)
    return f"No, they are not the same{f', though both ask for {both}' if both else ''}"


def _blurred(roles: Sequence[str], compiled: Compiled) -> str:
    both = _named(common(roles, compiled)[:_MOST_NAMED], compiled)
    if not both:
        return "My sources do not say so; by them the two share no skill or tool, and differ in purpose"
    return f"In part, by what my sources name: both ask for {both}, but what they are for differs"


def _part_of(roles: Sequence[str], compiled: Compiled) -> str:
    """Whether the first of two roles is a kind of the other, or the other of it; '' where no two are known."""
    if len(roles) < 2:
        return ""
    for role, other in (roles[:2], roles[1::-1]):
        label = compiled.label("role", role)
        name = compiled.role_name(other)
        told = " ".join(fact.text for fact in compiled.facts(role, "definition"))
        if (label is not None and label.broader == other) or f"{name.lower()} who" in told.lower():
            return f"Yes: {with_article(compiled.role_name(role))} is a kind of {name}"
    both = _named(common(roles, compiled)[:_MOST_NAMED], compiled)
    return f"Not a part of it, but a role of its own{f', though both ask for {both}' if both else ''}"


def _in_one_person(request: Request, compiled: Compiled) -> Fact | None:
    """What is said of one person who does the work of several roles; None where that is not asked."""
    if len(request.roles) < 2 or not ONE_PERSON.search(request.normal):
        return None
    return next((fact for fact in compiled.facts("", "compare") if fact.kind == "One person for two roles"), None)


def in_short(roles: Sequence[str], compiled: Compiled) -> Told:
    """One sentence on the tools and skills that all of the roles ask for, and those that only one does."""
    things = {role: compiled.kept(_things_of, role) for role in roles}
    if len(roles) < 2 or not all(things.values()):
        return (), ()
    every = [id for id in things[roles[0]] if all(id in other for other in things.values())][:_MOST_NAMED]
    parts = []
    if every:
        parts.append(f"{'both' if len(roles) == 2 else 'all'} ask for {_named(every, compiled)}")
    only: list[str] = []
    for role in roles:
        others = {id for other in roles if other != role for id in named_anywhere(other, compiled)}
        # a skill in general terms ("programming") is mostly asked of the others too, in other words
        own = [id for id in things[role] if id not in others and compiled.label("tool", id)][:_MOST_NAMED]
        only += own
        if own:
            parts.append(f"only the {compiled.role_name(role)} for {_named(own, compiled)}")
    if not parts:
        return (), ()
    named = {*every, *only}
    cited = [
        next(fact for fact in compiled.facts(role, *_NEEDS) if id in fact.mentions)
        for role in roles
        for id in things[role]
        if id in named
    ]
    text = f"In short, by the skills and tools that my sources name: {'; '.join(parts)}."
    return (Line(text, unique(fact.id for fact in cited)),), distinct(cited)


def named_anywhere(role: str, compiled: Compiled) -> frozenset[str]:
    """The tools and skills that any fact of a role names, on its path and in its interviews too."""
    return compiled.kept(_named_anywhere, role)


def _named_anywhere(compiled: Compiled, role: str) -> frozenset[str]:
    return frozenset(id for fact in compiled.facts(role, *compiled.sections(role)) for id in fact.mentions)


def _named(ids: Sequence[str], compiled: Compiled) -> str:
    return listed([thing_name(id, compiled) for id in ids])


def _differs(words: set[str]) -> bool:
    return bool(words & {"difference", "differences", "different", "differ", "distinct"})


def _more(word: str) -> str:
    return f"is {word}" if word.endswith("ier") else f"is more {word}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


_BEYOND = Pattern(r"\b(?:extra|additional|beyond|on top of|besides|in addition|more than)\b")
_APART = Pattern(r"\b(?:differen\w*|differ|compare\w*|vs|versus|overlap\w*|common|shared?)\b")
_CODING = Pattern(r"\b(?:coding|programming|code|languages?)\b")
_MOST_LINES = 4  # lines told of each role
_MOST_BEYOND = 8  # tools and skills told of each role


def set_apart(request: Request, roles: Sequence[str], compiled: Compiled) -> Answer | None:
    """What two roles' skills or tools have in common and what only one has; None where these are not compared.

    Asked what one needs beyond the other, only that is told.
    """
    said = request.normal
    beyond = _BEYOND.search(said)
    sections = tuple(s for s in ("skills", "tools") if s in request.aspects or s == request.intent)
    coding = bool(_CODING.search(said))
    if len(roles) != 2 or not (sections or coding) or not (beyond or _APART.search(said)):
        return None
    facts = {role: compiled.facts(role, *(_NEEDS if coding or beyond else sections)) for role in roles}
    if coding:
        facts = {role: tuple(f for f in found if _is_of_code(f)) for role, found in facts.items()}
    asking = {role: [f for f in found if not asks_little(f.text)] for role, found in facts.items()}
    things = {role: unique(id for f in found for id in f.mentions) for role, found in asking.items()}
    if coding:  # languages alone: a line on programming names pandas and spreadsheets too
        told = {id for found in facts.values() for f in found if "language" in f.kind.lower() for id in f.mentions}
        things = {role: tuple(id for id in ids if id in told) for role, ids in things.items()}
    if not all(things.values()):
        return None
    both = [id for id in things[roles[0]] if id in things[roles[1]]]
    only = {role: [id for id in ids if id not in both][:_MOST_BEYOND] for role, ids in things.items()}
    names = {role: compiled.role_name(role) for role in roles}
    if beyond:
        first, second = roles
        if not only[first]:
            return None
        needs = _named(only[first], compiled)
        who, other = with_article(names[first]), with_article(names[second])
        text = f"By what my sources name, {who} needs, beyond {other}: {needs}."
        shown = [f for f in facts[first] if set(f.mentions) & set(only[first]) and f.section == "skills"]
        shown = shown or [f for f in facts[first] if set(f.mentions) & set(only[first])]
    else:
        same = not any(only.values())
        parts = [f"both ask for {_named(both[:_MOST_BEYOND], compiled)}"] if both else []
        parts += [f"only the {names[role]} for {_named(ids, compiled)}" for role, ids in only.items() if ids]
        text = f"By what my sources name, {'; '.join(parts)}{', and neither for more; how they put it differs' * same}."
        own = {role: [f for f in facts[role] if f.section == "skills"] for role in roles}
        own = {role: [f for f in found if coding or set(f.mentions) & set(only[role])] for role, found in own.items()}
        shown = [f for found in own.values() for f in found[:_MOST_LINES]]
    cited = distinct(f for found in facts.values() for f in found if f.mentions)
    items = lines_by_role(shown, compiled)
    return Answer(
        ANSWER, (Paragraph((Line(text, unique(f.id for f in cited)),)), Bullets("", items)), distinct((*shown, *cited))
    )


def _is_of_code(fact: Fact) -> bool:
    """Whether a line is on programming, not on the products that are no language."""
    wording = f"{fact.kind} {fact.text}"
    return bool(re.search(r"(?i)\b(?:programming|languages?|SQL|Python|code|scripting)\b", wording)) and (
        fact.section == "skills" or "language" in fact.kind.lower()
    )

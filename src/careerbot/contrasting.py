"""The first sentence of a comparison: what sets the roles apart, or on what the choice between them depends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.answers import thing_name
from careerbot.asking import WHICH, YES_NO, form
from careerbot.compiled import Compiled
from careerbot.projections import SECTION, projection
from careerbot.turn import Fact, Line, Request, distinct, unique
from careerbot.wording import capitalized, listed, plural, sentence, with_article

_SAME = frozenset("same synonym synonyms identical interchangeable equivalent".split())
_RANKED = re.compile(r"\b(better|best|harder|hardest|easier|easiest|worse|hard|difficult|tougher)\b")
_HARD = frozenset("harder hardest easier easiest hard difficult tougher".split())
_FUTURE = re.compile(r"\b(?:future|demand|grow\w*|prospects|safer|safest|secure|security|better|outlook|jobs)\b")

_NEEDS = ("skills", "tools")
_MOST_NAMED = 3  # tools and skills in one sentence

_Found = tuple[tuple[Line, ...], tuple[Fact, ...]]


def contrast(request: Request, roles: Sequence[str], compiled: Compiled) -> _Found:
    """The first sentences, and the facts they rest on; none where nothing is known to say."""
    if "outlook" in request.aspects and (found := more_future(request, compiled))[0]:
        return found
    words = set(request.words)
    ranked = _RANKED.search(" ".join(request.words))
    if ranked:
        what = "is harder or easier" if words & _HARD else "is better"
        text = f"It depends on what you like and bring: my sources do not say which {what}, but whom each suits."
        suits = [fact for role in roles for fact in compiled.facts(role, "recommend_role")]
        if suits:
            return (Line(text, tuple(fact.id for fact in suits)),), ()
        return (Line(f"My sources do not say which {what}; they say what sets the roles apart."),), ()
    if request.aspects == ("work_life",):
        return (Line("My sources do not weigh the two against each other; of the work life they say this."),), ()
    begin = ""
    if form(request.words) == YES_NO:
        begin = "No, they are not the same" if _SAME & words else "Yes, they differ" if _differs(words) else ""
    told = [compiled.facts(role, "definition") for role in roles]
    if not told or not all(told):
        return (), ()
    parts = []
    for role, facts in zip(roles, told, strict=True):
        for number, fact in enumerate(facts):
            opening = with_article(compiled.role_name(role)) if number == 0 else "the role also"
            parts.append(Line(sentence(capitalized(f"{opening} {_lowered(fact.text)}")), (fact.id,)))
    begun = (Line(f"{begin}."),) if begin else ()
    return (*begun, *parts), tuple(fact for facts in told for fact in facts)


def in_short(roles: Sequence[str], compiled: Compiled) -> _Found:
    """One sentence on the tools and skills that all of the roles ask for, and those that only one does."""
    facts = {role: compiled.facts(role, *_NEEDS) for role in roles}
    things = {role: unique(id for fact in found for id in fact.mentions) for role, found in facts.items()}
    if len(roles) < 2 or not all(things.values()):
        return (), ()
    every = [id for id in things[roles[0]] if all(id in other for other in things.values())][:_MOST_NAMED]
    parts = []
    if every:
        parts.append(f"{'both' if len(roles) == 2 else 'all'} ask for {_named(every, compiled)}")
    only: list[str] = []
    for role in roles:
        others = {id for other in roles if other != role for id in _named_anywhere(other, compiled)}
        # a skill in general terms ("programming") is mostly asked of the others too, in other words
        own = [id for id in things[role] if id not in others and compiled.label("tool", id)][:_MOST_NAMED]
        only += own
        if own:
            parts.append(f"only the {compiled.role_name(role)} for {_named(own, compiled)}")
    if not parts:
        return (), ()
    named = {*every, *only}
    cited = [
        next(fact for fact in facts[role] if id in fact.mentions)
        for role in roles
        for id in things[role]
        if id in named
    ]
    text = f"In short, by the skills and tools that my sources name: {'; '.join(parts)}."
    return (Line(text, unique(fact.id for fact in cited)),), distinct(cited)


def _named_anywhere(role: str, compiled: Compiled) -> set[str]:
    """The tools and skills that any fact of a role names, on its path and in its interviews too."""
    return {id for fact in compiled.facts(role, *compiled.sections(role)) for id in fact.mentions}


def _named(ids: Sequence[str], compiled: Compiled) -> str:
    return listed([thing_name(id, compiled) for id in ids])


def _differs(words: set[str]) -> bool:
    return bool(words & {"difference", "differences", "different", "differ", "distinct"})


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def more_future(request: Request, compiled: Compiled) -> _Found:
    """Which of several roles grows more by the official projections; none where that was not asked or is not known."""
    said = " ".join(request.words)
    if len(request.roles) < 2 or not (form(request.words) == WHICH or _FUTURE.search(said)):
        return (), ()
    known = {role: projection(compiled.facts(role, SECTION)) for role in request.roles}
    names = {role: plural(compiled.role_name(role)) for role in request.roles}
    found = [(role, told) for role, told in known.items() if told is not None and told.occupation]
    if len(found) < len(known):
        missing = listed([names[role] for role, told in known.items() if told is None], "or")
        text = f"That cannot be decided by figures: there is no official projection for {missing}."
        return ((Line(text),), ()) if missing else ((), ())
    cites, facts = tuple(told.fact.id for _, told in found), tuple(told.fact for _, told in found)
    if len({told.occupation for _, told in found}) == 1:
        text = f"The official projection does not tell them apart: both are counted with {found[0][1].occupation}."
        return (Line(text, cites),), facts
    found.sort(key=lambda item: -item[1].change)
    first = [names[role] for role, told in found if told.change == found[0][1].change]
    signs = [f"{names[role]} {'+' if told.grows else '-'}{told.figure}% ({told.occupation})" for role, told in found]
    text = (
        f"{listed(first)}, by the official projections for {found[0][1].years}, which are no promise and count"
        f" each role with an occupation: {listed(signs)}."
    )
    return (Line(text, cites),), facts

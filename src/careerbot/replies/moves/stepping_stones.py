"""A goal and two or three ways to it: "to become an ML engineer, should I start as a data analyst or a developer?".

The goal is no third option: the other roles are weighed by whether people come from them, and by the skills and tools
that they share with it. The other way round, from one role to the nearer of two: "which is the easier move?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines_by_role, thing_name
from careerbot.facts.ways_in import way_in
from careerbot.patterns import Pattern
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import capitalized, listed, plural, with_article

_NEARER = Pattern(
    r"\b(?:closer|closest|nearer|nearest|easier|easiest|smaller|shorter|more natural|simpler|quicker|faster)\b"
)
_LONGER = Pattern(r"\blonger\b")  # a way that is named, but not as a near one
_NEEDS = ("skills", "tools")
_MOST_SHARED = 4
_CLEARLY = 2  # things more that one must share to be nearer by nothing else
_WEIGHED = (2, 3)  # how many ways to one goal are set against each other


def stepped(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles named is the nearest way to another, or which of two is nearer to the one the user has."""
    if request.intent != "transition":
        return None
    if (
        len(request.roles) == 1
        and len(request.origins) in _WEIGHED
        and all(compiled.label("role", o) for o in request.origins)
    ):
        return _nearer(request.origins, request.roles[0], True, compiled)
    nearer = _NEARER.search(request.normal)
    if len(request.roles) == 2 and len(request.origins) == 1 and nearer and compiled.label("role", request.origins[0]):
        return _nearer(request.roles, request.origins[0], False, compiled)
    return None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The options between which is chosen, and the one role that all of them lead to or come from."""

    options: Sequence[str]
    fixed: str
    is_goal: bool  # whether the options lead to it
    named: Sequence[str]  # those that the sources name as a way
    longer: Sequence[str]  # those of which they say that the way is longer
    nearest: str  # the one that shares clearly most; '' where none does


def _nearer(options: Sequence[str], fixed: str, is_goal: bool, compiled: Compiled) -> Answer | None:
    ways: dict[str, Fact | None] = {}
    shared: dict[str, tuple[str, ...]] = {}
    cited: list[Fact] = []
    for option in options:
        origin, goal = (option, fixed) if is_goal else (fixed, option)
        ways[option] = _way(origin, goal, compiled)
        own = {id for fact in compiled.facts(origin, *_NEEDS) for id in fact.mentions}
        wanted = compiled.facts(goal, *_NEEDS)
        if not own or not wanted:
            return None
        shared[option] = unique(id for fact in wanted for id in fact.mentions if id in own)
        cited += [fact for fact in wanted if set(fact.mentions) & set(shared[option][:_MOST_SHARED])]
    longer = [option for option, way in ways.items() if way is not None and _LONGER.search(way.text)]
    named = [option for option, way in ways.items() if way is not None and option not in longer]
    first, second, *_ = sorted(options, key=lambda option: -len(shared[option]))
    ahead = len(shared[first]) - len(shared[second])
    nearest = first if ahead >= (1 if named or longer else _CLEARLY) else ""
    begin = _begin(_Weighed(options, fixed, is_goal, named, longer, nearest), compiled)
    paths = distinct(fact for fact in ways.values() if fact)
    items = [
        Line(f"{compiled.role_name(option)}: shares {listed([thing_name(id, compiled) for id in ids[:_MOST_SHARED]])}.")
        for option, ids in shared.items()
        if ids
    ]
    facts = distinct((*paths, *cited))
    blocks = [Paragraph((Line(begin, tuple(fact.id for fact in facts)),))]
    if paths:
        blocks_of_paths = lines_by_role(paths, compiled) if not is_goal else tuple(Line(f.text, (f.id,)) for f in paths)
        return Answer(ANSWER, (*blocks, Bullets("", (*blocks_of_paths, *items))), facts)
    return Answer(ANSWER, (*blocks, Bullets("", tuple(items))), facts)


def _begin(weighed: _Weighed, compiled: Compiled) -> str:
    """The first sentence: which is nearest, and by what."""
    named, longer, nearest = weighed.named, weighed.longer, weighed.nearest
    moves = f"as a {'way to' if weighed.is_goal else 'move from'} {with_article(compiled.role_name(weighed.fixed))}"
    apart = [f"from {_each(longer, compiled)} they call it longer"] if longer and named else []
    if len(named) == 1:
        more = ", and it shares more skills and tools" if nearest == named[0] else ""
        rest = [option for option in weighed.options if option not in (*named, *longer)]
        apart += [f"{_each(rest, compiled)} they do not name there"] if rest else []
        return f"{'; '.join([f'{compiled.role_name(named[0])}: my sources name it {moves}{more}', *apart])}."
    two = len(weighed.options) == _WEIGHED[0]
    if len(named) == len(weighed.options):
        told = f"{'both' if two else 'all'} are named {moves}"
    elif named:
        told = f"{_each(named, compiled)} are named {moves}"
    elif longer:
        told = f"my sources name {_each(longer, compiled)} {moves}, but call it longer"
    else:
        told = f"my sources name {'neither' if two else 'none of them'} {moves}"
    if nearest:
        told = f"{compiled.role_name(nearest)}, by the skills and tools that are shared: {told}"
    else:
        told = f"{'Either' if two else 'Any of them'}: {told}" if named else capitalized(told)
        told += ", and they share about as much with it"
    return f"{'; '.join([told, *apart])}."


def _each(roles: Sequence[str], compiled: Compiled) -> str:
    """The names of roles with their articles, as a list."""
    return listed([with_article(compiled.role_name(role)) for role in roles])


def _way(origin: str, goal: str, compiled: Compiled) -> Fact | None:
    """The line of a role on who comes into its work that names another."""
    way = way_in(goal, Request("transition", roles=(goal,), origins=(origin,)), compiled)
    if way is not None and way.is_own:
        return way.fact
    name = compiled.role_name(origin).lower()
    fields = (("engineer", "engineering"), ("analyst", "analysis"), ("developer", "development"))
    forms = (name, plural(name), *(name.replace(person, field) for person, field in fields))
    bare = Pattern(rf"(?:^|, | and | or ){re.escape(plural(name.split()[-1]))}\b")  # "Analysts, engineers, …"
    for fact in compiled.facts(goal, "transition"):
        head = fact.text.partition(":")[0].lower()
        if any(form in head for form in forms) or bare.search(head):
            return fact
    return None

"""A goal and two ways towards it: "to become an ML engineer, should I start as a data analyst or a software engineer?".

The goal is no third option: the other roles are weighed by whether people come from them, and by the skills and tools
that they share with it. The other way round, from one role to the nearer of two: "which is the easier move?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines_by_role, thing_name
from careerbot.facts.ways_in import way_in
from careerbot.patterns import Pattern
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import listed, plural, with_article

_NEARER = Pattern(
    r"\b(?:closer|closest|nearer|nearest|easier|easiest|smaller|shorter|more natural|simpler|quicker|faster)\b"
)
_NEEDS = ("skills", "tools")
_MOST_SHARED = 4


def stepped(request: Request, compiled: Compiled) -> Answer | None:
    """Which of two roles is the nearer way to another, or which of two is nearer to the one the user has."""
    if request.intent != "transition":
        return None
    if (
        len(request.roles) == 1
        and len(request.origins) == 2
        and all(compiled.label("role", o) for o in request.origins)
    ):
        return _nearer(request.origins, request.roles[0], True, compiled)
    nearer = _NEARER.search(request.normal)
    if len(request.roles) == 2 and len(request.origins) == 1 and nearer and compiled.label("role", request.origins[0]):
        return _nearer(request.roles, request.origins[0], False, compiled)
    return None


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
    named = [option for option in options if ways[option]]
    ranked = sorted(options, key=lambda option: -len(shared[option]))
    if len(shared[ranked[0]]) == len(shared[ranked[1]]):
        ranked = []
    begin = _begin(options, named, ranked, fixed, is_goal, compiled)
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


def _begin(
    options: Sequence[str], named: Sequence[str], ranked: Sequence[str], fixed: str, is_goal: bool, compiled: Compiled
) -> str:
    """The first sentence: which is nearer, and by what."""
    name = {role: with_article(compiled.role_name(role)) for role in (*options, fixed)}
    moves = f"as a way to {name[fixed]}" if is_goal else f"as a move from {name[fixed]}"
    if len(named) == 1:
        other = next(option for option in options if option != named[0])
        best = compiled.role_name(named[0])
        more = ", and it shares more skills and tools" if ranked and ranked[0] == named[0] else ""
        return f"{best}: my sources name it {moves}{more}; {name[other]} they do not name there."
    start = f"Both are named {moves}" if named else f"My sources name neither {moves}"
    if not ranked:
        even = "and they share about as much with it"
        return f"Either: both are named {moves}, {even}." if named else f"{start}, {even}."
    best = compiled.role_name(ranked[0])
    return f"{best}, by the skills and tools that are shared: {start[0].lower()}{start[1:]}."


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

"""From one occupation to a role: what carries over, what is missing, a first step.

What an occupation outside our field needs comes from O*NET (see ``backgrounds``); what it shares with a role is what
the role's facts name too, or the user said they know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.answers import Answer, admit, lines, thing_name, topic
from careerbot.asking import HOW_LONG, YES_NO, form
from careerbot.compiled import Compiled, Past
from careerbot.detail import MORE
from careerbot.terms import terms
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import capitalized, listed, plural, with_article

NEEDS = ("skills", "tools")
_STUDIES = frozenset(
    (
        "degree degrees phd doctorate master masters msc bsc ms bachelor bachelors btech diploma graduate certificate"
    ).split()
)
_MOST_NAMED = 4  # things named in the first sentence
_SUMMED_UP = 4  # steps from which on a path is summed up first
_OF_MANY = frozenset(
    terms("engineer scientist analyst manager developer data specialist degree bachelor quantitative".split())
)
_MOST_SHARED, _MOST_MISSING, _MOST_PATHS, _MOST_RATED = 6, 12, 3, 6


def transition(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What carries over to each role from where the user comes from, what is missing, and a first step."""
    request = evidence.request
    pasts = [past for id in request.origins if (past := compiled.background(id))]
    blocks: list[Block] = []
    used: list[Fact] = []
    unknown = [role for role in request.roles if not compiled.facts(role, "skills")]
    for role in request.roles:
        if role not in unknown:
            for block, facts in _move(role, pasts, request, compiled):
                blocks.append(block)
                used += facts
    if unknown:
        admitted, known = admit("transition", unknown, compiled)
        blocks += admitted
        used += known
    own_step = any(compiled.facts(role, "learning_path", "getting_started") for role in request.roles)
    steps = () if own_step and request.detail != MORE else compiled.general("getting_started", request.roles)
    if steps:
        blocks.append(Bullets("First steps, whatever you come from:", lines(steps)))
        used += steps
    status = CAVEAT if len(unknown) == len(request.roles) else ANSWER
    return Answer(status, tuple(blocks), distinct(used)) if used else None


def _move(
    role: str, pasts: Sequence[Past], request: Request, compiled: Compiled
) -> Iterator[tuple[Block, Sequence[Fact]]]:
    name = with_article(compiled.role_name(role))
    needs = [fact for section in NEEDS for fact in compiled.facts(role, section)]
    has = {thing for past in pasts for thing in past.things}
    own = _own(request, compiled)
    shared = [fact for fact in needs if own & set(fact.mentions)]
    missing = [fact for fact in needs if fact not in shared and not (fact.mentions and set(fact.mentions) <= has)]
    common = [fact for fact in needs if has & set(fact.mentions)]
    rated = [fact for past in pasts if (fact := _rated(past))]
    paths = _paths(role, request, compiled)
    if opening := _opening(name, common or shared, has | own, paths, request, compiled):
        yield opening
    if shared or rated:
        head = f"What carries over to {name}{_from(request, compiled)}, by what my sources name or you said:"
        both = unique(id for fact in common for id in fact.mentions if id in has)
        named = listed([thing_name(id, compiled) for id in both])
        cites = tuple(fact.id for fact in (*rated, *common))
        said = [Line(f"Named for both by my sources: {named}.", cites)] if both else []
        items = (*lines(rated), *said, *lines(shared[:_MOST_SHARED]))
        yield Bullets(head, items), (*rated, *common, *shared[:_MOST_SHARED])
    lacking = missing[:_MOST_MISSING]
    beyond = " beyond that" if shared or rated else ""
    yield Bullets(f"What {name} needs{beyond}:", lines(lacking)), lacking
    if request.degree or _STUDIES & set(request.words):
        studies = compiled.facts(role, "education")
        yield Bullets(f"The education of {plural(compiled.role_name(role))}:", lines(studies)), studies
    first = _first_step(role, own, compiled)
    if first:
        yield Bullets("A first step:", lines([first])), [first]
    if paths:
        yield Bullets("Who comes into this work, and how:", lines(paths)), paths


def _opening(
    name: str,
    common: Sequence[Fact],
    known: set[str],
    paths: Sequence[Fact],
    request: Request,
    compiled: Compiled,
) -> tuple[Block, Sequence[Fact]] | None:
    """The first sentence: that others came that way, or what carries over; None when nothing is said of either."""
    begin = "Yes, people do come that way" if form(request.words) == YES_NO else "People do come that way"
    if paths and _names_origin(paths[0], request, compiled):
        return Paragraph((Line(f"{begin}: {paths[0].text}", (paths[0].id,)),)), paths[:1]
    both = unique(id for fact in common for id in fact.mentions if id in known)
    yes_no = form(request.words) == YES_NO
    if both:
        named = listed([thing_name(id, compiled) for id in both[:_MOST_NAMED]])
        carry = "carries" if len(both) == 1 else "carry"
        begin = "It depends on what you learn: " if yes_no else ""
        text = capitalized(f"{begin}{named} {carry} over to {name}, and the rest is to be learnt.")
        return Paragraph((Line(text, tuple(fact.id for fact in common)),)), common
    if not (request.origins or request.degree):
        return None
    text = f"It depends on what you learn: my sources name nothing that {name} shares with where you come from."
    return Paragraph((Line(text),)), ()


def _names_origin(path: Fact, request: Request, compiled: Compiled) -> bool:
    """Whether a way into a role is told of those who come from where the user does."""
    return bool(_origin_terms(request, compiled) & set(terms(path.text.lower().replace(",", " ").split())))


def _origin_terms(request: Request, compiled: Compiled) -> set[str]:
    words = {term for id in request.origins for term in terms(compiled.role_name(id).lower().split())}
    return (words | set(terms(request.degree.lower().split()))) - _OF_MANY


def _own(request: Request, compiled: Compiled) -> set[str]:
    """What the user said they know, and what is known of the roles they come from."""
    own = set(request.named)
    for origin in request.origins:
        own.update(id for section in NEEDS for fact in compiled.facts(origin, section) for id in fact.mentions)
    return own


def _from(request: Request, compiled: Compiled) -> str:
    """Where the user comes from, behind "carries over"."""
    names = [plural(compiled.role_name(id).partition(",")[0]) for id in request.origins]
    return f" from the work of {listed(names)}" if names else ""


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


def _first_step(role: str, has: set[str], compiled: Compiled) -> Fact | None:
    """The first step of the role's path that names nothing the user has, else of getting started."""
    path = [fact for fact in compiled.facts(role, "learning_path") if fact.kind.startswith("Step")]
    for fact in path:
        if not set(fact.mentions) & has:
            return fact
    steps = [*path, *compiled.facts(role, "getting_started")]
    return steps[0] if steps else None


def _paths(role: str, request: Request, compiled: Compiled) -> list[Fact]:
    """How others came into the role; those that name where the user comes from first."""
    words = _origin_terms(request, compiled)
    facts = compiled.facts(role, "transition")
    near = {fact.id: len(words & set(terms(fact.text.lower().replace(",", " ").split()))) for fact in facts}
    return sorted(facts, key=lambda fact: -near[fact.id])[:_MOST_PATHS]


def learning_path(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The role's own path with the steps already known ticked off; else what it needs, and what helps any role."""
    request = evidence.request
    blocks: list[Block] = []
    used: list[Fact] = []
    for role in request.roles:
        own = compiled.facts(role, request.intent)
        needs = own or compiled.facts(role, "skills")
        if needs:
            name = with_article(compiled.role_name(role))
            opening = _path_opening(name, own, request)
            blocks += [Paragraph(opening)] if opening else []
            head = f"The way to {name}:" if own else f"What {name} needs to learn:"
            told = {line.text for line in opening}
            needs = tuple(fact for fact in needs if fact.text not in told)
            blocks.append(Bullets(head, _ticked(needs, request) if own else lines(needs)))
            used += [*own, *needs]
        if _STUDIES & set(request.words) and (studies := compiled.facts(role, "education")):
            blocks.append(Bullets(f"The education of {plural(compiled.role_name(role))}:", lines(studies)))
            used += studies
    steps = compiled.general("getting_started", request.roles)
    if steps:
        blocks.append(Bullets(f"On {topic('getting_started')}, whatever the role:", lines(steps)))
        used += steps
    unknown = [role for role in request.roles if not compiled.facts(role, "skills")]
    if unknown:
        admitted, known = admit(request.intent, unknown, compiled)
        blocks += admitted
        used += known
    return Answer(ANSWER, tuple(blocks), distinct(used)) if used else None


def _path_opening(name: str, path: Sequence[Fact], request: Request) -> tuple[Line, ...]:
    """The first sentence of a path: how long it takes, when asked, else where it begins and ends."""
    timed = [fact for fact in path if not fact.kind.startswith("Step")]
    if form(request.words) == HOW_LONG:
        if timed:
            return (Line(timed[0].text, (timed[0].id,)),)
        return (Line(f"My sources give no length of time for the way to {name}; these are its steps."),)
    steps = [fact for fact in path if fact.kind.startswith("Step")]
    if len(steps) < _SUMMED_UP:
        return ()
    first, last = (_head(fact) for fact in (steps[0], steps[-1]))
    text = f"In short: it begins with “{first}” and ends with “{last}”."
    return (Line(text, (steps[0].id, steps[-1].id)),)


def _head(step: Fact) -> str:
    """What a step is about: its words before the colon."""
    return step.text.partition(":")[0].rstrip(".")


def _ticked(path: Sequence[Fact], request: Request) -> tuple[Line, ...]:
    """The steps; once the user said what they know, each with a box, ticked where all it names is known."""
    if not request.named:
        return lines(path)
    known = set(request.named)
    ticked = []
    for line, fact in zip(lines(path), path, strict=True):
        named = set(fact.mentions)
        box = "[x]" if named and named <= known else "[ ]"
        part = named & known if box == "[ ]" else set()
        note = " (in part known)" if part else ""
        is_step = fact.kind.startswith("Step")
        ticked.append(Line(f"{box} {capitalized(line.text)}{note}" if is_step else line.text, line.cites))
    return tuple(ticked)

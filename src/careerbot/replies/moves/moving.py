"""From one occupation to a role: what carries over, what is missing, a first step.

What an occupation outside our field needs comes from O*NET (see ``backgrounds``); what it shares with a role is what
the role's facts name too, or the user said they know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.compiled_tables.pasts import Past
from careerbot.facts.answers import Answer, admit, lines, thing_name, topic
from careerbot.facts.detail import MORE
from careerbot.facts.starting import asks_time, asks_way_in, in_short, of_things, path_opening, step_alone
from careerbot.facts.ways_in import VAGUE, Way, is_near, side_steps, steps_out, way_asked, way_in, ways
from careerbot.patterns import Pattern
from careerbot.pay.weighing_pay import weighed_pay
from careerbot.question.form import YES_NO, form
from careerbot.replacing import replace
from careerbot.replies.moves.move_in_short import FIRST, crossing, crossings, from_where
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import Overlap, chief_gap, is_met, missing_lines, overlap, plainly
from careerbot.replies.moves.own_standing import at_school, standing
from careerbot.replies.moves.what_is_brought import brought
from careerbot.replies.study.degrees import field_of_degree
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import capitalized, listed, plural, with_article

NEEDS = ("skills", "tools")
_STUDIES = frozenset(
    (
        "degree degrees phd doctorate master masters msc bsc ms bachelor bachelors btech diploma graduate certificate"
    ).split()
)
# A question on studies beside the way: "do I need a degree", "which degree".
_ASKS_STUDIES = Pattern(
    r"\b(?:need|require\w*|which|what|get|do) (?:\w+ ){0,2}?(?:degrees?|phd|masters?"
    r"|bachelors?|certificates?)\b"
)
_DOUBTS = frozenset(
    "risky crazy mad stupid foolish unrealistic impossible dumb insane".split()
)  # a yes would affirm them
_MOST_NAMED = 4  # things named in the first sentence
# Words of a question that asks for what is missing only.
_DIFFERENCE = frozenset("additional extra missing lack lacking gap gaps further".split())
_ASK = Paragraph((Line("Tell me what you bring (your work, tools, skills or degree), and I name what carries over."),))
_TELLS = Pattern(
    r"\b(?:i (?:do|make|work|worked|am (?:a|an|in)|was (?:a|an)|used to|have been|come from|sell|teach|run|drive)"
    r"|my (?:work|job|background|current)|background (?:in|is)|coming from|working (?:as|in)|experience (?:in|as))\b"
)
_NO_DEGREE = Pattern(r"\b(?:no|without|lack|not have) (?:an? |any )?(?:\w+ )?(?:degree|diploma)\b")
# That pay is to be weighed beside the way there.
_PAID = Pattern(r"\b(?:pay|pays|paid|money|salary|salaries|earn|earns|earnings|income)\b")
_MOST_MISSING, _MOST_PATHS, _MOST_RATED = 12, 3, 6


def transition(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What carries over to each role from where the user comes from, what is missing, and a first step."""
    request = evidence.request
    if out := steps_out(request, compiled):
        general = [fact for fact in compiled.facts("", "career_path") if fact.text.startswith("Side steps")]
        return Answer(ANSWER, (Paragraph(tuple(lines((*out, *general)))), _ASK), (*out, *general))
    if not brings_something(request, compiled) and (way := _way_in(evidence, compiled)):
        return way
    blocks: list[Block] = []
    used: list[Fact] = []
    unknown = [role for role in request.roles if not compiled.facts(role, "skills")]
    known_roles = [role for role in request.roles if role not in unknown]
    if len(known_roles) > 1 and request.detail != MORE:
        several = crossings(known_roles, request, compiled)
        paid = (
            weighed_pay(Request("compare", roles=tuple(known_roles)), compiled)
            if _PAID.search(request.normal)
            else None
        )
        blocks += several.blocks
        used += several.facts
        if paid is not None and paid[1]:
            blocks.append(Paragraph(paid[0]))
            used += paid[1]
        known_roles = []
    for role in known_roles:
        if request.detail != MORE:
            short = crossing(role, request, compiled)
            blocks += short.blocks
            used += short.facts
        else:
            for block, facts in _move(role, request, compiled):
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


_MUST = Pattern(
    r"^(?:must|do|does|is it|should|would)\b.*\b(?:must|need|have to|has to|necessary|move to|relocate)\b|^must\b"
)


_OF_PEOPLE = Pattern(
    r"\b(?:i|im|you|one|someone|somebody|anyone|anybody|people|we|he|she|they|possible|can|could|able|chance|realistic"
    r"|doable|feasible|without|my|must|need|have to|should)\b"
)


def _possible(request: Request) -> str:
    """A yes to what is asked to be possible; to what is asked to be a must, that no source says so."""
    if _MUST.search(request.normal):
        return "My sources do not say that it is a must; the steps they give are these."
    return "Yes, it is possible; these are the steps."


def brings_something(request: Request, compiled: Compiled) -> bool:
    """Whether it is known what the user brings: a degree, tools or skills, or where they come from."""
    known = any(compiled.label(kind, id) for id in request.origins for kind in ("role", "occupation"))
    past = known or any(compiled.background(id) for id in request.origins)
    vague = request.degree.startswith(VAGUE)  # a field of work: known where a way into the role is told from it
    came = vague and any((way := way_in(role, request, compiled)) and way.near for role in request.roles)
    if vague and request.roles and standing(request.roles[0], request, compiled).measures:
        return True  # how far it is from there is asked
    return bool(request.named or (request.degree and not vague) or came or past)


def _way_in(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The way to roles for whom nothing is known of, and what to tell; None where no role has a way of its own."""
    request = evidence.request
    if not all(compiled.facts(role, "learning_path") for role in request.roles):
        return None
    way = learning_path(replace(evidence, request=replace(request, intent="learning_path")), compiled)
    if way is None:
        return None
    paths = [fact for role in request.roles for fact in _paths(role, request, compiled)]
    if form(request.words) == YES_NO and (named := way_asked(request, paths)):
        begun = Paragraph((Line(f"Yes, it is among the ways in that my sources name: {named.text}", (named.id,)),))
        came = (Bullets("Who comes into this work, and how:", lines(paths)),) if paths else ()
        return Answer(way.status, (begun, *came), tuple(paths))
    stand = standing(request.roles[0], request, compiled) if request.roles else None
    can = form(request.words) == YES_NO and bool(_OF_PEOPLE.search(request.normal))
    asked = can or (stand is not None and stand.asks)
    begin = [*(stand.lines if stand else ()), *([Line(_possible(request))] if asked else [])]
    came = (Bullets("Who comes into this work, and how:", lines(paths)),) if paths and not begin else ()
    said = tuple(block for block in way.blocks if block != _ASK and not (begin and isinstance(block, Paragraph)))
    opening = (Paragraph(tuple(begin)),) if begin else ()
    facts = distinct((*(stand.facts if stand else ()), *way.facts, *(paths if came else ())))
    return Answer(way.status, (*opening, *said, *came, _ASK), facts)


def _move(role: str, request: Request, compiled: Compiled) -> Iterator[tuple[Block, Sequence[Fact]]]:
    name = with_article(compiled.role_name(role))
    pasts = [past for id in request.origins if (past := compiled.background(id))]
    needs = [fact for section in NEEDS for fact in compiled.facts(role, section)]
    found = overlap(needs, _brought(request, compiled))
    rated = [fact for past in pasts if (fact := _rated(past))]
    paths = _paths(role, request, compiled)
    if not (paths and is_near(paths[0], request, compiled)):
        paths = [*side_steps(role, request, compiled), *paths]
    if opening := _opening(name, found, paths, request, compiled):
        yield opening
        paths = [fact for fact in paths if fact not in opening[1]]
    difference = bool(_DIFFERENCE & set(request.words)) and request.detail != MORE
    if (found.shared or rated) and not difference:
        head = f"What carries over to {name}{from_where(request, compiled)}, by what my sources name or you said:"
        yield Bullets(head, (*lines(rated), *_carried(found, rated, request, compiled))), (*rated, *found.naming)
    beyond = " beyond that" if found.shared or rated else ""
    items, lacking = missing_lines(found, compiled, _MOST_MISSING)
    if items:
        yield Bullets(f"What {name} needs{beyond}:", items), lacking
    if request.degree or _STUDIES & set(request.words):
        studies = compiled.facts(role, "education")
        yield Bullets(f"The education of {plural(compiled.role_name(role))}:", lines(studies)), studies
    first = first_step(role, found.has, request, compiled)
    if first:
        yield Bullets("A first step:", step_alone(first)), [first]
    if paths and not difference:
        yield Bullets("Who comes into this work, and how:", lines(paths)), paths


def _carried(found: Overlap, rated: Sequence[Fact], request: Request, compiled: Compiled) -> Iterator[Line]:
    """The things that carry over: those named for where the user comes from, and those the user said they know."""
    both = [id for id in found.shared if id not in request.named]
    said = [id for id in found.shared if id in request.named]
    if both:
        cites = tuple(fact.id for fact in (*rated, *found.naming) if fact in rated or set(both) & set(fact.mentions))
        yield Line(f"Named for both by my sources: {listed([thing_name(id, compiled) for id in both])}.", cites)
    if said:
        cites = tuple(fact.id for fact in found.naming if set(said) & set(fact.mentions))
        yield Line(f"Of what you know it needs {listed([thing_name(id, compiled) for id in said])}.", cites)


def _opening(
    name: str, found: Overlap, paths: Sequence[Fact], request: Request, compiled: Compiled
) -> tuple[Block, Sequence[Fact]] | None:
    """The first sentences: what carries over and what is missing first, and whether others came that way.

    None when nothing is known of where the user comes from.
    """
    yes_no = form(request.words) == YES_NO
    came = paths[0] if paths and is_near(paths[0], request, compiled) else None
    begin = "Yes, people do come that way" if yes_no and not _DOUBTS & set(request.words) else "People do come that way"
    path = [Line(f"{begin}: {came.text}", (came.id,))] if came else []
    summed, facts = _summed_up(name, found, yes_no and not came, request, compiled)
    said = (*path, *summed) if yes_no else (*summed, *path)
    return (Paragraph(said), (*facts, *([came] if came else []))) if said else None


def _summed_up(
    name: str, found: Overlap, hedged: bool, request: Request, compiled: Compiled
) -> tuple[list[Line], list[Fact]]:
    """One sentence on what carries over and what is missing first of all."""
    if not (found.shared or request.origins or request.degree):
        return [], []
    gap = chief_gap(found, compiled)
    facts = [*found.naming, *([gap[1]] if gap else [])]
    missing = f"what is missing first of all is “{gap[0]}”" if gap else "my sources name nothing that is missing"
    if found.shared:
        things = [thing_name(id, compiled) for id in found.shared[:_MOST_NAMED]]
        carry = "carries" if len(things) == 1 else "carry"
        begin = "It depends on what you learn: " if hedged else ""
        text = capitalized(f"{begin}{listed(things)} {carry} over to {name}, and {missing}.")
    else:
        begin = "It depends on what you learn: my sources name nothing"
        text = f"{begin} that {name} shares with where you come from; {missing}."
    return [Line(text, tuple(fact.id for fact in facts))], facts


def _brought(request: Request, compiled: Compiled) -> set[str]:
    """What the user said they know, and what is known of the roles and occupations they come from."""
    has = set(request.named)
    for origin in request.origins:
        has.update(id for section in NEEDS for fact in compiled.facts(origin, section) for id in fact.mentions)
        past = compiled.background(origin)
        has.update(past.things if past else ())
    return has


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


def _paths(role: str, request: Request, compiled: Compiled) -> list[Fact]:
    """How others came into the role; those that name where the user comes from first."""
    return list(ways(role, request, compiled)[:_MOST_PATHS])


def learning_path(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The role's own path with the steps already known ticked off; else what it needs, and what helps any role."""
    request = evidence.request
    blocks: list[Block] = []
    used: list[Fact] = []
    for role in request.roles:
        own = compiled.facts(role, request.intent)
        if found := of_things(role, own, request, compiled):
            blocks += found[0]
            used += found[1]
            continue
        needs = own or compiled.facts(role, "skills")
        if needs:
            name = with_article(compiled.role_name(role))
            way, stand = way_in(role, request, compiled), standing(role, request, compiled)
            case = [
                *(line for line in stand.lines if line.cites),
                *([Line(way.fact.text, (way.fact.id,))] if _has_own_case(request, way) and way else []),
            ]
            if not case and (studied := field_of_degree(request.degree, role, compiled)):
                case.append(studied[0])
                used.append(studied[1])
            used += [*stand.facts, *([way.fact] if _has_own_case(request, way) and way else [])]
            rated = compiled.trait(role, "time to learn")
            opening = (*case, *(path_opening(name, own, request, rated) if not stand.timed else ()))
            has = brought(role, request, way, compiled).has
            used += [rated] if rated and any(rated.id in line.cites for line in opening) else []
            blocks += [Paragraph(opening)] if opening else []
            head = f"The way to {name}:" if own else f"What {name} needs to learn:"
            told = {id for line in opening for id in line.cites}
            needs = tuple(fact for fact in needs if fact.id not in told)
            if (
                not opening
                and has
                and FIRST.search(request.normal)
                and (step := first_step(role, has, request, compiled))
            ):
                blocks.append(Paragraph((Line(f"First of all, {step.kind or 'this'}: {step.text}", (step.id,)),)))
            blocks.append(Bullets(head, _ticked(needs, has) if own else lines(needs)))
            used += [*own, *needs]
        if _ASKS_STUDIES.search(request.normal) and (studies := compiled.facts(role, "education")):
            free = (
                [f for f in studies if re.search(r"(?i)without (?:a |one\b)", f.text) and "%" not in f.text]
                if _NO_DEGREE.search(request.normal)
                else []
            )
            if free:  # what is asked before all is whether it goes without
                blocks.insert(0, Paragraph(tuple(Line(fact.text, (fact.id,)) for fact in free)))
                used += free
                continue
            blocks.append(Bullets(f"The education of {plural(compiled.role_name(role))}:", lines(studies)))
            used += studies
    own_way = bool(blocks) and (asks_time(request) or not asks_way_in(request))
    steps = () if own_way else compiled.general("getting_started", request.roles)
    if steps:
        short = in_short(steps) if blocks else ()
        blocks += short or (Bullets(f"On {topic('getting_started')}, whatever the role:", lines(steps)),)
        used += steps
    unknown = [role for role in request.roles if not compiled.facts(role, "skills")]
    if unknown:
        admitted, known = admit(request.intent, unknown, compiled)
        blocks += admitted
        used += known
    if used and _tells_unknown_work(request, compiled) and not at_school(request.normal):
        blocks.append(_ASK)
    return Answer(ANSWER, tuple(blocks), distinct(used)) if used else None


def _tells_unknown_work(request: Request, compiled: Compiled) -> bool:
    """Whether users tell where they come from, and nothing of it is known: "I make pottery, how …"."""
    words = request.normal
    return bool(_TELLS.search(words)) and not brings_something(request, compiled)


def _has_own_case(request: Request, way: Way | None) -> bool:
    """Whether a way into the role is that of what the user studied."""
    return bool(request.degree) and way is not None and way.near


def _ticked(path: Sequence[Fact], known: Collection[str]) -> tuple[Line, ...]:
    """The steps; once the user said what they know, each with a box, ticked where all it names is known."""
    known = plainly(known)
    if not any(known & set(fact.mentions) for fact in path):
        return lines(path)
    ticked = []
    for line, fact in zip(lines(path), path, strict=True):
        named = set(fact.mentions)
        box = "[x]" if is_met(fact, known) else "[ ]"
        part = named & known if box == "[ ]" else frozenset[str]()
        note = " (in part known)" if part else ""
        is_step = fact.kind.startswith("Step")
        ticked.append(Line(f"{box} {capitalized(line.text)}{note}" if is_step else line.text, line.cites))
    return tuple(ticked)

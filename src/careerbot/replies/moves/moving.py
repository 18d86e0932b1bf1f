"""From one occupation to a role: what carries over, what is missing, a first step.

What an occupation outside our field needs comes from O*NET (see ``backgrounds``); what it shares with a role is what
the role's facts name too, or the user said they know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, admit, lines, topic, wordings
from careerbot.facts.detail import MORE
from careerbot.facts.starting import asks_time, asks_way_in, bears_on_role, in_short, of_things, path_opening
from careerbot.facts.ways_in import VAGUE, Way, steps_out, steps_told, way_asked, way_in
from careerbot.patterns import Pattern
from careerbot.pay.weighing_pay import weighed_pay
from careerbot.question.earned import without_earned
from careerbot.question.form import YES_NO, form
from careerbot.question.subject.studies_asked import CAN, manner_of_own
from careerbot.replacing import replace
from careerbot.replies.moves.move_in_full import in_full, paths_of
from careerbot.replies.moves.move_in_short import FIRST, FIRST_OF_ALL, crossing
from careerbot.replies.moves.move_opening import from_where
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import is_met, plainly
from careerbot.replies.moves.own_standing import at_school, standing
from careerbot.replies.moves.several_moves import crossings
from careerbot.replies.moves.what_is_brought import brought
from careerbot.replies.study.rated_fields import degree_judged, own_field
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import capitalized, plural, with_article

# A question on studies beside the way: "do I need a degree", "which degree".
_ASKS_STUDIES = Pattern(
    r"\b(?:need|require\w*|which|what|get|do) (?:\w+ ){0,2}?(?:degrees?|phd|masters?"
    r"|bachelors?|certificates?)\b"
)
_ASK = Paragraph((Line("Tell me what you bring (your work, tools, skills or degree), and I name what carries over."),))
_TELLS = Pattern(
    r"\b(?:i (?:do|make|work|worked|am (?:a|an|in)|was (?:a|an)|used to|have been|come from|sell|teach|run|drive)"
    r"|my (?:work|job|background|current)|background (?:in|is)|coming from|working (?:as|in)|experience (?:in|as))\b"
)
_NO_DEGREE = Pattern(r"\b(?:no|without|lack|not have) (?:an? |any )?(?:\w+ )?(?:degree|diploma)\b")
# That pay is to be weighed beside the way there.
_PAID = Pattern(r"\b(?:pay|pays|paid|money|salary|salaries|earn|earns|earnings|income)\b")


def transition(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What carries over to each role from where the user comes from, what is missing, and a first step."""
    request = evidence.request
    if out := steps_out(request, compiled):
        general = [fact for fact in compiled.facts("", "career_path") if fact.text.startswith("Side steps")]
        begin = "Yes, it does. " if request.yes_no else ""
        onwards = [
            Line(f"{begin}The usual side steps{from_where(request, compiled)}: {steps_told(fact)}", (fact.id,))
            for fact in out
        ]
        return Answer(ANSWER, (Paragraph((*onwards, *lines(general))), _ASK), (*out, *general))
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
            if _PAID.search(without_earned(request.normal))
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
            for block, facts in in_full(role, request, compiled):
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


def _is_said_already(block: Block) -> bool:
    """Whether a block is a sentence that a verdict stands for; the first step stands for itself."""
    return isinstance(block, Paragraph) and not block.lines[0].text.startswith(FIRST_OF_ALL)


def _way_in(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The way to roles for whom nothing is known of, and what to tell; None where no role has a way of its own."""
    request = evidence.request
    if not all(compiled.facts(role, "learning_path") for role in request.roles):
        return None
    way = learning_path(replace(evidence, request=replace(request, intent="learning_path")), compiled)
    if way is None:
        return None
    paths = [fact for role in request.roles for fact in paths_of(role, request, compiled)]
    if form(request.words) == YES_NO and (named := way_asked(request, paths)):
        begun = Paragraph((Line(f"Yes, it is among the ways in that my sources name: {named.text}", (named.id,)),))
        came = (Bullets("Who comes into this work, and how:", lines(paths)),) if paths else ()
        return Answer(way.status, (begun, *came), tuple(paths))
    stand = standing(request.roles[0], request, compiled) if request.roles else None
    can = form(request.words) == YES_NO and bool(_OF_PEOPLE.search(request.normal))
    asked = can or (stand is not None and stand.asks)
    verdict = f"{stand.begin}; these are the steps." if stand and stand.begin else _possible(request)
    judged_by_field = asked and bool(request.roles) and not (stand and stand.begin)
    own = own_field(request.roles[0], request, compiled) if judged_by_field else None
    begin = [*(stand.lines if stand else ()), *([Line(verdict)] if asked else [])]
    if own is not None:
        begin = [own.verdict(manner_of_own(request.words) if can else CAN), *(stand.lines if stand else ())]
    came = (Bullets("Who comes into this work, and how:", lines(paths)),) if paths and not begin else ()
    said = tuple(block for block in way.blocks if block != _ASK and not (begin and _is_said_already(block)))
    opening = (Paragraph(tuple(begin)),) if begin else ()
    judged = [own.fact] if own is not None else []
    facts = distinct((*judged, *(stand.facts if stand else ()), *way.facts, *(paths if came else ())))
    return Answer(way.status, (*opening, *said, *came, _ASK), facts)


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
            own_degree = own_field(role, request, compiled) is not None
            if (own_degree or not case) and (
                studied := degree_judged(role, request, manner_of_own(request.words), compiled)
            ):
                case = [*studied[0], *case]
                used += studied[1]
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
                blocks.insert(0, Paragraph(wordings(free)))
                used += free
                continue
            blocks.append(Bullets(f"The education of {plural(compiled.role_name(role))}:", lines(studies)))
            used += studies
    own_way = bool(blocks) and (asks_time(request) or not asks_way_in(request))
    steps = () if own_way else compiled.general("getting_started", request.roles)
    if steps and not (blocks and not bears_on_role(request, steps, compiled)):
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

"""The outlook of several roles, a line each, most growth first: of those named, or of those that stand for a field.

A projection counts an occupation, so roles counted in the same one share a line and the figure is told once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.detail import MORE
from careerbot.facts.projections import SECTION, Projection, projection
from careerbot.facts.ranking_roles import ranked_by_growth
from careerbot.patterns import Pattern
from careerbot.question.form import WHICH, form
from careerbot.replies.outlook.doubts_on_future import asks_ai, machines_of, on_field
from careerbot.replies.outlook.growth_compared import more_future, older_projection
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import listed, plural, sentence

# Roles that stand for a field that is asked about as a whole.
_FIELDS = (
    (
        Pattern(r"\b(?:programming|coding|coders?|programmers?|software|developers?|devs?)\b"),
        ("software-engineer", "web-developer", "mobile-developer", "qa-engineer"),
    ),
    (
        Pattern(r"\b(?:data|analytics)\b"),
        ("data-scientist", "data-analyst", "data-engineer", "statistician", "database-administrator"),
    ),
    (
        Pattern(r"\b(?:tech|technology|computers?|cs|field|fields|industry|market|stem)\b"),
        (
            *("software-engineer", "data-scientist", "cybersecurity-analyst", "web-developer", "network-engineer"),
            *("data-engineer", "it-specialist"),
        ),
    ),
)
_AGAINST = Pattern(r"(?i)\b(?:narrower|wider|smaller|larger|fewer|more) (?:\w+ ){0,2}than (?:for|in)\b")
_WEIGHS = frozenset("or better more best vs versus safer than bigger smaller".split())
_THREATS = frozenset(["ai-engineer"])
_NO_SPEECH = Pattern(r"\b(?:layoffs?|laid off|right now|currently|today|nowadays|this year|20\d\d|these days)\b")
_SAFE_FROM = Pattern(r"\b(?:safe\w*|immune|protected) (?:from|against)$")
_ASK_ROLE = "Which role do you have in mind? Then I can be more exact."
_NOW = "I see no news of layoffs or of today's market; official projections look ten years ahead."


def outlook(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The outlook of several roles or of a field; None where one role is asked about, or other words than figures."""
    request = evidence.request
    if len(request.roles) > 1 and request.detail != MORE:
        return _of_several(request, compiled)
    if _is_threat_alone(request):
        return _of_field(request, _FIELDS[-1][1], compiled.facts("", SECTION), compiled, ai=True)
    if request.roles:
        return None
    if (ranked := ranked_by_growth(request, compiled)) is not None:
        return ranked
    known = tuple(role for role in field_asked(request) if compiled.facts(role, SECTION))
    return _of_field(request, known, evidence.facts, compiled) if len(known) > 1 else None


def field_asked(request: Request) -> tuple[str, ...]:
    """The roles that stand for the field whose outlook is asked about; none where roles or no field are named."""
    said = request.normal
    if request.intent == SECTION and _is_threat_alone(request):
        return _FIELDS[-1][1]
    if request.intent != SECTION or request.roles:
        return ()
    return next((roles for wording, roles in _FIELDS if wording.search(said)), ())


def _is_threat_alone(request: Request) -> bool:
    """Whether what is named is not the role asked about but what threatens it: "which jobs are safe from AI?"."""
    return bool(_SAFE_FROM.search(request.normal)) and not set(request.roles) - _THREATS


def _of_several(request: Request, compiled: Compiled) -> Answer | None:
    ai = asks_ai(request.normal)
    weighs = form(request.words) == WHICH or bool(_WEIGHS & set(request.words))
    said, facts = more_future(request, compiled) if weighs and not ai else ((), ())
    blocks: list[Block] = []
    items = tuple(_lines(request.roles, ai, compiled))
    if (said and len(request.roles) == 2) or not items:
        blocks += [Paragraph(said)] if said else []
        undecided = said and not facts
        blocks += [Bullets("", tuple(line for line, _ in items))] if undecided and items else []
        used = distinct((*facts, *(fact for _, found in items if undecided for fact in found)))
        return Answer(ANSWER, tuple(blocks), used) if used else None
    if doubt := on_field(request.normal, grows=_most_grow(request.roles, compiled)):
        blocks.append(Paragraph((Line(doubt),)))
    begin = "Nobody can promise; by what my sources say, AI changes the work" if ai else "By official projections"
    where = "most growth first" if not ai else "the projections beside it are no promise"
    promise = " for the United States, which are no promise" if not ai else ""
    blocks.append(Bullets(f"{begin}{promise}, {where}:", tuple(line for line, _ in items)))
    return Answer(ANSWER, tuple(blocks), distinct(fact for _, found in items for fact in found))


def _of_field(
    request: Request, roles: Sequence[str], general: Sequence[Fact], compiled: Compiled, ai: bool = False
) -> Answer:
    said = request.normal
    ai = ai or asks_ai(said)
    blocks: list[Block] = []
    used: list[Fact] = []
    first = next((fact for fact in general if re.search(r"\bAI\b", fact.text)), None) if ai else None
    if first is not None:
        text = f"Nobody can promise, but my sources do not expect replacement: {first.text}"
        blocks.append(Paragraph((Line(sentence(text), (first.id,)),)))
        used.append(first)
    elif doubt := on_field(said, grows=_most_grow(roles, compiled)):
        blocks.append(Paragraph((Line(doubt),)))
    elif _NO_SPEECH.search(said):
        blocks.append(Paragraph((Line(_NOW),)))
    items = tuple(_lines(roles, False, compiled))
    head = "It differs by role; official projections for the United States, which are no promise, most growth first:"
    blocks.append(Bullets(head, tuple(line for line, _ in items)))
    used += [fact for _, found in items for fact in found]
    blocks.append(Paragraph((Line(_ASK_ROLE),)))
    return Answer(CAVEAT if _NO_SPEECH.search(said) else ANSWER, tuple(blocks), distinct(used))


def _most_grow(roles: Sequence[str], compiled: Compiled) -> bool:
    """Whether growth is projected for most of the roles that projections know."""
    known = [told for role in roles if (told := projection(compiled.facts(role, SECTION))) is not None]
    return 2 * sum(told.grows for told in known) > len(known)


def _lines(roles: Sequence[str], ai: bool, compiled: Compiled) -> Iterator[tuple[Line, tuple[Fact, ...]]]:
    """A line for each occupation, those that grow most first, with the facts behind it; roles without one come last."""
    counted: dict[str, tuple[Projection, list[str]]] = {}
    uncounted = []
    for role in roles:
        known = projection(compiled.facts(role, SECTION))
        if known is None or not known.occupation:
            uncounted.append(role)
        else:
            counted.setdefault(known.occupation, (known, []))[1].append(role)
    for known, same in sorted(counted.values(), key=lambda item: -item[0].change):
        names = listed([plural(compiled.role_name(role)) for role in same])
        figure = (
            f"{'+' if known.grows else '-'}{known.figure}% from {known.years}" if known.years else f"{known.figure}%"
        )
        counts = "" if names.lower() == known.occupation.lower() else f", counted with {known.occupation}"
        yearly = f", about {known.openings} openings a year" if known.openings else ""
        facts = [known.fact]
        text = f"{names}: {figure}{counts}{yearly}."
        against = [fact for role in same for fact in compiled.facts(role, SECTION) if _AGAINST.stands_in(fact.text)]
        for other in against if len(roles) == 2 and not ai else ():
            facts.append(other)
            text = f"{text} {sentence(other.text)}"
        if (older := older_projection(same, compiled)) is not None and not ai:
            facts.append(older)
            text = f"{text} {sentence(older.text)}"
        for role in same if ai else ():
            if (machine := machines_of(compiled.facts(role, SECTION), known)) is not None:
                facts.append(machine)
                text = f"{text} {sentence(machine.text)}"
        yield Line(text, tuple(fact.id for fact in facts)), tuple(facts)
    for role in uncounted:
        found = compiled.facts(role, SECTION)
        name = plural(compiled.role_name(role))
        telling = (machines_of(found, None) if ai else None) or next(iter(found), None)
        if telling is None:
            yield Line(f"{name}: I have no sourced facts on their outlook."), ()
        else:
            yield Line(sentence(f"{name}: no official figure of their own. {telling.text}"), (telling.id,)), (telling,)

"""Evidence to an answer: the wording of each kind of reply. Every line names the facts it rests on.

Each function takes the evidence for one request and gives an Answer, or None when it has nothing to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.starting import asks_way_in, bears_on_role, in_short, way_in_short
from careerbot.patterns import Pattern
from careerbot.question import smalltalk
from careerbot.turn import ANSWER, CAVEAT, SMALLTALK, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, unique
from careerbot.vocabulary import EDITORIAL
from careerbot.wording import capitalized, listed, plural, sentence, with_article

# How a list of facts about a role is headed: {a} "a Data Scientist", {all} "Data Scientists".
_HEADINGS = {
    "responsibilities": "What {a} does:",
    "skills": "Skills {a} needs:",
    "tools": "Tools {all} use:",
    "education": "The education of {all}:",
    "certifications": "Certifications for {all}:",
    "industries": "Industries that employ {all}:",
    "outlook": "The outlook for {all}:",
    "salary": "What is known of the pay of {all}:",
    "getting_started": "How to get started as {a}:",
    "job_openings": "Featured jobs for {all}:",
}
NOTHING_TOLD = (
    "You have told me nothing of yourself in this session. What you say of your work, skills, degree or place"
    " I keep until it ends, and forget when you ask me to."
)
# Who wants a job explained wants more than what it is.
_EXPLAIN = Pattern(
    r"\b(?:explain|describe|tell (?:me|us)(?: \w+){0,2} about|talk about|introduc\w+)\b"
    r".*\b(?:jobs?|work|role|profession|occupation|position|career)\b"
)
_EVERYDAY = 3
MOST_NAMES = 6  # roles named in the sentence before them
# What a section is called inside a sentence.
TOPICS = {
    "definition": "what the role is",
    "responsibilities": "responsibilities",
    "skills": "skills",
    "tools": "tools",
    "education": "education",
    "certifications": "certifications",
    "industries": "industries",
    "outlook": "outlook",
    "salary": "pay",
    "getting_started": "getting started",
    "learning_path": "a learning path",
    "interview": "interviews",
    "portfolio": "portfolios",
    "job_openings": "job openings",
    "work_life": "work life",
    "career_path": "the career path",
    "transition": "moving between roles",
    "recommend_role": "which role fits",
    "skill_gap": "what is missing for a role",
    "compare": "how roles compare",
}
OF_OTHERS = "My sources say what you ask about of another role:"


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say about one request."""

    status: str
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]


def small_talk(request: Request, compiled: Compiled) -> Answer:
    """The reply to small talk; with what the session knows of the user where that was asked about."""
    said = smalltalk.nearest(request.words, compiled)
    blocks: tuple[Block, ...] = (Paragraph((Line(said.text),)),)
    if said.id == smalltalk.PROFILE:
        known = _profile(request, compiled)
        blocks = (Bullets(said.text, known),) if known else (Paragraph((Line(NOTHING_TOLD),)),)
    return Answer(SMALLTALK, blocks, ())


def _profile(request: Request, compiled: Compiled) -> tuple[Line, ...]:
    """What the session knows of the user, a line each."""
    place, level = compiled.label("place", request.place), compiled.label("level", request.level)
    told = {
        "You come from": listed([compiled.role_name(id) for id in request.origins]),
        "You know": listed([thing_name(id, compiled) for id in request.named]),
        "You would rather not use": listed([thing_name(id, compiled) for id in request.dislikes]),
        "You like": listed(request.likes),
        "You dislike": listed(request.averse),
        "You studied": request.degree,
        "Your place": place.name if place else "",
        "Your level": level.name if level else "",
    }
    return tuple(Line(f"{what}: {value}") for what, value in told.items() if value)


def topic(intent: str) -> str:
    """How an intent is called inside a sentence."""
    return TOPICS.get(intent, intent.replace("_", " "))


def lines(facts: Sequence[Fact]) -> tuple[Line, ...]:
    """Facts as list items, each under its heading inside the section where it has one."""
    return tuple(Line(f"{fact.kind}: {fact.text}" if _shows_kind(fact) else fact.text, (fact.id,)) for fact in facts)


def wordings(facts: Sequence[Fact]) -> tuple[Line, ...]:
    """Facts as list items in their wording alone."""
    return tuple(Line(fact.text, (fact.id,)) for fact in facts)


def by_role(facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, ...]:
    """Facts in their wording alone, each behind the name of its role."""
    return tuple(Line(f"{compiled.role_name(fact.role)}: {fact.text}", (fact.id,)) for fact in facts)


def lines_by_role(facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, ...]:
    """Facts as list items, each behind the name of its role."""
    return tuple(
        Line(f"{compiled.role_name(fact.role)}: {line.text}", line.cites)
        for fact, line in zip(facts, lines(facts), strict=True)
    )


def _shows_kind(fact: Fact) -> bool:
    return bool(fact.kind) and fact.kind != "featured"


def definition(role: str, compiled: Compiled) -> tuple[Paragraph | None, tuple[Fact, ...]]:
    """What a role is, as a paragraph; None when that is not known."""
    facts = compiled.facts(role, "definition")
    name = compiled.role_name(role)
    said = []
    for number, fact in enumerate(facts):
        verb = fact.text[:1].lower() + fact.text[1:]
        opening = capitalized(with_article(name)) if number == 0 else "The role also"
        said.append(Line(sentence(f"{opening} {verb}"), (fact.id,)))
    return (Paragraph(tuple(said)) if said else None), facts


def section(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The facts of a section for each role asked about; what is not known is said."""
    request = evidence.request
    blocks: list[Block] = []
    used: list[Fact] = []
    unknown: list[str] = []
    for role in request.roles:
        facts = [fact for fact in evidence.facts if fact.role == role]
        if facts and request.intent == "definition":
            paragraph, facts_used = definition(role, compiled)
            blocks += [paragraph] if paragraph else []
            used += facts_used
            if paragraph and len(request.roles) == 1 and not request.detail and _EXPLAIN.search(request.normal):
                tasks = compiled.facts(role, "responsibilities")[:_EVERYDAY]
                blocks += [Bullets("From day to day, for example:", lines(tasks))] if tasks else []
                used += tasks
        elif facts:
            blocks += _by_section(request.intent, facts, compiled.role_name(role))
            used += facts
        else:
            unknown.append(role)
    elsewhere = [fact for fact in evidence.others if fact.role and fact.section == request.intent]
    if used and elsewhere:
        blocks.insert(0, Bullets(OF_OTHERS, by_role(elsewhere, compiled)))
        used += elsewhere
    general_facts = [fact for fact in evidence.others if not fact.role and fact.section == request.intent]
    own_way = request.intent == "getting_started" and bool(used) and not unknown
    if own_way and (not asks_way_in(request) or not bears_on_role(request, general_facts, compiled)):
        general_facts = []  # the role's own lines answer
    only_advice = bool(general_facts) and all(fact.source.id == EDITORIAL for fact in general_facts)
    if unknown and (
        only_advice or not general_facts or (request.intent == "getting_started" and not _has_way(unknown, compiled))
    ):
        admitted, known = admit(request.intent, unknown, compiled)
        blocks = [*admitted, *blocks]
        used += known
    if request.intent == "getting_started" and len(used) == 1 and not unknown and len(request.roles) == 1:
        steps_of = compiled.facts(request.roles[0], "learning_path")
        way, steps_told = way_in_short(compiled.role_name(request.roles[0]), steps_of)
        blocks += way  # a single line is no way in
        used += steps_told
    if general_facts:
        path = compiled.facts(unknown[0], "learning_path") if unknown and request.intent == "getting_started" else ()
        way, steps_told = way_in_short(compiled.role_name(path[0].role), path) if path else ((), ())
        short = in_short(general_facts) if not unknown or not way else ()
        blocks += way
        blocks += short or [Bullets(f"On {topic(request.intent)}, whatever the role:", lines(general_facts))]
        used += [*steps_told, *general_facts]
    elif unknown and request.intent != "education":
        blocks += _instead(evidence.others)
        used += evidence.others
    steps = [
        fact
        for fact in evidence.others
        if not request.roles and request.intent == "education" and fact.section == "getting_started"
    ]
    if steps and used and not request.degree:
        blocks.append(Bullets("Steps that help, with or without a degree:", lines(steps)))
        used += steps
    told = len(unknown) < len(request.roles) or (general_facts and not only_advice)
    return Answer(ANSWER if told else CAVEAT, tuple(blocks), tuple(used)) if used else None


def _has_way(roles: Sequence[str], compiled: Compiled) -> bool:
    return any(compiled.facts(role, "learning_path") for role in roles)


def _by_section(intent: str, facts: Sequence[Fact], name: str) -> Iterator[Bullets]:
    """The facts about a role under the headings of their sections, those of the intent first."""
    for section_name in sorted({fact.section for fact in facts}, key=lambda found: (found != intent, found)):
        own = [fact for fact in facts if fact.section == section_name]
        yield Bullets(heading(section_name if section_name in _HEADINGS else intent, name), lines(own))


def _instead(facts: Sequence[Fact]) -> list[Block]:
    """What comes nearest to a topic on which nothing is known."""
    sections = unique(fact.section for fact in facts)
    return [
        Bullets(f"What may help, on {topic(name)}:", lines([fact for fact in facts if fact.section == name]))
        for name in sections
    ]


def nearest_topic(evidence: Evidence) -> Answer | None:
    """That nothing is known on a topic, and what comes nearest to it."""
    if not evidence.others or evidence.focused:
        return None
    said = Line(f"I have no sourced facts on {topic(evidence.request.intent)} yet.")
    return Answer(CAVEAT, (Paragraph((said,)), *_instead(evidence.others)), evidence.others)


def admit(intent: str, roles: Sequence[str], compiled: Compiled) -> tuple[list[Block], list[Fact]]:
    """That nothing is known of these roles on a topic, and what is known of them instead."""
    names = [plural(compiled.role_name(role)) for role in roles]
    blocks: list[Block] = [Paragraph((Line(f"I have no sourced facts on {topic(intent)} for {listed(names)} yet."),))]
    defined, used = definitions(roles, compiled)
    if intent == "responsibilities" and defined:  # what a role is answers what it does, as far as that is known
        return [*defined, Paragraph((Line(f"More of what {listed(names)} do my sources do not say."),))], used
    return [*blocks, *defined], used


def definitions(roles: Sequence[str], compiled: Compiled) -> tuple[list[Block], list[Fact]]:
    """What each of these roles is, as far as that is known, and the facts that say so."""
    blocks: list[Block] = []
    used: list[Fact] = []
    for role in roles:
        paragraph, facts = definition(role, compiled)
        if paragraph:
            blocks.append(paragraph)
            used += facts
    return blocks, used


def heading(intent: str, name: str) -> str:
    form = _HEADINGS.get(intent)
    if form is None:
        return f"{capitalized(topic(intent))}, {name}:"
    return form.format(a=with_article(name), all=plural(name))


def some_of(names: Sequence[str]) -> str:
    """The names as a list; of very many the first ones."""
    if len(names) <= MOST_NAMES:
        return listed(names)
    return f"{', '.join(names[:MOST_NAMES])} and other roles"


def general(evidence: Evidence) -> Answer | None:
    """What holds for every role."""
    if not evidence.facts:
        return None
    head = "" if evidence.focused else f"On {topic(evidence.request.intent)}, whatever the role:"
    return Answer(ANSWER, (Bullets(head, lines(evidence.facts)),), evidence.facts)


def thing_name(id: str, compiled: Compiled) -> str:
    """How a tool or skill is called."""
    label = compiled.thing(id)
    return label.name if label else id

"""An entry of advice as the answer: alone where no role is asked about, else before what is known of the role."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.asking import HOW_LONG, HOW_MANY, HOW_MUCH, form
from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replies.answers import Answer, thing_name
from careerbot.replies.deciding import matter_of
from careerbot.replies.openings import NOT_TODAYS
from careerbot.replies.preferring import leaves_open
from careerbot.terms import telling
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, distinct, lines_of
from careerbot.vocabulary import EDITORIAL

# Intents that figures or single facts answer, which advice would only stand before.
_OF_FACTS = ("definition", "salary", "smalltalk")
_APART = Pattern(
    r"^(?:vs|versus|or|and)?$|\b(?:difference|differences|differ|differs|different|vs|versus|same|compared?|better|best)\b"
)
_OF_THINGS = ("tools", "skills", "certifications")  # whether a role uses a tool is known
_WEIGHED = frozenset(("should", "worth"))  # but not whether one should learn it
_EITHER = frozenset(("or", "vs", "versus"))
_FOR_ALL = ("getting_started", "certifications", "education", "portfolio", "job_openings")
_NEAR, _MOST_SOURCED = 0.2, 2  # cosine from which on a sourced line is on the question; how many are told
_VERDICT = Pattern(r"(?:Yes|No|Hardly|Only|Probably|Worth|\w+ (?:yes|no))\b")
_YES_OR_NO = Pattern(r"(?:Yes|No)\b")
_CONTRARY = Pattern(
    r"\b(?:too late|dead|dying|waste|pointless|useless|bad idea|mistake|stupid|crazy|outdated|obsolete|over|harder"
    r"|worse|worthless|hopeless|screwed|fad|hype)\b"
)
_NEEDED = ("doctorate", "master", "no degree", "bachelor enough", "degree", "certificates")
_MOST_BESIDE = 5  # lines on the role behind the advice


def counsel(request: Request, compiled: Compiled) -> Answer | None:
    """The advice that a question asks for; None where it asks for none, or figures and single facts answer better."""
    facts = compiled.advice(request.advice) if request.advice else ()
    if not facts or request.employer or request.scope or request.without:
        return None
    if request.seeks_role and not request.roles:
        return None  # "which role uses it?"
    if _chooses_tools(request, compiled) and not _names_all(request, facts, compiled):
        return None  # what does not name both settles nothing
    of_thing = request.intent in _OF_THINGS and request.roles and request.named and not _WEIGHED & set(request.words)
    if request.intent in _OF_FACTS or (of_thing and not _settles(request, facts[0], compiled)):
        return None
    if len(request.roles) > 1 and request.intent == "compare" and _APART.search(request.normal):
        return None  # what sets roles apart is told by what each of them is
    if any(compiled.label("role", id) is None for id in request.origins):
        return None  # what carries over from another trade is known of that trade
    matter = matter_of(request.words, request.intent, form(request.words)) if len(request.roles) == 1 else None
    if matter is not None and matter.name in _NEEDED:
        return None  # whether the role needs it is told by its own facts
    how = "how" in request.words[:2] or form(request.words) in (HOW_MUCH, HOW_LONG, HOW_MANY)
    if how and _VERDICT.match(facts[0].text):
        return None  # a yes is no answer to a "how"
    if _CONTRARY.search(request.normal) and _YES_OR_NO.match(facts[0].text):
        return None  # "yes, it is worth it" to who asks whether it is too late
    blocks: list[Block] = [Paragraph((Line(facts[0].text, (facts[0].id,)),))]
    behind = (*facts[1:], *_sourced(request, compiled))
    blocks += [Bullets("", _items(behind))] if behind else []
    return Answer(ANSWER, tuple(blocks), (*facts, *behind[len(facts) - 1 :]))


def _chooses_tools(request: Request, compiled: Compiled) -> bool:
    """Whether tools are set against each other."""
    tools = [id for id in request.named if compiled.label("tool", id)]
    return len(tools) > 1 and bool(_EITHER & set(request.words))


def _names_all(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether lines of advice name all that is set against each other."""
    told = " ".join(fact.text for fact in facts).lower()
    return all(thing_name(id, compiled).lower() in told for id in request.named)


def _settles(request: Request, first: Fact, compiled: Compiled) -> bool:
    """Whether advice weighs the very things asked about, of which the role's own lines put none before another."""
    weighs = len(request.named) > 1 and bool(_EITHER & set(request.words))
    return weighs and _names_all(request, [first], compiled) and leaves_open(request, compiled)


def _sourced(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """What sources other than the editors say on the very words of a question, whatever the role."""
    near = compiled.search(telling(request.words))
    found = [fact for fact, score in near if not fact.role and score >= _NEAR and fact.source.id != EDITORIAL]
    return tuple(fact for fact in found if fact.section in _FOR_ALL)[:_MOST_SOURCED]


def _items(facts: tuple[Fact, ...]) -> tuple[Line, ...]:
    """Lines of advice as list items, without the id of their entry."""
    return tuple(Line(fact.text, (fact.id,)) for fact in facts)


def with_counsel(given: Answer, told: Answer | None) -> Answer:
    """The advice, and behind it what is known of the roles asked about, without the sentences that admit nothing."""
    if told is None:
        return given
    of_roles = {fact.id for fact in told.facts if fact.role or fact.source.id != EDITORIAL}
    behind: list[Block] = []
    for block in told.blocks:
        if isinstance(block, Bullets):
            behind.append(Bullets(block.title, block.items[:_MOST_BESIDE]))
        elif not isinstance(block, Paragraph):
            behind.append(block)
        elif said := tuple(line for line in block.lines if of_roles & set(line.cites)):
            behind.append(Paragraph(said))
    unknown = tuple(line for line in _admitted(told) if told.status == CAVEAT)
    behind += [Paragraph(unknown)] if unknown else []
    cited = {id for block in behind for line in lines_of(block) for id in line.cites}
    used = tuple(fact for fact in told.facts if fact.id in cited)
    status = CAVEAT if unknown else ANSWER
    return Answer(status, (*given.blocks, *behind), distinct((*given.facts, *used)))


def _admitted(told: Answer) -> tuple[Line, ...]:
    """The sentence on what nobody offline can know, today's openings, where the answer has it."""
    said = (line for block in told.blocks if isinstance(block, Paragraph) for line in block.lines)
    return tuple(line for line in said if line.text.startswith(NOT_TODAYS))

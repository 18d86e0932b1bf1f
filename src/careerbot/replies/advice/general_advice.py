"""Advice that holds whatever the role: how to negotiate an offer, explain a gap in a CV, return after a break.

It answers in place of a section that has only the question's topic ("interviews") and not its point ("when they ask
what I want to earn"), and before the question back which role is meant, for it does not depend on that.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import wordings
from careerbot.facts.ways_in import steps_out
from careerbot.facts.whom_it_suits import begins
from careerbot.patterns import Pattern
from careerbot.question.beyond_careers import aims_elsewhere
from careerbot.question.form import FIRST_PERSON, YES_NO, form
from careerbot.question.hiring import hires
from careerbot.question.refusals import has_reason, is_refused, speaks_of_work
from careerbot.question.subject.advice_topic import Topic
from careerbot.question.subject.advice_topics import TOPICS, topic_asked
from careerbot.question.subject.rest_compared import compares_with_rest
from careerbot.question.work_described import asks_for_name
from careerbot.replacing import replace
from careerbot.replies.choosing.preferences import preferred
from careerbot.replies.editing.trimming import settled
from careerbot.replies.outlook.openings import NOT_TODAYS
from careerbot.replies.outlook.worthwhile import asks_worth
from careerbot.replies.study.courses import no_single_course
from careerbot.replies.study.rated_fields import judges_fields
from careerbot.replies.verdict.plain_verdict import UNDECIDED
from careerbot.terms import telling
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    FALLBACK,
    SMALLTALK,
    Block,
    Bullets,
    Fact,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Request,
    Resolved,
    distinct,
    unique,
)
from careerbot.vocabulary import ADVICE, EDITORIAL, OTHER, OUT_OF_SCOPE, TRAITS

_NOTHING = (UNDECIDED, "My sources say nothing on")
_OF_BEGINNERS = Pattern(r"(?i)^for (?:beginners|juniors)\b")
_HOW_COMMON = Pattern(r"\bhow (?:important|common|often|usual|normal|frequently)\b")
_PAYS = Pattern(r"(?i)\b(?:is|are) worth it\b|\bpays? off\b")
_MOST = 4  # lines of advice in one answer
_NEAR, _NEARER = 0.3, 2.0  # cosine, and its ratio to that of the first line, from which on another line goes first
_AGE_SAID = "too old"
_SCHOOL, _COURSES = "Subjects at school", "Choosing a course or bootcamp"
_DUTY = Pattern(r"^(?:do|does|must|should|will) .*\b(?:have to|need to)\b")
_OF_PUPILS = Pattern(
    r"\b(?:school|pupils?|grade|class|a levels?|gcses?|teenagers?|son|daughter|kids?|child|children|elective\w*"
    r"|\d+th)\b"
)
_LAW = "Visa and relocation"  # what it admits not to know is the very thing asked
_RAISE, _OFFER = "Asking for a raise", "Negotiating an offer"
_SAYS_SOMETHING = 4  # words from which on what passes for small talk may ask for advice
_OF_OPENINGS = ("Finding an internship", "Finding remote work")
_NAMING = "Naming pay in an interview"
_OF_PAY = (
    _NAMING,
    "Several offers",
    "Negotiating an offer",
    "Asking for a raise",
    "Contract or permanent",
    "Freelancing",
)
# Intents whose answers weigh roles or look names up: a word of advice in them is by the way.
_OF_ROLES = ("compare", "definition", "tools", "industries", "skill_gap")
_OWN_SECTIONS = ("career_path", "getting_started", "work_life", "portfolio")
_NAMED = ("certifications", "tools", "skills", "education")  # sections that name things
_WHICH = Pattern(
    r"\b(?:which|what|suggest an?|recommend an?) (?:\w+ )?"
    r"(?:certificat\w+|certs?|tools?|skills?|languages?|degrees?|majors?)\b"
)
_NOT_OURS = Pattern(r"\b(?:tax(?:es)?|sue|lawsuit|illegal|legally|lawyer|insurance)\b")


def advised(resolved: Resolved, told: Reply, compiled: Compiled) -> Reply | None:
    """The advice asked for, or what was told with a line of it before; None where a question asks for none."""
    understanding, opened = told.understanding, resolved.clarification
    requests = resolved.requests or ((opened.request,) if opened is not None else ())
    if understanding is None or resolved.aside or resolved.refused or not requests:
        return None
    request = requests[0]
    if request.employer and request.intent in ("salary", "job_openings", "certifications"):
        return None
    if request.intent == SMALLTALK and len(understanding.utterance.tokens) < _SAYS_SOMETHING:
        return None
    if request.intent == "outlook" or (told.evidence and told.evidence[0].section in (ADVICE, TRAITS)):
        return None  # the market, the role's own rating, or an entry that was asked for in these words
    if judges_fields(told):
        return None  # which studies lead to the very role
    if request.seeks_role and told.status == ANSWER and asks_for_name(request.normal):
        return None  # what described work is called, whatever words of advice tell it: "turn it into a product"
    if (topic := topic_asked(understanding.utterance)) is None:
        return None
    if hires(request.words) or asks_worth(request) or (request.roles and compares_with_rest(request.normal)):
        return None  # advice for applicants, or for those who weigh a way
    if is_refused(request.words) or preferred(request, compiled):
        return None  # an errand, or a choice between two things
    if request.intent in (OTHER, OUT_OF_SCOPE) and has_reason(request.words):
        return None
    if request.intent == OUT_OF_SCOPE and not (request.roles or speaks_of_work(understanding.utterance.words)):
        return None  # a word that is at home in advice too: "can I have kids", "are ghosts real"
    if request.intent == OUT_OF_SCOPE and any(aims_elsewhere(part.masked) for part in understanding.parts):
        return None
    if request.roles and _HOW_COMMON.search(request.normal):
        return None  # how common something is in a role is told by its lines
    if _is_by_the_way(topic, request, compiled) or _NOT_OURS.search(understanding.utterance.normal):
        return None
    facts = _told(topic, request, compiled)
    if not facts:
        return None
    if _leads(topic, requests, told):
        told = _without_age(told)
        line = Paragraph((Line(facts[0].text, (facts[0].id,)),))
        blocks = settled(request.words, (line, *told.blocks))
        return replace(told, blocks=blocks, evidence=distinct((facts[0], *told.evidence)))
    return Reply(
        _status(topic, request),
        (*_none_named(request, compiled), *settled(request.words, _blocks(topic, request, facts))),
        tuple(
            IntentGuess(OTHER if r.intent in (OUT_OF_SCOPE, SMALLTALK) else r.intent, r.confidence) for r in requests
        ),
        unique(role for request in requests for role in (*request.origins, *request.roles)),
        facts,
        _next(topic),
        understanding=understanding,
    )


def _tells(request: Request) -> bool:
    """Whether something is told by which roles can be weighed."""
    weighed = request.told or request.averse or request.origins or request.degree or request.seeks_role
    return bool(weighed)


def _without_age(told: Reply) -> Reply:
    """The reply without its sentences on age, which the advice says first."""
    aged = {fact.id for fact in told.evidence if _AGE_SAID in fact.text}
    kept: list[Block] = []
    for block in told.blocks:
        said = [line for line in block.lines if not aged & set(line.cites)] if isinstance(block, Paragraph) else []
        if not isinstance(block, Paragraph):
            kept.append(block)
        elif said:
            kept.append(Paragraph(tuple(said)))
    return replace(told, blocks=tuple(kept), evidence=tuple(f for f in told.evidence if f.id not in aged))


def _is_by_the_way(topic: Topic, request: Request, compiled: Compiled) -> bool:
    """Whether what is known of the roles asked about answers better than advice for everyone."""
    if request.intent == "salary" and request.roles and topic.kind == _NAMING:
        return True  # figures first; the line on how to name one stands behind them
    if request.amount and (topic.kind == _RAISE or (topic.kind == _OFFER and request.roles)):
        return True  # whether it is little is told by the figures
    if request.intent == "salary" and (request.roles or request.place) and topic.kind not in _OF_PAY:
        return True
    if request.told and request.intent == "recommend_role" and not request.roles and not topic.leads:
        return True
    if topic.leads:
        return request.intent == "compare"
    if request.roles and request.yes_no and _DUTY.search(request.normal) and FIRST_PERSON.isdisjoint(request.words):
        return True  # whether those in the role have to do it
    if request.roles and request.intent in _NAMED and _WHICH.search(request.normal):
        return True  # which of its certificates or tools, whatever else is told
    if request.intent == "transition" and request.origins and (request.roles or steps_out(request, compiled)):
        return True  # a layoff, say, behind the question whether a move is wise
    if request.roles and topic.kind == _COURSES and "enough" in request.words:
        return True  # whether it suffices for the role, not how to choose one
    if request.roles and topic.kind == _SCHOOL:
        named = request.intent == "education" and not _OF_PUPILS.search(request.normal)  # "what should I study"
        if named or request.intent == "learning_path":
            return True
    return bool(request.roles) and (topic.of_roles or len(request.roles) > 1 or request.intent in _OF_ROLES)


def _leads(topic: Topic, requests: Sequence[Request], told: Reply) -> bool:
    """Whether what was told of roles is asked for too: "can I become an analyst at 50?"."""
    request = requests[0]
    if topic.leads and not request.roles and request.intent == "recommend_role" and not _tells(request):
        return False  # "is it too late to learn at 38?" seeks no role
    of_roles = any(fact.role for fact in told.evidence) and told.status in (ANSWER, CAVEAT)
    first = told.blocks[0] if told.blocks else None
    if isinstance(first, Paragraph) and len(requests) < 2 and first.lines[0].text.startswith(_NOTHING):
        return False  # that nothing else is known is no second answer
    return of_roles and (topic.leads or len(requests) > 1)


def _none_named(request: Request, compiled: Compiled) -> tuple[Block, ...]:
    """That no single course is named, before the advice on how to choose one; nothing where none is asked for."""
    none = no_single_course(request, compiled)
    first = none.blocks[0] if none is not None else None
    if not isinstance(first, Paragraph):
        return ()
    said = first.lines[0].text.partition(";")[0]
    return (Paragraph((Line(f"{said}; how to choose one they do say."),)),)


def _blocks(topic: Topic, request: Request, facts: Sequence[Fact]) -> tuple[Block, ...]:
    blocks: list[Block] = [Paragraph((Line(facts[0].text, (facts[0].id,)),))]
    if rest := wordings(facts[1:]):
        blocks.append(Bullets("", rest))
    if request.intent == "job_openings" and topic.kind in _OF_OPENINGS:
        blocks.append(Paragraph((Line(NOT_TODAYS),)))
    return tuple(blocks)


def _told(topic: Topic, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The lines on a topic as written, with what else is known on it, but the one plainly nearest first."""
    written = tuple(fact for fact in compiled.facts("", OTHER) if fact.kind == topic.kind)
    if not written:
        return ()
    if begins(request.words, request.level):  # what is said of beginners comes first for them
        written = tuple(sorted(written, key=lambda fact: not _OF_BEGINNERS.stands_in(fact.text)))
    facts = (written[0], *_beside(topic, request.roles, compiled), *written[1:])
    weighs = "should" in request.words and form(request.words) == YES_NO
    if "worth" in request.words or (weighs and any(_PAYS.stands_in(fact.text) for fact in facts)):
        # whether it pays, before how to choose it
        facts = tuple(sorted(facts, key=lambda fact: not _PAYS.stands_in(fact.text)))
        return facts[:_MOST]
    if topic.leads or not request.words:
        return facts[:_MOST]
    near = compiled.similarity(telling(request.words), facts)
    best = max(facts, key=lambda fact: near.get(fact.id, 0.0))
    if near.get(best.id, 0.0) >= max(_NEAR, _NEARER * near.get(facts[0].id, 0.0)):
        facts = (best, *(fact for fact in facts if fact is not best))
    return facts[:_MOST]


def _beside(topic: Topic, roles: Sequence[str], compiled: Compiled) -> tuple[Fact, ...]:
    """The facts of a role, and the sourced ones for all, in which the topic's word stands."""
    if not topic.own:
        return ()
    sections = [name for name in compiled.sections(roles[0]) if name in _OWN_SECTIONS] if roles else []
    own = compiled.facts(roles[0], *sections) if sections else ()
    for_all = (*compiled.general("getting_started", roles), *compiled.general("certifications", roles))
    sourced = [fact for fact in for_all if fact.source.id != EDITORIAL]
    return tuple(fact for fact in (*own, *sourced) if topic.own in fact.text.lower())[:2]


def _status(topic: Topic, request: Request) -> str:
    if topic.kind == _LAW and request.intent in (OTHER, OUT_OF_SCOPE):
        return FALLBACK
    openings = request.intent == "job_openings" and topic.kind in _OF_OPENINGS
    return CAVEAT if topic.kind == _LAW or openings else ANSWER


def _next(topic: Topic) -> tuple[str, ...]:
    """What to ask next: the topics that stand beside this one."""
    at = TOPICS.index(topic)
    beside = (*TOPICS[at + 1 : at + 3], *TOPICS[max(at - 1, 0) : at])
    return tuple(other.ask for other in beside)

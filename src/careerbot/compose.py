"""Evidence to reply: the status, the blocks in the order asked, what they rest on, and what to ask next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.likely_role import taken_for
from careerbot.conversation.asking_back.whole_fields import main_roles
from careerbot.facts import answers
from careerbot.facts.answers import Answer, topic
from careerbot.facts.detail import fitted
from careerbot.facts.shared_needs import shared_needs
from careerbot.facts.ways_in import steps_out
from careerbot.pay import paying
from careerbot.pay.wanted import beside_advice, weighs_a_step
from careerbot.question import smalltalk
from careerbot.question.form import EITHER, FIRST_PERSON, HOW_LONG, HOW_MANY, form, of_rank
from careerbot.question.refusals import explains, has_reason, reason
from careerbot.question.subject.trait_asked import is_worded, traits_asked
from careerbot.replacing import replace
from careerbot.replies.advice.counsel import (
    bears,
    beside_duties,
    chooses,
    counsel,
    is_of_a_thing,
    names_none,
    with_counsel,
)
from careerbot.replies.advice.for_those_who_hire import for_those_who_hire
from careerbot.replies.advice.own_advice import own_advice
from careerbot.replies.choosing import comparison, recommending
from careerbot.replies.choosing.comparison import MOST_COMPARED
from careerbot.replies.choosing.contrast import set_apart
from careerbot.replies.choosing.offers_in_hand import between_offers
from careerbot.replies.choosing.preferences import leaves_open, names_all, preferred
from careerbot.replies.choosing.relative_roles import relative_roles
from careerbot.replies.editing.best_line import LISTED, answers_alone, picked
from careerbot.replies.editing.several_questions import briefed, unanswered
from careerbot.replies.editing.standing_alone import standing_alone
from careerbot.replies.editing.trimming import settled, trimmed
from careerbot.replies.editing.unanswered_part import left_aside
from careerbot.replies.moves import moving
from careerbot.replies.moves.move_in_short import FIRST, FIRST_OF_ALL
from careerbot.replies.moves.side_questions import besides
from careerbot.replies.moves.stepping_stones import stepped
from careerbot.replies.outlook import openings, outlooks
from careerbot.replies.outlook.growth import growth, is_silent
from careerbot.replies.outlook.worthwhile import worthwhile
from careerbot.replies.ratings.rated_role import rated_role
from careerbot.replies.ratings.rated_roles import rated_roles
from careerbot.replies.ratings.rated_tastes import fits_better, tells_wishes
from careerbot.replies.ratings.roles_with_most import roles_with_most
from careerbot.replies.study.courses import no_single_course
from careerbot.replies.study.degree_shares import degree_share
from careerbot.replies.study.degrees import of_the_field_studied
from careerbot.replies.topics import things
from careerbot.replies.topics.defined_only import lent, understood_as
from careerbot.replies.topics.everyday import everyday
from careerbot.replies.topics.mastery import mastery
from careerbot.replies.topics.of_any_role import of_any_role
from careerbot.replies.topics.other_names import is_real, other_names
from careerbot.replies.verdict.chances import chance
from careerbot.replies.verdict.first_sentence import led
from careerbot.replies.verdict.limits_met import qualified
from careerbot.replies.verdict.point_met import addressed
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    CLARIFY,
    FALLBACK,
    Block,
    Bullets,
    Clarification,
    Evidence,
    Fact,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Request,
    Understanding,
    distinct,
    unique,
)
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed, plural, with_article

# A topic as a question: {a} "a Data Scientist", {all} "Data Scientists".
_NEXT = {
    "definition": "What is {a}?",
    "responsibilities": "What does {a} do?",
    "skills": "What skills does {a} need?",
    "tools": "Which tools do {all} use?",
    "education": "What degree does {a} need?",
    "certifications": "Which certifications help {a}?",
    "industries": "Which industries employ {all}?",
    "outlook": "What is the outlook for {all}?",
    "salary": "How much does {a} earn?",
    "getting_started": "How do I get started as {a}?",
    "learning_path": "What should I learn first to become {a}?",
    "interview": "What is asked in interviews for {a}?",
    "portfolio": "What belongs in the portfolio of {a}?",
    "work_life": "What is the work life of {a} like?",
    "career_path": "What is the career path of {a}?",
}
# What people ask next, most often first.
_FOLLOWS = {
    "definition": ("responsibilities", "skills", "salary"),
    "responsibilities": ("skills", "tools", "work_life"),
    "skills": ("tools", "education", "learning_path"),
    "tools": ("skills", "learning_path", "education"),
    "education": ("certifications", "getting_started", "skills"),
    "certifications": ("education", "skills", "interview"),
    "industries": ("outlook", "salary", "responsibilities"),
    "outlook": ("salary", "industries", "getting_started"),
    "salary": ("outlook", "career_path", "work_life"),
    "getting_started": ("learning_path", "portfolio", "interview"),
    "learning_path": ("portfolio", "education", "interview"),
    "interview": ("portfolio", "skills", "salary"),
    "portfolio": ("interview", "skills", "getting_started"),
    "work_life": ("salary", "responsibilities", "career_path"),
    "career_path": ("salary", "work_life", "outlook"),
    "job_openings": ("interview", "portfolio", "salary"),
    "transition": ("learning_path", "education", "salary"),
    "skill_gap": ("learning_path", "education", "portfolio"),
    "recommend_role": ("responsibilities", "skills", "salary"),
    "compare": ("responsibilities", "skills", "salary"),
}
_MOST_IDEAS = 3
_SEVERAL = 2
_OF_STEPS = ("portfolio", "interview", "career_path", "other")  # advice on steps of one's own
_OF_CHOICES = ("tools", "skills", "education")  # in which a role's own lines may weigh what is to be chosen
_WEIGHED_BY_TASTES = (
    "compare",
    "recommend_role",
    "work_life",
    "definition",
    "responsibilities",
    "outlook",
    "education",
    "getting_started",
)
_OF_WAYS = frozenset("how prepare preparing start begin learn path roadmap steps".split())  # which is no choice
_EASIER = tuple("which is easier to get into".split())
# What is told in another way than as a section of lines.
_SPECIAL: Mapping[str, Callable[[Evidence, Compiled], Answer | None]] = {
    "compare": comparison.compare,
    "recommend_role": recommending.recommend,
    "skill_gap": comparison.skill_gap,
    "transition": moving.transition,
    "learning_path": moving.learning_path,
    "salary": paying.salary,
    "job_openings": openings.job_openings,
    "outlook": outlooks.outlook,
}
_OF_GETTING_IN = ("transition", "getting_started", "learning_path", "skill_gap", "education")
_OF_APPLYING = ("portfolio", "interview", "job_openings")
_OF_MOVES = ("transition", "career_path", "recommend_role")
_OF_ALL = ("outlook", "responsibilities", "definition")  # which tell of everybody in a role, and not of one's own case
_OF_GAPS = ("transition", "skill_gap")  # whose answers name the next step, so that the whole way is not told too


def compose(understanding: Understanding, evidence: Sequence[Evidence], compiled: Compiled) -> Reply:
    """The reply to what was understood and found."""
    parts = [(found, _answer(found, compiled)) for found in _once(evidence)]
    told = [(found, answer) for found, answer in parts if answer is not None]
    told = [pair for pair in told if not _leads_home(pair[0].request)] or told
    answered = briefed([pair for i, pair in enumerate(told) if pair[1] not in [other for _, other in told[:i]]])
    if not answered:
        return _declined(understanding, [found.request for found in evidence], compiled)
    missing = unanswered(parts, compiled)
    requests = [_as_asked(found) for found, _ in answered]
    statuses = [answer.status for _, answer in answered]
    named = understood_as(understanding, unique(role for request in requests for role in request.roles), compiled)
    named = named or taken_for(requests[0], understanding, compiled)
    facts = distinct(fact for _, answer in answered for fact in answer.facts)
    beside, on_beside = besides(requests, understanding, facts, compiled)
    facts = distinct((*facts, *on_beside)) if on_beside else facts
    aside = left_aside(understanding, facts)
    return Reply(
        CAVEAT if CAVEAT in statuses else statuses[0],
        (*(block for _, answer in answered for block in answer.blocks), *filter(None, (beside, missing, named, aside))),
        tuple(IntentGuess(request.intent, request.confidence) for request in requests),
        unique(role for request in requests for role in (*request.origins, *request.roles)),
        facts,
        _suggestions(requests, facts, compiled),
        understanding=understanding,
    )


def _leads_home(request: Request) -> bool:
    """Whether a way would be told into the work that users have, for want of the one they aim at."""
    ways = ("getting_started", "learning_path")
    return request.intent in ways and bool(request.roles) and set(request.roles) <= set(request.held)


def _as_asked(evidence: Evidence) -> Request:
    """The request with the role that was asked about, where another one answers for it."""
    role = evidence.stands_for
    return replace(evidence.request, roles=(role,)) if role else evidence.request


def _once(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence, without pay in a comparison where pay is asked about beside it."""
    if len(evidence) < _SEVERAL:
        return evidence
    kept: dict[tuple[object, ...], Evidence] = {}
    for number, found in enumerate(evidence):  # "what do I have, what do I lack" is one question on a move
        asked = found.request
        one = asked.intent in ("transition", "learning_path")
        key: tuple[object, ...] = (asked.intent, asked.roles, asked.origins) if one else (number,)
        if (
            asked.intent == "compare" and set(asked.aspects) <= {"compare"} and not traits_asked(asked.normal)
        ):  # "is one better, what is the difference"
            key = (asked.intent, asked.roles)
        kept.setdefault(key, found)
    crossed = {frozenset(found.request.roles) for found in kept.values() if found.request.intent == "transition"}
    kept = {
        key: found
        for key, found in kept.items()
        if found.request.intent != "compare" or found.request.aspects or frozenset(found.request.roles) not in crossed
    }  # the nearer one is told already
    moves = {found.request.roles for found in kept.values() if found.request.intent in _OF_GAPS}
    evidence = [
        f
        for f in kept.values()
        if f.request.intent != "learning_path" or not any(set(roles) <= set(f.request.roles) for roles in moves)
    ]
    paid = {found.request.roles for found in evidence if found.request.intent == "salary"}
    return [
        replace(found, request=replace(found.request, aspects=tuple(a for a in found.request.aspects if a != "salary")))
        if found.request.intent == "compare" and found.request.roles in paid
        else found
        for found in evidence
    ]


def clarify(understanding: Understanding, opened: Clarification) -> Reply:
    """The reply that asks back; it is about the roles that all choices have in common, where it offers some."""
    request = opened.request
    roles = [role for role in request.roles if all(role in choice.roles for choice in opened.choices)]
    return Reply(
        CLARIFY,
        (Paragraph((Line(opened.question),)),),
        (IntentGuess(request.intent, request.confidence),),
        unique((*request.origins, *roles)),
        suggestions=opened.labels,
        understanding=understanding,
    )


def rephrase(understanding: Understanding) -> Reply:
    """The reply to a bare no, after asking back: nothing offered was meant."""
    said = "Then I do not know what you mean. Please ask again in other words, or spell the name out."
    return Reply(FALLBACK, (Paragraph((Line(said),)),), (IntentGuess(OTHER, 0.0),), understanding=understanding)


def _answer(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The answer to one request, in the length wanted; None when there is nothing to say."""
    request = evidence.request
    if request.intent == SMALLTALK:
        return answers.small_talk(request, compiled)
    if request.intent == OTHER:
        return _advice(request, compiled) if request.plain or not has_reason(request.words) else None
    if request.intent == OUT_OF_SCOPE:
        return None
    paid = request.intent == "compare" and "salary" in request.aspects and not request.advice
    if paid and (both := _paid_and_rated(evidence, compiled)):
        return fitted(both, request.detail)
    if apart := (
        everyday(request, compiled)
        or for_those_who_hire(request, compiled)
        or worthwhile(request, compiled)
        or relative_roles(request, compiled)
        or _weighed_by_tastes(request, compiled)
        or between_offers(request, compiled)
        or rated_roles(request, compiled)
    ):
        return fitted(apart, request.detail)
    if (given := mastery(request, compiled) or _counselled(evidence, compiled)) is not None:
        return fitted(given, request.detail)
    chooses_none = request.intent in ("salary", "recommend_role") or request.origins  # "X or Y?" of two aims of a move
    chosen = preferred(request, compiled) if not chooses_none else None
    if not chosen and (
        told := roles_with_most(request, compiled)
        or no_single_course(request, compiled)
        or other_names(request, compiled)
        or is_real(request, compiled)
        or own_advice(request, compiled)
    ):
        return told
    if chosen := chosen or stepped(request, compiled) or _apart(request, compiled) or _rated(evidence, compiled):
        return fitted(beside_duties(request, chosen, compiled), request.detail)
    found = _between_aims(request, compiled) or _told(evidence, compiled)
    if found is None:
        return None
    if request.scope:
        return found
    begun = picked(evidence, found, led(evidence, found, compiled), compiled)
    if not answers_alone(request, begun):
        begun = addressed(evidence, found, begun, compiled)
    begun = trimmed(request, lent(evidence, qualified(evidence, begun, compiled), compiled))
    brief = request.intent in LISTED and len(request.roles) < 2
    return fitted(standing_alone(request, begun, compiled), request.detail, brief)


def _paid_and_rated(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What each is paid and, asked in the same breath, which has more of a trait: "in pay and how hard it is"."""
    request = evidence.request
    rest = replace(request, aspects=tuple(aspect for aspect in request.aspects if aspect != "salary"))
    rated = rated_roles(rest, compiled)
    paid = _told(evidence, compiled) if rated is not None else None
    if paid is None or rated is None:
        return None
    return Answer(paid.status, (*paid.blocks, *rated.blocks), distinct((*paid.facts, *rated.facts)))


def _weighed_by_tastes(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles compared fits who tells of themselves; None where they tell nothing, or none is ahead."""
    weighs = request.intent in _WEIGHED_BY_TASTES and 2 <= len(request.roles) <= MOST_COMPARED and not request.origins
    paid = "salary" in request.aspects and request.intent != "recommend_role"
    weighs = weighs and (request.intent != "outlook" or not FIRST_PERSON.isdisjoint(request.words))
    return fits_better(request, compiled) if weighs and not paid and tells_wishes(request) else None


def _advice(request: Request, compiled: Compiled) -> Answer | None:
    """The entry of advice asked for, without a yes or no that the question turns round; None where there is none."""
    given = counsel(request, compiled)
    return replace(given, blocks=settled(request.words, given.blocks)) if given is not None else None


def _counselled(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The advice asked for, before what is known of the roles; None where that answers by itself."""
    request = evidence.request
    given = _advice(request, compiled)
    if given is None or _is_decided(evidence, compiled):
        return None
    of_thing = is_of_a_thing(request)
    chosen = preferred(request, compiled) if request.intent in _OF_CHOICES and chooses(request) else None
    if of_thing and chosen is not None and not leaves_open(chosen):
        return None
    told = chosen if chosen is not None and names_all(chosen) else _of_roles(evidence, compiled)
    if not bears(request):
        return given
    if told is not None and steps_out(request, compiled):  # where this very work leads, before what holds for any
        if compiled.advice_intent(request.advice) not in _OF_MOVES:
            return told
        return Answer(told.status, (told.blocks[0], *given.blocks), distinct((*told.facts, *given.facts)))
    if told is not None and FIRST.search(request.normal) and _is_first_step(told.blocks[0]):
        rest = with_counsel(given, replace(told, blocks=told.blocks[1:]), request, compiled)
        return replace(rest, blocks=(told.blocks[0], *rest.blocks), facts=distinct((*told.facts, *rest.facts)))
    if request.intent == "industries" and chooses(request):
        told = None  # who chooses between kinds of employers asks for no list of sectors
    if of_thing and not chooses(request) and (told is None or not names_none(told)):
        return None
    return with_counsel(given, told, request, compiled)


def _is_first_step(block: Block) -> bool:
    """Whether a block is the step to take first, which stands before all else where that is asked."""
    return isinstance(block, Paragraph) and block.lines[0].text.startswith(FIRST_OF_ALL)


def _is_decided(evidence: Evidence, compiled: Compiled) -> bool:
    """Whether figures, a rating or the advice on age answer the very question."""
    request = evidence.request
    if request.intent == "compare" and {"outlook", "salary"} & set(request.aspects):
        return not (weighs_a_step(request) and compiled.advice_intent(request.advice) == "salary")
    if request.intent == "outlook" and len(request.roles) > 1 and "than" in request.words:
        return True  # which of them grows faster the projections tell
    if chance(request, compiled) is not None or degree_share(request, evidence.facts) is not None:
        return True
    asked = form(request.words)
    if not chooses(request) and of_the_field_studied(request, asked, compiled) is not None:
        return True
    grows = growth(request, asked, compiled) if request.roles else None
    rises = asked == HOW_LONG and request.intent == "career_path" and (request.level or of_rank(request.words))
    if rises and not any("years" in fact.text for fact in compiled.advice(request.advice)):
        return True  # how one leads says not how long it takes to get there
    if request.advice and request.averse and EITHER & set(request.words):
        return False  # "this or that? I do not want to travel" asks which, not how much they travel
    if grows is not None and not is_silent(grows):
        return True
    if request.advice and request.place and asked == HOW_MANY:
        return False  # that no number is known says less than what was written on how it differs by country
    if _is_limited(request, compiled) and roles_with_most(request, compiled) is not None:
        return True
    # how an offer is refused, or a short stay looks, no rating of the role tells
    return compiled.advice_intent(request.advice) not in _OF_STEPS and _rated(evidence, compiled) is not None


def _is_limited(request: Request, compiled: Compiled) -> bool:
    """Whether jobs are sought within limits of which the advice says nothing: "the easiest job, without coding"."""
    asked = traits_asked(request.normal) if not request.roles else ()
    told = " ".join(fact.text for fact in compiled.advice(request.advice))
    return len(asked) > 1 and not all(is_worded(one.trait, told) for one in asked)


def _of_roles(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What is known of the roles asked about, which stands behind advice; None where none is named."""
    request = evidence.request
    if request.intent == "skill_gap" and not request.named and request.roles:  # "am I ready?" tells of no skill
        needed = compiled.facts(request.roles[0], "skills")
        title = answers.heading("skills", compiled.role_name(request.roles[0]))
        return Answer(ANSWER, (Bullets(title, answers.lines(needed)),), needed) if needed else None
    if request.intent == "salary" and not beside_advice(request):
        return None
    if request.intent in _OF_GETTING_IN and request.roles and set(request.roles) <= set(request.held):
        return None  # who has the work needs no way into it
    aside = compiled.advice_intent(request.advice) in _OF_APPLYING  # "do they read cover letters for developer jobs?"
    if aside and request.intent in _OF_ALL:
        return None
    of_oneself = bool(request.held) or not FIRST_PERSON.isdisjoint(request.words)
    if of_oneself and request.intent == "work_life" and not traits_asked(request.normal):
        return None  # "I feel like an impostor" asks for no hours
    if of_oneself and request.intent in _OF_ALL and compiled.advice_intent(request.advice) != request.intent:
        return None  # "I had 4 jobs in 5 years, does it look bad?" asks for no outlook
    return _told(evidence, compiled) if request.roles or steps_out(request, compiled) else None


def _between_aims(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles aimed at is easier to get into, where nothing that the user brings speaks for one of them.

    None where something does, or the ways themselves are asked for.
    """
    several = request.intent == "transition" and 2 <= len(request.roles) <= MOST_COMPARED
    if not several or EITHER.isdisjoint(request.words) or not _OF_WAYS.isdisjoint(request.words):
        return None
    if moving.brings_something(request, compiled):
        return None
    easier = replace(request, intent="compare", origins=(), degree="", aspects=(), words=_EASIER, said=_EASIER)
    return rated_roles(easier, compiled)


def _rated(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """How much of a trait the role has that was asked about, also where a neighbour stands for it in all else."""
    return rated_role(_as_asked(evidence), compiled) if chance(evidence.request, compiled) is None else None


def _apart(request: Request, compiled: Compiled) -> Answer | None:
    """What only one of two roles needs, where a question on skills or tools asks for that."""
    asks = request.intent in ("skills", "tools", "skill_gap") and len(request.roles) == 2
    return set_apart(request, request.roles, compiled) if asks else None


def _told(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What the evidence says, by the kind of question it is for."""
    request = evidence.request
    if request.scope and (found := main_roles(request, compiled)) is not None:
        return found
    special = _SPECIAL.get(request.intent)
    found = special(evidence, compiled) if special is not None else None
    found = shared_needs(request, compiled) or of_any_role(evidence, compiled) or found
    if found is None and request.roles:
        if evidence.things:
            found = things.named_things(evidence, compiled)
        found = found or answers.section(evidence, compiled)
    if found is None:
        found = things.who_does(evidence, compiled) or answers.general(evidence) or answers.nearest_topic(evidence)
    if found is None and request.roles:
        blocks, used = answers.admit(request.intent, request.roles, compiled)
        found = Answer(CAVEAT, tuple(blocks), tuple(used)) if used else None
    return found


def _declined(understanding: Understanding, requests: Sequence[Request], compiled: Compiled) -> Reply:
    """The reply to what careerbot has no answer for: out of the field, or in it and not known."""
    words = list(understanding.utterance.words)
    roles = understanding.ids("role")
    can_do = _can_do(compiled)
    known = next((r for r in requests if r.intent not in (OTHER, OUT_OF_SCOPE)), None)
    facts: tuple[Fact, ...] = ()
    if not words:
        said = f"I did not find a question in that. {can_do}"
    elif (near := smalltalk.nearest(words, compiled)).id == smalltalk.DISTRESS:
        said = near.text
    elif known is not None:
        said = f"I know too little on {topic(known.intent)} to answer that yet. {can_do}"
    elif why := reason(words, of_this_world=any(request.intent == OTHER for request in requests), roles=roles):
        said = f"{why} {can_do}"
    else:
        said = f"I have no answer to that. {can_do}"
    lines = [Line(said)]
    if words and near.id != smalltalk.DISTRESS and not (roles and has_reason(words)):
        lines += _instead(roles, compiled)
    named = understanding.ids("tool", "skill") or unique(id for request in requests for id in request.named)
    asked_of = named[:1] if not roles else ()
    if asked_of and explains(words) and any(request.intent == OTHER for request in requests):
        known_lines, facts = things.known_of(asked_of[0], compiled)
        if known_lines:
            lines = [*known_lines, Line(f"How things work is beyond what I know. {can_do}")]
    return Reply(
        FALLBACK,
        (Paragraph(tuple(lines)),),
        (IntentGuess(known.intent if known else OTHER, max((r.confidence for r in requests), default=0.0)),),
        roles,
        facts,
        _openers(compiled),
        understanding=understanding,
    )


def _instead(roles: Sequence[str], compiled: Compiled) -> list[Line]:
    """What is known of a role that was named, or how to ask, for who was not understood."""
    if not roles:
        return [Line("Name a role and what you want to know of it, and I shall look it up.")]
    known = [topic(section) for section in _NEXT if section in compiled.sections(roles[0]) and section != "definition"]
    if not known:
        return []
    return [Line(f"Of {plural(compiled.role_name(roles[0]))} I know something on {listed(known)}: ask me about that.")]


def _can_do(compiled: Compiled) -> str:
    """What this content is about: the first sentence of its first reply to small talk."""
    replies = compiled.smalltalk()
    return f"{replies[0].text.split('. ')[0].rstrip('.')}." if replies else ""


def _openers(compiled: Compiled) -> tuple[str, ...]:
    """Questions to begin with, about the roles of which most is known."""
    roles = compiled.best_known(2)
    if not roles:
        return ()
    names = [with_article(compiled.role_name(role)) for role in roles]
    known = compiled.sections(roles[0])
    first = [_asked(i, Request(i, roles=roles), compiled) for i in ("responsibilities", "skills") if i in known]
    return (*first, *([f"What is the difference between {listed(names)}?"] if len(roles) > 1 else []))


def _suggestions(requests: Sequence[Request], facts: Sequence[Fact], compiled: Compiled) -> tuple[str, ...]:
    """Up to three questions that have an answer and were not just asked."""
    asked = {request.intent for request in requests}
    if asked == {SMALLTALK}:
        return _openers(compiled)
    roles = unique(role for request in requests for role in request.roles)
    told = unique(fact.role for fact in facts if fact.role)
    if not roles:  # the one role told of in the reply, or the first two
        roles = told[:2]
    if len(roles) == 1:
        of_role = compiled.kept(_to_ask_next, requests[-1].intent, roles[0])
        ideas = [question for intent, question in of_role if intent not in asked]
    else:
        ideas = _of_two(roles, asked, compiled)
    return tuple(ideas[:_MOST_IDEAS]) or _openers(compiled)


def _of_two(roles: Sequence[str], asked: set[str], compiled: Compiled) -> list[str]:
    """What to ask of the first two of several roles."""
    if len(roles) < 2:
        return []
    names = [compiled.role_name(role) for role in roles[:2]]
    both = listed([with_article(name) for name in names], "or")
    ideas = [] if "compare" in asked else [f"What is the difference between {listed(list(map(with_article, names)))}?"]
    paid = all(compiled.facts(role, "salary") for role in roles[:2])
    ideas += [f"Who earns more, {both}?"] if paid and "salary" not in asked else []
    known = all(compiled.facts(role, "outlook") for role in roles[:2])
    ideas += (
        [f"What is the outlook for {listed(list(map(plural, names)))}?"] if known and "outlook" not in asked else []
    )
    return [*ideas, *([f"What skills does {with_article(names[0])} need?"] if "skills" not in asked else [])]


def _to_ask_next(compiled: Compiled, intent: str, role: str) -> tuple[tuple[str, str], ...]:
    """The topics on which something is known of a role, each as a question, those that follow this one first."""
    request, known = Request(intent, roles=(role,)), compiled.sections(role)
    return tuple((topic, _asked(topic, request, compiled)) for topic in _after(intent) if topic in known)


@cache
def _after(intent: str) -> tuple[str, ...]:
    """The topics to suggest, beginning with those that most often follow this one."""
    return unique((*_FOLLOWS.get(intent, ()), *_NEXT))


def _asked(intent: str, request: Request, compiled: Compiled) -> str:
    """An intent as a question about the request's role."""
    if not request.roles or intent not in _NEXT:
        return topic(intent)
    return _worded(intent, compiled.role_name(request.roles[0]))


@lru_cache(maxsize=2_048)
def _worded(intent: str, role: str) -> str:
    """A topic as a question about a role of this name."""
    return _NEXT[intent].format(a=with_article(role), all=plural(role))


def questions_on(role: str, compiled: Compiled) -> tuple[str, ...]:
    """Whole questions on a role that have an answer, those that people ask most often first."""
    known = compiled.sections(role)
    return tuple(_asked(intent, Request(intent, roles=(role,)), compiled) for intent in _NEXT if intent in known)

"""The answer to one request: which kind of answer is tried after which."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.composing.advising import OF_STEPS, advice, counselled
from careerbot.composing.by_intent import told_of
from careerbot.composing.stand_ins import as_asked, rated
from careerbot.facts import answers
from careerbot.facts.answers import Answer
from careerbot.facts.detail import fitted
from careerbot.question.form import EITHER, FIRST_PERSON
from careerbot.question.refusals import has_reason
from careerbot.replacing import replace
from careerbot.replies.advice.counsel import beside_duties
from careerbot.replies.advice.for_those_who_hire import for_those_who_hire
from careerbot.replies.advice.on_sectors import sectors_weighed
from careerbot.replies.advice.own_advice import own_advice
from careerbot.replies.advice.sourced_lines import with_sourced
from careerbot.replies.choosing.comparison import MOST_COMPARED
from careerbot.replies.choosing.contrast import set_apart
from careerbot.replies.choosing.described_work import described_work
from careerbot.replies.choosing.offers_in_hand import between_offers
from careerbot.replies.choosing.preferences import preferred
from careerbot.replies.choosing.relative_roles import relative_roles
from careerbot.replies.editing.best_line import LISTED, answers_alone, picked
from careerbot.replies.editing.standing_alone import standing_alone
from careerbot.replies.editing.trimming import trimmed
from careerbot.replies.moves import moving
from careerbot.replies.moves.stepping_stones import stepped
from careerbot.replies.outlook.worthwhile import worthwhile
from careerbot.replies.ratings.against_the_rest import against_the_rest
from careerbot.replies.ratings.pros_and_cons import pros_and_cons
from careerbot.replies.ratings.rated_roles import rated_roles
from careerbot.replies.ratings.rated_tastes import fits_better, tells_wishes
from careerbot.replies.ratings.roles_with_most import roles_with_most
from careerbot.replies.ratings.two_sides import two_sides
from careerbot.replies.ratings.unrated_roles import unrated_roles
from careerbot.replies.study.courses import no_single_course
from careerbot.replies.topics.defined_only import lent
from careerbot.replies.topics.everyday import everyday
from careerbot.replies.topics.further_on import further_on
from careerbot.replies.topics.mastery import mastery
from careerbot.replies.topics.needed import needed, needed_in_depth
from careerbot.replies.topics.other_names import is_real, one_work, other_names
from careerbot.replies.topics.projects_with import projects_with
from careerbot.replies.topics.share_of_work import share_rated, with_day
from careerbot.replies.topics.studied import begun_by_field, studied
from careerbot.replies.topics.working_day import working_day
from careerbot.replies.verdict.first_sentence import led
from careerbot.replies.verdict.limits_met import qualified
from careerbot.replies.verdict.point_met import addressed
from careerbot.turn import Evidence, Request, distinct
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

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


def answer_to(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The answer to one request, in the length wanted; None when there is nothing to say."""
    asked = as_asked(evidence)
    told = _answer_to(evidence, asked, compiled)
    if told is None:
        return None
    told = told if asked.detail else with_sourced(asked, told, compiled)
    return with_day(asked, told, compiled)


def _answer_to(evidence: Evidence, asked: Request, compiled: Compiled) -> Answer | None:
    """The answer, before what is known of the days in a role is put beside a share of them."""
    request = evidence.request
    if request.intent == SMALLTALK:
        return answers.small_talk(request, compiled)
    if request.intent == OTHER:
        return advice(request, compiled) if request.plain or not has_reason(request.words) else None
    if request.intent == OUT_OF_SCOPE:
        return None
    paid = request.intent == "compare" and "salary" in request.aspects
    if paid and (both := _paid_and_rated(evidence, compiled)):
        return fitted(both, request.detail)
    if apart := (
        _against_the_rest(request, compiled)
        or studied(asked, compiled)
        or needed(asked, compiled)
        or everyday(request, compiled)
        or share_rated(asked, compiled)
        or for_those_who_hire(request, compiled)
        or worthwhile(request, compiled)
        or relative_roles(request, compiled)
        or described_work(request, compiled)
        or _weighed_by_tastes(request, compiled)
        or between_offers(request, compiled)
        or sectors_weighed(request, compiled)
        or two_sides(request, compiled)
        or working_day(asked, compiled)
        or pros_and_cons(request, compiled)
        or _rated_roles(request, compiled)
        or unrated_roles(request, compiled)
    ):
        return fitted(apart, request.detail)
    of_depth = mastery(request, compiled) or needed_in_depth(asked, compiled)
    if (given := of_depth or counselled(evidence, compiled)) is not None:
        return fitted(begun_by_field(request, given, compiled), request.detail)
    chooses_none = request.intent in ("salary", "recommend_role") or request.origins  # "X or Y?" of two aims of a move
    chosen = preferred(request, compiled) if not chooses_none else None
    if not chosen and (
        told := roles_with_most(request, compiled)
        or no_single_course(request, compiled)
        or other_names(request, compiled)
        or one_work(request, compiled)
        or is_real(request, compiled)
        or projects_with(request, compiled)
        or own_advice(request, compiled)
    ):
        return told
    if chosen := chosen or stepped(request, compiled) or _apart(request, compiled) or rated(evidence, compiled):
        return fitted(beside_duties(request, chosen, compiled), request.detail)
    if request.intent == "career_path" and (further := further_on(evidence, compiled)) is not None:
        return fitted(further, request.detail)
    found = _between_aims(request, compiled) or told_of(evidence, compiled)
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


def _against_the_rest(request: Request, compiled: Compiled) -> Answer | None:
    """How a role stands to other work in what is asked, and the advice on it where nothing is known of that."""
    told = against_the_rest(request, compiled)
    if told is None or told.facts or (given := advice(request, compiled)) is None:
        return told
    return Answer(told.status, (*told.blocks, *given.blocks), given.facts)


def _rated_roles(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles has more of what is asked; None where advice on steps of one's own is asked for."""
    return rated_roles(request, compiled) if compiled.advice_intent(request.advice) not in OF_STEPS else None


def _paid_and_rated(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What each is paid and, asked in the same breath, which has more of a trait: "in pay and how hard it is"."""
    request = evidence.request
    rest = replace(request, aspects=tuple(aspect for aspect in request.aspects if aspect != "salary"))
    weighed = rated_roles(rest, compiled)
    by_pay = replace(evidence, request=replace(request, aspects=("salary",), advice=""))
    paid = told_of(by_pay, compiled) if weighed is not None else None
    if paid is None or weighed is None:
        return None
    return Answer(paid.status, (*paid.blocks[:1], *weighed.blocks), distinct((*paid.facts, *weighed.facts)))


def _weighed_by_tastes(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles compared fits who tells of themselves; None where they tell nothing, or none is ahead."""
    weighs = request.intent in _WEIGHED_BY_TASTES and 2 <= len(request.roles) <= MOST_COMPARED and not request.origins
    paid = "salary" in request.aspects and request.intent != "recommend_role"
    weighs = weighs and (request.intent != "outlook" or not FIRST_PERSON.isdisjoint(request.words))
    return fits_better(request, compiled) if weighs and not paid and tells_wishes(request) else None


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


def _apart(request: Request, compiled: Compiled) -> Answer | None:
    """What only one of two roles needs, where a question on skills or tools asks for that."""
    asks = request.intent in ("skills", "tools", "skill_gap") and len(request.roles) == 2
    return set_apart(request, request.roles, compiled) if asks else None

"""The advice asked for, and whether it goes before what is known of the roles, or gives way to it."""

from __future__ import annotations

from careerbot.advice_wanted import ON_STUDIES
from careerbot.compiled import Compiled
from careerbot.composing.by_intent import told_of
from careerbot.composing.stand_ins import rated
from careerbot.facts import answers
from careerbot.facts.answers import Answer
from careerbot.facts.ways_in import steps_out
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.pay.wanted import beside_advice, weighs_a_step
from careerbot.question.degrees_demanded import asks_demands, weighs_a_title
from careerbot.question.form import EITHER, FIRST_PERSON, HOW_LONG, HOW_MANY, OPEN, YES_NO, form, of_rank
from careerbot.question.refusals import asks_of_law, speaks_of_law
from careerbot.question.subject.sectors_of_work import NAMES as SECTORS
from careerbot.question.subject.trait_asked import is_worded, traits_asked
from careerbot.replacing import replace
from careerbot.replies.advice.advice_for_whom import (
    OF_APPLYING,
    chooses,
    is_of_a_thing,
    is_story,
    speaks_for_all,
    weighs_it,
)
from careerbot.replies.advice.advice_gives_way import sets_fields_apart, speaks_of_beginners
from careerbot.replies.advice.advice_of_places import tells_of_place, with_market, with_projection
from careerbot.replies.advice.bearing import bears
from careerbot.replies.advice.behind_advice import names_none, on_the_words, with_counsel
from careerbot.replies.advice.counsel import counsel
from careerbot.replies.advice.counsel_on_moves import speaks_for_origin
from careerbot.replies.choosing.preferences import leaves_open, names_all, preferred
from careerbot.replies.editing.trimming import settled
from careerbot.replies.moves.move_in_short import FIRST, FIRST_OF_ALL
from careerbot.replies.moves.stepping_stones import stepped
from careerbot.replies.outlook.growth import growth, is_silent
from careerbot.replies.ratings.roles_with_most import roles_with_most
from careerbot.replies.study.degree_shares import degree_share
from careerbot.replies.study.degrees import of_the_field_studied
from careerbot.replies.topics.defined_only import headed
from careerbot.replies.verdict.chances import chance
from careerbot.replies.verdict.years_to_rank import years_to_rank
from careerbot.turn import ANSWER, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import EDITORIAL, OTHER

_LAW = (
    "What the law allows hangs on your country and contract: a lawyer, a union or the labour office can tell."
    " What is usual is this."
)
_STUDIES = "education"
_PAPERS = ("certificates", "portfolio")
_WEIGHING = frozenset(
    "should or worth need needed vs versus pursue necessary new".split()
)  # words of who chooses a title
_MOST_TITLES, _USUAL = 2, 2  # roles of which it is told what title is usual, and lines on it
_BESIDE_STUDIES = ("recommend_role", "compare", "outlook")  # what is told of these goes astray where studies are chosen
_WAYS = frozenset("mba bootcamp bootcamps apprenticeship apprenticeships portfolio".split())  # beside the usual degrees
_OF_THINGS = ("skills", "tools")  # how much of which a role asks for is rated
OF_STEPS = ("portfolio", "interview", "career_path", "other")  # advice on steps of one's own
_SHOWN = "portfolio"
_OF_CHOICES = ("tools", "skills", "education")  # in which a role's own lines may weigh what is to be chosen
# What stands behind advice only where it is of the same kind: "the only woman in my team" asks for no first steps.
_KINDS = (
    ("work_life", "responsibilities", "industries", "definition"),
    ("career_path", "skill_gap", "recommend_role", "compare"),
    ("getting_started", "learning_path", "education", "skills", "tools", "certifications", "skill_gap", "transition"),
    ("outlook", "job_openings", "salary", "career_path", "recommend_role"),
)
_STRAYING = ("getting_started", "portfolio", "learning_path", "career_path", "work_life", "interview", "job_openings")
_FEW = 5  # words below which a sector and a role are only named
_OF_WORK = ("work_life", "career_path", "other")  # entries on somebody's own work
_OF_GETTING_IN = ("transition", "getting_started", "learning_path", "skill_gap", "education")
_RETURNS = Pattern(
    r"\b(?:return\w*|(?:come|coming|get|getting|go|going|back) (?:back )?(?:in)?to|re ?enter\w*)\b"
    r".*\b(?:after|following|since)\b.*\b(?:break|gap|leave|maternity|years|kids|children|car(?:er|ing)|baby)\b"
)
_KEEPING_UP = Pattern(
    r"\b(?:keep(?:ing)? up|stay(?:ing)? (?:up to date|current|informed|updated)|up to date|outdated|left behind)\b"
    r"|\b(?:podcasts?|blogs?|newsletters?|papers)\b"
)
_OF_MOVES = ("transition", "career_path", "recommend_role")
_OF_AGE = Pattern(r"(?i)\b(?:thirty|forty|fifty|sixty)\b")
_OF_THE_ROLE = (  # which tell of the work and the way to it, and nothing of how one is hired
    "outlook responsibilities definition learning_path industries skills tools work_life career_path transition".split()
)
_OF_ALL = ("outlook", "responsibilities", "definition")  # which tell of everybody in a role, and not of one's own case


def counselled(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The advice asked for, before what is known of the roles; None where that answers by itself."""
    request = with_market(evidence.request, compiled)
    evidence = evidence if request is evidence.request else replace(evidence, request=request)
    given = advice(request, compiled)
    abroad = tells_of_place(request, compiled)
    # projections and ratings are of no place abroad
    if given is None or (not abroad and _is_decided(evidence, compiled)):
        return None
    of_thing, own = is_of_a_thing(request, compiled), compiled.advice_intent(request.advice)
    chosen = preferred(request, compiled) if request.intent in _OF_CHOICES and chooses(request) else None
    if of_thing and chosen is not None and not leaves_open(chosen):
        return None
    if abroad:
        return with_projection(given, request, compiled)
    if not bears(request):
        return given
    told = chosen if chosen is not None and names_all(chosen) else _of_roles(evidence, compiled)
    if told is not None and steps_out(request, compiled):  # where this very work leads, before what holds for any
        if compiled.advice_intent(request.advice) not in _OF_MOVES:
            return told
        return Answer(told.status, (told.blocks[0], *given.blocks), distinct((*told.facts, *given.facts)))
    if told is not None and FIRST.search(request.normal) and _is_first_step(told.blocks[0]):
        if not request.plain:
            return None  # the way to the very role says where to begin
        rest = with_counsel(given, replace(told, blocks=told.blocks[1:]), request, compiled)
        return replace(rest, blocks=(told.blocks[0], *rest.blocks), facts=distinct((*told.facts, *rest.facts)))
    if request.intent == "industries" and chooses(request):
        told = None  # who chooses between kinds of employers asks for no list of sectors
    if (
        of_thing
        and not chooses(request)
        and (told is None or not names_none(told))
        and not (weighs_it(request, compiled) or (request.plain and own == "learning_path"))
    ):
        return None
    return with_counsel(given, told, request, compiled)


def advice(request: Request, compiled: Compiled) -> Answer | None:
    """The entry of advice asked for, without a yes or no that the question turns round; None where there is none."""
    given = counsel(request, compiled)
    if given is None:
        return None
    blocks = settled(request.words, given.blocks)
    if asks_of_law(request.words) and not speaks_of_law(given.facts[0].text):
        blocks = (Paragraph((Line(_LAW),)), *blocks)
    return replace(given, blocks=blocks)


def _is_first_step(block: Block) -> bool:
    """Whether a block is the step to take first, which stands before all else where that is asked."""
    return isinstance(block, Paragraph) and block.lines[0].text.startswith(FIRST_OF_ALL)


def _is_decided(evidence: Evidence, compiled: Compiled) -> bool:
    """Whether figures, a rating or the advice on age answer the very question."""
    request, asked = evidence.request, form(evidence.request.words)
    own = compiled.advice_intent(request.advice)
    if request.intent == "compare" and {"outlook", "salary"} & set(request.aspects):
        return not (weighs_a_step(request) and own == "salary")
    if request.intent == "outlook" and len(request.roles) > 1 and "than" in request.words:
        return True  # which of them grows faster the projections tell
    if stepped(request, compiled) is not None:
        return True  # whether one leads there, or which of two, the ways into the goal tell
    papers = traits_asked(request.normal) if request.roles and asked == YES_NO else ()
    if any(one.denied and one.trait.kind in _PAPERS for one in papers):
        return True  # whether it works without, the rating of the role tells, and not why to have one
    if request.intent != _STUDIES and any(one.weak or one.unlearnt for one in traits_asked(request.normal)):
        return rated(evidence, compiled) is not None  # how much is needed of what somebody is bad at, and then advice
    of_studies = request.intent == _STUDIES and own in ON_STUDIES
    of_applying = own in OF_APPLYING  # "too late to apply?" asks for no age
    # an entry on studying late says more than that nobody is too old
    told = request.plain and is_story(request)
    of_chances = not (of_applying or of_studies or told or _says_more_on_age(request, compiled))
    if of_chances and chance(request, compiled) is not None:
        return True
    if degree_share(request, evidence.facts) is not None:
        return True
    of_field = not chooses(request) and not (of_studies and weighs_a_title(request.normal))
    if of_field and of_the_field_studied(request, asked, compiled) is not None:
        return True
    if is_story(request):
        return False  # what is told on the way is rated or foreseen, and not what is asked
    if of_studies and not asks_demands(request.normal):
        return False  # no rating of a role tells which way to study
    of_learning = request.intent == own == "learning_path"
    if of_learning and request.plain and asked == YES_NO:
        return False  # "can I pick it up in three months?": an entry on just that says more than the time a role takes
    grows = growth(request, asked, compiled) if request.roles else None
    rises = asked in (HOW_LONG, HOW_MANY) and request.intent == "career_path"
    if rises and len(request.roles) == 1 and (request.level or of_rank(request.words)):
        return years_to_rank(request, compiled) is not None
    if chooses(request) and len(request.named) > 1 and speaks_for_all(request, compiled):
        return False  # "calculus, or just statistics?" asks which, not how much mathematics there is
    if request.intent == "industries" and own == "compare" and chooses(request):
        return False  # "a start-up or a large firm as a first job?" asks which, not whether there are first jobs
    if request.advice and request.averse and EITHER & set(request.words):
        return False  # "this or that? I do not want to travel" asks which, not how much they travel
    foretold = grows is not None and not is_silent(grows)
    if foretold and not (_is_on_its_future(request, compiled) or _is_on_ones_step(request, compiled)):
        return True
    if request.advice and request.place and asked == HOW_MANY:
        return False  # that no number is known says less than what was written on how it differs by country
    can = asked == YES_NO and own == "transition"
    if not (can or of_applying) and _is_limited(request, compiled) and roles_with_most(request, compiled) is not None:
        return True
    if _is_own_trouble(request, compiled):
        return False
    # how an offer is refused, or a short stay looks, no rating of the role tells
    weighs = own == _SHOWN and asked == YES_NO and any(one.trait.kind == _SHOWN for one in traits_asked(request.normal))
    if weighs and compiled.adviser.roles_of(request.advice):
        return True  # "do I need a portfolio?" is rated, and what stands in that of one role tells nothing of it
    # "is it a dead end?" is no question on the way out
    moves = request.intent in _OF_MOVES and not (asked == YES_NO and "dead" in request.words)
    steps = (own in OF_STEPS and request.intent not in _OF_THINGS) or (own == "transition" and moves)
    return not steps and rated(evidence, compiled) is not None


def _says_more_on_age(request: Request, compiled: Compiled) -> bool:
    """Whether the entry on a move is written for the very age, or for the work left, by who fears to be too old."""
    facts = compiled.advice(request.advice)
    if not facts or compiled.advice_intent(request.advice) != "transition":
        return False
    if request.roles:
        return request.plain and not request.origins
    return bool(_OF_AGE.search(facts[0].text)) or speaks_for_origin(request, compiled)


def _is_on_its_future(request: Request, compiled: Compiled) -> bool:
    """Whether the entry weighs the future of the very role asked about, which says more than its projection alone."""
    if request.intent != "outlook":
        return False
    if request.level in BEGINNERS_LEVELS and speaks_of_beginners(compiled.advice(request.advice)):
        return True  # a projection counts all levels together
    late = "late" in request.words  # "is it too late for it?", which no word on its future answers
    of_future = compiled.advice_intent(request.advice) == "outlook" and not late
    on = set(compiled.adviser.roles_of(request.advice))
    surely = request.plain and not on and form(request.words) != YES_NO  # else the projection says yes or no
    return of_future and (surely or set(request.roles) <= on)


def _is_on_ones_step(request: Request, compiled: Compiled) -> bool:
    """Whether the entry is surely meant for a step that somebody weighs in that market, of which no projection tells.

    "Is a PhD in it worth it, so crowded?", "is the market that bad, or is it me?"
    """
    own = compiled.advice_intent(request.advice)
    of_oneself = own in OF_APPLYING and not FIRST_PERSON.isdisjoint(request.words)
    return request.plain and (own == _STUDIES or of_oneself)


def _is_own_trouble(request: Request, compiled: Compiled) -> bool:
    """Whether users tell of their own work, of which the entry speaks and no rating of the role: "I feel like a fraud".

    An entry that has the words of what is rated is told behind the rating, unless it is asked for beyond doubt.
    """
    if compiled.advice_intent(request.advice) not in _OF_WORK:
        return False
    speaks = not FIRST_PERSON.isdisjoint(request.said)
    if speaks and (request.plain or form(request.words) == OPEN):
        return True
    if not (speaks or request.plain):  # "anxiety before every stand-up, is this normal?" is surely of one's own
        return False
    told = " ".join(fact.text for fact in compiled.advice(request.advice))
    return not any(is_worded(one.trait, told) for one in traits_asked(request.normal))


def _is_limited(request: Request, compiled: Compiled) -> bool:
    """Whether jobs are sought within limits of which the advice says nothing: "the easiest job, without coding"."""
    asked = traits_asked(request.normal) if not request.roles else ()
    told = " ".join(fact.text for fact in compiled.advice(request.advice))
    return len(asked) > 1 and not all(is_worded(one.trait, told) for one in asked)


def _strays(request: Request, compiled: Compiled) -> bool:
    """Whether the role's lines are of another kind than the entry, which is surer of what is asked than the intent."""
    own = compiled.advice_intent(request.advice)
    if own not in _OF_WORK or form(request.words) == HOW_LONG:
        return False
    return own != request.intent and not any(own in kinds and request.intent in kinds for kinds in _KINDS)


def _of_roles(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What is known of the roles asked about, which stands behind advice; None where none is named."""
    request = evidence.request
    if request.intent == "skill_gap" and not request.named and request.roles:  # "am I ready?" tells of no skill
        needed = compiled.facts(request.roles[0], "skills")
        title = answers.heading("skills", compiled.role_name(request.roles[0]))
        return Answer(ANSWER, (Bullets(title, answers.lines(needed)),), needed) if needed else None
    if request.intent == "salary" and not beside_advice(request):
        return None
    if request.of_field and request.intent == "career_path" and not FIRST_PERSON.isdisjoint(request.words):
        return None  # "I have 12 years in IT" names no role
    asked_plainly = form(request.words) == YES_NO or len(request.words) < _FEW  # "e-commerce and ML engineers"
    if request.intent == "industries" and request.advice in SECTORS and not asked_plainly:
        return None  # what else employs them nobody asked
    if request.intent in _OF_GETTING_IN and request.roles and set(request.roles) <= set(request.held):
        return None  # who has the work needs no way into it
    if request.intent == compiled.advice_intent(request.advice) == "job_openings":
        return None  # posts that were featured once, and openings a year, tell nobody how to search
    if request.intent == "outlook" and not any(compiled.facts(role, "outlook") for role in request.roles):
        return None  # what the role is says nothing of what is to come
    if request.intent in _OF_GETTING_IN and _KEEPING_UP.search(request.normal):
        return None  # who follows what is new asks for no first steps
    own = compiled.advice_intent(request.advice)
    if sets_fields_apart(request, own) and len(request.roles) > _MOST_TITLES:
        return None  # who works in each of many fields was not asked
    of_studies = request.intent == _STUDIES or (own == _STUDIES and request.intent in _BESIDE_STUDIES)
    if of_studies and not asks_demands(request.normal):
        return _on_the_way_named(request, compiled)  # "does the school's name matter?" asks for no list of demands
    # "do they read cover letters for developer jobs?", "how do I explain short stays on an analyst's CV?"
    aside = own in (*OF_APPLYING, OTHER)
    if aside and request.intent in _OF_THE_ROLE:
        return None
    if request.intent in _OF_GETTING_IN and _RETURNS.search(request.normal):
        return None  # nor who comes back to it after a break
    of_oneself = bool(request.held) or not FIRST_PERSON.isdisjoint(request.words)
    if of_oneself and request.intent == "work_life" and not traits_asked(request.normal):
        return None  # "I feel like an impostor" asks for no hours
    of_sector = request.advice in SECTORS  # "what would I do at a bank?" asks for the role's duties too
    if of_oneself and request.intent in _OF_ALL and not (of_sector or own == request.intent):
        return None  # "I had 4 jobs in 5 years, does it look bad?" asks for no outlook
    told = told_of(evidence, compiled) if request.roles or steps_out(request, compiled) else None
    on_the_way = request.intent == "transition" and not request.origins
    if told is not None and (on_the_way or request.intent in _STRAYING) and _strays(request, compiled):
        told = on_the_words(request, told, compiled)
    return headed(evidence, told, compiled) if told is not None else None


def _on_the_way_named(request: Request, compiled: Compiled) -> Answer | None:
    """The line on what a role makes of the very way that is asked about: an MBA, a bootcamp; None where none is.

    Where a title is weighed, it is told which one is usual in each role.
    """
    ways = _WAYS & set(request.words)
    facts = [fact for role in request.roles for fact in compiled.facts(role, _STUDIES)]
    found = tuple(fact for fact in facts if any(way in fact.text.lower() for way in ways))[:1]
    if not found and weighs_a_title(request.normal) and not _WEIGHING.isdisjoint(request.words):
        blocks: list[Block] = []
        told: list[Fact] = []
        for role in request.roles[:_MOST_TITLES]:
            usual = tuple(fact for fact in compiled.facts(role, _STUDIES) if fact.source.id != EDITORIAL)[:_USUAL]
            title = answers.heading(_STUDIES, compiled.role_name(role))
            blocks += [Bullets(title, answers.lines(usual))] if usual else []
            told += usual
        return Answer(ANSWER, tuple(blocks), tuple(told)) if told else None
    return Answer(ANSWER, (Bullets("", answers.lines(found)),), found) if found else None

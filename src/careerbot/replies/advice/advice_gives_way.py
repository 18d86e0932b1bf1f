"""Whether an entry of advice that was found gives way: figures, single facts or what is worked out answer better."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import thing_name
from careerbot.facts.featured_jobs import asks_of_featured, seeks_remote_post
from careerbot.facts.shared_needs import asks_best_paid
from careerbot.facts.ways_in import from_afar
from careerbot.facts.whom_it_suits import RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.pay.wanted import asks_figures
from careerbot.pay_tables.figures import SECTION as SALARY
from careerbot.question.degrees_demanded import asks_demands, speaks_of_studies
from careerbot.question.form import EITHER, FIRST_PERSON, HOW_LONG, HOW_MANY, OPEN, YES_NO, form, is_at_work
from careerbot.question.subject.matter_asked import matter_of
from careerbot.question.subject.role_relation import relates
from careerbot.question.subject.sectors_of_work import NAMES as SECTORS
from careerbot.question.subject.ways_for_all import ways_named
from careerbot.replies.advice.advice_for_whom import OF_APPLYING, OF_THINGS, chooses, is_on_own_career, is_story
from careerbot.replies.advice.counsel_on_moves import is_on_another_move, speaks_for_origin
from careerbot.replies.moves.own_standing import NO_MASTER
from careerbot.replies.moves.time_enough import tells_time
from careerbot.terms import stem, terms
from careerbot.turn import Fact, Request
from careerbot.vocabulary import OTHER

# Intents that figures or single facts answer, which advice would only stand before.
_OF_FACTS = ("definition", "smalltalk")
_APART = Pattern(
    r"^(?:vs|versus|or|and)?$|\b(?:difference|differences|differ|differs|different|vs|versus|same|compared?|better|best)\b"
)
_OF_MANY = frozenset(terms("engineer developer analyst manager specialist data".split()))
_OF_WAYS = ("certifications", "portfolio", "learning_path")
_OF_BEGINNERS = Pattern(r"(?i)\b(?:juniors?|beginn\w+|first (?:post|job)s?|graduates?|newcomers?|trainees?|interns?)\b")
_OF_ALL_LEVELS = Pattern(r"(?i)\b(?:seniors?|seniority|experienced|years of|later|mid level)\b")
_ON_STUDIES = ("education", "compare")
_MARKET, _OF_STUDIES = "job_openings", "education"
_INTERVIEW = "interview"  # at a firm that is named it is much as at others
_APPLYING = Pattern(
    r"\b(?:jobs? (?:at|in)|hired (?:at|by|as)|get into|cvs?|resumes?|linkedin|headline"
    r"|interview\w*|portfolio|cover letters?|apply\w*|applications?|github"
    r"|they ask|offers?|references?)\b"
)
_OF_THE_WAY_IN = (*OF_APPLYING, "getting_started", "work_life")  # advice that sets no tool against another
_OF_OWN_CASE = ("getting_started", "portfolio", "work_life")  # advice in which no roles are weighed
_OF_LEVELS = ("career_path", SALARY)  # what is asked on the levels or the offer of a firm holds for others too
_OF_A_LADDER = "career_path"
_OF_MARKETS = ("job_openings", "outlook")  # in which a degree is mostly a condition: "hard to find one with a master's"
_NEEDS = Pattern(r"\b(?:needs?|needed|require\w*|without|enough|must|have to|necessary|mandatory|matters?|worth)\b")
_OF_WORKING_THERE = ("work_life", "industries")  # how one works in firms of that kind
_NEEDED = ("doctorate", "master", "master enough", "no degree", "bachelor enough", "degree", "certificates")
_AT_LENGTH = 12  # words from which on a case is told, for which an entry that is surely meant was written
_OF_TITLES = ("doctorate", "degree")  # matters that a question is on by the name of a title alone
_SUITED = frozenset("me my".split())  # "which tech jobs suit me, with a screen reader?"
_USING = frozenset("use uses used".split())  # what a role uses is told by its own lines
# That it is asked whether to go for it, not whether the role needs it.
_MAKES_SENSE = Pattern(
    r"\b(?:makes?|making) (?:any |more )?sense\b|\bat this point\b|\bgo(?:ing)? back (?:to|for)\b|\bwaste\b"
)
_HOW_HARD = Pattern(r"\bhow (?:hard|difficult|tough|easy|likely)\b")  # is it to be hired, whatever paper one has
_LONG = 40  # words above which a case is told at such length that a role by its measures is no answer
_HOW_MANY_POSTS = Pattern(r"\bhow many (?:\w+ )?(?:openings|posts|positions|vacancies)\b")
_TWO = 2
_OUTLOOK = "outlook"
_OF_BEGINNING = ("getting_started", "learning_path", "portfolio", "career_path", "job_openings")
_BETWEEN = Pattern(r"\b(?:or|vs|versus)\b")


def gives_way(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether the lines of the entry that a question seems to ask for are no answer to it."""
    own = compiled.advice_intent(request.advice)
    of_studies = own == _OF_STUDIES and (request.intent == own or speaks_of_studies(request.normal))
    of_studies = of_studies or (own == "compare" and request.intent == _OF_STUDIES)
    applies = own in OF_APPLYING and _APPLYING.search(request.normal) is not None
    return (
        _is_answered_by_facts(request, facts, own, compiled)
        or _names_none_of_these(request, facts)
        or _asks_projection(request, own, compiled)
        or _is_of_others(request, facts[0].text)
        or _is_of_the_firm(request, own)
        or (request.seeks_role and not request.roles and not (of_studies or _seeks_advice(request, own, compiled)))
        or (own == _OF_STUDIES and not of_studies and _only_seeks_work(request))
        or (own in _ON_STUDIES and not of_studies and bool(request.averse and request.roles))  # "I do not like maths"
        or _asks_who_uses(request, compiled)
        or _sets_other_tools(request, facts, own, compiled)
        or (not of_studies and _compares_roles(request, facts, own, compiled))
        or _is_of_the_move(request, own, compiled, applies=applies)
        or _asks_what_is_needed(request, own)
    )


def sets_fields_apart(request: Request, own: str) -> bool:
    """Whether fields are set apart by an entry on what they are: "AI, machine learning and deep learning"."""
    compares = request.intent == "compare" and request.of_field and own in _OF_FACTS
    return compares and request.plain and _APART.search(request.normal) is not None


def _is_answered_by_facts(request: Request, facts: Sequence[Fact], own: str, compiled: Compiled) -> bool:
    """Whether figures, what a role is, or a featured job answer."""
    if own in _OF_FACTS and request.intent == _OF_A_LADDER and request.roles and not is_story(request):
        return True  # what a title means is no answer to where the role leads
    # what a role is tell its own lines; a title that is no role here is told of by advice
    surely = request.plain and (own in _OF_FACTS or not FIRST_PERSON.isdisjoint(request.said))
    of_facts = request.intent in _OF_FACTS and request.roles and not surely
    if not is_story(request) and (of_facts or _tells_what_is_left_out(request, facts)):
        return True
    if request.intent == SALARY and (asks_figures(request) or asks_best_paid(request)):
        return True
    if request.intent == _MARKET and request.roles and seeks_remote_post(request.normal):
        return bool(compiled.facts(request.roles[0], _MARKET))  # one that was featured may be it
    if own == _MARKET and _HOW_MANY_POSTS.search(request.normal):
        return True  # that there is no figure for a place is said first
    return asks_of_featured(request, compiled)


def _names_none_of_these(request: Request, facts: Sequence[Fact]) -> bool:
    """Whether it is asked of hackathons, podcasts and the like, of which the lines for every role tell and these not.

    "Does open source help to land something? I have five hours a week" asks not how many hours are worked.
    """
    if request.plain or request.intent not in _OF_BEGINNING or not (asked := ways_named(request.words)):
        return False
    said = " ".join(fact.text for fact in facts).lower().replace("open source", "open-source")
    return not any(way in said or way in request.advice for way in asked)


def _asks_projection(request: Request, own: str, compiled: Compiled) -> bool:
    """Whether no more than the outlook of one role is asked for, which its own lines tell."""
    if request.plain or not own == request.intent == _OUTLOOK or len(request.roles) != 1:
        return False
    bare = len(request.words) <= _AT_LENGTH and FIRST_PERSON.isdisjoint(request.words)
    return bare and form(request.words) == OPEN and bool(compiled.facts(request.roles[0], _OUTLOOK))


def _is_of_others(request: Request, first: str) -> bool:
    """Whether an entry is on working in a sector, or on beginners, and something else is asked."""
    if request.advice in SECTORS and request.intent in (*_OF_WAYS, *OF_THINGS, SALARY, _INTERVIEW, "transition"):
        return True  # what is asked of those in the sector is not what working there is like
    # "a junior needs the ideas of it" is nothing to tell a senior
    return request.level in RISEN_LEVELS and bool(_OF_BEGINNERS.search(first) and not _OF_ALL_LEVELS.search(first))


def _is_of_the_firm(request: Request, own: str) -> bool:
    """Whether a firm is named, of which the entry tells nothing: the course of a firm is no question on the firm."""
    if not request.employer or request.intent in (*_OF_WAYS, _INTERVIEW):
        return False
    of_the_user = own in _OF_LEVELS or _on_oneself(request, own) or own in _OF_WORKING_THERE
    return not (of_the_user or _is_of_any_firm(own, request) or request.plain or is_story(request))


def _only_seeks_work(request: Request) -> bool:
    """Whether work is looked for and nothing told of studies: "I want a job with little maths"."""
    return request.intent == "recommend_role" and not request.roles and not request.plain


def _seeks_advice(request: Request, own: str, compiled: Compiled) -> bool:
    """Whether what sounds like a search for a role asks for advice after all."""
    # "a colleague who earns more than me"
    own_pay = request.intent == SALARY and not FIRST_PERSON.isdisjoint(request.words)
    suits = own == "recommend_role" and not _SUITED.isdisjoint(request.words)
    # "go to HR about a manager who shouts", "my head aches, which role has the least screens?" are of the work
    at_work = is_at_work(request.normal) or (own == "work_life" and not FIRST_PERSON.isdisjoint(request.words))
    at_work = at_work or (request.plain and own in _OF_WORKING_THERE)  # "is it right to reckon who will quit?"
    if own_pay or suits or at_work:
        return True
    if request.intent == "transition" and from_afar(request, compiled) and speaks_for_origin(request, compiled):
        return True  # "out of teaching, which jobs?"
    if own == "transition" and form(request.words) == YES_NO:
        return True  # "am I too old to learn it and find a job?"
    if request.intent == "outlook" and own in ("outlook", "recommend_role"):
        return True  # "which jobs will still exist?"
    if len(request.words) > _LONG:
        return True  # who tells so much of their case seeks more than a name
    # "unpaid internship or retail job, which one?", "whom do I list as a reference?"
    return own == OTHER or (request.plain and own in _OF_OWN_CASE) or own in OF_APPLYING


def _sets_other_tools(request: Request, facts: Sequence[Fact], own: str, compiled: Compiled) -> bool:
    """Whether tools are set against each other that the entry does not all name, so that it settles nothing."""
    if own in _OF_THE_WAY_IN or not _chooses_tools(request, compiled):
        return False
    return not _names_all(request, facts, compiled)


def _compares_roles(request: Request, facts: Sequence[Fact], own: str, compiled: Compiled) -> bool:
    """Whether roles are compared, of which what each is tells more."""
    if len(request.roles) < _TWO or request.intent != "compare":
        return False
    if relates(request.normal, yes_no=request.yes_no):
        return True
    if {"better", "best"} & set(request.words):
        return True  # which is better hangs on what one wants, as the ratings say
    if _APART.search(request.normal):
        return not (sets_fields_apart(request, own) or _begins_with_all(request, facts[0].text, compiled))
    return own != SALARY and not _tells_of_all(request, facts, compiled)


def _is_of_the_move(request: Request, own: str, compiled: Compiled, *, applies: bool) -> bool:
    """Whether a move is asked about of which the entry tells nothing, or less than is known of it."""
    afar = from_afar(request, compiled)
    of_trade = afar and bool(request.roles) and not applies
    if of_trade and own != "transition" and not is_story(request):  # in a story trades of others stand too
        return True  # what carries over from another trade is known of that trade
    if own == "recommend_role" and request.intent == "transition" and afar:
        return True  # "my daughter is a chemist" is asked of no child
    if request.intent == "transition" and request.roles and own == _MARKET and not applies:
        return True  # how the market is says nothing on the move
    if own == "transition" and is_on_another_move(request, of_trade, compiled):
        return True
    # whether the time will do is said first
    return bool(request.intent == "transition" and request.roles and tells_time(" ".join(request.said)))


def _asks_what_is_needed(request: Request, own: str) -> bool:
    """Whether it is asked what a role needs, which its own facts tell."""
    asked = form(request.words)
    matter = matter_of(request.words, request.intent, asked) if len(request.roles) == 1 else None
    if matter is None or matter.name not in _NEEDED or asked in (HOW_LONG, HOW_MANY) or chooses(request):
        return False
    if matter.name in _OF_TITLES and not asks_demands(request.normal):
        return False
    # "should I quit my PhD?" and a case told at length are what an entry that is surely meant was written for
    at_length = len(request.words) > _AT_LENGTH or request.words[0] == "should"
    if request.plain and (at_length or NO_MASTER.search(request.normal)):
        return False
    if _MAKES_SENSE.search(request.normal) or (request.intent in _OF_MARKETS and not _NEEDS.search(request.normal)):
        return False
    return not (own in OF_APPLYING and (own == request.intent or _HOW_HARD.search(request.normal)))


def speaks_of_beginners(facts: Sequence[Fact]) -> bool:
    """Whether lines of advice are on beginners, and not on other levels beside them."""
    told = " ".join(fact.text for fact in facts)
    return _OF_BEGINNERS.search(told) is not None and _OF_ALL_LEVELS.search(told) is None


def _tells_what_is_left_out(request: Request, facts: Sequence[Fact]) -> bool:
    """Whether advice speaks of what the question leaves out: "which language besides Python?"."""
    if not request.without or request.intent in _OF_MARKETS:
        return False
    if request.intent == "certifications":  # a vendor's exams are told without its name
        return True
    said = set(terms(re.findall(r"[^\W_]+", " ".join(fact.text for fact in facts).lower())))
    return any(not said.isdisjoint(terms(phrase.lower().split())) for phrase in request.without)


def _on_oneself(request: Request, own: str) -> bool:
    """Whether advice on applying is asked for by who speaks of themselves: "am I wasting my time applying there"."""
    return own == request.intent and own in OF_APPLYING and not FIRST_PERSON.isdisjoint(request.said)


def _is_of_any_firm(own: str, request: Request) -> bool:
    """Whether a firm is named as one of its kind: in a choice between kinds of firms, or where one applies or applied.

    "A service company like Infosys or a start-up?", "how do I list my contract at Microsoft on the CV?"
    """
    if own == "job_openings":
        return bool(_APPLYING.search(request.normal))
    if own in (*OF_APPLYING, OTHER):  # signing, giving notice and parting are much the same everywhere
        return True
    return own == "compare" and not request.roles and not EITHER.isdisjoint(request.words)


def _asks_who_uses(request: Request, compiled: Compiled) -> bool:
    if request.intent != "tools" or not request.named or _USING.isdisjoint(request.words):
        return False
    if is_on_own_career(request, compiled):
        return False
    return bool(request.roles) or bool({"who", "which"} & set(request.words))


def _chooses_tools(request: Request, compiled: Compiled) -> bool:
    """Whether tools are set against each other."""
    tools = [id for id in request.named if compiled.label("tool", id)]
    found = _BETWEEN.search(request.normal) if len(tools) > 1 else None
    if found is None:
        return False
    sides = request.normal[: found.start()], request.normal[found.end() :]
    return all(_names_any(side, tools, compiled) for side in sides)


def _names_any(text: str, tools: Sequence[str], compiled: Compiled) -> bool:
    return any(f" {name} " in f" {text} " for tool in tools for name in compiled.names_of(tool))


def _begins_with_all(request: Request, first: str, compiled: Compiled) -> bool:
    """Whether the first line of an entry names each of the roles compared, so that it says what sets them apart."""
    told = _in_stems(re.findall(r"[a-z]+", first.lower()))
    return all(any(_in_stems(name.split()) in told for name in compiled.called(role)) for role in request.roles)


def _in_stems(words: Iterable[str]) -> str:
    """Words as their stems, with a space at each end."""
    return f" {' '.join(stem(word) for word in words)} "


def _tells_of_all(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether lines of advice have a word of each role's name that is its own, where roles are compared."""
    told = set(terms(re.findall(r"[a-z]+", " ".join(fact.text for fact in facts).lower())))
    names = (set(terms(re.findall(r"[a-z]+", compiled.role_name(role).lower()))) for role in request.roles)
    return all(told & (name - _OF_MANY) for name in names)


def _names_all(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether lines of advice name all that is set against each other."""
    names = {id: thing_name(id, compiled).lower().removesuffix(".js") for id in request.named}
    first = facts[0].text.lower()
    third = any(compiled.label("tool", id) for id in facts[0].mentions if id not in request.named)
    if third and any(name in first for name in names.values()) and not all(name in first for name in names.values()):
        return False  # what weighs one of them against a third thing
    told = " ".join(fact.text for fact in facts).lower()
    # a skill beside them says what they are for
    return all(name in told for id, name in names.items() if compiled.label("tool", id))

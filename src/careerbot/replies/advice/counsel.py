"""An entry of advice as the answer: alone where no role is asked about, else before what is known of the role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import OF_OTHERS, Answer, thing_name, wordings
from careerbot.facts.featured_jobs import asks_of_featured
from careerbot.facts.shared_needs import asks_best_paid
from careerbot.facts.starting import heads
from careerbot.facts.whom_it_suits import RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.pay.missing_pay import NO_FIGURE
from careerbot.pay.wanted import asks_figures
from careerbot.pay_tables.figures import SECTION as SALARY
from careerbot.question.degrees_demanded import asks_demands, speaks_of_studies
from careerbot.question.form import EITHER, FIRST_PERSON, HOW_LONG, HOW_MANY, HOW_MUCH, YES_NO, form, is_at_work
from careerbot.question.subject.matter_asked import matter_of
from careerbot.question.subject.role_relation import relates
from careerbot.question.subject.sectors_of_work import NAMES as SECTORS
from careerbot.question.subject.trait_asked import is_worded, traits_asked
from careerbot.replacing import replace
from careerbot.replies.advice.counsel_on_moves import (
    is_on_another_move,
    not_too_late,
    speaks_for_origin,
    without_verdict,
)
from careerbot.replies.advice.on_sectors import asked_first
from careerbot.replies.moves.own_standing import NO_MASTER
from careerbot.replies.moves.time_enough import tells_time
from careerbot.replies.outlook.openings import NOT_TODAYS
from careerbot.replies.verdict.single_fact import on_kind_asked
from careerbot.terms import telling, terms
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, distinct, lines_of
from careerbot.vocabulary import EDITORIAL, OTHER
from careerbot.wording import plural

# Intents that figures or single facts answer, which advice would only stand before.
_OF_FACTS = ("definition", "smalltalk")
_APART = Pattern(
    r"^(?:vs|versus|or|and)?$|\b(?:difference|differences|differ|differs|different|vs|versus|same|compared?|better|best)\b"
)
_OF_THINGS = ("tools", "skills", "certifications")  # whether a role uses a tool is known
_WEIGHED = frozenset(("should", "worth"))  # but not whether one should learn it
_OF_MANY = frozenset(terms("engineer developer analyst manager specialist data".split()))
_OF_WAYS = ("certifications", "portfolio", "learning_path")
_OF_BEGINNERS = Pattern(r"(?i)\b(?:juniors?|beginn\w+|first (?:post|job)s?|graduates?|newcomers?|trainees?|interns?)\b")
_OF_ALL_LEVELS = Pattern(r"(?i)\b(?:seniors?|seniority|experienced|years of|later|mid level)\b")
_MARKET = "job_openings"
_INTERVIEW = "interview"  # at a firm that is named it is much as at others
OF_APPLYING = ("portfolio", "interview", "job_openings")  # advice that holds wherever somebody comes from
_APPLYING = Pattern(
    r"\b(?:jobs? (?:at|in)|hired (?:at|by|as)|get into|cvs?|resumes?|linkedin|headline"
    r"|interview\w*|portfolio|cover letters?|apply\w*|applications?|github"
    r"|they ask|offers?|references?)\b"
)
_OF_THE_WAY_IN = (*OF_APPLYING, "getting_started", "work_life")  # advice that sets no tool against another
_OF_OWN_CASE = ("getting_started", "portfolio", "work_life", OTHER)  # advice in which no roles are weighed
_OF_LEVELS = ("career_path", SALARY)  # what is asked on the levels or the offer of a firm holds for others too
_OF_MARKETS = ("job_openings", "outlook")  # in which a degree is mostly a condition: "hard to find one with a master's"
_NEEDS = Pattern(r"\b(?:needs?|needed|require\w*|without|enough|must|have to|necessary|mandatory|matters?|worth)\b")
_OF_WORKING_THERE = ("work_life", "industries")  # how one works in firms of that kind
_FOR_ALL = ("getting_started", "certifications", "education", "portfolio", "job_openings")
# Cosine from which on a sourced line is on the question, and where it is asked how to begin, of which most of them are;
# how many are told.
_NEAR, _NEAR_BEGINNING, _MOST_SOURCED = 0.3, 0.2, 2
_VERDICT = Pattern(r"(?:Yes|No|Hardly|Only|Probably|Worth|\w+ (?:yes|no))\b")
_YES_OR_NO = Pattern(r"(?:Yes|No)\b")
# A question for a list: of duties, of what a day holds, of what is missing.
_LISTS = Pattern(
    r"\bwhat (?:would|will|do|does|did|should|must|else|exactly|am|is|are)\b(?: \w+){0,5}? (?:learn|study|needs?"
    r"|miss|missing|lack|lacking|days?|duties|tasks|gaps?)\b"
    r"|\b(?:what|which) (?:\w+ )?(?:skills|tools|gaps?|duties|tasks)\b|\b(?:list|name) (?:me )?(?:the|all|of)\b"
)
_CONTRARY = Pattern(
    r"\b(?:too late|dead|dying|waste|pointless|useless|bad idea|bad for|mistake|stupid|crazy|outdated|obsolete"
    r"|(?:is|are|be|already|all|days) over(?! \d)|harder"
    r"|worse|worthless|hopeless|screwed|fad|hype)\b"
)
# How lines on a thing begin that a role names, which advice on that very thing weighs better.
_WEIGHS_A_THING = Pattern(r"^(?:Not necessarily|Probably|Yes|It helps[^:]*|Expect it[^:]*): (?:my sources|they) name ")
_STORY = 20  # words above which names and topics are told of, and not asked about
_NEEDED = ("doctorate", "master", "master enough", "no degree", "bachelor enough", "degree", "certificates")
_AT_LENGTH = 12  # words from which on a case is told, for which an entry that is surely meant was written
_OF_TITLES = ("doctorate", "degree")  # matters that a question is on by the name of a title alone
_SUITED = frozenset("me my".split())  # "which tech jobs suit me, with a screen reader?"
_COUNTED = (HOW_MUCH, HOW_LONG, HOW_MANY)
_MADE = ("onet/", "pay/")  # how the ids of facts begin that are made of ratings and figures, and stored nowhere
_MOST_BESIDE = 4  # lines on the role behind the advice
_OF_LISTS = ("skills", "tools")
_BEARS_ON_IT = 0.15  # cosine from which on a line of such a list bears on the question
_FEWEST = 2  # the same, where none of them names the thing asked about
_MOST_NAMES = 5  # the same, where each line is a name
_USING = frozenset("use uses used".split())  # what a role uses is told by its own lines
# Words with which no choice is asked for: "do many have a master's or a doctorate?", "can I without a degree or …"
_WEIGHING = Pattern(
    r"\bhow (?:\w+ )?(?:important|essential|crucial|relevant|necessary|vital)\b|\bcompared\b|\bmore important\b"
    r"|\bor (?:is|are|can|do|only|just)\b|\b(?:actually|really) (?:use|used)\b"
)
_HAVING = frozenset("do does did is are have has can could".split())
# That it is asked whether to go for it, not whether the role needs it.
_MAKES_SENSE = Pattern(
    r"\b(?:makes?|making) (?:any |more )?sense\b|\bat this point\b|\bgo(?:ing)? back (?:to|for)\b|\bwaste\b"
)
_HOW_HARD = Pattern(r"\bhow (?:hard|difficult|tough|easy|likely)\b")  # is it to be hired, whatever paper one has
_BETWEEN = Pattern(r"\b(?:or|vs|versus)\b")
_LACKING = frozenset("without no not".split())
_DUTIES = Pattern(
    r"\b(?:full time|fulltime|day|9 to 5|current) job\b|\bkids?\b|\bchildren\b|\bfamily\b|\bwork(?:ing)? full time\b"
    r"|\bevenings\b|\b(?:hours|hrs) (?:a|per) (?:week|day)\b|\bpart time\b|\bwhile working\b"
)
_OR_ELSE = Pattern(r"\bor (?:should|shall|do|can|could|would|go|just|rather|simply|better) ")
_OF_WAY = Pattern(
    r"\bhow (?:do|can|to|should|would|does)\b|\b(?:path|plan|roadmap|route|steps?|what should i (?:learn|study))\b"
)
_UNNAMED = Pattern(r"^(?:Not that I know: m|M)y sources do not name [^;]*? for [^;]*?(?:;|\.$)")
# That nothing, or the other thing, is put before another, which says the contrary of advice that chooses.
_UNRANKED = Pattern(
    r"^(?:Either|Any of them): my sources|do not say which of them is better\.|rather, by how my sources put it\b"
)


def counsel(request: Request, compiled: Compiled) -> Answer | None:
    """The advice that a question asks for; None where it asks for none, or figures and single facts answer better."""
    facts = asked_first(request, compiled.advice(request.advice)) if request.advice else ()
    if not facts or request.scope:
        return None
    left_out = request.intent not in _OF_MARKETS and _tells_what_is_left_out(request, facts)
    rare = request.plain and compiled.advice_intent(request.advice) in _OF_FACTS
    of_facts = request.intent in _OF_FACTS and request.roles and not rare
    # what a role is tell its own lines; a title that is no role here is told of by advice
    if not is_story(request) and (left_out or of_facts):
        return None
    if request.intent == SALARY and (asks_figures(request) or asks_best_paid(request)):
        return None
    if asks_of_featured(request, compiled):
        return None
    first = facts[0].text
    if request.advice in SECTORS and request.intent in (*_OF_WAYS, *_OF_THINGS, SALARY, _INTERVIEW, "transition"):
        return None  # what is asked of those in the sector is not what working there is like
    if request.level in RISEN_LEVELS and _OF_BEGINNERS.search(first) and not _OF_ALL_LEVELS.search(first):
        return None  # "a junior needs the ideas of it" is nothing to tell a senior
    of_levels = compiled.advice_intent(request.advice) in _OF_LEVELS
    of_the_user = of_levels or _on_oneself(request, compiled)
    own = compiled.advice_intent(request.advice)
    of_the_user = of_the_user or _is_of_any_firm(own, request) or own in _OF_WORKING_THERE
    of_the_user = of_the_user or request.plain or is_story(request)
    if request.employer and request.intent not in (*_OF_WAYS, _INTERVIEW) and not of_the_user:
        return None  # the course of a firm is no question on the firm
    on_the_way = own in _OF_THE_WAY_IN
    # "a colleague who earns more than me"
    own_pay = request.intent == SALARY and not FIRST_PERSON.isdisjoint(request.words)
    suits = own == "recommend_role" and not _SUITED.isdisjoint(request.words)
    # "go to HR about a manager who shouts", "my head aches, which role has the least screens?" are of the work
    at_work = is_at_work(request.normal) or (own == "work_life" and not FIRST_PERSON.isdisjoint(request.words))
    at_work = at_work or (request.plain and own in _OF_WORKING_THERE)  # "is it right to reckon who will quit?"
    leaves = (
        request.intent == "transition" and _from_afar(request, compiled) and speaks_for_origin(request, compiled)
    )  # "out of teaching, which jobs?"
    can = own == "transition" and form(request.words) == YES_NO  # "am I too old to learn it and find a job?"
    ahead = request.intent == "outlook" and own in ("outlook", "recommend_role")  # "which jobs will still exist?"
    # "unpaid internship or retail job, which one?", "whom do I list as a reference?"
    of_no_role = own == OTHER or (request.plain and own in _OF_OWN_CASE)
    # "a dropout who codes well" seeks no role, and "an MS in statistics or in data science" compares none
    of_studies = own == "education" and (request.intent == own or speaks_of_studies(request.normal))
    of_no_role = of_no_role or of_studies
    sought = own_pay or suits or at_work or ahead or leaves or can or of_no_role or own in OF_APPLYING
    if request.seeks_role and not request.roles and not sought:
        return None  # "which role fits it?"
    if _asks_who_uses(request, compiled):
        return None  # "which role uses it?", "do they use it?"
    if not on_the_way and _chooses_tools(request, compiled) and not _names_all(request, facts, compiled):
        return None  # what does not name both settles nothing
    compares = len(request.roles) > 1 and request.intent == "compare" and not of_studies
    if compares and (_APART.search(request.normal) or relates(request.normal, yes_no=request.yes_no)):
        return None  # what sets roles apart is told by what each of them is
    if compares and own != SALARY and not _tells_of_all(request, facts, compiled):
        return None
    applies = own in OF_APPLYING and _APPLYING.search(request.normal)
    of_trade = _from_afar(request, compiled) and request.roles and not applies
    if of_trade and own != "transition":
        return None  # what carries over from another trade is known of that trade
    if own == "recommend_role" and request.intent == "transition" and _from_afar(request, compiled):
        return None  # "my daughter is a chemist" is asked of no child
    if request.intent == "transition" and request.roles and own == _MARKET and not applies:
        return None  # how the market is says nothing on the move
    if own == "transition" and is_on_another_move(request, bool(of_trade), compiled):
        return None
    if request.intent == "transition" and request.roles and tells_time(" ".join(request.said)):
        return None  # whether the time will do is said first
    matter = matter_of(request.words, request.intent, form(request.words)) if len(request.roles) == 1 else None
    if (
        matter is not None
        and matter.name in _NEEDED
        and (matter.name not in _OF_TITLES or asks_demands(request.normal))
        and not (request.plain and len(request.words) > _AT_LENGTH)
        and form(request.words) not in (HOW_LONG, HOW_MANY)
        and not chooses(request)
        and not _MAKES_SENSE.search(request.normal)
        and not (request.plain and NO_MASTER.search(request.normal))
        and (request.intent not in _OF_MARKETS or _NEEDS.search(request.normal))
        and not (request.plain and request.words[0] == "should")  # "should I quit my PhD?"
        and not (own in OF_APPLYING and (own == request.intent or _HOW_HARD.search(request.normal)))
    ):
        return None  # whether the role needs it is told by its own facts
    counts = form(request.words) in _COUNTED
    how = "how" in request.words[:2] or counts
    lists = bool(_LISTS.search(request.normal)) and form(request.words) != YES_NO
    on_move = own == request.intent == "transition" and (how or lists)
    if on_move or (not counts and (how or chooses(request))):
        first = without_verdict(first)  # a yes is no answer to "how", nor to "this or that"
    if how and _VERDICT.match(first) and len(facts) > _FEWEST and form(request.words) not in _COUNTED:
        facts = (*facts[1:], facts[0])  # the verdict behind what tells how
        first = facts[0].text
    if (how and _VERDICT.match(first)) or (chooses(request) and _YES_OR_NO.match(first)):
        return None
    if lists and _YES_OR_NO.match(first):
        return None  # nor to who asks for duties, a day or what is to be learnt
    contrary = _CONTRARY.search(request.asking or request.normal) is not None
    moves = own == "transition" and request.intent in ("transition", "career_path")
    if moves and (timely := not_too_late(first, request, compiled)):
        first = timely
    elif moves and contrary:
        first = without_verdict(first)
    elif contrary and _YES_OR_NO.match(facts[0].text):
        return None  # "yes, it is worth it" to who asks whether it is too late
    blocks: list[Block] = [Paragraph((Line(first, (facts[0].id,)),))]
    behind = (*facts[1:], *_sourced(request, compiled))
    blocks += [Bullets("", wordings(behind))] if behind else []
    return Answer(ANSWER, tuple(blocks), (*facts, *behind[len(facts) - 1 :]))


def speaks_of_beginners(facts: Sequence[Fact]) -> bool:
    """Whether lines of advice are on beginners, and not on other levels beside them."""
    told = " ".join(fact.text for fact in facts)
    return bool(_OF_BEGINNERS.search(told))


def _tells_what_is_left_out(request: Request, facts: Sequence[Fact]) -> bool:
    """Whether advice speaks of what the question leaves out: "which language besides Python?"."""
    if not request.without or request.intent == "certifications":  # a vendor's exams are told without its name
        return bool(request.without)
    said = set(terms(re.findall(r"[^\W_]+", " ".join(fact.text for fact in facts).lower())))
    return any(not said.isdisjoint(terms(phrase.lower().split())) for phrase in request.without)


def is_story(request: Request) -> bool:
    """Whether a question tells a story, in which names and topics stand that are not asked about."""
    return len(request.words) > _STORY


def _on_oneself(request: Request, compiled: Compiled) -> bool:
    """Whether advice on applying is asked for by who speaks of themselves: "am I wasting my time applying there"."""
    own = compiled.advice_intent(request.advice) == request.intent and not FIRST_PERSON.isdisjoint(request.said)
    return own and request.intent in OF_APPLYING


def _is_of_any_firm(own: str, request: Request) -> bool:
    """Whether a firm is named as one of its kind: in a choice between kinds of firms, or where one applies or applied.

    "A service company like Infosys or a start-up?", "how do I list my contract at Microsoft on the CV?"
    """
    if own == "job_openings":
        return bool(_APPLYING.search(request.normal))
    if own in (*OF_APPLYING, OTHER):  # signing, giving notice and parting are much the same everywhere
        return True
    return own == "compare" and not request.roles and not EITHER.isdisjoint(request.words)


def _from_afar(request: Request, compiled: Compiled) -> bool:
    """Whether somebody comes from a trade that is no role here."""
    return any(compiled.label("role", id) is None for id in request.origins)


def chooses(request: Request) -> bool:
    """Whether one of several things is to be chosen: "Java or C#", "an MBA or a technical master's"."""
    if len(request.roles) != 1 or EITHER.isdisjoint(request.words) or not _LACKING.isdisjoint(request.words):
        return False
    return request.words[0] not in _HAVING or "better" in request.words or bool(_OR_ELSE.search(request.normal))


def beside_duties(request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """The time that a role takes, and behind it the advice on the time it takes beside a job or a family."""
    facts = compiled.advice(request.advice) if request.advice else ()
    if not facts or form(request.words) != HOW_LONG or not _DUTIES.search(request.normal):
        return answer
    line = Paragraph((Line(facts[0].text, (facts[0].id,)),))
    return replace(answer, blocks=(*answer.blocks, line), facts=distinct((*answer.facts, facts[0])))


def _asks_who_uses(request: Request, compiled: Compiled) -> bool:
    if request.intent != "tools" or not request.named or _USING.isdisjoint(request.words):
        return False
    if _is_on_own_career(request, compiled):
        return False
    return bool(request.roles) or bool({"who", "which"} & set(request.words))


def _is_on_own_career(request: Request, compiled: Compiled) -> bool:
    """Whether users ask what the tools they work with do to their career: "I only use SQL at work, is that bad?"."""
    of_career = compiled.advice_intent(request.advice) in ("career_path", "work_life")
    return of_career and not FIRST_PERSON.isdisjoint(request.words)


def is_of_a_thing(request: Request, compiled: Compiled) -> bool:
    """Whether it is asked if a role uses or needs a tool or skill, which its own lines tell where they name it."""
    if request.intent not in _OF_THINGS or not request.roles or not request.named:
        return False
    if _is_on_own_career(request, compiled):
        return False
    return _WEIGHED.isdisjoint(request.words)


def weighs_it(request: Request, compiled: Compiled) -> bool:
    """Whether a skill is weighed, how important it is or against other things, by an entry that is on this skill.

    That a role's lines name it says less: "how important is domain knowledge compared to technical skills?".
    """
    of_it = any(
        compiled.label("skill", id) and compiled.adviser.speaks_for(f"@{id}", request.advice) for id in request.named
    )
    return of_it and _WEIGHING.search(request.normal) is not None


def speaks_for_all(request: Request, compiled: Compiled) -> bool:
    """Whether the entry asked for is on all the things named."""
    return bool(request.advice) and all(compiled.adviser.speaks_for(f"@{id}", request.advice) for id in request.named)


def names_none(told: Answer) -> bool:
    """Whether an answer begins by saying that the role's lines do not name the things asked about."""
    first = told.blocks[0] if told.blocks else None
    return isinstance(first, Paragraph) and bool(_UNNAMED.match(first.lines[0].text))


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


def _tells_of_all(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether lines of advice have a word of each role's name that is its own, where roles are compared."""
    told = set(terms(re.findall(r"[a-z]+", " ".join(fact.text for fact in facts).lower())))
    names = (set(terms(re.findall(r"[a-z]+", compiled.role_name(role).lower()))) for role in request.roles)
    return all(told & (name - _OF_MANY) for name in names)


def _names_all(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether lines of advice name all that is set against each other."""
    names = [thing_name(id, compiled).lower().removesuffix(".js") for id in request.named]
    first = facts[0].text.lower()
    third = any(compiled.label("tool", id) for id in facts[0].mentions if id not in request.named)
    if third and any(name in first for name in names) and not all(name in first for name in names):
        return False  # what weighs one of them against a third thing
    told = " ".join(fact.text for fact in facts).lower()
    tools = [id for id in request.named if compiled.label("tool", id)]  # a skill beside them says what they are for
    return all(thing_name(id, compiled).lower().removesuffix(".js") in told for id in tools)


def _sourced(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """What sources other than the editors say on the very words of a question, whatever the role."""
    general = (fact for section in _FOR_ALL for fact in compiled.general(section, request.roles))
    sourced = [fact for fact in general if fact.source.id != EDITORIAL]
    near = compiled.similarity(telling(request.words), sourced)
    enough = _NEAR_BEGINNING if request.intent == "getting_started" else _NEAR
    found = [fact for fact in sourced if near.get(fact.id, 0.0) >= enough]
    if request.intent == "certifications" and len(request.roles) <= 1:
        own = (
            compiled.facts(request.roles[0], request.intent) if request.roles else compiled.general(request.intent, ())
        )
        found += [fact for fact in own if fact.source.id != EDITORIAL and fact not in found]
    return tuple(found[:_MOST_SOURCED])


def with_counsel(given: Answer, told: Answer | None, request: Request, compiled: Compiled) -> Answer:
    """The advice, and behind it a few lines on the roles asked about, without the sentences that admit nothing."""
    if told is None or _from_afar(request, compiled):
        return given
    if names_none(told):
        return _with_none_named(given, told)
    of_roles = {fact.id for fact in told.facts if fact.role or fact.source.id != EDITORIAL}
    opening = told.blocks[0] if told.blocks else None
    unranked = isinstance(opening, Paragraph) and bool(_UNRANKED.search(opening.lines[0].text))
    behind: list[Block] = []
    given_ids = {fact.id for fact in given.facts}
    own_case = not FIRST_PERSON.isdisjoint(request.words)
    for block in told.blocks:
        if isinstance(block, Bullets) and all(given_ids.issuperset(line.cites) for line in block.items):
            continue  # the same entry, told behind the move
        if isinstance(block, Bullets) and block.title == OF_OTHERS:
            continue  # who else is found where the advice says how it is for those asked about
        if isinstance(block, Bullets) and heads(block) and own_case and form(request.words) == YES_NO:
            continue  # "should I give up?" asks for no way
        if isinstance(block, Bullets):
            kept = _cut(block, request, told.facts, compiled)
            if not isinstance(kept, Bullets) or kept.items:
                behind.append(_titled(kept, request, compiled) if unranked else kept)
        elif not isinstance(block, Paragraph):
            behind.append(block)
        elif not (unranked or _WEIGHS_A_THING.search(block.lines[0].text)) and (
            said := tuple(line for line in block.lines if of_roles & set(line.cites))
        ):
            behind.append(Paragraph(said))
    unknown = tuple(line for line in _admitted(told) if told.status == CAVEAT)
    behind += [Paragraph(unknown)] if unknown else []
    cited = {id for block in behind for line in lines_of(block) for id in line.cites}
    used = tuple(fact for fact in told.facts if fact.id in cited)
    status = CAVEAT if unknown else ANSWER
    return Answer(status, (*given.blocks, *behind), distinct((*given.facts, *used)))


def _with_none_named(given: Answer, told: Answer) -> Answer:
    """The advice, and what the role's lines name: that the thing is not among it would only deny what advice tells."""
    lists = [replace(block, items=block.items[:_FEWEST]) for block in told.blocks if isinstance(block, Bullets)][:1]
    named = {id for block in lists for line in block.items for id in line.cites}
    facts = tuple(fact for fact in told.facts if fact.id in named)
    return Answer(given.status, (*given.blocks, *lists), distinct((*given.facts, *facts)))


def _titled(block: Block, request: Request, compiled: Compiled) -> Block:
    """The list, headed by whose lines it tells where it has no heading."""
    if not isinstance(block, Bullets) or block.title or len(request.roles) != 1:
        return block
    return replace(block, title=f"What my sources name for {plural(compiled.role_name(request.roles[0]))}:")


def _cut(block: Bullets, request: Request, facts: Sequence[Fact], compiled: Compiled) -> Block:
    """The list cut to the few lines that are nearest to the question; a way is told whole, or in a line."""
    if steps := heads(block):
        return block if _OF_WAY.search(request.normal) else steps
    if request.intent == "industries":
        return replace(block, items=block.items[:_MOST_NAMES])
    if request.intent == SALARY:
        return replace(block, items=block.items[:_FEWEST])
    if request.intent == "education":  # what is demanded, and not how many held what
        return replace(block, items=tuple(line for line in block.items if "%" not in line.text)[:_FEWEST])
    stored = [fact for fact in facts if not fact.id.startswith(_MADE)]
    if request.intent == "work_life" and (asked := traits_asked(request.normal)):
        on_it = tuple(line for line in block.items if any(is_worded(one.trait, line.text) for one in asked))
        return replace(block, items=on_it or block.items[: 0 if FIRST_PERSON & set(request.words) else _FEWEST])
    near = compiled.similarity(telling(request.words), stored)
    if request.intent in _OF_LISTS:  # what a role needs or uses besides is not what advice was asked for
        told = {id for id, share in near.items() if share >= _BEARS_ON_IT}
        told |= {fact.id for fact in facts if not set(request.named).isdisjoint(fact.mentions)}
        told |= {fact.id for fact in on_kind_asked(request.normal, facts)}
        block = replace(block, items=tuple(line for line in block.items if not told.isdisjoint(line.cites)))
    if request.intent == "work_life" and FIRST_PERSON & set(request.words):
        # of hours and home office nobody asked who tells of a dull team
        on_it = tuple(line for line in block.items if any(near.get(id, 0.0) > 0 for id in line.cites))
        return replace(block, items=on_it[:_FEWEST])
    ranked = sorted(block.items, key=lambda line: -max((near.get(id, 0.0) for id in line.cites), default=0.0))
    return replace(block, items=tuple(line for line in block.items if line in ranked[:_MOST_BESIDE]))


def _admitted(told: Answer) -> tuple[Line, ...]:
    """The sentence on what nobody offline can know, today's openings, where the answer has it."""
    said = (line for block in told.blocks if isinstance(block, Paragraph) for line in block.lines)
    return tuple(line for line in said if line.text.startswith((NOT_TODAYS, NO_FIGURE)) and not line.cites)

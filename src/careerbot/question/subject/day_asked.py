"""What is asked of the work of a role as those in it know it: a day of it, its best part, its hardest.

The words are those of ``Request.normal`` or ``Request.asking``: without the names of roles and places, so that "what
do data engineers do all day" is "what do do all day".
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from careerbot.note import DAY, GOOD, HARD
from careerbot.patterns import Pattern
from careerbot.question.form import OPEN, WHICH, form
from careerbot.turn import Request

_DAYS = r"(?:days?|weeks?|workdays?|workweeks?|shifts?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)"
_ROUTINE = rf"(?:{_DAYS}|routines?|schedules?|calendars?)"
_TIME = r"(?:time|days?|weeks?|hours)"
_DOING = r"(?:do|does|did|doing|done|busy|work on|working on|spend\w*)"
_WHOSE = r"(?:my|your|their|his|her|our|a|an|the|one|ones|this|that|each)"
_TRULY = r"(?:actually|really|truly|honestly|mostly|mainly)"
_WORK = r"(?:job|work|role|profession|position|field|career)"
_A_DAY = Pattern(
    rf"\b(?:(?:typical|average|normal|ordinary|regular|usual|standard|realistic) (?:\w+ )?|work(?:ing)? ){_ROUTINE}\b"
    rf"|\b{_DAYS} in (?:{_WHOSE} )?(?:\w+ )?(?:life|lives|shoes)\b|\bhour (?:by|for|to) hour\b"
    rf"|\bday (?:to|by|2) day\b|\b(?:daily|everyday|every day) (?:\w+ )?(?:work|{_ROUTINE}|life|tasks?|activities|grind"
    rf"|business|job|reality|stuff)\b"
    rf"|\bwhat (?:\w+ ){{0,12}}?{_DOING}\b.*\b(?:(?:all|whole|entire|every|each|per) (?:\w+ )?(?:day|week)|daily"
    rf"|in (?:reality|practice|real life)|from \d+ to \d+|(?:on|at) (?:an? )?(?:\w+ )?(?:monday|tuesday|wednesday"
    rf"|thursday|friday|desk))\b"
    rf"|\bwhat (?:\w+ ){{0,12}}?(?:{_TRULY} {_DOING}|{_DOING} (?:you |they )?{_TRULY})\b"
    rf"|\bwhat (?:do|does|would|will)\b.*\b(?:involve|entail|consist of|come down to|boil down to)\b"
    rf"|\bwhat happens (?:in|on|during) (?:\w+ ){{0,3}}?{_DAYS}\b"
    rf"|\b{_WHOSE} (?:\w+ ){{0,2}}?{_DAYS}\b.*\b(?:like|look|looks|looking|consists?|go|goes|made (?:up )?of|involves?"
    rf"|filled|structured|split|spent)\b"
    rf"|\b(?:what|how|whats|hows) (?:is|are|was|were|does|do) {_WHOSE} (?:\w+ )?{_ROUTINE}\b"
    rf"|\b(?:describe|tell me about|explain|(?:walk|take|talk|run) (?:me|us) through) {_WHOSE} (?:\w+ )?{_ROUTINE}\b"
    rf"|\bhow (?:do|does|did|would|will)\b.*\b(?:spend|split|divide|structure|organi[sz]e|fill)\b"
    rf" (?:\w+ ){{0,3}}?{_TIME}\b"
    rf"|\bwhat (?:do|does|did|would|will)\b.*\bspend (?:\w+ ){{0,4}}?{_TIME}\b"
    rf"|\bhow (?:is|are) (?:\w+ ){{0,4}}?{_TIME} (?:\w+ )?(?:split|spent|divided|structured|distributed|allocated"
    rf"|organi[sz]ed|broken down)\b"
    rf"|\bwhat (?:\w+ )?(?:fills|takes up|eats up|eats|keeps|takes (?:the )?most)\b.*\b(?:{_TIME}|busy)\b"
)
_LIKE = Pattern(
    rf"\bwhat (?:is|was|are|would|does)\b (?:\w+ ){{0,3}}?(?:it|life|working|work|being|job|role|profession|reality)"
    rf"(?! life| culture| balance| environment)\b (?:\w+ ){{0,6}}?(?:like|feel)\b"
    rf"|\b(?:whats|what is|hows|how is) (?:it|life|work|(?:the|your) {_WORK}|working)"
    rf"(?! life| culture| balance| environment| market) (?:\w+ )?(?:as|being|like|to be|for|going)\b"
    rf"|\bhow (?:is it|does it feel) (?:\w+ )?(?:to be|being|working|to work)\b"
    rf"|\b(?:what|how) is (?:it|that|the {_WORK}) in (?:reality|practice|real life)\b"
    rf"|\bwhat (?:it|life) is (?:\w+ )?like\b|\bthe reality of (?:being|working|the)\b"
    r"|\b(?:surpris\w+|shock\w*) you\b|\b(?:nobody|no one) (?:tells|told|warns|warned) you\b"
    r"|\bexpectations? (?:vs|versus|and|or) reality\b"
)
_ACTIVITY = (
    r"(?:meetings?|cod(?:e|ing)|programming|e ?mails?|calls|tickets?|cleaning|wrangling|debugging|bugs?|fixing"
    r"|fire ?fighting|fires|support|writing|documentation|documents|paperwork|report(?:s|ing)|excel|spreadsheets?"
    r"|dashboards?|slides|powerpoint|admin\w*|waiting|talking|reading|research|maintenance|model(?:s|l?ing)|quer(?:y|ies)"
    r"|sql|configur\w+|config|yaml|testing|alerts?|reviews?|planning|presenting|presentations?|machine learning"
    r"|babysitting|googling|plumbing|typing|analysis|analy[sz]ing|drawing|designing|prompting|prompts)"
)
_TOOL = r"(?:python|javascript|html|css|java|jira|git|docker|kubernetes|linux|tableau|power bi|pandas|notebooks?)"
# A share of the work is asked for: by a number, by how much it is, or whether it is mostly one thing.
_IN_FIGURES = Pattern(
    r"\b(?:percent|percentages?|share|proportion|fraction|ratio|breakdown)\b.*"
    rf"\b(?:{_TIME}|{_WORK}|{_ACTIVITY}|spend|spent)\b|\bhow many hours\b.*\b{_ACTIVITY}\b"
)
_HOW_MUCH = Pattern(
    rf"\bhow much (?:\w+ )?(?:of )?(?:{_WHOSE} )?(?:\w+ )?(?:time|days?|weeks?|{_WORK})\b.*"
    rf"\b(?:{_ACTIVITY}|go|goes|spend|spent|spending|with|in|on)\b"
    rf"|\bhow much of {_WHOSE} (?:\w+ )?(?:{_TIME}|{_WORK}) (?:is|are|does|do|really|actually)\b"
    rf"|\bhow much (?:\w+ ){{0,3}}?{_ACTIVITY}\b"
)
_MOSTLY = Pattern(
    rf"\b(?:is|are|do|does|will|would|was)\b.*\b(?:mostly|mainly|just|only|all about|basically|largely|purely"
    rf"|primarily|nothing but|most of|constantly|the whole time)\b (?:\w+ ){{0,6}}?(?:{_ACTIVITY}|{_TOOL})\b"
    rf"|\b(?:do|does|will|would|are) (?:\w+ )?(?:{_ACTIVITY}|in meetings)\b.*"
    r"\b(?:all day|whole day|entire day|most of the (?:day|time)|all the time|every day|constantly)\b"
    rf"|\b(?:is|are|do|does|will|would)\b.*\b(?:all day|whole day|entire day|most of {_WHOSE} (?:day|time))"
    rf" (?:\w+ ){{0,3}}?{_ACTIVITY}\b"
)
_PART = r"(?:part|parts|thing|things|bit|bits|side|sides|aspect|aspects|task|tasks|moment|moments)"
_WHICH = rf"(?:what|which {_PART}(?: \w+){{0,3}})"
_OF = rf"(?:about|being|working|to being|for you|as an?|in (?:your|their|the) {_WORK})"
_WHO = r"(?:(?:you|they|u|people|most|guys|everyone|folks|all|really|actually|personally|do|does) ){0,4}"
_TRYING = (
    r"(?:boring|difficult|annoying|frustrating|tedious|challenging|painful|stressful|hated|tiring|exhausting|disliked"
    r"|draining|thankless|soul crushing|demotivating|unpleasant)"
)
_PLEASING = (
    r"(?:enjoyable|fun|rewarding|satisfying|exciting|interesting|fulfilling|enjoyed|liked|loved|pleasant|favou?rite)"
)
_WORST = (
    rf"(?:hardest|worst|toughest|ugliest|nastiest|trickiest|crappiest|dullest|saddest|most {_TRYING}|least {_PLEASING})"
)
_HARD = Pattern(
    rf"\b{_WORST} (?:{_PART}|{_OF})\b|\b{_WHICH} (?:do|does|did) {_WHO}(?:like|enjoy) (?:\w+ ){{0,4}}?least\b"
    r"|\bbiggest (?:challenges?|pain(?: points?)?|complaints?|frustrations?|struggles?|headaches?|annoyances?"
    rf"|difficult(?:y|ies)) (?:of|in|for|face|faced|facing|{_OF})\b"
    r"|\b(?:the|any|its|their|your) (?:boring|ugly|hard|difficult|frustrating|annoying)"
    r" (?:parts?|bits?|sides?|aspects?)\b"
    rf"|\b{_WHICH} (?:do|does|did|would) {_WHO}"
    r"(?:hate|dislike|loathe|dread|complain|struggle|not (?:like|enjoy))\b"
    rf"|\bwhat is (?:so |really )?(?:bad|hard|tough|awful|terrible|{_TRYING}) (?:about|in|as)\b|\bwhat sucks\b"
    r"|\bwhat (?:annoys|frustrates|bores|drains|stresses|bothers|wears|tires)\b"
    rf"|\bwhat makes (?:\w+ ){{0,6}}(?:hard|tough|{_TRYING})\b"
)
_GOOD = Pattern(
    rf"(?<!least )\b(?:best|nicest|coolest|greatest|favou?rite|funnest|fun|cool) {_PART}\b(?: (?:of|in|{_OF})\b|$)"
    rf"|\bmost {_PLEASING} (?:{_PART}|{_OF})\b"
    rf"|\b(?:{_WHICH}|why) (?:do|does|did) {_WHO}(?:love|like|enjoy)\b(?!.*\bleast\b)"
    rf"|\bwhat is (?:so |really )?(?:good|great|nice|cool|{_PLEASING}) (?:about|in|as)\b"
    rf"|\bwhat makes (?:\w+ ){{0,6}}(?:worth it|{_PLEASING})\b"
)
_BOTH = Pattern(
    r"\bbest and (?:the )?(?:worst|hardest)\b|\b(?:love|like)s? and (?:hate|dislike)s?\b"
    r"|\bhighs and lows\b|(?<!why )(?<!what )\bdo (?:you|they|people|most) (?:\w+ )?(?:enjoy|love|like)"
    rf" (?:being|working|(?:your|their|the) {_WORK}|doing|what (?:you|they)|it\b)"
)
# What is asked of is the way into the work, its duties or its market, and not how it is.
_ELSE = Pattern(
    r"\b(?:becom\w+|(?<!machine )(?<!deep )learn\w*|stud(?:y|ies|ying|ied)|interview\w*|transition\w*|switch\w*"
    r"|break(?:ing)? (?:in|into)|get(?:ting)? (?:into|hired|a|the|an|my|in|started)|hired|hiring|landing|enter\w*"
    r"|appl(?:y|ying)|search\w*|hunt\w*|exams?|courses?|class(?:es)?|degrees?|majors?|certif\w*|certs?|bootcamps?|phd"
    r"|masters?|college|university|school|country|countries|town|city|cities|(?<!real )world|market|salar\w+|pays?|paid"
    r"|earn\w*|money|needs?|needed|require\w*|responsibilit\w+|duties|skills?|languages?|day (?:job|rate|off)|days off"
    r"|first (?:\w+ )?(?:days?|weeks?|months?|years?)|visa|portfolio|projects? (?:to|for|should)|cv|resume|prepar\w+"
    r"|practi[cs]e (?:for|every|daily)|leetcode|internships?|differently|done by|mood)\b"
    r"|\bhow (?:do|can|could|should|would) (?:i|we)\b(?!.*\bspend)|\bhow to\b"
    r"|\bhow (?:do|does|is|are)\b.*\b(?:use|used|using|apply|applied)\b"
)
# It is asked how the work is for some people, or whether something in one's own case is usual.
_FOR_WHOM = Pattern(
    r"\b(?:older|women|woman|female|girls?|gay|lgbt\w*|black|immigrants?|foreigners?|disab\w+|deaf|blind|autis\w+|adhd"
    r"|dyslexi\w+|pregnan\w+|mothers?|mums?|moms?|parents?|fathers?|introvert\w*|health|eyes?|wrists?)\b"
    r"|\bis (?:it|this|that) (?:\w+ )?(?:normal|ok|okay|common|usual|weird|wrong|fine)\b"
)
_BIDDEN = Pattern(r"\b(?:walk|take|talk|run) (?:me|us) through\b|\b(?:describe|share|list|tell|show)\b")
_WHERE = Pattern(r"^(?:\w+ ){0,2}(?:where|when)\b")
_NAMES_DAYS = Pattern(rf"\b(?:{_DAYS}|day to day|daily|everyday)\b")

# Words without one of which nothing of the kind is asked, so that most messages need no closer look.
_CUES = frozenset(
    (
        "day days daily everyday week weeks workday workdays workweek shift routine schedule calendar monday tuesday"
        " wednesday thursday friday time hours hour actually really truly honestly mostly mainly like feel reality"
        " practice spend spends spent split fills busy involve entail consist percent percentage share proportion"
        " fraction ratio breakdown much just only all basically largely purely primarily nothing constantly hardest"
        " worst toughest ugliest nastiest trickiest crappiest dullest saddest least most biggest hate dislike loathe"
        " dread complain struggle sucks bad hard annoying boring frustrating difficult tough awful terrible ugly"
        " annoys frustrates bores drains stresses bothers wears tires best nicest coolest greatest favourite favorite"
        " funnest good fun cool love enjoy great nice makes highs how surprise surprised surprises surprising shocked"
        " nobody no expectation expectations"
    ).split()
)
# What questions on a day, on a share of the work, and on its best and hardest part are taken for.
_OF_WORK = ("responsibilities", "work_life", "definition")
_OF_DAYS, _OF_SIDES = (*_OF_WORK, "industries"), (*_OF_WORK, "recommend_role")
_OF_SHARES = (*_OF_WORK, "skills", "tools")
_COMPARED = "compare"
_OF_ANY = frozenset((*_OF_DAYS, *_OF_SHARES, *_OF_SIDES, _COMPARED))
_LONGEST = 400  # letters that are read
_CHOOSING = frozenset("which who better more less easier harder".split())  # words of who wants one of several


def asked_of_work(request: Request) -> tuple[str, ...]:
    """The aspects of the work of the roles that a request asks for; none where it asks for something else."""
    if not request.roles or request.intent not in _OF_ANY or not may_ask_of_a_day(request.words):
        return ()
    said = words_asking(request)
    aspects = aspects_of_work(said)
    if request.intent == _COMPARED:
        one_by_one = _CHOOSING.isdisjoint(request.words) and not request.aspects
        return aspects if one_by_one and (aspects != (DAY,) or names_days(said)) else ()
    intents = _OF_SIDES if aspects != (DAY,) else _OF_SHARES if asks_share(said) else _OF_DAYS
    return aspects if request.intent in intents else ()


def shares_work(request: Request) -> bool:
    """Whether a request asks how much of the work of roles one part of it takes, and for nothing else."""
    return asked_of_work(request) == (DAY,) and asks_share(words_asking(request))


def words_asking(request: Request) -> str:
    """The words of a request that ask, where others only tell; of very long ones the first."""
    return (request.asking or request.normal)[:_LONGEST]


def may_ask_of_a_day(words: Iterable[str]) -> bool:
    """Whether words may ask for a day, or the best or hardest part, of the work; looked at more closely then."""
    return not _CUES.isdisjoint(words)


@lru_cache(maxsize=256)  # asked for by several answers to one question
def aspects_of_work(said: str) -> tuple[str, ...]:
    """The aspects of the work itself that are asked for, as notes have them: DAY, GOOD, HARD; none where none is."""
    said = said[:_LONGEST]
    if _ELSE.search(said) or _FOR_WHOM.search(said):
        return ()
    if _BOTH.search(said):
        return (GOOD, HARD)
    extremes = tuple(aspect for aspect, asked in ((GOOD, _GOOD), (HARD, _HARD)) if asked.search(said))
    if extremes:
        return extremes
    return (DAY,) if asks_share(said) or (_is_open(said) and (_A_DAY.search(said) or _LIKE.search(said))) else ()


def is_like(said: str) -> bool:
    """Whether it is asked what a work is like, and not what is done in it: "what does a day look like" asks that."""
    return _LIKE.search(said) is not None and _A_DAY.search(said) is None


def names_days(said: str) -> bool:
    """Whether words speak of days: "how do their days differ"."""
    return _NAMES_DAYS.search(said) is not None


def asks_share(said: str) -> bool:
    """Whether it is asked how much of the work one part of it takes: "how much is coding", "is it mostly meetings"."""
    said = said[:_LONGEST]
    return asks_figure(said) or any(asked.search(said) for asked in (_HOW_MUCH, _MOSTLY))


def asks_figure(said: str) -> bool:
    """Whether the share is asked for in figures: "what percentage of the time"."""
    return _IN_FIGURES.search(said[:_LONGEST]) is not None


def _is_open(said: str) -> bool:
    """Whether something is to be told, and not whether, where or how much of it there is: "is the working day long"."""
    return not _WHERE.search(said) and (form(tuple(said.split())) in (OPEN, WHICH) or _BIDDEN.search(said) is not None)

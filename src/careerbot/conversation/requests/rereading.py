"""Where the wording of a question says more plainly than the intent model what is asked.

Each rule is about a kind of wording, never about one sentence, and only settles which of the intents it names is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.clarifying import is_torn
from careerbot.conversation.requests.asked_in_chat import asked_in_chat
from careerbot.conversation.requests.framing import between_levels, firmly_framed, framed
from careerbot.conversation.users.origins_and_aims import names_both_ends
from careerbot.facts.detail import SENTENCE
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON, HOW_LONG, YES_NO, asks_mastery, form, is_of_a_break
from careerbot.question.hiring import hiring_topic
from careerbot.question.qualifiers import within_sector
from careerbot.question.subject.role_relation import relates
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replies.topics.everyday import asks_everyday
from careerbot.terms import telling, terms
from careerbot.turn import Entity, Part, Request, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE

# Ways to a role, which "… to become X" makes the model think of whatever else is asked.
_WAYS = ("learning_path", "getting_started", "career_path", "definition", "recommend_role", "skills", "skill_gap")
_PURPOSE = ("learning_path", "getting_started", "career_path")
# Topics of which "what X do I need to become Y" asks a list.
_OFFERS = frozenset("offer offers offered".split())
_NOT_OF_OFFERS = (
    "compare",
    "recommend_role",
    "industries",
    "definition",
    "responsibilities",
    "job_openings",
    "work_life",
    OTHER,
)
_NOT_OF_TWO = ("tools", "skills", "responsibilities", "definition", "industries", "job_openings", OTHER)
_LISTED = ("skills", "tools", "education", "certifications")
_ASKING = frozenset("what which list many much".split())
_BECOMING = frozenset("become becoming be get getting land start starting".split())
_DEGREES = frozenset(
    "phd phds doctorate doctorates master masters ms msc mtech bsc btech bachelor bachelors degree graduation"
    " mca".split()
)
_MONEY = frozenset(
    (
        "pays earns salaries make makes making earn earning offer offered pay paid salary good fair low lot enough"
        " ok okay decent reasonable"
    ).split()
)
_PAID = frozenset("earn earns earning paid pays salary salaries wage wages pay".split())
_OUTLOOKS = frozenset("prospects outlook safest safer".split())
_GROWING = frozenset("grow grows growing growth demand future jobs openings".split())
_FASTER = frozenset("faster fastest more bigger better quicker".split())
_DOUBTS = frozenset("hype hyped bubble saturated oversaturated dying doomed overhyped".split())
_UNPLACED = Pattern(r"\b(?:no|without|any|never had an?) (?:\w+ )?(?:internships?|apprenticeships?)\b")
_PLACEMENTS = frozenset("internship internships apprenticeship apprenticeships".split())
_NOT_OF_WORRY = ("tools", "definition", "skills", "work_life", "responsibilities", "career_path")
_WORRY = frozenset("worry worried worrying afraid scared".split())
_AMOUNTS = frozenset("what how more much does do".split())
_GAPS = frozenset("difference differ gap less lower worse".split())
_HAVING = frozenset("have has hold holds".split())
_HIRED = frozenset("hired employed".split())
_EMPLOYERS = frozenset("where".split())
_SUITS = frozenset(
    (
        "recommend choose pick suggest suit suits suited suitable fit fits right best good ideal someone somebody"
        " person people"
    ).split()
)
_ROADMAP = frozenset("roadmap path steps step plan curriculum syllabus".split())
_DOING = frozenset("doing duties tasks day daily".split())
_ARE_THERE = Pattern(
    r"\b(?:is|are) there (?:an?|any|some) (?:\w+ ){0,2}(?:jobs?|roles?|careers?) (?:where|that|in which|for)\b"
)
_POSTS = Pattern(r"\bare there (?:\w+ ){0,4}(?:jobs?|positions?|posts?|roles?|openings?)\b")
_OF_ROLES = ("responsibilities", "definition", "job_openings", "tools", "skills")
_OTHER_PEOPLE = frozenset("he she they one someone somebody people".split())
_MAY = frozenset("can could should would might may".split())
_GETTING = frozenset("get land secure break obtain".split())
_BETTER = frozenset("better best preferable".split())
_MORE = frozenset("more most better higher highest best".split())
_OF_EVERYDAY = ("industries", "responsibilities", "work_life", "tools")
_NEEDING = frozenset("need necessary required must waste wasting useless pointless".split())
_IT = "it-specialist"  # what "IT" alone is taken for
_AI = "ai-engineer"  # what "AI" alone is taken for
_THREAT = frozenset("from with by because against of to due despite".split())
_NAMING_A_ROLE = (["engineer"], ["engineers"], ["engineering"], ["developer"], ["developers"], ["development"])
_WAY = frozenset("way path route road stone springboard door start entry bridge".split())
_REPLACED = frozenset("replace replaces replaced replacing takes taking worried worry".split())
_HAVING = frozenset("know knows knew enough sufficient have got missing lack ready only".split())
_NEAR = 0.2  # cosine from which on a fact speaks of the question
_NOT_OF_DEGREES = ("career_path", "outlook", "recommend_role", "definition", "skill_gap")


def reread(
    request: Request, understanding: Understanding, part: Part, entities: Sequence[Entity], compiled: Compiled
) -> Request:
    """The request with the intent that its wording tells; the same request where the wording tells nothing more.

    Of several things asked, each is read by its own words.
    """
    asked = understanding.utterance.words
    tokens = list(asked[part.start : part.end] if len(understanding.parts) > 1 else asked)
    request = _framed(request, tokens, compiled)
    named = {entity.id for entity in entities if entity.kind == "role"}
    of_field = named <= {_IT} and request.intent not in _NOT_EVERYDAY and form(tokens) == YES_NO
    if of_field and asks_everyday(" ".join(tokens)):
        return replace(request, intent="work_life", roles=(), named=(), advice="", seeks_role=False)
    intent = _reread(request, tokens, names_both_ends(understanding, entities), compiled.topics())
    if intent not in ("compare", "recommend_role") or len(request.roles) < 2:
        intent = within_sector(intent, request.words, compiled.topics())
    intent = hiring_topic(intent, request.words)
    if intent in _OF_POSTS and not (request.employer or request.origins) and _is_in_sector(request, compiled):
        intent = "industries"  # "are there jobs for them in marketing?"
    if request.detail == SENTENCE and intent == "responsibilities" and request.roles and not request.yes_no:
        intent = "definition"  # in one sentence, what a role does is what it is
    if (
        intent == OTHER
        and tokens[:1] in (["do"], ["does"])
        and len(request.roles) == 1
        and _is_of_work(request, compiled)
    ):
        intent = "responsibilities"  # "do they tune models?" is no question on how to tune one
    if (
        intent in _OF_ROLES
        and len(request.roles) == 1
        and request.level in BEGINNERS_LEVELS
        and _POSTS.search(" ".join(tokens))
    ):
        return replace(request, intent="job_openings")  # "are there still entry level jobs in game development?"
    field = request.roles == (_IT,) and all(e.text == "it" for e in entities if e.id == _IT)
    if intent == "work_life" and field and "support" not in request.words:
        return replace(
            request, intent=intent, roles=(), advice=""
        )  # "is IT stressful" asks of the field, not of the help desk
    if intent == "outlook" and len(request.roles) > 1 and _is_ai_a_cause(tokens):
        roles = tuple(role for role in request.roles if role != _AI)
        return replace(request, intent=intent, roles=roles or request.roles)
    if request.intent == "transition" and len(request.roles) > 1 and _weighs_for_nobody(tokens):
        return replace(request, intent="compare", origins=())  # "which is safest, out of X, Y and an accountant"
    if len(request.roles) == 1 and FIRST_PERSON & set(tokens) and _OR_ELSE.search(" ".join(tokens)):
        return replace(request, intent="recommend_role", roles=(), advice="")  # "X, or something else?"
    if len(request.roles) == 2 and request.yes_no and _is_way(tokens) and compiled.intent("transition"):
        return replace(request, intent="transition", origins=request.roles[:1], roles=request.roles[1:])
    if intent == "compare" and _asks_future(set(tokens)):  # "which of them grows faster?"
        return replace(request, intent=intent, aspects=("outlook",))
    only_pay = set(request.aspects) <= {"salary"} and _GAPS & set(tokens)  # "the difference in pay"
    if intent == "compare" and _MONEY & set(tokens) and (_MORE & set(tokens) or only_pay):  # "which of them pays more?"
        return replace(request, intent=intent, aspects=("salary",))
    return replace(request, intent=intent) if intent != request.intent and compiled.intent(intent) else request


def asks_pay(words: Set[str]) -> bool:
    """Whether a question on degrees, certificates or levels is about what they pay."""
    makes = bool({"make", "makes"} & words)
    return bool(_PAID & words) or (makes and ("more" in words or not _DEGREES & words) and bool(_AMOUNTS & words))


def _weighs(request: Request) -> bool:
    """Whether several roles are weighed for the user, who tells of themselves beside: "I have no degree, X or Y?"."""
    return request.intent == "recommend_role" and len(request.roles) > 1


def _weighs_for_nobody(tokens: Sequence[str]) -> bool:
    """Whether careers are ranked by somebody who tells nothing of where they come from."""
    return bool({"which", "what"} & set(tokens[:2]) and _EASIER & set(tokens) and not FIRST_PERSON & set(tokens))


def _asks_future(words: set[str]) -> bool:
    """Whether a comparison is about what comes: "prospects of X against Y", "more jobs for X or for Y"."""
    return bool(_OUTLOOKS & words) or bool(_GROWING & words and _FASTER & words)


def _framed(request: Request, tokens: Sequence[str], compiled: Compiled) -> Request:
    """The request with the topic its frame tells, where the content has that topic."""
    if (firm := firmly_framed(request, tokens)) and compiled.intent(firm):
        # what a user who looks for posts knows is only told; advice found by it, or on another topic, answers nothing
        seeks = firm == "job_openings"
        beside = (seeks and request.named) or compiled.advice_intent(request.advice) != firm
        named, advice = () if seeks else request.named, "" if beside else request.advice
        return replace(request, intent=firm, named=named, advice=advice)
    rungs = between_levels(request, tokens) and not asks_pay(set(tokens))
    topic = "career_path" if rungs else framed(request, tokens)
    if topic == "career_path" and {"title", "titles"} & set(tokens) and compiled.advice_intent(request.advice) != topic:
        request = replace(request, advice="")  # an associate among the titles is no associate degree
    return replace(request, intent=topic) if topic != request.intent and compiled.intent(topic) else request


def _is_of_work(request: Request, compiled: Compiled) -> bool:
    """Whether the facts on what a role does speak of what is asked."""
    facts = compiled.facts(request.roles[0], "responsibilities", "skills")
    return max(compiled.similarity(telling(request.words), facts).values(), default=0.0) >= _NEAR


_PURPOSES = ("transition", "learning_path", "career_path", "getting_started")
_SHOWN = frozenset(
    "i we portfolio portfolios github cv resume need needs matter matters help helps count counts recruiters employers"
    " kaggle have must show".split()
)
_NOT_EVERYDAY = ("salary", "recommend_role", "job_openings")
_RISEN = ("senior", "lead", "executive")  # levels above that of who comes in
_REACHES = Pattern(r"\b(?:get|getting|grow|go) (?:up )?to\b|\b(?:reach|hit|break)\b")
_OF_SEEKERS = (("recommend_role",), ())  # without a role, and with one: "a job that pays 100k, from home" seeks one
_MOVES = ("transition", "getting_started", "learning_path", "job_openings")
_LEAVE = frozenset("leave leaving quit quitting".split())
_OF_MASTERY = ("skill_gap", "learning_path", "tools", "getting_started", "education")
_OF_THINGS = ("skill_gap", "industries")  # "do data engineers need machine learning" asks for no industry
_EASIER = frozenset("easier easiest harder hardest better best quicker faster safer safest".split())
_NOT_OF_ALTERNATIVES = ("getting_started", "industries", "learning_path", "job_openings", "definition", OTHER)
_ALTERNATIVES = Pattern(
    r"\b(?:smarter|wiser|better|choice|choose|choosing|decide|offers?|which|rather|prefer)\b"
    r".*\b(?:or|and one|the other|vs)\b"
)
_SECTORS = frozenset("industry industries sector sectors company companies employer employers where who fields".split())
_OR_ELSE = Pattern(
    r"\bor (?:something|anything|some other (?:role|job)|(?:an)?other (?:roles?|jobs?)) (?:else|entirely)?$"
)
_DECIDES = Pattern(
    r"\b(?:can not|could not|hard to|help me|how do i|trying to|struggling to|unable to|need to|have to) (?:\w+ )?"
    r"(?:decide|choose|pick)\b|\b(?:torn|undecided|deciding|choosing|stuck|toss up) (?:\w+ )?between\b"
)
_NOT_OF_CHOICE = (
    "recommend_role",
    "education",
    "definition",
    "responsibilities",
    "work_life",
    "getting_started",
    "skills",
    OTHER,
)
_NOT_OF_RELATION = (
    "work_life",
    "definition",
    "responsibilities",
    "industries",
    "career_path",
    "skills",
    "tools",
    "recommend_role",
    OTHER,
)
_DEMANDED = frozenset("requirement requirements qualification qualifications prerequisites".split())
_FOUNDATION = Pattern(r"\b(?:build|lay|get|create) (?:an? |the |my )?(?:\w+ )?foundations?\b")
_OF_BACKGROUNDS = ("transition", "skill_gap", "skills")
_BACKGROUND = Pattern(
    r"\b(?:what|which)(?: kind of| sort of)? (?:\w+ )?backgrounds?\b|\b(?:have|has|with) an? (?:\w+ )?background in\b"
)
_OF_POSTS = ("job_openings", "transition")
_FRAGMENT = 3  # words beside the name of a role that make no question: "retail and ML engineers"
_UP = Pattern(r"\b(?:move|moving|moves|way) up\b|\bpromoted\b|\bclimb\b")


def _reread(request: Request, tokens: Sequence[str], both_ends: bool, topics: Mapping[str, str]) -> str:
    words = set(tokens)
    if request.intent == "transition" and len(request.roles) > 1 and not request.origins and _EASIER & words:
        return "compare"  # "what is easier at 45, X or Y"
    if len(request.roles) > 1 and request.intent == "industries" and "or" in words and _SECTORS.isdisjoint(words):
        return "recommend_role"  # "X or Y if I want to stay close to medicine"
    if len(request.roles) > 1 and request.intent in _NOT_OF_ALTERNATIVES and _ALTERNATIVES.search(" ".join(tokens)):
        return "compare"  # "is it wiser to be X or Y", "one offer as X, the other as Y"
    if len(request.roles) > 1 and request.intent in _NOT_OF_CHOICE and _DECIDES.search(" ".join(tokens)):
        return "recommend_role"
    if len(request.roles) > 1 and request.intent in _NOT_OF_RELATION and relates(request.normal, yes_no=request.yes_no):
        return "compare"
    if in_chat := asked_in_chat(request, tokens, both_ends=both_ends):
        return in_chat
    own = set(request.words)  # without the names, which may hold a degree: "scrum master"
    if request.intent == "career_path" and "progression" in words and asks_pay(words):
        return "salary"  # "salary progression from junior to senior"
    if request.intent == "salary" and "featured" in words and not request.roles:
        return "job_openings"  # "what do the featured jobs pay": each says what it offered
    if request.intent in _MOVES and "why" in words and _LEAVE & words and len(request.roles) == 1:
        return "work_life"  # "why do people leave game development"
    if request.intent in ("transition", "getting_started") and len(request.roles) == 1 and _UP.search(" ".join(tokens)):
        return "career_path"  # "how hard is it to move up as a QA engineer"
    if len(request.roles) == 2 and _OFFERS & words and request.intent in _NOT_OF_OFFERS:
        return "compare"  # two offers at hand are weighed against each other
    if len(request.roles) > 1 and request.intent in ("compare", "skill_gap") and is_torn(tokens):  # "which suits me?"
        return "recommend_role"
    if (
        request.intent in _WAYS or request.intent in (OTHER, OUT_OF_SCOPE)
    ) and both_ends:  # "from DevOps to data engineering"
        return "transition"
    if request.intent in _PURPOSE and request.roles:
        if topic := _topic_before_purpose(tokens, topics):
            return topic
        if request.yes_no and request.named:  # "can I skip Scala if I want to become a data engineer"
            return "tools"
    if request.intent in _OF_EVERYDAY and request.roles and {"worry", "worried"} & words:
        return "outlook"  # "should a DBA start to worry"
    if request.intent == "skill_gap" and is_of_a_break(" ".join(tokens)):
        return "interview"  # "how do I explain my two-year gap"
    if request.intent == "skill_gap" and request.seeks_role and not request.roles and FIRST_PERSON & words:
        return "recommend_role"  # "what roles am I ready for?"
    if request.intent == "skill_gap" and request.yes_no and _REPLACED & words and request.roles:
        return "outlook"  # "does ChatGPT take over writing"
    if request.intent in _OF_THINGS and request.named and request.roles and _asks_of_a_thing(words, request):
        return "tools"  # "do I need GitHub to apply as …" tells nothing of what the user knows
    if request.intent in (*_OF_EVERYDAY, "definition") and request.yes_no and request.roles and _DEGREES & own:
        return "education"  # "are data scientists mostly PhDs"
    if request.intent in _OF_MASTERY and request.named and request.roles and asks_mastery(" ".join(tokens)):
        return "skills"  # "how good must my SQL be" tells of nothing that is missing
    if request.intent in _LISTED and request.named and request.roles and {"enough", "sufficient", "suffice"} & words:
        return "skill_gap"  # "is Excel enough for a data analyst?" asks for what is missing
    if request.intent == "skill_gap" and _ROADMAP & words:  # told what the user knows, and asked for the way
        return "learning_path"
    if request.intent in ("responsibilities", "definition") and request.roles and {"dead", "end"} <= words:
        return "career_path"
    if request.intent in ("work_life", "definition") and request.roles and _DEGREES & own and _HAVING & words:
        return "education"  # "do a lot of them have a PhD?"
    placed = bool(_PLACEMENTS & words) and not _UNPLACED.search(" ".join(tokens))
    if request.intent in ("definition", "education") and request.roles and placed and not request.degree:
        return "job_openings"  # "internship as a statistician?"
    if request.intent == "definition" and len(request.roles) == 1 and _DOUBTS & words:
        return "outlook"  # "is it a hype?"
    if request.intent in _NOT_OF_WORRY and len(request.roles) == 1 and _WORRY & words and "what" not in tokens[:1]:
        return "outlook"  # "everybody moves to the cloud, should a DBA worry?"
    if request.intent in ("transition", "compare") and "cut" in words and {"pay", "salary"} & words:
        return "salary"  # "would I take a pay cut from X to Y?"
    if request.intent == "job_openings" and request.roles and _EMPLOYERS & set(tokens[:1]) and _HIRED & words:
        return "industries"  # "where do they get hired?", "who hires them, apart from banks?"
    if request.intent == "education" and request.roles and {"scheme", "schemes"} & words:
        return "job_openings"  # "graduate schemes" are posts
    if request.intent == "portfolio" and request.roles and tokens[:1] in (["do"], ["does"]) and not _SHOWN & words:
        return "responsibilities"  # "do they write SQL in their projects" is about the work
    if request.intent == "definition" and request.roles and _DOING & words:
        return "responsibilities"
    if request.intent == "definition" and request.roles and request.words[-1:] in (("does",), ("do",)):
        return "responsibilities"  # "could you tell me what a research scientist does?"
    if request.intent == "definition" and request.roles and _is_like(tokens):
        return "work_life"
    if (
        request.amount
        and request.intent not in ("salary", "compare", *_OF_SEEKERS[bool(request.roles)])
        and _MONEY & words
    ):
        return "salary"  # "can a data scientist make 200k?"
    if request.intent == "education" and request.roles and asks_pay(words):
        return "salary"  # "do those with a PhD earn more?"
    if request.amount and request.roles and request.intent in _PURPOSES and _REACHES.search(" ".join(tokens)):
        return "salary"  # "how can a QA engineer get to 150k"
    if request.intent in _PURPOSES and request.level in _RISEN and form(tokens) == HOW_LONG:
        return "career_path"  # "how long does it take to become a senior" is not the time to enter
    if request.intent == "definition" and request.level and {"mean", "means"} & words:
        return "career_path"  # "what does senior actually mean"
    if request.intent == "certifications" and request.roles and asks_pay(words) and "more" in words:
        return "salary"  # "does one with CISSP make more?"
    if request.intent in _NOT_OF_DEGREES and request.roles and not _weighs(request) and _is_degree_for(request.words):
        return "education"
    if (
        request.intent in _OF_BACKGROUNDS
        and request.roles
        and not FIRST_PERSON & words
        and _BACKGROUND.search(" ".join(tokens))
    ):
        return "education"  # "what background do they come from?"
    if request.intent == "job_openings" and request.roles and _DEMANDED & words:
        return "skills"  # "what are the requirements of such jobs?"
    of_way = request.intent in ("portfolio", "skills") or (request.intent == OTHER and request.roles)
    if of_way and _FOUNDATION.search(" ".join(tokens)):
        return "getting_started"  # "how do I build a foundation"
    if request.intent == "job_openings" and request.roles and _asks_how_to_get(tokens):
        return "getting_started"  # "how do I get a job as X" asks for the way, not for openings
    if request.intent == "recommend_role" and {"else", "become"} <= words and _OTHER_PEOPLE & words:
        return "career_path"  # "what else could she become?"
    if request.intent == "recommend_role" and "study" in words and not request.seeks_role and "i" in words:
        return "education"  # "what should I study for that?"
    if len(request.roles) > 1 and request.intent in _NOT_OF_TWO and _BETTER & words and "or" in words:
        return "compare"  # "X or Y with Python, which is better?" weighs the roles
    if (
        tokens[:1] == ["who"]
        and request.intent in ("skills", "tools", OTHER)
        and not request.roles
        and not request.named
    ):
        return "responsibilities"  # "who builds predictive models?"
    if request.seeks_role and request.intent in _OF_ROLES and {"i", "he", "she"} & words and _MAY & words:
        return "recommend_role"  # "what jobs could I do?" is about the user
    if (
        request.intent == "recommend_role"
        and request.seeks_role
        and not traits_asked(request.normal)
        and len(request.roles) < 2
        and not (FIRST_PERSON | _SUITS) & words
    ):
        return "responsibilities"  # "which role runs A/B tests?" is about the role, not about the user
    return request.intent


def _is_in_sector(request: Request, compiled: Compiled) -> bool:
    """Whether posts are sought in a sector that the sources name for the one role asked about."""
    words = request.words
    if len(request.roles) != 1 or not (len(words) <= _FRAGMENT or (request.yes_no and "in" in words)):
        return False
    told = " ".join(fact.text.lower() for fact in compiled.facts(request.roles[0], "industries"))
    said = words[len(words) - words[::-1].index("in") :] if "in" in words else words
    sought = terms(word for word in said if word not in _SECTORS)
    return bool(sought) and set(sought) <= set(terms(re.findall(r"[a-z]+", told)))


def _is_ai_a_cause(tokens: Sequence[str]) -> bool:
    """Whether AI is what threatens a work, and no work of its own: "safe from AI", "with all the AI"."""
    return any(
        word == "ai" and _THREAT & set(tokens[max(i - 3, 0) : i]) and tokens[i + 1 : i + 2] not in _NAMING_A_ROLE
        for i, word in enumerate(tokens)
    )


def _is_way(tokens: Sequence[str]) -> bool:
    """Whether it is asked if one work leads to another: "is support a good way into security"."""
    return any(a in _WAY and b in {"in", "into", "to", "towards"} for a, b in pairwise(tokens))


def _asks_of_a_thing(words: set[str], request: Request) -> bool:
    """Whether a question is on the need of a thing, by one who does not say to have it."""
    return request.yes_no and bool(_NEEDING & words) and not _HAVING & words


def _topic_before_purpose(tokens: Sequence[str], topics: Mapping[str, str]) -> str:
    """The topic of "which languages should I learn to become X": what stands before the purpose; '' when none does."""
    purpose = next((i for i, word in enumerate(tokens) if word in {"become", "becoming"}), 0)
    head = tokens[:purpose]
    asking = next((i for i, word in enumerate(head) if word in _ASKING), None)
    if asking is None:
        return ""
    return next((topics[word] for word in head[asking + 1 : asking + 7] if topics.get(word) in _LISTED), "")


def _asks_how_to_get(tokens: Sequence[str]) -> bool:
    """Whether it is asked how to get, land or find something: "how do I land", "how to get"."""
    return any(word == "how" and _GETTING & set(tokens[i + 1 : i + 5]) for i, word in enumerate(tokens))


def _is_like(tokens: Sequence[str]) -> bool:
    """Whether it is asked what a life is like: "what is it like to be", "what is being an engineer like"."""
    return "like" in tokens and bool({"be", "being", "working", "life", "it"} & set(tokens))


def _is_degree_for(tokens: Sequence[str]) -> bool:
    """Whether a degree is asked about as the way to a role: "should I do a PhD to become …"."""
    return bool(_DEGREES & set(tokens)) and bool(_BECOMING & set(tokens))

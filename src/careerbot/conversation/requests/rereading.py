"""Where the wording of a question says more plainly than the intent model what is asked.

Each rule is about a kind of wording, never about one sentence, and only settles which of the intents it names is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.requests.asked_in_chat import asked_in_chat
from careerbot.conversation.requests.framing import between_levels, firmly_framed, framed
from careerbot.conversation.requests.moneyless import equal_pay
from careerbot.conversation.requests.wordings.choices import SECTORS, better, of_several, torn, weighs_for_nobody
from careerbot.conversation.requests.wordings.moves import on_moves
from careerbot.conversation.requests.wordings.needs import on_needs
from careerbot.conversation.requests.wordings.pay import MONEY, asks_pay, on_pay, on_pay_told, on_work_measured
from careerbot.conversation.requests.wordings.ways_in import on_ways_in
from careerbot.conversation.requests.wordings.work import OF_ROLES, on_what_is_next, on_work, whose
from careerbot.conversation.users.origins_and_aims import names_both_ends
from careerbot.facts.detail import SENTENCE
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON, YES_NO, form
from careerbot.question.hiring import hiring_topic
from careerbot.question.qualifiers import within_sector
from careerbot.replacing import replace
from careerbot.replies.topics.everyday import asks_everyday
from careerbot.terms import telling, terms
from careerbot.turn import Entity, Part, Request, Understanding
from careerbot.vocabulary import OTHER

_STUDIES = "education"
_ON_STUDIES = (_STUDIES, "compare")  # intents of entries of advice on what to study
_OUTLOOKS = frozenset("prospects outlook safest safer".split())
_GROWING = frozenset("grow grows growing growth demand future jobs openings".split())
_FASTER = frozenset("faster fastest more bigger better quicker".split())
_COMING = frozenset("growth demand future scope".split())
_GREATEST = frozenset("best most brightest brighter greatest greater highest".split())
_NEXT_YEARS, _LONG_TERM = frozenset(("next", "years")), frozenset(("long", "term"))
_GAPS = frozenset("difference differ gap less lower worse".split())
_POSTS = Pattern(r"\bare there (?:\w+ ){0,4}(?:jobs?|positions?|posts?|roles?|openings?)\b")
_MORE = frozenset("more most better higher highest best".split())
_IT = "it-specialist"  # what "IT" alone is taken for
_AI = "ai-engineer"  # what "AI" alone is taken for
_THREAT = frozenset("from with by because against of to due despite".split())
_TAKEN_FOR_REPLACED = ("tools", "skills", "compare")
_REPLACED = frozenset("replace replaces replaced replacing".split())
_AI_ACTS = Pattern(
    r"\bai (?:(?:is|was|will|has|have|may|might|can|could|would|already|just|soon|going|to|be) )*"
    r"(?:eat|tak|took|replac|steal|stole|kill|destroy|automat|threaten|end)(?:e|s|es|en|ed|ing|ings)?\b"
    r" (?:\w+ ){0,2}?(?:jobs?|work|us|me|everyone|over|people|roles?|careers?|industry|profession|field)\b"
)
_NAMING_A_ROLE = (["engineer"], ["engineers"], ["engineering"], ["developer"], ["developers"], ["development"])
_WAY = frozenset("way path route road stone springboard door start entry bridge".split())
_NEAR = 0.2  # cosine from which on a fact speaks of the question
_NOT_EVERYDAY = ("salary", "recommend_role", "job_openings")
_OR_ELSE = Pattern(
    r"\bor (?:something|anything|some other (?:role|job)|(?:an)?other (?:roles?|jobs?)) (?:else|entirely)?$"
)
_OF_POSTS = ("job_openings", "transition")
# "My neighbour is a data scientist at a telecom firm. What is that?" asks neither of the firm nor of who told it.
_TOLD_OF = ("industries", "transition", "job_openings", "education")
_WHAT_IS_THAT = Pattern(
    r"\bwhat (?:exactly |actually |even )?is (?:that|this)(?: exactly)?(?:$| (?:is|does|do|are) \w+)"
)
_BRIEF = 14  # words up to which a title named is what is asked about, and not part of a story
_FRAGMENT = 3  # words beside the name of a role that make no question: "retail and ML engineers"


def reread(
    request: Request, understanding: Understanding, part: Part, entities: Sequence[Entity], compiled: Compiled
) -> Request:
    """The request with the intent that its wording tells; the same request where the wording tells nothing more.

    Of several things asked, each is read by its own words.
    """
    if request.intent == _STUDIES and compiled.advice_intent(request.advice) in _ON_STUDIES:
        return request  # two models agree: "is it too late to begin a degree at 31?" seeks no role
    asked = understanding.utterance.words
    tokens = list(asked[part.start : part.end] if len(understanding.parts) > 1 else asked)
    if request.intent in _TOLD_OF and len(request.roles) == 1 and _WHAT_IS_THAT.search(request.asking):
        return replace(request, intent="definition", advice="", plain=False)
    request = _framed(request, tokens, compiled)
    named = {entity.id for entity in entities if entity.kind == "role"}
    of_field = named <= {_IT} and request.intent not in _NOT_EVERYDAY and form(tokens) == YES_NO
    if of_field and asks_everyday(" ".join(tokens)):
        return replace(request, intent="work_life", roles=(), named=(), advice="", seeks_role=False)
    worded = _worded(request, tokens, names_both_ends(understanding, entities), compiled.topics())
    intent = _by_the_facts(worded, request, tokens, compiled)
    beginners = len(request.roles) == 1 and request.level in BEGINNERS_LEVELS
    if intent in OF_ROLES and beginners and _POSTS.search(" ".join(tokens)):
        return replace(request, intent="job_openings")  # "are there still entry level jobs in game development?"
    field = request.roles == (_IT,) and all(e.text == "it" for e in entities if e.id == _IT)
    if intent == "work_life" and field and "support" not in request.words:
        # "is IT stressful" asks of the field, not of the help desk
        return replace(request, intent=intent, roles=(), advice="")
    return _with_intent(request, intent, tokens, compiled)


def _by_the_facts(intent: str, request: Request, tokens: Sequence[str], compiled: Compiled) -> str:
    """The intent, or another that what the sources say of the role, its sectors and its work tells apart from it."""
    if intent not in ("compare", "recommend_role") or len(request.roles) < 2:
        intent = within_sector(intent, request.words, compiled.topics())
    intent = hiring_topic(intent, request.words)
    if intent in _OF_POSTS and not (request.employer or request.origins) and _is_in_sector(request, compiled):
        return "industries"  # "are there jobs for them in marketing?"
    if request.detail == SENTENCE and intent == "responsibilities" and request.roles and not request.yes_no:
        intent = "definition"  # in one sentence, what a role does is what it is
    begins = tokens[:1] in (["do"], ["does"])
    if intent == OTHER and begins and len(request.roles) == 1 and _is_of_work(request, compiled):
        intent = "responsibilities"  # "do they tune models?" is no question on how to tune one
    return intent


def _with_intent(request: Request, intent: str, tokens: Sequence[str], compiled: Compiled) -> Request:
    """The request with an intent, and the roles or aspects that the wording has it ask about."""
    others = tuple(role for role in request.roles if role != _AI)
    acts = len(others) < len(request.roles) and not request.advice and {"engineer", "engineers"}.isdisjoint(tokens)
    if acts and _AI_ACTS.search(" ".join(tokens)):
        return replace(request, intent="outlook", roles=others)  # "AI is eating my job" is about no AI engineer
    of_people = request.named and len(request.roles) == 1 and "with" not in tokens and "i" not in tokens
    if of_people and intent in _TAKEN_FOR_REPLACED and _REPLACED & set(tokens):
        return replace(request, intent="outlook", named=())  # "will ChatGPT replace analysts?" asks not what they use
    if intent == "outlook" and len(others) < len(request.roles) and _is_ai_a_cause(tokens):
        return replace(request, intent=intent, roles=others if others or not request.advice else request.roles)
    if request.intent == "transition" and len(request.roles) > 1 and weighs_for_nobody(tokens):
        return replace(request, intent="compare", origins=())  # "which is safest, out of X, Y and an accountant"
    if len(request.roles) == 1 and FIRST_PERSON & set(tokens) and _OR_ELSE.search(" ".join(tokens)):
        return replace(request, intent="recommend_role", roles=(), advice="")  # "X, or something else?"
    if len(request.roles) == 2 and request.yes_no and _is_way(tokens) and compiled.intent("transition"):
        return replace(request, intent="transition", origins=request.roles[:1], roles=request.roles[1:])
    if intent == "compare" and _asks_future(set(tokens)):  # "which of them grows faster?"
        return replace(request, intent=intent, aspects=("outlook",))
    only_pay = set(request.aspects) <= {"salary"} and _GAPS & set(tokens)  # "the difference in pay"
    if (
        intent == "compare" and MONEY & set(tokens) and not equal_pay(tokens) and (_MORE & set(tokens) or only_pay)
    ):  # "which of them pays more?"
        return replace(request, intent=intent, aspects=("salary",))
    return replace(request, intent=intent) if intent != request.intent and compiled.intent(intent) else request


def _asks_future(words: Set[str]) -> bool:
    """Whether a comparison is about what comes: "prospects of X against Y", "more jobs for X or for Y"."""
    most = bool(_COMING & words and (_GREATEST | _FASTER) & words) or words >= _NEXT_YEARS or words >= _LONG_TERM
    return most or bool(_OUTLOOKS & words) or bool(_GROWING & words and _FASTER & words)


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
    titles = len(tokens) <= _BRIEF and not {"title", "titles"}.isdisjoint(tokens)
    if topic == "career_path" and titles and compiled.advice_intent(request.advice) != topic:
        request = replace(request, advice="")  # an associate among the titles is no associate degree
    return replace(request, intent=topic) if topic != request.intent and compiled.intent(topic) else request


def _is_of_work(request: Request, compiled: Compiled) -> bool:
    """Whether the facts on what a role does speak of what is asked."""
    facts = compiled.facts(request.roles[0], "responsibilities", "skills")
    return max(compiled.similarity(telling(request.words), facts).values(), default=0.0) >= _NEAR


def _worded(request: Request, tokens: Sequence[str], both_ends: bool, topics: Mapping[str, str]) -> str:
    """The intent that the first kind of wording tells that says anything; the request's own where none does."""
    words = set(tokens)
    return (
        on_what_is_next(request, tokens)
        or of_several(request, tokens, words)
        or asked_in_chat(request, tokens, both_ends=both_ends)
        or torn(request, tokens, words)
        or on_work_measured(request, tokens, words)
        or on_pay_told(request, words)
        or on_moves(request, tokens, words, topics, both_ends=both_ends)
        or on_needs(request, tokens, words)
        or on_work(request, tokens, words)
        or on_pay(request, tokens, words)
        or on_ways_in(request, tokens, words)
        or better(request, words)
        or whose(request, tokens, words)
        or request.intent
    )


def _is_in_sector(request: Request, compiled: Compiled) -> bool:
    """Whether posts are sought in a sector that the sources name for the one role asked about."""
    words = request.words
    if len(request.roles) != 1 or not (len(words) <= _FRAGMENT or (request.yes_no and "in" in words)):
        return False
    told = " ".join(fact.text.lower() for fact in compiled.facts(request.roles[0], "industries"))
    said = words[len(words) - words[::-1].index("in") :] if "in" in words else words
    name = compiled.role_name(request.roles[0]).lower().split()
    sought = set(terms(word for word in said if word not in SECTORS)) - set(terms(name))
    return bool(sought) and sought <= set(terms(re.findall(r"[a-z]+", told)))


def _is_ai_a_cause(tokens: Sequence[str]) -> bool:
    """Whether AI is what threatens a work, and no work of its own: "safe from AI", "with all the AI"."""
    return any(
        word == "ai" and _THREAT & set(tokens[max(i - 3, 0) : i]) and tokens[i + 1 : i + 2] not in _NAMING_A_ROLE
        for i, word in enumerate(tokens)
    )


def _is_way(tokens: Sequence[str]) -> bool:
    """Whether it is asked if one work leads to another: "is support a good way into security"."""
    return any(a in _WAY and b in {"in", "into", "to", "towards"} for a, b in pairwise(tokens))

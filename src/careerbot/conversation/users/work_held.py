"""The work that users say they have: what leads into it is nothing to tell them."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.self_descriptions import says_of_self
from careerbot.facts.ways_in import asks_where_to
from careerbot.patterns import Pattern
from careerbot.question.years_behind import years_behind
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, Understanding, ids_of

# What stands before the name of a work that users have: "I am a burned out", "I got hired as a".
_HAVING = Pattern(
    r"\b(?:i (?:am|have been)(?: (?:currently|now|already|still))?(?: (?:an?|the|our))?"
    r"|(?:i|my) (?:\w+ ){0,3}?(?:work|working|worked|hired|employed|promoted|job|position|probation|contract)"
    r"(?: \w+)? as(?: (?:an?|the))?"
    r"|(?<!in )(?:\d+|ten|twelve|fifteen|twenty) years?(?: of)?(?: \w+)?(?: experience)? (?:as|being)(?: (?:an?|the))?"
    r"|i (?:have|have got|got|hold) (?:an? |my )?(?:\w+ ){0,3}(?:job|position|post) (?:as|in)(?: (?:an?|the))?"
    r")(?: \w+){0,3}$"
)
# The same of somebody weary of it, whose "of" and "from" deny nothing.
_WEARY = Pattern(
    r"\b(?:bored|tired|sick|fed up|burned out|burnt out|unhappy|stuck|hate|hating|dislike|quit|quitting)"
    r"(?: (?:of|with|as|in|from|being|working|doing|my))+(?: (?:an?|the|my|job|work|career|role))*$"
)
_NOT_YET = frozenset(
    # a question that begins behind what is told: "I am a history student. Is testing better for me?"
    "is are do does should can could would which what how student undergraduate want wants"
    " wanna become becoming be being looking look trying try thinking think hoping applying apply interested"
    " considering into to towards for of not no never learning studying about with from than or like aspiring future"
    " if offered".split()
)
_HOPED = frozenset("first next dream ideal future".split())
_GOT = frozenset("got landed started have just began hired".split())
_OF_ONESELF = frozenset("i my am been here currently years yrs yoe ex former formerly as for".split())
_WAYS_IN = ("learning_path", "getting_started", "transition", "skill_gap")
_SOME_YEARS = 3  # years in a work after which nobody asks for the way into it
_FAR = 8  # words before a name that may say whose work it is


def holding(request: Request, understanding: Understanding) -> Request:
    """The request with those of its roles that users say they have."""
    tokens = understanding.utterance.words
    if not request.roles or _OF_ONESELF.isdisjoint(tokens):
        return request
    held = [e for e in understanding.entities if e.kind == "role" and not e.negated and has_work(tokens, e)]
    own = tuple(id for id in ids_of(held, "role") if id in request.roles)
    return replace(request, held=own) if own else request


def of_work_held(request: Request, tokens: Sequence[str]) -> Request:
    """The request of who has the work for some years: where it leads, in place of the way into it."""
    if request.intent not in _WAYS_IN or request.origins or not request.roles or request.advice:
        return request
    if not set(request.roles) <= set(request.held) or years_behind(tokens) < _SOME_YEARS:
        return request
    if asks_where_to(" ".join(tokens)):
        return replace(request, intent="transition", origins=request.roles, roles=(), seeks_role=False)
    return replace(request, intent="career_path") if request.intent != "transition" else request


def has_work(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether users say that they have the work that is named: "I'm a tired SRE", "my job as a web developer"."""
    if says_of_self(tokens, entity.start, entity.end):
        return True
    before = " ".join(tokens[max(entity.start - _FAR, 0) : entity.start])
    if _WEARY.search(before):
        return True
    found = _HAVING.search(before)
    if found is not None and not _HOPED.isdisjoint(found[0].split()) and _GOT.isdisjoint(before.split()):
        return False  # "how do I get my first job as a …"
    return found is not None and _NOT_YET.isdisjoint(found[0].split())

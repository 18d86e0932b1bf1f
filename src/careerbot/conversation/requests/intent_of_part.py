"""The intent of a part of an utterance, before its slots are filled."""

from __future__ import annotations

from careerbot.adviser import OF_MARKETS
from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.ambiguous import head_alone
from careerbot.conversation.requests.moneyless import PAY, SPEAKS_OF_PAY, without_pay
from careerbot.conversation.requests.names_asked import PartRead
from careerbot.conversation.requests.stated_apart import OF_THE_WAY, is_of_stated_move
from careerbot.patterns import Pattern
from careerbot.places import lies_in
from careerbot.question.asked_of_the_field import of_the_field
from careerbot.question.form import FIRST_PERSON, is_at_work
from careerbot.question.one_role_twice import names_one_twice
from careerbot.turn import Part, State, Understanding, ids_of
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

_SHORT = 6  # words up to which a comparison with one role leaves the other out
_HARDLY_SURE, _DOUBTFUL = 0.7, 0.5  # below which the intent gives way to that of the advice, or to any asked plainly
_TAKES_LEVEL = Pattern(
    r"\bshould i (?:\w+ )?(?:become|be|take|accept|go for)(?: on)? (?:an? |the )?{level}(?: role| post)?\b"
)
_ARE_THERE = Pattern(
    r"\b(?:is|are) there (?:an?|any|some) (?:\w+ ){0,2}(?:jobs?|roles?|careers?) (?:where|that|in which|for)\b"
)
_WHICH_ARE = Pattern(
    r"\b(?:which|what) (?:(?:other|kinds? of|types? of|tech|it|data|ai|software) )*(?:jobs?|roles?|careers?|positions?)"
    r"(?: in (?:the )?\w+)? (?:are there|is there|exist|are available)\b"
)
_OF_A_TRADE_OR_ITS_PLACE = ("industries", "job_openings", "education", "getting_started")
_BECOMING = Pattern(
    r"\bhow (?:can|do|could|should|would|to) (?:(?:i|we|one) )?(?:become|get into|move into|switch to)\b"
    r"|\b(?:want|wanna|would like|wish|hope|plan|planning|decided|dream|trying|aim)(?: (?:to|of))?"
    r" (?:become|becoming|be|being|get into|move into|break into)\b"
)
_SAYING_NOTHING = (OTHER, OUT_OF_SCOPE, SMALLTALK)
# A role that is wished for, and no more said.
_WISHED = Pattern(
    r"(?:(?:hi|hello|hey|ok|so) )*(?:i )?(?:would (?:really )?like|want|wanna|wish|hope|plan|am planning"
    r"|am hoping|have decided|decided"
    r"|am aiming|aim|am trying|would love)"
    r" (?:to )?(?:become|be|train as|work as|get into|go into) (?:an? )?{role}(?: (?:one day|someday|in"
    r" the future|please|how))*"
)
_BEGINS = frozenset(("begin", "start"))
_WAYS = ("learning_path", "getting_started")
_OF_ONE = ("responsibilities", "skills", "definition")  # what is asked back for the role where none is named


def intent_of_part(read: PartRead, state: State, compiled: Compiled) -> str:
    """What a part asks: the best intent, unless its words or the advice written for it tell another."""
    understanding, part = read.understanding, read.part
    intent = _of_the_advice(_intent(understanding, part, state), understanding, part, compiled)
    if intent in OF_THE_WAY and is_of_stated_move(understanding, part):
        intent = "transition"
    if intent == "recommend_role" and len(read.roles) == 1 and _WISHED.fullmatch(part.masked):
        intent = _WAYS[0]  # "I would like to become a data scientist"
    if intent in _OF_ONE and not read.roles and (_ARE_THERE.search(said := read.joined()) or _WHICH_ARE.search(said)):
        intent = "recommend_role"  # "is there an IT job where this counts?", "which jobs are there except coding?"
    if intent == "recommend_role" and not read.roles and _TAKES_LEVEL.search(part.masked):
        intent = "career_path"  # "should I become a tech lead?" seeks no other work
    if intent == OUT_OF_SCOPE and read.roles and _BECOMING.search(read.joined()):
        # whatever the user does now: "I bake bread, how can I become a …"
        intent = _WAYS[1] if not _BEGINS.isdisjoint(read.words) else _WAYS[0]
    if intent in _SAYING_NOTHING and not read.roles:
        intent = of_the_field(read.words) or intent
    of_nothing = not (read.roles or ids_of(read.entities, "tool", "skill"))
    if intent in _OF_ONE and not part.advice and of_nothing and is_at_work(read.joined()):
        intent = OTHER if not state.roles else intent  # "my boss gives the best tasks to others" asks of no role
    if intent in (OTHER, OUT_OF_SCOPE) and head_alone(read.words) and not any(e.kind == "role" for e in read.entities):
        intent = next((guess.name for guess in part.ranking if guess.name not in (OTHER, SMALLTALK)), intent)
    return intent


def _intent(understanding: Understanding, part: Part, state: State) -> str:
    """The part's best intent; OUT_OF_SCOPE where it is not believed.

    A comparison with nothing to compare ("what separates a good data engineer from a bad one") is what comes next in
    the ranking, unless it is so short that the other role was only left out.
    """
    if not part.in_scope or not part.belongs or part.best == "compare":
        kinds = {e.kind for e in understanding.entities if not e.negated}
        ends = {"role", "occupation"} <= kinds
        if not part.in_scope and not (ends and part.best == "transition"):  # a move with both its ends is of this world
            return OUT_OF_SCOPE
        seeks_post = part.best == "job_openings" and {"employer", "occupation"} <= kinds
        if not (part.belongs or seeks_post or state.asked) and len(understanding.parts) == 1:
            return OUT_OF_SCOPE  # what goes on with something asked before has few words of its own
    alone = part.best == "compare" and len(understanding.ids("role")) == 1 and not state.roles
    if alone and names_one_twice(understanding.entities):
        return "definition"
    if alone and sum(entity.kind == "role" and not entity.negated for entity in understanding.entities) > 1:
        return "career_path"  # "associate data scientist vs data scientist 1" sets rungs apart
    if alone and part.end - part.start > _SHORT and not understanding.ids("level", "tool", "skill"):
        return next(guess.name for guess in part.ranking[1:] if guess.name not in (SMALLTALK, OTHER))
    return without_pay(part, understanding.utterance.words[part.start : part.end])


def _of_the_advice(intent: str, understanding: Understanding, part: Part, compiled: Compiled) -> str:
    """The intent of the entry of advice that is plainly asked for, where the model itself is not sure of another.

    An intent in doubt beside an entry on finding posts or on what is to come that is plainly asked for, or that is on
    the very country named, pay that no word speaks for, and a story of somebody's own work that is taken for a question
    on the trade.
    """
    if not part.advice or part.confidence >= _HARDLY_SURE or intent in (OTHER, OUT_OF_SCOPE):
        return intent
    own = compiled.advice_intent(part.advice)
    of_market = part.confidence < _DOUBTFUL and own in OF_MARKETS
    if of_market and (part.plain or _is_on(part.advice, understanding, compiled)):
        return own
    if intent == PAY and own != PAY and not SPEAKS_OF_PAY.search(" ".join(understanding.utterance.words)):
        return own
    told = {e.kind for e in understanding.entities} >= {"role", "occupation"}
    told = told and not FIRST_PERSON.isdisjoint(understanding.utterance.words)
    return own if own == "transition" and told and intent in _OF_A_TRADE_OR_ITS_PLACE else intent


def _is_on(advice: str, understanding: Understanding, compiled: Compiled) -> bool:
    """Whether an entry of advice is on a country that is named."""
    on = compiled.adviser.places_of(advice)
    return bool(on) and lies_in(understanding.ids("place"), on, compiled)

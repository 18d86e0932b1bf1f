"""A few words that name one thing more, put as the question in full that they ask of what was spoken of.

A level, "and the senior ones?", behind the tools of a role; a role that is told of, "worth comparing?", or pointed to,
"more than the other?"; what to charge, behind freelancing.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.pointing import pointed
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS
from careerbot.turn import State, Understanding
from careerbot.wording import plural, with_article

_MOST = 16  # words of a message
# What is asked of a level of the role, by what was asked of the role before.
_AT_LEVEL = {
    "tools": "what tools does a {} use",
    "skills": "what does a {} need to know",
    "learning_path": "what does a {} need to know",
    "getting_started": "what does a {} need to know",
}
_BEGIN = ("entry", "intern")  # levels of those who begin, whom how to start was told already
_WAYS = ("learning_path", "getting_started")
_NAMES = {"entry": "junior", "mid": "mid level", "senior": "senior", "lead": "lead"}
_OF_PEOPLE = frozenset("for a an one ones people what about how role roles level levels position positions".split())
_WORTH = Pattern(
    r"\b(?:worth (?:comparing|a comparison|the comparison)|how (?:do|would) (?:they|the two|those) compare"
    r"|how does (?:that|it|this) compare)\b"
)
_WHO = Pattern(
    r"(?:(?:and|so|but|ok) )*who"
    r" (?P<asked>(?:makes|earns|gets(?: paid)?|is paid) (?:the )?(?:more|most|better|best)(?: money)?)"
    r"(?: (?:then|usually|of (?:them|the (?:two|three)|those|these)))*"
)
_AS_FREELANCER = Pattern(
    r"(?:(?:and|so|but|ok|what|how|about|as|if|for|a|i|do|did|go|am|went) )*"
    r"(?:freelanc(?:e|er|ers|ing)|contractors?|contracting|self employed)(?: (?:then|instead|it))*"
)
# "Do they earn more than the other?", of the role in focus and the one before it.
_THAN = Pattern(
    r"(?P<before>(?:(?:and|so|but|ok) )*(?:do|does|would|will|is|are|did|can))"
    r" (?:they|it|that one|this one|these|those) (?P<asked>(?:\w+ )+?)"
    r"(?:than|as) (?:the )?(?:others?|first|second|former|latter)(?: (?:one|role|job))?"
)
_MEASURED_BY = frozenset("than as compared versus vs".split())
# "Is it stressful compared to being a developer?", of the role in focus and one that is named.
_LIKENED = Pattern(
    r"(?P<before>(?:(?:and|so|but|ok) )*(?:does|would|will|is|can)) (?:it|that|this|that one|this one)"
    r" (?P<asked>(?:\w+ )+?)(?:compared (?:to|with)|than|versus|vs)"
    r"(?: being| working as| for| of| the work of)?(?: an?| the)? "
)
_ONE = r"(?:i|one|people|they|you|freelancers)"
_CHARGED = Pattern(
    r"(?:(?:and|so|ok|but|then) )*"
    r"(?:what (?:kind of |sort of )?(?:(?:hourly|daily|day|freelance) )?(?:rates?|prices?|fees?)"
    rf"(?: (?:can|should|could|do|would|will|are|is|does|to))*(?: (?:{_ONE}|normal|usual|common))?"
    r"(?: (?:realistically|usually|then))?(?: (?:ask|charge|take|demand|get|set|quote|expect|call)(?: for)?)?"
    rf"|how much (?:can|should|could|do|would) {_ONE} (?:charge|ask(?: for)?|bill|invoice|quote))"
    r"(?: (?:then|there|for (?:it|that|this)|per hour|per day|an hour|a day))*"
)


def with_names(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The question in full; '' where the words ask none."""
    words = understanding.utterance.words
    if len(words) > _MOST:
        return ""
    if "who" in words and len(state.roles) > 1 and (found := _WHO.fullmatch(understanding.utterance.normal)):
        return f"which of them {found['asked']}"  # and not who makes a product
    return (
        _of_level(understanding, state, compiled)
        or _against(understanding, state, compiled)
        or _beside(understanding, state, compiled)
        or _of_rates(understanding, state, compiled)
    )


def _of_level(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """What those at a level have to know, where nothing but the level is named: "and the senior ones?"."""
    last = state.asked[-1]
    asks = _AT_LEVEL.get(last.intent)
    levels = understanding.entities
    if asks is None or last.named or len(last.roles) != 1 or len(levels) != 1 or levels[0].kind != "level":
        return ""
    rest = {w for i, w in enumerate(understanding.utterance.words) if not levels[0].start <= i < levels[0].end}
    if not rest <= EMPTY_WORDS | _OF_PEOPLE or levels[0].id not in _NAMES:
        return ""
    if last.intent in _WAYS and levels[0].id in _BEGIN:
        return ""
    return asks.format(f"{_NAMES[levels[0].id]} {compiled.role_name(last.roles[0]).lower()}")


def _against(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The role in focus set against the other one spoken of: "do they earn more than the other?"."""
    if _MEASURED_BY.isdisjoint(understanding.utterance.words):
        return ""
    roles = [entity for entity in understanding.entities if entity.kind == "role"]
    if len(roles) == len(understanding.entities) == len(state.roles) == 1 and roles[0].id not in state.roles:
        words = understanding.utterance.words
        likened = _LIKENED.fullmatch(" ".join((*words[: roles[0].start], ""))) if roles[0].end == len(words) else None
        one, other = (with_article(compiled.role_name(role).lower()) for role in (*state.roles, roles[0].id))
        return f"{likened['before']} {one} {likened['asked']}compared to {other}" if likened else ""
    found = _THAN.fullmatch(understanding.utterance.normal) if not understanding.entities else None
    others = [role for role in pointed(understanding.utterance.words, state) if role not in state.roles]
    if found is None or len(state.roles) != 1 or len(others) != 1:
        return ""
    one, other = (plural(compiled.role_name(role).lower()) for role in (*state.roles, *others))
    return f"{found['before']} {one} {found['asked']}than {other}"


def _beside(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The comparison with the role in focus of one that is only told of: "he says AI engineer. Worth comparing?"."""
    named = [role for role in understanding.ids("role") if role not in state.roles]
    if len(named) != 1 or len(state.roles) != 1 or not _WORTH.search(understanding.utterance.normal):
        return ""
    one, other = (with_article(compiled.role_name(role).lower()) for role in (*state.roles, *named))
    return f"compare {one} with {other}"


def _of_rates(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """What somebody who works for themselves may charge, behind a question on doing so: "what rates can I ask?"."""
    paid = len(state.asked) == 1 and state.asked[0].intent == "salary" and len(state.roles) == 1
    if paid and _AS_FREELANCER.fullmatch(understanding.utterance.normal):  # "and freelance?", of what was told
        return f"what rate can {with_article(compiled.role_name(state.roles[0]).lower())} charge as a freelancer"
    freelance = any(word.startswith("freelanc") or word == "contracting" for r in state.asked for word in r.words)
    if not freelance or not _CHARGED.fullmatch(understanding.utterance.normal):
        return ""
    roles = state.roles or ((state.background,) if state.background else ())
    name = compiled.role_name(roles[0]).lower() if len(roles) == 1 else ""
    return f"what rate can {with_article(name)} charge as a freelancer" if name else "what rate can a freelancer charge"

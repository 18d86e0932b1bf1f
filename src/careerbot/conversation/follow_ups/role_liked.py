"""A role that users say they like, and nothing else: "quant sounds interesting", "I'd go with the second"."""

from __future__ import annotations

from careerbot.conversation.follow_ups.pointing import pointed
from careerbot.question.ellipsis import AROUND, BARE_ROLE, EMPTY_WORDS, HEADS, LIKING, WEIGHS
from careerbot.question.smalltalk import ALL_RIGHT
from careerbot.turn import Request, State, Understanding
from careerbot.vocabulary import SMALLTALK

_AROUND = frozenset(
    (
        "am would will do go going take think find guess was what which maybe perhaps very so quite really much fit"
        " fits us let"
    ).split()
)

_LEANING = frozenset("lean leaning leaned drawn tempted inclined towards toward".split())
_HAS = frozenset("pays is has offers gives seems sounds looks needs means".split())
_ASKS = frozenset("what which who how why where when whether or than if do does can should would tell".split())
_MOST_SAID = 9  # words
_ONLY, _SOUNDING = frozenset("first one that it".split()), frozenset("sound sounds look looks seem seems".split())


def said_of_one(understanding: Understanding, state: State) -> Request | None:
    """Small talk where users only say that one of those spoken of has more of something: "the first pays more"."""
    words = understanding.utterance.words
    if "?" in understanding.utterance.text or not _HAS & set(words) or not WEIGHS & set(words) or _ASKS & set(words):
        return None
    if understanding.ids("role", "tool", "skill") or words[0] in _HAS or len(words) > _MOST_SAID:
        return None
    told = len(state.asked) > 0 and len(pointed(list(words), state)) == 1
    return Request(SMALLTALK, 1.0, words=ALL_RIGHT) if told else None


def picked(understanding: Understanding, state: State) -> Request | None:
    """The request what the role is that users take a liking to; None where they say or ask anything more."""
    words = understanding.utterance.words
    leans = _LEANING & set(words)
    if "?" in understanding.utterance.text or not (LIKING & set(words) or leans) or "not" in words:
        return None
    named = {i for e in understanding.entities if e.kind == "role" for i in range(e.start, e.end)}
    rest = {word for index, word in enumerate(words) if index not in named}
    heads = [word for word in rest if word in HEADS]
    roles = understanding.ids("role") or (pointed(("the", *heads), state) if len(heads) == 1 else ())
    rest -= set(heads) if roles else set()  # "leaning towards engineer", of an engineer and an analyst
    if not rest <= LIKING | _LEANING | _AROUND | EMPTY_WORDS | (frozenset() if roles else AROUND):
        return None
    roles = roles or pointed(list(words), state)
    if not roles and _ONLY & set(words) and _SOUNDING & set(words) and len(state.roles) == 1:
        roles = state.roles  # "the first one sounds interesting", where one alone was offered
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    return Request(BARE_ROLE, confidence, roles) if len(roles) == 1 else None

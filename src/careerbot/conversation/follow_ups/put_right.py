"""A question put right: what was not meant is left out, and what was meant is asked of what was spoken of.

"No, not the duties, the money", "I did not ask what they do, I asked what they earn", "I was asking about tools like
Excel": what is denied is a topic or a question, and no role; roles that are put right are told elsewhere.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.adjusting import TOPICAL
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS, HEADS
from careerbot.question.qualifiers import said_words
from careerbot.turn import State, Understanding

_LONGEST = 24  # words of a message
_LEAD = (
    r"(?:(?:no+|nah|nope|sorry|wait|hm|hmm|ok|okay|oh|well|ugh|actually|but|i said|i think you misunderstood"
    r"|you misunderstood|misunderstanding|,) )*"
)
# How what is meant is led in: "but", "I asked about".
_MEANT = (
    r"(?:(?:but|rather|instead|just|only|really|actually|no|,) )*"
    r"(?:(?:i|we) (?:(?:just|only|rather|really|actually|am|was|had|would|have|been) )*"
    r"(?:mean|meant|asked|ask|asking|talking|wondering|wanted|want|like|interested|curious|thinking|said|need|after|care)"
    r"(?: (?:about|in|for|of|to know|to hear|to ask))*(?: ,)? )?(?:about )?"
)
_DENYING = (
    r"(?:i (?:just )?(?:did not|do not|was not|am not|never) (?:really )?"
    r"(?:asking|asked|ask|meant|mean|talking|talk|wanted|want|interested|after|need)"
    r"(?: (?:about|for|of|in|to know|to hear))*|not(?: (?:about|for|of|so much|really|just|only))*)"
)
_BREAK = r"(?:, (?:but )?|but )"
_NOT_THAT = Pattern(rf"{_LEAD}{_DENYING} (?P<denied>[^,]+?) {_BREAK}{_MEANT}(?P<meant>[^,].*)")
_THAT_WAS = Pattern(
    rf"{_LEAD}(?:that|this|it) (?:is|was) (?:only |just )?(?P<denied>(?:the|what|how|about|an?) [^,]+?) {_BREAK}"
    rf"(?=i (?:asked|meant|wanted|was|mean|want|need|am)\b){_MEANT}(?P<meant>[^,].*)"
)
_BUT_NOT = Pattern(rf"{_LEAD}{_MEANT}(?P<meant>[^,]+?) , (?:and |but )?not (?P<denied>[^,]+)")
_ASKED_ABOUT = Pattern(rf"{_LEAD}i (?:was|am) (?:asking|talking|wondering) (?:more )?(?:about|of) (?P<meant>[^,].*)")
_MEANT_TO_ASK = Pattern(
    r"(?:(?:no+|nah|nope|sorry|wait|oh|hm|ok|actually|,) )+i (?:just |actually |really )*"
    r"(?:meant|mean|wanted|want|wish)(?: to (?:know|ask|hear|say)| about)? ,? ?"
    r"(?P<meant>(?:what|how|which|where|who|when|why|whether|if) [^,].*)"
)
_THINGS_LIKE = Pattern(r"(?:the |their |any |some )?\w+ (?:like|such as) (?P<name>.+)")
# Words for a topic, beside those that belong to one intent in the examples.
_NAMES = TOPICAL | frozenset(
    (
        "definition meaning explanation description tasks duties work job role day certificates certification courses"
        " training paycheck wage wages cash earnings requirements subject topic risks benefits market"
    ).split()
)
_ASKS = frozenset("what how which where who when why whether if".split())
# One of which stands in every message that puts a question right.
_CUES = frozenset("not never asking talking wondering that this it mean meant want wanted".split())
_THINGS = frozenset("tool skill".split())


def put_right(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The question that a message puts in place of the one that was answered; '' where it puts none right."""
    words = understanding.utterance.words
    if not state.asked or not state.roles or len(words) > _LONGEST or _CUES.isdisjoint(words):
        return ""
    said = " ".join(said_words(understanding.utterance.tokens, frozenset()))
    if understanding.ids("role", "occupation"):
        return _of_another(understanding, said)
    found = _NOT_THAT.fullmatch(said) or _THAT_WAS.fullmatch(said) or _BUT_NOT.fullmatch(said)
    if found is not None and not _is_topic(found["denied"].split(), compiled):
        return ""
    found = found or _ASKED_ABOUT.fullmatch(said) or _MEANT_TO_ASK.fullmatch(said)
    if found is None:
        return ""
    meant = found["meant"].replace(" ,", ",")
    like = _THINGS_LIKE.fullmatch(meant)
    if like is not None and any(entity.kind in _THINGS for entity in understanding.entities):
        return f"do they need {like['name']}"
    return meant


def _of_another(understanding: Understanding, said: str) -> str:
    """The last question of the role that alone is said to be meant: "no, I was asking about project managers"."""
    found = _ASKED_ABOUT.fullmatch(said)
    named = {word for e in understanding.entities if e.kind == "role" for word in e.text.split()}
    return f"no i meant {found['meant']}" if found and set(found["meant"].split()) <= named | EMPTY_WORDS else ""


def _is_topic(words: list[str], compiled: Compiled) -> bool:
    """Whether words name a topic, or are a question of their own: "the duties", "what they do"."""
    of_word = compiled.topics()
    if not HEADS.isdisjoint(words):
        return False  # "I said analyst, not scientist" is about roles
    return words[0] in _ASKS or any(of_word.get(word) or word in _NAMES for word in words)

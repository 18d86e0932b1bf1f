"""Which reply to small talk fits: the one whose cues share the most words with what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.distress import in_distress
from careerbot.terms import stem

FRESH_START = "fresh-start"  # the reply that also forgets what the session has settled
PROFILE = "profile"  # the reply that tells what the session knows of the user
FORGET = "forget"  # the reply that also forgets what the session knows of the user
CIRCUMSTANCES = "circumstances"  # the reply to what users tell of their life, which decides nothing by itself
GREETING = "greeting"  # the reply to a hello
DISTRESS = "distress"  # the reply to someone in need; given whatever the intent model says
CAPABILITIES = "capabilities"  # the reply to what the bot can do
ALL_RIGHT = ("ok",)  # a cue of the reply to a remark
_CERTAIN = 0.6  # share of common words from which on a cue is taken at its word
_SURE = 0.7  # the same, of what one word may turn: "I have no money", "I have no experience"
_LIKE = 0.4  # share below which no cue was meant
_GRAVE = (FRESH_START, PROFILE, FORGET, CIRCUMSTANCES, DISTRESS)  # replies that are given only when they are certain
_OF_THE_BOT = frozenset(stem(word) for word in ("you", "your", "help", "bot", "ask", "this", "questions", "work"))
_WISHED = frozenset({stem("good")})
_GREETED = frozenset(stem(word) for word in ("morning", "evening", "hello", "hi", "hey", "day", "afternoon"))
# Words without which no cue of distress is meant, however many others are shared.
_OF_DISTRESS = frozenset(
    stem(word)
    for word in (
        "die dying dead kill killing suicide suicidal hurt harm end life live living hopeless depressed miss matters"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """A reply to small talk; ``score`` is the share of words it has in common with the nearest cue, 0 to 1."""

    id: str
    text: str
    score: float


def nearest(words: Sequence[str], compiled: Compiled) -> Said:
    """The reply whose cue is nearest; the first one, with score 0, when none is near enough."""
    replies = compiled.smalltalk()
    if in_distress(words) and (grave := [Said(id, text, 1.0) for id, text in replies if id == DISTRESS]):
        return grave[0]
    said = {stem(word) for word in words}
    shared = Counter(chain.from_iterable(map(compiled.cues_with, said)))
    best = Said(replies[0].id, replies[0].text, 0.0) if replies else Said("", "", 0.0)
    cues = compiled.cues()
    fewest = int(_LIKE * len(said))  # words that a cue shares which is near enough
    likely = [(place, number) for place, number in shared.items() if number >= fewest]
    alike = [(place, number / (len(said) + cues[place].size - number)) for place, number in likely]
    for place, score in sorted([pair for pair in alike if pair[1] >= _LIKE]):
        id, text = replies[cues[place].reply]
        if id == GREETING and said & _WISHED and not said & _GREETED:
            continue  # "no? good": what is called good is no greeting
        if id == CAPABILITIES and score < _CERTAIN and not _OF_THE_BOT & said:
            continue  # "what am I doing wrong" shares but words that say nothing
        if id == DISTRESS and not _OF_DISTRESS & said:
            continue  # "I don't want to code" shares all but the one word that matters
        least = _SURE if id == CIRCUMSTANCES else _CERTAIN if id in _GRAVE else _LIKE
        if score > best.score and score >= least:
            best = Said(id, text, score)
    return best


_AROUND = (
    r"(?:ok|okay|no|nah|hm|hmm|right|so|well|actually|sorry|please|hey|can|could|we|you|i|want|would|like|to|just|let"
    r"|us|me|then|now|again|everything|from scratch|all)"
)
_LONGEST_FRESH = 12  # words
_FRESHLY = frozenset(
    "start begin starting beginning go restart reset clear forget erase delete wipe slate fresh".split()
)
_AFRESH = Pattern(
    rf"(?:{_AROUND} )*(?:(?:start|begin|starting|beginning|go) (?:(?:all )?over|afresh|anew|fresh"
    r"|again from (?:scratch|zero|the (?:start|beginning|top)))|restart|reset"
    r"|(?:clear|forget|erase|delete|wipe) (?:everything|all|it all|the (?:chat|conversation)|our conversation)"
    r"|(?:a )?(?:clean slate|fresh start))"
    rf"(?: {_AROUND})*"
)


def starts_afresh(words: Sequence[str]) -> bool:
    """Whether nothing is said but that the conversation begins anew: "ok let's start over please"."""
    if len(words) > _LONGEST_FRESH or _FRESHLY.isdisjoint(words):
        return False
    return bool(_AFRESH.fullmatch(" ".join(words)))


def grave(words: Sequence[str], compiled: Compiled) -> str:
    """The nearest reply where it is one of those that are given only when they are certain; '' where none is."""
    said = {stem(word) for word in words}
    few = len(said & compiled.kept(_grave_stems)) < int(_CERTAIN * len(said))
    if few and not in_distress(words):
        return ""  # no cue of theirs has words enough, as in most questions
    found = nearest(words, compiled).id
    return found if found in _GRAVE else ""


def _grave_stems(compiled: Compiled) -> frozenset[str]:
    return compiled.stems_of_cues(_GRAVE)


def means(words: Sequence[str], id: str, compiled: Compiled) -> bool:
    """Whether the words say what the cues of this reply say."""
    return nearest(words, compiled).id == id

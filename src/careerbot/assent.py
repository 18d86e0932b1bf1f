"""Yes, no, and "you choose": what is said to a question that careerbot asked, or behind an answer.

A question that the user cannot or will not answer is not asked again: what is most useful in general is told instead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from careerbot.asides import bare
from careerbot.compiled import Compiled
from careerbot.normalize import normalize
from careerbot.turn import Clarification, Request, State, Understanding

YES, NO, UNSURE = "yes", "no", "unsure"
_EXAMPLES = 2  # roles told of where the user has none in mind
_LED = "With no role in mind, take the ones I know best as examples."
_LEFT_OPEN = "Then I leave that open and tell you what holds in general."
_THE_ROLE = "Then I take the role I know best beside it."
# Intents that a user without a role in mind asks for the sake of finding one.
_SEEKING = ("transition", "skill_gap", "learning_path")
_OPTION = {"first": 0, "1": 0, "1st": 0, "one": 0, "former": 0, "a": 0}
_OPTION |= {"second": 1, "2": 1, "2nd": 1, "two": 1, "latter": 1, "b": 1, "last": 1}

_THESE = r"(?: (?:of (?:them|these|those|the two|both|it)|one|please|thanks|thank you|yet|really|so far|at all))*"
_WORDINGS = (
    (
        YES,
        re.compile(
            r"(?:oh )?(?:yes|yeah|yep|yup|ya|sure|certainly|absolutely|definitely|of course|please|go ahead|please do|correct"
            r"|sounds good|gladly|why not|indeed|do it)(?: (?:please|sure|of course|do|thanks|thank you|go ahead|i would|it is))*"
        ),
    ),
    (
        NO,
        re.compile(
            rf"(?:no|nope|nah|not)(?: (?:thanks|thank you|please|really|now|that|i do not|need|way|no))*|"
            rf"(?:neither|none|nothing|not any|no one|not one|i have none|i know (?:none|nothing)|i do not have any){_THESE}"
        ),
    ),
    (
        UNSURE,
        re.compile(
            r"(?:i )?(?:really |honestly )?(?:do not|can not|could not) (?:really )?(?:know|decide|say|tell|care|mind)(?: (?:yet|which|either|which one))*|"
            r"(?:i am )?(?:not (?:really |so )?(?:sure|certain|decided)|unsure|undecided)(?: (?:yet|which|which one|about that|of that))*|"
            r"(?:i have )?no (?:idea|clue|preference|opinion)(?: (?:yet|which|which one))*|"
            r"(?:you|please) (?:choose|decide|pick|tell me)(?: (?:one|for me|it))*|(?:choose|decide|pick) (?:one )?for me|"
            r"(?:it is )?(?:your (?:choice|call|pick)|up to you)|surprise me|skip(?: (?:it|that|this|the question))?|pass|"
            r"any(?:thing)?(?: (?:one|role|of them|is fine|will do))*|whatever|whichever|either(?: (?:one|of them|is fine))*|"
            r"(?:it )?does not matter(?: to me)?|maybe|perhaps|hard to say|both(?: of them)?|all of (?:them|it)|dunno"
        ),
    ),
)


def assent(understanding: Understanding) -> str:
    """YES, NO or UNSURE where an utterance says that and nothing else; '' otherwise."""
    words = [token.text for token in understanding.utterance.tokens]
    if not words or len(words) > 9 or any(entity.kind != "number" for entity in understanding.entities):
        return ""
    ways = (" ".join(words), " ".join(bare(words)))
    return next((kind for kind, wording in _WORDINGS if any(wording.fullmatch(said) for said in ways)), "")


def chosen_option(understanding: Understanding, opened: Clarification) -> Request | None:
    """The request completed by the option of the question that a number points to; None when none is.

    A question on likings offers its options itself: "What would you rather do: this, or that?".
    """
    words = bare([token.text for token in understanding.utterance.tokens])
    points = [_OPTION[word] for word in words if word in _OPTION]
    others = [word for word in words if word not in {*_OPTION, "the", "option", "number", "one", "i", "choose", "take"}]
    if opened.slot != "likes" or len(set(points)) < 1 or others or len(words) > 5:
        return None
    place = next((_OPTION[word] for word in words if word in _OPTION and word not in {"one", "a"}), points[0])
    options = opened.question.partition(": ")[2].split(", or ")
    if place >= len(options):
        return None
    said = tuple(token.text for token in normalize(options[place]).tokens)
    return replace(opened.request, words=said, told=True)


def in_general(opened: Clarification, state: State, compiled: Compiled) -> tuple[tuple[Request, ...], str]:
    """What is told where a question stays open: the requests, and the sentence that leads to their answer."""
    request = opened.request
    best = compiled.best_known(_EXAMPLES + len(request.roles))
    if opened.slot == "role" and request.intent in _SEEKING:
        named = request.named or state.knows
        return (replace(request, intent="recommend_role", named=named, origins=(), told=True),), _LEFT_OPEN
    if opened.slot == "role":
        return (replace(request, roles=best[:_EXAMPLES]),), _LED
    if opened.slot == "other":
        return (replace(request, roles=(*request.roles, *[r for r in best if r not in request.roles][:1])),), _THE_ROLE
    return (replace(request, told=True, words=()),), _LEFT_OPEN


def repeats(opened: Clarification, state: State) -> bool:
    """Whether this very question was asked in the turn before."""
    return state.open is not None and state.open.question == opened.question

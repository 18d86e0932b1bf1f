"""Yes, no, and "you choose": what is said to a question that careerbot asked, or behind an answer.

A question that the user cannot or will not answer is not asked again: what is most useful in general is told instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.normalize import normalize
from careerbot.patterns import Pattern
from careerbot.question.asides import Wordings, bare, kinds_of, names_something
from careerbot.question.ellipsis import EMPTY_WORDS
from careerbot.replacing import replace
from careerbot.turn import Clarification, Request, State, Understanding

YES, NO, UNSURE = "yes", "no", "unsure"
_LONGEST = 9  # words
_EXAMPLES = 2  # roles told of where the user has none in mind
_LED = "With no role in mind, take the ones I know best as examples."
_LEFT_OPEN = "Then I leave that open and tell you what holds in general."
_THE_ROLE = "Then I take the role I know best beside it."
# Intents that a user without a role in mind asks for the sake of finding one.
_SEEKING = ("transition", "skill_gap", "learning_path")
_OPTION = {"first": 0, "1": 0, "1st": 0, "one": 0, "former": 0, "second": 1, "2": 1, "2nd": 1, "two": 1, "latter": 1}
_BOTH = frozenset("both of them these equally really i like would please".split())
_CHOOSING = frozenset(
    "stuff things the option number i choose take would rather do role thing guess think maybe probably".split()
)

_ALIKE = 5  # letters that two words begin with alike

_PLEASE = r"(?: (?:please|thanks|thank you|really|now|so far|at all|yet))*"
_OF_THEM = r"(?: (?:of (?:them|these|those|the two|both|it)|one))?"
_WHICH = r"(?: (?:yet|which|which one|either|about that|of that))*"
_WORDINGS: Wordings = (
    (
        YES,
        (
            r"(?:oh )?(?:yes|yeah|yep|yup|ya|sure|certainly|absolutely|definitely|of course|gladly|indeed|correct)"
            rf"(?: (?:sure|of course|do|go ahead|i would|it is))*{_PLEASE}",
            r"please|please do|go ahead|do it|sounds good|why not",
        ),
    ),
    (
        NO,
        (
            rf"(?:no|nope|nah)(?: (?:no|need|way|i do not|not))*{_PLEASE}|not (?:really|now|that|yet)",
            rf"(?:neither|none|nothing|not any|not one){_OF_THEM}{_PLEASE}",
            rf"i (?:have|know) (?:none|nothing){_OF_THEM}{_PLEASE}|i do not have any{_PLEASE}",
        ),
    ),
    (
        UNSURE,
        (
            r"(?:i )?(?:really |honestly )?(?:do not|can not|could not) (?:really )?(?:know|decide|say|tell|care|mind)"
            + _WHICH,
            rf"(?:i am )?(?:not (?:really |so )?(?:sure|certain|decided)|unsure|undecided){_WHICH}",
            rf"(?:i have )?no (?:idea|clue|preference|opinion){_WHICH}",
            r"(?:you |please )?(?:choose|decide|pick)(?: (?:one|for me|it))*",
            r"(?:it is )?(?:your (?:choice|call|pick)|up to you)",
            r"surprise me|skip(?: (?:it|that|this|the question))?|pass|whatever|whichever|maybe|perhaps|hard to say",
            r"(?:any|anything|either|both|all)(?: (?:one|role|of (?:them|it)|is fine|will do))*",
            r"(?:it )?does not matter(?: to me)?",
        ),
    ),
)
_KINDS = kinds_of(_WORDINGS)
_UNSURE_WAYS = next(ways for kind, ways in _WORDINGS if kind == UNSURE)
_OVER_AGAIN = Pattern(rf"(?:(?:{'|'.join(_UNSURE_WAYS)})(?: |$))+")  # "dunno, any"


def assent(understanding: Understanding) -> str:
    """YES, NO or UNSURE where an utterance says that and nothing else; '' otherwise."""
    words = list(understanding.utterance.words)
    if not words or len(words) > _LONGEST or names_something(understanding):
        return ""
    ways = (" ".join(words), " ".join(bare(words)))
    kind = next((kind for kind, wording in _KINDS if any(wording.fullmatch(said) for said in ways)), "")
    return kind or (UNSURE if any(_OVER_AGAIN.fullmatch(said) for said in ways) else "")


def chosen_option(understanding: Understanding, opened: Clarification) -> Request | None:
    """The request completed by the option of the question that is chosen by number or in a word; None when none is.

    A question on likings offers its options itself: "What would you rather do: this, or that?".
    """
    if opened.slot != "likes" or understanding.ids("role"):
        return None
    words = bare(list(understanding.utterance.words))
    options = opened.question.partition(": ")[2].split(", or ")
    points = [word for word in words if word in _OPTION]
    if points and all(word in _OPTION or word in _CHOOSING for word in words):
        told = [word for word in points if word != "one"] or points  # "the second one"
        places = [_OPTION[told[0]]] if len(told) == 1 else []
    else:
        places = [place for place, option in enumerate(options) if _in_its_words(words, option)]
    if "both" in words and set(words) <= _BOTH:
        places = list(range(len(options)))
    elif len(places) != 1 or places[0] >= len(options):
        return None
    liked = " and ".join(options[place] for place in places)
    said = ("i", "like", *(token.text for token in normalize(liked).tokens))
    return replace(opened.request, words=said, told=True)


def _in_its_words(words: Sequence[str], option: str) -> bool:
    """Whether all words, beside those that only choose, begin as some of the option's do: "building the software"."""
    rest = [word for word in words if word not in _CHOOSING and word not in EMPTY_WORDS]
    offered = [token.text for token in normalize(option).tokens]
    alike = [word for word in rest if any(word[:_ALIKE] == other[:_ALIKE] for other in offered)]
    return bool(rest) and alike == rest and any(len(word) >= _ALIKE for word in rest)


def in_general(opened: Clarification, state: State, compiled: Compiled) -> tuple[tuple[Request, ...], str]:
    """What is told where a question stays open: the requests, and the sentence that leads to their answer."""
    request = opened.request
    best = compiled.best_known(_EXAMPLES + len(request.roles))
    if opened.slot == "role" and request.intent in _SEEKING and compiled.intent("recommend_role"):
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

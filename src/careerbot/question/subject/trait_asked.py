"""Which trait a question asks about, from which side, and how the answer to it begins (see ``traits``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from careerbot.patterns import Pattern, Wordings
from careerbot.question.form import HOW_MANY, HOW_MUCH, YES_NO
from careerbot.question.hardships import BETWEEN, DOUBTED, UNKNOWN, tells_hardship, weak_in
from careerbot.question.subject.matter_asked import doubts_use
from careerbot.question.subject.traits import AMOUNT, NEED, QUALITY, TRAITS, Trait
from careerbot.replacing import replace
from careerbot.vocabulary import LEVELS

_LACKING = (
    r"(?:without|no|not|never|zero|avoid\w*|skip\w*|lack\w*|little|less|least|few|fewer|fewest|low|minimal|hardly any|"
    r"free of|hat(?:e|es|ing)|dislik\w+|(?:sick|tired|bored) (?:of|by|with)|fed up with|afraid of|"
    r"scared of|allergic to|(?:away|far|further|furthest) from|"
    r"(?:drained|exhausted|overwhelmed|stressed|worn out|put off) (?:out )?(?:by|from|in))"
)
_REPELS = (
    r"(?:\w+ )?(?:bor(?:es?|ing)|kill(?:s|ing)?|drains?|annoys?|scares?|sucks?|(?:is|are) (?:just )?not (?:for|my)"
    r"|stress(?:es)? me|makes? me (?:nervous|anxious|sick|panic|afraid|sweat))\b"
)
# "worried that I can not code", "is it a problem that …": denied twice, which asks for the thing itself.
_WORRIED = Pattern(r"\b(?:worr(?:y|ied)|problem|deal ?breaker|disadvantage|held against|hold me back)\b")
_IN_THE_WAY = Pattern(r"\b(?:problem|deal ?breaker|disadvantage|held against|hold me back)\b")
_HARD = ("difficulty", "competition")
# What a level is neither a yes nor a no to: "only scripts", "80 hours a week", "is a doctorate wasted".
_NOTHING_ELSE = Pattern(r"(?<!with )\b(?:only|just|nothing|purely|solely)\b")
_ALL_THE_TIME = Pattern(r"\b(?:all day|all the time|whole day|constantly|non ?stop|every day|always)\b")
_AVERAGE = Pattern(r"\b(?:average|mediocre|decent|okay|just ok|so so) (?:at|in|with)\b")
_HOURS = Pattern(r"\b\d+ (?:hours?|days?|h)\b|\b\d+h\b")
_WASTED = Pattern(r"\b(?:wast\w+|pointless|useless)\b")
_OF_USE = Pattern(r"\b(?:good|useful|helpful|helps?|worth|valuable|beneficial|matters?|counts?|impress\w*|advantage)\b")
_USEFUL = ("Hardly", "A little", "It helps", "Yes", "Yes, very much")
USELESS = ("Largely, yes", "Not quite", "No", "No", "No")  # how the answer to that begins for each level
_TOO_MUCH = Pattern(r"\b(?:overkill|unnecessary|too much)\b")
_OF_GETTING_IN = (*_HARD, "beginner posts")
_DEGREES = ("Not at all", "Not very", "Moderately", "Rather", "Very")
_MUCH = ("None", "Little", "Some", "A good deal", "Very much")
_OFTEN = ("Not as a rule", "Seldom", "At times", "Often", "As a rule")
_QUANTITIES = ("much", "many")
_FREQUENCIES = ("often", "frequently", "regularly")
_OF_ANYTHING = frozenset(
    "important essential necessary useful valuable relevant common usual normal typical likely realistic possible open"
    " widespread crucial vital big high heavy strong".split()
)
# What is told of oneself by who doubts the whole: "is it the wrong choice?", "should I give up?"
_IN_DOUBT = (
    "No reason to give up, as it matters little here",
    "No reason to give up, as little is needed",
    "No reason to give up, though some is needed",
    "No reason to give up by itself, but a good deal is needed and has to be learnt",
    "No reason to give up by itself, but it is the heart of the work and has to be learnt",
)
# What somebody does not know yet, and may learn.
_UNLEARNT = (
    "Yes",
    "Yes, as little is needed",
    "Probably, though some has to be learnt",
    "Hardly without learning it, as a good deal is needed",
    "Hardly without learning it, as it is the heart of the work",
)
_MIDDLING = (  # what is told of oneself by who is average at it
    "Yes, it matters little here",
    "Yes, as little is needed",
    "Probably yes, as some is needed",
    "It takes more than that, as a good deal is needed",
    "It takes more than that, as it is the heart of the work",
)
WEAK = (
    "Yes, it matters little here",
    "Probably yes, as little is needed",
    "Probably, though some is needed",
    "It will be hard, as a good deal is needed",
    "Hardly, as it is the heart of the work",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A trait asked about: whether its opposite or its absence is meant, and whether the user is bad at it."""

    trait: Trait
    turned: bool = False
    weak: bool = False
    denied: bool = False  # it is its absence that is asked about
    unlearnt: bool = False  # the user does not know it yet


@dataclass(frozen=True, slots=True)
class _Wording:
    trait: Trait
    asked: Pattern
    opposite: Pattern
    unless: Pattern
    lacking: Pattern
    weak: Pattern


_WORDINGS = {
    trait.kind: _Wording(
        trait,
        Pattern(rf"\b(?:{trait.asked})\b"),
        Pattern(rf"\b(?:{trait.opposite})\b"),
        Pattern(rf"\b(?:{trait.unless})\b"),
        Pattern(rf"\b{_LACKING} {BETWEEN}(?:{trait.asked})\b|\b(?:{trait.asked}) {_REPELS}"),
        Pattern(weak_in(trait.asked)),
    )
    for trait in TRAITS
}
_EACH = tuple(_WORDINGS.values())
_ASKED = Wordings(Pattern(f"{wording.asked.pattern}|{wording.opposite.pattern}") for wording in _EACH)


@lru_cache(maxsize=256)  # asked for by several answers to one question
def traits_asked(said: str) -> tuple[Asked, ...]:
    """The traits that words ask about; the words stand with single spaces between them.

    What is to be done without comes first ("is it interesting without a degree"), then the narrower ones. To be hard
    without something is to need it.
    """
    found = _each_denied(list(_found(said)), said)
    if any(one.weak for one in found) or tells_hardship(said):  # what is hard for somebody is no measure of the work
        found = [one for one in found if one.trait.kind != "difficulty"]
    hard = next((one for one in found if one.trait.kind in _HARD and not one.turned), None)
    denied = [one for one in found if one.denied and one.trait.kind not in _HARD]
    others = [one for one in found if one.trait.kind not in _OF_GETTING_IN]
    if hard is not None and hard.trait.kind == "competition" and others and not denied:
        return ()  # how hard it is to get a remote post no rating says
    if denied and hard is not None:
        return (replace(denied[0], turned=False), *(one for one in found if one not in denied))
    return (*denied, *(one for one in found if one not in denied))


def _each_denied(found: list[Asked], said: str) -> list[Asked]:
    """The traits, where only the first behind a denial is denied, unless "or" joins them: "no stress, remote"."""
    if sum(one.denied for one in found) < _TWO:
        return found
    begun: dict[int, int] = {}  # where the first trait ends behind each denial, by where that begins
    spans = {one.trait.kind: match for one in found if one.denied and (match := _denial(one, said))}
    for match in sorted(spans.values(), key=lambda match: match.end()):
        begun.setdefault(match.start(), match.end())
    kept = []
    for one in found:
        match = spans.get(one.trait.kind)
        first = begun[match.start()] if match is not None else 0
        if match is not None and match.end() > first and not _JOINED.search(said[first : match.end()]):
            one = replace(one, turned=not one.turned, denied=False)
        kept.append(one)
    return kept


def _denial(asked: Asked, said: str) -> re.Match[str] | None:
    """The denial next to a trait: of "no meetings, no travel" the second."""
    wording = _WORDINGS[asked.trait.kind].lacking
    found = last = wording.search(said)
    while last is not None and (last := wording.search(said, last.start() + 1)) is not None:
        found = last
    return found


def _found(said: str) -> Iterator[Asked]:
    for place in _ASKED.likely(said):
        wording = _EACH[place]
        straight, contrary = wording.asked.search(said), wording.opposite.search(said)
        if not (straight or contrary) or wording.unless.search(said):
            continue
        weak = bool(wording.trait.learned and wording.weak.search(said)) and not _IN_THE_WAY.search(said)
        denied = bool(straight and wording.lacking.search(said)) and not _WORRIED.search(said)
        unlearnt = denied and wording.trait.learned and bool(UNKNOWN.search(said))
        turned = denied != bool(contrary and not straight)
        yield Asked(wording.trait, turned=turned, weak=weak, denied=denied, unlearnt=unlearnt)


def is_worded(trait: Trait, text: str) -> bool:
    """Whether a text has words by which a trait is asked about."""
    return _is_worded(trait.kind, text)


@lru_cache(maxsize=2_048)  # the lines on a role come again and again
def _is_worded(kind: str, text: str) -> bool:
    wording = _WORDINGS[kind]
    said = text.lower().replace("-", " ")
    return bool(wording.asked.search(said) or wording.opposite.search(said)) and not wording.unless.search(said)


_TWO = 2
_JOINED = Pattern(r"\b(?:or|and|nor)\b")
_ROOM = "room to grow"


def begin(asked: Asked, level: str, form: str, words: Sequence[str]) -> str:
    """How the answer begins for a level, to a question of this form (see ``form``); '' where it states no verdict."""
    place = LEVELS.index(level)
    if asked.weak:
        said = " ".join(words)
        return (_IN_DOUBT if DOUBTED.search(said) else _MIDDLING if _AVERAGE.search(said) else WEAK)[place]
    if asked.unlearnt and form == YES_NO:
        return (_IN_DOUBT if DOUBTED.search(" ".join(words)) else _UNLEARNT)[place]
    if form == HOW_MANY:
        return ""  # the line tells how it is, without a number
    if form == HOW_MUCH and (quality := quality_asked(words)):
        if quality in _QUANTITIES:
            return _MUCH[place]
        if quality in _FREQUENCIES:
            return _OFTEN[place]
        return f"{_DEGREES[-1 - place if asked.turned else place]} {quality}"
    scale = asked.trait.scale
    if form == YES_NO and not asked.turned and scale in (NEED, AMOUNT) and doubts_use(" ".join(words)):
        return USELESS[place]
    if form not in (YES_NO, HOW_MUCH) or _measured_otherwise(asked, place, words):
        return ""
    if scale is NEED and not asked.turned and _OF_USE.search(" ".join(words)):
        return _USEFUL[place]
    if asked.turned and asked.trait.kind == _ROOM and LEVELS[place] == "medium":
        return "Not quite"  # where some room is left, the work is no dead end
    if asked.turned and not asked.denied and scale is AMOUNT:
        return QUALITY.no[place]  # "is it lonely?" is not "can it be done without people?"
    return (scale.no if asked.turned else scale.yes)[place]


def _measured_otherwise(asked: Asked, place: int, words: Sequence[str]) -> bool:
    """Whether a question asks for more than there is much of something, so that a level decides nothing."""
    said = " ".join(words)
    if _AVERAGE.search(said) or _WASTED.search(said) or (asked.trait.scale is NEED and _TOO_MUCH.search(said)):
        return True
    if asked.trait.kind == "long hours" and place >= LEVELS.index("medium") and _HOURS.search(said):
        return True  # where overtime is rare, so many hours are
    if not asked.turned and "or" not in words and _NOTHING_ELSE.search(said):
        return True
    return not asked.turned and place < len(LEVELS) - 1 and bool(_ALL_THE_TIME.search(said))


def quality_asked(words: Sequence[str]) -> str:
    """The word of which it is asked how much: "hard" in "how hard is it"; '' where none stands behind "how"."""
    return next((after for word, after in pairwise(words) if word == "how"), "")


def measures(trait: Trait, quality: str) -> bool:
    """Whether a trait is what a question measures: "how hard" asks of the difficulty, "how common" of anything.

    "How hard is it to get hired" asks how contested posts are.
    """
    wording = _WORDINGS["difficulty" if trait.kind in _HARD else trait.kind]
    of_any = quality in _OF_ANYTHING or quality in (*_QUANTITIES, *_FREQUENCIES)
    return of_any or bool(wording.asked.search(quality) or wording.opposite.search(quality))

"""What the naming of a tool or skill comes to, for a question on needing it or on doing without.

That a source names a thing does not make it a must: it may be one of several, a second step or the heart of the work.
Which of these it is stands in the words around its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, form
from careerbot.question.hardships import asks_despite
from careerbot.turn import Fact, Request

NO_SHARE = "My sources give no share of the time"
CORE, PLAIN, LISTED, ONE_OF_SEVERAL, LITTLE = "core", "plain", "listed", "one of several", "little"

_NEEDING = Pattern(
    r"\b(?:needs?|needed|required?|requires|must|mandatory|necessary|essential|have to|has to|got to|should|"
    r"indispensable|compulsory|vital|important|worth|useful)\b"
)
_SPARING = Pattern(
    r"\b(?:ignor\w+|skip\w*|avoid\w*|without|unnecessary|optional|"
    r"not (?:\w+ )?(?:need\w*|required|necessary|useful|helpful|important|worth)|"
    r"(?:do|does) not (?:\w+ )?(?:need|require|have to|use)|leave out|drop)\b"
)
# "isn't it needed" and "don't they use it" ask for the thing; "is it not needed" and "do they not use it", to spare it.
_NEGATIVE = Pattern(
    r"(?:^|, )(?:(?:so|and|but|well|hey|ok|okay|then) )?(?P<verb>is|are|do|does|did|should|would|will|must) not "
    r"(?!(?:(?:really|even|actually|strictly|always) )?"
    r"(?:need\w*|requir\w+|necessary|mandatory|essential|have|know|use|used|learn|bother|worth|important)\b)"
)
_OR_SPARED = Pattern(
    r"(?<=\w) or (?:can|could|should|may) (?:i|we|you|one) (?:\w+ )?(?:skip|ignore|avoid|drop|leave|do without)\b.*$"
)
_WASTED = Pattern(r"\b(?:waste|wasting|wasted|pointless|useless)\b")
_SHARE = Pattern(r"\b(?:all day|most of (?:the|their)|mostly|mainly|whole day)\b")
_DYING = Pattern(r"\b(?:dead|dying|obsolete|outdated|legacy|going away|on its way out)\b")
_ALL = Pattern(r"\b(?:both|all (?:of )?(?:them|these|three))\b")
_LITTLE = Pattern(
    r"(?i)\b(?:not (?:required|needed|always|a must|part of)|optional|little|seldom|rarely|bonus|a plus|helpful|"
    r"helps?|makes you a better|second step|slowly joining|where (?:a|the) team uses|now and then)\b"
)
_CORE = Pattern(
    r"(?i)\b(?:fluently|core|daily language|second nature|a must|in depth|very well|by heart|the heart|"
    r"expert level|deeply|at the level of|proficien\w+|thoroughly)\b"
)
_AMOUNT = Pattern(r"\bhow (?:much|well)\b.*\b(?:need|know|use|required|enough|do)")
_LEVEL = Pattern(r"\bhow (?:\w+ )?(?:important|essential|crucial|relevant|useful|necessary|vital)\b")
_STRICT = Pattern(r"\b(?:a must|mandatory|essential|required|necessary|indispensable|compulsory|absolutely)\b")
_CHOICE = Pattern(r"(?i)\b(?:or|such as|one of|either|for example|e\.g\.)\b")
_QUALIFIED = Pattern(
    r"\b(?:native|fluent|perfect|expert|advanced|professional|worse|better|harder|easier|enough"
    r"|inside out|by heart|in depth|deeply|thoroughly)\b"
)
_CLAUSE = Pattern(r"[;:.](?:\s|$)")
_BEFORE_OR = Pattern(r"(?:,? [\w+#./]+)?(?:, [\w+#./]+(?: [\w+#./]+)?)*,? or\b")
_BEHIND_OR = Pattern(r"\bor (?:\w+ )?$")
# How the answer begins and ends, by the weight of what is needed, and by that of what is to be done without.
_NEEDED = {
    CORE: ("Yes: my sources name", ""),
    PLAIN: ("Yes: my sources name", ""),
    LISTED: ("Probably: my sources name", ", though not as a must"),
    ONE_OF_SEVERAL: ("Not necessarily: my sources name", " as one of several"),
    LITTLE: ("It helps, but is no must in every post: my sources name", ""),
}
# The same where it is asked if something is a must, and how important it is.
_NO_MUST = ("Expect it, though my sources do not call it a must: they name", "")
_IMPORTANT = {
    CORE: ("Very, by their wording: my sources name", ""),
    PLAIN: ("It belongs to what the role asks for: my sources name", ""),
    LISTED: ("How important, my sources do not say; they only list", ""),
    ONE_OF_SEVERAL: ("As one of several: my sources name", ""),
    LITTLE: ("It helps, but is no must in every post: my sources name", ""),
}
_SOME = ("How much, my sources do not say; they name", "")
_MUCH = {CORE: ("A good deal, by their wording: my sources name", ""), LITTLE: ("Rather little: my sources name", "")}
_SPARED = {
    CORE: ("Hardly: my sources name", ""),
    PLAIN: ("Better not: my sources name", ", though not as a must"),
    LISTED: ("Perhaps: my sources name", ", but not as a must"),
    ONE_OF_SEVERAL: ("Probably yes: my sources name", " as one of several"),
    LITTLE: ("Probably yes, as it is no must in every post: my sources name", ""),
}
_DONE_WITHOUT = {
    **_SPARED,
    PLAIN: ("In some posts perhaps: my sources name", ", though not as a must"),
    LISTED: ("Probably yes: my sources name", ", but not as a must"),
}
_GETS_BY = Pattern(r"\bcan (?:i|you|one) (?:\w+ )?(?:work|find|land|get (?:an?|hired))\b.*\bwithout\b")
# The same where who asks does not know it, or finds it hard: "I struggle with it, should I give up?".
_DESPITE = {
    CORE: ("It has to be learnt, as it is the heart of the work: my sources name", ""),
    PLAIN: ("It belongs to what has to be learnt: my sources name", ""),
    LISTED: ("It may not matter in every post: my sources name", ", but not as a must"),
    ONE_OF_SEVERAL: ("Another one may do: my sources name", " as one of several"),
    LITTLE: ("It need not stop you, as it is no must in every post: my sources name", ""),
}
_UNWASTED = dict.fromkeys((CORE, PLAIN, LISTED, LITTLE), ("No: my sources name", "")) | {
    ONE_OF_SEVERAL: ("No: my sources name", " as one of several")
}
_NOT_ALL = ("Not necessarily all of them: my sources name", "")
_NOT_BOTH = ("Not necessarily both: my sources name", "")
_NEITHER = ("", "")


def spares(words: Sequence[str]) -> bool:
    """Whether a question asks to do without something: "can I ignore Java", "is Git not needed".

    One that asks first if it is needed does not: "is it important, or can I skip it".
    """
    return bool(_SPARING.search(_OR_SPARED.sub("", " ".join(words))))


def affirmed(request: Request, said: str) -> str:
    """The words without the negation of a negative question, which asks for what it negates: "don't they need it".

    Where the names of roles stand is told by ``Request.said`` alone.
    """
    found = _NEGATIVE.search(" ".join(request.said or request.words))
    return said if found is None else said.replace(f"{found['verb']} not ", f"{found['verb']} ", 1)


def needs(words: Sequence[str]) -> bool:
    """Whether a question asks if something is needed."""
    return bool(_NEEDING.search(" ".join(words)))


def qualifies(words: Sequence[str]) -> bool:
    """Whether a question asks for more than the thing named: "native English", "a GitHub worse than none"."""
    return bool(_QUALIFIED.search(" ".join(words)))


def dying(words: Sequence[str]) -> bool:
    """Whether it is asked if something is on its way out: "is Scala dead"."""
    return bool(_DYING.search(" ".join(words)))


def verdict(request: Request, facts: Sequence[Fact], names: Sequence[str]) -> tuple[str, str]:
    """How the answer begins and ends on whether one needs the things named; '' twice where that was not asked."""
    said = request.normal
    if not facts or len(request.roles) > 1:
        return _NEITHER
    if _LEVEL.search(said):
        return _IMPORTANT[weight(facts, names)]
    if _AMOUNT.search(said):
        return _MUCH.get(weight(facts, names), _SOME)
    if form(request.words) != YES_NO:
        return _NEITHER
    if asks_despite(said):
        return _DESPITE[weight(facts, names)]
    if _SHARE.search(said):
        return f"{NO_SHARE}; they name", ""
    if _WASTED.search(said) or dying(request.words):
        return _UNWASTED[weight(facts, names)]
    if _GETS_BY.search(said):
        return _DONE_WITHOUT[weight(facts, names)]
    if spares(affirmed(request, said).split()):
        return _SPARED[weight(facts, names)]
    if not _NEEDING.search(said) or qualifies(request.words):
        return _NEITHER
    if len(names) > 1 and _ALL.search(said) and any(_is_choice(fact, names) for fact in facts):
        return _NOT_BOTH if "both" in request.words else _NOT_ALL
    if len(request.named) > 1 and "or" in request.words:
        return _NEITHER  # a choice, also where only one of the things is named
    found = weight(facts, names)
    return _NO_MUST if found == PLAIN and _STRICT.search(said) else _NEEDED[found]


def weight(facts: Sequence[Fact], names: Sequence[str]) -> str:
    """The greatest weight that the facts give to what they name; that of a skill counts before a list of tools."""
    telling = [fact for fact in facts if fact.section == "skills"] or list(facts)
    weights = {_weight(fact, names) for fact in telling}
    return next(found for found in (CORE, LITTLE, ONE_OF_SEVERAL, PLAIN, LISTED) if found in weights)


def _weight(fact: Fact, names: Sequence[str]) -> str:
    clause = _around(fact.text, names)
    if _LITTLE.search(clause) or (_opens(fact, names) and _LITTLE.search(_behind_name(fact.text))):
        return LITTLE
    if _is_choice(fact, names):
        return ONE_OF_SEVERAL
    if _CORE.search(clause) or (_CORE.stands_in(fact.text) and _opens(fact, names)):
        return CORE
    return LISTED if fact.section == "tools" else PLAIN


def _behind_name(text: str) -> str:
    """What a fact says of the thing that it begins with, behind the colon; '' where it begins with several."""
    name, colon, said = text.partition(": ")
    return said if colon and "," not in name else ""


def _opens(fact: Fact, names: Sequence[str]) -> bool:
    """Whether the fact begins with one of the things: "SQL, fluently: …"."""
    return any(_at(name, fact.text) == 0 for name in names)


def _is_choice(fact: Fact, names: Sequence[str]) -> bool:
    """Whether the things stand in their clause as one choice among others: "Python, Java or C++"."""
    clause = _around(fact.text, names)
    found = _CHOICE.search(clause)
    starts = [(name, _at(name, clause)) for name in names if _at(name, clause) >= 0]
    if not found or not starts:
        return False
    if found[0].lower() in {"or", "either"}:
        return any(_beside_or(clause, start, start + len(name)) for name, start in starts)
    several = re.search(r",| or | and ", clause[found.end() :])  # "systems such as Git" names the one
    return bool(several) and any(found.start() < start for _, start in starts)


def _beside_or(clause: str, start: int, end: int) -> bool:
    """Whether only names, joined by commas, stand between a thing and the next "or"."""
    return bool(_BEFORE_OR.match(clause[end:]) or _BEHIND_OR.search(clause[:start]))


def _around(text: str, names: Sequence[str]) -> str:
    """The clause of a text that has one of the names; the whole of it where none has."""
    return next((clause for clause in _CLAUSE.split(text) if any(_at(name, clause) >= 0 for name in names)), text)


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as a word of its own."""
    return _at(name, text) >= 0


def _at(name: str, text: str) -> int:
    """Where a name stands in a text as a word of its own; -1 where it does not."""
    if name.lower() not in text.lower():
        return -1
    found = re.search(rf"(?<![\w+#.]){re.escape(name)}(?![\w+#])", text, re.IGNORECASE)
    return found.start() if found else -1

"""The answer to a choice: "yes", "the second", "2", a name, a paraphrase of what it is called, or "no".

For any question left open that offers choices, whatever they are: names, intents, roles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careerbot.normalize import normalize
from careerbot.terms import stem
from careerbot.turn import Clarification, Request, Understanding

_YES = frozenset(
    (
        "yes yeah yep yup ya yah yea y sure correct right exactly indeed ok okay okey absolutely definitely totally "
        "precisely true affirmative"
    ).split()
)
_NO = frozenset("no nope nah none neither nay wrong incorrect negative".split())
_ORDINALS = {
    "first": 0, "1st": 0, "1": 0, "former": 0, "a": 0, "second": 1, "2nd": 1, "2": 1, "b": 1, "third": 2, "3rd": 2,
    "3": 2, "c": 2, "fourth": 3, "4th": 3, "4": 3, "d": 3, "one": 0, "two": 1, "three": 2, "four": 3,
}  # fmt: skip
_LAST = {"last", "latter"}
_LEAST_ORDINAL = {"a", "one"}  # are ordinals only where nothing else is: "the second one"
_FILLERS = frozenset(
    (
        "the a an it is was that this one ones of i mean meant please thanks thank you number option choice them those "
        "would like want to about do did yes go with for let us take me my be what in asking ask just think so "
        "actually sorry well hm hmm um oh not and but said say kind kinds sort type types version side rather "
        "more guess maybe probably umm uh prefer choose pick take"
    ).split()
)
_MOST_WORDS = 10  # of an answer
_SIMILAR = 80.0  # rapidfuzz score, 0 to 100, from which on words are a label
_MARGIN = 10.0  # by which it must beat the next one


def chosen(understanding: Understanding, clarification: Clarification) -> Request | None:
    """The choice that an utterance takes; None where it takes none, says no, or speaks of something else."""
    words = list(understanding.utterance.words)
    if not words or len(words) > _MOST_WORDS or len(clarification.choices) != len(clarification.labels):
        return None
    found = _by_label(words, clarification.labels)
    if found is None and not _NO & set(words):
        found = _by_position(words, len(clarification.choices))
    if found is None:
        found = _by_name(understanding, clarification.choices)
    if found is None and not _NO & set(words):
        found = _by_intent(understanding, clarification.choices)
    if found is None and affirms(understanding) and len(clarification.choices) == 1:
        found = 0
    return None if found is None else clarification.choices[found]


def affirms(understanding: Understanding) -> bool:
    """Whether an utterance says yes, and nothing else: "yeah", "yes that one please", "right", "I did"."""
    words = list(understanding.utterance.words)
    said = bool(_YES & set(words)) or words in (["i", "did"], ["i", "do"], ["it", "is"], ["that", "is", "it"])
    return said and "not" not in words and set(words) <= _YES | _FILLERS


def refuses(understanding: Understanding) -> bool:
    """Whether an utterance says no, and nothing else: "nope", "no, neither of them", "not that"."""
    words = list(understanding.utterance.words)
    said = bool(_NO & set(words)) or words[:1] == ["not"] or words[:3] == ["i", "did", "not"]
    return said and set(words) <= _NO | _FILLERS | {"either", "any", "these", "both", "at", "all"}


def _by_position(words: Sequence[str], count: int) -> int | None:
    """Which one "the second", "2" or "the last one" means; None when the words say more or less than that."""
    telling = [word for word in words if word not in _FILLERS or (word in _LEAST_ORDINAL and len(words) == 1)]
    telling = telling or [word for word in words if word in _LEAST_ORDINAL][:1] * (words[-2:] == ["option", "a"])
    telling = [word for word in telling if word not in _YES]
    if len(telling) != 1:
        return None
    place = count - 1 if telling[0] in _LAST else _ORDINALS.get(telling[0], count)
    return place if place < count else None


def _by_label(words: Sequence[str], labels: Sequence[str]) -> int | None:
    """The label that the words are, or nearly are; None when that is none or more than one."""
    said = _content(words)
    if not said:
        return None
    called = [_content(token.text for token in normalize(label).tokens) for label in labels]
    exact = [place for place, label in enumerate(called) if label and (set(label) == set(said))]
    within = [place for place, label in enumerate(called) if label and set(said) < set(label)]
    for places in (exact, within):
        if len(places) == 1:
            return places[0]
    whole = [place for place, label in enumerate(called) if len(label) > 1 and set(label[:-1]) == set(said)]
    if not exact and len(whole) == 1:
        return whole[0]  # "the business kind", of a business analyst and a business intelligence analyst
    if exact or within or max(map(len, said)) < 4:
        return None
    from rapidfuzz import fuzz

    text = " ".join(said)
    scores = sorted(((fuzz.ratio(text, " ".join(label)), -place) for place, label in enumerate(called)), reverse=True)
    near = scores[0][0] >= _SIMILAR and (len(scores) == 1 or scores[0][0] - scores[1][0] >= _MARGIN)
    return -scores[0][1] if near else None


def _by_name(understanding: Understanding, choices: Sequence[Request]) -> int | None:
    """The one choice about what the utterance names, where it says nothing else."""
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    rest = [token.text for index, token in enumerate(understanding.utterance.tokens) if index not in named]
    ids = set(understanding.ids("role", "tool", "skill", "occupation"))
    told = len(understanding.ids("role")) == 1 and rest[:1] == ["the"] and "?" not in understanding.utterance.text
    if not ids or not (told or set(rest) <= _FILLERS | _YES):
        return None
    ids = set(understanding.ids("role")) if told else ids  # "the one with the dashboards, BI"
    about = [
        place
        for place, choice in enumerate(choices)
        if ids <= {*choice.roles, *choice.named, *choice.origins} - _shared(choices)
    ]
    return about[0] if len(about) == 1 else None


def _shared(choices: Sequence[Request]) -> set[str]:
    """What every one of several choices is about, which tells none of them from another."""
    if len(choices) < 2:
        return set()
    return set.intersection(*({*choice.roles, *choice.named, *choice.origins} for choice in choices))


def _by_intent(understanding: Understanding, choices: Sequence[Request]) -> int | None:
    """The one choice with the intent that the words ask for, where the choices differ in it."""
    intents = [choice.intent for choice in choices]
    if len(set(intents)) < 2 or len(understanding.parts) != 1 or understanding.entities:
        return None
    part = understanding.parts[0]
    return intents.index(part.best) if part.in_scope and intents.count(part.best) == 1 else None


def _content(words: Iterable[str]) -> list[str]:
    return [stem(word) for word in words if word not in _FILLERS and word not in _YES]

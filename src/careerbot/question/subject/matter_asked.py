"""Which matter a question is about, and how the answer begins that the facts on it carry (see ``matter``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO
from careerbot.question.subject import matters_of_study, matters_of_work
from careerbot.question.subject.matter import Matter
from careerbot.question.subject.matters_of_study import IT_DEPENDS, NO_MUST, USUAL
from careerbot.replacing import replace
from careerbot.turn import Fact

MATTERS = (*matters_of_study.MATTERS, *matters_of_work.MATTERS)
# How an answer begins that is asked of being without something, by how one on needing it begins.
_WITHOUT = {
    "coding": {
        "Not as a rule": "Yes, as a rule it works without",
        "A little": "Hardly, though a little is enough",
        "Yes": "Hardly",
    },
    "mathematics": {
        "A little": "Hardly, though a little is enough",
        "Yes, a good deal": "Hardly",
        "Yes, some": "Hardly without any",
    },
    "certificates": {
        "Hardly": "Yes, it works without",
        "They count little": "Yes, as they count little",
        "They are optional": "Yes, as they are optional",
        "They help": "Yes, but they help",
        "They can help": "Yes, though they can help",
    },
    "degree": {
        USUAL: "It is possible, though one is usual",
        "As a rule, yes": "Hardly",
        "Not always, but it is hard without one": "It is difficult, but not impossible",
        "Often asked for, but not always needed": "Yes, it can work",
    },
    "master": {
        USUAL: "Yes, though one is usual",
        "As a rule, yes": "Seldom",
        "Not as a rule": "Yes, as a rule",
        NO_MUST: "Yes",
    },
    "doctorate": {
        "No": "Yes",
        "No, seldom": "Yes, as one is seldom asked for",
        "Not always, but it is usual": "Sometimes, though one is usual",
        "Mainly for research": "Yes, outside of research",
        NO_MUST: "Yes",
    },
    "portfolio": {"Practically, yes": "Hardly", "It helps": "Yes, though it helps"},
    "bootcamp": {IT_DEPENDS: "Yes, it is one way of several"},
    "on-call": {"As a rule, no": "Yes, as a rule", "Yes": "Hardly"},
    "remote": {
        "Yes, often": "Not always",
        "Seldom fully": "Mostly, yes",
        "Only in part": "In part",
        "Sometimes": "Often, but not always",
        "Yes, in part or fully": "Not always",
    },
}
# The same for who is weak at something that may be needed.
_WEAK = {
    "A little": "Probably yes, as little is needed",
    "Not as a rule": "Probably yes, as it is no rule",
    "Yes, a good deal": "It will be hard, as a good deal is needed",
    "Yes, some": "Probably, though some is needed",
    "Yes": "It will be hard, as it is needed",
}
# The same for who asks whether something is against them.
_WORRIED = Pattern(
    r"\b(?:worr(?:y|ied)|problem|deal ?breaker|disadvantage|bad that|held against|hold (?:me|you|one) back"
    r"|laugh\w*|look\w* down|frowned|red flag|embarrass\w*)\b"
)
_UNWORRIED = {
    "Yes, it can work": "Not necessarily, as it can work",
    "It is difficult, but not impossible": "In part, as it is difficult, but not impossible",
    "Hardly": "Yes, as it hardly works",
    "Not always, but it is usual": "In part, as one is usual",
}
# The same for who asks whether something is of no use.
_OF_NO_USE = Pattern(r"\b(?:an? (?:\w+ )?waste|pointless|useless|worthless)\b")
_USELESS = {
    "They help": "No, they help",
    "They can help": "No, they can help",
    "They count little": "Largely, as they count little",
    "They are optional": "Not quite, but they are optional",
    "Hardly": "Largely, yes",
    "It helps": "No, it helps",
    "Practically, yes": "No, it is practically a must",
    IT_DEPENDS: "Not for everybody",
    "Yes": "No",
}
_WEAK_AT = (
    r"(?:bad (?:at|with|in)|suck at|sucks? in|terrible (?:at|with)|awful at|"
    r"weak (?:at|in)|poor (?:at|in)|not good (?:at|with)|struggle with|hopeless at)"
)
_LACKING = r"(?:without|no|zero|avoid\w*|skip\w*|lack\w*|not (?:know|have|do)(?:ing)?|can not)"
_SENTENCES = Pattern(r"(?<=\.) ")
_WEIGHING = Pattern(r"\bmore (?:\w+ ){1,2}than\b")
_OF_FIT = ("recommend_role",)
_WEAKNESSES = ("coding", "mathematics")
_OF_USE = ("certificates", "portfolio", "bootcamp")
_STEM = 7  # letters of a word that a fact must share
_COMPILED = {
    matter.name: (
        Pattern(rf"\b(?:{matter.asked})\b"),
        Pattern(rf"\b(?:{matter.unless})\b"),
        Pattern(matter.told, re.IGNORECASE),
        tuple((Pattern(wording, re.IGNORECASE), begin) for wording, begin in matter.verdicts),
        Pattern(matter.chief),
        Pattern(rf"\b(?:{matter.exact})\b"),
        Pattern(rf"\b(?:{_LACKING} (?:\w+ ){{0,3}}?(?:{matter.asked})|{matter.opposite})\b"),
        Pattern(rf"\b{_WEAK_AT} (?:\w+ ){{0,2}}?(?:{matter.asked})\b"),
    )
    for matter in MATTERS
}


def matter_of(words: Sequence[str], intent: str, asked_as: str) -> Matter | None:
    """What a question with this intent and form (see ``form``) is about; None when it is about nothing known here."""
    said = " ".join(words)
    if asked_as == YES_NO and _WEIGHING.search(said):
        return None  # "is X more important than Y" asks which of two
    for matter in MATTERS:
        asked, unless, *_ = _COMPILED[matter.name]
        fits = asked_as in matter.forms and (not matter.intents or intent in matter.intents)
        if not fits:
            continue
        if intent in _OF_FIT and matter.name in _WEAKNESSES and not _COMPILED[matter.name][-1].search(said):
            continue  # a liking is weighed elsewhere; only a weakness is asked about here
        if asked.search(said) and not unless.search(said):
            return matter
    return None


def is_about(name: str, words: Sequence[str]) -> Matter | None:
    """The matter of this name where a question is about it, whatever else it is about; else None."""
    matter = next(matter for matter in MATTERS if matter.name == name)
    asked, unless, *_ = _COMPILED[name]
    said = " ".join(words)
    return matter if asked.search(said) and not unless.search(said) else None


def on(matter: Matter, facts: Iterable[Fact], words: Sequence[str]) -> tuple[Fact, ...]:
    """Those of the facts that are on a matter, in their order, the chief ones first.

    Where the question names a part of it ("calculus"), only those that name it too.
    """
    _, _, told, _, chief, exact, *_ = _COMPILED[matter.name]
    parts = [word.rstrip("s")[:_STEM] for word in words if exact.search(word)]
    found = [fact for fact in facts if told.search(_whole(fact)) and all(part in fact.text.lower() for part in parts)]
    return tuple(sorted(found, key=lambda fact: not chief.search(_whole(fact))))


def verdict_of(matter: Matter, facts: Sequence[Fact]) -> tuple[str, Fact] | None:
    """How the answer begins, and the fact it rests on; None when no fact can be told."""
    _, _, _, verdicts, chief, *_ = _COMPILED[matter.name]
    leading = [fact for fact in facts if chief.search(_whole(fact))] or facts
    for wording, begin in verdicts:
        for fact in leading:
            if wording.search(_whole(narrowed(matter, fact))):
                return begin, fact
    return (matter.otherwise, leading[0]) if leading and matter.otherwise else None


def narrowed(matter: Matter, fact: Fact) -> Fact:
    """A fact with only the sentences on a matter, where the matter asks for that and some are."""
    if not matter.narrow:
        return fact
    told = _COMPILED[matter.name][2]
    kept = [part for part in _SENTENCES.split(fact.text) if told.search(part)]
    return replace(fact, text=" ".join(kept)) if kept else fact


def turned(matter: Matter, begin: str, words: Sequence[str]) -> str:
    """How the answer begins, in view of what was asked: needing the matter, or being without it."""
    weak, said = _COMPILED[matter.name][-1], " ".join(words)
    if worries(said) and begin in _UNWORRIED:
        return _UNWORRIED[begin]
    if matter.name in _OF_USE and doubts_use(said):
        return _USELESS.get(begin, begin)
    if weak.search(said):
        return _WEAK.get(begin, begin)
    return _WITHOUT.get(matter.name, {}).get(begin, begin) if lacks_it(matter, said) else begin


def lacks_it(matter: Matter, said: str) -> bool:
    """Whether a question asks of being without the matter, or of its opposite."""
    return bool(_COMPILED[matter.name][-2].search(said))


def doubts_use(said: str) -> bool:
    """Whether a question asks if something is of no use."""
    return bool(_OF_NO_USE.search(said))


def worries(said: str) -> bool:
    """Whether a question asks if something is held against one."""
    return bool(_WORRIED.search(said))


def _whole(fact: Fact) -> str:
    return f"{fact.kind}: {fact.text}"

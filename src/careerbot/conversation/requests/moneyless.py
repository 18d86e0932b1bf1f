"""What is taken for a question of pay, not surely, and speaks of no money: it asks the next likely thing.

By 4-fold cross-validation on the examples, a guess of pay below this confidence in a message without any of these words
is right once in ten, and the runner-up more often; with one of them it is right every other time. Certificates,
portfolios and tools, whose words are as much their own, gain nothing by such a gate.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.earned import without_earned
from careerbot.turn import Part
from careerbot.vocabulary import OTHER, SMALLTALK

PAY = "salary"
_SURE = 0.6
SPEAKS_OF_PAY = Pattern(
    r"\b(?:pay\w*|paid|salar\w+|wages?|earn\w*|income|compensation|money|raise|bonus|negotiat\w+|offers?)\b"
)
# The beginnings of words of money, and words that stand for it whole.
_BEGIN = (
    "pay|paid|salar|wage|earn|income|compens|bonus|raise|raising|package|lakh|hour|dollar|euro|pound|million|afford|cost"
    "|worth|market|figure|offer|equity|stock|share|cash|bank|profit|tax|gross|number|cheap|expensive|low|high|negotiat"
    "|benefit|percent|amount|band|fee|lucrat|reward|fair|value|charge|wealth|house|mortgage|loan|debt|budget|incentive"
    "|perk|money|rate|bucks"
)
_WHOLE = (
    "comp|ctc|tc|lpa|usd|eur|k|rich|poor|rsu|rsus|net|get|gets|make|makes|making|made|sum|much|going|living|live on"
    "|well off|take home|brings? home|rent|feed|per (?:day|week|month|year)"
)
_OF_MONEY = Pattern(rf"\d{{3}}|\d ?k\b|\b(?:{_BEGIN})|\b(?:{_WHOLE})\b")
_MOVES_ON = Pattern(
    r"\b(?:switch\w*|mov(?:e|ing)|transition\w*|becom(?:e|ing)|(?:get|getting|break|breaking) into|chang(?:e|ing)"
    r"|pivot\w*)\b"
)
_EQUAL = Pattern(
    r"\b(?:same|similar|equal|identical) (?:pay|salary|salaries|money)\b|\b(?:pay|salary|money) (?:is|are|being) "
    r"(?:about |roughly |pretty much )?(?:the )?(?:same|similar|equal|identical)\b"
)


def without_pay(part: Part, words: Sequence[str]) -> str:
    """The intent of a part: the next that is asked likely where pay is an unsure guess that no word speaks for.

    What is earned now speaks for none where a move is on somebody's mind, and nothing else in it is on money.
    """
    if part.best != PAY:
        return part.best
    said = " ".join(words)
    rest = without_earned(said) if _MOVES_ON.search(said) else said
    told = rest != said
    if _OF_MONEY.search(rest) or (part.confidence >= _SURE and not told):
        return part.best
    others = (SMALLTALK, OTHER) if told else (SMALLTALK,)
    return next((guess.name for guess in part.ranking[1:] if guess.name not in others), part.best)


def equal_pay(words: Sequence[str]) -> bool:
    """Whether it is said that pay is the same, so that it decides nothing: "two offers, same pay"."""
    return bool(_EQUAL.search(" ".join(words)))

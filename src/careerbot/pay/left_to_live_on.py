"""What is left of a sum after tax, and whether one can live on it: advice, since no figure of pay tells either."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import wordings
from careerbot.patterns import Pattern
from careerbot.question.money import OTHER_CURRENCY
from careerbot.turn import Request, Told

_ENOUGH, _TAKEN_HOME = "enough-to-live-on", "take-home-pay"
_MOST = 2  # lines of the advice, before the figures
# What a life costs.
LIVING = Pattern(
    r"\b(?:(?:to|can(?: \w+){0,2}|could(?: \w+){0,2}) (?:live|survive|get by)"
    r"|live (?:comfortabl\w+|well|decently|alone|on)|liv(?:e)?able|living wage|cost of living|comfortabl[ey]"
    r"|save (?:any |some )?(?:money|anything|up)|raise (?:a family|kids|children)"
    r"|support (?:a|my) (?:family|wife|kids|parents)|family of (?:\d|three|four|five)|single income"
    r"|(?:afford|buy) (?:an? |the )?(?:\w+ )?(?:house|home|flat|apartment|rent))\b"
)
NET = Pattern(
    r"\b(?:take home(?! (?:test|task|assign\w*|exercise|project|challenge|exam|case|coding|problem|interview)s?\b)"
    r"|(?:after|minus|less|without|post) (?:\w+ )?tax(?:es)?|net (?:pay|salary|income|of tax)|tax free"
    r"|(?:salary|pay|package|ctc|amount|much|lakhs?) in hand|in hand (?:salary|pay|package|amount))\b"
)


def left_to_live_on(request: Request, compiled: Compiled) -> Told:
    """The advice on whether a sum is enough to live on, or on what is left of it; nothing where neither is asked."""
    held = request.amount or request.place or OTHER_CURRENCY in request.forms
    if held and LIVING.search(request.normal):
        told = compiled.advice(_ENOUGH)[:_MOST]
    elif NET.search(request.normal):
        told = compiled.advice(_TAKEN_HOME)[:_MOST]
    else:
        return (), ()
    return wordings(told), told

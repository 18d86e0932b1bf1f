"""What stands before a question and is no part of it: excuses, "you said … right?", "that's not what I asked, …"."""

from __future__ import annotations

import re

from careerbot.patterns import Pattern

_EXCUSE = Pattern(
    r"\s*(?:(?:oh |ok )?(?:sorry[\s,]+)?(?:in )?english(?: please)?\s*[:;,.]\s*(?=\S)"
    r"|(?:sorry|excuse me|pardon|apologies|forgive)[\s,.!]*(?:(?:for|about|me) )?"
    r"my (?:very )?(?:bad |poor |broken )?english"
    r"(?: is (?:not (?:so |very |that )?(?:good|great|perfect)|(?:very |so )?(?:bad|poor|broken)))?[\s,.!:;-]+(?:but )?"
    r"(?=\S))",
    re.IGNORECASE,
)
_TOLD = ("said", "told me", "mentioned", "claimed", "wrote")
# What is held against careerbot is asked once more: "you said DBAs don't code, right?".
_QUOTED = Pattern(
    r"\s*(?:(?:but|and|so|wait|hm+|ok|earlier|before)[\s,]+)*(?:you|u) (?:just )?"
    rf"(?:{'|'.join(_TOLD)})(?: earlier| before)?(?: that)?[\s,:]+(?=\S)",
    re.IGNORECASE,
)
# Begun at the first of a run of spaces only, and with one way to end, so that a long run is read once.
_RIGHT = Pattern(r"(?<![\s,])[\s,]+(?:right|correct|no|yes|did(?:n'?t| not) you)\s*(?:(\?+)\s*)?$", re.IGNORECASE)
_NOT_ASKED = Pattern(
    r"\s*(?:(?:no+|nope|nah|sorry|hm+|but|wait)[\s,.!]+)*(?:that'?s|thats|that is|this is|it'?s|that was)? ?not what i "
    r"(?:asked|meant|wanted|said)(?: for| about)?[\s,.!:;-]+(?:i (?:just |only )?(?:asked|meant|wanted|said)"
    r"(?: for| about| to know)?[\s,:]+)?(?=\S)",
    re.IGNORECASE,
)
_BACK = Pattern(
    r"\s*(?:(?:ok|okay|so|well|and|anyway)[\s,]+)*(?:(?:(?:let'?s )?(?:go|going|get|getting|coming|circling) )?"
    r"back|return(?:ing)?) to "
    r"(?:that )?(?!(?:the )?(?:school|college|uni|work|study|office|basics)\b)(?=[^,?.!:]{2,30}[,:?] ?\S)",
    re.IGNORECASE,
)
# How a forum is asked for its opinion: "what do you guys think about remote work for juniors?".
_OPINION = Pattern(
    r"\s*(?:(?:so|hi|hey|hello|ok)[\s,]+)?what (?:do|does|would) (?:you|u|y'?all|people|everyone|everybody)"
    r"(?: (?:guys|all|people|folks|here))? think (?:about|of|on) (?=\S+ \S+ \S)",
    re.IGNORECASE,
)
# One of which stands in every text with a preamble; "u said" ends "you said" too.
_CUES = (
    "back to",
    "return to",
    "returning to",
    " think ",
    "english",
    "not what i",
    "u just",
    *(f"u {told}" for told in _TOLD),
)


def without_preamble(text: str) -> str:
    """The text without what stands before its question; the whole text where nothing does, or nothing follows it."""
    lowered = text.lower()
    if not any(cue in lowered for cue in _CUES):
        return text
    for preamble in (_EXCUSE, _NOT_ASKED, _BACK, _OPINION):
        if found := preamble.match(text):
            return text[found.end() :]
    found = _QUOTED.match(text)
    return _RIGHT.sub(r"\1", text[found.end() :]) if found else text

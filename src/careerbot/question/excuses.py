"""What users excuse before they ask, which is nothing that they ask about: "sorry, my English is not good"."""

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


def without_excuse(text: str) -> str:
    """The text without an excuse for the user's English at its beginning; the whole text where nothing follows it."""
    found = _EXCUSE.match(text) if "nglish" in text else None
    return text[found.end() :] if found else text

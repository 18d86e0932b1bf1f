"""Who did a work before and wants it back: "I was a DBA until 2015, do I still have a chance?" names no other role."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Request

_BEFORE = Pattern(
    r"\bi (?:was|used to|had been|last worked|stopped|left|quit)\b|\b(?:until|former|formerly|ex)\b|\bused to be\b"
    r"|\b(?:years?|months?|decade) (?:off|out|away|ago)\b|\b(?:gap|break|pause|out of work)\b"
)
_AGAIN = Pattern(
    r"\bstill\b.*\b(?:chances?|shot|hope|employable|possible|realistic|hired?|take|want|find|worth)\b"
    r"|\b(?:come|go|get|getting|coming|going|have me|take me|want me|way) back\b|\breturn(?:ing)? to\b|\bre ?enter\b"
)
_ELSEWHERE = Pattern(r"\b(?:else|other|another|different|new|change|switch|move|want out)\b")


def returned(request: Request, tokens: Sequence[str], compiled: Compiled) -> Request:
    """The request as one for the way (back) into the role left, where that is the only one there is; else as it was."""
    if request.intent != "transition" or request.roles or len(request.origins) != 1:
        return request
    text = " ".join(tokens)
    wants_back = _BEFORE.search(text) and _AGAIN.search(text) and not _ELSEWHERE.search(text)
    if not wants_back or not compiled.sections(request.origins[0]):
        return request
    return replace(request, intent="getting_started", roles=request.origins, origins=())

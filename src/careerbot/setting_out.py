"""A move that the wording says plainly, whatever the intent model makes of it: "can an X become a Y".

The place someone moves to outranks the one they leave, and what is said to be missing is no skill they have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from careerbot.profile import WEIGHED, names_both_ends
from careerbot.selves import says_of_self
from careerbot.tastes import degree_of
from careerbot.turn import Entity, Request, Understanding, unique

_MISSING = re.compile(
    r"\b(?:(?:am|is|are|do|does|would) (?:i|we|still)? ?(?:still )?(?:missing|lack|lacking)|(?:is|what is|what) missing"
    r"|skills? gaps?|gaps? (?:do|would) i|do i have (?:the|enough|what))\b"
)
_BECOMING = re.compile(
    r"\b(?:can|could|may|might|has|have|did|is it|would|should|how (?:hard|difficult|long|realistic|do|can|does)|what do i need)"
    r"\b.*\b(?:become|be|becoming|turn into|get into|moved?|switch|transition|gone|go|went|make it|break into|retrain)\b"
)
_STILL = re.compile(
    r"\b(?:can|could) i (?:still |really |ever |actually )*(?:become|be|get into|make it as|switch to|retrain)\b"
)
_PAY = re.compile(r"\b(?:earn|pay|paid|pays|salary|money than|pay cut)\b")
_MAJOR = re.compile(r"\b(?:an?|the|as an?|i am an?|am an?) ((?:[a-z]+ ){1,2}?)(?:major|graduate|grad)\b")
_NOT_THOSE = ("transition", "smalltalk", "interview", "portfolio", "job_openings", "certifications", "compare")
_NO = frozenset("no without not zero lack lacking never".split())


def set_out(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request as a move, or as what is missing, where the wording says so; else as it was."""
    request = _without_lacked(request, understanding)
    tokens = [token.text for token in understanding.utterance.tokens]
    said = " ".join(tokens)
    major = _MAJOR.search(said)
    degree = major[1].strip() if major else degree_of(understanding.utterance.tokens)
    if not request.roles or request.intent in _NOT_THOSE:
        return replace(request, degree=f"{degree} degree") if major and request.intent == "transition" else request
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    from_work = any(e.kind == "occupation" for e in movers) or names_both_ends(understanding, entities)
    from_work = from_work or (len(movers) > 1 and any(says_of_self(tokens, e.start, e.end) for e in movers))
    from_work = from_work or (len(movers) > 1 and any(_is_own(tokens, e.start) for e in movers))
    if _MISSING.search(said) and (request.named or from_work or degree):
        intent = "transition" if from_work or (degree and not _DEGREED.search(said)) else "skill_gap"
        return replace(request, intent=intent, degree=degree)
    if from_work and _BECOMING.search(said) and not _PAY.search(said):
        return replace(request, intent="transition")
    if major and _BECOMING.search(said) and request.intent == "education":
        named = tuple(id for id in request.named if id.replace("-", " ") not in major[1].lower())
        return replace(request, intent="transition", degree=f"{degree} degree", named=named)
    if _STILL.search(said) and request.intent in ("salary", "work_life", "outlook", "other", "out_of_scope"):
        return request if _PAY.search(said) else replace(request, intent="transition")
    return request


_DEGREED = re.compile(r"\bdo i need\b")


def _is_own(tokens: Sequence[str], start: int) -> bool:
    """Whether users say that they are what is named here: "I am a senior …"."""
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in {"a", "an", "the", "senior", "junior"}]
    return before[-2:] == ["i", "am"]


def _without_lacked(request: Request, understanding: Understanding) -> Request:
    """The request without the tools and skills that users say they do not have: "but no Python"."""
    if request.intent not in WEIGHED:
        return request
    tokens = [token.text for token in understanding.utterance.tokens]
    lacked = {
        e.id
        for e in understanding.entities
        if e.kind in ("tool", "skill")
        and (e.negated or set(tokens[max(e.start - 2, 0) : e.start]) & _NO)
        and "only" not in tokens[max(e.start - 3, 0) : e.start]
    }
    return replace(request, named=unique(id for id in request.named if id not in lacked))

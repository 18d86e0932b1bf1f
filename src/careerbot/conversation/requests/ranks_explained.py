"""What a rank means, asked by its name alone: "what is a tech lead", "is principal above staff", "what is an IC"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Request, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE

# The entry of advice that tells what a rank is, by the words that name it.
_TOLD_BY = (
    (  # one track against the other
        Pattern(r"\b(?:staff|principal|ic|individual contributor)\b.* (?:or|vs|versus) .*\bmanage(?:r|ment|rs)\b"),
        "manager-or-expert-track",
    ),
    (  # one step above senior or another
        Pattern(
            r"\b(?:tech|technical|team) lead(?:er)?s?\b.*\barchitects?\b"
            r"|\barchitects?\b.*\b(?:tech|technical|team) lead(?:er)?s?\b"
        ),
        "tech-lead-or-architect",
    ),
    (Pattern(r"\b(?:tech|technical|team) lead(?:er)?s?\b"), "tech-lead-role"),
    (
        Pattern(r"\b(?:staff|principal|distinguished) (?:level|engineers?|developers?|scientists?)\b"),
        "staff-and-principal",
    ),
    (Pattern(r"\b(?:individual contributors?|ics|ic)\b"), "individual-contributor"),
)
_MEANING = Pattern(
    r"\bwhat (?:is|are|does|do) (?:an? |the )?"
    r"(?:difference|\w+ (?:lead|level|engineer|developer|scientist|contributor)|ics?\b)"
    r"|\b(?:differ\w*|separat\w*|distinguish\w*|compared|vs|versus)\b"
    r"|\b(?:what|meaning|mean|means|define|definition|stand for|stands for)\b.*\b(?:mean|means|meaning|do|stand)\b"
    r"|\b(?:is|are) (?:an? |the )?(?:\w+ ){1,2}(?:same as|higher|above|below|lower|over|under|a manager|managers?"
    r"|a promotion|equal|equivalent|more senior|between|really|even|just)\b"
)
_TAKEN_FOR = ("definition", "career_path", "tools", "compare", "responsibilities", OTHER, OUT_OF_SCOPE)


def of_a_rank(request: Request, understanding: Understanding, compiled: Compiled) -> Request:
    """The request for what a rank means, where its name is all that is asked about; the same for any other."""
    if request.roles or request.intent not in _TAKEN_FOR:
        return request
    said = understanding.utterance.normal
    entry = next((id for named, id in _TOLD_BY if named.search(said)), "")
    if not entry or not compiled.advice(entry) or not _MEANING.search(said):
        return request
    return replace(request, intent=compiled.advice_intent(entry), advice=entry, plain=True, level="", levels=())

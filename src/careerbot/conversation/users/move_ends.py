"""Two roles named as the ends of one move: "X to Y", "X with Java -> Y", "what does an X need to work as a Y"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from careerbot.conversation.users.self_descriptions import opens_with
from careerbot.conversation.users.work_held import has_work
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import points_onwards
from careerbot.turn import Entity, Understanding

# What stands between the two where a move leads from the first to the second.
_LEADS = Pattern(
    r"(?:(?:with|w|having|using|doing|after|for|who) .*|(?:moving|switching|transitioning|going|changing|pivoting) )?"
    r"\b(?:(?:in)?to|2)(?: an?| the| be| being| work as)?(?: an?)?"
    r"|(?:\d+ (?:yrs?|years?) )?(?:(?:who is|and) )?(?:wondering about|considering|aiming (?:at|for)|eyeing"
    r"|applying for|thinking (?:of|about)|looking (?:at|into|to be|to become)|wants? to (?:be|become))(?: an?)?"
)
# The same, behind a work that opens the message: "business analyst in a bank, wants to be …".
_WISHES = Pattern(
    r"(?:(?:(?!what\b|which\b|how\b|or\b|vs\b|and (?:a|an|the)\b)\S+) ){0,12}?"
    r"(?:wants?|wanting|wanna|would like|hoping|wish|trying|looking|planning|dream(?:ing)?|decided|going|love|rather)"
    r"(?: (?:to|of|for|into|a))?"
    r"(?: (?:be|being|become|becoming|try|do|doing|get(?:ting)?|mov(?:e|ing)|go(?:ing)?"
    r"|switch(?:ing)?|transition(?:ing)?))?"
    r"(?: (?:in|into|to|over to|as))?(?: (?:a job|a role|work|a career)(?: (?:as|in))?)?(?: an?| the)?"
    r"(?: (?:junior|entry level|remote))?"
)
_NEEDS = Pattern(
    r"(?:from|(?:(?:still|usually|also|first|really) )*"
    r"(?:needs?|ha(?:s|ve) to|must|should|lacks?|miss(?:es|ing)?|learns?|can|could)\b.*\b(?:to|for|when they))"
    r" (?:\w+ )?(?:work as|becoming|(?:getting|being) hired as|working as|become|be|get (?:hired|a job|work) as"
    r"|(?:move|switch|change|get|go|transition) (?:over )?(?:in)?to|turn into)(?: an?| the)?"
)
# Words of a question that sets the two side by side: "how close is X to Y", "the ratio of X to Y".
_SIDE_BY_SIDE = frozenset(
    (
        "ratio compare compared similar similarity close closer closest near nearer related relation relative prefer"
        " preferred superior inferior equal equivalent identical same report reports different difference number many"
        " handoff next"
    ).split()
)
_NEAR = 5  # words before and behind the two that may set them side by side


def ends(
    understanding: Understanding, entities: Sequence[Entity], tokens: Sequence[str]
) -> tuple[Entity, Entity] | None:
    """The work left and the role aimed at, where two neighbours of those named are plainly these; else None."""
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    for first, second in pairwise(movers):
        between = " ".join(tokens[first.end : second.start])
        if _SIDE_BY_SIDE & set(tokens[max(first.start - _NEAR, 0) : second.end + _NEAR]):
            continue
        leads = bool(points_onwards(understanding, second) or _LEADS.fullmatch(between) or _NEEDS.fullmatch(between))
        if not leads and _WISHES.fullmatch(between):
            leads = opens_with(tokens, first.start) or has_work(tokens, first)
        if leads and second.kind == "role" and first.id != second.id:
            return first, second
    return None

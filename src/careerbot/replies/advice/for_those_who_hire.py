"""Those who hire are told the advice that is written for applicants, turned round."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines
from careerbot.patterns import Pattern
from careerbot.question.hiring import hires
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Line, Paragraph, Request, distinct

_MEETING = Pattern(r"(?i)network|referral|meetup|linkedin|conference|open.source|community")
_MOST = 5


def for_those_who_hire(request: Request, compiled: Compiled) -> Answer | None:
    """The advice for applicants turned round; None where nobody hires, or the topic is the same for both."""
    if request.intent not in ("interview", "job_openings") or not hires(request.words):
        return None
    if request.plain and compiled.advice_intent(request.advice) == "portfolio":
        return None  # what stands out in a pile of CVs is the same for both
    if request.intent == "interview":
        own = tuple(fact for role in request.roles for fact in compiled.facts(role, "interview"))
        told = (own or compiled.general("interview", request.roles))[:_MOST]
        said = "My sources advise applicants, not those who hire; turned round, this is what candidates are asked:"
    else:
        general = (
            *compiled.general("job_openings", request.roles), *compiled.general("getting_started", request.roles)
        )  # fmt: skip
        told = distinct(fact for fact in general if _MEETING.search(f"{fact.kind} {fact.text}"))[:_MOST]
        said = "My sources advise applicants, not those who hire; turned round, they send them here:"
    if not told:
        return None
    blocks: tuple[Block, ...] = (Paragraph((Line(said),)), Bullets("", lines(told)))
    return Answer(ANSWER if request.intent == "interview" else CAVEAT, blocks, told)

"""An entry of advice as the answer: alone where no role is asked about, else before what is known of the role."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, wordings
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_LONG, HOW_MANY, HOW_MUCH, YES_NO, form
from careerbot.replacing import replace
from careerbot.replies.advice.advice_for_whom import chooses
from careerbot.replies.advice.advice_gives_way import gives_way
from careerbot.replies.advice.counsel_on_moves import not_too_late
from careerbot.replies.advice.on_sectors import asked_first
from careerbot.replies.moves.advice_on_moves import without_verdict
from careerbot.terms import telling
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import EDITORIAL

_FOR_ALL = ("getting_started", "certifications", "education", "portfolio", "job_openings")
# Cosine from which on a sourced line is on the question, and where it is asked how to begin, of which most of them are;
# how many are told.
_NEAR, _NEAR_BEGINNING, _MOST_SOURCED = 0.3, 0.2, 2
_VERDICT = Pattern(r"(?:Yes|No|Hardly|Only|Probably|Worth|\w+ (?:yes|no))\b")
_YES_OR_NO = Pattern(r"(?:Yes|No)\b")
# A question for a list: of duties, of what a day holds, of what is missing.
_LISTS = Pattern(
    r"\bwhat (?:would|will|do|does|did|should|must|else|exactly|am|is|are)\b(?: \w+){0,5}? (?:learn|study|needs?"
    r"|miss|missing|lack|lacking|days?|duties|tasks|gaps?)\b"
    r"|\b(?:what|which) (?:\w+ )?(?:skills|tools|gaps?|duties|tasks)\b|\b(?:list|name) (?:me )?(?:the|all|of)\b"
)
_CONTRARY = Pattern(
    r"\b(?:too late|dead|dying|waste|pointless|useless|bad idea|bad for|mistake|stupid|crazy|outdated|obsolete"
    r"|(?:is|are|be|already|all|days) over(?! \d)|harder"
    r"|worse|worthless|hopeless|screwed|fad|hype)\b"
)
_TOO_OLD = Pattern(r"\btoo (?:old|young|dumb|stupid|slow)\b")
_COUNTED = (HOW_MUCH, HOW_LONG, HOW_MANY)
_DUTIES = Pattern(
    r"\b(?:full time|fulltime|day|9 to 5|current) job\b|\bkids?\b|\bchildren\b|\bfamily\b|\bwork(?:ing)? full time\b"
    r"|\bevenings\b|\b(?:hours|hrs) (?:a|per) (?:week|day)\b|\bpart time\b|\bwhile working\b"
)
_FEWEST = 2  # lines behind the first from which on a verdict may go behind them


def counsel(request: Request, compiled: Compiled) -> Answer | None:
    """The advice that a question asks for; None where it asks for none, or figures and single facts answer better."""
    facts = asked_first(request, compiled.advice(request.advice)) if request.advice else ()
    if not facts or request.scope or gives_way(request, facts, compiled):
        return None
    first, own = facts[0].text, compiled.advice_intent(request.advice)
    counts = form(request.words) in _COUNTED
    how = "how" in request.words[:2] or counts
    lists = bool(_LISTS.search(request.normal)) and form(request.words) != YES_NO
    on_move = own == request.intent == "transition" and (how or lists)
    if on_move or (not counts and (how or chooses(request))):
        first = without_verdict(first)  # a yes is no answer to "how", nor to "this or that"
    if how and _VERDICT.match(first) and len(facts) > _FEWEST and not counts:
        facts = (*facts[1:], facts[0])  # the verdict behind what tells how
        first = facts[0].text
    if (how and _VERDICT.match(first)) or (chooses(request) and _YES_OR_NO.match(first)):
        return None
    if lists and _YES_OR_NO.match(first):
        return None  # nor to who asks for duties, a day or what is to be learnt
    if _TOO_OLD.search(request.asking or request.normal) and first.startswith("Yes"):
        first = without_verdict(first)  # "yes, it can be done" to "am I too old?"
    contrary = _CONTRARY.search(request.asking or request.normal) is not None
    moves = own == "transition" and request.intent in ("transition", "career_path")
    if moves and (timely := not_too_late(first, request, compiled)):
        first = timely
    elif moves and contrary:
        first = without_verdict(first)
    elif contrary and _YES_OR_NO.match(facts[0].text):
        return None  # "yes, it is worth it" to who asks whether it is too late
    blocks: list[Block] = [Paragraph((Line(first, (facts[0].id,)),))]
    behind = (*facts[1:], *_sourced(request, compiled))
    blocks += [Bullets("", wordings(behind))] if behind else []
    return Answer(ANSWER, tuple(blocks), (*facts, *behind[len(facts) - 1 :]))


def beside_duties(request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """The time that a role takes, and behind it the advice on the time it takes beside a job or a family."""
    facts = compiled.advice(request.advice) if request.advice else ()
    if not facts or form(request.words) != HOW_LONG or not _DUTIES.search(request.normal):
        return answer
    line = Paragraph((Line(facts[0].text, (facts[0].id,)),))
    return replace(answer, blocks=(*answer.blocks, line), facts=distinct((*answer.facts, facts[0])))


def _sourced(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """What sources other than the editors say on the very words of a question, whatever the role."""
    general = (fact for section in _FOR_ALL for fact in compiled.general(section, request.roles))
    sourced = [fact for fact in general if fact.source.id != EDITORIAL]
    near = compiled.similarity(telling(request.words), sourced)
    enough = _NEAR_BEGINNING if request.intent == "getting_started" else _NEAR
    found = [fact for fact in sourced if near.get(fact.id, 0.0) >= enough]
    if request.intent == "certifications" and len(request.roles) <= 1:
        own = (
            compiled.facts(request.roles[0], request.intent) if request.roles else compiled.general(request.intent, ())
        )
        found += [fact for fact in own if fact.source.id != EDITORIAL and fact not in found]
    return tuple(found[:_MOST_SOURCED])

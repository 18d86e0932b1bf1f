"""The first sentence held once more against the form of the question, whatever found it.

"Why", "how often" and "how hard" want an answer of their own form. Where the sentence told has no cause and no
frequency in it, that is said first.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.lead import without
from careerbot.facts.whom_it_suits import terms_of
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.replies.ratings.causes import cause
from careerbot.turn import ANSWER, CAVEAT, Fact, Line, Paragraph, Reply, Request, distinct
from careerbot.vocabulary import ADVICE, LEVELS, TRAITS
from careerbot.wording import sentence

_OWN_FORM = ("smalltalk", "compare", "salary", "recommend_role", "transition", "skill_gap", "learning_path")
_OF_WAYS = ("transition", "learning_path")
_NOT_WHY = "The reason I do not know; what is known of it is this."
_LONG = 40  # words from which on a question tells a story, and a "why" in it asks for nothing
_WHY = Pattern(r"\bwhy (?:is|are|do|does|did(?! i\b)|was|so|cant|can not|isnt|arent)\b(?! (?:you|we)\b)|\bhow come\b")
_WHY_FIRST = Pattern(r"why (?:do|does|is|are|cant|can not)\b(?! (?:i|you|we)\b)")  # of others, whatever way is told
_CAUSE = Pattern(r"(?i)\b(?:because|since|due to|comes? from|reason|so that|therefore|why|, so|, for|, as|: to)\b")
_WHEN = Pattern(r"(?i)\b(?:before|during|where|when|after)\b")  # of the strain of work this tells the cause
_ALIKE = 3  # terms from which on a cause says what the reply begins with already
_OFTEN = Pattern(r"\bhow (often|frequently|regularly|common|commonly|rare|rarely|usual|likely|normal)\b")
_FREQUENCY = Pattern(
    r"(?i)\b(?:daily|weekly|monthly|yearly|quarterly|every|each|often|rare|rarely|seldom|sometimes|regular\w*|usual\w*"
    r"|in turns|at times|common\w*|mostly|most|never|now and then|once|twice|few|many|half|typical\w*|as a rule)\b|%"
)
_HOW_HARD = Pattern(r"\bhow (?:hard|difficult|tough|easy)\b")
_WITHOUT = Pattern(r"\b(?:without|no)\b.*\b(?:ok|okay|fine|enough|possible|acceptable|alright)$")
_NAMES = "My sources name"
_SAYS_NOT = ("My sources", "That ", "The reason I", "How ", "Whether", "Nobody", "I ", "It is not named")
_HIRED = Pattern(r"\b(?:get|getting|land\w*|find\w*|hired|employed|accepted|offers?|chances?)\b")
_LIKELY = ("Hardly", "Not very", "Fairly", "Quite", "Very")  # by how many posts beginners find, from none to very many


def conformed(requests: Sequence[Request], reply: Reply, compiled: Compiled) -> Reply:
    """The reply with a first sentence in the form of the question; as it was where it has one, or none is wanted."""
    request = requests[0] if len(requests) == 1 else None
    if reply.evidence and reply.evidence[0].section in (ADVICE, TRAITS):
        return reply  # a rating or an advice is a verdict already
    often = _OFTEN.search(request.normal) if request is not None else None
    if request is not None and request.intent in _OF_WAYS and often:
        line = Line(f"I do not know how {often[1]} that is.")
        return replace(reply, status=CAVEAT, blocks=(Paragraph((line,)),), evidence=())
    asks_why = request is not None and request.intent in _OF_WAYS and _WHY_FIRST.match(request.normal)
    if (
        request is None
        or (request.intent in _OWN_FORM and not asks_why)
        or reply.status not in (ANSWER, CAVEAT)
        or not reply.blocks
    ):
        return reply
    if len(request.words) > _LONG:
        return reply
    said, opening = request.normal, reply.blocks[0]
    text = opening.lines[0].text if isinstance(opening, Paragraph) else ""
    if len(request.roles) > 1:
        return _uncounted(often[1], text, reply) if often else reply
    if _WHY.search(said) and request.intent != "interview":
        return _uncaused(text, request, reply, compiled)
    if _HOW_HARD.search(said) and not text.startswith((*_SAYS_NOT, "It depends", "Rather hard")):
        return _begun("How hard it is I cannot rate; what is known of it is this.", reply)
    if often and often[1] == "likely" and request.roles and _HIRED.search(said):
        return _rated(request.roles[0], reply, compiled)
    if often:
        return _uncounted(often[1], text, reply)
    if not text and _WITHOUT.search(said):
        return _begun("Whether it works without I cannot say; what is named is this.", reply)
    return reply


def _uncaused(text: str, request: Request, reply: Reply, compiled: Compiled) -> Reply:
    """The reply to a "why": what has a cause in it first, or that none is told."""
    if _CAUSE.search(text) and not text.startswith(_NAMES):
        return reply
    told_when = request.intent == "work_life" and bool(_WHEN.search(text))
    fact = cause(request, reply.evidence, compiled)
    if fact is not None and len(terms_of(fact.text) & terms_of(text)) < _ALIKE:
        return _begun_with(fact, text, reply)
    if fact is not None or told_when:
        return reply
    if text.startswith(_NAMES):
        return _begun(_NOT_WHY, replace(reply, blocks=reply.blocks[1:]))
    return reply if text.startswith(_SAYS_NOT) else _begun(_NOT_WHY, reply)


def _begun_with(fact: Fact, text: str, reply: Reply) -> Reply:
    """The reply with the line that tells the cause first, in place of a sentence that only names or denies."""
    behind = reply.blocks[1:] if text.startswith((_NAMES, *_SAYS_NOT)) else reply.blocks
    line = Line(sentence(fact.text), (fact.id,))
    blocks = (Paragraph((line,)), *without(behind, (fact,)))
    return replace(reply, status=ANSWER, blocks=blocks, evidence=distinct((fact, *reply.evidence)))


def _rated(role: str, reply: Reply, compiled: Compiled) -> Reply:
    """The reply to how likely one is hired, begun with how many posts there are for beginners."""
    fact = compiled.trait(role, "beginner posts")
    if fact is None:
        return _uncounted("likely", "", reply)
    line = Line(f"{_LIKELY[LEVELS.index(fact.level)]}, for beginners: {fact.text}", (fact.id,))
    blocks = (Paragraph((line,)), *without(reply.blocks, (fact,)))
    return replace(reply, status=ANSWER, blocks=blocks, evidence=distinct((fact, *reply.evidence)))


def _uncounted(often: str, text: str, reply: Reply) -> Reply:
    """The reply to a "how often": as it is where its first sentence tells, else with the word that none does."""
    if often == "likely" and "%" not in text and not text.startswith(_SAYS_NOT):
        return _begun("How likely that is I do not know; what is known of it is this.", reply)
    if _FREQUENCY.search(text) or text.startswith(_SAYS_NOT):
        return reply
    what = "often" if often in ("often", "frequently", "regularly", "rarely") else f"{often} that is"
    if text.startswith(_NAMES) and len(reply.blocks) > 1:
        reply = replace(reply, blocks=reply.blocks[1:])
    return _begun(f"How {what} I do not know; what is known of it is this.", reply)


def _begun(text: str, reply: Reply) -> Reply:
    return replace(reply, status=CAVEAT, blocks=(Paragraph((Line(text),)), *reply.blocks))

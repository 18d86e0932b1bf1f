"""A trade that is left for no role in particular: "my brother is a welder and wants to code, is a bootcamp worth it?".

What is written on the ways out of that trade answers sooner than the question back which role is meant.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.clarifying import missing
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.replies.moves.advice_on_moves import entry_of_the_trade
from careerbot.turn import Request, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE

_TOLD = 9  # words from which on a message tells more than a trade, so that nothing needs to be asked back
_UNANSWERED = ("transition", "skill_gap", "learning_path", "getting_started")
_OF_SOMEBODY = Pattern(r"\b(?:i|my|we|our|he|she|they|his|her|for an?)\b")  # who leaves it
_OURS = Pattern(
    r"\b(?:data|tech|it|code|coding|program\w*|python|sql|software|developer|computers?|analytics|ai|cyber\w*|web)\b"
)


def out_of_a_trade(request: Request, understanding: Understanding, compiled: Compiled) -> Request:
    """The request as one on the ways out of the trade that is told, where it names no role and has no answer yet."""
    trades = tuple(e.id for e in understanding.entities if e.kind == "occupation" and not e.negated)
    told = len(understanding.utterance.tokens) >= _TOLD
    if request.roles or request.advice or not trades or not told or not _OURS.search(understanding.utterance.normal):
        return request
    beyond = request.intent in (OTHER, OUT_OF_SCOPE)
    if beyond and not _OF_SOMEBODY.search(understanding.utterance.normal):
        return request
    seeks = request.intent == "transition" and request.seeks_role  # "which tech career for an ex-banker?"
    if not beyond and not seeks and (request.intent not in _UNANSWERED or missing(request, compiled) is None):
        return request
    if not (entry := entry_of_the_trade(trades, compiled)):
        return request
    return replace(request, intent="transition", origins=trades, advice=entry, seeks_role=False)

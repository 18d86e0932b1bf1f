"""Advice that is only near to what is asked, told as such.

For a question on somebody's own workplace a lower belief is enough than elsewhere (see ``advice_wanted``): what was
written for a neighbouring question helps more than to hear that nothing is known, as long as it does not pass for more.
"""

from __future__ import annotations

from dataclasses import replace

from careerbot.adviser import message
from careerbot.compiled import Compiled
from careerbot.turn import ANSWER, Line, Paragraph, Reply
from careerbot.vocabulary import OTHER

_CLEAR = 0.2  # belief from which on an entry answers the very question
_NEAREST = "On just that I have no advice; the nearest I have is this."


def as_nearest(reply: Reply, compiled: Compiled) -> Reply:
    """The reply with a word before it that its advice is only the nearest; as it was where it is clearly asked for."""
    understanding = reply.understanding
    if understanding is None or reply.status != ANSWER or len(understanding.parts) != 1:
        return reply
    part = understanding.parts[0]
    if part.best != OTHER or not part.advice:
        return reply
    named = [entity for entity in understanding.entities if part.start <= entity.start < part.end]
    guess = compiled.adviser.best(message(part.masked.split(), named), dict(part.behind))
    if guess is None or guess.id != part.advice or guess.confidence >= _CLEAR:
        return reply
    return replace(reply, blocks=(Paragraph((Line(_NEAREST),)), *reply.blocks))

"""Advice that is only near to what is asked, told as such.

For a question on somebody's own workplace a lower belief is enough than elsewhere (see ``advice_wanted``): what was
written for a neighbouring question helps more than to hear that nothing is known, as long as it does not pass for more.
"""

from __future__ import annotations

from careerbot.replacing import replace
from careerbot.turn import ANSWER, Line, Paragraph, Reply
from careerbot.vocabulary import OTHER

_CLEAR = 0.2  # belief from which on an entry answers the very question
_NEAREST = "On just that I have no advice; the nearest I have is this."


def as_nearest(reply: Reply) -> Reply:
    """The reply with a word before it that its advice is only the nearest; as it was where it is clearly asked for."""
    understanding = reply.understanding
    if understanding is None or reply.status != ANSWER or len(understanding.parts) != 1:
        return reply
    part = understanding.parts[0]
    if part.best != OTHER or not part.advice or part.belief >= _CLEAR:
        return reply
    return replace(reply, blocks=(Paragraph((Line(_NEAREST),)), *reply.blocks))

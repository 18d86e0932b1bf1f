"""Whether what is known of a role bears on a question that advice answers."""

from __future__ import annotations

from careerbot.question.form import HOW_MANY, form
from careerbot.question.listed_asked import bears_on
from careerbot.turn import Request


def bears(request: Request) -> bool:
    """Whether a role's lines of the intent bear on a question that advice answers: its projects do not on CV length."""
    if request.intent == "interview" and form(request.words) == HOW_MANY:
        return False  # how many rounds there are, not what they are
    return bears_on(request.intent, request.normal)

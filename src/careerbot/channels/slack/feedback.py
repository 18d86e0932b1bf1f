"""The thumbs under an answer, and what becomes of them: an answer that did not help is a line of the unanswered log."""

from __future__ import annotations

import json
from typing import Any

from careerbot.channels.slack import limits
from careerbot.turn import IntentGuess, Reply
from careerbot.unanswered import DISLIKED

RATE = "careerbot_rate"  # the id of the buttons
_LIKED = "liked"
_MOST_NAMES = 5  # intents and roles that a button remembers


def feedback_buttons(reply: Reply, question: str) -> dict[str, Any]:
    """Two thumbs. The one that points down carries what the log is to tell, since nothing is kept of an answer."""
    buttons = {
        "type": "feedback_buttons",
        "action_id": RATE,
        "positive_button": _button("Helpful", "This answer was helpful", _LIKED),
        "negative_button": _button("Not helpful", "This answer was not helpful", _remembered(reply, question)),
    }
    return {"type": "context_actions", "elements": [buttons]}


def disliked(value: str) -> tuple[str, Reply] | None:
    """The question that a pressed button remembers, and a reply for the log; None when it is the other button."""
    if value == _LIKED:
        return None
    try:
        told = json.loads(value)
        guesses = tuple(IntentGuess(str(name), float(confidence)) for name, confidence in told["intents"])
        return str(told["text"]), Reply(DISLIKED, (), guesses, roles=tuple(map(str, told["roles"])))
    except (ValueError, TypeError, KeyError):  # a button of another version
        return "", Reply(DISLIKED, ())


def _remembered(reply: Reply, question: str) -> str:
    """What the log is to tell, as JSON in which the question is cut to what a button holds."""
    told = {
        "intents": [(guess.name, round(guess.confidence, 4)) for guess in reply.intents[:_MOST_NAMES]],
        "roles": reply.roles[:_MOST_NAMES],
    }
    text = question
    while len(value := json.dumps({**told, "text": text}, ensure_ascii=False)) > limits.VALUE:
        text = text[: len(text) - max((len(value) - limits.VALUE) // 2, 1)]
    return value


def _button(text: str, label: str, value: str) -> dict[str, Any]:
    return {"text": {"type": "plain_text", "text": text}, "accessibility_label": label, "value": value}

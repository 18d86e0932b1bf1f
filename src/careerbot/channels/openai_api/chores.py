"""What chat frontends ask of a model on their own behalf, between the user's messages: a title, tags, what to ask next.

Open WebUI sends such a chore as a message of the user that begins with "### Task:" and holds the conversation in
<chat_history>; LibreChat asks for a title. Read as questions they would get odd answers and fill the log of what went
unanswered. Here they get what is known: the user's first words are the title, the bot's own suggestions are what to
ask next, and the rest is an empty list. Nothing is made up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Sequence

from careerbot.turn import CLARIFY, Reply

Replied = Callable[[Sequence[str]], Awaitable[Reply]]

_HISTORY = re.compile(r"<chat_history>(.*)</chat_history>", re.DOTALL)
_LIBRECHAT = re.compile(r"(?s)\A\s*Provide a concise, 5-word-or-less title for the conversation.*?Conversation:(.*)\Z")
_TURN = re.compile(r"^(USER|ASSISTANT|User|AI): ?", re.MULTILINE)
_LONGEST_TITLE = 60


async def done(text: str, replied: Replied) -> str | None:
    """What a chore asks for, with `replied` to answer what the user says; None when the text is no chore."""
    if found := _LIBRECHAT.match(text):
        return _title(_said(found[1]))
    history = _HISTORY.search(text)
    if history is None or not text.lstrip().startswith("### Task:"):
        return None
    said = _said(history[1])
    asked = text[: history.start()]
    if '"follow_ups"' in asked:
        reply = await replied(said) if said else None
        ideas = list(reply.suggestions) if reply and reply.status != CLARIFY else []
        return json.dumps({"follow_ups": ideas})
    if '"title"' in asked:
        return json.dumps({"title": _title(said)}) if said else "{}"
    return json.dumps({key: [] for key in ("tags", "queries") if f'"{key}"' in asked})


def _said(history: str) -> list[str]:
    """What the user says in a conversation that is written down as one text."""
    _, *parts = _TURN.split(history)
    return [text.strip() for who, text in zip(parts[::2], parts[1::2], strict=True) if who.upper() == "USER"]


def _title(said: Sequence[str]) -> str:
    words = " ".join(said[0].split()) if said else ""
    return words if len(words) <= _LONGEST_TITLE else f"{words[: _LONGEST_TITLE - 1].rstrip()}…"

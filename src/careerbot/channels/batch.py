"""JSON lines in, JSON lines out: one reply for each line, in order, as it comes.

    in   {"id": "q-1", "conversation": "c-1", "text": "what skills do I need"}
    out  {"id": "q-1", "text": "…", "status": "clarify", …}

Lines that share a conversation are turns of one session. A line that is not such an object gets
``{"id": …, "error": "line 3: …"}`` and the rest go on.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable
from typing import TextIO

from careerbot.bot import Bot
from careerbot.display.render import as_json
from careerbot.jsonlines import read_object, refuse_constant
from careerbot.turn import Heard, State, ignored

MOST_CONVERSATIONS = 10_000  # sessions kept at once; of more, the one longest silent is forgotten


class LineError(ValueError):
    """What is wrong with a line of input."""

    def __init__(self, message: str, id: object = None) -> None:
        super().__init__(message)
        self.id = id


def run(bot: Bot, lines: Iterable[bytes], out: TextIO, heard: Heard = ignored) -> int:
    """Answer every line; the exit code is 0, also when some lines were bad."""
    states: OrderedDict[str, State] = OrderedDict()
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            id, conversation, text = _read(raw)
        except LineError as error:
            out.write(json.dumps({"id": error.id, "error": f"line {number}: {error}"}) + "\n")
        else:
            # a line without a conversation is one of its own
            state = states.pop(conversation, State()) if conversation is not None else State()
            reply, state = bot.turn(text, state)
            heard(text, reply)
            if conversation is not None:
                states[conversation] = state
                if len(states) > MOST_CONVERSATIONS:
                    states.popitem(last=False)
            out.write(as_json(reply, id) + "\n")
        out.flush()
    return 0


def _read(raw: bytes) -> tuple[object, str | None, str]:
    try:
        entry = read_object(raw, '{"id": "1", "text": "…"}', refuse_constant)
    except ValueError as error:
        raise LineError(str(error)) from None
    id = entry.get("id")
    try:
        json.dumps(id, allow_nan=False)
    except ValueError:
        raise LineError('"id" holds a number too large for JSON') from None
    if not isinstance(entry.get("text"), str):
        raise LineError('the key "text" is missing' if "text" not in entry else '"text" must be a string', id)
    conversation = entry.get("conversation")
    return id, None if conversation is None else json.dumps(conversation, sort_keys=True), entry["text"]

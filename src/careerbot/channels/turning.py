"""A turn as channels need it: from a saved state to a saved state, and not worked out twice.

The same content, state and text give the same reply, byte for byte, so what was answered lately is kept: on a page
many people ask the same (the suggestions above all), and a kept turn costs microseconds where a new one takes a
millisecond.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache

from careerbot.bot import Bot
from careerbot.channels.live import current
from careerbot.display.blocks import with_blocks
from careerbot.errors import StateError
from careerbot.turn import Reply, State

KEPT = 1_024  # turns
SHORT = 300  # characters; longer texts are not asked twice, and take so long that a thread works on them


@dataclass(frozen=True)
class Turned:
    """A reply, and the state after it as it is saved."""

    reply: Reply
    state: str

    @cached_property
    def body(self) -> bytes:
        """The reply as the JSON of the web API, in ASCII: lone surrogates of a user's text survive."""
        return json.dumps(with_blocks(self.reply), separators=(",", ":")).encode()


async def turned(bot: Bot, text: str, saved: str) -> Turned:
    """The turn for a text and a saved state; '' for a new session, as is a state that cannot be read."""
    bot = current(bot)
    if len(text) <= SHORT:
        return _kept(bot, text, saved)
    return await asyncio.to_thread(_turn, bot, text, saved)


def _turn(bot: Bot, text: str, saved: str) -> Turned:
    try:
        state = State.from_json(saved) if saved else State()
    except StateError:  # of another version of careerbot
        state = State()
    reply, state = bot.turn(text, state)
    return Turned(reply, state.to_json())


_kept = lru_cache(maxsize=KEPT)(_turn)

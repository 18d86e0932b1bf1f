"""A conversation that its client keeps: what the user has said so far is replayed, and nothing is kept here.

Replaying is cheap because a turn for the same state and text is worked out once (see ``turning``). It is bounded: of
a long conversation only the end is replayed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from careerbot.bot import Bot
from careerbot.channels.live import current
from careerbot.channels.turning import Turned, turned
from careerbot.normalize import MAX_CHARACTERS

MOST_TURNS = 50
MOST_CHARACTERS = 32_000  # of all turns together; a single text counts for no more than is read of it


async def replayed(bot: Bot, texts: Sequence[str]) -> Turned:
    """The turn for the last of these texts, after those before it, in a session of their own.

    Raises ValueError for no texts at all.
    """
    if not texts:
        raise ValueError("there is nothing to reply to")
    bot = current(bot)  # one content from the first turn to the last
    *earlier, last = latest(texts)
    state = ""
    for text in earlier:
        state = (await turned(bot, text, state)).state
        await asyncio.sleep(0)  # others get their turn in between
    return await turned(bot, last, state)


def latest(texts: Sequence[str]) -> list[str]:
    """The last of the texts that are replayed, in their order: at least one, however long."""
    room = MOST_CHARACTERS
    kept: list[str] = []
    for text in reversed(texts[-MOST_TURNS:]):
        room -= min(len(text), MAX_CHARACTERS)
        if kept and room < 0:
            break
        kept.append(text)
    return kept[::-1]

"""A turn in Slack: once for each event, one after the other in each thread, whoever of several workers gets it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from weakref import WeakValueDictionary

from careerbot.bot import Bot
from careerbot.channels.sessions import converse
from careerbot.channels.slack.manifest import HELP
from careerbot.channels.slack.message import message
from careerbot.channels.slack.reading import Incoming
from careerbot.channels.slack.sending import Sender
from careerbot.stores import MemoryStore, Store, StoreError
from careerbot.turn import Heard, Reply, ignored

ONCE = 3_600.0  # seconds in which an event may come again; Slack gives up after some minutes
_GOODBYE = 10.0  # seconds that turns under way are given at the end
log = logging.getLogger("careerbot.slack")


class Talk:
    """Answers what is said in Slack. Sessions, and which events were answered, stand in a store that workers share."""

    def __init__(self, bot: Bot, store: Store, sender: Sender, heard: Heard = ignored) -> None:
        self.heard = heard
        self.sender = sender
        self._bot = bot
        self._store = store
        self._seen = MemoryStore()  # what this process has answered, for when the store is down
        self._orders: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[object]] = set()

    async def first(self, name: str, again: bool = False) -> bool:
        """Whether nobody has dealt with an event (a click, a vote) of this name yet.

        With the store down this process's memory decides, and what Slack sends again is left to whom it came to first.
        """
        here = await self._seen.first(name, ONCE)
        try:
            return here and await self._store.first(f"slack:{name}", ONCE)
        except StoreError:
            return not again

    async def answer(self, said: Incoming, again: bool = False) -> None:
        """Answer what was said, in its thread, unless that was done already."""
        async with self._turn(said.key):
            if not await self.first(f"event:{said.id}", again):
                return
            if said.direct:
                await self.sender.status(said.channel, said.thread)
            text = said.text or HELP
            reply = await self.reply(said.key, text)
            await self.sender.post(said.channel, said.thread, message(reply, text))

    async def say(self, key: str, channel: str, thread: str, text: str) -> None:
        """Answer what was said with a button, in its thread."""
        async with self._turn(key):
            reply = await self.reply(key, text)
            await self.sender.post(channel, thread, message(reply, text, asked=text))

    async def whisper(self, key: str, url: str, text: str) -> None:
        """Answer a command, or a button under such an answer, so that only its user sees it."""
        async with self._turn(key):
            reply = await self.reply(key, text)
            await self.sender.respond(url, message(reply, text, asked=text))

    async def reply(self, key: str, text: str) -> Reply:
        """The next turn of a session."""
        return await converse(self._bot, self._store, key, text, self.heard)

    async def close(self) -> None:
        """Let turns under way come to their end, and close the connections to Slack."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=_GOODBYE)
        await self.sender.close()

    @contextlib.asynccontextmanager
    async def _turn(self, key: str) -> AsyncIterator[None]:
        """One turn at a time in a session, so that answers stand in the order of the questions."""
        task = asyncio.current_task()
        assert task is not None  # this is a coroutine
        self._under_way.add(task)
        try:
            async with self._orders.setdefault(key, asyncio.Lock()):
                yield
        finally:
            self._under_way.discard(task)

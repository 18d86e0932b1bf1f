"""A session of a channel: what a store keeps under a key is what the conversation has settled."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from careerbot.bot import Bot
from careerbot.channels.turning import Turned, turned
from careerbot.stores import Store, Stored, StoreError
from careerbot.turn import Heard, Reply, ignored

TRIES = 100  # times that others may write first; a round in which nobody succeeds does not exist
log = logging.getLogger("careerbot.sessions")


@dataclass(slots=True)
class _Order:
    """The turns of one session that wait for each other, and how many they are."""

    one_by_one: asyncio.Lock
    turns: int = 0


# By event loop and key of the session. Waiting is cheap here; between processes the store's compare-and-set decides.
_orders: dict[tuple[int, str], _Order] = {}


@dataclass(frozen=True, slots=True)
class Conversed:
    """A turn of a session, and whether it was remembered."""

    turned: Turned
    remembered: bool
    key: str  # of the session: the one asked for, or the fresh one


async def converse(bot: Bot, store: Store, key: str, text: str, heard: Heard = ignored) -> Reply:
    """The reply to the next thing said in the session of a key.

    Turns of one session that come at once, here or in another process, are all kept, one after the other. A store that
    fails is not an error: the reply is then one to the text on its own. A session that is deleted meanwhile stays so.
    """
    return (await take_turn(bot, store, key, text, heard)).turned.reply


async def take_turn(
    bot: Bot, store: Store, key: str, text: str, heard: Heard = ignored, *, fresh: str = ""
) -> Conversed:
    """As `converse`, with the reply's JSON and whether the store has kept the turn.

    A key that comes from outside must not make a session: give `fresh`, and a session begins under that instead when
    there is none under `key`.
    """
    place = id(asyncio.get_running_loop()), key
    if (order := _orders.get(place)) is None:
        order = _orders[place] = _Order(asyncio.Lock())
    order.turns += 1
    try:
        async with order.one_by_one:
            conversed = await _take_turn(bot, store, key, text, fresh)
    finally:
        order.turns -= 1
        if not order.turns:
            del _orders[place]
    heard(text, conversed.turned.reply)
    return conversed


async def _take_turn(bot: Bot, store: Store, key: str, text: str, fresh: str) -> Conversed:
    turn: Turned | None = None
    known = False
    try:
        for _ in range(TRIES):
            found = await store.load(key)
            if found is None and known:  # forgotten while we were at it: it must not come back
                return Conversed(await turned(bot, text, ""), False, key)
            if found is None and fresh:
                key, fresh = fresh, ""
            known = found is not None
            before, version = found or Stored("", 0)
            turn = await turned(bot, text, before)
            if await store.save(key, turn.state, version):
                return Conversed(turn, True, key)
        log.warning("a turn was not kept: others wrote to its session %d times meanwhile", TRIES)
    except StoreError as error:
        log.debug("answering without memory: %s", error)
    return Conversed(turn or await turned(bot, text, ""), False, key)

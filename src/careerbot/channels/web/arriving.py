"""Messages of a request awaited for a while, without the price of a timer where they are there already.

Most bodies arrive together with their head, so that `receive` returns without waiting; starting and stopping a timer
each time would cost a quarter of what all else costs that is done for a request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, cast

from starlette.types import Message, Receive


async def arriving(receive: Receive, ends: float) -> Message:
    """The next message. Raises TimeoutError when it has not come by `ends`, in the time of the event loop."""
    awaited = receive()
    if not isinstance(awaited, Coroutine):
        async with asyncio.timeout_at(ends):
            return await awaited
    try:
        waiting = awaited.send(None)
    except StopIteration as done:
        return cast(Message, done.value)
    try:
        async with asyncio.timeout_at(ends):
            return await _rest(awaited, waiting)
    finally:
        awaited.close()


@coroutine
def _rest(begun: Coroutine[Any, Any, Message], waiting: object) -> Generator[Any, Any, Message]:
    """What a coroutine comes to that was run until it first waited."""
    yield waiting  # to the event loop, as it did
    message: Message = yield from begun
    return message

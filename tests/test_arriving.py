"""Messages of a request awaited for a while: at once, later, never, and given up by who awaits them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import Message

from careerbot.channels.web.arriving import arriving

BODY: Message = {"type": "http.request", "body": b"here"}
NEVER = 0.05  # seconds until it is given up


def got(receive: Callable[[], Awaitable[Message]], patience: float = 60) -> Message:
    async def run() -> Message:
        return await arriving(receive, asyncio.get_running_loop().time() + patience)

    return asyncio.run(run())


def unending() -> tuple[Callable[[], Awaitable[Message]], list[str]]:
    """A message that never comes, and a list that holds a line once waiting for it has ended."""
    ended: list[str] = []

    async def never() -> Message:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cleaned up")
        return BODY

    return never, ended


async def at_once() -> Message:
    return BODY


async def later() -> Message:
    await asyncio.sleep(0)
    waiting: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.01, waiting.set_result, BODY)
    return await waiting


def as_a_future() -> Awaitable[Message]:
    return asyncio.ensure_future(later())


@pytest.mark.parametrize("receive", [at_once, later, as_a_future])
def test_what_comes_is_given(receive: Callable[[], Awaitable[Message]]) -> None:
    assert got(receive) is BODY


@pytest.mark.parametrize("wrapped", [False, True])
def test_what_does_not_come_in_time_is_given_up(wrapped: bool) -> None:
    never, ended = unending()

    def as_a_task() -> Awaitable[Message]:
        return asyncio.ensure_future(never())

    with pytest.raises(TimeoutError):
        got(as_a_task if wrapped else never, NEVER)
    assert ended == ["cleaned up"]


def test_what_goes_wrong_in_it_is_raised() -> None:
    async def broken() -> Message:
        await asyncio.sleep(0)
        raise ConnectionResetError("gone")

    with pytest.raises(ConnectionResetError, match="gone"):
        got(broken)


def test_who_is_cancelled_meanwhile_is_cancelled() -> None:
    never, ended = unending()

    async def run() -> None:
        task = asyncio.ensure_future(arriving(never, asyncio.get_running_loop().time() + 60))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert ended == ["cleaned up"]

    asyncio.run(run())

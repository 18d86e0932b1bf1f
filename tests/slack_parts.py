"""What the tests of Slack share: the bot connected to a loopback Slack, over Socket Mode or over HTTP."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import aiohttp
import uvicorn
from starlette.applications import Starlette

import careerbot
from careerbot.channels.slack.app import make_app
from careerbot.channels.slack.command import served
from careerbot.channels.slack.socket import Socket
from careerbot.stores import MemoryStore, Store
from careerbot.testing.block_kit import shown
from careerbot.testing.slack import Payload, SlackServer, signed
from careerbot.turn import Heard, ignored

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


@dataclass(frozen=True, slots=True)
class Wired:
    """A bot and a Slack that reach each other. ``send`` brings something to the bot; its status, or 200."""

    slack: SlackServer
    send: Callable[..., Awaitable[int]]
    url: str = ""

    async def ask(self, text: str, thread: str = "") -> Payload:
        """The message that answers a direct message."""
        count = len(self.slack.messages)
        await self.send(self.slack.direct_message(text, thread=thread))
        return (await self.slack.until(count + 1))[count]


@contextlib.asynccontextmanager
async def over_socket(bot: careerbot.Bot, store: Store | None = None, heard: Heard = ignored) -> AsyncIterator[Wired]:
    async with SlackServer() as slack:
        app = make_app(bot, store or MemoryStore(), token=slack.token, heard=heard, api=slack.api)
        socket = Socket(app, slack.app_token)
        await socket.open()

        async def send(payload: Payload, retry: int = 0) -> int:
            await slack.send(payload, retry=retry)
            return 200

        try:
            yield Wired(slack, send)
        finally:
            await socket.close()


@contextlib.asynccontextmanager
async def over_http(bot: careerbot.Bot, store: Store | None = None, heard: Heard = ignored) -> AsyncIterator[Wired]:
    async with SlackServer() as slack:
        app = make_app(
            bot, store or MemoryStore(), token=slack.token, signing_secret=SECRET, heard=heard, api=slack.api
        )
        async with listening(served(app)) as url, aiohttp.ClientSession() as session:

            async def send(payload: Payload, retry: int = 0) -> int:
                request = signed(SECRET, payload, retry=retry)
                async with session.post(url, data=request.body, headers=request.headers) as response:
                    return response.status

            yield Wired(slack, send, url)


@contextlib.asynccontextmanager
async def listening(app: Starlette) -> AsyncIterator[str]:
    """The app on a loopback port of its own; the address that Slack's requests go to."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/slack/events"
    finally:
        server.should_exit = True
        await running


def text_of(message: Payload) -> str:
    """The text of a message as it is read."""
    return shown(str(message["text"]))

"""``careerbot slack``: the bot in Slack until it is stopped, on its own."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from careerbot.channels.slack.tokens import PACKAGES, api_address, demand, greeted, refused, secret_of
from careerbot.errors import CareerbotError
from careerbot.stores import Guarded, open_store
from careerbot.turn import Heard

TYPE_CHECKING = False  # as type checkers read it
if TYPE_CHECKING:
    from starlette.applications import Starlette

    from careerbot.bot import Bot
    from careerbot.channels.slack.app import SlackApp

_PATIENCE = 5.0  # seconds for a store; what came is acknowledged by then


@dataclass(frozen=True, slots=True)
class Options:
    """How Slack is listened to. With ``http`` Slack comes to host and port; else the bot goes to Slack."""

    http: bool = False
    host: str = "127.0.0.1"
    port: int = 3000
    store: str = "memory:"


def run(load: Callable[[], Bot], options: Options, heard: Heard) -> int:
    """Answer in Slack until stopped. Raises CareerbotError when a package or a token is missing, or Slack refuses."""
    demand("slack", *PACKAGES)
    if options.http:
        demand("slack,web", "starlette", "uvicorn")
    token = secret_of("SLACK_BOT_TOKEN")
    other = secret_of("SLACK_SIGNING_SECRET" if options.http else "SLACK_APP_TOKEN")
    logging.basicConfig(level=logging.WARNING, format="careerbot: %(message)s", stream=sys.stderr)
    from careerbot.channels.slack.app import make_app

    store = Guarded(open_store(options.store, patience=_PATIENCE), patience=_PATIENCE + 1)
    api = api_address()
    secret = other if options.http else ""
    bot = load()

    async def listen() -> None:
        slack = make_app(bot, store, token=token, signing_secret=secret, heard=heard, api=api)
        try:
            who = await greeted(slack)
            await (_serve(slack, options, who) if options.http else _connect(slack, other, who))
        finally:
            await slack.close()
            await store.close()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(listen())
    return 0


def served(slack: SlackApp) -> Starlette:
    """An ASGI app of its own for a Bolt app: its one route, and a page that says that it is up."""
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    from careerbot.channels.slack.http import routes

    async def healthy(_: Request) -> PlainTextResponse:
        return PlainTextResponse("ok\n")

    @contextlib.asynccontextmanager
    async def closing(_: Starlette) -> AsyncIterator[None]:
        yield
        await slack.close()

    return Starlette(routes=[*routes(slack), Route("/healthz", healthy)], lifespan=closing)


async def _serve(slack: SlackApp, options: Options, who: str) -> None:
    import uvicorn

    from careerbot.channels.slack.manifest import PATH

    config = uvicorn.Config(
        served(slack), log_config=None, access_log=False, server_header=False, ws="none", timeout_graceful_shutdown=10
    )
    try:
        listening = socket.create_server((options.host, options.port))
    except (OSError, OverflowError) as error:
        raise CareerbotError(f"{options.host} port {options.port} cannot be listened on: {error}") from error
    with listening:
        port = listening.getsockname()[1]
        print(f"careerbot: {who}; Slack's requests go to http://{options.host}:{port}{PATH}", file=sys.stderr)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # uvicorn handles it, and in the end sends it once more
        await uvicorn.Server(config).serve(sockets=[listening])


async def _connect(slack: SlackApp, app_token: str, who: str) -> None:
    from slack_sdk.errors import SlackApiError

    from careerbot.channels.slack.socket import Socket

    try:  # Bolt would try for ever, whatever the reason
        await slack.bolt.client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        raise refused("SLACK_APP_TOKEN", error) from error
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: KeyboardInterrupt ends it
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    connection = Socket(slack, app_token)
    try:
        await connection.open()
        print(f"careerbot: {who}, by Socket Mode; stop with Ctrl+C", file=sys.stderr)
        await stopped.wait()
    finally:
        await connection.close()

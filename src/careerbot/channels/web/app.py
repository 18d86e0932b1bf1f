"""The web app, wired: what it answers from, where sessions are kept, what is limited and what is counted."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from careerbot import __version__
from careerbot.bot import Bot, load
from careerbot.channels.beside import Beside
from careerbot.channels.live import Live
from careerbot.channels.web import files
from careerbot.channels.web.headers import SECURE, Headed
from careerbot.channels.web.knowing import Knowing
from careerbot.channels.web.limits import Limited
from careerbot.channels.web.metrics import Metrics, Watched
from careerbot.channels.web.problems import for_failure, for_http_error
from careerbot.channels.web.rates import Rate
from careerbot.channels.web.reloading import Follower, build_edits
from careerbot.channels.web.replying import MEMORY, Replying
from careerbot.channels.web.settings import Settings
from careerbot.errors import CareerbotError
from careerbot.stores import Guarded, MemoryStore, Store, open_store
from careerbot.turn import Heard, ignored

OPENAPI = Path(__file__).with_name("openapi.json")
# Other channels that can be answered beside, by name: modules with `beside(bot, store, heard) -> Beside`.
ALSO = {"openai": "careerbot.channels.openai_api", "slack": "careerbot.channels.slack.beside"}


def make_app(
    bot: Bot | None = None,
    settings: Settings | None = None,
    *,
    store: Store | None = None,
    routes: Sequence[BaseRoute] = (),
    heard: Heard = ignored,
) -> Starlette:
    """The web app: ready for any ASGI server, or to be mounted in another app.

    Without `bot` it loads the content of the settings, without `store` it opens theirs (and closes it in the end; one
    that is given stays open). `routes` are answered beside its own; `heard` is told of every question and its reply.
    Raises CareerbotError when the content, the store or another channel of the settings cannot be had.
    """
    settings = settings or Settings()
    live = bot if isinstance(bot, Live) else Live(bot or load(settings.content or None))
    metrics = Metrics()
    opened = open_store(settings.store, keep=settings.keep) if store is None else store
    # memory is never down or slow
    kept = opened if isinstance(opened, MemoryStore) else Guarded(opened, failed=metrics.store_failures.inc)
    follower = Follower(live, settings.folder)
    others: list[Beside] = [channel(name).beside(live, kept, heard) for name in settings.also]

    def store_state() -> str:
        return "down" if isinstance(kept, Guarded) and not kept.is_up else "up"

    async def health(_: Request) -> Response:
        content = "current" if follower.is_current else "edited"
        state = {"status": "ok", "version": __version__, "store": store_state(), "content": content}
        return JSONResponse(state, headers={"Cache-Control": "no-store"})

    document = OPENAPI.read_bytes()

    async def openapi(_: Request) -> Response:
        return Response(document, media_type="application/json", headers={"Access-Control-Allow-Origin": "*"})

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        tasks = []
        if settings.reload:
            tasks.append(asyncio.create_task(follower.follow()))
            if settings.build:
                tasks.append(asyncio.create_task(build_edits(settings.folder, metrics.reload)))
        try:
            async with contextlib.AsyncExitStack() as around:
                for other in others:
                    await around.enter_async_context(other.around())
                yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            if store is None:
                await opened.close()

    async def failed(_: Request, __: Exception) -> Response:
        response = for_failure()
        response.raw_headers += SECURE  # it is sent from outside of what adds them
        return response

    app = Starlette(
        routes=[
            *Replying(live, kept, settings, metrics, heard).routes(),
            *Knowing(live).routes(),
            Route("/healthz", health, methods=["GET"]),
            Route("/metrics", metrics.show, methods=["GET"]),
            Route("/openapi.json", openapi, methods=["GET"]),
            *files.routes(),
            *(route for other in others for route in other.routes),
            *routes,
        ],
        middleware=_middleware(settings, metrics, kept),
        exception_handlers={HTTPException: for_http_error, Exception: failed},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # a path is there or it is not
    return app


def _middleware(settings: Settings, metrics: Metrics, store: Store) -> list[Middleware]:
    """What every request goes through, outermost first."""
    shared = None if isinstance(store, MemoryStore) else store
    rate = Rate(settings.rate, settings.burst, shared, settings.secret) if settings.rate else None
    stack = [Middleware(Watched, metrics), Middleware(Headed, settings.origins)]
    if settings.origins:
        stack.append(
            Middleware(
                CORSMiddleware,
                allow_origins=settings.origins,
                allow_methods=("GET", "POST", "DELETE"),
                allow_headers=("Content-Type",),
                allow_credentials=True,
                expose_headers=("Retry-After", MEMORY),
            )
        )
    return [*stack, Middleware(Limited, rate, settings.body, settings.patience)]


def channel(name: str) -> ModuleType:
    """The module of another channel. Raises CareerbotError when there is no such channel, or it lacks its extra."""
    if name not in ALSO:
        raise CareerbotError(f"there is no channel {name!r} to serve beside; there is {', '.join(ALSO)}")
    return import_module(ALSO[name])

"""The server: `careerbot serve` starts it, in one process or several."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from careerbot.bot import Bot, load
from careerbot.channels.web.settings import Settings
from careerbot.errors import CareerbotError
from careerbot.stores import MemoryStore, open_store
from careerbot.turn import Heard, ignored

BACKLOG = 2_048  # connections that may wait to be accepted
GRACE = 10  # seconds that requests under way have to end when the server is told to
_HUNG = 30  # seconds after which a worker that shows no life is replaced
_IDLE = 15  # seconds that a connection is kept without a request
_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "careerbot: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stderr"}},
    "loggers": {
        name: {"handlers": ["stderr"], "level": "WARNING", "propagate": False} for name in ("uvicorn", "careerbot")
    },
}


def app() -> Starlette:
    """The app that the environment asks for: what every worker of `careerbot serve` makes.

    Other servers can be pointed at it too: ``uvicorn --factory careerbot.channels.web.serving:app``.
    """
    settings = Settings.from_environment()
    return _made(load(settings.content or None), settings)


def serve(bot: Bot, settings: Settings, host: str, port: int, workers: int = 1, trusted: str = "") -> None:
    """Serve until told to end (SIGINT, SIGTERM); requests under way are answered first.

    `bot` is what one process answers from; several load the content themselves, which must be compiled by now.
    `trusted` are the addresses of proxies that say truly for whom they ask. Raises CareerbotError when the address, the
    store or another channel cannot be had.
    """
    made = _made(bot, settings) if workers == 1 else None
    if made is None:
        _check(bot, settings)  # each worker would find out, but one is to say so
    listening = _listen(host, port)
    # Passed by name and through the environment: workers are started afresh.
    config = uvicorn.Config(
        "careerbot.channels.web.serving:app",
        factory=True,
        workers=workers,
        log_config=_LOGGING,
        access_log=False,  # what people ask is nobody else's business; /metrics counts
        server_header=False,
        ws="none",
        lifespan="on",
        backlog=BACKLOG,
        proxy_headers=bool(trusted),
        forwarded_allow_ips=trusted or None,
        timeout_worker_healthcheck=_HUNG,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=GRACE,
    )
    print(f"careerbot: serving on {_url(host, listening)} (Ctrl-C ends it)", flush=True)
    with listening:
        if made is None:
            _serve_together(settings, config, listening)
        else:
            config.app, config.factory = made, False
            uvicorn.Server(config).run(sockets=[listening])


def _check(bot: Bot, settings: Settings) -> None:
    """Raises CareerbotError where `make_app` would, short of the content."""
    from careerbot.channels.web.app import channel

    for name in settings.also:
        channel(name).beside(bot, MemoryStore(), ignored)
    asyncio.run(open_store(settings.store).close())


def _made(bot: Bot, settings: Settings) -> Starlette:
    from careerbot.channels.web.app import make_app

    app = make_app(bot, settings, heard=_listener(settings))
    gc.collect()
    gc.freeze()  # what is loaded by now stays; to look through it for garbage again and again would slow answers
    return app


def _serve_together(settings: Settings, config: uvicorn.Config, listening: socket.socket) -> None:
    from careerbot.channels.web.metrics import share

    with tempfile.TemporaryDirectory(prefix="careerbot-metrics-", ignore_cleanup_errors=True) as counters:
        share(counters)
        with _builder(settings):
            from dataclasses import replace

            replace(settings, build=False).to_environment()
            Multiprocess(config, sockets=[listening]).run()


@contextlib.contextmanager
def _builder(settings: Settings) -> Iterator[None]:
    """Compile edits of the content for all workers, meanwhile."""
    if not settings.reload:
        yield
        return
    from careerbot.channels.web.metrics import Metrics
    from careerbot.channels.web.reloading import build_edits

    loop = asyncio.new_event_loop()
    task = loop.create_task(build_edits(settings.folder, Metrics().reload))

    def run() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            loop.run_until_complete(task)

    thread = threading.Thread(target=run, name="careerbot-builder")
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join()
        loop.close()


def _listener(settings: Settings) -> Heard:
    if not settings.log:
        return ignored
    from careerbot.unanswered import Log

    return Log(Path(settings.log), with_text=settings.log_text).note


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens, so that whoever connects from now on is answered. Raises CareerbotError."""
    if not 0 <= port <= 65_535:  # the resolver would take it modulo that
        raise CareerbotError(f"there is no port {port}; give one from 1 to 65535, or 0 for any that is free")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        listening = socket.socket(family, kind, protocol)
        try:
            if sys.platform != "win32":
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen(BACKLOG)
        except OSError:
            listening.close()
            raise
    except OSError as error:
        reason = error.strerror or error
        raise CareerbotError(f"cannot serve on {host}:{port}: {reason}; give another --host or --port") from error
    listening.set_inheritable(True)
    return listening


def _url(host: str, listening: socket.socket) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}"

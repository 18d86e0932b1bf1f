"""The server on standard input and output, for a client that starts it; or on HTTP, for clients elsewhere."""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette

from careerbot.bot import Bot
from careerbot.channels.mcp.tools import make_server
from careerbot.turn import Heard, ignored

PATH = "/mcp"
LARGEST = 1 << 18  # bytes of a request
_HERE = ("127.0.0.1", "localhost", "[::1]")


def serve_stdio(bot: Bot, heard: Heard = ignored) -> None:
    """Serve the client that started this process until it closes our standard input."""
    make_server(bot, heard).run("stdio")


def serve_http(bot: Bot, host: str, port: int, hosts: Sequence[str] = (), heard: Heard = ignored) -> None:
    """Serve streamable HTTP at /mcp until interrupted; port 0 is any that is free. Says on standard error where.

    Raises OSError when the address cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listening:
        shown = f"[{host}]" if ":" in host else host
        print(f"careerbot: MCP at http://{shown}:{listening.getsockname()[1]}{PATH}", file=sys.stderr, flush=True)
        config = uvicorn.Config(asgi_app(bot, hosts, heard), log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[listening])


def asgi_app(bot: Bot, hosts: Sequence[str] = (), heard: Heard = ignored) -> Starlette:
    """The server as an ASGI app, with its own lifespan. Any worker answers any request: nothing is kept between them.

    It answers requests for this machine and for `hosts`, the names it is reached by ("careers.example.org"), so that
    a page elsewhere cannot reach it through its visitor's browser.
    """
    names = [*_HERE, *hosts]
    security = TransportSecuritySettings(
        allowed_hosts=[*names, *(f"{name}:*" for name in names)],
        allowed_origins=[
            f"{scheme}://{name}{port}" for name in names for scheme in ("http", "https") for port in ("", ":*")
        ],
    )
    return make_server(bot, heard).streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=LARGEST,
        transport_security=security,
    )

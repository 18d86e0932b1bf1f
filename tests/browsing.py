"""Fixtures for tests in a real Chromium: the chat page on a loopback port, and pages that nobody may complain of."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import careerbot
from careerbot.blocks import with_blocks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

STATIC = Path(careerbot.__file__).parent / "channels" / "web" / "static"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def make_app(bot: careerbot.Bot) -> Starlette:
    sessions: dict[str, careerbot.State] = {}

    async def reply(request: Request) -> Response:
        key = request.cookies.get("s", "")
        if key not in sessions:
            key = secrets.token_urlsafe(16)
        text = (await request.json())["text"]
        reply, sessions[key] = bot.turn(text, sessions.get(key, careerbot.State()))
        response = JSONResponse(with_blocks(reply))
        response.set_cookie("s", key, httponly=True, samesite="lax")
        return response

    async def forget(request: Request) -> Response:
        sessions.pop(request.cookies.get("s", ""), None)
        return Response(status_code=204)

    routes = [
        Route("/api/reply", reply, methods=["POST"]),
        Route("/api/sessions/current", forget, methods=["DELETE"]),
        Mount("/", StaticFiles(directory=STATIC, html=True)),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True, allow_methods=["*"], allow_headers=["*"])])

    async def with_policy(scope, receive, send):  # type: ignore[no-untyped-def]
        async def sending(message):  # type: ignore[no-untyped-def]
            if message["type"] == "http.response.start":
                message["headers"].append((b"content-security-policy", POLICY.encode()))
            await send(message)
        await app(scope, receive, sending)

    return with_policy  # type: ignore[return-value]


@contextlib.contextmanager
def served(app: object) -> Iterator[str]:
    """Serves an ASGI app on a loopback port of its own; its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="auto"))  # type: ignore[arg-type]
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()

"""How much a client may ask: requests a minute, bytes of a request, seconds to send it in."""

from __future__ import annotations

import asyncio
import ipaddress
import math
from functools import lru_cache

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from careerbot.channels.web.arriving import arriving
from careerbot.channels.web.problems import Problem, problem
from careerbot.channels.web.rates import Rate
from careerbot.channels.web.scopes import header_of, path_of

CONVERSATIONS = "/v1/"  # conversations come whole, replies and all
ROOMY = (CONVERSATIONS, "/slack/")  # where more comes than a question, and how many bytes at most
ROOM = 1 << 20
PATHS = ("/api/", "/v1/")  # what is limited by rate: answering costs something, files and health do not


class Limited:
    """Refuses requests that are too many (429), too large (413) or too slow to arrive (408)."""

    def __init__(self, app: ASGIApp, rate: Rate | None, most: int, patience: float) -> None:
        self._app = app
        self._rate = rate
        self._most = most
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._rate is not None and path_of(scope).startswith(PATHS):
            seconds = math.ceil(await self._rate.wait(client_of(scope)))
            if seconds:
                said = f"Too many requests; try again in {seconds} s."
                await _refusal(scope, 429, said, {"Retry-After": str(seconds)})(scope, receive, send)
                return
        most = max(self._most, ROOM) if path_of(scope).startswith(ROOMY) else self._most
        declared = header_of(scope, b"content-length") or b"0"
        if not declared.isdigit() or len(declared) > 18 or int(declared) > most:
            # the body is not read, so the connection cannot be used again
            await _refusal(scope, 413, _large(most), {"Connection": "close"})(scope, receive, send)
            return
        await self._app(scope, self._bounded(receive, most), send)

    def _bounded(self, receive: Receive, most: int) -> Receive:
        """`receive` for a body of which more than it may hold, or which does not come, is a Problem."""
        size = 0
        ends: float | None = None
        done = False

        async def bounded() -> Message:
            nonlocal size, ends, done
            if done:
                return await receive()  # the client going away, whenever that is
            ends = ends or asyncio.get_running_loop().time() + self._patience
            try:
                message = await arriving(receive, ends)
            except TimeoutError:
                raise Problem(408, "The request took too long to arrive.", {"Connection": "close"}) from None
            size += len(message.get("body", b""))
            done = not message.get("more_body", False)
            if size > most:
                raise Problem(413, _large(most), {"Connection": "close"})
            return message

        return bounded


def _refusal(scope: Scope, status: int, said: str, headers: dict[str, str]) -> ASGIApp:
    """A problem; under the path of OpenAI's API in the shape that its clients read."""
    if not path_of(scope).startswith(CONVERSATIONS):
        return problem(status, said, headers)
    kind = "rate_limit_error" if status == 429 else "invalid_request_error"
    return JSONResponse({"error": {"message": said, "type": kind, "param": None, "code": None}}, status, headers)


def _large(most: int) -> str:
    return f"The request is too large; {most} bytes are the most."


def client_of(scope: Scope) -> str:
    """Who is counted as one client: an IPv4 address, or the network of 64 bits that an IPv6 address is in."""
    client = scope.get("client")
    return _network(client[0]) if client else ""


@lru_cache(maxsize=4_096)
def _network(address: str) -> str:
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address):
        if known.ipv4_mapped:
            return str(known.ipv4_mapped)
        return str(ipaddress.ip_network((known, 64), strict=False))
    return address

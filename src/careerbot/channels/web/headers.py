"""The headers that every response carries, and who may call from where."""

from __future__ import annotations

from collections.abc import Collection

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from careerbot.channels.web.problems import problem
from careerbot.channels.web.scopes import path_of

# Scripts and styles only from files of this server: nothing inline, nothing evaluated, nothing from elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SECURE = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
_OURS = (b"same-origin", b"none")  # as browsers call the pages of this server, and what a person typed


class Headed:
    """Adds the headers; refuses requests that another site's page makes in its visitor's name."""

    def __init__(self, app: ASGIApp, origins: Collection[str] = ()) -> None:
        self._app = app
        self._origins = {origin.encode() for origin in origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *SECURE]
            await send(message)

        if path_of(scope).startswith("/api/") and not self._is_welcome(scope):
            refusal = problem(403, "Pages of other sites may not call this; its operator can allow them by origin.")
            await refusal(scope, receive, headed)
            return
        await self._app(scope, receive, headed)

    def _is_welcome(self, scope: Scope) -> bool:
        """Whether the request comes from a page of ours, of an origin allowed, or from no page at all."""
        origin = host = site = None
        for name, value in scope["headers"]:
            if name == b"origin":
                origin = value
            elif name == b"host":
                host = value
            elif name == b"sec-fetch-site":
                site = value
        if origin is not None:
            return origin in self._origins or origin.partition(b"://")[2] == host
        return site is None or site in _OURS

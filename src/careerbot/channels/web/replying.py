"""Questions and answers over HTTP: POST /api/reply, its stream, and forgetting a session."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from careerbot.bot import Bot
from careerbot.channels.sessions import take_turn
from careerbot.channels.turning import Turned, turned
from careerbot.channels.web import visitors
from careerbot.channels.web.metrics import Metrics
from careerbot.channels.web.problems import Problem
from careerbot.channels.web.requests import Asked, asked_in_body, asked_in_query
from careerbot.channels.web.settings import Settings
from careerbot.channels.web.tokens import TokenError, Tokens
from careerbot.display.blocks import with_blocks
from careerbot.stores import Store, StoreError
from careerbot.turn import Heard

MEMORY = "Careerbot-Memory"  # a header: "off" when the turn could not be kept
_NEVER_KEPT = {"Cache-Control": "no-store"}
_NOT_KEPT = (b"cache-control", b"no-store")
_END = "end"  # the id of a stream's last event: a browser that connects again gives it
Headers = list[tuple[bytes, bytes]]


class Replying:
    """Answers questions, in the session of a cookie or of a token that the client carries."""

    def __init__(self, bot: Bot, store: Store, settings: Settings, metrics: Metrics, heard: Heard) -> None:
        self._bot = bot
        self._store = store
        self._settings = settings
        self._metrics = metrics
        self._heard = heard
        self._tokens = Tokens(settings.secret, settings.keep)

    def routes(self) -> list[BaseRoute]:
        """The routes, the busiest first."""
        return [
            Route("/api/reply", self.reply, methods=["POST"]),
            Route("/api/reply/stream", self.stream, methods=["GET"]),
            Route("/api/sessions/{id}", self.forget, methods=["DELETE"]),
        ]

    async def reply(self, request: Request) -> Response:
        """The reply to a question, as JSON."""
        asked = await asked_in_body(request, self._settings.text)
        turn, state, headers = await self._answer(request, asked)
        body = turn.body if state is None else turn.body[:-1] + b',"state":' + json.dumps(state).encode() + b"}"
        return _response(body, "application/json", headers)

    async def stream(self, request: Request) -> Response:
        """The reply to a question, as server-sent events: each block, then the whole reply."""
        if request.headers.get("last-event-id") == _END:  # a browser that missed the end: do not answer twice
            return Response(status_code=204, headers=_NEVER_KEPT)
        asked = asked_in_query(request, self._settings.text)
        turn, state, headers = await self._answer(request, asked)
        events = "".join(_events(turn, state)).encode()
        headers.append((b"x-accel-buffering", b"no"))  # a proxy is to pass the stream on as it comes
        return _response(events, "text/event-stream", headers)

    async def forget(self, request: Request) -> Response:
        """Forget the session that the browser has: "current", or its own id. There is no other that it may name."""
        mine, named = visitors.id_of(request), request.path_params["id"]
        if named != "current" and not (mine and secrets.compare_digest(named.encode(), mine.encode())):
            raise Problem(404, "That is not your session; DELETE /api/sessions/current forgets the one you have.")
        if mine:
            try:
                await self._store.delete(visitors.key_of(mine))
            except StoreError:
                detail = "The session cannot be forgotten just now; try again."
                raise Problem(503, detail, {"Retry-After": "2"}) from None
        return Response(status_code=204, headers={**_NEVER_KEPT, "Set-Cookie": visitors.binding(request, "", 0)})

    async def _answer(self, request: Request, asked: Asked) -> tuple[Turned, str | None, Headers]:
        """The turn, the next token if the client carries its session itself, and the headers of the response."""
        headers = [_NOT_KEPT]
        if asked.state is not None:
            turn = await turned(self._bot, asked.text, self._state(asked.state))
            self._heard(asked.text, turn.reply)
            self._metrics.reply(turn.reply.status)
            return turn, self._tokens.sign(turn.state), headers
        mine, fresh = visitors.id_of(request), visitors.new_id()
        fresh_key = visitors.key_of(fresh)
        key = visitors.key_of(mine) if mine else fresh_key
        conversed = await take_turn(self._bot, self._store, key, asked.text, self._heard, fresh=fresh_key)
        self._metrics.reply(conversed.turned.reply.status)
        if not conversed.remembered:
            self._metrics.forgetful.inc()
            headers.append((MEMORY.lower().encode(), b"off"))
        elif conversed.key == fresh_key:
            headers.append((b"set-cookie", visitors.binding(request, fresh, self._settings.keep).encode()))
        return conversed.turned, None, headers

    def _state(self, token: str) -> str:
        try:
            return self._tokens.read(token) if token else ""
        except TokenError as error:
            raise Problem(403, f"'state' cannot be used: {error}; leave it empty to begin a session.") from None


def _response(body: bytes, media: str, headers: Headers) -> Response:
    response = Response(body, media_type=media)
    response.raw_headers += headers
    return response


def _events(turn: Turned, state: str | None) -> Iterator[str]:
    whole = with_blocks(turn.reply) if state is None else {**with_blocks(turn.reply), "state": state}
    blocks = whole["blocks"]
    assert isinstance(blocks, list)
    for block in blocks:
        yield f"event: block\ndata: {json.dumps(block)}\n\n"
    yield f"event: reply\nid: {_END}\ndata: {json.dumps(whole)}\n\n"

"""Questions and answers over HTTP: POST /api/reply, its stream, and forgetting a session."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from careerbot.blocks import with_blocks
from careerbot.bot import Bot
from careerbot.channels.sessions import take_turn
from careerbot.channels.turning import Turned, turned
from careerbot.channels.web import visitors
from careerbot.channels.web.metrics import Metrics
from careerbot.channels.web.problems import Problem
from careerbot.channels.web.requests import Asked, asked_in_body, asked_in_query
from careerbot.channels.web.settings import Settings
from careerbot.channels.web.tokens import TokenError, Tokens
from careerbot.stores import Store, StoreError
from careerbot.turn import Heard

JSON, EVENTS = "application/json", "text/event-stream"
MEMORY = "Careerbot-Memory"  # a header: "off" when the turn could not be kept
_NEVER_KEPT = {"Cache-Control": "no-store"}
# A proxy is to pass the stream on as it comes.
_STREAMED = {**_NEVER_KEPT, "X-Accel-Buffering": "no"}
_END = "end"  # the id of a stream's last event: a browser that connects again gives it


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
        response, turn, state = await self._answer(request, asked)
        response.media_type = JSON
        body = turn.body if state is None else turn.body[:-1] + b',"state":' + json.dumps(state).encode() + b"}"
        return _filled(response, body, JSON, _NEVER_KEPT)

    async def stream(self, request: Request) -> Response:
        """The reply to a question, as server-sent events: each block, then the whole reply."""
        if request.headers.get("last-event-id") == _END:  # a browser that missed the end: do not answer twice
            return Response(status_code=204, headers=_NEVER_KEPT)
        asked = asked_in_query(request, self._settings.text)
        response, turn, state = await self._answer(request, asked)
        return _filled(response, "".join(_events(turn, state)).encode(), EVENTS, _STREAMED)

    async def forget(self, request: Request) -> Response:
        """Forget the session that the browser has: "current", or its own id. There is no other that it may name."""
        mine, named = visitors.id_of(request), request.path_params["id"]
        if named != "current" and not (
            mine and secrets.compare_digest(named.encode("utf-8", "replace"), mine.encode())
        ):
            raise Problem(404, "That is not your session; DELETE /api/sessions/current forgets the one you have.")
        if mine:
            try:
                await self._store.delete(visitors.key_of(mine))
            except StoreError:
                raise Problem(
                    503, "The session cannot be forgotten just now; try again.", {"Retry-After": "2"}
                ) from None
        response = Response(status_code=204, headers=_NEVER_KEPT)
        visitors.drop_cookie(response, request)
        return response

    async def _answer(self, request: Request, asked: Asked) -> tuple[Response, Turned, str | None]:
        """A response still to be filled, the turn, and the next token if the client carries its session itself."""
        response = Response()
        if asked.state is not None:
            turn = await turned(self._bot, asked.text, self._state(asked.state))
            self._heard(asked.text, turn.reply)
            self._metrics.reply(turn.reply.status)
            return response, turn, self._tokens.sign(turn.state)
        mine, fresh = visitors.id_of(request), visitors.new_id()
        key, fresh_key = visitors.key_of(mine or fresh), visitors.key_of(fresh)
        conversed = await take_turn(self._bot, self._store, key, asked.text, self._heard, fresh=fresh_key)
        self._metrics.reply(conversed.turned.reply.status)
        if not conversed.remembered:
            self._metrics.forgetful.inc()
            response.headers[MEMORY] = "off"
        elif conversed.key == fresh_key:
            visitors.set_cookie(response, request, fresh, self._settings.keep)
        return response, conversed.turned, None

    def _state(self, token: str) -> str:
        try:
            return self._tokens.read(token) if token else ""
        except TokenError as error:
            raise Problem(422, f"'state' cannot be used: {error}; leave it empty to begin a session.") from None


def _filled(response: Response, body: bytes, media: str, headers: dict[str, str]) -> Response:
    """A response with a body; the headers it has already are kept."""
    filled = Response(body, headers=headers, media_type=media)
    filled.raw_headers += [pair for pair in response.raw_headers if pair[0] != b"content-length"]
    return filled


def _events(turn: Turned, state: str | None) -> Iterator[str]:
    whole = with_blocks(turn.reply) if state is None else {**with_blocks(turn.reply), "state": state}
    blocks = whole["blocks"]
    assert isinstance(blocks, list)
    for block in blocks:
        yield f"event: block\ndata: {json.dumps(block)}\n\n"
    yield f"event: reply\nid: {_END}\ndata: {json.dumps(whole)}\n\n"

"""The routes by which Slack reaches the bot, for Starlette: beside the web app or on their own."""

from __future__ import annotations

import json

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from careerbot.channels.slack.app import SlackApp
from careerbot.channels.slack.manifest import PATH
from careerbot.channels.slack.signing import is_from_slack
from careerbot.errors import CareerbotError

_LARGEST = 1_000_000  # bytes of a request; Slack's are some thousand


def routes(slack: SlackApp, path: str = PATH) -> list[Route]:
    """One route for events, buttons and commands alike. Raises CareerbotError where requests could not be verified."""
    if not slack.signing_secret:
        raise CareerbotError(
            "Slack's requests cannot be told from others' without a signing secret; set SLACK_SIGNING_SECRET "
            "(api.slack.com/apps, Basic Information)"
        )
    handler = AsyncSlackRequestHandler(slack.bolt)

    async def receive(request: Request) -> Response:
        try:
            body = await _body(request)
        except ClientDisconnect:
            return _problem(400, "Bad Request")  # to nobody
        if body is None:
            return _problem(413, "Content Too Large")
        if not is_from_slack(slack.signing_secret, request.headers, body):
            return _problem(401, "Unauthorized")
        if not _is_readable(request, body):
            return _problem(400, "Bad Request")
        return await handler.handle(request)

    return [Route(path, receive, methods=["POST"])]


async def _body(request: Request) -> bytes | None:
    """The body; None, and the rest is not read, when it is too large."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > _LARGEST:
            return None
        parts.append(part)
    request._body = b"".join(parts)  # as Request.body() keeps it, for Bolt's handler
    return request._body


def _is_readable(request: Request, body: bytes) -> bool:
    """Whether Bolt can parse the body, which it answers with an error of its own (500) where it cannot."""
    try:
        text = body.decode()
        if request.headers.get("content-type", "").startswith("application/json"):
            return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
    return True


def _problem(status: int, title: str) -> Response:
    told = {"type": "about:blank", "title": title, "status": status}
    return JSONResponse(told, status, media_type="application/problem+json")

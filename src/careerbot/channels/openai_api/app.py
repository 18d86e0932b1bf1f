"""The routes under /v1, and errors in OpenAI's shape for all that goes wrong there."""

from __future__ import annotations

import hmac
import json
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from careerbot.bot import Bot
from careerbot.channels.beside import Beside
from careerbot.channels.openai_api import telling
from careerbot.channels.openai_api.asking import Refused, known_model, read
from careerbot.channels.openai_api.chores import done
from careerbot.channels.replaying import latest, replayed
from careerbot.stores import Store
from careerbot.turn import Heard, Reply, ignored

LARGEST = 1 << 20  # bytes of a body: frontends send the conversation whole, replies and all
Endpoint = Callable[[Request], Awaitable[Response]]
KEYS = "CAREERBOT_API_KEYS"
_SCHEME = "bearer "


def routes(bot: Bot, heard: Heard = ignored, keys: Sequence[str] | None = None) -> list[BaseRoute]:
    """What to add to the routes of a Starlette app. `heard` is told of every new message and its reply.

    Where there are keys a request must carry one of them, as OpenAI's clients do (``api_key``). Unless they are given
    they are those in the environment, in CAREERBOT_API_KEYS, with commas between them.
    """
    if keys is None:
        keys = [key.strip() for key in os.environ.get(KEYS, "").split(",") if key.strip()]

    async def create(request: Request) -> Response:
        return await _create(bot, heard, request)

    def route(path: str, endpoint: Endpoint, method: str) -> Route:
        async def guarded(request: Request) -> Response:
            _admit(request, keys)
            return await endpoint(request)

        return Route(path, guarded, methods=[method])

    inner = Starlette(
        routes=[
            route("/chat/completions", create, "POST"),
            route("/models", _models, "GET"),
            route("/models/{model}", _model, "GET"),
        ],
        exception_handlers={
            Refused: _refused,
            ClientDisconnect: _gone,
            HTTPException: _not_here,
            Exception: _broken,
        },
    )
    return [Mount("/v1", app=inner)]


def beside(bot: Bot, _: Store, heard: Heard) -> Beside:
    """What ``careerbot serve --also openai`` answers. Nothing is kept, so the store is not used."""
    return Beside(routes(bot, heard))


async def _create(bot: Bot, heard: Heard, request: Request) -> Response:
    asked = read(await _body(request))

    async def reply_to(texts: Sequence[str]) -> Reply:
        return (await replayed(bot, texts)).reply

    words = telling.words_of(latest(asked.texts))
    chore = await done(asked.texts[-1], reply_to)
    if chore is not None:
        told = telling.Told(asked.model, chore, words)
    else:
        reply = await reply_to(asked.texts)
        heard(asked.texts[-1], reply)
        told = telling.Told(asked.model, telling.content(reply, asked.model), words, reply)
    if not asked.stream:
        return _json(telling.completion(told))
    # All of the reply is known at once, so the events of the stream leave together.
    events = "".join(telling.events(told, asked.usage))
    return Response(events, media_type="text/event-stream", headers={"Cache-Control": "no-cache"})


async def _models(_: Request) -> Response:
    return _json(telling.models())


async def _model(request: Request) -> Response:
    return _json(telling.model(known_model(request.path_params["model"])))


async def _body(request: Request) -> bytes:
    """The body. Raises Refused for one that is too large, before all of it is read."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise Refused(f"The body is larger than {LARGEST:,} bytes; send fewer messages.", None, 413)
    return bytes(body)


def _admit(request: Request, keys: Sequence[str]) -> None:
    """Let a request pass. Raises Refused where a key is needed and it has none that fits."""
    if not keys:
        return
    header = request.headers.get("authorization", "")
    given = header[len(_SCHEME) :].strip().encode() if header.lower().startswith(_SCHEME) else b""
    if not any([hmac.compare_digest(given, key.encode()) for key in keys]):  # noqa: C419  # as long for every key
        said = "The API key is not one of this server's." if given else "An API key is needed, as a bearer token."
        raise Refused(said, None, 401, "invalid_api_key", "authentication_error")


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _json(error.body, error.status)


async def _not_here(request: Request, error: Exception) -> Response:
    """For a path or a method that is not there, and for what the app around us refuses."""
    assert isinstance(error, HTTPException)
    status, said, code = error.status_code, error.detail, None
    if status == 404:
        said, code = "There is nothing at this path; there are /v1/chat/completions and /v1/models.", "unknown_url"
    elif status == 405:
        said = f"{request.method} is not for this path: POST /v1/chat/completions, GET /v1/models."
    return _json(Refused(said, code=code).body, status, error.headers)


async def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=400)  # nobody is there to read it


async def _broken(_: Request, __: Exception) -> Response:
    said = "Something is wrong on this server; its log says what."
    return _json(Refused(said, kind="server_error").body, 500)


def _json(data: Mapping[str, object], status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    # in ASCII, so that lone surrogates of a user's text survive
    return Response(json.dumps(data), status, headers, "application/json")

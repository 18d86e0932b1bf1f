"""What clients send, read strictly: every mistake is a Problem that says what is wrong and what would be right."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from starlette.requests import Request

from careerbot.channels.web.problems import Problem
from careerbot.channels.web.scopes import header_of
from careerbot.jsonlines import refuse_constant

EXAMPLE = '{"text": "What skills does a data engineer need?"}'
_KEYS = ("text", "state")
_KNOWN = frozenset(_KEYS)
_DECODER = json.JSONDecoder(parse_constant=refuse_constant)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; with the token of a session that the client carries itself, if it wants that ('' to begin one)."""

    text: str
    state: str | None


async def asked_in_body(request: Request, longest: int) -> Asked:
    """The question of a JSON body. Raises Problem: 400 for no JSON, 415 for another type, 422 for another shape."""
    kind = header_of(request.scope, b"content-type").partition(b";")[0].strip().lower()
    if kind != b"application/json":
        raise Problem(415, f"Send JSON, with the header Content-Type: application/json, such as {EXAMPLE}.")
    body = await _body(request)
    try:
        found = _DECODER.decode(body.decode())
    except (ValueError, RecursionError):
        raise Problem(400, f"The body is not JSON; send such as {EXAMPLE}.") from None
    if not isinstance(found, dict):
        raise Problem(422, f"The body must be an object, such as {EXAMPLE}.")
    return _asked(found, longest)


def asked_in_query(request: Request, longest: int) -> Asked:
    """The question of a query string. Raises Problem (422) when it is none."""
    return _asked(query(request, _KEYS), longest)


def query(request: Request, known: Collection[str], repeated: Collection[str] = ()) -> dict[str, str]:
    """The parameters of a query string, each given once at most. Raises Problem (422) for others.

    Those of `repeated` may be given more often, and are to be read from the request itself.
    """
    found: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name not in known:
            raise Problem(422, f"There is no parameter {name!r}; there is {', '.join(known)}.")
        if name in found and name not in repeated:
            raise Problem(422, f"The parameter {name!r} is given twice.")
        found[name] = value
    return found


async def _body(request: Request) -> bytes:
    """The body, which most often comes in one piece. Raises Problem (400) when the client goes away meanwhile."""
    body = b""
    more = True
    while more:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            raise Problem(400, "The request was broken off.")
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _asked(found: dict[str, object] | dict[str, str], longest: int) -> Asked:
    if not found.keys() <= _KNOWN:
        strange = next(name for name in found if name not in _KNOWN)
        raise Problem(422, f"There is no {strange!r}; there is {' and '.join(map(repr, _KEYS))}.")
    text, state = found.get("text"), found.get("state")
    if not isinstance(text, str):
        raise Problem(422, f"'text' must be {'a string' if 'text' in found else 'there'}, such as {EXAMPLE}.")
    if len(text) > longest:
        raise Problem(422, f"'text' has {len(text)} characters; {longest} are the most.")
    if state is not None and not isinstance(state, str):
        raise Problem(422, "'state' must be a string: what the last reply gave, or empty to begin a session.")
    return Asked(text, state)

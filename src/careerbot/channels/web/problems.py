"""What went wrong with a request, as the client is told it: problem+json (RFC 9457), without internals."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

MEDIA = "application/problem+json"


class Problem(HTTPException):
    """A request that cannot be answered: the status, and for the caller what is wrong and what to do about it."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, detail, dict(headers or {}))


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """The response for a problem."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    content = json.dumps(body, separators=(",", ":")).encode()  # ASCII: a detail may quote what cannot be encoded
    return Response(content, status, {**(headers or {}), "Cache-Control": "no-store"}, MEDIA)


_DETAILS = {
    404: "There is nothing at {path}; /openapi.json lists what there is.",
    405: "{method} is not possible at {path}; the header Allow says what is.",
}


async def for_http_error(request: Request, error: Exception) -> Response:
    """The response for an HTTPException: ours, or one that Starlette raises."""
    assert isinstance(error, HTTPException)
    detail = error.detail
    if not isinstance(error, Problem) and error.status_code in _DETAILS:
        detail = _DETAILS[error.status_code].format(path=request.url.path, method=request.method)
    return problem(error.status_code, detail, error.headers)


def for_failure() -> Response:
    """The response when the fault is ours. What happened is in the server's log, not here."""
    return problem(500, "Something went wrong here, and has been logged. The same request may work later.")

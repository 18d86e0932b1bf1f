"""Which session a browser has: a random id in a cookie that scripts cannot read."""

from __future__ import annotations

import hashlib
import re
import secrets

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "careerbot_session"
_ID = re.compile(r"[A-Za-z0-9_-]{32}")


def new_id() -> str:
    """192 random bits."""
    return secrets.token_urlsafe(24)


def id_of(request: Request) -> str:
    """The id that a browser gives; '' when it gives none that could be ours. Whether it is one, the store knows."""
    header = request.headers.get("cookie")
    if not header or COOKIE not in header:
        return ""
    found = request.cookies.get(COOKIE, "")
    return found if _ID.fullmatch(found) else ""


def key_of(id: str) -> str:
    """The key of a session in the store: who reads the store learns no id that could be used."""
    return f"web:{hashlib.sha256(id.encode()).hexdigest()}"


def set_cookie(response: Response, request: Request, id: str, seconds: float) -> None:
    """Bind a session to a browser. Only to be sent back here, and over TLS where that is spoken."""
    response.set_cookie(
        COOKIE, id, max_age=int(seconds), httponly=True, samesite="lax", secure=request.url.scheme == "https"
    )


def drop_cookie(response: Response, request: Request) -> None:
    """Make the browser forget its session."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=request.url.scheme == "https")

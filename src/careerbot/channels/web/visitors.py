"""Which session a browser has: a random id in a cookie that scripts cannot read."""

from __future__ import annotations

import hashlib
import re
import secrets

from starlette.requests import Request

from careerbot.channels.web.scopes import header_of

COOKIE = "careerbot_session"
_ID = re.compile(r"[A-Za-z0-9_-]{32}")


def new_id() -> str:
    """192 random bits."""
    return secrets.token_urlsafe(24)


def id_of(request: Request) -> str:
    """The id that a browser gives; '' when it gives none that could be ours. Whether it is one, the store knows."""
    if COOKIE.encode() not in header_of(request.scope, b"cookie"):
        return ""
    found = request.cookies.get(COOKIE, "")
    return found if _ID.fullmatch(found) else ""


def key_of(id: str) -> str:
    """The key of a session in the store: who reads the store learns no id that could be used."""
    return f"web:{hashlib.sha256(id.encode()).hexdigest()}"


def binding(request: Request, id: str, seconds: float) -> str:
    """The Set-Cookie that binds a session to a browser: only to be sent back here, and over TLS where that is spoken.

    No seconds make the browser forget it.
    """
    path = request.scope.get("root_path") or "/"
    secure = "; Secure" if request.scope["scheme"] == "https" else ""
    return f"{COOKIE}={id}; Max-Age={int(seconds)}; Path={path}; HttpOnly; SameSite=Lax{secure}"

"""What a request is, read off its ASGI scope: quicker than Starlette's objects where one thing is wanted of it."""

from __future__ import annotations

from starlette.types import Scope


def path_of(scope: Scope) -> str:
    """The path of a request inside the app, wherever that is mounted."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))


def header_of(scope: Scope, name: bytes) -> bytes:
    """The first header of a name in lower case; empty when there is none."""
    for known, value in scope["headers"]:
        if known == name:
            return bytes(value)
    return b""

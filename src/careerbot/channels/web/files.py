"""The page and the widget: a few files, read once, which may be used by pages of any site."""

from __future__ import annotations

import hashlib
import mimetypes
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

FOLDER = Path(__file__).with_name("static")
_INDEX = "index.html"
_TYPES = {".js": "text/javascript", ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml"}


def routes(folder: Path = FOLDER) -> list[BaseRoute]:
    """A route for every file of a folder, and one for its page. No other path can reach a file."""
    found: list[BaseRoute] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            file = _File(path)
            name = path.relative_to(folder).as_posix()
            found += [Route("/", file.get, methods=["GET"])] if name == _INDEX else []
            found.append(Route(f"/{name}", file.get, methods=["GET"]))
    return found


class _File:
    """A file in memory."""

    def __init__(self, path: Path) -> None:
        self._body = path.read_bytes()
        self._media = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self._headers = {
            "ETag": f'"{hashlib.sha256(self._body).hexdigest()[:32]}"',
            "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
            "Access-Control-Allow-Origin": "*",  # a script of type "module" on another site's page needs it
            "Cross-Origin-Resource-Policy": "cross-origin",
        }

    async def get(self, request: Request) -> Response:
        """The file; or that the client has it already."""
        held = request.headers.get("if-none-match", "")
        if self._headers["ETag"] in [tag.strip().removeprefix("W/") for tag in held.split(",")]:
            return Response(status_code=304, headers=self._headers)
        return Response(self._body, headers=self._headers, media_type=self._media)

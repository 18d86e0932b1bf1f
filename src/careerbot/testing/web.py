"""A browser's conversation with the web app, in this process: no port, no server, no network.

    from careerbot.channels.web.app import make_app
    from careerbot.testing.web import WebClient

    with WebClient(make_app(bot)) as client:
        assert client.ask("What skills does a data scientist need?")["status"] == "answer"
        assert client.ask("and the tools?")["roles"] == ["data-scientist"]
        client.forget()

Each client is a browser of its own, with its own cookies. An app of yours in which careerbot is mounted is tested in
the same way, with `path`. It needs httpx2 (or httpx), which Starlette's own test client stands on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from starlette.types import ASGIApp

from careerbot.errors import CareerbotError

try:
    from starlette.testclient import TestClient
except RuntimeError as error:
    raise CareerbotError("careerbot.testing.web needs httpx2: pip install httpx2") from error

Answer = dict[str, Any]  # the contract's JSON with blocks, charts, sources and choices (see ``blocks``)


class Refused(AssertionError):
    """The app did not answer: ``status`` is that of HTTP, the message what the app says is wrong."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(f"{status}: {said}")
        self.status = status


class WebClient:
    """A browser that talks to a web app. As a context the app starts and ends with it (its lifespan).

    ``http`` is the client beneath (an httpx client), for whatever is not a question.
    """

    def __init__(self, app: ASGIApp, path: str = "") -> None:
        """`path` is where careerbot is mounted in the app: "/careers"."""
        # Pages come over https: a cookie that is only for https is sent back
        self.http = TestClient(app, base_url="https://testserver")
        self._path = path.rstrip("/")

    def ask(self, text: str) -> Answer:
        """The answer to the next thing that the user says. Raises Refused when there is none."""
        response = self.http.post(f"{self._path}/api/reply", json={"text": text})
        return _answer(response.status_code, response.text)

    def ask_all(self, texts: Sequence[str]) -> list[Answer]:
        """The answers to one after the other."""
        return [self.ask(text) for text in texts]

    def forget(self) -> None:
        """Delete the session, as the page does when the user wants that. Raises Refused when that fails."""
        response = self.http.delete(f"{self._path}/api/sessions/current")
        if not response.is_success:
            _answer(response.status_code, response.text)

    def __enter__(self) -> Self:
        self.http.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.__exit__(kind, error, trace)


def _answer(status: int, body: str) -> Answer:
    try:
        found = json.loads(body)
    except ValueError:
        found = None
    if status == 200 and isinstance(found, dict):
        return found
    said = found.get("detail") if isinstance(found, dict) else None
    raise Refused(status, str(said or body[:200] or "no body"))

"""What is counted, for Prometheus: requests, replies, failures of the store, edits of the content. Never a text."""

from __future__ import annotations

import os
import time

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess, values
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SHARED = "PROMETHEUS_MULTIPROC_DIR"  # prometheus_client's variable: the folder in which workers share their counters
MEDIA = "text/plain; version=0.0.4; charset=utf-8"
_METHODS = ("GET", "HEAD", "POST", "DELETE", "OPTIONS")  # any other is counted as "other": clients choose no labels
_STEPS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)  # seconds


def share(folder: str) -> None:
    """Let the counters made from now on, here and in processes started from now on, be shared in a folder."""
    os.environ[SHARED] = folder
    values.ValueClass = values.get_value_class()  # type: ignore[no-untyped-call]  # it was chosen as the package was imported


class Metrics:
    """The counters of one app. Workers of one server share theirs, so that any of them tells of all."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = self._counter("requests", "HTTP requests answered.", "route", "method", "status")
        self._replies = self._counter("replies", "Replies given, by the status of the reply.", "status")
        self.store_failures = self._counter("store_failures", "Uses of the session store that failed.")
        self.forgetful = self._counter("replies_without_memory", "Replies whose turn the store did not keep.")
        self._reloads = self._counter("content_reloads", "Edits of the content: taken up, or refused.", "outcome")
        self._seconds = Histogram(
            "careerbot_request_seconds", "Time to answer.", ("route",), registry=self._registry, buckets=_STEPS
        )

        # by their labels, looked up a little faster
        self._known: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._known_replies: dict[str, Counter] = {}

    def request(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request."""
        labels = route, method if method in _METHODS else "other", status
        if (known := self._known.get(labels)) is None:
            known = self._known[labels] = self._requests.labels(*labels), self._seconds.labels(route)
        counter, timer = known
        counter.inc()
        timer.observe(seconds)

    def reply(self, status: str) -> None:
        """Count a reply."""
        if (known := self._known_replies.get(status)) is None:
            known = self._known_replies[status] = self._replies.labels(status)
        known.inc()

    def reload(self, outcome: str) -> None:
        """Count an edit of the content."""
        self._reloads.labels(outcome).inc()

    async def show(self, _: Request) -> Response:
        """The counters, as Prometheus reads them."""
        registry = self._registry
        if os.environ.get(SHARED):
            registry = CollectorRegistry()
            multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return Response(generate_latest(registry), media_type=MEDIA, headers={"Cache-Control": "no-store"})

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"careerbot_{name}", about, labels, registry=self._registry)


class Watched:
    """Counts and times every request, by the route that answered it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500  # unless something better is sent

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", "other") or "files"
            self._metrics.request(route, scope["method"], status, time.perf_counter() - started)

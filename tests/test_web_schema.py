"""The OpenAPI description is true: schemathesis throws at the real server what it allows, and what it does not."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from own_process import SLOW
from starlette.routing import Route
from web_server import running, served

import careerbot
from careerbot.channels.web import files
from careerbot.channels.web.app import OPENAPI, make_app
from careerbot.channels.web.settings import Settings

DOCUMENT = json.loads(OPENAPI.read_text(encoding="utf-8"))
OPTIONS = ("--no-color", "--max-examples", "400", "--seed", "7")
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)


@pytest.fixture(scope="module")
def url(bot: careerbot.Bot) -> Iterator[str]:
    with running(make_app(bot, Settings(rate=0))) as url:
        yield url


@SCHEMA.parametrize()
@settings(max_examples=20, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_response_is_one_that_is_described(case: schemathesis.Case[Any], url: str) -> None:
    response = case.call_and_validate(base_url=url)
    assert response.status_code < 500


@pytest.mark.skipif(not SLOW, reason="takes minutes; set CAREERBOT_SLOW=1")
def test_five_thousand_requests_find_no_fault(tmp_path: Path) -> None:
    """With schemathesis' own command, which also tries sequences of requests."""
    with served("--rate", "0") as server:
        done = subprocess.run(
            [Path(sys.executable).with_name("schemathesis"), "run", OPENAPI, "--url", server.url, *OPTIONS],
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=tmp_path,
        )
        assert done.returncode == 0, done.stdout[-20_000:]
        counted = httpx.get(f"{server.url}/metrics").text
        assert "Traceback" not in server.said()
    generated = re.search(r"(\d+) generated", done.stdout)
    assert generated is not None
    print(f"{generated[0]}; requests by status: {by_status(counted)}")
    assert int(generated[1]) >= 5_000
    assert not [status for status in by_status(counted) if status >= 500]


def by_status(metrics: str) -> dict[int, int]:
    """How many requests were answered with each status."""
    counts: dict[int, int] = {}
    for status, count in re.findall(r'^careerbot_requests_total\{.*status="(\d+)"\} (\S+)$', metrics, re.MULTILINE):
        counts[int(status)] = counts.get(int(status), 0) + int(float(count))
    return counts


def test_every_route_is_described_and_every_description_is_routed(bot: careerbot.Bot) -> None:
    of_files = {route.path for route in files.routes() if isinstance(route, Route)}
    routed = {
        (route.path, method.lower())
        for route in make_app(bot, Settings()).routes
        if isinstance(route, Route) and route.path not in of_files
        for method in (route.methods or ())
        if method != "HEAD"
    }
    assert routed == {(path, method) for path, methods in DOCUMENT["paths"].items() for method in methods}


def test_the_description_is_that_of_this_version() -> None:
    assert DOCUMENT["info"]["version"] == careerbot.__version__

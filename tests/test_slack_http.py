"""Requests to the route of Slack: what is not signed by Slack, just now, gets nowhere."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping

import aiohttp
import pytest
from slack_parts import SECRET, over_http

import careerbot
from careerbot.channels.slack.app import make_app
from careerbot.channels.slack.http import routes
from careerbot.channels.slack.signing import is_from_slack
from careerbot.errors import CareerbotError
from careerbot.stores import MemoryStore
from careerbot.testing.slack import signed

NOW = 1_790_000_000
EVENT = {"type": "event_callback", "event": {"type": "app_mention"}}


Request = tuple[bytes, Mapping[str, str]]


def posted(bot: careerbot.Bot, *requests: Request, method: str = "POST") -> list[tuple[int, str]]:
    """The status and body that each request gets from the real server."""

    async def run() -> list[tuple[int, str]]:
        async with over_http(bot) as wired, aiohttp.ClientSession() as session:
            got = []
            for body, headers in requests:
                async with session.request(method, wired.url, data=body, headers=headers) as response:
                    got.append((response.status, await response.text()))
            assert wired.slack.messages == []
            return got

    return asyncio.run(run())


def test_a_request_that_is_not_signed_by_slack_now_is_refused(bot: careerbot.Bot) -> None:
    good = signed(SECRET, EVENT)
    moment, signature = good.headers["x-slack-request-timestamp"], good.headers["x-slack-signature"]

    def with_(**changed: str | None) -> tuple[bytes, dict[str, str]]:
        headers = {**good.headers, **{f"x-slack-{key.replace('_', '-')}": value for key, value in changed.items()}}
        return good.body, {key: value for key, value in headers.items() if value is not None}

    old, future = signed(SECRET, EVENT, at=time.time() - 301), signed(SECRET, EVENT, at=time.time() + 302)
    requests = [
        with_(signature=None),
        with_(request_timestamp=None),
        with_(signature=None, request_timestamp=None),
        with_(signature=""),
        with_(signature=signature[:-1]),
        with_(signature=signature.upper()),
        with_(signature="v0=" + "0" * 64),
        with_(signature="v0=é"),
        with_(request_timestamp=""),
        with_(request_timestamp="soon"),
        with_(request_timestamp=f"{moment}.5"),
        with_(request_timestamp=f"-{moment}"),
        with_(request_timestamp="1e9"),
        with_(request_timestamp="٣"),
        with_(request_timestamp="9" * 500),
        with_(request_timestamp=str(int(moment) + 1)),
        (old.body, dict(old.headers)),
        (future.body, dict(future.headers)),
        (good.body + b" ", dict(good.headers)),
        (b"", dict(good.headers)),
        (b"\xff\xfe", dict(good.headers)),
        signed_by("another secret"),
    ]
    got = posted(bot, *requests)
    assert [status for status, _ in got] == [401] * len(requests)
    assert {body for _, body in got} == {'{"type":"about:blank","title":"Unauthorized","status":401}'}


def signed_by(secret: str) -> Request:
    request = signed(secret, EVENT)
    return request.body, request.headers


def test_what_slack_signs_and_nobody_can_read_is_refused_without_an_error_of_the_server(bot: careerbot.Bot) -> None:
    from slack_sdk.signature import SignatureVerifier

    moment = str(int(time.time()))
    requests = []
    for body in ("{", "[]", "7", "[" * 100_000):
        signature = SignatureVerifier(SECRET).generate_signature(timestamp=moment, body=body) or ""
        headers = {"x-slack-request-timestamp": moment, "x-slack-signature": signature}
        requests.append((body.encode(), {**headers, "content-type": "application/json"}))
    assert [status for status, _ in posted(bot, *requests)] == [400] * 4


def test_a_body_that_is_too_large_is_not_read(bot: careerbot.Bot) -> None:
    assert [status for status, _ in posted(bot, (b"x" * 1_000_001, {}))] == [413]


def test_only_post_is_taken(bot: careerbot.Bot) -> None:
    assert [status for status, _ in posted(bot, (b"", {}), method="GET")] == [405]


def test_slacks_challenge_is_answered(bot: careerbot.Bot) -> None:
    request = signed(SECRET, {"type": "url_verification", "challenge": "3eZbrw1a", "token": "x"})
    ((status, body),) = posted(bot, (request.body, request.headers))
    assert (status, "3eZbrw1a" in body) == (200, True)


@pytest.mark.parametrize(("late", "taken"), [(0, True), (300, True), (301, False), (-300, True), (-301, False)])
def test_a_signature_is_good_for_five_minutes_either_way(late: int, taken: bool) -> None:
    request = signed(SECRET, EVENT, at=NOW)
    assert is_from_slack(SECRET, request.headers, request.body, now=NOW + late) is taken


def test_without_a_signing_secret_there_is_no_route(bot: careerbot.Bot) -> None:
    app = make_app(bot, MemoryStore(), token="xoxb-1")
    with pytest.raises(CareerbotError, match="set SLACK_SIGNING_SECRET"):
        routes(app)

"""The test kit's Slack: what it takes and refuses, and that a Bolt app of somebody else's can be tested with it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from careerbot.testing.block_kit import active, problems
from careerbot.testing.slack import BOT, SlackServer, signed

PLAIN = {"type": "plain_text", "text": "x"}


def test_somebody_elses_bolt_app_runs_against_it() -> None:
    async def run() -> None:
        async with SlackServer() as slack:
            client = AsyncWebClient(slack.token, base_url=slack.api)
            app = AsyncApp(client=client, request_verification_enabled=False)

            @app.event("app_mention")
            async def hello(say: Any, event: Any) -> None:
                await say(text=f"hello, you said {event['text']}", thread_ts=event["ts"])

            handler: Any = AsyncSocketModeHandler(app, slack.app_token)
            await handler.connect_async()
            await slack.send(slack.mention("hi"))
            (said,) = await slack.until(1)
            assert said["text"] == f"hello, you said <@{BOT}> hi"
            await handler.close_async()

    asyncio.run(run())


def test_a_client_that_is_not_async_is_answered_too() -> None:
    async def run() -> None:
        async with SlackServer() as slack:
            client = WebClient(slack.token, base_url=slack.api)
            divider = [{"type": "divider"}]
            said = await asyncio.to_thread(client.chat_postMessage, channel="C1", text="hi", blocks=divider)
            assert said["ok"]
            assert slack.messages[0]["blocks"] == divider
            with pytest.raises(SlackApiError, match="invalid_auth"):
                await asyncio.to_thread(WebClient("xoxb-other", base_url=slack.api).auth_test)
            with pytest.raises(SlackApiError, match="invalid_blocks"):
                await asyncio.to_thread(client.chat_postMessage, channel="C1", text="hi", blocks=[{"type": "cake"}])

    asyncio.run(run())


def test_a_limit_answers_with_429_and_then_no_more() -> None:
    async def run() -> None:
        async with SlackServer() as slack:
            client = AsyncWebClient(slack.token, base_url=slack.api)
            slack.limit("chat.postMessage", 7)
            with pytest.raises(SlackApiError) as raised:
                await client.chat_postMessage(channel="C1", text="hi")
            assert raised.value.response.status_code == 429
            assert raised.value.response.headers["Retry-After"] == "7"
            await client.chat_postMessage(channel="C1", text="hi")

    asyncio.run(run())


def test_waiting_for_what_does_not_come_ends() -> None:
    async def run() -> None:
        async with SlackServer() as slack:
            with pytest.raises(TimeoutError):
                await slack.until(1, patience=0.05)

    asyncio.run(run())


@pytest.mark.parametrize("at", [None, 0.0, 1_000_000_000.0])
def test_a_signed_request_is_what_slacks_sdk_takes_for_one(at: float | None) -> None:
    request = signed("secret", {"type": "event_callback", "event": {"text": "é<&"}}, at=at)
    moment, signature = request.headers["x-slack-request-timestamp"], request.headers["x-slack-signature"]
    assert SignatureVerifier("secret").generate_signature(timestamp=moment, body=request.body) == signature
    assert SignatureVerifier("secret").is_valid_request(request.body, dict(request.headers)) is (at is None)


def test_events_are_json_and_buttons_and_commands_are_forms() -> None:
    slack = SlackServer()
    message = {"channel": "C1", "ts": "1.1", "text": "t", "blocks": [_actions({**_button("Go"), "value": "go"})]}
    event, press, command = slack.direct_message("a & b"), slack.press(message, "Go"), slack.command("a & b")
    for payload, kind in ((event, "event"), (press, "actions"), (command, "text")):
        request = signed("secret", payload)
        read = BoltRequest(body=request.body.decode(), headers=dict(request.headers))
        assert read.body[kind] == payload[kind]
    with pytest.raises(KeyError, match="no button says 'Stop'"):
        slack.press(message, "Stop")


def _button(text: str) -> dict[str, Any]:
    return {"type": "button", "action_id": text[:9], "text": {"type": "plain_text", "text": text}}


def _actions(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(buttons)}


def _feedback(value: str) -> dict[str, Any]:
    button = {"text": PLAIN, "value": "x"}
    element = {"type": "feedback_buttons", "positive_button": button, "negative_button": {**button, "value": value}}
    return {"type": "context_actions", "elements": [element]}


def _section(**parts: object) -> dict[str, Any]:
    return {"type": "section", **parts}


def _table(rows: int, columns: int, text: str = "x") -> dict[str, Any]:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * columns] * rows}


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ([{"type": "divider"}] * 51, "51 blocks are more than 50"),
        ([{"type": "cake"}], "0: unsupported type cake"),
        ([_section()], "0: a section has neither text nor fields"),
        ([_section(text={"type": "mrkdwn", "text": "x" * 3_001})], "0: the text of a section has more than 3000"),
        ([_section(fields=[PLAIN] * 11)], "0: 11 fields, between 1 and 10"),
        ([_section(fields=[{"type": "plain_text", "text": "x" * 2_001}])], "0: the text of a field has more than 2000"),
        ([_section(text={"type": "plain_text", "text": ""})], "0: a text is empty"),
        ([_section(text={"type": "mrkdwn", "text": "x", "emoji": True})], "0: mrkdwn takes no emoji"),
        ([{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}], "0: the text of a header"),
        ([{"type": "context", "elements": [PLAIN] * 11}], "0: 11 elements, between 1 and 10"),
        ([_actions(*[_button(str(n)) for n in range(26)])], "0: 26 elements, between 1 and 25"),
        ([_actions(_button("a"), _button("a"))], "0: an action_id stands twice"),
        ([_actions(_button("x" * 76))], "0: the text of a button has more than 75"),
        ([_actions({**_button("a"), "value": "x" * 2_001})], "0: the value of a button is too long"),
        ([_feedback("")], "0: the value of a feedback button is empty or too long"),
        ([_table(101, 1)], "0: 101 rows, between 1 and 100"),
        ([_table(1, 21)], "0: 21 cells, between 1 and 20"),
        ([_table(1, 1), _table(1, 1)], "only one table is allowed"),
        ([_table(2, 1, "x" * 5_001)], "0: the table has more than 10,000 characters"),
        ([_section(text={"type": "mrkdwn", "text": "x" * 3_000})] * 5, "15000 characters altogether"),
        ([{"type": "divider", "block_id": "a"}] * 2, "a block_id stands twice"),
        ([{"type": "rich_text", "elements": []}], "0: rich text has no elements"),
        ([{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}], "0: a part of rich"),
    ],
)
def test_what_slack_would_refuse_is_named_with_its_place(blocks: list[dict[str, Any]], problem: str) -> None:
    (found,) = problems(blocks)
    assert found.startswith(problem)


@pytest.mark.parametrize(
    "text",
    ["<!channel>", "<@U1>", "<#C1|x>", "<https://a.example>", "<https://a.example|x>", "<mailto:a@b.example>"],
)
def test_what_slack_would_obey_is_found(text: str) -> None:
    assert active(text)
    assert active("", [_section(text={"type": "mrkdwn", "text": f"a {text} b"})]) == [text]


def test_what_is_active_by_its_type_is_found_in_rich_text() -> None:
    elements = [{"type": "broadcast", "range": "here"}, {"type": "text", "text": "<!here>"}]
    blocks = [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}]
    assert len(active("plain", blocks)) == 1

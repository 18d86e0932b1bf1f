"""A Slack that runs on this machine, for tests of a bot written with Bolt: its Web API, Socket Mode, signed requests.

    async with SlackServer() as slack:
        client = AsyncWebClient(slack.token, base_url=slack.api)       # or WebClient, for a Bolt app that is not async
        ...
        await slack.send(slack.direct_message("hello"))                # over Socket Mode; returns when acknowledged
        (said,) = await slack.until(1)                                 # what the bot has posted

    request = signed(SECRET, slack.direct_message("hello"))            # for HTTP: a body and headers to post

It needs aiohttp, which the extra ``slack`` brings. Blocks that Slack would refuse are refused.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from aiohttp import WSMsgType, web

from careerbot.testing.block_kit import problems
from careerbot.testing.slack_requests import Payload, Signed, pressed, signed

__all__ = ["BOT", "TEAM", "USER", "Call", "Payload", "Signed", "SlackServer", "count_of", "signed"]
TEAM, BOT, USER = "T0LOOPBACK", "U0BOT", "U0PERSON"
PATIENCE = 20.0  # seconds that tests wait for what must come


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the Web API, or of the address that Slack gives to answer a command at."""

    method: str  # "chat.postMessage"; "response" for such an address
    told: Payload
    at: float  # seconds, of the monotonic clock


@dataclass
class SlackServer:
    """A Slack of one workspace. What is called stands in ``calls``; what is posted in ``messages``."""

    token: str = "xoxb-loopback"
    app_token: str = "xapp-loopback"
    host: str = "127.0.0.1"
    port: int = 0
    delay: float = 0.0  # seconds that every call takes
    calls: list[Call] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)
        self._refusals: dict[str, list[web.Response]] = {}
        self._sockets: list[web.WebSocketResponse] = []
        self._acknowledged: dict[str, asyncio.Future[Payload]] = {}
        self._changed = asyncio.Event()

    async def __aenter__(self) -> SlackServer:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_post("/api/{method}", self._called)
        app.router.add_post("/response/{id}", self._responded)
        app.router.add_get("/socket", self._connected)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for socket in self._sockets:
            await socket.close()
        await self._runner.cleanup()

    @property
    def api(self) -> str:
        """What to give as ``base_url`` to a client of the SDK."""
        return f"http://{self.host}:{self.port}/api/"

    @property
    def messages(self) -> list[Payload]:
        """The messages that stand, in the order in which they were posted; answers to commands too."""
        return [call.told for call in self.calls if call.method in ("chat.postMessage", "response")]

    def called(self, method: str) -> list[Payload]:
        """What a method was called with."""
        return [call.told for call in self.calls if call.method == method]

    def refuse(self, method: str, error: str, times: int = 1) -> None:
        """Answer the next calls of a method with an error."""
        bodies = [web.json_response({"ok": False, "error": error}) for _ in range(times)]
        self._refusals.setdefault(method, []).extend(bodies)

    def limit(self, method: str, seconds: int, times: int = 1) -> None:
        """Answer the next calls of a method with status 429 and so many seconds in Retry-After."""
        told = {"ok": False, "error": "ratelimited"}
        for _ in range(times):
            response = web.json_response(told, status=429, headers={"Retry-After": str(seconds)})
            self._refusals.setdefault(method, []).append(response)

    async def until(self, count: int, patience: float = PATIENCE) -> list[Payload]:
        """The messages, once there are so many. Raises TimeoutError when they do not come."""
        await self.wait(lambda: len(self.messages) >= count, patience)
        return self.messages

    async def wait(self, happened: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait until the calls are as they should be. Raises TimeoutError when they do not become so."""
        async with asyncio.timeout(patience):
            while not happened():
                self._changed.clear()
                await self._changed.wait()

    async def send(self, payload: Payload, *, retry: int = 0) -> Payload:
        """Send something over Socket Mode, to the app that connected last; what it acknowledges with.

        Raises TimeoutError when it does not acknowledge within three seconds, as Slack demands.
        """
        envelope = f"envelope-{next(self._numbers)}"
        kind = "events_api" if payload.get("type") == "event_callback" else "interactive"
        told = {
            "envelope_id": envelope,
            "type": "slash_commands" if "command" in payload else kind,
            "payload": payload,
            "accepts_response_payload": True,
            "retry_attempt": retry,
            "retry_reason": "timeout" if retry else "",
        }
        await self.wait(lambda: any(not socket.closed for socket in self._sockets))
        answered = self._acknowledged[envelope] = asyncio.get_running_loop().create_future()
        await next(socket for socket in reversed(self._sockets) if not socket.closed).send_json(told)
        async with asyncio.timeout(3):
            told_back: Payload = await answered
        return told_back

    async def disconnect(self) -> None:
        """Close every connection of Socket Mode, as Slack does from time to time."""
        for socket in self._sockets:
            await socket.close()

    def direct_message(self, text: str, *, thread: str = "", channel: str = "D0DIRECT", **other: object) -> Payload:
        """A message of a person to the bot; `other` goes into the event."""
        return self._event("message", text, thread, channel, {"channel_type": "im", **other})

    def mention(self, text: str, *, thread: str = "", channel: str = "C0CHANNEL", **other: object) -> Payload:
        """A message in a channel that mentions the bot; its text is told with the mention before it."""
        return self._event("app_mention", f"<@{BOT}> {text}", thread, channel, other)

    def event(self, event: Payload) -> Payload:
        """Any event as Slack sends it, with an id of its own."""
        number = next(self._numbers)
        return {
            "type": "event_callback",
            "token": "unused",
            "team_id": TEAM,
            "api_app_id": "A0LOOPBACK",
            "event_id": f"Ev{number:09}",
            "event_time": int(time.time()),
            "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}],
            "event": event,
        }

    def command(self, text: str, *, command: str = "/careerbot", channel: str = "C0CHANNEL") -> Payload:
        """A slash command."""
        number = next(self._numbers)
        return {
            "command": command,
            "text": text,
            "team_id": TEAM,
            "channel_id": channel,
            "user_id": USER,
            "trigger_id": f"{number}.1",
            "api_app_id": "A0LOOPBACK",
            "response_url": self._address(number),
        }

    def press(self, message: Payload, label: str, *, user: str = USER) -> Payload:
        """What Slack sends when a person presses a button of a message that the bot has posted.

        `label` is what stands on the button. Raises KeyError when the message has no such button.
        """
        action = pressed(message, label)
        number = next(self._numbers)
        moment, is_private = message.get("ts", "9.9"), "channel" not in message
        channel = message.get("channel", "C0CHANNEL")
        place = {"type": "message", "message_ts": moment, "channel_id": channel, "is_ephemeral": is_private}
        thread = {"thread_ts": message["thread_ts"]} if message.get("thread_ts") else {}
        shown = {**thread, "ts": moment, "text": message["text"], "blocks": message.get("blocks", [])}
        return {
            "type": "block_actions",
            "team": {"id": TEAM, "domain": "loopback"},
            "user": {"id": user, "team_id": TEAM},
            "api_app_id": "A0LOOPBACK",
            "container": {**place, **thread},
            "channel": {"id": channel},
            **({} if is_private else {"message": shown}),
            "actions": [{**action, "action_ts": f"{number}.7"}],
            "response_url": self._address(number),
            "trigger_id": f"{number}.2",
        }

    def _event(self, kind: str, text: str, thread: str, channel: str, other: Mapping[str, object]) -> Payload:
        moment = self._moment()
        in_thread = {"thread_ts": thread} if thread else {}
        return self.event(
            {"type": kind, "user": USER, "text": text, "ts": moment, "channel": channel, **in_thread, **other}
        )

    def _moment(self) -> str:
        return f"1790000000.{next(self._numbers):06}"

    def _address(self, number: int) -> str:
        return f"http://{self.host}:{self.port}/response/{number}"

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        told = await _told(request)
        authorized = request.headers.get("authorization", "").removeprefix("Bearer ") or told.pop("token", "")
        if self.delay:
            await asyncio.sleep(self.delay)
        if authorized != (self.app_token if method == "apps.connections.open" else self.token):
            return web.json_response({"ok": False, "error": "invalid_auth"})
        if refusals := self._refusals.get(method):
            return refusals.pop(0)
        wrong = problems(told.get("blocks") or ())
        if wrong:
            return web.json_response({"ok": False, "error": "invalid_blocks", "response_metadata": {"messages": wrong}})
        moment = self._moment()
        if method == "chat.postMessage":
            told = {**told, "ts": moment}
        self._note(method, told)
        return web.json_response({"ok": True, **self._answer(method, told)})

    def _answer(self, method: str, told: Payload) -> Payload:
        if method == "auth.test":
            return {"team": "Loopback", "team_id": TEAM, "user": "careerbot", "user_id": BOT, "bot_id": "B0BOT"}
        if method == "apps.connections.open":
            return {"url": f"ws://{self.host}:{self.port}/socket"}
        if method == "chat.postMessage":
            return {"ts": told["ts"], "channel": told.get("channel"), "message": told}
        return {}

    async def _responded(self, request: web.Request) -> web.Response:
        self._note("response", {**await _told(request), "address": str(request.url)})
        return web.Response(text="ok")

    async def _connected(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        self._changed.set()
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0LOOPBACK"}})
        async for said in socket:
            if said.type == WSMsgType.TEXT:
                told = json.loads(said.data)
                waiting = self._acknowledged.pop(told.get("envelope_id"), None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(told.get("payload") or {})
        return socket

    def _note(self, method: str, told: Payload) -> None:
        self.calls.append(Call(method, told, time.monotonic()))
        self._changed.set()


async def _told(request: web.Request) -> Payload:
    """The arguments of a call, as JSON or as a form."""
    raw = await request.text()
    if request.content_type == "application/json":
        found: Payload = json.loads(raw or "{}")
        return found
    form: Payload = dict(parse_qsl(raw))
    return {name: json.loads(value) if name == "blocks" else value for name, value in form.items()}


def count_of(messages: list[Payload]) -> Counter[tuple[str, str]]:
    """How many messages stand in each thread, by channel and thread."""
    return Counter((message.get("channel", ""), message.get("thread_ts", "")) for message in messages)

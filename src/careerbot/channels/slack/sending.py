"""Calls of Slack's Web API: as long a wait as Slack asks for, and plain text where it refuses the blocks."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Sequence
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from careerbot.channels.slack import limits
from careerbot.channels.slack.message import Data, Message, cut_text

SLACK = "https://slack.com/api/"
STATUS = "is looking it up…"
_PATIENCE = 10  # seconds for one call
_STATUS_PATIENCE = 1.0  # seconds for a status, which nothing depends on
_TRIES = 8  # of a call that is told to come back later
_LONGEST = 120.0  # seconds that a call comes back after, whatever it was told
_REFUSED = frozenset(("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"))
# Nothing is parsed, linked or unfolded in the plain text of a message, whatever stands in it.
_AS_IT_IS = {"parse": "none", "link_names": False, "mrkdwn": False, "unfurl_links": False, "unfurl_media": False}
log = logging.getLogger("careerbot.slack")


class Pace(AsyncRateLimitErrorRetryHandler):
    """Waits as long as Slack says in Retry-After, and holds back other calls of the method for as long."""

    def __init__(self) -> None:
        super().__init__(max_retry_count=_TRIES)
        self._until: dict[str, float] = {}  # by method, in the time of the event loop

    async def hold(self, method: str) -> None:
        """Wait until the method may be called."""
        while (wait := self._until.get(method, 0.0) - asyncio.get_running_loop().time()) > 0:
            await asyncio.sleep(wait)

    async def prepare_for_next_attempt_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> None:
        """Wait as long as the response says."""
        method = request.url.rpartition("/")[2]
        later = asyncio.get_running_loop().time() + _seconds(response)
        self._until[method] = max(later, self._until.get(method, 0.0))
        log.info("Slack limits the rate of %s; waiting", method)
        await self.hold(method)
        state.next_attempt_requested = True
        state.increment_current_attempt()


def _seconds(response: HttpResponse | None) -> float:
    """What Retry-After says; a second where it says nothing that can be read."""
    headers = response.headers if response is not None else {}
    told = next((value for name, value in headers.items() if name.lower() == "retry-after"), "1")
    digits = re.match(r"\d{1,6}", str(told[0] if isinstance(told, list) else told).strip())
    return min(float(digits[0]) if digits else 1.0, _LONGEST)


class Sender:
    """Posts messages. None of its methods raises: what Slack refuses is told in the log, by the name Slack gives it."""

    def __init__(self, token: str, api: str = SLACK) -> None:
        self._pace = Pace()
        # A call is made again only when it was refused, or never reached Slack: a message is not posted twice.
        unreached = AsyncConnectionErrorRetryHandler(max_retry_count=2, error_types=[aiohttp.ClientConnectorError])
        self.client = AsyncWebClient(token, base_url=api, timeout=_PATIENCE, retry_handlers=[self._pace, unreached])

    async def post(self, channel: str, thread: str, message: Message) -> None:
        """Post a message in a thread; without its blocks where Slack refuses them."""
        told = {"channel": channel, "thread_ts": thread, "text": message.text, **_AS_IT_IS}
        if await self._call("chat.postMessage", {**told, "blocks": message.blocks}) in _REFUSED:
            await self._call("chat.postMessage", told)

    async def replace(self, channel: str, moment: str, text: str, blocks: Sequence[Data]) -> None:
        """Put other blocks into a message that stands there."""
        said = cut_text(text, limits.CHANGED)
        await self._call("chat.update", {"channel": channel, "ts": moment, "text": said, "blocks": list(blocks)})

    async def respond(self, url: str, message: Message) -> None:
        """Answer where only the user who asked sees it."""
        session = await self._session()
        try:
            client = AsyncWebhookClient(url, timeout=_PATIENCE, session=session, retry_handlers=[Pace()])
            said = await client.send(
                text=message.text,
                blocks=list(message.blocks) or None,
                response_type="ephemeral",
                replace_original=False,
            )
            if said.status_code != 200:
                log.warning("Slack refuses an answer to a command or button: status %d", said.status_code)
        except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("an answer to a command or button does not reach Slack: %s", type(error).__name__)

    async def status(self, channel: str, thread: str) -> None:
        """Say in a thread that the answer is on its way; soon, or not at all."""
        told = {"channel_id": channel, "thread_ts": thread, "status": STATUS}
        await self._now("assistant.threads.setStatus", told)

    async def prompts(self, channel: str, questions: Sequence[str], thread: str = "") -> None:
        """Suggest questions at the top of a conversation; in a thread only for apps with the older assistant's view.

        For an app with ``agent_view`` Slack takes the call with a thread, and shows nothing.
        """
        shown = [{"title": question, "message": question} for question in questions[: limits.PROMPTS]]
        told = {"channel_id": channel, "title": "You could ask:", "prompts": shown}
        await self._now("assistant.threads.setSuggestedPrompts", {**told, **({"thread_ts": thread} if thread else {})})

    async def close(self) -> None:
        """Close the connections."""
        if self.client.session is not None:
            await self.client.session.close()

    async def _now(self, method: str, told: dict[str, Any]) -> None:
        """A call that nothing depends on."""
        try:
            async with asyncio.timeout(_STATUS_PATIENCE):
                await self._call(method, told, logging.DEBUG)
        except TimeoutError:
            log.debug("Slack is slow to take %s", method)

    async def _call(self, method: str, told: dict[str, Any], level: int = logging.ERROR) -> str:
        """Call a method; the name of the error, or '' when it worked."""
        await self._session()
        await self._pace.hold(method)
        try:
            await self.client.api_call(method, json=told)
        except SlackApiError as error:
            reason = str(error.response.get("error") or "unknown") if error.response is not None else "unknown"
            log.log(level, "Slack refuses %s: %s", method, reason)
            return reason
        except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.log(level, "Slack cannot be reached for %s: %s", method, type(error).__name__)
            return "unreached"
        return ""

    async def _session(self) -> aiohttp.ClientSession:
        """One session for all calls, so that connections are used again; made in the loop that uses it."""
        if self.client.session is None or self.client.session.closed:
            self.client.session = aiohttp.ClientSession()
        return self.client.session

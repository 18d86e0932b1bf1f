"""Socket Mode: the bot reaches Slack, so that it needs no address of its own."""

from __future__ import annotations

from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler

from careerbot.channels.slack.app import SlackApp


class Socket:
    """A connection to Slack, made again by itself when it is lost."""

    def __init__(self, slack: SlackApp, app_token: str) -> None:
        """To be made in the event loop that it runs in."""
        self._slack = slack
        self._handler: Any = AsyncSocketModeHandler(slack.bolt, app_token)

    async def open(self) -> None:
        """Connect. Returns once Slack can send."""
        await self._handler.connect_async()

    async def close(self) -> None:
        """Take nothing more, and let turns under way come to their end."""
        await self._handler.disconnect_async()
        await self._slack.close()
        await self._handler.close_async()

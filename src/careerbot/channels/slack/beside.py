"""Slack over HTTP, served beside the web app: ``careerbot serve --also slack``."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from careerbot.channels.beside import Beside
from careerbot.channels.slack.tokens import PACKAGES, api_address, demand, greeted, secret_of
from careerbot.errors import CareerbotError

TYPE_CHECKING = False  # as type checkers read it
if TYPE_CHECKING:
    from careerbot.bot import Bot
    from careerbot.channels.slack.app import SlackApp
    from careerbot.stores import Store
    from careerbot.turn import Heard

log = logging.getLogger("careerbot.slack")


def beside(bot: Bot, store: Store, heard: Heard) -> Beside:
    """The route of Slack's requests, with the tokens of the environment; sessions are kept in the store.

    Raises CareerbotError when a package or a token is missing. Whether Slack takes the token is found out once the
    server has started, and told in its log: web pages are to be answered whatever becomes of Slack.
    """
    demand("slack,web", *PACKAGES)
    token, secret = secret_of("SLACK_BOT_TOKEN"), secret_of("SLACK_SIGNING_SECRET")
    from careerbot.channels.slack.app import make_app
    from careerbot.channels.slack.http import routes

    slack = make_app(bot, store, token=token, signing_secret=secret, heard=heard, api=api_address())

    @contextlib.asynccontextmanager
    async def around() -> AsyncIterator[None]:
        greeting = asyncio.create_task(_greet(slack))
        try:
            yield
        finally:
            greeting.cancel()
            await slack.close()

    return Beside(routes(slack), around)


async def _greet(slack: SlackApp) -> None:
    try:
        await greeted(slack)
    except CareerbotError as error:
        log.error("Slack is not answered: %s", error)

"""The Bolt app: which event goes where. It acknowledges at once; the work is done behind that."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest

from careerbot.bot import Bot
from careerbot.channels.slack.feedback import RATE, disliked
from careerbot.channels.slack.manifest import COMMAND, HELP, PROMPTS
from careerbot.channels.slack.message import ASK, Message, chosen
from careerbot.channels.slack.reading import incoming, plain, session_key
from careerbot.channels.slack.sending import SLACK, Sender
from careerbot.channels.slack.talking import Talk
from careerbot.stores import Store
from careerbot.turn import CLARIFY, Heard, ignored

Body = dict[str, Any]
Ack = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class SlackApp:
    """A Bolt app that answers, ready for HTTP or Socket Mode. ``close`` it in the end."""

    bolt: AsyncApp
    talk: Talk
    signing_secret: str

    async def close(self) -> None:
        """Let turns under way come to their end, and close the connections to Slack."""
        await self.talk.close()


def make_app(
    bot: Bot, store: Store, *, token: str, signing_secret: str = "", heard: Heard = ignored, api: str = SLACK
) -> SlackApp:
    """A Bolt app for one workspace. The secret may be '' in Socket Mode, where nothing is signed."""
    sender = Sender(token, api)
    quiet = logging.getLogger("careerbot.slack.bolt")
    quiet.setLevel(logging.ERROR)  # Bolt's warnings tell what people write
    bolt = AsyncApp(
        name="careerbot",
        logger=quiet,
        client=sender.client,
        signing_secret=signing_secret,
        request_verification_enabled=bool(signing_secret),
    )
    talk = Talk(bot, store, sender, heard)
    _listen_to_events(bolt, talk)
    _listen_to_people(bolt, talk)
    return SlackApp(bolt, talk, signing_secret)


def _listen_to_events(bolt: AsyncApp, talk: Talk) -> None:
    async def said(body: Body, request: AsyncBoltRequest) -> None:
        if (heard := incoming(body)) is not None:
            attempt = request.headers.get("x-slack-retry-num", ["0"])[0]  # Socket Mode says "0" of the first
            await talk.answer(heard, again=attempt != "0")

    async def opened(event: Body) -> None:
        if event.get("tab") == "messages":
            await talk.sender.prompts(str(event["channel"]), PROMPTS)

    async def started(event: Body) -> None:
        thread = event["assistant_thread"]
        await talk.sender.prompts(str(thread["channel_id"]), PROMPTS, str(thread["thread_ts"]))

    async def nothing() -> None:
        """What is told but asks for nothing: where the user looks, that the app was added to a channel."""

    bolt.event("message")(said)
    bolt.event("app_mention")(said)
    bolt.event("app_home_opened")(opened)
    bolt.event("assistant_thread_started")(started)
    bolt.event(re.compile(".*"))(nothing)


def _listen_to_people(bolt: AsyncApp, talk: Talk) -> None:
    async def commanded(ack: Ack, command: Body) -> None:
        await ack()
        key = _private_key(command["team_id"], command["channel_id"], command["user_id"])
        await talk.whisper(key, str(command["response_url"]), plain(str(command.get("text") or "")) or HELP)

    async def asked(ack: Ack, body: Body) -> None:
        await ack()
        await _pressed(talk, body)

    async def rated(ack: Ack, body: Body) -> None:
        await ack()
        await _voted(talk, body)

    async def linked(ack: Ack) -> None:
        await ack()

    bolt.command(COMMAND)(commanded)
    bolt.action(re.compile(rf"^{ASK}_\d+$"))(asked)
    bolt.action(RATE)(rated)
    bolt.action(re.compile(".*"))(linked)


async def _pressed(talk: Talk, body: Body) -> None:
    """Say what a button says. Of the buttons of a question asked back, one is enough: they go once it is pressed."""
    action, place = body["actions"][0], body["container"]
    text, channel, moment = str(action["value"]), str(place["channel_id"]), str(place["message_ts"])
    shown = body.get("message") or {}
    is_choice = action["block_id"] == CLARIFY
    if not await talk.first(f"press:{channel}:{moment}:{'' if is_choice else action['action_ts']}"):
        return
    team = str((body.get("team") or {}).get("id") or "")
    if place.get("is_ephemeral"):
        await talk.whisper(_private_key(team, channel, body["user"]["id"]), str(body["response_url"]), text)
        return
    thread = str(place.get("thread_ts") or shown.get("thread_ts") or moment)
    if is_choice:
        await talk.sender.replace(channel, moment, str(shown.get("text", "")), chosen(shown.get("blocks", ()), text))
    await talk.say(session_key(team, channel, thread), channel, thread, text)


async def _voted(talk: Talk, body: Body) -> None:
    """Note an answer that did not help, once for each who says so, and thank them."""
    place = body["container"]
    vote = f"vote:{place['channel_id']}:{place['message_ts']}:{body['user']['id']}"
    if not await talk.first(vote):
        return
    noted = disliked(str(body["actions"][0]["value"]))
    if noted is not None:
        talk.heard(*noted)
    thanks = "Thank you." if noted is None else "Thank you. Ask it in other words, or for one thing at a time."
    await talk.sender.respond(str(body["response_url"]), Message(thanks, ()))


def _private_key(team: object, channel: object, user: object) -> str:
    """The key of what a user asks with the command in a channel, which nobody else sees."""
    return session_key(str(team), str(channel), "command", str(user))

"""What Slack sends into plain text, and which of it is for the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MARKED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))  # the last one last: "&amp;lt;" is "&lt;" and not "<"
_WITH_TEXT = (None, "file_share", "thread_broadcast")  # the subtypes of what a person has written anew


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something that a user said to the bot."""

    id: str  # of the event; the same when Slack sends it again
    text: str  # plain
    team: str
    channel: str
    thread: str  # timestamp of the message that the thread hangs on
    direct: bool  # between the user and the bot alone

    @property
    def key(self) -> str:
        """Of the session: a thread is one."""
        return session_key(self.team, self.channel, self.thread)


def session_key(team: str, channel: str, *rest: str) -> str:
    """The name under which a session of Slack is kept."""
    return ":".join(("slack", team, channel, *rest))


def incoming(body: Mapping[str, Any]) -> Incoming | None:
    """What a message or mention says; None for what is not said to the bot by a person, or is said a second time.

    Messages of bots (and so its own), edits, deletions, and notices that somebody joined are such.
    """
    event = body.get("event") or {}
    kind, direct = event.get("type"), event.get("channel_type") == "im"
    if kind == "message" and not direct:
        return None  # in channels only what mentions the bot, which comes as an event of its own
    if event.get("subtype") not in _WITH_TEXT or not event.get("user"):
        return None
    if any(event.get(sign) for sign in ("bot_id", "bot_profile", "edited", "hidden")):
        return None
    text = plain(str(event.get("text") or ""))
    if not text and kind != "app_mention":
        return None  # a picture alone
    moment = str(event.get("ts") or "")
    return Incoming(
        id=str(body.get("event_id") or f"{event.get('channel')}:{moment}"),
        text=text,
        team=str(body.get("team_id") or event.get("team") or ""),
        channel=str(event.get("channel") or ""),
        thread=str(event.get("thread_ts") or moment),
        direct=direct,
    )


def plain(text: str) -> str:
    """A text as its author saw it: names for mentions where they are told, labels for links, no entities."""
    shown = _MARKED.sub(_said, text)
    for entity, character in _ENTITIES:
        shown = shown.replace(entity, character)
    return shown.strip()


def _said(found: re.Match[str]) -> str:
    sign, target, label = found[1], found[2], found[3]
    if sign == "@":
        return f"@{label}" if label else ""  # the bot's own mention has no label
    if sign == "#":
        return f"#{label}" if label else ""
    if sign == "!":
        return label or ""
    return label or target.removeprefix("mailto:").removeprefix("tel:")

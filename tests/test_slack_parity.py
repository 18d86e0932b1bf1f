"""The same turns get the same text in Slack as in Python: over HTTP and over Socket Mode, on the real Bolt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from own_process import SLOW
from slack_parts import Wired, over_http, over_socket, text_of

import careerbot
from careerbot.channels.slack.message import message
from careerbot.display.printable import printable
from careerbot.testing.scripts import read_script

TURNS = 400 if SLOW else 40  # at least
SCRIPTS = sorted(Path(__file__).parent.glob("dialogues/*.yaml"))
Dialogue = list[str]


def dialogues() -> list[Dialogue]:
    """Scripted dialogues of so many turns together, evenly from all that there are."""
    every = [[turn.text for turn in case.turns] for script in SCRIPTS for case in read_script(script)[0]]
    spoken = [[text for text in dialogue if text.strip()] for dialogue in every]
    for step in range(len(spoken), 0, -1):
        chosen = spoken[::step]
        if sum(map(len, chosen)) >= TURNS:
            return chosen
    return spoken


@pytest.mark.parametrize("wire", [over_http, over_socket])
def test_the_same_turns_get_the_same_text(
    bot: careerbot.Bot, wire: Callable[..., AbstractAsyncContextManager[Wired]]
) -> None:
    async def run() -> int:
        count = 0
        async with wire(bot) as wired:
            for dialogue in dialogues():
                session = bot.session()
                thread = ""
                for text in dialogue:
                    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")  # as Slack does
                    said = await wired.ask(escaped, thread)
                    thread = said["thread_ts"]
                    reply = session.reply(text)
                    assert text_of(said) == printable(reply.text), text
                    assert said["blocks"] == list(message(reply, text.strip()).blocks), text
                    count += 1
        return count

    assert asyncio.run(run()) >= TURNS

"""Every channel says the same: 200 turns of the scripted dialogues, through each, against the engine itself.

A channel is one function in the table at the end: it plays dialogues and gives the text of each reply, and beside it
stands what of a reply it is to show.
"""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import httpx
import mcp
import openai
import pytest
from mcp.types import TextContent
from own_process import environment
from reading_off import on_screen, read_off
from slack_parts import over_http, text_of
from starlette.applications import Starlette
from web_server import running

import careerbot
from careerbot.channels import lines
from careerbot.channels.mcp import asgi_app
from careerbot.channels.mcp.results import reply_text
from careerbot.channels.openai_api import routes
from careerbot.channels.openai_api.asking import MARKDOWN, PLAIN
from careerbot.channels.openai_api.telling import content
from careerbot.channels.web.app import make_app
from careerbot.channels.web.settings import Settings
from careerbot.display.blocks import with_blocks
from careerbot.display.printable import printable
from careerbot.display.render import footnoted
from careerbot.testing.scripts import read_scripts
from careerbot.turn import Reply

if TYPE_CHECKING:
    from pseudo_terminal import Chat

TURNS = 200
COLUMNS = 100  # of the terminal; wider ones set text no wider
PATIENCE = 300  # seconds until something that hangs is given up
Dialogues = Sequence[Sequence[str]]
Told = list[list[str]]  # by dialogue and turn
Play = Callable[[careerbot.Bot, Dialogues], Told]


@cache
def dialogues() -> tuple[tuple[str, ...], ...]:
    """200 turns, taken evenly from all the scripts; without those that no line of a terminal can hold."""
    cases, problems = read_scripts([Path(__file__).with_name("dialogues")])
    assert not problems
    said = [tuple(turn.text for turn in case.turns) for case in cases]
    fit = [texts for texts in said if all(text == " ".join(text.split()) and 0 < len(text) < 1_000 for text in texts)]
    step = max(1, sum(map(len, fit)) // TURNS)
    chosen: list[tuple[str, ...]] = []
    for texts in fit[::step] + fit[1::step]:
        if room := TURNS - sum(map(len, chosen)):
            chosen.append(texts[:room])
    return tuple(chosen)


# How each channel plays dialogues


def session(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
    """Sessions that are saved after every turn and taken up again."""
    told: Told = []
    for texts in dialogues:
        saved, replies = careerbot.State().to_json(), []
        for text in texts:
            session = bot.session(careerbot.State.from_json(saved))
            replies.append(session.reply(text).text)
            saved = session.state.to_json()
        told.append(replies)
    return told


def batch(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
    """`careerbot batch`, with the turns of all dialogues mixed."""
    turns = [(number, turn) for number, texts in enumerate(dialogues) for turn in range(len(texts))]
    turns.sort(key=lambda place: (place[1], place[0]))
    sent = [json.dumps({"id": [n, t], "conversation": n, "text": dialogues[n][t]}) for n, t in turns]
    done = subprocess.run(
        [sys.executable, "-m", "careerbot", "batch"],
        input="\n".join(sent),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        timeout=PATIENCE,
        check=True,
    )
    told = [[""] * len(texts) for texts in dialogues]
    for line in done.stdout.splitlines():
        reply = json.loads(line)
        number, turn = reply["id"]
        told[number][turn] = reply["text"]
    return told


def plain_lines(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
    """A conversation in plain lines, as into a pipe: every reply is written at once."""

    class Pipe(io.StringIO):
        def __init__(self) -> None:
            super().__init__()
            self.written: list[str] = []

        def write(self, text: str) -> int:
            self.written.append(text.removesuffix("\n\n"))
            return len(text)

    told: Told = []
    for texts in dialogues:
        pipe = Pipe()
        lines.converse(bot, [f"{text}\n".encode() for text in texts], pipe)
        told.append(pipe.written)
    return told


def terminal(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
    """The chat in a real terminal: typed as keys, read off the screen with its tables, wrapped lines and footnotes."""
    from pseudo_terminal import Chat  # skips this one test where there are no pseudo-terminals

    with TemporaryDirectory() as state:
        chat = Chat(COLUMNS, CAREERBOT_STATE=state)
        try:
            chat.until_prompt()
            return [_typed(chat, texts) for texts in dialogues]
        finally:
            chat.end()


def _typed(chat: Chat, texts: Sequence[str]) -> list[str]:
    chat.ask("/reset")
    said = []
    for text in texts:
        chat.clear()
        said.append(read_off(chat.ask(text)))
    return said


def web(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
    """Browsers, each with the cookie of its session; what is shown is put together from the blocks."""
    told: Told = []
    with running(make_app(bot, Settings(rate=0))) as address:
        for texts in dialogues:
            with httpx.Client(base_url=address) as browser:
                replies = [browser.post("/api/reply", json={"text": text}).json() for text in texts]
            told.append([f"{reply['text']}\n{json.dumps(reply['blocks'])}" for reply in replies])
    return told


def slack(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
    """Threads in Slack: the real Bolt over HTTP, against a Slack on this machine."""

    async def work() -> Told:
        told: Told = []
        async with over_http(bot) as wired:
            for texts in dialogues:
                replies, thread = [], ""
                for text in texts:
                    sent = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")  # as Slack does
                    said = await wired.ask(sent, thread)
                    thread = said["thread_ts"]
                    replies.append(text_of(said))
                told.append(replies)
        return told

    return asyncio.run(work())


def sdk(model: str, stream: bool) -> Play:
    """OpenAI's own SDK, which sends the conversation with every turn."""

    def play(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
        with (
            running(Starlette(routes=routes(bot))) as address,
            openai.OpenAI(base_url=f"{address}/v1", api_key="none") as client,
        ):
            return [_played(client, model, stream, texts) for texts in dialogues]

    return play


def _played(client: openai.OpenAI, model: str, stream: bool, texts: Sequence[str]) -> list[str]:
    messages: list[Any] = []
    for text in texts:
        messages.append({"role": "user", "content": text})
        if stream:
            chunks = client.chat.completions.create(model=model, messages=messages, stream=True)
            said = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
        else:
            said = client.chat.completions.create(model=model, messages=messages).choices[0].message.content or ""
        messages.append({"role": "assistant", "content": said})
    return [message["content"] for message in messages if message["role"] == "assistant"]


def assistant(structured: bool) -> Play:
    """The MCP client, over HTTP."""

    async def converse(client: mcp.Client, texts: Sequence[str]) -> list[str]:
        said = []
        for number, text in enumerate(texts):
            result = await client.call_tool("ask", {"question": text, "earlier": list(texts[:number])})
            assert isinstance(result.structured_content, dict)
            assert isinstance(result.content[0], TextContent)
            said.append(str(result.structured_content["text"]) if structured else result.content[0].text)
        return said

    def play(bot: careerbot.Bot, dialogues: Dialogues) -> Told:
        async def work() -> Told:
            async with mcp.Client(f"{address}/mcp") as client:
                return [await converse(client, texts) for texts in dialogues]

        with running(asgi_app(bot)) as address:
            return asyncio.run(work())

    return play


# What of a reply each channel shows


def text(reply: Reply) -> str:
    return reply.text


def printed(reply: Reply) -> str:
    return printable(reply.text)


def with_sources(reply: Reply) -> str:
    return printable(footnoted(reply))


def text_and_blocks(reply: Reply) -> str:
    return f"{reply.text}\n{json.dumps(with_blocks(reply)['blocks'])}"


def in_markdown(reply: Reply) -> str:
    return content(reply, MARKDOWN)


CHANNELS: dict[str, tuple[Play, Callable[[Reply], str]]] = {
    "a saved session": (session, text),
    "careerbot batch": (batch, text),
    "plain lines": (plain_lines, with_sources),
    "the chat in a terminal": (terminal, on_screen),
    "web": (web, text_and_blocks),
    "Slack": (slack, printed),
    "OpenAI's SDK": (sdk(PLAIN, stream=False), with_sources),
    "OpenAI's SDK, streamed": (sdk(PLAIN, stream=True), with_sources),
    "OpenAI's SDK, in Markdown": (sdk(MARKDOWN, stream=False), in_markdown),
    "the MCP client": (assistant(structured=True), text),
    "the MCP client, as a model reads it": (assistant(structured=False), reply_text),
}


def test_there_are_two_hundred_turns_of_every_kind(bot: careerbot.Bot) -> None:
    assert sum(map(len, dialogues())) == TURNS
    assert len(dialogues()) > 50
    statuses = {reply.status for texts in dialogues() for reply in _replies(bot, texts)}
    assert statuses == {"answer", "caveat", "clarify", "fallback", "smalltalk"}


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_channel_says_what_the_engine_says(bot: careerbot.Bot, channel: str) -> None:
    play, shown = CHANNELS[channel]
    told = play(bot, dialogues())
    for texts, replies, expected in zip(
        dialogues(), told, (_replies(bot, texts) for texts in dialogues()), strict=True
    ):
        assert replies == [shown(reply) for reply in expected], texts


def _replies(bot: careerbot.Bot, texts: Sequence[str]) -> list[Reply]:
    session = bot.session()
    return [session.reply(text) for text in texts]

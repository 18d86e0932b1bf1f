"""`careerbot slack`: the manifest, what it says when something is missing, and that it runs and ends."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest
from slack_parts import SECRET, listening, text_of
from slack_process import PATIENCE, Running, bot_process, environment

import careerbot
from careerbot.channels.slack.app import make_app
from careerbot.channels.slack.http import routes
from careerbot.channels.web.app import make_app as make_web_app
from careerbot.cli import main
from careerbot.stores import MemoryStore
from careerbot.testing.slack import SlackServer, signed

pytestmark = pytest.mark.usefixtures("bot")  # so that the content is compiled when the processes start
QUESTION = "What does a data engineer do?"
EXAMPLE = Path(__file__).parents[1] / "examples" / "slack_bot.py"


def manifest(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, object]]:
    assert main(["slack", "manifest", *arguments]) == 0
    found: dict[str, dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_the_manifest_is_one_that_slack_takes(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(json.dumps(manifest(capsys)))
    assert len(found["display_information"]["description"]) <= 140
    assert 174 <= len(found["display_information"]["long_description"]) <= 4_000
    agent = found["features"]["agent_view"]
    assert len(agent["agent_description"]) <= 300
    assert 0 < len(agent["suggested_prompts"]) <= 4
    assert found["features"]["app_home"] == {
        "home_tab_enabled": False,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }
    assert found["settings"]["socket_mode_enabled"] is True
    assert "request_url" not in json.dumps(found)
    # nothing is read but what is said to the bot, and nobody's profile
    assert found["oauth_config"]["scopes"]["bot"] == [
        "app_mentions:read", "assistant:write", "chat:write", "commands", "im:history",
    ]  # fmt: skip
    assert found["settings"]["event_subscriptions"]["bot_events"] == ["app_home_opened", "app_mention", "message.im"]


def test_the_manifest_for_http_has_the_address_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(json.dumps(manifest(capsys, "--url", "https://bot.example.org/")))
    address = "https://bot.example.org/slack/events"
    assert found["settings"]["socket_mode_enabled"] is False
    assert found["settings"]["event_subscriptions"]["request_url"] == address
    assert found["settings"]["interactivity"]["request_url"] == address
    assert found["features"]["slash_commands"][0]["url"] == address


def test_an_address_that_slack_does_not_take_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["slack", "manifest", "--url", "http://bot.example.org"]) == 1
    assert "it begins with https://" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "variables", "said"),
    [
        ((), {}, "SLACK_BOT_TOKEN is not set; export it (xoxb-…"),
        ((), {"SLACK_BOT_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN is another kind of token; it begins with xoxb-"),
        ((), {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN is not set"),
        (("--http",), {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET is not set"),
        (("--store", "ftp://x"), {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}, "names no store"),
        (("--content", "nowhere"), {}, "nowhere is no folder"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    variables: dict[str, str],
    said: str,
) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main(["slack", *arguments]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "missing", "extra"),
    [((), "slack_bolt", "slack"), (("--http",), "uvicorn", "slack,web")],
)
def test_a_missing_package_is_said_in_one_line(arguments: tuple[str, ...], missing: str, extra: str) -> None:
    program = (
        "import sys, importlib.util as u; found = u.find_spec\n"
        f"u.find_spec = lambda name, *rest: None if name == {missing!r} else found(name, *rest)\n"
        f"from careerbot.cli import main; sys.exit(main({['slack', *arguments]!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", env=environment(), timeout=PATIENCE
    )
    expected = f"careerbot: Slack needs more packages: pip install 'careerbot[{extra}]'\n"
    assert (done.returncode, done.stderr) == (1, expected)


def said_by(*arguments: str, **env: str) -> tuple[int, str]:
    """What `careerbot slack` ends with against a Slack that takes other tokens."""

    async def run() -> tuple[int, str]:
        async with SlackServer() as slack:
            command = [sys.executable, "-m", "careerbot", "slack", *arguments]
            done = await asyncio.to_thread(
                subprocess.run,
                command,
                capture_output=True,
                encoding="utf-8",
                env=environment(slack, **env),
                timeout=PATIENCE,
            )
            return done.returncode, done.stderr

    return asyncio.run(run())


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_a_token_that_slack_refuses_is_said_with_where_to_find_it(name: str) -> None:
    wrong = "xoxb-wrong" if name == "SLACK_BOT_TOKEN" else "xapp-wrong"
    code, said = said_by(**{name: wrong})
    assert code == 1
    assert said.startswith(f"careerbot: Slack refuses {name} (invalid_auth); give the token of an installed app: x")
    assert "wrong" not in said
    assert said.count("\n") == 1


def test_a_slack_that_cannot_be_reached_is_said() -> None:
    code, said = said_by(SLACK_API_URL="http://127.0.0.1:1/api/")
    assert (code, said.startswith("careerbot: Slack cannot be reached (")) == (1, True)


def answered(start: Callable[[SlackServer], Running]) -> tuple[str, int, str]:
    """What a process answers to a direct message by Socket Mode, and how it ends."""

    async def run() -> tuple[str, int, str]:
        async with SlackServer() as slack:
            running = await asyncio.to_thread(start, slack)
            try:
                await slack.send(slack.direct_message(QUESTION))
                (said,) = await slack.until(1)
            finally:
                code, rest = await asyncio.to_thread(running.end)
            return text_of(said), code, rest

    return asyncio.run(run())


def test_it_answers_by_socket_mode_until_it_is_told_to_end(bot: careerbot.Bot) -> None:
    assert answered(lambda slack: bot_process(slack)) == (bot.reply(QUESTION).text, 0, "")


def test_it_answers_over_http_with_a_log_until_it_is_told_to_end(bot: careerbot.Bot, tmp_path: Path) -> None:
    log = tmp_path / "log"

    async def run() -> tuple[int, str]:
        async with SlackServer() as slack, aiohttp.ClientSession() as session:
            arguments = ("--http", "--port", "0", "--log", str(log))
            running = await asyncio.to_thread(lambda: bot_process(slack, *arguments, SLACK_SIGNING_SECRET=SECRET))
            try:
                request = signed(SECRET, slack.mention("will it rain tomorrow"))
                async with session.post(running.url, data=request.body, headers=request.headers) as response:
                    assert response.status == 200
                async with session.get(running.url.replace("/slack/events", "/healthz")) as response:
                    assert (response.status, await response.text()) == (200, "ok\n")
                await slack.until(1)
            finally:
                ended = await asyncio.to_thread(running.end)
            return ended

    assert asyncio.run(run()) == (0, "")
    assert json.loads(log.read_text("ascii"))["status"] == "fallback"


def test_a_port_that_is_taken_is_said() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, said = said_by("--http", "--port", port, SLACK_SIGNING_SECRET=SECRET)
    assert code == 1
    assert f"127.0.0.1 port {port} cannot be listened on" in said


def test_a_turn_under_way_is_answered_before_it_ends(bot: careerbot.Bot) -> None:
    async def run() -> None:
        async with SlackServer() as slack:
            running = await asyncio.to_thread(bot_process, slack)
            await slack.send(slack.direct_message("hello"))
            await slack.until(1)
            slack.delay = 0.7
            await slack.send(slack.direct_message(QUESTION))
            await asyncio.sleep(0.1)
            code, said = await asyncio.to_thread(running.end)
            assert (code, said, len(slack.messages)) == (0, "", 2)

    asyncio.run(run())


def test_the_example_is_short_and_answers(bot: careerbot.Bot) -> None:
    assert len(EXAMPLE.read_text("utf-8").splitlines()) < 40
    text, code, said = answered(lambda slack: Running([str(EXAMPLE)], environment(slack)))
    assert (text, code, said) == (bot.reply(QUESTION).text, 0, "")


def test_it_can_be_mounted_beside_the_web_app(bot: careerbot.Bot) -> None:
    async def run() -> None:
        async with SlackServer() as slack, aiohttp.ClientSession() as session:
            app = make_app(bot, MemoryStore(), token=slack.token, signing_secret=SECRET, api=slack.api)
            async with listening(make_web_app(bot, routes=routes(app))) as url:
                request = signed(SECRET, slack.mention(QUESTION))
                async with session.post(url, data=request.body, headers=request.headers) as response:
                    assert response.status == 200
                (said,) = await slack.until(1)
                assert text_of(said) == bot.reply(QUESTION).text
                async with session.post(url, data=request.body) as response:
                    assert response.status == 401
                async with session.get(url.replace("/slack/events", "/healthz")) as response:
                    assert response.status == 200
                await app.close()

    asyncio.run(run())

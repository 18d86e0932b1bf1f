"""The browser in this process that embedders test their app with."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route

import careerbot
from careerbot.channels.web.app import make_app
from careerbot.display.blocks import with_blocks
from careerbot.testing.web import Refused, WebClient

SKILLS, TOOLS = "What skills does a data scientist need?", "and the tools?"


def test_a_client_has_a_session(bot: careerbot.Bot) -> None:
    session = bot.session()
    with WebClient(make_app(bot)) as client:
        assert client.ask_all([SKILLS, TOOLS]) == [with_blocks(session.reply(text)) for text in (SKILLS, TOOLS)]


def test_two_clients_of_an_app_are_two_browsers(bot: careerbot.Bot) -> None:
    app = make_app(bot)
    with WebClient(app) as client:
        client.ask(SKILLS)
        assert WebClient(app).ask(TOOLS)["roles"] == []
        assert client.ask(TOOLS)["roles"] == ["data-scientist"]


def test_a_session_can_be_forgotten(bot: careerbot.Bot) -> None:
    with WebClient(make_app(bot)) as client:
        client.ask(SKILLS)
        client.forget()
        assert client.ask(TOOLS)["roles"] == []


def test_an_app_that_careerbot_is_mounted_in_is_tested_the_same(bot: careerbot.Bot) -> None:
    inner = make_app(bot)
    app = Starlette(routes=[Mount("/careers", inner), Route("/", lambda _: PlainTextResponse("mine"))])
    client = WebClient(app, "/careers/")
    assert [answer["roles"] for answer in client.ask_all([SKILLS, TOOLS])] == [["data-scientist"]] * 2
    assert client.http.get("/").text == "mine"


def test_what_the_app_refuses_is_told(bot: careerbot.Bot) -> None:
    with WebClient(make_app(bot)) as client, pytest.raises(Refused, match=r"^422: ") as raised:
        client.ask("x" * 10_000)
    assert raised.value.status == 422
    with pytest.raises(Refused, match=r"^404: Not Found"):
        WebClient(Starlette()).ask("hello")
    with pytest.raises(Refused, match=r"^404: "):
        WebClient(Starlette()).forget()

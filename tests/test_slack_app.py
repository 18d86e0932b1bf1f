"""The bot in Slack, on the real Bolt: who is answered, where, once, and what becomes of buttons and failures."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from slack_parts import Wired, over_http, over_socket, text_of

import careerbot
from careerbot.channels.slack.manifest import PROMPTS
from careerbot.stores import MemoryStore, Stored, StoreError
from careerbot.testing.slack import USER, Payload
from careerbot.unanswered import Log

Wire = Callable[..., AbstractAsyncContextManager[Wired]]
QUESTION = "What does a data engineer do?"
ACKNOWLEDGED = 1.0  # seconds; Slack gives three

both = pytest.mark.parametrize("wire", [over_http, over_socket])


def play(wire: Wire, scenario: Callable[[Wired], Awaitable[None]], bot: careerbot.Bot, **parts: Any) -> None:
    async def run() -> None:
        async with wire(bot, **parts) as wired:
            await scenario(wired)

    asyncio.run(run())


@both
def test_a_direct_message_is_answered_in_its_thread(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        event = wired.slack.direct_message(QUESTION)
        assert await wired.send(event) == 200
        (said,) = await wired.slack.until(1)
        assert text_of(said) == bot.reply(QUESTION).text
        assert (said["channel"], said["thread_ts"]) == ("D0DIRECT", event["event"]["ts"])
        assert said["parse"] == "none"
        assert not any(said[name] for name in ("link_names", "mrkdwn", "unfurl_links", "unfurl_media"))

    play(wire, scenario, bot)


@both
def test_a_thread_is_a_session_and_another_thread_is_another(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        session = bot.session()
        first = await wired.ask("How much does a data scientist earn in Germany?")
        assert text_of(first) == session.reply("How much does a data scientist earn in Germany?").text
        again = await wired.ask("and a data engineer?", thread=first["thread_ts"])
        assert text_of(again) == session.reply("and a data engineer?").text
        assert again["thread_ts"] == first["thread_ts"]
        fresh = await wired.ask("and a data engineer?")
        assert text_of(fresh) == bot.reply("and a data engineer?").text

    play(wire, scenario, bot)


@both
def test_a_mention_is_answered_without_the_mention(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.send(wired.slack.mention(QUESTION))
        (said,) = await wired.slack.until(1)
        assert (said["channel"], text_of(said)) == ("C0CHANNEL", bot.reply(QUESTION).text)
        assert wired.slack.called("assistant.threads.setStatus") == []

    play(wire, scenario, bot)


def test_what_is_not_said_to_the_bot_by_a_person_is_not_answered(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        slack = wired.slack
        for other in (
            {"subtype": "message_changed", "message": {"text": QUESTION, "user": USER}, "hidden": True},
            {"subtype": "message_deleted", "previous_message": {"text": QUESTION}},
            {"subtype": "channel_join"},
            {"subtype": "bot_message", "bot_id": "B0OTHER"},
            {"bot_id": "B0OTHER", "user": "U0OTHERBOT"},
            {"bot_id": "B0BOT", "user": "U0BOT"},
            {"user": "U0BOT"},
            {"user": None},
            {"channel_type": "channel"},
            {"channel_type": "mpim"},
        ):
            assert await wired.send(slack.direct_message(QUESTION, **other)) == 200
        assert await wired.send(slack.direct_message("")) == 200
        assert await wired.send(slack.mention(QUESTION, edited={"user": USER, "ts": "1.1"})) == 200
        assert await wired.send(slack.event({"type": "reaction_added", "user": USER})) == 200
        await wired.ask("hello")
        assert len(slack.messages) == 1

    play(over_http, scenario, bot)


def test_a_message_with_a_file_is_answered(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.send(wired.slack.direct_message(QUESTION, subtype="file_share", files=[{"id": "F1"}]))
        (said,) = await wired.slack.until(1)
        assert text_of(said) == bot.reply(QUESTION).text

    play(over_socket, scenario, bot)


@both
def test_an_event_that_comes_again_is_answered_once(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        event = wired.slack.direct_message(QUESTION)
        await asyncio.gather(*(wired.send(event, retry=retry) for retry in range(4)))
        await wired.slack.until(1)
        await wired.ask("hello")
        assert len(wired.slack.messages) == 2

    play(wire, scenario, bot)


@both
def test_it_is_acknowledged_before_the_work_is_done(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.ask("hello")  # Bolt asks Slack once who it is
        wired.slack.delay = 1.5
        started = time.monotonic()
        for sent in (wired.slack.direct_message(QUESTION), wired.slack.command(QUESTION)):
            assert await wired.send(sent) == 200
        assert time.monotonic() - started < ACKNOWLEDGED
        await wired.slack.until(3)

    play(wire, scenario, bot)


def test_answers_stand_in_the_order_of_the_questions(bot: careerbot.Bot) -> None:
    questions = ["data engineer skills", "and their pay?", "and in Germany?", "what about a data analyst?"]

    async def scenario(wired: Wired) -> None:
        first = wired.slack.direct_message(questions[0])
        thread = first["event"]["ts"]
        await wired.send(first)
        for question in questions[1:]:
            await wired.send(wired.slack.direct_message(question, thread=thread))
        session = bot.session()
        assert [text_of(said) for said in await wired.slack.until(4)] == [session.reply(q).text for q in questions]

    play(over_socket, scenario, bot)


def test_the_status_is_told_before_the_answer_and_nothing_depends_on_it(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.ask(QUESTION)
        methods = [call.method for call in wired.slack.calls]
        assert methods.index("assistant.threads.setStatus") < methods.index("chat.postMessage")
        (status,) = wired.slack.called("assistant.threads.setStatus")
        assert status["status"]
        assert status["thread_ts"] == wired.slack.messages[0]["thread_ts"]
        wired.slack.refuse("assistant.threads.setStatus", "missing_scope")
        await wired.ask(QUESTION)
        wired.slack.limit("assistant.threads.setStatus", 30)
        started = time.monotonic()
        await wired.ask(QUESTION)
        assert time.monotonic() - started < 5

    play(over_socket, scenario, bot)


def test_opening_the_messages_tab_suggests_prompts_at_the_top(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.send(wired.slack.event({"type": "app_home_opened", "user": USER, "channel": "D1", "tab": "home"}))
        await wired.send(
            wired.slack.event({"type": "app_home_opened", "user": USER, "channel": "D1", "tab": "messages"})
        )
        await wired.slack.wait(lambda: bool(wired.slack.called("assistant.threads.setSuggestedPrompts")))
        (told,) = wired.slack.called("assistant.threads.setSuggestedPrompts")
        assert told["channel_id"] == "D1"
        assert "thread_ts" not in told  # with it, Slack takes the call of an agent and shows nothing
        assert [prompt["message"] for prompt in told["prompts"]] == list(PROMPTS)

    play(over_http, scenario, bot)


def test_the_older_assistant_gets_its_prompts_in_its_thread(bot: careerbot.Bot) -> None:
    thread = {"user_id": USER, "channel_id": "D1", "thread_ts": "17.1", "context": {}}

    async def scenario(wired: Wired) -> None:
        await wired.send(wired.slack.event({"type": "assistant_thread_started", "assistant_thread": thread}))
        await wired.send(wired.slack.event({"type": "assistant_thread_context_changed", "assistant_thread": thread}))
        await wired.slack.wait(lambda: bool(wired.slack.called("assistant.threads.setSuggestedPrompts")))
        (told,) = wired.slack.called("assistant.threads.setSuggestedPrompts")
        assert (told["channel_id"], told["thread_ts"]) == ("D1", "17.1")

    play(over_socket, scenario, bot)


def test_every_prompt_is_answered(bot: careerbot.Bot) -> None:
    assert {prompt: bot.reply(prompt).status for prompt in PROMPTS if bot.reply(prompt).status != "answer"} == {}


@both
def test_a_choice_is_made_with_a_button_once(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        session = bot.session()
        question = "do data engineers use Fask?"
        options = session.reply(question).suggestions
        asked = await wired.ask(question)
        press = wired.slack.press(asked, options[0])
        assert await wired.send(press) == 200
        await wired.send(press)
        await wired.send(wired.slack.press(asked, options[1]))
        answer = (await wired.slack.until(2))[1]
        assert text_of(answer) == session.reply(options[0]).text
        assert answer["thread_ts"] == asked["thread_ts"]
        (changed,) = wired.slack.called("chat.update")
        assert changed["ts"] == asked["ts"]
        assert f"You chose: {options[0]}" in json.dumps(changed["blocks"])
        assert "careerbot_ask" not in json.dumps(changed["blocks"])
        await wired.ask("hello")
        assert len(wired.slack.messages) == 3

    play(wire, scenario, bot)


def test_a_suggestion_is_asked_with_a_button_which_stays(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        session = bot.session()
        ideas = session.reply(QUESTION).suggestions
        said = await wired.ask(QUESTION)
        for number, idea in enumerate(ideas[:2], 2):
            await wired.send(wired.slack.press(said, idea))
            answer = (await wired.slack.until(number))[-1]
            assert text_of(answer) == session.reply(idea).text
            assert answer["blocks"][0]["elements"][0]["text"] == f"You asked: {idea}"
        assert wired.slack.called("chat.update") == []

    play(over_http, scenario, bot)


@both
def test_a_command_is_answered_so_that_only_its_user_sees_it(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        session = bot.session()
        for number, question in enumerate(["data scientist salary in Germany", "and a data engineer?"], 1):
            await wired.send(wired.slack.command(question))
            said = (await wired.slack.until(number))[-1]
            assert text_of(said) == session.reply(question).text
            assert said["response_type"] == "ephemeral"
        idea = session.reply("data engineer").suggestions[0]
        await wired.send(wired.slack.command("data engineer"))
        await wired.send(wired.slack.press((await wired.slack.until(3))[-1], idea))
        said = (await wired.slack.until(4))[-1]
        assert text_of(said) == session.reply(idea).text
        assert wired.slack.called("chat.postMessage") == []

    play(wire, scenario, bot)


def test_a_command_or_mention_without_words_tells_what_can_be_asked(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.send(wired.slack.command("  "))
        await wired.slack.until(1)
        await wired.send(wired.slack.mention(""))
        told = bot.reply("What can you help me with?").text
        assert [text_of(said) for said in await wired.slack.until(2)] == [told, told]

    play(over_socket, scenario, bot)


@both
def test_an_answer_that_did_not_help_is_logged_once_for_each_who_says_so(
    bot: careerbot.Bot, wire: Wire, tmp_path: Path
) -> None:
    log = tmp_path / "log"

    async def scenario(wired: Wired) -> None:
        said = await wired.ask(QUESTION)
        await wired.send(wired.slack.press(said, "Helpful", user="U0HAPPY"))
        await wired.slack.until(2)
        assert not log.exists()
        for _ in range(2):
            await wired.send(wired.slack.press(said, "Not helpful"))
        thanks = (await wired.slack.until(3))[-1]
        assert thanks["text"].startswith("Thank you.")
        assert thanks["response_type"] == "ephemeral"
        await wired.send(wired.slack.press(said, "Not helpful", user="U0OTHER"))
        await wired.slack.until(4)

    play(wire, scenario, bot, heard=Log(log, with_text=True).note)
    lines = [json.loads(line) for line in log.read_text("ascii").splitlines()]
    reply = bot.reply(QUESTION)
    assert [(line["status"], line["text"]) for line in lines] == [("disliked", QUESTION)] * 2
    assert lines[0]["intents"] == [guess.name for guess in reply.intents]
    assert lines[0]["roles"] == list(reply.roles)


def test_what_goes_unanswered_is_logged(bot: careerbot.Bot, tmp_path: Path) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.ask("will it rain tomorrow")

    play(over_socket, scenario, bot, heard=Log(tmp_path / "log", with_text=False).note)
    (line,) = (tmp_path / "log").read_text("ascii").splitlines()
    assert json.loads(line)["status"] == "fallback"


def test_a_rate_limit_is_waited_for_and_holds_the_others_back(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.ask("hello")
        wired.slack.limit("chat.postMessage", 2)
        started = time.monotonic()
        await wired.send(wired.slack.direct_message(QUESTION))
        await asyncio.sleep(0.3)
        await wired.send(wired.slack.direct_message(QUESTION))
        await wired.slack.until(3)
        posted = [call.at - started for call in wired.slack.calls if call.method == "chat.postMessage"][1:]
        assert min(posted) >= 2
        assert max(posted) < 10

    play(over_socket, scenario, bot)


def test_what_slack_says_it_limits_in_words_is_waited_for_a_second(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        wired.slack.limit("chat.postMessage", 0)
        wired.slack._refusals["chat.postMessage"][0].headers["Retry-After"] = "soon"
        await wired.ask(QUESTION)

    play(over_socket, scenario, bot)


def test_refused_blocks_are_told_as_text(bot: careerbot.Bot, caplog: pytest.LogCaptureFixture) -> None:
    async def scenario(wired: Wired) -> None:
        wired.slack.refuse("chat.postMessage", "invalid_blocks")
        said = await wired.ask(QUESTION)
        assert "blocks" not in said
        assert text_of(said) == bot.reply(QUESTION).text

    play(over_socket, scenario, bot)
    assert "Slack refuses chat.postMessage: invalid_blocks" in caplog.text


def test_a_message_that_slack_refuses_is_logged_without_what_was_said(
    bot: careerbot.Bot, caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario(wired: Wired) -> None:
        wired.slack.refuse("chat.postMessage", "is_archived")
        await wired.send(wired.slack.direct_message("secret plans of Ada"))
        await wired.ask("hello")

    with caplog.at_level(logging.INFO):
        play(over_socket, scenario, bot)
    assert "Slack refuses chat.postMessage: is_archived" in caplog.text
    assert "secret" not in caplog.text


class Broken(MemoryStore):
    """A store that is down."""

    async def load(self, key: str) -> Stored | None:
        raise StoreError("down")

    async def first(self, key: str, seconds: float) -> bool:
        raise StoreError("down")


@both
def test_with_the_store_down_it_is_answered_without_memory_and_once(bot: careerbot.Bot, wire: Wire) -> None:
    async def scenario(wired: Wired) -> None:
        event = wired.slack.direct_message(QUESTION)
        await wired.send(event)
        (said,) = await wired.slack.until(1)
        assert text_of(said) == bot.reply(QUESTION).text
        await wired.send(event)
        await wired.send(wired.slack.direct_message(QUESTION), retry=1)  # another worker has it
        await wired.ask("hello")
        assert len(wired.slack.messages) == 2

    play(wire, scenario, bot, store=Broken())


def test_what_is_kept_holds_nothing_that_was_said(bot: careerbot.Bot) -> None:
    kept: list[str] = []

    class Spying(MemoryStore):
        async def save(self, key: str, text: str, version: int) -> bool:
            kept.append(text)
            return await super().save(key, text, version)

    async def scenario(wired: Wired) -> None:
        await wired.ask("I am Ada and wonder about data engineers")

    play(over_socket, scenario, bot, store=Spying())
    assert kept
    assert "Ada" not in "".join(kept)


def test_socket_mode_comes_back_when_slack_closes_the_connection(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        await wired.ask("hello")
        await wired.slack.disconnect()
        said = await wired.ask(QUESTION)
        assert text_of(said) == bot.reply(QUESTION).text

    play(over_socket, scenario, bot)


def test_buttons_of_other_versions_are_acknowledged(bot: careerbot.Bot) -> None:
    async def scenario(wired: Wired) -> None:
        said = await wired.ask(QUESTION)
        press: Payload = wired.slack.press(said, "Not helpful")
        press["actions"][0]["action_id"] = "something_else"
        assert await wired.send(press) == 200
        press = wired.slack.press(said, "Not helpful")
        press["actions"][0]["value"] = "{"
        assert await wired.send(press) == 200
        await wired.slack.until(2)

    play(over_http, scenario, bot)

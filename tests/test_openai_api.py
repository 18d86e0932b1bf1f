"""OpenAI's API, asked with OpenAI's own SDK over real HTTP: completions, streams, models, errors, frontends' chores."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam
from starlette.applications import Starlette
from web_server import running, served

import careerbot
from careerbot.channels.openai_api import routes
from careerbot.channels.openai_api.app import LARGEST
from careerbot.channels.openai_api.asking import Refused, read
from careerbot.channels.openai_api.chores import done
from careerbot.channels.replaying import MOST_CHARACTERS, MOST_TURNS, latest, replayed
from careerbot.channels.web.app import make_app
from careerbot.channels.web.settings import Settings
from careerbot.display.markdown import markdown
from careerbot.display.render import as_data, footnoted
from careerbot.turn import Reply

SKILLS, TOOLS = "What skills does a data scientist need?", "and the tools?"
heard: list[tuple[str, Reply]] = []


@pytest.fixture(scope="module")
def address(bot: careerbot.Bot) -> Iterator[str]:
    with running(Starlette(routes=routes(bot, lambda text, reply: heard.append((text, reply))))) as address:
        yield address


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0) as client:
        yield client


def user(text: str) -> ChatCompletionMessageParam:
    return {"role": "user", "content": text}


def ask(client: openai.OpenAI, *texts: str, model: str = "careerbot-plain") -> ChatCompletion:
    return client.chat.completions.create(model=model, messages=[user(text) for text in texts])


def test_a_completion_is_the_reply_as_the_terminal_shows_it(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    completion = ask(client, SKILLS)
    assert completion.choices[0].message.content == footnoted(bot.reply(SKILLS))
    assert completion.choices[0].message.role == "assistant"
    assert completion.choices[0].finish_reason == "stop"
    assert completion.object == "chat.completion"
    assert completion.model == "careerbot-plain"
    assert completion.id.startswith("chatcmpl-")
    assert abs(completion.created - time.time()) < 60


def test_the_other_model_answers_in_markdown_with_what_to_ask_next(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    question = "data scientist vs data engineer"
    content = ask(client, question, model="careerbot").choices[0].message.content or ""
    assert content.startswith(markdown(bot.reply(question)).rstrip("\n"))
    assert "\n| --- | --- | --- |\n" in content
    assert "\n[^1]: " in content
    assert content.endswith("\n".join(f"- {idea}" for idea in bot.reply(question).suggestions))


def test_what_is_asked_back_can_be_answered_by_number(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    question = "what does an architect do"
    choices = bot.reply(question).suggestions
    assert len(choices) > 1
    asked_back = ask(client, question, model="careerbot").choices[0].message.content or ""
    assert asked_back.endswith("\n".join(f"{number}. {choice}" for number, choice in enumerate(choices, 1)))
    assert (
        ask(client, question, "2").choices[0].message.content
        == ask(client, question, choices[1]).choices[0].message.content
    )


def test_a_follow_up_is_understood_by_replaying_what_was_said(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply(SKILLS)
    expected = session.reply(TOOLS)
    assert expected.roles == ("data-scientist",)
    messages: list[ChatCompletionMessageParam] = [
        {"role": "system", "content": "You are a pirate. Talk of machine learning engineers."},
        {"role": "developer", "content": "machine learning engineer"},
        user(SKILLS),
        {"role": "assistant", "content": "An ML engineer needs a parrot."},
        user(TOOLS),
    ]
    completion = client.chat.completions.create(model="careerbot-plain", messages=messages)
    assert completion.choices[0].message.content == footnoted(expected)


def test_nothing_is_kept_from_one_request_to_the_next(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    ask(client, SKILLS)
    assert ask(client, TOOLS).choices[0].message.content == footnoted(bot.reply(TOOLS))


def test_a_message_in_parts_is_its_texts(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    parts: Any = [
        {"type": "text", "text": "What skills does"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}},
        {"type": "text", "text": "a data scientist need?"},
    ]
    completion = client.chat.completions.create(model="careerbot-plain", messages=[{"role": "user", "content": parts}])
    assert completion.choices[0].message.content == footnoted(bot.reply("What skills does\na data scientist need?"))


def test_parameters_for_language_models_have_no_effect(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    completion = client.chat.completions.create(
        model="careerbot-plain",
        messages=[user(SKILLS)],
        temperature=1.9,
        max_completion_tokens=1,
        n=3,
        stop=["a"],
        seed=7,
        logprobs=True,
        tools=[{"type": "function", "function": {"name": "f", "parameters": {}}}],
        response_format={"type": "json_object"},
        extra_body={"chat_id": "x", "keep_alive": {"never": ["heard", "of"]}},
    )
    assert [choice.message.content for choice in completion.choices] == [footnoted(bot.reply(SKILLS))]


def test_sources_with_an_address_are_annotations(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    for model in ("careerbot", "careerbot-plain"):
        message = ask(client, "How much does a data scientist earn?", model=model).choices[0].message
        cited = [note.url_citation for note in message.annotations or []]
        sources = {source.url: source.title for source in bot.reply("How much does a data scientist earn?").sources}
        assert {note.url: note.title for note in cited} == {url: title for url, title in sources.items() if url}
        for note in cited:
            words = (message.content or "")[note.start_index : note.end_index]
            assert (note.url in words) or (note.title in words)


def test_the_contract_of_the_reply_comes_along(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    told: Any = ask(client, SKILLS).model_extra
    assert told["careerbot"] == json.loads(json.dumps(as_data(bot.reply(SKILLS))))


def test_usage_counts_words(client: openai.OpenAI) -> None:
    completion = ask(client, SKILLS, TOOLS)
    assert completion.usage is not None
    assert completion.usage.prompt_tokens == len(f"{SKILLS} {TOOLS}".split())
    assert completion.usage.completion_tokens == len((completion.choices[0].message.content or "").split())
    assert completion.usage.total_tokens == completion.usage.prompt_tokens + completion.usage.completion_tokens


@pytest.mark.parametrize("model", ["careerbot", "careerbot-plain"])
def test_a_stream_adds_up_to_the_completion(client: openai.OpenAI, model: str) -> None:
    whole = ask(client, SKILLS, model=model)
    chunks = list(client.chat.completions.create(model=model, messages=[user(SKILLS)], stream=True))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == whole.choices[0].message.content
    assert len(chunks) > 5
    assert chunks[0].choices[0].delta.role == "assistant"
    assert [chunk.choices[0].finish_reason for chunk in chunks] == [None] * (len(chunks) - 1) + ["stop"]
    assert len({chunk.id for chunk in chunks}) == 1
    assert {chunk.object for chunk in chunks} == {"chat.completion.chunk"}
    assert all(chunk.usage is None for chunk in chunks)
    assert chunks[-1].model_extra == whole.model_extra


def test_a_stream_ends_with_its_usage_when_that_is_wanted(client: openai.OpenAI) -> None:
    *_, last = client.chat.completions.create(
        model="careerbot", messages=[user(SKILLS)], stream=True, stream_options={"include_usage": True}
    )
    usage = ask(client, SKILLS, model="careerbot").usage
    assert last.choices == []
    assert last.usage == usage


def test_the_streaming_helper_of_the_sdk_works(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    with client.chat.completions.stream(model="careerbot-plain", messages=[user(SKILLS)]) as stream:
        assert stream.get_final_completion().choices[0].message.content == footnoted(bot.reply(SKILLS))


def test_the_asynchronous_client_works(address: str, bot: careerbot.Bot) -> None:
    async def run() -> list[str | None]:
        async with openai.AsyncOpenAI(base_url=f"{address}/v1", api_key="none") as client:
            asked = [
                client.chat.completions.create(model="careerbot-plain", messages=[user(SKILLS), user(TOOLS)])
                for _ in range(20)
            ]
            return [completion.choices[0].message.content for completion in await asyncio.gather(*asked)]

    session = bot.session()
    session.reply(SKILLS)
    assert set(asyncio.run(run())) == {footnoted(session.reply(TOOLS))}


def test_models_are_listed_and_can_be_looked_up(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["careerbot", "careerbot-plain"]
    model = client.models.retrieve("careerbot")
    assert (model.id, model.object, model.owned_by) == ("careerbot", "model", "careerbot")
    with pytest.raises(openai.NotFoundError, match="no model 'gpt-4o' here; give one of careerbot, careerbot-plain"):
        client.models.retrieve("gpt-4o")


def test_a_model_that_is_not_there_is_not_found(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        ask(client, SKILLS, model="gpt-4o")
    assert (raised.value.code, raised.value.param, raised.value.type) == (
        "model_not_found",
        "model",
        "invalid_request_error",
    )


@pytest.mark.parametrize(
    ("body", "param", "said"),
    [
        (b"", None, "not JSON"),
        (b"\xff", None, "not UTF-8"),
        (b"[" * 100_000, None, "nested too deeply"),
        (b"[]", None, "expected an object"),
        (b"{}", "model", "'model' is missing"),
        (b'{"model": 7}', "model", "'model' is missing"),
        (b'{"model": "careerbot"}', "messages", "must be an array of messages"),
        (b'{"model": "careerbot", "messages": []}', "messages", "must be an array of messages"),
        (b'{"model": "careerbot", "messages": "hi"}', "messages", "must be an array of messages"),
        (b'{"model": "careerbot", "messages": [{"role": "system", "content": "x"}]}', "messages", "role 'user'"),
        (
            b'{"model": "careerbot", "messages": [7, {"role": "user", "content": ""}]}',
            "messages.[0]",
            "must be an object",
        ),
        (
            b'{"model": "careerbot", "messages": [{"role": 1}, {"role": "user", "content": ""}]}',
            "messages.[0].role",
            "must be a string",
        ),
        (
            b'{"model": "careerbot", "messages": [{"role": "user", "content": 5}]}',
            "messages.[0].content",
            "must be a string, or an array",
        ),
        (
            b'{"model": "careerbot", "messages": [{"role": "user", "content": [{"type": "text", "text": 5}]}]}',
            "messages.[0].content.[0].text",
            "must be a string",
        ),
        (
            b'{"model": "careerbot", "stream": "yes", "messages": [{"role": "user", "content": "x"}]}',
            "stream",
            "true or false",
        ),
    ],
)
def test_a_bad_request_is_told_in_openais_shape(address: str, body: bytes, param: str | None, said: str) -> None:
    response = httpx.post(f"{address}/v1/chat/completions", content=body)
    assert response.status_code == 400
    error = response.json()["error"]
    assert list(error) == ["message", "type", "param", "code"]
    assert error["type"] == "invalid_request_error"
    assert error["param"] == param
    assert said in error["message"]


def test_a_body_that_is_too_large_is_refused(address: str) -> None:
    response = httpx.post(f"{address}/v1/chat/completions", content=b" " * (LARGEST + 1))
    assert response.status_code == 413
    assert response.json()["error"]["message"] == "The body is larger than 1,048,576 bytes; send fewer messages."


def test_beside_the_web_app_a_long_conversation_is_no_trouble_and_refusals_keep_their_shape(bot: careerbot.Bot) -> None:
    app = make_app(bot, Settings(also=("openai",), rate=60, burst=2))
    with running(app) as address, openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0) as client:
        messages: list[ChatCompletionMessageParam] = [user(SKILLS), {"role": "assistant", "content": "x" * 200_000}]
        completion = client.chat.completions.create(model="careerbot-plain", messages=[*messages, user(TOOLS)])
        assert completion.choices[0].message.content == ask(client, SKILLS, TOOLS).choices[0].message.content
        with pytest.raises(openai.RateLimitError, match="Too many requests; try again in 1 s"):
            ask(client, SKILLS)
    with running(make_app(bot, Settings(also=("openai",)))) as address:
        pieces = (b" " * (1 << 16) for _ in range(17))
        for body in (pieces, b" " * (LARGEST + 1)):
            response = httpx.post(f"{address}/v1/chat/completions", content=body)
            assert response.status_code == 413
            assert "too large" in response.json()["error"]["message"]


@pytest.mark.usefixtures("bot")  # so that the content is compiled when the process starts
def test_the_command_serves_it_beside_and_logs_what_went_unanswered(tmp_path: Path) -> None:
    log = tmp_path / "unanswered.jsonl"
    options = ("--also", "openai", "--rate", "0", "--log", str(log), "--log-text")
    with (
        served(*options, CAREERBOT_API_KEYS="sesame") as server,
        openai.OpenAI(base_url=f"{server.url}/v1", api_key="sesame") as client,
    ):
        assert [model.id for model in client.models.list()] == ["careerbot", "careerbot-plain"]
        assert "You could ask" in (ask(client, SKILLS).choices[0].message.content or "")
        ask(client, SKILLS, "will it rain tomorrow")
        assert [json.loads(line)["text"] for line in log.read_text("utf-8").splitlines()] == ["will it rain tomorrow"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/v1/chat/completions", 405), ("POST", "/v1/embeddings", 404), ("GET", "/v1/", 404)],
)
def test_what_is_not_there_is_told_in_openais_shape(address: str, method: str, path: str, status: int) -> None:
    response = httpx.request(method, f"{address}{path}")
    assert response.status_code == status
    assert "/v1/chat/completions" in response.json()["error"]["message"]


def test_a_key_is_asked_for_where_there_are_keys(bot: careerbot.Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERBOT_API_KEYS", "sesame, öffne")
    with running(Starlette(routes=routes(bot))) as address:
        with openai.OpenAI(base_url=f"{address}/v1", api_key="sesame") as client:
            assert ask(client, "hello").choices[0].message.content
        with openai.OpenAI(base_url=f"{address}/v1", api_key="wrong", max_retries=0) as client:
            for refused in (lambda: ask(client, "hello"), client.models.list):
                with pytest.raises(openai.AuthenticationError) as raised:
                    refused()
                assert raised.value.code == "invalid_api_key"
        assert httpx.get(f"{address}/v1/models").status_code == 401
        assert httpx.get(f"{address}/v1/models", headers={"Authorization": "Basic sesame"}).status_code == 401


def test_a_failure_inside_says_nothing_of_the_inside(bot: careerbot.Bot) -> None:
    def broken(text: str, reply: Reply) -> None:
        raise RuntimeError("secret")

    with running(Starlette(routes=routes(bot, broken))) as address:
        response = httpx.post(
            f"{address}/v1/chat/completions",
            json={"model": "careerbot", "messages": [{"role": "user", "content": "hello"}]},
        )
    assert response.status_code == 500
    assert response.json()["error"]["type"] == "server_error"
    assert "secret" not in response.text


def test_only_the_new_message_is_heard(client: openai.OpenAI) -> None:
    heard.clear()
    ask(client, SKILLS, TOOLS)
    assert [text for text, _ in heard] == [TOOLS]


@pytest.mark.parametrize("text", ["", "\x1b[31m😀", "a" * 50_000, "<script>alert(1)</script> **x** [y](http://z)"])
def test_any_text_gets_an_answer(client: openai.OpenAI, text: str) -> None:
    content = ask(client, text, model="careerbot").choices[0].message.content or ""
    assert content
    assert "<script" not in content.replace("\\<", "")
    assert "\x1b" not in content


def test_lone_surrogates_are_no_trouble(address: str) -> None:
    body = b'{"model": "careerbot", "messages": [{"role": "user", "content": "\\ud800 what is \\udfff dbt"}]}'
    assert httpx.post(f"{address}/v1/chat/completions", content=body).status_code == 200


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["model", "messages", "role", "content", "type", "text"]), inner)
        ),
        max_leaves=20,
    )
)
@settings(max_examples=300)
def test_any_body_is_read_or_refused(body: object) -> None:
    messages = body if isinstance(body, list) else [body, {"role": "user", "content": body}]
    for raw in (body, {"model": "careerbot", "messages": messages}):
        with contextlib.suppress(Refused):
            assert read(json.dumps(raw).encode()).texts


# Long conversations


def test_of_a_long_conversation_the_end_is_replayed() -> None:
    texts = [f"{number}" for number in range(200)]
    assert latest(texts) == texts[-MOST_TURNS:]
    assert latest(["a" * 1_000_000, "b" * 1_000_000]) == ["a" * 1_000_000, "b" * 1_000_000]
    assert latest(["x" * 4_000] * 40) == ["x" * 4_000] * (MOST_CHARACTERS // 4_000)
    assert latest(["only"]) == ["only"]


def test_no_texts_are_no_conversation(bot: careerbot.Bot) -> None:
    with pytest.raises(ValueError, match="nothing to reply to"):
        asyncio.run(replayed(bot, []))


def test_conversations_at_once_do_not_mix(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    roles = ["data scientist", "data engineer", "data analyst", "actuary", "ux designer", "devops engineer"]

    def converse(role: str) -> str | None:
        return ask(client, f"what skills does a {role} need", TOOLS, "and the pay?").choices[0].message.content

    def expected(role: str) -> str:
        session = bot.session()
        return [footnoted(session.reply(text)) for text in (f"what skills does a {role} need", TOOLS, "and the pay?")][
            -1
        ]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(converse, roles * 4)) == [expected(role) for role in roles] * 4


# What frontends ask on their own behalf

HISTORY = f"""### Chat History:
<chat_history>
USER: {SKILLS}
ASSISTANT: Skills a Data Scientist needs:
- USER: is a word
USER: {TOOLS}
ASSISTANT: Tools Data Scientists use …
</chat_history>"""


def chore(output: str) -> str:
    return f"### Task:\nDo something for the frontend.\n### Output:\nJSON format: {output}\n{HISTORY}"


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ('{ "title": "your concise title here" }', {"title": SKILLS}),
        ('{ "tags": ["tag1", "tag2"] }', {"tags": []}),
        ('{ "queries": ["query1"] }', {"queries": []}),
        ("something else", {}),
    ],
)
def test_chores_of_open_webui_get_what_is_known(
    client: openai.OpenAI, output: str, expected: dict[str, object]
) -> None:
    heard.clear()
    completion = ask(client, chore(output), model="careerbot")
    assert json.loads(completion.choices[0].message.content or "") == expected
    assert heard == []


def test_open_webui_is_given_the_bots_own_suggestions(client: openai.OpenAI, bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply(SKILLS)
    suggested = list(session.reply(TOOLS).suggestions)
    completion = ask(client, chore('{ "follow_ups": ["Question 1?"] }'), model="careerbot")
    assert json.loads(completion.choices[0].message.content or "") == {"follow_ups": suggested}


def test_librechat_gets_the_first_words_as_a_title(client: openai.OpenAI) -> None:
    asked = (
        "Provide a concise, 5-word-or-less title for the conversation, using title case conventions. "
        f"Only return the title itself.\n\nConversation:\nUser: {SKILLS} {'And more. ' * 10}\nAI: Skills …"
    )
    title = ask(client, asked, model="careerbot").choices[0].message.content or ""
    assert title.startswith(SKILLS)
    assert title.endswith("…")
    assert len(title) <= 60


@pytest.mark.parametrize("text", ["### Task: tell me of dbt", "<chat_history>", SKILLS, ""])
def test_what_is_no_chore_is_a_question(text: str) -> None:
    async def never(_: object) -> Reply:
        raise AssertionError

    assert asyncio.run(done(text, never)) is None

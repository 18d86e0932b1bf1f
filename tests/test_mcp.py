"""The tools for assistants, called by the real MCP client: in this process, over stdio and over HTTP."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import Any, TypeVar

import httpx
import jsonschema
import pytest
from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult, TextContent
from own_process import environment
from web_server import running

import careerbot
from careerbot.channels.mcp import asgi_app, make_server
from careerbot.channels.mcp.asking import gap_question, likes_question
from careerbot.lookups import fact_records, pay_question, pay_records, role_records
from careerbot.turn import Reply

T = TypeVar("T")
TOOLS = [
    "list_roles",
    "look_up_role",
    "look_up_topic",
    "compare_roles",
    "recommend_roles",
    "find_skill_gap",
    "look_up_pay",
    "ask",
]
PATIENCE = 300  # seconds until a process that hangs is ended
GOOD: list[tuple[str, dict[str, Any]]] = [
    ("list_roles", {}),
    ("list_roles", {"field": "ai"}),
    ("look_up_role", {"role": "data-engineer"}),
    ("look_up_role", {"role": "ML engineer", "topics": ["skills", "tools"]}),
    ("look_up_topic", {"topic": "dbt", "most": 3}),
    ("look_up_topic", {"topic": "portfolio projects"}),
    ("compare_roles", {"roles": ["data-engineer", "analytics engineer"]}),
    ("recommend_roles", {"knows": ["Python", "SQL"], "likes": ["statistics"], "dislikes": ["meetings"]}),
    ("recommend_roles", {"background": "a nurse", "degree": "physics"}),
    ("find_skill_gap", {"role": "data scientist", "knows": ["Python", "frobnication"]}),
    ("look_up_pay", {"role": "data engineer"}),
    ("look_up_pay", {"role": "data engineer", "place": "Canada", "level": "senior"}),
    ("ask", {"question": "which pays more, data scientist or data engineer?"}),
    ("ask", {"question": "and in Canada?", "earlier": ["how much does a data scientist earn"]}),
    ("ask", {"question": "what does an architect do"}),
    ("ask", {"question": ""}),
]
BAD: list[tuple[str, dict[str, Any], str]] = [
    ("list_roles", {"field": "cooking"}, "there is no field 'cooking'; the fields are ai, data, design"),
    ("look_up_role", {"role": "dota scients"}, "no role called 'dota scients'; did you mean 'Data Scientist'?"),
    ("look_up_role", {"role": "qqqq"}, "no role called 'qqqq'; the tool list_roles lists those I know"),
    ("look_up_role", {"role": "data-engineer", "topics": ["horoscope"]}, "its topics are .*career_path"),
    ("look_up_topic", {"topic": "zzz qqq"}, "nothing is known of 'zzz qqq'; try other words"),
    ("compare_roles", {"roles": ["data-engineer"]}, "at least 2"),
    ("compare_roles", {"roles": ["data-engineer", "data engineers"]}, "one and the same role, data-engineer"),
    ("compare_roles", {"roles": ["qqqq", "data-engineer", "zzzz"]}, "'qqqq'.*'zzzz'"),
    ("recommend_roles", {}, "at least one of knows, likes, dislikes, background and degree"),
    ("recommend_roles", {"knows": [" ", "."]}, "at least one of knows, likes"),
    ("find_skill_gap", {"role": "data scientist", "knows": []}, "at least 1"),
    ("find_skill_gap", {"role": "data scientist", "knows": ["frob", "nicate"]}, "no skill or tool called frob, nicate"),
    ("look_up_pay", {"role": "data engineer", "place": "Nowhereland"}, "no place called 'Nowhereland'; give a country"),
    ("look_up_pay", {"role": "data engineer", "level": "junior"}, "there is no level 'junior'; the levels are entry"),
    ("ask", {}, "question\n  Field required"),
    ("ask", {"question": "x" * 5_000}, "at most 4000 characters"),
    ("sing", {}, "Unknown tool: sing"),
]


def run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    return asyncio.run(asyncio.wait_for(work(), PATIENCE))


def call(bot: careerbot.Bot, tool: str, arguments: dict[str, Any]) -> CallToolResult:
    async def work() -> CallToolResult:
        async with Client(make_server(bot)) as client:
            return await client.call_tool(tool, arguments)

    return run(work)


def data(bot: careerbot.Bot, tool: str, **arguments: Any) -> dict[str, Any]:
    """The structured content of a result."""
    result = call(bot, tool, arguments)
    assert not result.is_error, text(result)
    assert isinstance(result.structured_content, dict)
    return result.structured_content


def text(result: CallToolResult) -> str:
    [content] = result.content
    assert isinstance(content, TextContent)
    return content.text


# What a client is told


def test_every_tool_says_what_it_takes_and_gives_and_that_it_only_reads(bot: careerbot.Bot) -> None:
    async def work() -> list[Any]:
        async with Client(make_server(bot)) as client:
            return list((await client.list_tools()).tools)

    tools = run(work)
    assert [tool.name for tool in tools] == TOOLS
    for tool in tools:
        assert tool.title
        assert 60 < len(tool.description) < 600
        assert tool.output_schema["type"] == "object"
        assert tool.annotations.read_only_hint
        assert tool.annotations.idempotent_hint
        assert tool.annotations.open_world_hint is False
        for name, schema in tool.input_schema["properties"].items():
            assert schema.get("description"), f"{tool.name} does not say what {name} is"


def test_the_topics_fields_and_levels_of_the_content_are_named(bot: careerbot.Bot) -> None:
    async def work() -> tuple[dict[str, str], str | None]:
        async with Client(make_server(bot)) as client:
            return {
                tool.name: tool.description or "" for tool in (await client.list_tools()).tools
            }, client.instructions

    descriptions, instructions = run(work)
    for topic in bot.compiled.sections("data-engineer"):
        assert topic in descriptions["look_up_role"]
    for record in role_records(bot.compiled):
        assert str(record["field"]) in descriptions["list_roles"]
    assert "entry, executive, intern" in descriptions["look_up_pay"]
    assert "Cite those to the user" in (instructions or "")


# What the tools give


@pytest.mark.parametrize(("tool", "arguments"), GOOD)
def test_a_result_is_text_and_data_that_fits_its_schema(
    bot: careerbot.Bot, tool: str, arguments: dict[str, Any]
) -> None:
    async def work() -> tuple[Any, CallToolResult]:
        async with Client(make_server(bot)) as client:
            [found] = [each for each in (await client.list_tools()).tools if each.name == tool]
            return found.output_schema, await client.call_tool(tool, arguments)

    schema, result = run(work)
    assert not result.is_error, text(result)
    assert text(result).strip()
    jsonschema.validate(result.structured_content, schema)


@pytest.mark.parametrize(("tool", "arguments", "said"), BAD)
def test_a_mistake_is_a_tool_error_that_says_what_to_do(
    bot: careerbot.Bot, tool: str, arguments: dict[str, Any], said: str
) -> None:
    result = call(bot, tool, arguments)
    assert result.is_error
    assert re.search(said, text(result), re.DOTALL), text(result)


def test_a_role_is_looked_up_with_every_fact_and_its_source(bot: careerbot.Bot) -> None:
    found = data(bot, "look_up_role", role="DE", topics=["skills", "education"])["facts"]
    records = fact_records(["data-engineer"], bot.compiled, ["skills", "education"])
    assert [fact["id"] for fact in found] == sorted((str(r["id"]) for r in records), key=lambda id: "education" in id)
    for fact in found:
        assert fact["source"]["title"]
        assert fact["source"]["year"] > 2000
        assert fact["role"] == "data-engineer"
    assert "(the authors of careerbot, 2026)" in text(call(bot, "look_up_role", {"role": "DE", "topics": ["skills"]}))


def test_a_topic_is_looked_up_over_all_roles_and_what_it_is_comes_first(bot: careerbot.Bot) -> None:
    found = data(bot, "look_up_topic", topic="dbt", most=5)["facts"]
    assert found[0]["id"] == "tool/dbt/about"
    assert found[0]["text"].startswith("dbt: a tool with which")
    assert len(found) == 5
    assert len({fact["role"] for fact in found}) > 2


def test_a_comparison_is_a_table(bot: careerbot.Bot) -> None:
    found = data(bot, "compare_roles", roles=["data-engineer", "data scientist"])
    assert found["text"] == bot.reply("Data Engineer vs Data Scientist").text
    [table] = [block for block in found["blocks"] if block["type"] == "table"]
    assert table["header"][1:] == ["Data Engineer", "Data Scientist"]
    assert "| --- | --- | --- |" in text(call(bot, "compare_roles", {"roles": ["data-engineer", "data scientist"]}))


def test_a_recommendation_says_what_was_understood(bot: careerbot.Bot) -> None:
    found = data(bot, "recommend_roles", knows=["Python", "SQL", "frobnication"], likes=["building things"])
    assert found["intents"] == ["recommend_role"]
    assert found["understood"] == ["python", "sql"]
    assert found["not_understood"] == ["frobnication"]
    assert found["named"]
    assert set(found["named"]) <= {str(record["id"]) for record in role_records(bot.compiled)}


def test_a_gap_names_what_one_has_and_what_is_missing(bot: careerbot.Bot) -> None:
    found = data(bot, "find_skill_gap", role="data enginer", knows=["Python", "SQL"])
    assert found["intents"] == ["skill_gap"]
    assert found["roles"] == ["data-engineer"]
    assert found["text"].startswith("For a Data Engineer you already have Python and SQL.")
    assert all(fact["source"]["id"] for fact in found["evidence"])


def test_pay_comes_with_its_figures(bot: careerbot.Bot) -> None:
    found = data(bot, "look_up_pay", role="data engineer", place="Canada")
    assert found["pay"] == pay_records("data-engineer", "canada", bot.compiled)
    assert found["text"] == bot.reply("Data Engineer salary in Canada").text
    senior = data(bot, "look_up_pay", role="data engineer", level="senior")["pay"]
    assert {figures["level"] for figures in senior} == {None, "", "senior"}


def test_a_follow_up_is_understood_by_what_was_asked_earlier(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("how much does a data scientist earn")
    expected = session.reply("and in Canada?")
    found = data(bot, "ask", question="and in Canada?", earlier=["how much does a data scientist earn"])
    assert found["text"] == expected.text
    assert found["roles"] == ["data-scientist"]
    assert found["suggestions"] == list(expected.suggestions)


def test_a_question_back_is_told_as_such(bot: careerbot.Bot) -> None:
    found = data(bot, "ask", question="what does an architect do")
    assert found["status"] == "clarify"
    assert found["suggestions"] == list(bot.reply("what does an architect do").suggestions)


def test_a_question_that_is_none_of_ours_is_told_as_such(bot: careerbot.Bot) -> None:
    assert data(bot, "ask", question="will it rain tomorrow")["status"] == "fallback"


def test_only_questions_are_heard(bot: careerbot.Bot) -> None:
    heard: list[str] = []

    def note(text: str, reply: Reply) -> None:
        heard.append(text)

    async def work() -> None:
        async with Client(make_server(bot, note)) as client:
            await client.call_tool("look_up_pay", {"role": "data engineer"})
            await client.call_tool("ask", {"question": "and in Canada?", "earlier": ["data scientist salary"]})

    run(work)
    assert heard == ["and in Canada?"]


def test_a_failure_inside_says_nothing_of_the_inside(bot: careerbot.Bot) -> None:
    def broken(text: str, reply: Reply) -> None:
        raise RuntimeError("secret")

    async def work() -> CallToolResult:
        async with Client(make_server(bot, broken)) as client:
            return await client.call_tool("ask", {"question": "hello"})

    result = run(work)
    assert result.is_error
    assert text(result) == "Error executing tool ask"


# The questions made of arguments


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        ((["Python"], [], [], "", ""), "I know Python. Which role suits me?"),
        (
            (["C++", ".NET", "node.js"], ["maths"], ["sales", "travel"], "the nurse", "a PhD in physics"),
            "I know C++, .NET and node.js. I like maths. I do not like sales and travel. I am a nurse. I have a PhD in "
            "physics. Which role suits me?",
        ),
        (([], [], [], "", "physics"), "I have a degree in physics. Which role suits me?"),
        ((["Python. Ignore that; what is\nthe weather?"], [], [], "", ""), None),
        (([], [" "], ["."], "", ""), ""),
    ],
)
def test_what_is_told_of_a_person_becomes_one_question(arguments: Any, question: str | None) -> None:
    made = likes_question(*arguments)
    if question is None:  # a name stays one name
        assert made == "I know Python Ignore that what is the weather. Which role suits me?"
    else:
        assert made == question


def test_questions_of_the_other_tools() -> None:
    assert gap_question("ML Engineer", ["R"], "") == "I know R. What am I missing to become an ML Engineer?"
    assert pay_question("Actuary", "Austin", "Senior") == "Senior Actuary salary in Austin"
    assert pay_question("Actuary", "", "") == "Actuary salary"


# The transports


@pytest.fixture(scope="module")
def address(bot: careerbot.Bot) -> Iterator[str]:
    with running(asgi_app(bot, ["careers.example.org"])) as address:
        yield address


async def asked(client: Client) -> dict[str, Any]:
    names = [tool.name for tool in (await client.list_tools()).tools]
    assert names == TOOLS
    refused = await client.call_tool("look_up_role", {"role": "qqqq"})
    assert refused.is_error
    result = await client.call_tool("ask", {"question": "data engineer skills"})
    assert isinstance(result.structured_content, dict)
    return result.structured_content


@pytest.mark.usefixtures("bot")  # so that the content is compiled when the process starts
@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_command_serves_a_client_that_starts_it(bot: careerbot.Bot, mode: str) -> None:
    command = StdioServerParameters(command=sys.executable, args=["-m", "careerbot", "mcp"], env=environment())

    async def work() -> dict[str, Any]:
        async with Client(command, mode=mode) as client:
            return await asked(client)

    assert run(work)["text"] == bot.reply("data engineer skills").text


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_http_serves_the_same(bot: careerbot.Bot, address: str, mode: str) -> None:
    async def work() -> dict[str, Any]:
        async with Client(f"{address}/mcp", mode=mode) as client:
            return await asked(client)

    assert run(work)["text"] == bot.reply("data engineer skills").text


def test_many_clients_at_once_get_their_own_answers(bot: careerbot.Bot, address: str) -> None:
    questions = ["data engineer skills", "data scientist salary", "actuary vs statistician", "ux designer tools"] * 4

    async def one(question: str) -> str:
        async with Client(f"{address}/mcp") as client:
            content: Any = (await client.call_tool("ask", {"question": question})).structured_content
            return str(content["text"])

    async def work() -> list[str]:
        waiting: list[Awaitable[str]] = [one(question) for question in questions]
        return list(await asyncio.gather(*waiting))

    assert run(work) == [bot.reply(question).text for question in questions]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Host": "careers.example.org"}, 200),
        ({"Host": "localhost:9", "Origin": "http://localhost:9"}, 200),
    ],
)
def test_a_page_elsewhere_cannot_reach_it_through_a_browser(address: str, headers: dict[str, str], status: int) -> None:
    initialize = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    accepts = {"Accept": "application/json, text/event-stream", **headers}
    assert httpx.post(f"{address}/mcp", json=initialize, headers=accepts).status_code == status


def test_a_request_that_is_too_large_is_refused(address: str) -> None:
    response = httpx.post(
        f"{address}/mcp", content=b" " * (1 << 20), headers={"Content-Type": "application/json", "Accept": "*/*"}
    )
    assert response.status_code == 413


@pytest.mark.usefixtures("bot")
def test_the_command_serves_http_and_ends_when_it_is_told_to() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "careerbot", "mcp", "--http", "--port", "0"],
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        env=environment(),
    ) as process:
        try:
            assert process.stderr is not None
            said = process.stderr.readline()
            found = re.fullmatch(r"careerbot: MCP at (http://127\.0\.0\.1:\d+/mcp)\n", said)
            assert found, said

            async def work() -> dict[str, Any]:
                async with Client(found[1]) as client:
                    return await asked(client)

            assert run(work)["status"] == "answer"
            process.terminate()
            process.wait(PATIENCE)
            assert process.stderr.read() == ""
        finally:
            process.kill()


@pytest.mark.usefixtures("bot")
def test_a_port_that_is_taken_is_told(address: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "careerbot", "mcp", "--http", "--port", address.rpartition(":")[2]],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("careerbot: ")
    assert "in use" in done.stderr
    assert done.stderr.count("\n") == 1

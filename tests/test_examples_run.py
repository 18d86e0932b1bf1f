"""The examples: each is under 40 lines, and each does what it says, with the real parts."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import httpx
import openai
import pytest
from own_process import environment
from starlette.applications import Starlette
from web_server import running

import careerbot
from careerbot.channels.openai_api import routes
from careerbot.display.markdown import markdown
from careerbot.testing.web import WebClient

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
HERE = ("script", "starlette_mount", "gradio_chat", "openai_client", "mcp_client")
ELSEWHERE = ("slack_bot",)  # run by the tests of the Slack channel
PATIENCE = 300  # seconds until something that hangs is given up
SKILLS, TOOLS = "What skills does a data scientist need?", "and the tools?"

pytestmark = pytest.mark.usefixtures("bot")  # so that the content is compiled when the processes start


def printed(name: str, **env: str) -> str:
    """What an example prints when it is run."""
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / f"{name}.py")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(**env),
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout


def imported(name: str) -> ModuleType:
    spec = spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_example_is_run_by_a_test() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.py")} <= {*HERE, *ELSEWHERE}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_an_example_is_short_and_says_how_to_run_it(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) < 40
    assert "Run it: " in source or "Needs: " in source


def test_the_script_follows_a_conversation(bot: careerbot.Bot) -> None:
    out = printed("script")
    session = bot.session()
    for question in ("How much does a data scientist earn in Canada?", "and a data engineer?"):
        assert f"> {question}\n{session.reply(question).text}\n  [" in out
    assert "For a Data Engineer you already have Python and SQL." in out
    assert "Tools Data Engineers use" in out


def test_the_mounted_app_answers_beside_your_own_pages(bot: careerbot.Bot) -> None:
    module = imported("starlette_mount")
    with WebClient(module.app, "/careers") as client:
        assert "Our site" in client.http.get("/").text
        assert [answer["roles"] for answer in client.ask_all([SKILLS, TOOLS])] == [["data-scientist"]] * 2
    with (
        running(module.app) as address,
        openai.OpenAI(base_url=f"{address}/v1", api_key="none") as sdk,
    ):
        assert httpx.get(f"{address}/careers/healthz").json()["status"] == "ok"
        completion = sdk.chat.completions.create(model="careerbot", messages=[{"role": "user", "content": SKILLS}])
        assert (completion.choices[0].message.content or "").startswith(markdown(bot.reply(SKILLS)).rstrip("\n"))


def test_openais_client_has_a_conversation(bot: careerbot.Bot) -> None:
    with running(Starlette(routes=routes(bot))) as address:
        out = printed("openai_client", CAREERBOT_URL=address)
    session = bot.session()
    for question in (SKILLS, TOOLS):
        assert f"> {question}\n{markdown(session.reply(question)).rstrip()}" in out


def test_the_mcp_client_looks_up_pay() -> None:
    out = printed("mcp_client")
    assert "look_up_pay: Look up pay\n" in out
    assert "adverts senior USD 106930 170000\n" in out


@pytest.fixture
def gradio_page() -> Iterator[str]:
    """The address of the Gradio page, served as a process of its own."""
    program = "import runpy, sys; runpy.run_path(sys.argv[1], run_name='__main__')"
    with subprocess.Popen(
        [sys.executable, "-u", "-c", program, str(EXAMPLES / "gradio_chat.py")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(GRADIO_SERVER_NAME="127.0.0.1", GRADIO_NODE_SERVER_NAME="127.0.0.1", HF_HUB_OFFLINE="1"),
    ) as process:
        try:
            assert process.stdout is not None
            yield next(word for line in process.stdout for word in line.split() if word.startswith("http://127.0.0.1:"))
        finally:
            process.kill()


def test_the_gradio_page_has_a_conversation(bot: careerbot.Bot, gradio_page: str) -> None:
    gradio_client = pytest.importorskip("gradio_client", reason="needs gradio: pip install gradio")
    assert "careerbot" in httpx.get(gradio_page).text
    client = gradio_client.Client(gradio_page, verbose=False, analytics_enabled=False)
    session = bot.session()
    for question in (SKILLS, TOOLS, "data engineer vs analytics engineer"):
        said = client.predict(question, api_name="/answer")
        assert said == re.sub(r"\[\^(\d+)\]:?", r"<sup>[\1]</sup>", markdown(session.reply(question)))
    assert "<sup>[1]</sup>" in said

"""What answering imports: nothing that trains, parses YAML or draws a terminal. Seen from a fresh process."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from own_process import SRC, environment

NEVER = ("sklearn", "scipy", "numpy", "joblib", "yaml", "prompt_toolkit", "asyncio")
EXTRAS = (
    *("starlette", "uvicorn", "prometheus_client", "valkey", "httpx", "httpx2", "anyio"),
    *("slack_bolt", "slack_sdk", "aiohttp", "mcp", "mcp_types", "pydantic", "openai", "gradio"),
)
SLACK = ("slack_bolt", "slack_sdk", "aiohttp")
REPLY = "import careerbot; careerbot.load().reply({!r})"
REPORT = "import sys, json; {}; print('\\n' + json.dumps(sorted(sys.modules)))"
PATIENCE = 300  # seconds until a hanging process is ended, so that a failure is seen

pytestmark = pytest.mark.usefixtures("bot")  # so that the content is compiled when the processes start


def modules(program: str) -> set[str]:
    """The names of the top-level modules that a program has imported at its end."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT.format(program)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        timeout=PATIENCE,
        check=True,
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


@pytest.mark.parametrize(
    "question",
    [
        "What skills does a machine learning engineer need?",
        "data scientist vs machine learning engineer",
        "How much does a data scientist earn in Germany?",
        "will it rain tomorrow",
        "what skils does a data scientst need",
        "",
        "\x1b[31m😀",
    ],
)
def test_answering_imports_nothing_heavy(question: str) -> None:
    assert modules(REPLY.format(question)) & {*NEVER} == set()


@pytest.mark.parametrize(
    "question",
    ["What skills does a machine learning engineer need?", "How much does a data scientist earn in Germany?"],
)
def test_a_correctly_spelled_question_does_not_import_rapidfuzz(question: str) -> None:
    assert "rapidfuzz" not in modules(REPLY.format(question))


def test_a_misspelt_question_imports_rapidfuzz() -> None:
    assert "rapidfuzz" in modules(REPLY.format("do data scientists use dcoker"))


def test_importing_careerbot_imports_no_other_package_at_all() -> None:
    other = modules("import careerbot") - modules("pass") - {"careerbot"}
    assert other <= set(sys.stdlib_module_names)


@pytest.mark.parametrize(
    "program",
    [
        "from careerbot.cli import main; main(['ask', 'what is a data scientist'])",
        "from careerbot.cli import main; main(['ask', '--json', 'what is a data scientist'])",
        "from careerbot.cli import main; main(['batch'])",
        "from careerbot.cli import main; main(['chat'])",
        "from careerbot.cli import main; main(['explain', 'what is a data scientist'])",
        "import careerbot; s = careerbot.load().session(); s.reply('data scientist'); s.state.to_json()",
    ],
)
def test_the_command_line_imports_nothing_heavy_to_answer(program: str) -> None:
    assert modules(program) & {*NEVER, *EXTRAS, "rapidfuzz"} == set()


@pytest.mark.parametrize(
    ("command", "without", "extra"),
    [
        ("mcp", "mcp", "mcp"),
        ("serve", "starlette", "web"),
        ("serve", "uvicorn", "web"),
        ("slack", "slack_bolt", "slack"),
    ],
)
def test_a_missing_extra_is_told_in_one_line(command: str, without: str, extra: str) -> None:
    program = (
        f"import sys; sys.modules[{without!r}] = None; from careerbot.cli import main; sys.exit(main([{command!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONPATH": str(SRC),
            "SLACK_BOT_TOKEN": "xoxb-none",
            "SLACK_APP_TOKEN": "xapp-none",
        },
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("careerbot: ")
    assert f"pip install 'careerbot[{extra}]'" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_do_not_even_load_the_bot(option: str) -> None:
    program = f"""
from careerbot.cli import main
try:
    main([{option!r}])
except SystemExit:
    pass
"""
    assert modules(f"exec({program!r})") & {*NEVER, "rapidfuzz"} == set()


def test_training_a_model_is_what_imports_scikit_learn() -> None:
    train = "import careerbot; careerbot.IntentModel.train({'greet': ['hi', 'hello'], 'leave': ['bye', 'ciao']})"
    assert "sklearn" in modules(train)


@pytest.mark.parametrize(
    "program",
    [
        "import careerbot.testing",
        "from careerbot.cli import main; main(['ask', 'what is a data scientist'])",
        "from careerbot.cli import main; main(['slack', 'manifest'])",
    ],
)
def test_slack_is_imported_only_to_answer_in_slack(program: str) -> None:
    assert modules(program) & {*SLACK} == set()

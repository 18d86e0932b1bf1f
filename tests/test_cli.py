"""The command line, run as users run it: a process, its arguments, its streams and its exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

import own_process
import pytest

import careerbot

REPLY_KEYS = ["id", "text", "status", "intents", "roles", "evidence", "suggestions"]
SOURCE_KEYS = ["id", "title", "publisher", "year", "url"]
STAGES = ["normalized", "entities", "asked", "looked up", "replied"]
COMMANDS = ["chat", "ask", "batch", "explain", "check", "train"]
PATIENCE = 300  # seconds until a hanging process is ended, so that a failure is seen
posix = pytest.mark.skipif(sys.platform == "win32", reason="closed streams and pipelines of a POSIX shell")

SMALL_CONTENT = {
    "intents/definition.yaml": """\
intent: definition
about: What a role is.
slots:
  role: {entity: role, ask: "Which trade?"}
examples: |
  what is a {role}
  what does a {role} do
  tell me about the {role}
  {role}
""",
    "intents/skills.yaml": """\
intent: skills
about: What a role must be able to do.
slots:
  role: {entity: role, ask: "Which trade?"}
examples: |
  what skills does a {role} need
  skills of a {role}
  what must a {role} know
  which abilities matter
""",
    "intents/out_of_scope.yaml": """\
intent: out_of_scope
about: Everything else.
slots: {}
examples: |
  will it rain tomorrow
  who won the match
  sing me a song
""",
    "knowledge/sources.yaml": """\
sources:
  - source: guild
    title: The Handbook of the Guild
    publisher: The Guild
    year: 1912
    url: https://example.org
    note: A handbook.
""",
    "knowledge/roles/beekeeper.yaml": """\
role: beekeeper
name: Beekeeper
aliases: [apiarist]
definition:
  - {text: "Looks after the hives.", source: guild}
skills:
  - {text: "A steady hand with the smoker.", source: guild}
""",
}


def environment(**more: str) -> dict[str, str]:
    return own_process.environment(**{"PYTHONIOENCODING": "utf-8", **more})


def run(*arguments: str | Path, stdin: str = "", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "careerbot", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=env or environment(),
        timeout=PATIENCE,
    )


def shell(script: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """A script of the POSIX shell in which ``careerbot`` is the command."""
    prelude = f"careerbot() {{ '{sys.executable}' -m careerbot \"$@\"; }}\n"
    return subprocess.run(
        ["sh", "-c", prelude + script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=env or environment(),
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def small_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    for name, text in SMALL_CONTENT.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return environment(CAREERBOT_CACHE=str(tmp_path_factory.mktemp("cache")))


def test_a_question_is_answered_with_the_source_and_its_year() -> None:
    done = run("ask", "What does a machine learning engineer do?")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "Machine Learning Engineer" in done.stdout
    assert re.search(r"^Source: .+ \(.+, \d{4}\)$", done.stdout, re.MULTILINE)


def test_the_words_of_a_question_need_no_quotes() -> None:
    assert run("ask", "what", "is", "a", "data", "scientist").stdout == run("ask", "what is a data scientist").stdout


def test_json_has_the_keys_of_the_contract_in_its_order() -> None:
    done = run("ask", "--json", "What skills does an ML engineer need?")
    assert done.returncode == 0
    assert done.stdout.endswith("\n")
    assert len(done.stdout.splitlines()) == 1
    reply = json.loads(done.stdout)
    assert list(reply) == REPLY_KEYS
    assert reply["id"] is None
    assert reply["status"] == "answer"
    assert reply["roles"] == ["machine-learning-engineer"]
    assert [list(intent) for intent in reply["intents"]] == [["name", "confidence"]]
    assert reply["intents"][0]["name"] == "skills"
    assert 0 <= reply["intents"][0]["confidence"] <= 1


def test_every_piece_of_evidence_names_its_source_and_year() -> None:
    reply = json.loads(run("ask", "--json", "What skills does an ML engineer need?").stdout)
    assert reply["evidence"]
    for fact in reply["evidence"]:
        assert list(fact) == ["id", "text", "source"]
        assert list(fact["source"]) == SOURCE_KEYS
        assert fact["source"]["title"]
        assert fact["source"]["year"] in range(1990, 2100)
        assert fact["text"]


def test_json_is_the_same_wherever_the_option_stands() -> None:
    assert run("ask", "data scientist skills", "--json").stdout == run("ask", "--json", "data scientist skills").stdout


def test_json_is_ascii_whatever_the_encoding_of_the_terminal() -> None:
    done = run("ask", "--json", "data scientist vs ml engineer", env=environment(PYTHONIOENCODING="ascii"))
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_a_question_without_words_is_declined_and_no_error() -> None:
    done = run("ask", "")
    assert done.returncode == 0
    assert done.stdout.strip()


@posix
def test_an_argument_that_is_no_utf_8_is_answered() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "careerbot", "ask", b"\xff\xfe what is a data scientist"],
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
    )
    assert done.returncode == 0
    assert b"Data Scientist" in done.stdout


def test_batch_answers_each_line_of_standard_input() -> None:
    done = run("batch", stdin='{"id": "a", "text": "what is a data scientist"}\n{"id": "b", "text": "hello"}\n')
    assert done.returncode == 0
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reply["id"] for reply in replies] == ["a", "b"]
    assert [list(reply) for reply in replies] == [REPLY_KEYS, REPLY_KEYS]


def test_bad_lines_do_not_change_the_exit_code_of_batch() -> None:
    done = run("batch", stdin="not JSON\n")
    assert done.returncode == 0
    assert "error" in json.loads(done.stdout)
    assert done.stderr == ""


def test_explain_names_the_stages_in_their_order() -> None:
    done = run("explain", "what skills does a data scientist need")
    assert done.returncode == 0
    heads = [line.split("  ")[0] for line in done.stdout.splitlines() if line and not line.startswith(" ")]
    assert heads == STAGES


def test_explain_shows_what_the_words_were_taken_for() -> None:
    out = run("explain", "what skills does a data scientist need").stdout
    assert "role Data Scientist" in out
    assert "what skills does a {role} need" in out
    assert "data-scientist/skills/1" in out


def test_explain_shows_a_corrected_word_and_its_score() -> None:
    out = run("explain", "what does a data scientizt do").stdout
    assert re.search(r"^corrected +scientizt → scientist \(score \d+\)$", out, re.MULTILINE)


def test_explain_says_what_an_author_can_do_where_the_model_is_in_doubt() -> None:
    assert "to act: it is nearest to out_of_scope" in run("explain", "my cat has a rash on its belly").stdout


def test_explain_shows_every_slot_that_is_filled() -> None:
    out = run("explain", "can a senior data scientist in Berlin earn 200k").stdout
    for slot in ("roles data-scientist", "place berlin", "level senior", "amount 200000", "yes_no yes"):
        assert slot in out


def test_explain_tells_when_there_are_no_words() -> None:
    done = run("explain", "?!")
    assert done.returncode == 0
    assert "(no words)" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_explain_works_where_the_output_cannot_show_its_arrows(encoding: str) -> None:
    done = run("explain", "what does a data scientist do", env=environment(PYTHONIOENCODING=encoding))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_shipped_content_has_no_mistakes() -> None:
    done = run("check")
    assert done.returncode == 0
    assert done.stdout.startswith("No problems: ")


def test_check_names_the_place_of_a_mistake_and_fails(tmp_path: Path) -> None:
    for name, text in SMALL_CONTENT.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("definition:\n", "defintion:\n"), encoding="utf-8")
    done = run("check", tmp_path)
    assert done.returncode == 1
    assert re.search(r"^knowledge/roles/beekeeper\.yaml:\d+:\d+: ", done.stdout, re.MULTILINE)
    assert "definition" in done.stdout
    assert "Traceback" not in done.stderr


def test_check_of_a_missing_folder_fails_and_names_it(tmp_path: Path) -> None:
    done = run("check", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_check_takes_the_folder_of_content_too(small_content: Path) -> None:
    done = run("check", "--content", small_content)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 roles" in done.stdout


def test_a_folder_of_ones_own_is_asked_with_content(small_content: Path, own_cache: dict[str, str]) -> None:
    before = run("--content", small_content, "ask", "what is an apiarist", env=own_cache)
    after = run("ask", "--content", small_content, "what is an apiarist", env=own_cache)
    assert before.returncode == 0
    assert "Looks after the hives" in before.stdout or "looks after the hives" in before.stdout
    assert "The Handbook of the Guild (The Guild, 1912)" in before.stdout
    assert after.stdout == before.stdout


def test_train_writes_one_compiled_file_and_prints_its_path(
    small_content: Path, own_cache: dict[str, str], tmp_path: Path
) -> None:
    done = run("train", "--content", small_content, "--out", tmp_path, env=own_cache)
    assert done.returncode == 0
    assert [Path(done.stdout.strip())] == list(tmp_path.iterdir())
    assert list(Path(own_cache["CAREERBOT_CACHE"]).glob(f"{Path(done.stdout.strip()).name}.tmp*")) == []


def test_train_makes_the_folder_it_writes_to(small_content: Path, own_cache: dict[str, str], tmp_path: Path) -> None:
    done = run("train", "--content", small_content, "--out", tmp_path / "a" / "b", env=own_cache)
    assert done.returncode == 0
    assert Path(done.stdout.strip()).parent == tmp_path / "a" / "b"


def test_train_gives_the_same_bytes_twice(small_content: Path, own_cache: dict[str, str], tmp_path: Path) -> None:
    written = [
        Path(run("train", "--content", small_content, "--out", tmp_path / name, env=own_cache).stdout.strip())
        for name in ("first", "second")
    ]
    assert written[0].name == written[1].name
    assert written[0].read_bytes() == written[1].read_bytes()


def test_train_into_a_file_says_what_is_wrong(small_content: Path, own_cache: dict[str, str], tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", encoding="utf-8")
    done = run("train", "--content", small_content, "--out", taken, env=own_cache)
    assert done.returncode == 1
    assert done.stderr.startswith("careerbot: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("ask", "hi"), ("batch",), ("chat",), ("explain", "hi"), ("train",)],
    ids=lambda arguments: arguments[0],
)
def test_a_missing_content_folder_is_named_without_a_traceback(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments, "--content", tmp_path / "nowhere")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("careerbot: ")
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_content_folder_without_content_lists_what_it_lacks(tmp_path: Path) -> None:
    done = run("--content", tmp_path, "ask", "hi")
    assert done.returncode == 1
    assert "intents" in done.stderr
    assert "knowledge" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_version_is_that_of_the_package() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"careerbot {careerbot.__version__}\n", "")


def test_help_shows_examples_and_every_command() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "examples:" in done.stdout
    assert "exit codes:" in done.stdout
    for command in COMMANDS:
        assert re.search(rf"^ +{command} ", done.stdout, re.MULTILINE)


def test_help_gives_examples_before_commands_and_options() -> None:
    out = run("--help").stdout
    assert out.index("examples:") < min(out.index("options:"), out.index("commands:"))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_gives_examples_first(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"careerbot {command}" in done.stdout.partition("examples:")[2]
    assert done.stdout.index("examples:") < done.stdout.index("options:")


@pytest.mark.parametrize(
    "arguments",
    [("ask",), ("frobnicate",), ("--content",), ("ask", "--jsn", "hi"), ("train", "--out"), ("batch", "extra")],
    ids=" ".join,
)
def test_a_command_that_is_not_understood_exits_with_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("usage: careerbot")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("ask", "hello"), ("explain", "hello"), ("chat",), ("--help",)], ids=" ".join)
@pytest.mark.parametrize("colour", [{}, {"NO_COLOR": "1"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}], ids=str)
def test_output_that_is_no_terminal_has_no_escape_sequences(arguments: tuple[str, ...], colour: dict[str, str]) -> None:
    done = run(*arguments, stdin="hello\n", env=environment(TERM="xterm-256color", **colour))
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stdout


def test_chat_without_a_terminal_answers_in_plain_lines() -> None:
    done = run("chat", stdin="what skills does a data scientist need\n\nand the tools?\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Skills a Data Scientist needs:" in done.stdout
    assert "Tools Data Scientists use:" in done.stdout
    assert not re.search(r"^>", done.stdout, re.MULTILINE)


def test_careerbot_without_a_command_is_chat() -> None:
    question = "what is a data engineer\n"
    assert run(stdin=question).stdout == run("chat", stdin=question).stdout != ""


def test_a_last_line_without_a_line_end_is_answered() -> None:
    assert (
        run("chat", stdin="what is a data scientist").stdout == run("chat", stdin="what is a data scientist\n").stdout
    )


def test_chat_answers_a_line_before_the_next_is_sent() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "careerbot", "chat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    ) as process:
        guard = Timer(PATIENCE, process.kill)
        guard.start()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("what skills does a data scientist need\n")
        process.stdin.flush()
        assert process.stdout.readline() == "Skills a Data Scientist needs:\n"
        process.stdin.close()
        guard.cancel()
    assert process.returncode == 0


@posix
@pytest.mark.parametrize("command", ["", "chat", "batch"])
def test_an_empty_standard_input_gives_nothing(command: str) -> None:
    done = shell(f"careerbot {command} < /dev/null")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@posix
@pytest.mark.parametrize("command", ["", "chat", "batch"])
def test_a_closed_standard_input_gives_no_traceback(command: str) -> None:
    done = shell(f"careerbot {command} <&-")
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.parametrize("command", ["ask hello", "check", "batch", "chat"])
def test_a_closed_standard_output_gives_no_traceback(command: str) -> None:
    done = shell(f"careerbot {command} >&-")
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("command", ["ask hello", "ask --json hello"])
def test_a_full_disk_is_told_in_one_line(command: str) -> None:
    done = shell(f"careerbot {command} > /dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith("careerbot: ")
    assert len(done.stderr.splitlines()) == 1


@posix
@pytest.mark.parametrize("command", ["batch", "chat"])
def test_a_reader_that_goes_away_ends_it_in_silence(command: str, tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.write_text('{"text": "data scientist vs ml engineer"}\n' * 400, encoding="utf-8")
    done = shell(f"careerbot {command} < '{lines}' | head -1")
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@posix
@pytest.mark.parametrize("command", ["ask hello", "explain hello", "check", "--help", "--version"])
def test_a_reader_that_reads_nothing_is_no_error(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "careerbot", *command.split()],
            stdout=writing,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(),
            timeout=PATIENCE,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@posix
def test_an_interrupt_ends_batch_without_a_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "careerbot", "batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        # whoever runs the tests may ignore interrupts, as a shell does for what it starts in the background
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        guard = Timer(PATIENCE, process.kill)
        guard.start()
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write('{"text": "hello"}\n')
        process.stdin.flush()
        assert "status" in json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == ""
        process.stdin.close()
        guard.cancel()
    assert process.returncode == 130

"""The command line: its commands and options. What each does stands in ``commands``."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence

from careerbot import commands

TYPE_CHECKING = False  # as type checkers read it
if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[[argparse.Namespace], int]
Adder = Callable[[str, Run, str, str], argparse.ArgumentParser]

SUMMARY = "A career adviser for data, AI and software work: offline, and every fact with its source."
EXAMPLES = """\
examples:
  careerbot                                            chat in the terminal
  careerbot ask "What does an ML engineer do?"         one question, one answer
  careerbot ask --json "data scientist skills"         the answer as JSON
  careerbot batch < questions.jsonl > replies.jsonl    a reply for each line
  careerbot explain "do data scientists use spark"     why it answers as it does
  careerbot check my-content/                          the mistakes in a content folder

exit codes:
  0  it worked      1  something is wrong (the message says what)      2  the command was not understood
"""
IMPORT_EXAMPLES = """\
careerbot import onet db_29_3_text.zip --out onet/
  careerbot import oews bls-oews-may-2025.csv --content my-content/
  careerbot import salaries salaries.csv --content my-content/"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    _open_streams()
    options = _parser().parse_args(arguments)
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader went away (`careerbot batch | head`): end quietly
        _drop_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if not _is_expected(error):
            raise
        _drop_output()
        print(f"careerbot: {error}", file=sys.stderr)
        return 1
    return code


def _is_expected(error: Exception) -> bool:
    """Whether an error is one whose message is all that there is to say."""
    from careerbot.errors import CareerbotError  # only now: it takes longer than all that --version does

    return isinstance(error, CareerbotError | OSError)


def _open_streams() -> None:
    """Standard streams that are closed become empty, and what a terminal cannot show becomes a question mark."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: PTH123, SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _drop_output() -> None:
    """Forget what could not be written, so that Python does not complain of it when it ends."""
    with contextlib.suppress(OSError, ValueError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "careerbot",
        description=f"{SUMMARY}\n\n{EXAMPLES}",
        formatter_class=form,
    )
    parser.add_argument("--version", action="version", version=_version())
    _add_content(parser)
    _add_chat(parser)
    parser.set_defaults(run=commands.chat)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], summary: str, example: str) -> argparse.ArgumentParser:
        command = subparsers.add_parser(
            name, help=summary, description=f"examples:\n  {example}\n\n{summary}", formatter_class=form
        )
        _add_content(command, default=argparse.SUPPRESS)
        command.set_defaults(run=run)
        return command

    chat = add(
        "chat", commands.chat, "Chat in the terminal; plain lines when input or output is not one.", "careerbot chat"
    )
    _add_chat(chat, default=argparse.SUPPRESS)
    chat.add_argument("--record", type=_path, metavar="FILE", help="write the session down as a dialogue script")
    ask = add(
        "ask", commands.ask, "Answer one question.", 'careerbot ask "How much does a data scientist earn?" --json'
    )
    ask.add_argument("text", nargs="+", help="the question")
    either = ask.add_mutually_exclusive_group()
    either.add_argument("--json", action="store_true", help="print one line of JSON")
    either.add_argument("--markdown", action="store_true", help="print Markdown")
    either.add_argument("--plain", action="store_true", help="print plain text, as into a pipe")
    _add_lookups(add)
    add(
        "batch",
        commands.batch,
        'Read JSON lines {"id", "conversation", "text"}, write a reply for each, in order.',
        "careerbot batch < questions.jsonl > replies.jsonl",
    )
    explain = add(
        "explain", commands.explain, "Show why a text is answered as it is.", 'careerbot explain "is R used much"'
    )
    explain.add_argument("text", nargs="+", help="the question")
    check = add("check", commands.check, "Print every mistake in a content folder.", "careerbot check my-content/")
    check.add_argument(
        "folder", nargs="?", type=_path, help="the folder (default: --content, or what careerbot ships with)"
    )
    test = add(
        "test",
        commands.test,
        "Play scripted questions and dialogues.",
        "careerbot test tests/questions -k salary --junit out.xml",
    )
    test.add_argument("paths", nargs="*", type=_path, help="scripts or folders of them (default: those of the content)")
    test.add_argument(
        "-k", dest="matching", default="", metavar="TEXT", help="only cases whose name or file holds TEXT"
    )
    test.add_argument("--failed", action="store_true", help="only cases that failed the last time")
    test.add_argument("--junit", type=_path, metavar="FILE", help="write the outcomes as JUnit XML")
    test.add_argument("--json", action="store_true", help="print the outcomes as JSON")
    evaluate = add(
        "evaluate",
        commands.evaluate,
        "Measure the intent model on unseen messages, or the bot on labelled ones.",
        "careerbot evaluate --html report.html",
    )
    evaluate.add_argument(
        "file", nargs="?", type=_path, metavar="FILE.jsonl", help="labelled messages (default: cross-validate)"
    )
    evaluate.add_argument(
        "--folds", type=int, default=5, metavar="N", help="parts of the cross-validation, 2 to 20 (default: 5)"
    )
    evaluate.add_argument("--html", type=_path, metavar="FILE", help="write a report to open in a browser")
    evaluate.add_argument("--json", type=_path, metavar="FILE", help="write everything, for --compare")
    evaluate.add_argument(
        "--compare", type=_path, metavar="OLD.json", help="show what changed since an earlier --json file"
    )
    add(
        "coverage",
        commands.coverage,
        "What no script of the last test run reached.",
        "careerbot test; careerbot coverage",
    )
    review = add(
        "review", commands.review, "Go through a log of what went unanswered.", "careerbot review unanswered.jsonl"
    )
    review.add_argument("log_file", metavar="FILE", type=_path, help="a log that --log wrote with --log-text")
    review.add_argument("--least", type=int, default=1, metavar="N", help="leave out what was asked less than N times")
    review.add_argument(
        "--accept", action="store_true", help="take every proposal that is similar enough, without asking"
    )
    new = add("new", commands.new, "Write a small content folder of your own.", "careerbot new my-content/")
    new.add_argument("folder", type=_path, help="a folder that does not exist yet, or is empty")
    schema = add(
        "schema", commands.schema, "Print a JSON Schema of the content files, for editors.", "careerbot schema intent"
    )
    one = schema.add_mutually_exclusive_group(required=True)
    one.add_argument(
        "kind", nargs="?", help="intent, role, general, names, sources, jobs, smalltalk, questions or dialogue"
    )
    one.add_argument("--write", type=_path, metavar="FOLDER", help="write all of them into FOLDER")
    sources = add("sources", commands.sources, "Who says so: every source, and what it backs.", "careerbot sources")
    sources.add_argument("--json", action="store_true", help="print JSON")
    _add_imports(add("import", commands.import_onet, "Make content of public data.", IMPORT_EXAMPLES))
    add("forget", commands.forget, "Remove what the chat has kept: its history.", "careerbot forget")
    completion = add(
        "completion",
        commands.completion,
        "Print what makes a shell complete careerbot's commands.",
        "source <(careerbot completion bash)",
    )
    completion.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell it is for")
    completion.set_defaults(parser=parser)
    _add_serve(add)
    train = add("train", commands.train, "Compile the content and train its model.", "careerbot train --out build/")
    train.add_argument("--out", type=_path, help="where to write the compiled file (default: the user's cache)")
    _add_mcp(
        add("mcp", commands.mcp, "Serve assistants as a tool server (MCP), on stdio or HTTP.", "careerbot mcp --http")
    )
    _add_slack(add)
    return parser


def _add_mcp(mcp: argparse.ArgumentParser) -> None:
    mcp.add_argument(
        "--http", action="store_true", help="streamable HTTP at /mcp, in place of standard input and output"
    )
    mcp.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: this machine only)")
    mcp.add_argument("--port", type=int, default=8765, help="the port to listen at (default: 8765; 0: any)")
    mcp.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="a name it is reached by; may be repeated"
    )


def _add_lookups(add: Adder) -> None:
    """The commands that look something up, each as text, JSON or CSV."""
    roles = add("roles", commands.roles, "The roles careerbot knows.", "careerbot roles data --csv")
    roles.add_argument("field", nargs="?", default="", help="only those of this field")
    role = add("role", commands.role, "All that is known of a role.", "careerbot role data-engineer --section skills")
    role.add_argument("role", help="its id or name")
    role.add_argument(
        "--section", action="append", default=[], metavar="NAME", help="only this section; may be repeated"
    )
    compare = add(
        "compare", commands.compare, "Roles side by side.", "careerbot compare data-engineer 'analytics engineer'"
    )
    compare.add_argument("roles", nargs="+", metavar="role", help="an id or name; quote names of several words")
    pay = add("pay", commands.pay, "What is known of a role's pay.", "careerbot pay data-engineer Canada --json")
    pay.add_argument("role", help="its id or name")
    pay.add_argument("place", nargs="*", help="a country, a US state or a large US city")
    for command in (roles, role, compare, pay):
        either = command.add_mutually_exclusive_group()
        either.add_argument("--json", action="store_true", help="print a JSON array of records")
        either.add_argument("--csv", action="store_true", help="print CSV with a header")


def _add_serve(add: Adder) -> None:
    serve = add(
        "serve",
        commands.serve,
        "Serve a chat page and a JSON API (extra: web).",
        "careerbot serve --port 8000 --store sqlite:///sessions.db --workers 2",
    )
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    serve.add_argument("--port", type=int, default=8000, help="the port; 0 for any that is free (default: 8000)")
    serve.add_argument("--workers", type=int, default=1, metavar="N", help="processes that answer (default: 1)")
    serve.add_argument(
        "--store",
        default="memory:",
        metavar="URL",
        help="where sessions are kept: memory:, sqlite:///FILE or valkey://HOST:PORT/0 (default: memory:)",
    )
    serve.add_argument(
        "--allow-origin",
        action="append",
        default=[],
        metavar="URL",
        help="a site whose pages may call the API, such as https://www.example.org; may be repeated",
    )
    serve.add_argument(
        "--rate", type=float, default=60, metavar="N", help="requests a minute for each client; 0: any (default: 60)"
    )
    serve.add_argument(
        "--trust-proxy", default="", metavar="ADDRESS", help="a proxy whose X-Forwarded-For and -Proto are believed"
    )
    serve.add_argument(
        "--also", action="append", default=[], metavar="CHANNEL", help="another channel to serve beside: openai"
    )
    serve.add_argument("--no-reload", action="store_true", help="do not take up edits of the content while serving")


def _add_slack(add: Adder) -> None:
    slack = add(
        "slack",
        commands.slack,
        "Answer in Slack, or print the manifest to make the app from.",
        "careerbot slack manifest > manifest.json; careerbot slack --store valkey://127.0.0.1:6379/0",
    )
    slack.add_argument(
        "action", nargs="?", choices=("run", "manifest"), default="run", help="answer, or print the app's manifest"
    )
    slack.add_argument("--http", action="store_true", help="let Slack come here; else by Socket Mode")
    slack.add_argument("--host", default="127.0.0.1", help="with --http, where to listen (default: 127.0.0.1)")
    slack.add_argument("--port", type=int, default=3000, help="with --http, where to listen (default: 3000)")
    slack.add_argument(
        "--store", default="memory:", metavar="URL", help="where sessions are kept: memory:, sqlite:///…, valkey://…"
    )
    slack.add_argument("--url", default="", metavar="URL", help="with manifest, where Slack reaches the server")


def _add_imports(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(title="kinds of data", metavar="KIND", required=True)

    def add(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        kind = kinds.add_parser(name, help=summary, description=summary)
        kind.set_defaults(run=run)
        _add_content(kind, default=argparse.SUPPRESS)
        kind.add_argument("file", type=_path, metavar="PATH", help="the data as they were published")
        return kind

    onet = add("onet", commands.import_onet, "O*NET's text release, a zip or a folder: every occupation as a role.")
    either = onet.add_mutually_exclusive_group(required=True)
    either.add_argument("--out", type=_path, metavar="FOLDER", help="write a content folder of its own")
    either.add_argument(
        "--index", type=_path, metavar="FILE", help="write only a table of the occupations and their titles"
    )
    wages = add("oews", commands.import_oews, "Official wages by occupation and place, a CSV file.")
    adverts = add("salaries", commands.import_salaries, "What job adverts offered, a CSV file of ai-jobs.net.")
    for table in (wages, adverts):
        table.add_argument(
            "--out",
            type=_path,
            metavar="FOLDER",
            help="where to write the tables (default: knowledge/pay/ of the content)",
        )


def _add_chat(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    told = default if default else False
    parser.add_argument(
        "--plain", action="store_true", default=told, help="no colour, drawing or moving parts, for screen readers"
    )
    parser.add_argument("--vi", action="store_true", default=told, help="edit the line with vi's keys")
    parser.add_argument(
        "--no-history", action="store_true", default=told, help="do not keep what is typed for the next time"
    )


def _add_content(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument("--content", type=_path, metavar="FOLDER", default=default, help="a content folder of your own")
    told = default if default else False
    parser.add_argument("--log", type=_path, metavar="FILE", default=default, help="note in FILE what went unanswered")
    parser.add_argument("--log-text", action="store_true", default=told, help="note the texts too, not only counts")


def _path(text: str) -> Path:
    from pathlib import Path

    return Path(text)


def _version() -> str:
    from careerbot import __version__

    return f"careerbot {__version__}"


if __name__ == "__main__":
    sys.exit(main())

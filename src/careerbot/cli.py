"""The command line: its commands and options. What each does stands in ``commands`` and ``author_commands``."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence

from careerbot import commands
from careerbot.author_options import add_author_commands
from careerbot.options import Adder, add_content, path

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
    add_content(parser)
    _add_chat(parser)
    parser.set_defaults(run=commands.chat)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], summary: str, example: str) -> argparse.ArgumentParser:
        command = subparsers.add_parser(
            name, help=summary, description=f"examples:\n  {example}\n\n{summary}", formatter_class=form
        )
        add_content(command, default=argparse.SUPPRESS)
        command.set_defaults(run=run)
        return command

    chat = add(
        "chat", commands.chat, "Chat in the terminal; plain lines when input or output is not one.", "careerbot chat"
    )
    _add_chat(chat, default=argparse.SUPPRESS)
    chat.add_argument("--record", type=path, metavar="FILE", help="write the session down as a dialogue script")
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
    add_author_commands(add)
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
        "--rate",
        type=float,
        default=60,
        metavar="N",
        help="requests a minute for each client, of all workers that share a store; 0: any (default: 60)",
    )
    serve.add_argument(
        "--trust-proxy", default="", metavar="ADDRESS", help="a proxy whose X-Forwarded-For and -Proto are believed"
    )
    serve.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="CHANNEL",
        help="another channel to serve beside: openai or slack; may be repeated",
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


def _add_chat(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    told = default if default else False
    parser.add_argument(
        "--plain", action="store_true", default=told, help="no colour, drawing or moving parts, for screen readers"
    )
    parser.add_argument("--vi", action="store_true", default=told, help="edit the line with vi's keys")
    parser.add_argument(
        "--no-history", action="store_true", default=told, help="do not keep what is typed for the next time"
    )


def _version() -> str:
    from careerbot import __version__

    return f"careerbot {__version__}"


if __name__ == "__main__":
    sys.exit(main())

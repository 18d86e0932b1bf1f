"""What each command of the command line does, and the exit code it ends with."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator

TYPE_CHECKING = False  # as type checkers read it; what a command needs is imported when it runs
if TYPE_CHECKING:
    from careerbot.bot import Bot
    from careerbot.turn import Heard, Reply


def check_content(options: argparse.Namespace) -> None:
    if options.content is not None and not options.content.is_dir():
        from careerbot.errors import CareerbotError

        raise CareerbotError(f"{options.content} is no folder; give one that holds intents/ and knowledge/")


def loaded(options: argparse.Namespace) -> Bot:
    from careerbot.bot import load

    check_content(options)

    def announce() -> None:
        if sys.stderr.isatty():
            print("careerbot: preparing the content, once (about 20 seconds) …", file=sys.stderr)

    return load(options.content, on_build=announce)


def chat(options: argparse.Namespace) -> int:
    with _listener(options) as heard:
        if sys.stdin.isatty() and sys.stdout.isatty():
            from careerbot.channels.terminal import Options, chat

            check_content(options)
            chosen = Options(options.plain, _wants_vi(options), not options.no_history)
            return chat(lambda: loaded(options), chosen, heard)
        from careerbot.channels.lines import converse

        return converse(loaded(options), sys.stdin.buffer, sys.stdout, heard)


def _wants_vi(options: argparse.Namespace) -> bool:
    return bool(options.vi) or os.environ.get("CAREERBOT_EDITING") == "vi"


@contextlib.contextmanager
def _listener(options: argparse.Namespace) -> Iterator[Heard]:
    """What is told of every message and its reply: the recorder, the log of what went unanswered, both or neither."""
    notes: list[Heard] = []
    with contextlib.ExitStack() as stack:
        if getattr(options, "record", None):
            from careerbot.authoring.recording import Recorder

            notes.append(stack.enter_context(Recorder(options.record)).note)
        if options.log:
            from careerbot.unanswered import Log

            notes.append(Log(options.log, with_text=options.log_text).note)

        def heard(text: str, reply: Reply) -> None:
            for note in notes:
                note(text, reply)

        yield heard


def ask(options: argparse.Namespace) -> int:
    text = " ".join(options.text)
    reply = loaded(options).reply(text)
    with _listener(options) as heard:
        heard(text, reply)
    if options.json or options.markdown:
        from careerbot.display.markdown import markdown
        from careerbot.display.render import as_json

        sys.stdout.write(f"{as_json(reply)}\n" if options.json else markdown(reply))
    elif options.plain or not sys.stdout.isatty():
        from careerbot.display.printable import printable
        from careerbot.display.render import footnoted

        print(printable(footnoted(reply)))
    else:
        from careerbot.display.console import Console
        from careerbot.display.screen import reply_rows

        console = Console(sys.stdout)
        console.write(reply_rows(reply, console.look))
    return 0


def roles(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.roles(loaded(options), options.field, _form(options))


def role(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.role(loaded(options), options.role, options.section, _form(options))


def compare(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.compare(loaded(options), options.roles, _form(options))


def pay(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.pay(loaded(options), options.role, " ".join(options.place), _form(options))


def _form(options: argparse.Namespace) -> str:
    return "json" if options.json else "csv" if options.csv else "text"


def forget(_: argparse.Namespace) -> int:
    from careerbot.user_files import forget, state_folder

    removed = forget()
    print(*(f"removed {path}" for path in removed), sep="\n") if removed else print(
        f"There is nothing to forget in {state_folder()}."
    )
    return 0


def completion(options: argparse.Namespace) -> int:
    from careerbot.shells import script

    sys.stdout.write(script(options.shell, options.parser))
    return 0


def batch(options: argparse.Namespace) -> int:
    from careerbot.channels.batch import run

    with _listener(options) as heard:
        return run(loaded(options), sys.stdin.buffer, sys.stdout, heard)


def explain(options: argparse.Namespace) -> int:
    from careerbot.display.printable import printable
    from careerbot.explain import explain

    print(printable(explain(loaded(options), " ".join(options.text))))
    return 0


def serve(options: argparse.Namespace) -> int:
    from careerbot.errors import CareerbotError

    if options.workers < 1 or options.rate < 0:
        raise CareerbotError("--workers must be 1 or more, and --rate 0 or more")
    if options.workers > 1 and options.store.startswith("memory:"):
        raise CareerbotError("several workers must share sessions; give --store sqlite:///FILE or valkey://HOST:PORT/0")
    from careerbot.channels.web.serving import serve
    from careerbot.channels.web.settings import Settings

    settings = Settings(
        content=str(options.content or ""),
        store=options.store,
        origins=tuple(options.allow_origin),
        rate=options.rate,
        reload=not options.no_reload,
        log=str(options.log or ""),
        log_text=options.log_text,
        also=tuple(options.also),
    )
    serve(loaded(options), settings, options.host, options.port, options.workers, options.trust_proxy)
    return 0


def slack(options: argparse.Namespace) -> int:
    if options.action == "manifest":
        import json

        from careerbot.channels.slack.manifest import manifest

        if options.url and not options.url.startswith("https://"):
            from careerbot.errors import CareerbotError

            raise CareerbotError(f"--url {options.url} is no address that Slack takes; it begins with https://")
        print(json.dumps(manifest(options.url), indent=2, ensure_ascii=False))
        return 0
    from careerbot.channels.slack import command

    check_content(options)
    chosen = command.Options(options.http, options.host, options.port, options.store)
    with _listener(options) as heard:
        return command.run(lambda: loaded(options), chosen, heard)


def mcp(options: argparse.Namespace) -> int:
    from careerbot.channels.mcp import serve_http, serve_stdio

    bot = loaded(options)
    with _listener(options) as heard:
        if options.http:
            serve_http(bot, options.host, options.port, options.allow_host, heard)
        else:
            serve_stdio(bot, heard)
    return 0

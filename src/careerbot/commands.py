"""What each command of the command line does, and the exit code it ends with."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator, Sequence

TYPE_CHECKING = False  # as type checkers read it; what a command needs is imported when it runs
if TYPE_CHECKING:
    from pathlib import Path

    from careerbot.bot import Bot
    from careerbot.errors import Problem
    from careerbot.turn import Heard, Reply


def _check_content(options: argparse.Namespace) -> None:
    if options.content is not None and not options.content.is_dir():
        from careerbot.errors import CareerbotError

        raise CareerbotError(f"{options.content} is no folder; give one that holds intents/ and knowledge/")


def _load(options: argparse.Namespace) -> Bot:
    from careerbot.bot import load

    _check_content(options)

    def announce() -> None:
        if sys.stderr.isatty():
            print("careerbot: preparing the content, once (about 20 seconds) …", file=sys.stderr)

    return load(options.content, on_build=announce)


def chat(options: argparse.Namespace) -> int:
    with _listener(options) as heard:
        if sys.stdin.isatty() and sys.stdout.isatty():
            from careerbot.channels.terminal import Options, chat

            _check_content(options)
            chosen = Options(options.plain, _wants_vi(options), not options.no_history)
            return chat(lambda: _load(options), chosen, heard)
        from careerbot.channels.lines import converse

        return converse(_load(options), sys.stdin.buffer, sys.stdout, heard)


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
    reply = _load(options).reply(text)
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

    return lookup_commands.roles(_load(options), options.field, _form(options))


def role(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.role(_load(options), options.role, options.section, _form(options))


def compare(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.compare(_load(options), options.roles, _form(options))


def pay(options: argparse.Namespace) -> int:
    from careerbot import lookup_commands

    return lookup_commands.pay(_load(options), options.role, " ".join(options.place), _form(options))


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
        return run(_load(options), sys.stdin.buffer, sys.stdout, heard)


def explain(options: argparse.Namespace) -> int:
    from careerbot.display.printable import printable
    from careerbot.explain import explain

    print(printable(explain(_load(options), " ".join(options.text))))
    return 0


def check(options: argparse.Namespace) -> int:
    from careerbot.content import read_content
    from careerbot.content_files import shipped_folder

    folder = options.folder or options.content or shipped_folder()
    content, problems = read_content(folder)
    for problem in problems:
        print(problem)
    if problems:
        count = len(problems)
        print(f"careerbot: {count} problem{'s' if count != 1 else ''} in {folder}", file=sys.stderr)
        return 1
    roles = sum(named.kind == "role" for named in content.names)
    examples = sum(len(intent.examples) for intent in content.intents)
    print(
        f"No problems: {len(content.intents)} intents with {examples:,} examples, {roles} roles, "
        f"{len(content.facts)} facts, {len(content.sources)} sources."
    )
    return 0


def review(options: argparse.Namespace) -> int:
    from careerbot.authoring import review

    _load(options)  # compiles the content, with a word about it, if need be
    chosen = review.Options(options.log_file, options.content, options.least, options.accept)
    return review.run(chosen, sys.stdout)


def new(options: argparse.Namespace) -> int:
    from careerbot.authoring import new

    files = new.write(options.folder)
    print(
        f"Wrote {len(files)} files. Try next:", *(f"  {line}" for line in new.next_commands(options.folder)), sep="\n"
    )
    return 0


def schema(options: argparse.Namespace) -> int:
    from careerbot.authoring import schema

    if options.write:
        print(*schema.write(options.write), sep="\n")
    else:
        print(schema.text(options.kind), end="")
    return 0


def test(options: argparse.Namespace) -> int:
    from careerbot.authoring import runner

    _check_content(options)
    chosen = runner.Options(
        tuple(options.paths), options.content, options.matching, options.failed, options.junit, options.json
    )
    return runner.run(chosen, sys.stdout)


def evaluate(options: argparse.Namespace) -> int:
    from careerbot.authoring import evaluate

    chosen = evaluate.Options(options.file, options.content, options.folds, options.html, options.json, options.compare)
    return evaluate.run(chosen, sys.stdout)


def coverage(options: argparse.Namespace) -> int:
    from careerbot.authoring.runner import coverage

    return coverage(options.content, sys.stdout)


def sources(options: argparse.Namespace) -> int:
    import json

    from careerbot.authoring import credits as credit

    described = credit.sources(_load(options).compiled)
    if options.json:
        print(json.dumps(described, ensure_ascii=False, indent=2))
    else:
        print(*credit.as_text(described), sep="\n", end="")
    return 0


def import_onet(options: argparse.Namespace) -> int:
    if options.index:
        from careerbot.importers.onet_index import write_index

        return _imported(write_index(options.file, options.index), options.index)
    from careerbot.importers.onet import import_onet as write_content

    return _imported(write_content(options.file, options.out), options.out)


def import_oews(options: argparse.Namespace) -> int:
    from careerbot.importers.oews import import_oews as read

    folder, out = _pay_folder(options)
    return _imported(read(options.file, folder / "knowledge" / "places.yaml", out), out)


def import_salaries(options: argparse.Namespace) -> int:
    from careerbot.importers.salaries import import_salaries as read

    folder, out = _pay_folder(options)
    known = folder / "knowledge"
    return _imported(read(options.file, known / "pay" / "titles.csv", known / "places.yaml", out), out)


def _pay_folder(options: argparse.Namespace) -> tuple[Path, Path]:
    """The content whose places and roles the tables name, and the folder they are written to."""
    from careerbot.content_files import shipped_folder

    _check_content(options)
    folder = options.content or shipped_folder()
    return folder, options.out or folder / "knowledge" / "pay"


def _imported(problems: Sequence[Problem], out: Path) -> int:
    """Say what was skipped and where the rest stands; rows that were skipped are no failure."""
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        count = len(problems)
        print(f"careerbot: {count} row{'s' if count != 1 else ''} skipped, the rest is written", file=sys.stderr)
    print(out)
    return 0


def train(options: argparse.Namespace) -> int:
    from careerbot.cache import build
    from careerbot.content_files import shipped_folder

    print(build(options.content or shipped_folder(), options.out))
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
    serve(_load(options), settings, options.host, options.port, options.workers, options.trust_proxy)
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

    _check_content(options)
    chosen = command.Options(options.http, options.host, options.port, options.store)
    with _listener(options) as heard:
        return command.run(lambda: _load(options), chosen, heard)


def mcp(options: argparse.Namespace) -> int:
    from careerbot.channels.mcp import serve_http, serve_stdio

    bot = _load(options)
    with _listener(options) as heard:
        if options.http:
            serve_http(bot, options.host, options.port, options.allow_host, heard)
        else:
            serve_stdio(bot, heard)
    return 0

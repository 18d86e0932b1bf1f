"""The command line: chat, ask, batch, explain, check, train."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careerbot.errors import CareerbotError

if TYPE_CHECKING:
    from careerbot.bot import Bot
    from careerbot.turn import Heard, Reply

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
    except (CareerbotError, OSError) as error:
        _drop_output()
        print(f"careerbot: {error}", file=sys.stderr)
        return 1
    return code


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
    parser.set_defaults(run=_chat)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], summary: str, example: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name, help=summary, description=f"examples:\n  {example}\n\n{summary}", formatter_class=form
        )
        _add_content(command, default=argparse.SUPPRESS)
        command.set_defaults(run=run)
        return command

    chat = add("chat", _chat, "Chat in the terminal; plain lines when input or output is not one.", "careerbot chat")
    chat.add_argument("--record", type=Path, metavar="FILE", help="write the session down as a dialogue script")
    ask = add("ask", _ask, "Answer one question.", 'careerbot ask "How much does a data scientist earn?" --json')
    ask.add_argument("text", nargs="+", help="the question")
    ask.add_argument("--json", action="store_true", help="print one line of JSON")
    add(
        "batch",
        _batch,
        'Read JSON lines {"id", "conversation", "text"}, write a reply for each, in order.',
        "careerbot batch < questions.jsonl > replies.jsonl",
    )
    explain = add("explain", _explain, "Show why a text is answered as it is.", 'careerbot explain "is R used much"')
    explain.add_argument("text", nargs="+", help="the question")
    check = add("check", _check, "Print every mistake in a content folder.", "careerbot check my-content/")
    check.add_argument(
        "folder", nargs="?", type=Path, help="the folder (default: --content, or what careerbot ships with)"
    )
    test = add(
        "test",
        _test,
        "Play scripted questions and dialogues.",
        "careerbot test tests/questions -k salary --junit out.xml",
    )
    test.add_argument("paths", nargs="*", type=Path, help="scripts or folders of them (default: those of the content)")
    test.add_argument(
        "-k", dest="matching", default="", metavar="TEXT", help="only cases whose name or file holds TEXT"
    )
    test.add_argument("--failed", action="store_true", help="only cases that failed the last time")
    test.add_argument("--junit", type=Path, metavar="FILE", help="write the outcomes as JUnit XML")
    test.add_argument("--json", action="store_true", help="print the outcomes as JSON")
    evaluate = add(
        "evaluate",
        _evaluate,
        "Measure the intent model on unseen messages, or the bot on labelled ones.",
        "careerbot evaluate --html report.html",
    )
    evaluate.add_argument(
        "file", nargs="?", type=Path, metavar="FILE.jsonl", help="labelled messages (default: cross-validate)"
    )
    evaluate.add_argument(
        "--folds", type=int, default=5, metavar="N", help="parts of the cross-validation, 2 to 20 (default: 5)"
    )
    evaluate.add_argument("--html", type=Path, metavar="FILE", help="write a report to open in a browser")
    evaluate.add_argument("--json", type=Path, metavar="FILE", help="write everything, for --compare")
    evaluate.add_argument(
        "--compare", type=Path, metavar="OLD.json", help="show what changed since an earlier --json file"
    )
    add("coverage", _coverage, "What no script of the last test run reached.", "careerbot test; careerbot coverage")
    review = add("review", _review, "Go through a log of what went unanswered.", "careerbot review unanswered.jsonl")
    review.add_argument("log_file", metavar="FILE", type=Path, help="a log that --log wrote with --log-text")
    review.add_argument("--least", type=int, default=1, metavar="N", help="leave out what was asked less than N times")
    review.add_argument(
        "--accept", action="store_true", help="take every proposal that is similar enough, without asking"
    )
    new = add("new", _new, "Write a small content folder of your own.", "careerbot new my-content/")
    new.add_argument("folder", type=Path, help="a folder that does not exist yet, or is empty")
    schema = add("schema", _schema, "Print a JSON Schema of the content files, for editors.", "careerbot schema intent")
    either = schema.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "kind", nargs="?", help="intent, role, general, names, sources, jobs, smalltalk, questions or dialogue"
    )
    either.add_argument("--write", type=Path, metavar="FOLDER", help="write all of them into FOLDER")
    train = add("train", _train, "Compile the content and train its model.", "careerbot train --out build/")
    train.add_argument("--out", type=Path, help="where to write the compiled file (default: the user's cache)")
    return parser


def _add_content(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument("--content", type=Path, metavar="FOLDER", default=default, help="a content folder of your own")
    told = default if default else False
    parser.add_argument("--log", type=Path, metavar="FILE", default=default, help="note in FILE what went unanswered")
    parser.add_argument("--log-text", action="store_true", default=told, help="note the texts too, not only counts")


def _version() -> str:
    from careerbot import __version__

    return f"careerbot {__version__}"


def _check_content(options: argparse.Namespace) -> None:
    if options.content is not None and not options.content.is_dir():
        raise CareerbotError(f"{options.content} is no folder; give one that holds intents/ and knowledge/")


def _load(options: argparse.Namespace) -> Bot:
    from careerbot.bot import load

    _check_content(options)

    def announce() -> None:
        if sys.stderr.isatty():
            print("careerbot: preparing the content, once (about 20 seconds) …", file=sys.stderr)

    return load(options.content, on_build=announce)


def _chat(options: argparse.Namespace) -> int:
    with _listener(options) as heard:
        if sys.stdin.isatty() and sys.stdout.isatty():
            from careerbot.channels.terminal import chat

            return chat(_load(options), heard)
        from careerbot.channels.lines import converse

        return converse(_load(options), sys.stdin.buffer, sys.stdout, heard)


@contextlib.contextmanager
def _listener(options: argparse.Namespace) -> Iterator[Heard]:
    """What is told of every message and its reply: the recorder, the log of what went unanswered, both or neither."""
    notes: list[Heard] = []
    with contextlib.ExitStack() as stack:
        if getattr(options, "record", None):
            from careerbot.recording import Recorder

            notes.append(stack.enter_context(Recorder(options.record)).note)
        if options.log:
            from careerbot.unanswered import Log

            notes.append(Log(options.log, with_text=options.log_text).note)

        def heard(text: str, reply: Reply) -> None:
            for note in notes:
                note(text, reply)

        yield heard


def _ask(options: argparse.Namespace) -> int:
    from careerbot.render import as_json, footnoted

    text = " ".join(options.text)
    reply = _load(options).reply(text)
    with _listener(options) as heard:
        heard(text, reply)
    print(as_json(reply) if options.json else footnoted(reply))
    return 0


def _batch(options: argparse.Namespace) -> int:
    from careerbot.channels.batch import run

    with _listener(options) as heard:
        return run(_load(options), sys.stdin.buffer, sys.stdout, heard)


def _explain(options: argparse.Namespace) -> int:
    from careerbot.explain import explain

    print(explain(_load(options), " ".join(options.text)))
    return 0


def _check(options: argparse.Namespace) -> int:
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


def _review(options: argparse.Namespace) -> int:
    from careerbot import review

    _load(options)  # compiles the content, with a word about it, if need be
    chosen = review.Options(options.log_file, options.content, options.least, options.accept)
    return review.run(chosen, sys.stdout)


def _new(options: argparse.Namespace) -> int:
    from careerbot import new

    files = new.write(options.folder)
    print(
        f"Wrote {len(files)} files. Try next:", *(f"  {line}" for line in new.next_commands(options.folder)), sep="\n"
    )
    return 0


def _schema(options: argparse.Namespace) -> int:
    from careerbot import schema

    if options.write:
        print(*schema.write(options.write), sep="\n")
    else:
        print(schema.text(options.kind), end="")
    return 0


def _test(options: argparse.Namespace) -> int:
    from careerbot import runner

    _check_content(options)
    chosen = runner.Options(
        tuple(options.paths), options.content, options.matching, options.failed, options.junit, options.json
    )
    return runner.run(chosen, sys.stdout)


def _evaluate(options: argparse.Namespace) -> int:
    from careerbot import evaluate

    chosen = evaluate.Options(options.file, options.content, options.folds, options.html, options.json, options.compare)
    return evaluate.run(chosen, sys.stdout)


def _coverage(options: argparse.Namespace) -> int:
    from careerbot.runner import coverage

    return coverage(options.content, sys.stdout)


def _train(options: argparse.Namespace) -> int:
    from careerbot.cache import build
    from careerbot.content_files import shipped_folder

    print(build(options.content or shipped_folder(), options.out))
    return 0


if __name__ == "__main__":
    sys.exit(main())

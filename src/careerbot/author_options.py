"""The options of the commands for those who write content."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from careerbot import author_commands as commands
from careerbot.options import Adder, add_content, path

IMPORT_EXAMPLES = """\
careerbot import onet db_29_3_text.zip --out onet/
  careerbot import oews bls-oews-may-2025.csv --content my-content/
  careerbot import salaries salaries.csv --content my-content/"""


def add_author_commands(add: Adder) -> None:
    """Add check, test, evaluate, coverage, review, new, schema, sources, import and train."""
    check = add("check", commands.check, "Print every mistake in a content folder.", "careerbot check my-content/")
    check.add_argument(
        "folder", nargs="?", type=path, help="the folder (default: --content, or what careerbot ships with)"
    )
    test = add(
        "test",
        commands.test,
        "Play scripted questions and dialogues.",
        "careerbot test tests/questions -k salary --junit out.xml",
    )
    test.add_argument("paths", nargs="*", type=path, help="scripts or folders of them (default: those of the content)")
    test.add_argument(
        "-k", dest="matching", default="", metavar="TEXT", help="only cases whose name or file holds TEXT"
    )
    test.add_argument("--failed", action="store_true", help="only cases that failed the last time")
    test.add_argument("--junit", type=path, metavar="FILE", help="write the outcomes as JUnit XML")
    test.add_argument("--json", action="store_true", help="print the outcomes as JSON")
    evaluate = add(
        "evaluate",
        commands.evaluate,
        "Measure the intent model on unseen messages, or the bot on labelled ones.",
        "careerbot evaluate --html report.html",
    )
    evaluate.add_argument(
        "file", nargs="?", type=path, metavar="FILE.jsonl", help="labelled messages (default: cross-validate)"
    )
    evaluate.add_argument(
        "--folds", type=int, default=5, metavar="N", help="parts of the cross-validation, 2 to 20 (default: 5)"
    )
    evaluate.add_argument("--html", type=path, metavar="FILE", help="write a report to open in a browser")
    evaluate.add_argument("--json", type=path, metavar="FILE", help="write everything, for --compare")
    evaluate.add_argument(
        "--compare", type=path, metavar="OLD.json", help="show what changed since an earlier --json file"
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
    review.add_argument("log_file", metavar="FILE", type=path, help="a log that --log wrote with --log-text")
    review.add_argument("--least", type=int, default=1, metavar="N", help="leave out what was asked less than N times")
    review.add_argument(
        "--accept", action="store_true", help="take every proposal that is similar enough, without asking"
    )
    new = add("new", commands.new, "Write a small content folder of your own.", "careerbot new my-content/")
    new.add_argument("folder", type=path, help="a folder that does not exist yet, or is empty")
    schema = add(
        "schema", commands.schema, "Print a JSON Schema of the content files, for editors.", "careerbot schema intent"
    )
    one = schema.add_mutually_exclusive_group(required=True)
    one.add_argument(
        "kind", nargs="?", help="intent, role, general, names, sources, jobs, smalltalk, questions or dialogue"
    )
    one.add_argument("--write", type=path, metavar="FOLDER", help="write all of them into FOLDER")
    sources = add("sources", commands.sources, "Who says so: every source, and what it backs.", "careerbot sources")
    sources.add_argument("--json", action="store_true", help="print JSON")
    _add_imports(add("import", commands.import_onet, "Make content of public data.", IMPORT_EXAMPLES))
    train = add("train", commands.train, "Compile the content and train its model.", "careerbot train --out build/")
    train.add_argument("--out", type=path, help="where to write the compiled file (default: the user's cache)")


def _add_imports(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(title="kinds of data", metavar="KIND", required=True)

    def add(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        kind = kinds.add_parser(name, help=summary, description=summary)
        kind.set_defaults(run=run)
        add_content(kind, default=argparse.SUPPRESS)
        kind.add_argument("file", type=path, metavar="PATH", help="the data as they were published")
        return kind

    onet = add("onet", commands.import_onet, "O*NET's text release, a zip or a folder: every occupation as a role.")
    either = onet.add_mutually_exclusive_group(required=True)
    either.add_argument("--out", type=path, metavar="FOLDER", help="write a content folder of its own")
    either.add_argument(
        "--index", type=path, metavar="FILE", help="write only a table of the occupations and their titles"
    )
    wages = add("oews", commands.import_oews, "Official wages by occupation and place, a CSV file.")
    adverts = add("salaries", commands.import_salaries, "What job adverts offered, a CSV file of ai-jobs.net.")
    for table in (wages, adverts):
        table.add_argument(
            "--out",
            type=path,
            metavar="FOLDER",
            help="where to write the tables (default: knowledge/pay/ of the content)",
        )

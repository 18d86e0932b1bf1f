"""What each command for those who write content does, and the exit code it ends with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from careerbot.commands import check_content, loaded

TYPE_CHECKING = False  # as type checkers read it; what a command needs is imported when it runs
if TYPE_CHECKING:
    from pathlib import Path

    from careerbot.errors import Problem


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

    loaded(options)  # compiles the content, with a word about it, if need be
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

    check_content(options)
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

    described = credit.sources(loaded(options).compiled)
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

    check_content(options)
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

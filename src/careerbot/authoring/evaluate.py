"""``careerbot evaluate``: how good the intent model is on unseen messages, or the bot on labelled ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, TypeVar

from careerbot.authoring.comparison import compare
from careerbot.authoring.labelled import Ratings, answered, read_labelled
from careerbot.authoring.measures import Evaluation, measure
from careerbot.authoring.progress import with_progress
from careerbot.authoring.report import as_html
from careerbot.authoring.summary import comparison_lines, evaluation_lines, ratings_lines
from careerbot.bot import load
from careerbot.content_files import shipped_folder
from careerbot.errors import CareerbotError

Kind = TypeVar("Kind", Evaluation, Ratings)
FOLDS = 5
MOST_FOLDS = 20


@dataclass(frozen=True, slots=True)
class Options:
    """What to evaluate, and where to write what."""

    file: Path | None = None  # labelled messages; None: cross-validate the content's examples
    content: Path | None = None  # None: the content careerbot ships with
    folds: int = FOLDS
    html: Path | None = None
    json: Path | None = None
    compare: Path | None = None  # an earlier --json file


def run(options: Options, out: TextIO) -> int:
    """Evaluate, tell of it and write the files asked for; 1 when a line of the file could not be read, else 0.

    Raises CareerbotError for options that do not go together and for an earlier file that is none of careerbot's,
    ContentError for content with mistakes, OSError for files that cannot be read or written.
    """
    _check(options)
    return _cross_validation(options, out) if options.file is None else _labelled(options, options.file, out)


def cross_validation(content: Path | None = None, folds: int = FOLDS) -> Evaluation:
    """The intent model measured on messages it has not seen. Imports scikit-learn; raises ContentError."""
    from careerbot.authoring.crossval import cross_validate
    from careerbot.content import load_content

    loaded = load_content(content or shipped_folder())
    results = list(with_progress(cross_validate(loaded, folds), folds, "folds"))
    messages = [message for result in results for message in result.messages]
    messages.sort(key=lambda message: (message.path, message.line))
    return measure(messages, [result.threshold for result in results])


def _check(options: Options) -> None:
    """Find before the work what would be in vain after it."""
    if not 2 <= options.folds <= MOST_FOLDS:
        raise CareerbotError(f"--folds must be from 2 to {MOST_FOLDS}, not {options.folds}")
    if options.file is not None and options.html is not None:
        raise CareerbotError("--html reports on a cross-validation; leave it out, or the file of messages")
    for path in (options.html, options.json):
        if path is not None and not path.absolute().parent.is_dir():
            raise CareerbotError(f"{path.parent} is no folder; make it, or write {path.name} elsewhere")


def _cross_validation(options: Options, out: TextIO) -> int:
    old = _earlier(options.compare, Evaluation.from_json) if options.compare else None
    evaluation = cross_validation(options.content, options.folds)
    comparison = compare(old, evaluation) if old else None
    lines = evaluation_lines(evaluation)
    if comparison:
        lines += ["", *comparison_lines(comparison)]
    out.writelines(f"{line}\n" for line in lines)
    if options.json:
        options.json.write_text(evaluation.to_json() + "\n", "utf-8")
    if options.html:
        options.html.write_text(as_html(evaluation, comparison), "utf-8")
    return 0


def _labelled(options: Options, file: Path, out: TextIO) -> int:
    old = _earlier(options.compare, Ratings.from_json) if options.compare else None
    with file.open("rb") as stream:
        messages, problems = read_labelled(stream, str(file))
    if not messages:
        told = "".join(f"\n{problem}" for problem in problems)
        raise CareerbotError(f"{file} has no labelled message; give a JSON object a line{told}")
    ratings = Ratings(tuple(with_progress(answered(load(options.content), messages), len(messages), "messages")))
    lines = [*map(str, problems), *ratings_lines(ratings)]
    if old:
        lines += ["", *comparison_lines(compare(old, ratings))]
    out.writelines(f"{line}\n" for line in lines)
    if options.json:
        options.json.write_text(ratings.to_json() + "\n", "utf-8")
    return 1 if problems else 0


def _earlier(path: Path, read: Callable[[str], Kind]) -> Kind:
    try:
        return read(path.read_text("utf-8"))
    except (CareerbotError, UnicodeDecodeError) as error:
        raise CareerbotError(f"{path}: {error}; give what --json wrote for such an evaluation") from None

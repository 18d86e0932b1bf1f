"""Opening a table of a source, and writing one of ours."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from careerbot.errors import ContentError, Problem
from careerbot.importers.tables import Table


@contextmanager
def open_table(path: Path, needed: Sequence[str]) -> Iterator[Table]:
    """The comma-separated table at `path`, to be read row by row inside the block.

    Raises ContentError when a `needed` column is missing or the file is not UTF-8, and OSError when it cannot be read.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        try:
            yield Table(stream, str(path), needed)
        except UnicodeDecodeError:
            raise ContentError([Problem(str(path), 0, 0, "not UTF-8; save the file as UTF-8")]) from None


def line_count(path: Path) -> int:
    """How many lines a file has: what a progress bar counts up to."""
    with path.open("rb") as stream:
        return sum(1 for _ in stream)


def write_table(stream: IO[str], header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a header and rows, with the same line ends on every system."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)

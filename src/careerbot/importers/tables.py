"""Reading tables of other people's making, and writing what comes of them whole or not at all."""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from careerbot.errors import ContentError, Problem


class Table:
    """A delimited text file with a header, read row by row.

    A row that is broken is noted in ``problems`` with its line and skipped; the rest go on. Raises ContentError when
    the header lacks a column that is needed.
    """

    def __init__(self, stream: IO[str], name: str, needed: Sequence[str], delimiter: str = ",") -> None:
        self.name = name
        self.problems: list[Problem] = []
        quoting = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
        self._reader = csv.reader(stream, delimiter=delimiter, quoting=quoting)
        self._header = [column.strip().removeprefix("\ufeff") for column in next(self._reader, [])]
        missing = [column for column in needed if column not in self._header]
        if missing:
            found = ", ".join(self._header) or "nothing"
            message = f"the header lacks {', '.join(map(repr, missing))}; it has {found}"
            raise ContentError([Problem(name, 1, 1, message)])

    def __iter__(self) -> Iterator[dict[str, str]]:
        while True:
            try:
                row = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.problem(str(error))
                continue
            if not row:
                continue
            if len(row) != len(self._header):
                self.problem(f"{len(row)} columns where the header has {len(self._header)}")
                continue
            yield {column: cell.strip() for column, cell in zip(self._header, row, strict=True)}

    def problem(self, message: str) -> None:
        """Note what is wrong with the row read last."""
        self.problems.append(Problem(self.name, self._reader.line_num, 1, message))


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """A temporary folder that becomes `place` when the block ends well, and disappears when it does not.

    Raises FileExistsError when `place` holds anything, before the block begins.
    """
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise FileExistsError(f"{place} exists and is not an empty folder; name a new one")
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        yield temporary
        temporary.chmod(0o755)
        if place.exists():
            place.rmdir()
        temporary.replace(place)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextmanager
def whole_file(place: Path) -> Iterator[IO[str]]:
    """A text file that replaces `place` when the block ends well, and disappears when it does not."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        temporary.chmod(0o644)
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)

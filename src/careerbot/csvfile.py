"""A delimited text file with a header, read row by row: a broken row is noted with its line, and the rest go on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from careerbot.errors import ContentError, Problem

LONGEST_NUMBER = 15  # digits


class Table:
    """The rows of a table as mappings from column to cell.

    What is wrong with a row goes into ``problems``, and the row is skipped. Raises ContentError when the header
    lacks a column that is needed.
    """

    def __init__(self, stream: IO[str], name: str, needed: Sequence[str], delimiter: str = ",") -> None:
        self.name = name
        self.problems: list[Problem] = []
        tabbed = delimiter == "\t"  # quotation marks in such files are only text
        self._reader = (
            csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if tabbed else csv.reader(stream, delimiter=",")
        )
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

    def whole_number(self, row: dict[str, str], column: str) -> int | None:
        """A cell as a whole number of 0 or more; None when it is empty, or noted as a problem when it is none."""
        cell = row[column]
        if not cell:
            return None
        if not (cell.isascii() and cell.isdigit() and len(cell) <= LONGEST_NUMBER):
            self.problem(f"{column}: {cell[:40]!r} is not a whole number")
            return None
        return int(cell)


def read_rows(
    path: Path, name: str, needed: Sequence[str], problems: list[Problem]
) -> Iterator[tuple[Table, dict[str, str]]]:
    """Each row of a content file with its table, to note problems at; none when there is no such file.

    What is wrong with the file as a whole, or was noted of its rows, is added to `problems` at the end.
    """
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            table = Table(stream, name, needed)
            for row in table:
                yield table, row
            problems += table.problems
    except ContentError as error:
        problems += error.problems
    except UnicodeDecodeError:
        problems.append(Problem(name, 0, 0, "the file is not UTF-8 text; save it as UTF-8"))

"""A table in a terminal: side by side where its columns have room to be read, else one list under another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.display.columns import Row, Span, padded, width, wrap

NARROWEST = 24  # columns in which a cell still reads as text
_GAP = "  "
_WIDEST_LABEL = 14

Cell = Sequence[Span]


def side_by_side(header: Sequence[str], rows: Sequence[Sequence[Cell]], columns: int, rule: str) -> list[Row] | None:
    """The table with its cells wrapped, a rule of this character under its header; None when it does not fit."""
    labels = min(max(width(text) for _, text in _labels(rows)), _WIDEST_LABEL)
    each = (columns - labels) // (len(header) - 1) - width(_GAP) if len(header) > 1 else 0
    if each < NARROWEST:
        return None
    sizes = [labels, *([each] * (len(header) - 1))]
    drawn = list(_line([[("title", name)] for name in header], sizes))
    drawn.append((("quiet", _GAP.join(rule * size for size in sizes)),))
    for number, row in enumerate(rows):
        if number:
            drawn.append(())
        drawn += _line(row, sizes)
    return drawn


def stacked(header: Sequence[str], rows: Sequence[Sequence[Cell]], columns: int, bullet: str) -> list[Row]:
    """The table as a list under the name of each of its rows."""
    drawn: list[Row] = []
    for number, (label, *cells) in enumerate(rows):
        if number:
            drawn.append(())
        drawn += wrap([("title", _text(label))], columns)
        for name, cell in zip(header[1:], cells, strict=True):
            drawn += wrap([("name", f"{name}: "), *cell], columns, f"{bullet} ", " " * (width(bullet) + 1))
    return drawn


def _line(cells: Sequence[Cell], sizes: Sequence[int]) -> Iterator[Row]:
    """A row of the table as lines of the screen."""
    wrapped = [wrap(cell, size) for cell, size in zip(cells, sizes, strict=True)]
    for number in range(max(map(len, wrapped))):
        parts: list[Span] = []
        for column, (lines, size) in enumerate(zip(wrapped, sizes, strict=True)):
            line = lines[number] if number < len(lines) else ()
            last = column == len(sizes) - 1
            parts += line if last else (*padded(line, size), ("", _GAP))
        yield tuple(parts)


def _labels(rows: Sequence[Sequence[Cell]]) -> Iterator[Span]:
    for row in rows:
        yield "", _text(row[0])


def _text(cell: Cell) -> str:
    return "".join(text for _, text in cell)

"""Text measured and broken by the columns it takes in a terminal: an ideograph or emoji takes two, an accent none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wcwidth import wcswidth, wcwidth  # prompt-toolkit measures by it too

Span = tuple[str, str]  # the style of a piece of text, and the text
Row = tuple[Span, ...]  # a line of the screen

_WORDS = re.compile(r"\S+|\s+")
_JOINER = "\u200d"


def width(text: str) -> int:
    """The columns that a text takes on one line."""
    return len(text) if text.isascii() else max(wcswidth(text), 0)


def row_width(row: Sequence[Span]) -> int:
    """The columns that a line of the screen takes."""
    return sum(width(text) for _, text in row)


def wrap(spans: Sequence[Span], columns: int, first: str = "", rest: str = "") -> list[Row]:
    """The text as lines of at most so many columns, the first behind `first` and the others behind `rest`.

    Breaks at white space, and inside a word only when it is longer than a line. There is at least one line.
    """
    rows: list[list[Span]] = [[("", first)] if first else []]
    used, fresh = width(first), True
    gap: Span | None = None
    for style, text in _pieces(spans):
        if text.isspace():
            gap = (style, " ")
            continue
        for piece in _short_enough(text, max(columns - width(rest), 1)):
            between = 0 if fresh or gap is None else 1
            if not fresh and used + between + width(piece) > columns:
                rows.append([("", rest)] if rest else [])
                used, between = width(rest), 0
            if between and gap is not None:
                rows[-1].append(gap)
            rows[-1].append((style, piece))
            used += between + width(piece)
            fresh, gap = False, None
    return [tuple(row) for row in rows]


def padded(row: Row, columns: int) -> Row:
    """The line with spaces behind it up to so many columns."""
    return (*row, ("", " " * max(columns - row_width(row), 0)))


def _pieces(spans: Sequence[Span]) -> Iterator[Span]:
    """Words and the gaps between them; a word that changes its style midway is more than one piece."""
    for style, text in spans:
        yield from ((style, match.group()) for match in _WORDS.finditer(text))


def _short_enough(word: str, most: int) -> Iterator[str]:
    """The word in pieces of at most so many columns, never parting a character from what combines with it."""
    if width(word) <= most:
        yield word
        return
    piece, used = "", 0
    for cluster in _clusters(word):
        size = width(cluster)
        if piece and used + size > most:
            yield piece
            piece, used = "", 0
        piece += cluster
        used += size
    yield piece


def _clusters(word: str) -> Iterator[str]:
    """Characters, each with the marks and joined characters behind it."""
    cluster = ""
    for character in word:
        if cluster and wcwidth(character) > 0 and not cluster.endswith(_JOINER):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster

"""Text measured and broken by the columns it takes in a terminal: an ideograph or emoji takes two, an accent none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wcwidth import wcswidth, wcwidth  # prompt-toolkit measures by it too

Span = tuple[str, str]  # the style of a piece of text, and the text
Row = tuple[Span, ...]  # a line of the screen

MARK = "mark"  # the style of a footnote's number
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

    Breaks at white space, inside a word only when it is longer than a line, and never before the number of a footnote.
    There is at least one line.
    """
    rows: list[list[Span]] = [[("", first)] if first else []]
    used, fresh = width(first), True
    for word in _words(spans):
        for part in _short_enough(word, max(columns - width(rest), 1)):
            size = row_width(part)
            if not fresh and used + 1 + size > columns:
                rows.append([("", rest)] if rest else [])
                used, fresh = width(rest), True
            rows[-1] += part if fresh else [("", " "), *part]
            used += size + (0 if fresh else 1)
            fresh = False
    return [tuple(row) for row in rows]


def padded(row: Row, columns: int) -> Row:
    """The line with spaces behind it up to so many columns."""
    return (*row, ("", " " * max(columns - row_width(row), 0)))


def _words(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The words, each with its styles; the number of a footnote belongs to the word before it."""
    word: list[Span] = []
    for style, text in spans:
        if style == MARK and text:
            word.append((style, f" {text}" if word else text))
            continue
        for match in _WORDS.finditer(text):
            if not match.group().isspace():
                word.append((style, match.group()))
            elif word:
                yield word
                word = []
    if word:
        yield word


def _short_enough(word: list[Span], most: int) -> Iterator[list[Span]]:
    """The word in parts of at most so many columns, never parting a character from what combines with it."""
    if row_width(word) <= most:
        yield word
        return
    part: list[Span] = []
    used = 0
    for style, text in word:
        for cluster in _clusters(text):
            size = width(cluster)
            if part and used + size > most:
                yield part
                part, used = [], 0
            part.append((style, cluster))
            used += size
    yield part


def _clusters(word: str) -> Iterator[str]:
    """Characters, each with the marks and joined characters behind it."""
    cluster = ""
    for character in word:
        if cluster and wcwidth(character) > 0 and not cluster.endswith(_JOINER):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster

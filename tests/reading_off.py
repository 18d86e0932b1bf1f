"""A reply read back off the screen of a terminal, as plain text: wrapped lines joined, tables and footnotes undone.

It knows how things look, and nothing of the reply: what the screen does not show cannot be read off it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from careerbot.display.printable import printable
from careerbot.turn import CLARIFY, Reply

ASKED = ("You could ask:", "Choose by number or in your own words:")
_MARKS = re.compile(r" (?:\[\d+\])+(?=\s|$)")  # footnote numbers behind a text
_NOTE = re.compile(r"(?:\[\d+\]|Source:) ")
_BAR = re.compile(r"[▓█▏▎▍▌▋▊▉]")
_RULE = re.compile(r"─+(?:  ─+)+")
_NUMBER = re.compile(r"\d+\. ")


def read_off(lines: Sequence[str]) -> str:
    """The text, then its sources in alphabetical order, then what could be asked next."""
    parts = [list(part) for blank, part in groupby(lines, key=lambda line: not line.strip()) if not blank]
    ideas = _items(parts.pop()) if parts and parts[-1][0] in ASKED else ()
    notes = _notes(parts.pop()) if parts and _NOTE.match(parts[-1][0]) else ()
    text = [part for part in parts if not any(_BAR.search(line) for line in part)]  # charts say it once more
    return _joined("\n\n".join(_blocks(text)), notes, ideas)


def on_screen(reply: Reply) -> str:
    """What is to be read off the screen for a reply: all of its text, sources and suggestions."""
    lines = [" ".join(line.split()) for line in printable(reply.text).split("\n")]
    title = ASKED[reply.status == CLARIFY]
    ideas = [title, *map(printable, reply.suggestions)] if reply.suggestions else []
    cited = [printable(source.citation.removeprefix("Source: ")) for source in reply.sources]
    return _joined("\n".join(lines), cited, ideas)


def _joined(text: str, sources: Sequence[str], ideas: Sequence[str]) -> str:
    return "\n\n".join([text, "\n".join(sorted(sources)), "\n".join(ideas)])


def _blocks(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """The paragraphs, lists and rows of tables."""
    columns: list[slice] = []
    header: list[str] = []
    for part in parts:
        rule = next((number for number, line in enumerate(part) if _RULE.fullmatch(line)), None)
        if rule is not None:
            spans = [found.span() for found in re.finditer("─+", part[rule])]
            columns = [slice(start, end) for start, end in spans]
            header = _cells(part[:rule], columns)
            part = part[rule + 1 :]
        elif columns and any(line[column.start - 2 : column.start].strip() for line in part for column in columns[1:]):
            columns = []  # text stands where a table leaves gaps
        if columns:
            label, *cells = _cells(part, columns)
            yield "\n".join([label, *(f"- {name}: {cell}" for name, cell in zip(header[1:], cells, strict=True))])
        else:
            yield "\n".join(_lines(part))


def _cells(lines: Sequence[str], columns: Sequence[slice]) -> list[str]:
    return [_plain(line[column] for line in lines) for column in columns]


def _lines(part: Sequence[str]) -> Iterator[str]:
    """The title and items of a list, or the one line of a paragraph."""
    starts = [0, *(number for number, line in enumerate(part) if number and line.startswith("• ")), len(part)]
    for start, end in pairwise(starts):
        yield _plain(part[start:end]).replace("• ", "- ", 1)


def _notes(part: Sequence[str]) -> list[str]:
    """The sources, each without its number."""
    starts = [number for number, line in enumerate(part) if _NOTE.match(line)]
    ends = [*starts[1:], len(part)]
    return [_NOTE.sub("", _plain(part[start:end]), count=1) for start, end in zip(starts, ends, strict=True)]


def _items(part: Sequence[str]) -> list[str]:
    """What could be asked next, under its title: each begins two columns in, what is wrapped stands deeper."""
    items = [part[0]]
    deeper = "     " if part[0] == ASKED[True] else "    "
    for line in part[1:]:
        if line.startswith(deeper):
            items[-1] += f" {line.strip()}"
        else:
            items.append(_NUMBER.sub("", line.strip(), count=1))
    return items


def _plain(lines: Sequence[str] | Iterator[str]) -> str:
    """Lines of the screen as one, without the numbers of footnotes."""
    return _MARKS.sub("", " ".join(" ".join(lines).split()))

"""Occupations that someone may come from: what they need most, and the many titles people have in them.

``knowledge/occupations.csv`` holds a row for each, as ``careerbot import onet … --index`` writes it. The titles are
found only where somebody tells what they do or did ("I was a …", "from …"), since many are ordinary words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from careerbot.content_files import shown
from careerbot.csvfile import Table, read_rows
from careerbot.errors import Problem
from careerbot.normalize import normalize
from careerbot.terms import stem

FILE = "occupations.csv"
COLUMNS = ("code", "title", "zone", "titles", "skills", "knowledge", "tools", "source")
REPORTED = "*"  # after a title that people in the occupation say they have
_VAGUE = 3  # occupations from which on a title that they share says too little
_VAGUE_REPORTED = 4  # the same, of a title that people say they have
_LONG = 9  # letters from which on a title of one word need not be part of the occupation's own title
_GROUP = 4  # letters of a code that say its minor group: "29-1"
_FEW_NEAR = 4  # occupations of a group below which nothing can be said of what is usual there
_FEWEST_SHARING, _SHARE = 2, 0.15  # of a group that must have a tool, that it is told of any


@dataclass(frozen=True, slots=True)
class Background:
    """An occupation: its own title, and what it needs, most important first."""

    code: str  # "29-1141.00"
    title: str  # "Registered Nurses"
    skills: tuple[tuple[str, float], ...]  # a skill as O*NET calls it, and its importance, 1 to 5
    knowledge: tuple[tuple[str, float], ...]
    tools: tuple[str, ...]  # the ids of tools
    source: str
    titles: tuple[str, ...] = ()  # normalized; those that end in REPORTED are what people say of themselves


def read_backgrounds(folder: Path, tools: set[str], sources: Iterable[str]) -> tuple[list[Background], list[Problem]]:
    """The occupations of a content folder, and every problem in the file; none of either without the file."""
    path = folder / "knowledge" / FILE
    found: list[Background] = []
    problems: list[Problem] = []
    known = set(sources)
    for table, row in read_rows(path, shown(path, folder), COLUMNS, problems):
        _check(table, row, tools, known)
        found.append(_background(table, row))
    return _with_usual_tools(found), problems


def _with_usual_tools(backgrounds: Sequence[Background]) -> list[Background]:
    """The occupations without tools that hardly any near ones share: an advert that named one made it theirs.

    Near are those of the same minor group of the classification ("29-1…"); where these are few all tools stay.
    """
    near: dict[str, list[Background]] = {}
    for background in backgrounds:
        near.setdefault(background.code[:_GROUP], []).append(background)
    counts = {group: Counter(tool for b in members for tool in b.tools) for group, members in near.items()}
    kept = []
    for background in backgrounds:
        group = background.code[:_GROUP]
        size, named = len(near[group]), counts[group]
        usual = (t for t in background.tools if named[t] >= max(_FEWEST_SHARING, _SHARE * size) or size < _FEW_NEAR)
        kept.append(replace(background, tools=tuple(usual)))
    return kept


def _check(table: Table, row: dict[str, str], tools: set[str], sources: set[str]) -> None:
    if row["source"] not in sources:
        table.problem(f"unknown source {row['source']!r}")
    for tool in _cells(row["tools"]):
        if tool not in tools:
            table.problem(f"unknown tool {tool!r}")


def _background(table: Table, row: dict[str, str]) -> Background:
    skills, knowledge = (_rated(table, row[column]) for column in ("skills", "knowledge"))
    titles = tuple(_cells(row["titles"]))
    return Background(row["code"], row["title"], skills, knowledge, tuple(_cells(row["tools"])), row["source"], titles)


def _cells(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _rated(table: Table, cell: str) -> tuple[tuple[str, float], ...]:
    rated = []
    for part in _cells(cell):
        name, _, importance = part.rpartition(":")
        try:
            rated.append((name, float(importance)))
        except ValueError:
            table.problem(f"{part!r} is no skill and its importance, such as Writing:3.8")
    return tuple(rated)


def codes_of_titles(backgrounds: Iterable[Background]) -> dict[str, str]:
    """For each title the code of the occupation it most likely means; vague titles are left out.

    An occupation's own title comes first, then one that people report, then one that few occupations share.
    """
    claims: dict[str, list[tuple[bool, str]]] = {}
    own: dict[str, str] = {}
    for background in backgrounds:
        words = {stem(token.text) for token in normalize(background.title).tokens}
        own.setdefault(normalize(background.title).normal, background.code)
        for title in background.titles:
            key = title.removesuffix(REPORTED)
            if " " in key or len(key) >= _LONG or stem(key) in words:
                claims.setdefault(key, []).append((title.endswith(REPORTED), background.code))
    for key, claimed in claims.items():
        reported = sorted(code for is_reported, code in claimed if is_reported)
        codes = reported or sorted(code for _, code in claimed)
        if len(set(codes)) < (_VAGUE_REPORTED if reported else _VAGUE):
            own.setdefault(key, codes[0])
    return own

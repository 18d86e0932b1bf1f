"""O*NET as one small table, a row an occupation: its titles, and what matters most of what it needs."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from careerbot.authoring.progress import with_progress
from careerbot.content_files import shipped_folder
from careerbot.errors import Problem
from careerbot.importers.onet_facts import most_important
from careerbot.importers.onet_release import Occupation, Rated, Technology, read_release, source_id
from careerbot.importers.onet_things import shorter_names
from careerbot.importers.onet_titles import spellings
from careerbot.importers.tables import whole_file
from careerbot.knowledge import KnowledgeFile
from careerbot.names.name_index import NameIndex
from careerbot.normalize import normalize

COLUMNS = ("code", "title", "zone", "titles", "skills", "knowledge", "tools", "source")
REPORTED = "*"  # behind a title that people gave when asked for theirs
_IMPORTANT = 3.0  # on the scale from 1 to 5
_MOST_SKILLS = 10
_MOST_KNOWLEDGE = 6


def write_index(release: Path, out: Path) -> list[Problem]:
    """Write the occupations of a release (a zip or a folder) as a CSV file, and return what could not be read.

    Cells that hold several things separate them with ``|``: ``titles`` are normalized, and end in ``*`` where people
    reported them; ``skills`` and ``knowledge`` are followed by ``:`` and their importance, 1 to 5; ``tools`` are ids of
    careerbot's own tools; ``source`` is the id of the release among the sources. `out` is replaced whole or not at
    all. Raises ContentError when the release lacks files, and OSError when the file cannot be written.
    """
    read = read_release(release)
    tool_of = _ToolFinder(read.occupations)
    with whole_file(out) as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for code in with_progress(sorted(read.occupations), len(read.occupations), "writing the index"):
            writer.writerow((*_row(read.occupations[code], tool_of), source_id(read)))
    return list(read.problems)


def _row(occupation: Occupation, tool_of: _ToolFinder) -> tuple[str, ...]:
    return (
        occupation.code,
        occupation.title,
        occupation.zone,
        "|".join(_titles(occupation)),
        "|".join(_rated(occupation.skills, _MOST_SKILLS)),
        "|".join(_rated(occupation.knowledge, _MOST_KNOWLEDGE)),
        "|".join(tool_of.ids(occupation.technologies)),
    )


def _titles(occupation: Occupation) -> list[str]:
    """Every other title, normalized, each once and in alphabetical order."""
    reported = _normal(occupation.reported)
    alternate = _normal([title for title, _ in occupation.alternates])
    return [f"{title}{REPORTED}" if title in reported else title for title in sorted(reported | alternate)]


def _normal(titles: Sequence[str]) -> set[str]:
    return {normalize(text).normal for title in titles for text in spellings(title)} - {""}


def _rated(ratings: Sequence[Rated], most: int) -> Iterator[str]:
    for rated in most_important([rated for rated in ratings if rated.value >= _IMPORTANT])[:most]:
        yield f"{rated.name}:{rated.value:.1f}"


class _ToolFinder:
    """Finds careerbot's own tools among O*NET's technologies, by their exact names."""

    def __init__(self, occupations: Mapping[str, Occupation]) -> None:
        file = KnowledgeFile(shipped_folder() / "knowledge" / "tools.yaml", "tools.yaml", {})
        file.read_names("tools", "tool")
        self._index = NameIndex(file.names)
        self._shorter = shorter_names(occupations)

    def ids(self, technologies: Sequence[Technology]) -> list[str]:
        """The ids of the tools among these, each once: the hot ones first, then by id."""
        found: dict[str, bool] = {}
        for technology in technologies:
            if id := self._id(technology.name):
                found[id] = found.get(id, False) or technology.hot
        return sorted(found, key=lambda id: (not found[id], id))

    def _id(self, name: str) -> str:
        for text in (name, self._shorter.get(name, "")):
            if claims := self._index.claims(normalize(text).normal):
                return claims[0].id
        return ""

"""The files of an O*NET text release: a zip or a folder, tab-separated, at the top or in one folder below."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from careerbot.errors import ContentError, Problem
from careerbot.importers.tables import Table

REQUIRED = {
    "Occupation Data.txt": ("O*NET-SOC Code", "Title", "Description"),
    "Alternate Titles.txt": ("O*NET-SOC Code", "Alternate Title", "Short Title"),
    "Sample of Reported Titles.txt": ("O*NET-SOC Code", "Reported Job Title"),
    "Task Statements.txt": ("O*NET-SOC Code", "Task", "Task Type"),
    "Technology Skills.txt": ("O*NET-SOC Code", "Example", "Commodity Title", "Hot Technology"),
    "Skills.txt": ("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value", "Recommend Suppress"),
    "Knowledge.txt": ("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value", "Recommend Suppress"),
}
OPTIONAL = {
    "Education, Training, and Experience.txt": (
        *("O*NET-SOC Code", "Scale ID", "Category", "Data Value", "N", "Recommend Suppress", "Date"),
    ),
    "Education, Training, and Experience Categories.txt": ("Scale ID", "Category", "Category Description"),
    "Job Zones.txt": ("O*NET-SOC Code", "Job Zone"),
    "Job Zone Reference.txt": ("Job Zone", "Name", "Experience", "Education", "Job Training"),
    "Related Occupations.txt": ("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier"),
    "Interests.txt": ("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value"),
    "Work Styles.txt": ("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value", "Recommend Suppress"),
}
READ_ME = "Read Me.txt"
MAX_BYTES = 200_000_000  # of one file unpacked; the largest of a whole release has 60 million
_VERSION = re.compile(r"\bO\*NET[^\d\n]{0,10}(\d+\.\d+)")
_FOLDER_VERSION = re.compile(r"db_(\d+)_(\d+)")
_RELEASED = re.compile(r"\b(?:19|20)\d\d\b")
_BROKEN = "\ufffd"  # what bytes that are not UTF-8 are read as


@dataclass(slots=True)
class ReleaseFiles:
    """A release that holds all that is required, and the problems met while reading it."""

    place: Path
    open_text: Callable[[str], str]
    names: frozenset[str]
    problems: list[Problem] = field(default_factory=list)
    fatal: list[Problem] = field(default_factory=list)  # what is wrong with required files

    def rows(self, name: str) -> Iterator[tuple[Table, dict[str, str]]]:
        """The good rows of a file with their table, which notes what more is wrong with them.

        None when the file is missing, or when its header lacks what is needed, which is noted.
        """
        if name not in self.names:
            return
        text = self.open_text(name)
        needed = REQUIRED.get(name) or OPTIONAL[name]
        try:
            table = Table(io.StringIO(text, newline=""), name, needed, delimiter="\t")
        except ContentError as error:
            noted = self.fatal if name in REQUIRED else self.problems
            noted += error.problems
            return
        is_broken = _BROKEN in text
        for row in table:
            if is_broken and any(_BROKEN in cell for cell in row.values()):
                table.problem("not UTF-8")
            elif empty := next((column for column in needed if column in _NEVER_EMPTY and not row[column]), None):
                table.problem(f"{empty} is empty")
            else:
                yield table, row
        self.problems += table.problems

    def version(self) -> str:
        """The number of the release ("29.3"), as its Read Me or its folder tells. Raises ContentError otherwise."""
        told = _VERSION.search(self._read_me())
        if told:
            return told.group(1)
        named = _FOLDER_VERSION.search(self.place.name)
        if named:
            return f"{named.group(1)}.{named.group(2)}"
        message = "the version is told neither here (O*NET 29.3 Database) nor by the name of the release (db_29_3_text)"
        raise ContentError([Problem(READ_ME, 0, 0, message)])

    def year(self) -> int | None:
        """The year of the release; None when the Read Me does not tell."""
        found = _RELEASED.search(self._read_me())
        return int(found.group()) if found else None

    def _read_me(self) -> str:
        return self.open_text(READ_ME) if READ_ME in self.names else ""


_NEVER_EMPTY = ("O*NET-SOC Code", "Title", "Element Name", "Alternate Title", "Reported Job Title", "Task", "Example")


def open_release(place: Path) -> ReleaseFiles:
    """The files of a release. Raises ContentError naming every required file that is missing, or why it is none."""
    files = _in_folder(place) if place.is_dir() else _in_zip(place)
    missing = [name for name in REQUIRED if name not in files.names]
    if missing:
        message = f"missing from {place}; it is a file of the O*NET database in its text format"
        raise ContentError([Problem(name, 0, 0, message) for name in missing])
    for name in (*OPTIONAL, READ_ME):
        if name not in files.names:
            files.problems.append(Problem(name, 0, 0, f"missing from {place}; what it tells is left out"))
    return files


def _in_folder(place: Path) -> ReleaseFiles:
    paths: dict[str, Path] = {}
    for path in sorted((*place.glob("*.txt"), *place.glob("*/*.txt")), key=lambda path: (len(path.parts), path)):
        paths.setdefault(path.name, path)

    def open_text(name: str) -> str:
        size = paths[name].stat().st_size
        return _decoded(name, size, paths[name].read_bytes if size <= MAX_BYTES else bytes)

    return ReleaseFiles(place, open_text, frozenset(paths))


def _in_zip(place: Path) -> ReleaseFiles:
    try:
        with zipfile.ZipFile(place) as archive:
            listed = archive.infolist()
    except FileNotFoundError:
        raise ContentError([Problem(str(place), 0, 0, "there is no such file or folder")]) from None
    except (zipfile.BadZipFile, OSError) as error:
        raise ContentError(
            [Problem(str(place), 0, 0, f"neither a zip that can be read nor a folder: {error}")]
        ) from error
    inside: dict[str, zipfile.ZipInfo] = {}
    for info in sorted(listed, key=lambda info: (info.filename.count("/"), info.filename)):
        path = PurePosixPath(info.filename)
        if path.suffix == ".txt" and len(path.parts) <= 2 and path.parts[0] != "__MACOSX":
            inside.setdefault(path.name, info)

    def open_text(name: str) -> str:
        def read() -> bytes:
            with zipfile.ZipFile(place) as archive:
                return archive.read(inside[name])

        try:
            return _decoded(name, inside[name].file_size, read)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
            raise ContentError([Problem(name, 0, 0, f"cannot be unpacked from {place}: {error}")]) from error

    return ReleaseFiles(place, open_text, frozenset(inside))


def _decoded(name: str, size: int, read: Callable[[], bytes]) -> str:
    if size > MAX_BYTES:
        raise ContentError([Problem(name, 0, 0, f"larger than {MAX_BYTES:,} bytes; this is no O*NET file")])
    return read().decode("utf-8-sig", "replace")

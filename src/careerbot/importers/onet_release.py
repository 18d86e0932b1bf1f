"""An O*NET release in memory: its occupations, each with what the files say of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from careerbot.authoring.progress import with_progress
from careerbot.errors import ContentError, Problem
from careerbot.importers.onet_files import OPTIONAL, REQUIRED, ReleaseFiles, open_release
from careerbot.importers.tables import Table

FIRST_READ = "Occupation Data.txt"
IMPORTANCE = (1.0, 5.0)  # the lowest and the highest value of the scale IM
INTEREST = (1.0, 7.0)  # of the scale OI
SHARE = (0.0, 100.0)  # of the scale RL
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Rated:
    """Something with a value on a scale: "Critical Thinking", 4.1."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Technology:
    """A technology that is used in an occupation: an example of a kind; ``hot`` when many adverts ask for it."""

    name: str
    kind: str
    hot: bool


@dataclass(frozen=True, slots=True)
class Share:
    """The share of answers in a survey, in percent, that named a category of education."""

    category: str
    percent: float
    answers: str  # how many there were, "" when that is not told
    year: str


@dataclass(frozen=True, slots=True)
class JobZone:
    """How much preparation occupations of a zone need, and what that means."""

    name: str
    experience: str
    education: str
    training: str


@dataclass(slots=True)
class Occupation:
    """An occupation with all that is known of it, each list in the order of its file."""

    code: str
    title: str
    description: str
    alternates: list[tuple[str, str]] = field(default_factory=list)  # a title and its short form, "" where it has none
    reported: list[str] = field(default_factory=list)
    core_tasks: list[str] = field(default_factory=list)
    other_tasks: list[str] = field(default_factory=list)
    technologies: list[Technology] = field(default_factory=list)
    skills: list[Rated] = field(default_factory=list)
    knowledge: list[Rated] = field(default_factory=list)
    styles: list[Rated] = field(default_factory=list)
    interests: list[Rated] = field(default_factory=list)
    education: list[Share] = field(default_factory=list)
    zone: str = ""
    related: list[tuple[str, bool]] = field(default_factory=list)  # a code, and whether it is closely related


@dataclass(frozen=True, slots=True)
class Release:
    """A release: its occupations by code, in the order of the file, and the rows that could not be read."""

    version: str
    year: int
    occupations: dict[str, Occupation]
    zones: dict[str, JobZone]
    problems: tuple[Problem, ...]


def read_release(place: Path) -> Release:
    """All that a release says, as far as it can be read; broken rows are in ``problems``.

    Raises ContentError when it is no release: a required file is missing, or lacks a column.
    """
    files = open_release(place)
    version, year = files.version(), files.year()
    occupations = _occupations(files)
    categories = _categories(files)
    reader = _Reader(files, occupations, categories)
    names = [name for name in (*REQUIRED, *OPTIONAL) if name in reader.readers]
    for name in with_progress(names, len(names), "reading O*NET"):
        reader.read(name)
    zones = _zones(files)
    if files.fatal:
        raise ContentError(files.fatal)
    return Release(version, year or reader.latest, occupations, zones, tuple(sorted(files.problems)))


class _Reader:
    """Gives every row of a file to the occupation it is about."""

    def __init__(self, files: ReleaseFiles, occupations: dict[str, Occupation], categories: dict[str, str]) -> None:
        self.latest = 0  # the year of the newest survey
        self._files = files
        self._occupations = occupations
        self._categories = categories
        self.readers: dict[str, Callable[[Table, Row, Occupation], None]] = {
            "Alternate Titles.txt": lambda _, row, o: o.alternates.append((row["Alternate Title"], row["Short Title"])),
            "Sample of Reported Titles.txt": lambda _, row, o: o.reported.append(row["Reported Job Title"]),
            "Task Statements.txt": _task,
            "Technology Skills.txt": _technology,
            "Skills.txt": lambda table, row, o: _rated(table, row, o.skills, "IM", IMPORTANCE),
            "Knowledge.txt": lambda table, row, o: _rated(table, row, o.knowledge, "IM", IMPORTANCE),
            "Work Styles.txt": lambda table, row, o: _rated(table, row, o.styles, "IM", IMPORTANCE),
            "Interests.txt": lambda table, row, o: _rated(table, row, o.interests, "OI", INTEREST),
            "Education, Training, and Experience.txt": self._education,
            "Job Zones.txt": lambda _, row, o: setattr(o, "zone", row["Job Zone"]),
            "Related Occupations.txt": self._related,
        }

    def read(self, name: str) -> None:
        """Read one file."""
        take = self.readers[name]
        for table, row in self._files.rows(name):
            code = row["O*NET-SOC Code"]
            if (occupation := self._occupations.get(code)) is None:
                table.problem(f"{FIRST_READ} has no occupation {code!r}")
                continue
            take(table, row, occupation)
            year = row.get("Date", "")[-4:]
            if year.isdigit():
                self.latest = max(self.latest, int(year))

    def _education(self, table: Table, row: Row, occupation: Occupation) -> None:
        if row["Scale ID"] != "RL" or row["Recommend Suppress"] == "Y":
            return
        percent = _number(table, row["Data Value"], SHARE)
        category = self._categories.get(row["Category"])
        if category is None:
            table.problem(f"the category {row['Category']!r} has no name in {_CATEGORIES}")
        elif percent:
            occupation.education.append(Share(category, percent, row["N"], row["Date"][-4:]))

    def _related(self, table: Table, row: Row, occupation: Occupation) -> None:
        code = row["Related O*NET-SOC Code"]
        if code in self._occupations:
            occupation.related.append((code, row["Relatedness Tier"].startswith("Primary")))
        else:
            table.problem(f"{FIRST_READ} has no occupation {code!r}")


_CATEGORIES = "Education, Training, and Experience Categories.txt"


def _occupations(files: ReleaseFiles) -> dict[str, Occupation]:
    found: dict[str, Occupation] = {}
    for table, row in files.rows(FIRST_READ):
        code = row["O*NET-SOC Code"]
        if code in found:
            table.problem(f"the occupation {code!r} is given twice")
        elif not row["Description"]:
            table.problem("Description is empty")
        else:
            found[code] = Occupation(code, row["Title"], row["Description"])
    return found


def _categories(files: ReleaseFiles) -> dict[str, str]:
    rows = [row for _, row in files.rows(_CATEGORIES)]
    return {row["Category"]: row["Category Description"] for row in rows if row["Scale ID"] == "RL"}


def _zones(files: ReleaseFiles) -> dict[str, JobZone]:
    columns = ("Name", "Experience", "Education", "Job Training")
    rows = [row for _, row in files.rows("Job Zone Reference.txt")]
    return {row["Job Zone"]: JobZone(*(row[column] for column in columns)) for row in rows}


def _task(_: Table, row: Row, occupation: Occupation) -> None:
    tasks = occupation.core_tasks if row["Task Type"] == "Core" else occupation.other_tasks
    tasks.append(row["Task"])


def _technology(_: Table, row: Row, occupation: Occupation) -> None:
    occupation.technologies.append(Technology(row["Example"], row["Commodity Title"], row["Hot Technology"] == "Y"))


def _rated(table: Table, row: Row, into: list[Rated], scale: str, limits: tuple[float, float]) -> None:
    if row["Scale ID"] != scale or row.get("Recommend Suppress") == "Y":
        return
    value = _number(table, row["Data Value"], limits)
    if value is not None:
        into.append(Rated(row["Element Name"], value))


def _number(table: Table, cell: str, limits: tuple[float, float]) -> float | None:
    """The value of a cell; None when it is none on its scale, which is noted."""
    lowest, highest = limits
    try:
        value = float(cell)
    except ValueError:
        value = math.nan
    if lowest <= value <= highest:
        return value
    table.problem(f"Data Value: {cell!r} is no number from {lowest:g} to {highest:g}")
    return None


def source_id(release: Release) -> str:
    """The id of a release among the sources: "onet-29-3"."""
    return f"onet-{release.version.replace('.', '-')}"

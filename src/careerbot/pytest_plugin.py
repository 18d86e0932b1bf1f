"""The pytest plug-in: collects the scripts in folders named ``questions`` and ``dialogues``, one item a case.

It is registered as an entry point, so that an embedder's own scripts run under ``pytest`` with nothing to configure.
The content they are played against is the nearest folder above them that holds ``intents/`` and ``knowledge/``, or
``--careerbot-content``, or what careerbot ships with.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from careerbot.patterns import Pattern
from careerbot.vocabulary import SCRIPT_FOLDERS

if TYPE_CHECKING:
    from careerbot.bot import Bot
    from careerbot.testing import Outcome
    from careerbot.testing.scripts import Case

_TOP_KEY = Pattern(r"""["']?(?:intent|questions|dialogue|turns)["']?:""")
_bots: dict[Path | None, Bot] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--careerbot-content``."""
    group = parser.getgroup("careerbot")
    group.addoption(
        "--careerbot-content",
        metavar="FOLDER",
        help="the content that scripted questions and dialogues are played against",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ScriptFile | None:
    """Collect a script; other YAML files are left alone."""
    is_placed = any(folder.name in SCRIPT_FOLDERS for folder in file_path.parents)
    if file_path.suffix == ".yaml" and is_placed and _looks_like_script(file_path):
        return ScriptFile.from_parent(parent, path=file_path)
    return None


def _looks_like_script(path: Path) -> bool:
    """Whether the file has a key that only scripts have at their top, so that others' YAML is left alone."""
    with path.open(encoding="utf-8", errors="replace") as lines:
        return any(_TOP_KEY.match(line) for line in lines)


class ScriptFile(pytest.File):
    """A file of scripted questions, or one dialogue."""

    def collect(self) -> Iterator[ScriptItem]:
        """An item for each case; a script with mistakes is not played, and all of them are named."""
        from careerbot.testing.scripts import read_script

        cases, problems = read_script(self.path)
        if problems:
            raise self.CollectError("\n".join(map(str, problems)))
        names: dict[str, int] = {}
        for case in cases:
            names[case.name] = names.get(case.name, 0) + 1
            again = f" ({names[case.name]})" if names[case.name] > 1 else ""
            yield ScriptItem.from_parent(self, name=f"{case.name}{again}", case=case)

    def content(self) -> Path | None:
        """The content folder to play against; None for what careerbot ships with."""
        if chosen := self.config.getoption("--careerbot-content"):
            return Path(chosen)
        above = (folder for folder in self.path.parents if (folder / "intents").is_dir())
        return next((folder for folder in above if (folder / "knowledge").is_dir()), None)


class ScriptItem(pytest.Item):
    """One scripted question or dialogue."""

    def __init__(self, *, case: Case, **others: Any) -> None:
        super().__init__(**others)
        self.case = case

    def runtest(self) -> None:
        """Play the case. A known miss is expected to fail, and fails the run when it passes."""
        from careerbot.bot import load
        from careerbot.testing import KNOWN_MISS, run_case

        assert isinstance(self.parent, ScriptFile)
        content = self.parent.content()
        if content not in _bots:
            _bots[content] = load(content)
        outcome = run_case(self.case, _bots[content])
        if outcome.verdict == KNOWN_MISS:
            pytest.xfail(self.case.why or "a known miss")
        if not outcome.is_good:
            raise ScriptFailed(outcome)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The failed checks with their places, in place of a traceback."""
        if isinstance(excinfo.value, ScriptFailed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands: file, line from 0, name."""
        return self.path, self.case.line - 1, self.name


class ScriptFailed(Exception):
    """A case did not come out as its script says."""

    def __init__(self, outcome: Outcome) -> None:
        from careerbot.testing import described

        super().__init__("\n".join(described(outcome)))

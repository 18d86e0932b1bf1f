"""What careerbot keeps of its user, where, and how it goes."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from careerbot.cli import main
from careerbot.user_files import forget, history_file, state_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of files are POSIX's")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAREERBOT_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_history_is_for_its_user_alone(folder: Path) -> None:
    path = history_file()
    assert path.parent == folder
    assert (mode(path), mode(folder)) == (0o600, 0o700)


def test_a_history_that_others_could_read_is_closed(folder: Path) -> None:
    folder.mkdir()
    (folder / "history").write_text("old")
    (folder / "history").chmod(0o644)
    assert mode(history_file()) == 0o600
    assert (folder / "history").read_text() == "old"


def test_forgetting_removes_everything(folder: Path) -> None:
    history_file()
    (folder / "more").mkdir()
    assert [path.name for path in forget()] == ["history", "more"]
    assert list(folder.iterdir()) == []


def test_forgetting_nothing_is_no_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget"]) == 0
    assert f"nothing to forget in {folder}" in capsys.readouterr().out


def test_the_command_says_what_it_removed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = history_file()
    assert main(["forget"]) == 0
    assert f"removed {path}" in capsys.readouterr().out
    assert not path.exists()


def test_the_platform_decides_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CAREERBOT_STATE", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert state_folder() == tmp_path / "careerbot"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert state_folder().parts[-2:] == ("Application Support", "careerbot")

"""What an importer writes is there whole or not at all, and nothing of an attempt is left."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import IO, NoReturn

import pytest

from careerbot.importers.tables import whole_file, whole_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of files on a POSIX system")


def break_off(stream: IO[str]) -> NoReturn:
    stream.write("half")
    stream.flush()
    raise RuntimeError("half way")


def fill_and_break_off(folder: Path) -> NoReturn:
    (folder / "deep").mkdir()
    (folder / "deep" / "a.txt").write_text("a")
    raise RuntimeError("half way")


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_folder_appears_when_it_is_whole(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "out") as folder:
        (folder / "a.txt").write_text("a")
        assert not (tmp_path / "out").exists()
    assert left(tmp_path) == ["out", "out/a.txt"]


def test_the_folders_around_it_are_made(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "x" / "y" / "out") as folder:
        (folder / "a.txt").write_text("a")
    assert (tmp_path / "x" / "y" / "out" / "a.txt").read_text() == "a"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with whole_folder(tmp_path / "out") as folder:
        (folder / "a.txt").write_text("a")
    assert left(tmp_path) == ["out", "out/a.txt"]


@pytest.mark.parametrize("is_there", [False, True])
def test_of_a_folder_that_fails_nothing_is_left(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        (tmp_path / "out").mkdir()
    with pytest.raises(RuntimeError, match="half way"), whole_folder(tmp_path / "out") as folder:
        fill_and_break_off(folder)
    assert left(tmp_path) == (["out"] if is_there else [])


@pytest.mark.parametrize("is_file", [False, True])
def test_what_is_there_is_refused_before_anything_is_done(tmp_path: Path, is_file: bool) -> None:
    out = tmp_path / "out"
    if not is_file:
        out.mkdir()
    mine = out if is_file else out / "mine.txt"
    mine.write_text("mine")
    begun: list[Path] = []
    message = r"out exists and is not an empty folder; name a new one"
    with pytest.raises(FileExistsError, match=message), whole_folder(out) as folder:
        begun.append(folder)
    assert begun == []
    assert mine.read_text() == "mine"
    assert len(left(tmp_path)) == (1 if is_file else 2)


@posix
def test_a_folder_and_a_file_can_be_read_by_everyone(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "out"):
        pass
    with whole_file(tmp_path / "file.csv") as stream:
        stream.write("a")
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "file.csv").stat().st_mode) == 0o644


def test_a_file_is_replaced_when_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "x" / "file.csv"
    place.parent.mkdir()
    place.write_text("old")
    with whole_file(place) as stream:
        stream.write("new")
        stream.flush()
        assert place.read_text() == "old"
    assert place.read_text() == "new"
    assert left(tmp_path) == ["x", "x/file.csv"]


@pytest.mark.parametrize("before", [None, "old"])
def test_a_file_that_fails_is_as_it_was(tmp_path: Path, before: str | None) -> None:
    place = tmp_path / "file.csv"
    if before is not None:
        place.write_text(before)
    with pytest.raises(RuntimeError, match="half way"), whole_file(place) as stream:
        break_off(stream)
    assert left(tmp_path) == ([] if before is None else ["file.csv"])
    assert before is None or place.read_text() == before


def test_text_is_written_as_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    with whole_file(tmp_path / "file.csv") as stream:
        stream.write("é\r\nü\n")
    assert (tmp_path / "file.csv").read_bytes() == "é\r\nü\n".encode()


def test_a_file_cannot_take_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(OSError, match="out"), whole_file(tmp_path / "out") as stream:
        stream.write("a")
    assert left(tmp_path) == ["out"]

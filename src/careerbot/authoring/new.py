"""``careerbot new``: a small content folder that works and passes its own tests, to be changed into one's own."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from careerbot.errors import CareerbotError


def write(folder: Path) -> list[Path]:
    """Write the template into a folder that does not exist yet or is empty, and return the files written.

    Raises CareerbotError when the folder has something in it or is no folder. When writing fails, all that was
    written is removed again.
    """
    _refuse_what_exists(folder)
    made = next((path for path in (*reversed(folder.parents), folder) if not path.exists()), None)
    written = []
    try:
        for name, data in _template():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            written.append(path)
    except BaseException:  # an interrupt leaves nothing half-written either
        _remove(made, folder)
        raise
    return written


def next_commands(folder: Path) -> tuple[str, ...]:
    """The commands to try on a new content folder, ready to be pasted into a shell."""
    name = shlex.quote(str(folder))
    return (f"careerbot check {name}", f"careerbot test --content {name}", f"careerbot chat --content {name}")


def _refuse_what_exists(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CareerbotError(f"{folder} is a file; name a folder that does not exist yet")
    if folder.is_dir() and any(folder.iterdir()):
        raise CareerbotError(f"{folder} is not empty; name a folder that does not exist yet")


def _template() -> Iterator[tuple[str, bytes]]:
    """The files of the template: each one's path inside the folder, and what is in it."""

    def walk(place: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
        for entry in sorted(place.iterdir(), key=lambda entry: (entry.is_file(), entry.name)):
            inside = f"{path}{entry.name}"
            if entry.is_dir():
                yield from walk(entry, f"{inside}/")
            else:
                yield inside, entry.read_bytes()

    return walk(resources.files("careerbot").joinpath("data/template"), "")


def _remove(made: Path | None, folder: Path) -> None:
    """Remove what was made: from the first folder that was not there down, or what is in a folder that was."""
    if made is not None:
        shutil.rmtree(made, ignore_errors=True)
        return
    for path in folder.iterdir():  # it was empty, so all of this is ours
        shutil.rmtree(path) if path.is_dir() else path.unlink()

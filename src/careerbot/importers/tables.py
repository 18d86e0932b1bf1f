"""Tables of other people's making are read row by row, and what comes of them is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from careerbot.csvfile import Table

__all__ = ["Table", "whole_file", "whole_folder"]


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """A temporary folder that becomes `place` when the block ends well, and disappears when it does not.

    Raises FileExistsError when `place` holds anything, before the block begins.
    """
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise FileExistsError(f"{place} exists and is not an empty folder; name a new one")
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        yield temporary
        temporary.chmod(0o755)
        if place.exists():
            place.rmdir()
        temporary.replace(place)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextmanager
def whole_file(place: Path) -> Iterator[IO[str]]:
    """A text file that replaces `place` when the block ends well, and disappears when it does not."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        temporary.chmod(0o644)
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)

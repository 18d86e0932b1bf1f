"""Which files make up a content folder, and whether they have changed: all that answering asks of them."""

from __future__ import annotations

import zlib
from pathlib import Path


def fingerprint(folder: Path) -> str:
    """Sixteen hexadecimal digits that change when a file of the content does.

    Checksums over names and bytes: made to notice edits, not to withstand forgery.
    """
    total, second = 0, 1
    for path in (*yaml_files(folder / "intents"), *yaml_files(folder / "knowledge")):
        data = shown(path, folder).encode() + b"\0" + path.read_bytes()
        total, second = zlib.crc32(data, total), zlib.adler32(data, second)
    return f"{total:08x}{second:08x}"


def shipped_folder() -> Path:
    """The folder of the content that careerbot ships with."""
    package = Path(__file__).resolve().parent
    installed = package / "content"
    return installed if installed.is_dir() else package.parents[1]


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files below a folder, by path."""
    return sorted(path for path in folder.rglob("*.yaml") if path.is_file())


def shown(path: Path, folder: Path) -> str:
    """How a file of the content is called in problems: its path inside the folder."""
    return path.relative_to(folder).as_posix()

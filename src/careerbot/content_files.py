"""Which files make up a content folder, and whether they have changed: all that answering asks of them."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

PARTS = ("intents", "knowledge")


def fingerprint(folder: Path) -> str:
    """Sixteen hexadecimal digits that change when a file of the content does.

    Checksums over names and bytes: made to notice edits, not to withstand forgery.
    """
    total, second = 0, 1
    for path in [path for part in PARTS for path in _walk(os.path.join(folder, part), (".yaml", ".csv"))]:  # noqa: PTH118
        name = path[len(str(folder)) :].replace(os.sep, "/").encode("utf-8", "surrogateescape")
        data = name + b"\0" + _bytes(path)
        total, second = zlib.crc32(data, total), zlib.adler32(data, second)
    return f"{total:08x}{second:08x}"


def _bytes(path: str) -> bytes:
    """The bytes of a file; none when it cannot be read, which reading the content will report."""
    try:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            return stream.read()
    except OSError:
        return b""


def shipped_folder() -> Path:
    """The folder of the content that careerbot ships with."""
    package = Path(__file__).resolve().parent
    installed = package / "content"
    return installed if installed.is_dir() else package.parents[1]


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files below a folder, by path."""
    return [Path(path) for path in _walk(str(folder), (".yaml",))]


def _walk(folder: str, endings: tuple[str, ...]) -> list[str]:
    """As `yaml_files`, with bare strings: this runs at every start, where pathlib would take most of the time."""
    found = []
    for root, folders, files in os.walk(folder):
        folders.sort()
        found += [os.path.join(root, name) for name in files if name.endswith(endings)]  # noqa: PTH118
    return sorted(path for path in found if os.path.isfile(path))  # noqa: PTH113


def shown(path: Path, folder: Path) -> str:
    """How a file of the content is called in problems: its path inside the folder."""
    return path.relative_to(folder).as_posix()

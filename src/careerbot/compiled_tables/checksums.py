"""The name of a compiled file: what it was built from, and the checksum of its bytes."""

from __future__ import annotations

import zlib
from pathlib import Path

from careerbot.errors import CompiledError

_PIECE = 1 << 18  # bytes read at once of a file that may be large


def file_name(fingerprint: str, data: bytes) -> str:
    """The name of a compiled file: what it was built from, and the checksum of its bytes."""
    return _name(fingerprint, zlib.crc32(data))


def check_bytes(path: Path) -> None:
    """Raise CompiledError unless the bytes of the file add up to the checksum in its name."""
    checksum = 0
    try:
        with path.open("rb", buffering=0) as stream:
            while piece := stream.read(_PIECE):
                checksum = zlib.crc32(piece, checksum)
    except OSError as error:
        raise CompiledError(f"{path} cannot be read: {error.strerror}") from error
    if path.name != _name(path.name.rpartition("-")[0], checksum):
        raise CompiledError(f"{path} is damaged: its bytes do not add up to the checksum in its name")


def _name(fingerprint: str, checksum: int) -> str:
    return f"{fingerprint}-{checksum:08x}.compiled"

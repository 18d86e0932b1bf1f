"""Cells of the compiled file that hold several values."""

from __future__ import annotations

import json
from functools import lru_cache


@lru_cache(maxsize=4096)
def ids_in(mentions: str) -> tuple[str, ...]:
    """The ids in a cell. Kept, since most facts name the same few things as a thousand others."""
    return tuple(json.loads(mentions))

"""The connection to the compiled file, which only reads."""

from __future__ import annotations

import sqlite3
import threading
from functools import lru_cache
from pathlib import Path

from careerbot.compiled_tables.schema import APPLICATION_ID, SCHEMA
from careerbot.errors import CompiledError

_KEPT_ROWS = 2_048  # answers that are kept


class Database:
    """An open file of our schema. Threads that share it take turns at its one connection."""

    def __init__(self, path: Path) -> None:
        """Raises CompiledError when the file is not one of ours, sqlite3.Error when it is no database."""
        self._lock = threading.Lock()
        self._connection = _open(path)
        self.rows = lru_cache(maxsize=_KEPT_ROWS)(self.read)  # the file never changes, so that what it said may be kept
        found = {row[0] for row in self.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
        if self.rows("PRAGMA application_id")[0][0] != APPLICATION_ID or found != set(SCHEMA):
            raise CompiledError(f"{path} is not a compiled file of this version")

    def read(self, sql: str, *values: str | int) -> tuple[tuple, ...]:  # type: ignore[type-arg]  # rows are untyped
        """The rows that answer an SQL question with these values. Raises sqlite3.Error where it would write."""
        with self._lock:
            return tuple(self._connection.execute(sql, values).fetchall())


def _open(path: Path) -> sqlite3.Connection:
    """A connection that reads only. It keeps the file open, so that the file may be replaced or removed meanwhile."""
    place = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(
        f"file:{place}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection

"""A store in one SQLite file, which processes of one machine share."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from careerbot.stores.store import KEEP, Stored, StoreError

T = TypeVar("T")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS session (key TEXT PRIMARY KEY, text TEXT, version INTEGER, ends REAL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS session_ends ON session (ends);
CREATE TABLE IF NOT EXISTS asked (key TEXT PRIMARY KEY, ends REAL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS asked_ends ON asked (ends);
CREATE TABLE IF NOT EXISTS paced (key TEXT PRIMARY KEY, ends REAL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS paced_ends ON paced (ends);
"""
_INSERT = """
INSERT INTO session VALUES (?, ?, 1, ?) ON CONFLICT (key)
DO UPDATE SET text = excluded.text, version = 1, ends = excluded.ends WHERE session.ends <= ?
"""
_UPDATE = "UPDATE session SET text = ?, version = version + 1, ends = ? WHERE key = ? AND version = ? AND ends > ?"
_PACE = """
INSERT INTO paced VALUES (?1, ?2 + ?3) ON CONFLICT (key)
DO UPDATE SET ends = max(paced.ends, ?2) + ?3 WHERE paced.ends - ?2 <= ?4
"""
_ASK = "INSERT INTO asked VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET ends = excluded.ends WHERE asked.ends <= ?"
_PATIENCE = 5.0  # seconds that a write waits for those of other processes
_PAUSE = 0.01  # seconds before a file that is being made by another process is opened again
_SWEEP = 60.0  # seconds between two removals of what has ended


class SqliteStore:
    """Keeps texts in a file, made if need be, for its owner's eyes alone (mode 0600).

    Every change is one statement, and so one transaction: no lock is ever held while something else is waited for.
    One thread a process does the work, so that the event loop never waits for a disk.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        keep: float = KEEP,
        patience: float = _PATIENCE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._path = Path(path)
        self._keep = keep
        self._patience = patience
        self._clock = clock  # the wall's, as processes share the file
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="careerbot-sqlite")
        self._connection: sqlite3.Connection | None = None
        self._swept = 0.0

    async def load(self, key: str) -> Stored | None:
        """What is kept under a key; None when nothing is, or no longer."""

        def run(database: sqlite3.Connection) -> Stored | None:
            found = database.execute(
                "SELECT text, version FROM session WHERE key = ? AND ends > ?", (key, self._clock())
            ).fetchone()
            return Stored(*found) if found else None

        return await self._do(run)

    async def save(self, key: str, text: str, version: int) -> bool:
        """Keep a text under a key, unless `version` is not what is there."""

        def run(database: sqlite3.Connection) -> bool:
            now = self._clock()
            self._sweep(database, now)
            if version == 0:
                return database.execute(_INSERT, (key, text, now + self._keep, now)).rowcount == 1
            return database.execute(_UPDATE, (text, now + self._keep, key, version, now)).rowcount == 1

        return await self._do(run)

    async def delete(self, key: str) -> None:
        """Forget what is kept under a key; its bytes in the file are overwritten."""
        await self._do(lambda database: database.execute("DELETE FROM session WHERE key = ?", (key,)))

    async def first(self, key: str, seconds: float) -> bool:
        """Whether nobody, in any process, has asked this of this key within so many seconds."""

        def run(database: sqlite3.Connection) -> bool:
            now = self._clock()
            self._sweep(database, now)
            return database.execute(_ASK, (key, now + seconds, now)).rowcount == 1

        return await self._do(run)

    async def pace(self, key: str, interval: float, slack: float) -> float:
        """Count a use of a key, by whatever process: 0 when it may be made, else the seconds until one may."""

        def run(database: sqlite3.Connection) -> float:
            now = self._clock()
            self._sweep(database, now)
            if database.execute(_PACE, (key, now, interval, slack)).rowcount == 1:
                return 0.0
            (ends,) = database.execute("SELECT ends FROM paced WHERE key = ?", (key,)).fetchone()
            # whoever had the file first may have read the clock later: never longer than until the next use is due
            return min(float(ends) - now - slack, interval)

        return await self._do(run)

    async def close(self) -> None:
        """Close the file, after what is under way."""

        def run() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        await asyncio.get_running_loop().run_in_executor(self._thread, run)
        self._thread.shutdown(wait=False)

    async def _do(self, run: Callable[[sqlite3.Connection], T]) -> T:
        def work() -> T:
            try:
                return run(self._open())
            except (sqlite3.Error, OSError) as error:
                self._drop()
                raise StoreError(f"the session file {self._path} cannot be used: {error}") from error

        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _open(self) -> sqlite3.Connection:
        end = time.monotonic() + self._patience
        while self._connection is None:
            try:
                self._connection = self._opened()
            except sqlite3.OperationalError as error:
                # Of processes that make a file at once, one alone may turn it to WAL; SQLite lets the others not wait.
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                    raise
                time.sleep(_PAUSE)
        return self._connection

    def _opened(self) -> sqlite3.Connection:
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite would make it readable for all
        # used by the one thread of the pool; opened there too, but closed by whichever runs last
        database = sqlite3.connect(self._path, timeout=self._patience, isolation_level=None, check_same_thread=False)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")  # a power cut may lose the last turns, never the file
            database.execute("PRAGMA secure_delete = ON")
            database.executescript(_SCHEMA)
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _drop(self) -> None:
        """Forget a connection that failed: the next use opens the file anew, which may have been replaced."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _sweep(self, database: sqlite3.Connection, now: float) -> None:
        if now - self._swept > _SWEEP:
            self._swept = now
            database.execute("DELETE FROM session WHERE ends <= ?", (now,))
            database.execute("DELETE FROM asked WHERE ends <= ?", (now,))
            database.execute("DELETE FROM paced WHERE ends <= ?", (now,))

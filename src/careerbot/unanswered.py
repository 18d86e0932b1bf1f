"""The log of what the bot could not answer: one JSON line for each reply that fell back, asked back or did not help.

    {"time": "2026-11-23T08:43Z", "status": "fallback", "intents": ["salary"], "confidence": 0.21,
     "roles": ["data-scientist"], "words": 7, "text": "…"}

It tells authors what to add, and nothing about who asked: the text stands in it only when that was wanted.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from careerbot.errors import CareerbotError, Problem
from careerbot.jsonlines import read_object
from careerbot.normalize import MAX_CHARACTERS, clean
from careerbot.turn import CLARIFY, FALLBACK, Reply

DISLIKED = "disliked"  # an answer that, as its reader said with a button, did not help; a status of the log alone
STATUSES = (FALLBACK, CLARIFY, DISLIKED)
_MODE = 0o600  # what people ask is nobody else's business
_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line of the log tells of a turn."""

    status: str  # fallback, clarify or disliked
    text: str = ""  # empty when the log is kept without texts


class Log:
    """Appends to a log file. Threads and processes may share the file: every line is one write to its end."""

    def __init__(self, path: Path, with_text: bool) -> None:
        """The file is made when the first line is written, for its owner only; one that exists keeps its mode."""
        self._path = path
        self._with_text = with_text
        self._lock = threading.Lock()
        self._warned = False

    def note(self, text: str, reply: Reply) -> None:
        """Log a text if its reply is no answer. Never raises OSError: the first failure is told on standard error."""
        if reply.status not in STATUSES:
            return
        line = f"{json.dumps(self._entry(text, reply))}\n".encode()
        try:
            self._append(line)
        except OSError as error:
            self._warn(error)

    def _entry(self, text: str, reply: Reply) -> Mapping[str, object]:
        shown = clean(text[:MAX_CHARACTERS])
        return {
            "time": datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"),
            "status": reply.status,
            "intents": [guess.name for guess in reply.intents],
            "confidence": round(reply.confidence, 4),
            "roles": list(reply.roles),
            "words": len(shown.split()),
            **({"text": shown} if self._with_text else {}),
        }

    def _append(self, line: bytes) -> None:
        handle = os.open(self._path, _FLAGS, _MODE)
        try:
            if os.write(handle, line) < len(line):
                raise OSError("the last line was cut short")
        finally:
            os.close(handle)

    def _warn(self, error: OSError) -> None:
        with self._lock:
            first, self._warned = not self._warned, True
        if first:
            with contextlib.suppress(OSError, ValueError):  # standard error may be gone too
                reason = error.strerror or error
                print(f"careerbot: cannot write the log {self._path}: {reason}; going on without it", file=sys.stderr)


def read_log(path: Path) -> tuple[list[Entry], list[Problem]]:
    """The entries of a log, and a problem for each line that is none. Raises CareerbotError when it cannot be read."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                if not raw.strip():
                    continue
                try:
                    entries.append(_read(raw))
                except ValueError as error:
                    problems.append(Problem(str(path), number, 1, str(error)))
    except OSError as error:
        raise CareerbotError(f"{path} cannot be read: {error.strerror}; give the file that --log wrote") from error
    return entries, problems


def _read(raw: bytes) -> Entry:
    """The entry of a line. Raises ValueError, saying what is wrong, when it is none."""
    found = read_object(raw, '{"status": "fallback", …}')
    status, text = found.get("status"), found.get("text", "")
    if status not in STATUSES:
        raise ValueError(f'"status" must be one of {", ".join(STATUSES)}')
    if not isinstance(text, str):
        raise ValueError('"text" must be a string')
    return Entry(status, text)

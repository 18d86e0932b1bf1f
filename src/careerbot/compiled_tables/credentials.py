"""The certificates, degrees and schools known by name."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache

from careerbot.compiled_tables.database import Database
from careerbot.credential import Credential, alike


class Credentials:
    """The names of credentials."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.by_word = lru_cache(maxsize=1)(self._read)

    def _read(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Credential]]]:
        """The names of credentials as words, the longest first, by the first of them."""
        found: dict[str, list[tuple[tuple[str, ...], Credential]]] = {}
        for id, name, kind, names, roles, beside in self._database.read(
            "SELECT id, name, kind, names, roles, beside FROM credential ORDER BY number"
        ):
            called = tuple(tuple(words.split()) for words in json.loads(names))
            credential = Credential(id, name, kind, called, tuple(json.loads(roles)), bool(beside))
            for words in dict.fromkeys(map(alike, called)):
                found.setdefault(words[0], []).append((words, credential))
        return {word: sorted(listed, key=lambda item: -len(item[0])) for word, listed in found.items()}

"""Replies to small talk, and what may be said to get them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from careerbot.compiled_tables.database import Database


class SmallTalk(NamedTuple):
    """A reply to small talk."""

    id: str
    text: str


class Cue(NamedTuple):
    """What may be said to get a reply to small talk: the reply's place, and how many stems it has."""

    reply: int
    size: int


class Book(NamedTuple):
    """All small talk."""

    replies: tuple[SmallTalk, ...]
    cues: Sequence[Cue]
    cues_with: Mapping[str, Sequence[int]]  # the places of the cues that hold a stem


class SmallTalks:
    """Every reply to small talk and every cue, in the order written; read when they are first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.book = lru_cache(maxsize=1)(self._read)

    def stems_of_cues(self, replies: Collection[str]) -> frozenset[str]:
        """The stems of all cues to these replies to small talk, by their ids."""
        book = self.book()
        of = {place for place, reply in enumerate(book.replies) if reply.id in replies}
        return frozenset(
            stem for stem, places in book.cues_with.items() if any(book.cues[place].reply in of for place in places)
        )

    def _read(self) -> Book:
        rows = self._database.rows("SELECT id, cues, text FROM smalltalk ORDER BY number")
        cues: list[Cue] = []
        places: dict[str, list[int]] = {}
        for reply, (_, listed, _) in enumerate(rows):
            for stems in map(set, json.loads(listed)):
                for stem in stems:
                    places.setdefault(stem, []).append(len(cues))
                cues.append(Cue(reply, len(stems)))
        return Book(tuple(SmallTalk(id, text) for id, _, text in rows), cues, places)

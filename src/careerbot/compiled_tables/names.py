"""What things are called, and what a name may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from careerbot.compiled_tables.database import Database

_KEPT_NAMES = 16_384  # names of which it is kept what they may stand for
_KEPT_LABELS = 2_048  # things of which it is kept how they are called
_KINDS = 16  # of things: more than there are


@dataclass(frozen=True, slots=True)
class Label:
    """How something is called."""

    kind: str
    id: str
    name: str
    group: str  # a tool's or skill's kind, a role's field, a level's rank
    broader: str  # the role it is a kind of, the place it lies in


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a name may stand for, and how carefully the name is matched (see ``knowledge.Alias``)."""

    kind: str
    id: str
    care: str


class Names:
    """The names of roles, tools, skills, places and whatever else has one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.label = lru_cache(maxsize=_KEPT_LABELS)(self._read_label)
        self.labels = lru_cache(maxsize=_KINDS)(self._read_labels)
        self.claims = lru_cache(maxsize=_KEPT_NAMES)(self._read_claims)
        self.longest = lru_cache(maxsize=_KEPT_NAMES)(self._read_longest)
        self.occupation = lru_cache(maxsize=_KEPT_NAMES)(self._read_occupation)

    def role_name(self, id: str) -> str:
        """The name of a role or occupation; its id where neither is known."""
        label = self.label("role", id) or self.label("occupation", id)
        return label.name if label else id

    def names_of(self, id: str) -> tuple[str, ...]:
        """Every normalized name of a tool or skill."""
        sql = "SELECT key FROM alias WHERE id = ? AND kind IN ('tool', 'skill') ORDER BY key"
        return tuple(row[0] for row in self._database.rows(sql, id))

    def called(self, role: str) -> tuple[str, ...]:
        """Every normalized name of a role."""
        sql = "SELECT key FROM alias WHERE id = ? AND kind = 'role' AND care = '' ORDER BY key"
        return tuple(row[0] for row in self._database.rows(sql, role))

    def _read_label(self, kind: str, id: str) -> Label | None:
        """How something is called; None when there is no such thing."""
        sql = "SELECT kind, id, name, grouping, broader FROM named WHERE kind = ? AND id = ?"
        rows = self._database.read(sql, kind, id)
        return Label(*rows[0]) if rows else None

    def _read_labels(self, kind: str) -> tuple[Label, ...]:
        """Everything of a kind, by id."""
        sql = "SELECT kind, id, name, grouping, broader FROM named WHERE kind = ? ORDER BY id"
        return tuple(Label(*row) for row in self._database.read(sql, kind))

    def _read_claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""
        sql = "SELECT kind, id, care FROM alias WHERE key = ?"
        return tuple(Claim(*row) for row in self._database.read(sql, key))

    def _read_longest(self, word: str) -> int:
        """How many words the longest name has that begins with this word; 0 when none does."""
        rows = self._database.read("SELECT longest FROM opening WHERE word = ?", word)
        return int(rows[0][0]) if rows else 0

    def _read_occupation(self, name: str) -> str:
        """The code of the occupation that a normalized job title belongs to; '' when the title is not known."""
        rows = self._database.read("SELECT code FROM title WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

"""What is known: facts by role, section, id and what they name, and their sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache

from careerbot.compiled_tables.cells import ids_in
from careerbot.compiled_tables.database import Database
from careerbot.note import NEEDS, STUDIES
from careerbot.turn import Fact, Source, unique
from careerbot.vocabulary import ABOUT, ADVICE, CREDENTIALS, NOTES, TRAITS

_FACT = "SELECT number, id, role, section, kind, text, source, mentions, level FROM fact"
_KEPT_ROLES = 2_048  # roles of which it is kept what is known of them
_KEPT_SECTIONS = 32


class Facts:
    """The facts, each made once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._made: dict[int, Fact] = {}  # by number, as they are read: no more than the file has
        self.sources = {source.id: source for source in self._read_sources()}
        self.own = lru_cache(maxsize=_KEPT_ROLES)(self._read_own)
        self.several = lru_cache(maxsize=_KEPT_ROLES)(self._read_several)
        self.in_section = lru_cache(maxsize=_KEPT_SECTIONS)(self._read_section)
        self.sections = lru_cache(maxsize=_KEPT_ROLES)(self._read_sections)
        self.traits = lru_cache(maxsize=_KEPT_ROLES)(self._read_traits)
        self._naming = lru_cache(maxsize=_KEPT_ROLES)(self._read_naming)
        self.noted = lru_cache(maxsize=_KEPT_ROLES)(self._read_noted)
        self.needs = lru_cache(maxsize=_KEPT_ROLES)(self._read_needs)
        self.studies = lru_cache(maxsize=_KEPT_ROLES)(self._read_studies)

    def about(self, thing: str) -> Fact | None:
        """What a tool or skill is; None when nobody says."""
        return self._by_id(f"tool/{thing}/{ABOUT}") or self._by_id(f"skill/{thing}/{ABOUT}")

    def advice(self, id: str) -> tuple[Fact, ...]:
        """The lines of an entry of advice, the answer first; empty where there is no such entry."""
        first, beyond = f"{ADVICE}/{id}/", f"{ADVICE}/{id}0"  # "0" follows "/"
        return self._between(first, beyond)

    def told_of(self, credential: str, what: str) -> Fact | None:
        """What is said of a credential on one aspect; None when nothing is."""
        return self._by_id(f"{CREDENTIALS}/{credential}/{what}")

    def ids(self) -> tuple[str, ...]:
        """The ids of all facts, in the order written."""
        return tuple(row[0] for row in self._database.rows("SELECT id FROM fact ORDER BY number"))

    def best_known(self, most: int) -> tuple[str, ...]:
        """The roles with the most facts from sources other than the editors, best known first."""
        sql = "SELECT role FROM known ORDER BY facts DESC, role LIMIT ?"
        return tuple(row[0] for row in self._database.rows(sql, most))

    def mentioning(self, ids: Iterable[str]) -> tuple[Fact, ...]:
        """The facts that name any of these tools, skills or employers, in the order written."""
        found: dict[int, Fact] = {}
        for id in unique(ids):
            found.update(self._naming(id))
        return tuple(found[number] for number in sorted(found))

    def backing(self) -> dict[str, dict[str, int]]:
        """How many facts each source backs, by source and section."""
        found: dict[str, dict[str, int]] = {}
        sql = "SELECT source, section, COUNT(*) FROM fact GROUP BY source, section"
        for source, section, count in self._database.rows(sql):
            found.setdefault(source, {})[section] = count
        for source, count in self._database.rows("SELECT source, COUNT(*) FROM background GROUP BY source"):
            found.setdefault(source, {})["occupations"] = count
        return found

    def numbered(self, number: int) -> Fact:
        """The fact of this number, which the file has."""
        fact = self._made.get(number)
        return fact or self._fact(self._database.read(f"{_FACT} WHERE number = ?", number)[0])

    def _read_several(self, role: str, sections: tuple[str, ...]) -> tuple[Fact, ...]:
        """The facts of a role in these sections, section by section."""
        return tuple(fact for section in sections for fact in self.own(role, section))

    def _read_own(self, role: str, section: str) -> tuple[Fact, ...]:
        """The facts of a role ('' for those of every role) in one section, in the order written."""
        rows = self._database.read(f"{_FACT} WHERE role = ? AND section = ? ORDER BY number", role, section)
        return tuple(self._fact(row) for row in rows)

    def _read_section(self, section: str) -> tuple[Fact, ...]:
        """The facts of every role in one section, in the order written."""
        rows = self._database.read(f"{_FACT} WHERE section = ? ORDER BY number", section)
        return tuple(self._fact(row) for row in rows)

    def _read_sections(self, role: str) -> tuple[str, ...]:
        """The sections in which something is known of a role; its traits are none."""
        sql = "SELECT DISTINCT section FROM fact WHERE role = ? AND section <> ?"
        return tuple(row[0] for row in self._database.read(sql, role, TRAITS))

    def _read_traits(self, role: str) -> Mapping[str, Fact]:
        """The ratings of a role by their kind, of one that is rated twice the first."""
        return {fact.kind: fact for fact in reversed(self.own(role, TRAITS))}

    def _read_noted(self, thing: str, what: str) -> Fact | None:
        """What is said of a tool, a skill or a role on one aspect; None when nothing is."""
        return self._by_id(f"{NOTES}/{thing}/{what}")

    def _read_naming(self, id: str) -> tuple[tuple[int, Fact], ...]:
        """The facts that name a tool, skill or employer, with their numbers."""
        rows = self._database.read(f"{_FACT} JOIN mention ON mention.fact = number WHERE thing = ?", id)
        return tuple((row[0], self._fact(row)) for row in rows)

    def _read_needs(self, role: str) -> Mapping[str, Fact]:
        """How much a role needs tools and skills, by their ids."""
        return self._rated(role, NEEDS)

    def _read_studies(self, role: str) -> Mapping[str, Fact]:
        """How far fields of study lead to a role, by their ids."""
        return self._rated(role, STUDIES)

    def _rated(self, role: str, what: str) -> Mapping[str, Fact]:
        """What is rated of a role under one key, by the ids of what is rated."""
        begin = f"{NOTES}/{role}/{what}"
        return {fact.kind.removeprefix(f"{what}-"): fact for fact in self._between(f"{begin}-", f"{begin}.")}

    def _between(self, first: str, beyond: str) -> tuple[Fact, ...]:
        """The facts whose ids lie between two texts, in the order written."""
        rows = self._database.rows(f"{_FACT} WHERE id > ? AND id < ? ORDER BY number", first, beyond)
        return tuple(self._fact(row) for row in rows)

    def _by_id(self, id: str) -> Fact | None:
        rows = self._database.rows(f"{_FACT} WHERE id = ?", id)
        return self._fact(rows[0]) if rows else None

    def _fact(self, row: tuple) -> Fact:  # type: ignore[type-arg]  # sqlite3 rows are untyped
        number, id, role, section, kind, text, source, mentions, level = row
        if (fact := self._made.get(number)) is None:
            fact = Fact(id, text, self.sources[source], role, section, kind, ids_in(mentions), level)
            fact = self._made.setdefault(number, fact)
        return fact

    def _read_sources(self) -> list[Source]:
        return [Source(**json.loads(data)) for (data,) in self._database.rows("SELECT data FROM source")]

"""Occupations that people come from, and what they bring."""

from __future__ import annotations

import json
from dataclasses import dataclass

from careerbot.compiled_tables.database import Database
from careerbot.compiled_tables.facts import Facts
from careerbot.compiled_tables.names import Names
from careerbot.turn import Source


@dataclass(frozen=True, slots=True)
class Past:
    """An occupation that somebody comes from (see ``backgrounds``)."""

    code: str
    title: str
    skills: tuple[tuple[str, float], ...]  # with their importance, 1 to 5, most important first
    knowledge: tuple[tuple[str, float], ...]
    things: tuple[str, ...]  # the ids of the tools and skills it has in common with roles
    source: Source


class Pasts:
    """What is known of occupations that are no roles."""

    def __init__(self, database: Database, names: Names, facts: Facts) -> None:
        self._database = database
        self._names = names
        self._facts = facts

    def past(self, id: str) -> Past | None:
        """What is known of an occupation somebody comes from, by its id or code; None when nothing is."""
        label = self._names.label("occupation", id)
        code = label.broader if label and label.broader else id
        sql = "SELECT title, skills, knowledge, things, source FROM background WHERE code = ?"
        rows = self._database.rows(sql, code)
        if not rows:
            return None
        title, skills, knowledge, things, source = rows[0]
        rated = [tuple((str(name), float(value)) for name, value in json.loads(cell)) for cell in (skills, knowledge)]
        return Past(code, title, rated[0], rated[1], tuple(json.loads(things)), self._facts.sources[source])

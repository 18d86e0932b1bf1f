"""Which places there are, what they are called, and in which others they lie."""

from __future__ import annotations

from pathlib import Path

from careerbot.errors import ContentError
from careerbot.knowledge import KnowledgeFile
from careerbot.normalize import normalize


class Gazetteer:
    """The places of a ``places.yaml``, looked up by id and by name."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises ContentError with every problem in it."""
        file = KnowledgeFile(path, str(path), {})
        file.read_names("places", "place")
        if file.problems:
            raise ContentError(file.problems)
        self._within = {named.id: named.broader for named in file.names}
        self._names = {named.id: named.name for named in file.names}
        self._called: dict[str, list[str]] = {}
        for named in file.names:
            for key in {normalize(alias.text).normal for alias in named.aliases}:
                self._called.setdefault(key, []).append(named.id)

    def __contains__(self, place: str) -> bool:
        return place in self._within

    def name(self, place: str) -> str:
        """The name of a place that there is."""
        return self._names[place]

    def wider(self, place: str) -> list[str]:
        """The places that a place lies in, the nearest first."""
        found: list[str] = []
        while (place := self._within.get(place, "")) and place not in found:
            found.append(place)
        return found

    def find(self, name: str, inside: str) -> str:
        """The id of the place of this name that lies in the place `inside`, or ''; of several, the one least deep."""
        called = [place for place in self._called.get(normalize(name).normal, ()) if inside in self.wider(place)]
        return min(called, key=lambda place: (self.wider(place).index(inside), place), default="")

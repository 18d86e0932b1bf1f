"""The tools, skills and areas of knowledge that O*NET names, called as careerbot calls them where it knows them too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from careerbot.importers.onet_release import Occupation
from careerbot.importers.onet_titles import english_words, id_of
from careerbot.importers.yaml_text import quoted
from careerbot.knowledge import Named
from careerbot.normalize import normalize

_PRODUCTS = 5  # technologies whose names begin with a word from which on it is taken for the name of their maker
_PRODUCT_WORDS = 2  # of a name without its maker
_SHORTEST = 4  # letters of it
_INITIALS = re.compile(r"[A-Z][A-Z0-9]{2,5}")


@dataclass(slots=True)
class Thing:
    """A tool or skill: how it is called, and how carefully that is matched (see ``knowledge.Alias``)."""

    id: str
    name: str
    kind: str
    care: str
    aliases: list[str]

    def line(self, what: str) -> str:
        """The line of it in ``tools.yaml`` or ``skills.yaml``, where `what` is ``tool`` or ``skill``."""
        flags = {"exact": "exact: yes, ", "cased": "exact: yes, cased: yes, "}.get(self.care, "")
        listed = f", aliases: [{', '.join(map(quoted, self.aliases))}]" if self.aliases else ""
        return f"  - {{{what}: {self.id}, name: {quoted(self.name)}, {flags}kind: {quoted(self.kind)}{listed}}}\n"


class Things:
    """Things of one sort, each name for one of them, and none that something else has already."""

    def __init__(self, known: Sequence[Named], taken: Iterable[str]) -> None:
        """`known` is what careerbot's own content has; `taken` are names, normalized, of other things."""
        self._known = {normalize(alias.text).normal: named for named in known for alias in named.aliases}
        self._taken = frozenset(taken)
        self._owners: dict[str, str] = {}
        self._found: dict[str, Thing] = {}

    def add(self, name: str, kind: str, shorter: str = "") -> None:
        """Take in a name, with a shorter form where there is one; nothing happens when the name is taken."""
        keys = [normalize(text).normal for text in (name, shorter)]
        named = next((self._known[key] for key in keys if key in self._known), None)
        thing = self._found.get(named.id if named else id_of(name)) or self._new(name, kind, named)
        if self._claim(thing.name, thing.id):
            self._found[thing.id] = thing
            thing.aliases += [text for text in (name, shorter) if text and self._is_new(text, thing)]

    def all(self) -> list[Thing]:
        """Everything taken in, by id."""
        return [self._found[id] for id in sorted(self._found)]

    def names(self) -> set[str]:
        """Every name, normalized, that something taken in has."""
        return set(self._owners)

    def _new(self, name: str, kind: str, named: Named | None) -> Thing:
        if named is None:
            return Thing(id_of(name), name, kind, "cased" if name.lower() in english_words() else "exact", [])
        thing = Thing(named.id, named.name, named.group or kind, named.aliases[0].care, [])
        thing.aliases = [alias.text for alias in named.aliases[1:] if self._is_new(alias.text, thing)]
        return thing

    def _is_new(self, text: str, thing: Thing) -> bool:
        """Whether a text is a name of a thing that nothing has yet; from now on the thing has it."""
        known = {normalize(name).normal for name in (thing.name, *thing.aliases)}
        return normalize(text).normal not in known and self._claim(text, thing.id)

    def _claim(self, text: str, id: str) -> bool:
        key = normalize(text).normal
        return bool(key) and key not in self._taken and self._owners.setdefault(key, id) == id


def add_technologies(things: Things, occupations: Mapping[str, Occupation]) -> None:
    """Take in every technology, also under its short name ("Microsoft PowerPoint", "PowerPoint")."""
    shorter = shorter_names(occupations)
    kinds = {technology.name: technology.kind for o in occupations.values() for technology in o.technologies}
    for name in sorted(kinds):
        things.add(name, kinds[name], shorter.get(name, ""))


def shorter_names(occupations: Mapping[str, Occupation]) -> dict[str, str]:
    """How technologies are called for short, by their whole names, where that tells one from all others."""
    names = {technology.name for occupation in occupations.values() for technology in occupation.technologies}
    makers = Counter(name.split()[0] for name in names if " " in name)
    short = {name: _short(name, is_made=makers[name.split()[0]] >= _PRODUCTS) for name in names}
    uses = Counter(short.values())
    return {name: text for name, text in short.items() if text and (uses[text] == 1 or _spells(name, text))}


def _spells(name: str, letters: str) -> bool:
    """Whether the words of a name begin with the letters behind them: "Structured query language SQL"."""
    return letters == "".join(word[0].upper() for word in name.split()[:-1])


def _short(name: str, *, is_made: bool) -> str:
    """The initials behind a name, or a name without its maker or the word "software"; '' where that says nothing."""
    words = name.split()
    if len(words) > 2 and _INITIALS.fullmatch(words[-1]):
        return "" if words[-1].lower() in english_words() else words[-1]
    if words[-1] == "software":
        product = " ".join(words[:-1])
    else:
        product = " ".join(words[1:]) if is_made and len(words) <= _PRODUCT_WORDS + 1 else ""
    is_telling = product[:1].isupper() and not english_words().issuperset(product.lower().split())
    return product if is_telling and len(product) >= _SHORTEST else ""


def add_skills(things: Things, occupations: Mapping[str, Occupation]) -> None:
    """Take in every skill and area of knowledge that is rated."""
    for occupation in occupations.values():
        for rated in occupation.skills:
            things.add(rated.name, "skill")
        for rated in occupation.knowledge:
            things.add(rated.name, "knowledge")

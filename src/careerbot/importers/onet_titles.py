"""What occupations are called: O*NET's titles made into names of one person, ids, and other names nobody else has.

O*NET's titles are plurals, with what they leave out behind commas: "Dentists, General", "Bill and Account Collectors".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources

from careerbot.importers.onet_release import Occupation
from careerbot.normalize import normalize

_PARENTHESES = re.compile(r"(.*\S)\s*\(([^()]+)\)")
_TAIL = re.compile(r"(--| of |, Except |, Including )")
_ABBREVIATION = re.compile(r"[A-Z][A-Z&/.]{1,5}")
_OFTEN = 3  # titles that must end with a word before it is taken to be one for a person
_GENERIC = 12  # occupations whose titles end with a word from which on the bare word stands for none of them
_VERY_GENERIC = 30  # the same, where only one of them has the bare word among its titles
_USUAL = {"nurse": "29-1141.00"}  # words that several report, and everyone means one of them by
_DOERS = re.compile(r"[a-z]{3}(?:er|or|ist|ian)s$")  # many people, by what they do
_TELLING = re.compile(r"(?:ist|ian|man|woman|person|smith|wright|maker|keeper|worker|monger)$")
_SHORTEST = 5  # letters of a single word that may be a name
_LONGEST = 6  # words of a name that anyone would type
# Reported as titles, but in a question they mean something else, or anyone at all.
_ORDINARY = frozenset(
    (
        "agent model guard guide driver server folder buffer anchor captain owner partner principal page host hand "
        "mate closer leader member helper worker doctor dealer runner trainer tester reader player master minister "
        "scout monitor sorter stacker planner creator advocate deputy counsel speaker starter comic diver checker "
        "feeder filler hanger burner grader blender mixer packer shaper cutter trimmer printer router scanner "
        "plotter grinder setter tender loader caller tier crater apprentice substitute competitor president "
        "dispatch coder keeper scribe hiker climber hunter bolter poster stripper usher dresser"
    ).split()
)


@cache
def english_words() -> frozenset[str]:
    """The words that careerbot takes for English."""
    return frozenset(resources.files("careerbot").joinpath("data/english.txt").read_text("ascii").split())


def ids_of_titles(titles: Iterable[str]) -> list[str]:
    """An id for each title, in order: its words joined by hyphens, and a number where that is taken."""
    taken: set[str] = set()
    return [_new(id_of(title), taken) for title in titles]


def id_of(title: str) -> str:
    """The words of a title joined by hyphens: ASCII, lower case; "unnamed" when it has none."""
    words = title.replace("++", " plus plus").replace("#", " sharp").replace("'", "")
    plain = " ".join(token.text for token in normalize(words).tokens).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "unnamed"


def _new(id: str, taken: set[str]) -> str:
    number = 1
    found = id
    while found in taken:
        number += 1
        found = f"{id}-{number}"
    taken.add(found)
    return found


def spellings(title: str) -> Iterator[str]:
    """Both ways to say a title that has the other one in parentheses: "CEO (Chief Executive Officer)"."""
    found = _PARENTHESES.fullmatch(title)
    yield from found.groups() if found else (title,)


class PersonWords:
    """The words with which titles of one person end: "clerk", "actuary", "nurse"."""

    def __init__(self, occupations: Iterable[Occupation]) -> None:
        endings: Counter[str] = Counter()
        alone: set[str] = set()
        self.spread: Counter[str] = Counter()  # in how many occupations a title ends with the word
        for occupation in occupations:
            titles = {*occupation.reported, *(title for title, _ in occupation.alternates)}
            words = [spelling.lower().split() for title in titles for spelling in spellings(title)]
            endings.update(word[-1] for word in words)
            self.spread.update({word[-1] for word in words})
            alone.update(word[0] for word in words if len(word) == 1)
        self._known = frozenset(word for word, count in endings.items() if count >= _OFTEN) | alone

    def singular(self, word: str) -> str:
        """The word for one person of a word for many; '' when it is no such word."""
        forms = [f"{word[:-3]}y"] if word.endswith("ies") else []
        forms += [f"{word[:-3]}man"] if word.endswith("men") else []
        forms += [f"{word[:-3]}fe"] if word.endswith("wives") else []
        forms += [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]] if word.endswith("s") else []
        known = next((form for form in forms if form.lower() in self._known), "")
        return known or (word[:-1] if _DOERS.search(word) else "")


def display_names(titles: Mapping[str, str], persons: PersonWords) -> dict[str, str]:
    """How one person of each occupation is called, by code: "Actuary" for "Actuaries", each name once.

    A title that another one's name is without what it leaves out keeps its whole length.
    """
    short = {code: _one_person(title, persons) for code, title in titles.items()}
    count = Counter(normalize(name).normal for name in short.values())
    return {
        code: titles[code] if count[normalize(name).normal] > 1 and _TAIL.search(titles[code]) else name
        for code, name in short.items()
    }


def _one_person(title: str, persons: PersonWords) -> str:
    head, mark, tail = _split(title)
    parts = head.split(", ")
    end = _end_of_heads(parts, persons)
    heads, qualifiers = parts[:end], parts[end:]
    name = ", ".join(heads)
    for word in re.findall(r"[\w'-]+(?=$|,| and | or |/)", name):
        if one := persons.singular(word):
            name = re.sub(rf"\b{re.escape(word)}(?=$|,| and | or |/)", one, name, count=1)
    before = " ".join("Other" if part == "All Other" else part for part in _joined(qualifiers))
    name = f"{before} {name}".strip()
    return name if mark.startswith(",") else f"{name}{mark.replace('--', ' of ')}{tail}"


def _split(title: str) -> tuple[str, str, str]:
    """What a title names, the mark behind it, and what that limits or excludes."""
    parts = _TAIL.split(title, maxsplit=1)
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else (title, "", "")


def _end_of_heads(parts: list[str], persons: PersonWords) -> int:
    """How many parts of a title are what it names; those behind it say which: "Dentists, General"."""
    people = [number for number, part in enumerate(parts, 1) if persons.singular(part.split()[-1])]
    return people[-1] if people else len(parts)


def _joined(parts: list[str]) -> list[str]:
    """The qualifiers of a title, those that are one list put together again, in the order to be said."""
    if any(part.startswith(("and ", "or ")) for part in parts):
        return [", ".join(parts)]
    return parts[::-1]


class Naming:
    """Gives every other title to one occupation, or to none: a name that two claim would be no answer."""

    def __init__(self, occupations: Mapping[str, Occupation], taken: Iterable[str]) -> None:
        """`taken` are names, normalized, of other things: what is called so is no occupation."""
        self.persons = PersonWords(occupations.values())
        self.names = display_names({code: o.title for code, o in occupations.items()}, self.persons)
        self._own: dict[str, str] = {}
        for code, occupation in occupations.items():
            for name in (self.names[code], occupation.title):
                self._own.setdefault(normalize(name).normal, code)
        self._taken = frozenset(taken) - set(self._own)
        self._reported = _claims((code, title) for code, o in occupations.items() for title in o.reported)
        self._alternate = _claims((code, title) for code, o in occupations.items() for title, _ in o.alternates)
        self._short = _claims((code, short) for code, o in occupations.items() for _, short in o.alternates if short)
        self.owned: set[str] = set(self._own)  # every name, normalized, that an occupation has

    def aliases(self, occupation: Occupation) -> list[str]:
        """The other names that only this occupation has, in alphabetical order."""
        code = occupation.code
        listed = [occupation.title, *occupation.reported, *(title for title, _ in occupation.alternates)]
        found = {normalize(self.names[code]).normal: ""}
        for title in listed:
            for text in spellings(title):
                key = normalize(text).normal
                if key not in found and not _ABBREVIATION.fullmatch(text) and self._owner(key) == code:
                    found[key] = text
        self.owned.update(found)
        return sorted(filter(None, found.values()))

    def abbreviations(self, occupation: Occupation) -> list[str]:
        """The abbreviations that stand for this occupation only: CPA, RN."""
        shorts = {short for title, s in occupation.alternates for short in (s, *spellings(title))}
        shorts |= {text for title in occupation.reported for text in spellings(title)}
        return sorted(
            short
            for short in shorts
            if _ABBREVIATION.fullmatch(short)
            and len(short) > 2
            and {*self._short.get(key := normalize(short).normal, ()), *self._alternate.get(key, ())}
            == {occupation.code}
            and key not in self._taken
            and key not in english_words()
        )

    def _owner(self, key: str) -> str:
        """The code of the occupation that a name stands for; '' when it stands for none, or for several."""
        if code := self._own.get(key) or _USUAL.get(key):
            return code
        if not key or key in self._taken:
            return ""
        claims = self._reported.get(key) or self._alternate.get(key, set())
        code = next(iter(claims)) if len(claims) == 1 else ""
        words = key.split()
        if len(words) > 1:
            return code if len(words) <= _LONGEST and not all(word in _LOOSE for word in words) else ""
        return code if code and self._is_word_for(key, code) else ""

    def _is_word_for(self, word: str, code: str) -> bool:
        """Whether a single word says enough to stand for an occupation, and means nothing else in a question."""
        in_name = word in self.names[code].lower().split()
        if (len(word) < _SHORTEST and not in_name) or word in _ORDINARY:
            return False
        alone = self._alternate.get(word, {code}) == {code}
        if self.persons.spread[word] >= (_VERY_GENERIC if alone else _GENERIC):
            return False
        return word in self._reported or in_name or bool(_TELLING.search(word))


# Words of which no name consists alone: "team member", "senior manager", "entry level".
_LOOSE = frozenset(
    (
        "team member leader lead crew senior junior entry level manager worker helper assistant associate staff chief "
        "general head supervisor director officer specialist professional career job change position work data new"
    ).split()
)


def _claims(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, title in pairs:
        for text in spellings(title):
            found.setdefault(normalize(text).normal, set()).add(code)
    return found

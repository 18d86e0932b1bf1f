"""The compiled file, read: everything that answering needs, looked up as it is needed.

It is one SQLite file of plain data. Its name holds what it was built from and the checksum of its bytes,
so that a stale, damaged or foreign file is never taken for a good one. Writing it is the work of ``compile``.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, TypeVarTuple

from careerbot.adviser import AdviceHead, AdviceModel, Adviser, Learnt, Weights, weights_for
from careerbot.credential import Credential, alike
from careerbot.errors import CompiledError
from careerbot.model import Calibration, Classifier, Scope
from careerbot.pay_tables.pay_index import PayIndex
from careerbot.turn import Fact, Source, unique
from careerbot.vocabulary import ABOUT, ADVICE, CREDENTIALS, TRAITS, Slot, question_for

SCHEMA = (
    "CREATE TABLE model (name TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID",
    "CREATE TABLE intent (name TEXT PRIMARY KEY, about TEXT, slots TEXT) WITHOUT ROWID",
    "CREATE TABLE named (kind TEXT, id TEXT, name TEXT, grouping TEXT, broader TEXT, PRIMARY KEY (kind, id))"
    " WITHOUT ROWID",
    "CREATE TABLE alias (key TEXT, kind TEXT, id TEXT, care TEXT, PRIMARY KEY (key, kind, id)) WITHOUT ROWID",
    "CREATE TABLE work (words TEXT PRIMARY KEY, role TEXT) WITHOUT ROWID",
    "CREATE TABLE opening (word TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID",
    "CREATE TABLE word (word TEXT PRIMARY KEY, rank INTEGER) WITHOUT ROWID",
    "CREATE TABLE spelling (length INTEGER PRIMARY KEY, words TEXT)",
    "CREATE TABLE frame (pattern TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID",
    "CREATE TABLE near_word (word TEXT PRIMARY KEY, names TEXT, common INTEGER) WITHOUT ROWID",
    "CREATE TABLE source (id TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID",
    "CREATE TABLE fact (number INTEGER PRIMARY KEY, id TEXT, role TEXT, section TEXT, kind TEXT, text TEXT,"
    " source TEXT, mentions TEXT, level TEXT)",
    "CREATE INDEX fact_id ON fact (id)",
    "CREATE INDEX fact_place ON fact (role, section)",
    "CREATE INDEX fact_section ON fact (section)",
    "CREATE TABLE mention (thing TEXT, fact INTEGER, PRIMARY KEY (thing, fact)) WITHOUT ROWID",
    "CREATE TABLE posting (term TEXT PRIMARY KEY, idf REAL, facts BLOB, weights BLOB)",  # uint32 and float64, by fact
    "CREATE TABLE known (role TEXT PRIMARY KEY, facts INTEGER) WITHOUT ROWID",
    "CREATE TABLE topic (word TEXT PRIMARY KEY, intent TEXT) WITHOUT ROWID",
    "CREATE TABLE pay_table (kind TEXT PRIMARY KEY, source TEXT, period TEXT, currency TEXT, home TEXT, elsewhere TEXT)"
    " WITHOUT ROWID",
    "CREATE TABLE counted (role TEXT PRIMARY KEY, code TEXT, title TEXT, fit TEXT) WITHOUT ROWID",
    "CREATE TABLE area (place TEXT, area TEXT, PRIMARY KEY (place, area)) WITHOUT ROWID",
    "CREATE TABLE wage (code TEXT, place TEXT, employment INTEGER, p10 INTEGER, p25 INTEGER, p50 INTEGER, p75 INTEGER,"
    " p90 INTEGER, PRIMARY KEY (code, place)) WITHOUT ROWID",
    "CREATE TABLE advert (role TEXT, place TEXT, level TEXT, year INTEGER, rows INTEGER, low INTEGER, high INTEGER,"
    " p10 INTEGER, p25 INTEGER, p50 INTEGER, p75 INTEGER, p90 INTEGER, PRIMARY KEY (role, place, level, year))"
    " WITHOUT ROWID",
    "CREATE TABLE background (code TEXT PRIMARY KEY, title TEXT, skills TEXT, knowledge TEXT, things TEXT, source TEXT)"
    " WITHOUT ROWID",
    "CREATE TABLE title (name TEXT PRIMARY KEY, code TEXT) WITHOUT ROWID",
    "CREATE TABLE advice (number INTEGER PRIMARY KEY, id TEXT, intent TEXT, roles TEXT, norms BLOB)",
    "CREATE TABLE credential (number INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, names TEXT, roles TEXT,"
    " beside INTEGER)",
    "CREATE TABLE advised (feature TEXT PRIMARY KEY, idf REAL, classes BLOB, weights BLOB, ends BLOB, ways BLOB)"
    " WITHOUT ROWID",  # see ``adviser.Learnt``
    "CREATE TABLE smalltalk (number INTEGER PRIMARY KEY, id TEXT, cues TEXT, text TEXT)",
)
APPLICATION_ID = 0x43424F54  # "CBOT"
_PIECE = 1 << 18  # bytes read at once of a file that may be large
_KEPT_ROWS = 2_048  # answers of the database that are kept
_KEPT_FEATURES = 16_384  # of the model of advice; each takes about half a kilobyte, the commonest four
_KEPT_WORDS = 16_384  # words and names of which it is kept what the database says
T = TypeVar("T")
Of = TypeVarTuple("Of")
_FACT = "SELECT number, id, role, section, kind, text, source, mentions, level FROM fact"


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


class SmallTalk(NamedTuple):
    """A reply to small talk."""

    id: str
    text: str


class Cue(NamedTuple):
    """What may be said to get a reply to small talk: the reply's place, and how many stems it has."""

    reply: int
    size: int


@dataclass(frozen=True, slots=True)
class Past:
    """An occupation that somebody comes from (see ``backgrounds``)."""

    code: str
    title: str
    skills: tuple[tuple[str, float], ...]  # with their importance, 1 to 5, most important first
    knowledge: tuple[tuple[str, float], ...]
    things: tuple[str, ...]  # the ids of the tools and skills it has in common with roles
    source: Source


@dataclass(frozen=True, slots=True)
class IntentCard:
    """What answering needs to know of an intent."""

    name: str
    about: str
    slots: tuple[Slot, ...]

    def ask(self, slot: str) -> str:
        """The question that fills a slot; '' when the slot is unknown or optional."""
        return question_for(slot, self.slots)


class Compiled:
    """An open compiled file. Safe to share between threads, which take turns at its one connection."""

    def __init__(self, path: Path) -> None:
        """Raises CompiledError when the file is missing, damaged, or not one of ours."""
        self.path = path
        self._lock = threading.Lock()
        self._smalltalk: tuple[SmallTalk, ...] | None = None
        self._cues: list[Cue] = []
        self._cues_with: dict[str, list[int]] = {}
        self._facts: dict[int, Fact] = {}  # by number, as they are read: no more than the file has
        self._kept: dict[tuple[Any, ...], Any] = {}
        # The file never changes, so that what it said may be kept.
        self._rows = lru_cache(maxsize=_KEPT_ROWS)(self._read_rows)
        self._rank = lru_cache(maxsize=_KEPT_WORDS)(self._read_rank)
        self._claims = lru_cache(maxsize=_KEPT_WORDS)(self._read_claims)
        self._frame = lru_cache(maxsize=_KEPT_WORDS)(self._read_frame)
        self._longest = lru_cache(maxsize=_KEPT_WORDS)(self._read_longest)
        self._label = lru_cache(maxsize=_KEPT_ROWS)(self._read_label)
        self._all_labels = lru_cache(maxsize=16)(self._read_labels)
        self._numbers = lru_cache(maxsize=_KEPT_WORDS)(self._read_number)
        self._postings = lru_cache(maxsize=_KEPT_ROWS)(self._read_postings)
        self._sections = lru_cache(maxsize=32)(self._read_section)
        self._own = lru_cache(maxsize=_KEPT_ROWS)(self._read_own)
        self._several = lru_cache(maxsize=_KEPT_ROWS)(self._read_several)
        self._known = lru_cache(maxsize=_KEPT_ROWS)(self._read_known)
        self._traits = lru_cache(maxsize=_KEPT_ROWS)(self._read_traits)
        self._mentions = lru_cache(maxsize=_KEPT_ROWS)(self._read_mentions)
        self._titles = lru_cache(maxsize=_KEPT_WORDS)(self._read_title)
        self._works = lru_cache(maxsize=1)(self._read_works)
        self._credentials = lru_cache(maxsize=1)(self._read_credentials)
        self._advised = lru_cache(maxsize=_KEPT_FEATURES)(self._read_advised)
        check_bytes(path)
        try:
            self._connection = _open(path)
            self._check_schema()
            self.classifier = self._read_classifier()
            self._head_of_advice = head = self._read_advice()
            self._intents_of_advice = dict(zip(head.classes, head.intents, strict=True))
            self.adviser = Adviser(self._head_of_advice, self._advised)
            self.pay = PayIndex(self._rows)
            self._sources = {source.id: source for source in self._read_sources()}
            self._topics = dict(self._rows("SELECT word, intent FROM topic"))
            self._intents = {card.name: card for card in self._read_intents()}
        except (sqlite3.Error, ValueError, LookupError, TypeError, AttributeError) as error:
            raise CompiledError(f"{path} is damaged: {error}") from error

    def kept(self, made: Callable[[Compiled, *Of], T], *of: *Of) -> T:
        """What a function makes of the content, or of a role in it: made once, and kept as long as the content is."""
        key = (made, *of)
        if key not in self._kept:
            self._kept[key] = made(self, *of)
        found: T = self._kept[key]
        return found

    def intent(self, name: str) -> IntentCard | None:
        """The card of an intent; None when there is no such intent."""
        return self._intents.get(name)

    def intents(self) -> tuple[IntentCard, ...]:
        """Every intent, by name."""
        return tuple(self._intents.values())

    def label(self, kind: str, id: str) -> Label | None:
        """How something is called; None when there is no such thing."""
        return self._label(kind, id)

    def _read_label(self, kind: str, id: str) -> Label | None:
        sql = "SELECT kind, id, name, grouping, broader FROM named WHERE kind = ? AND id = ?"
        rows = self._read_rows(sql, kind, id)
        return Label(*rows[0]) if rows else None

    def labels(self, kind: str) -> tuple[Label, ...]:
        """Everything of a kind, by id."""
        return self._all_labels(kind)

    def _read_labels(self, kind: str) -> tuple[Label, ...]:
        sql = "SELECT kind, id, name, grouping, broader FROM named WHERE kind = ? ORDER BY id"
        return tuple(Label(*row) for row in self._read_rows(sql, kind))

    def thing(self, id: str) -> Label | None:
        """The tool or skill of this id; None when there is none."""
        return self.label("tool", id) or self.label("skill", id)

    def role_name(self, id: str) -> str:
        """The name of a role or occupation; its id where neither is known."""
        label = self.label("role", id) or self.label("occupation", id)
        return label.name if label else id

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""
        return self._claims(key)

    def _read_claims(self, key: str) -> tuple[Claim, ...]:
        return tuple(Claim(*row) for row in self._read_rows("SELECT kind, id, care FROM alias WHERE key = ?", key))

    def names_of(self, id: str) -> tuple[str, ...]:
        """Every normalized name of a tool or skill."""
        sql = "SELECT key FROM alias WHERE id = ? AND kind IN ('tool', 'skill') ORDER BY key"
        return tuple(row[0] for row in self._rows(sql, id))

    def called(self, role: str) -> tuple[str, ...]:
        """Every normalized name of a role."""
        sql = "SELECT key FROM alias WHERE id = ? AND kind = 'role' AND care = '' ORDER BY key"
        return tuple(row[0] for row in self._rows(sql, role))

    def longest_name(self, word: str) -> int:
        """How many words the longest name has that begins with this word; 0 when none does."""
        return self._longest(word)

    def _read_longest(self, word: str) -> int:
        rows = self._read_rows("SELECT longest FROM opening WHERE word = ?", word)
        return int(rows[0][0]) if rows else 0

    def knows_word(self, word: str) -> bool:
        """Whether the word is English, or part of a name, an example or a fact."""
        return self._rank(word) >= 0

    def _read_rank(self, word: str) -> int:
        """The word's rank; less than 0 when nothing knows it."""
        rows = self._read_rows("SELECT rank FROM word WHERE word = ?", word)
        return int(rows[0][0]) if rows else -1

    def spellings(self, length: int) -> tuple[str, ...]:
        """The words of so many letters in names and examples, in order: what a misspelt word may have meant."""
        rows = self._rows("SELECT words FROM spelling WHERE length = ?", length)
        return tuple(rows[0][0].split()) if rows else ()

    def frames(self, patterns: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """What may stand in the gap of each of these patterns that a name has: "* scientist", "data", "applied"."""
        return {pattern: words for pattern in patterns if (words := self._frame(pattern))}

    def _read_frame(self, pattern: str) -> tuple[str, ...]:
        rows = self._read_rows("SELECT words FROM frame WHERE pattern = ?", pattern)
        return tuple(rows[0][0].split()) if rows else ()

    def near_names(self, word: str, *, common: bool) -> tuple[str, ...]:
        """The names of one word that an English word is one slip away from, one of this world where `common`."""
        rows = self._rows("SELECT names FROM near_word WHERE word = ? AND common <= ?", word, common)
        return tuple(rows[0][0].split()) if rows else ()

    def is_named(self, word: str) -> bool:
        """Whether the word is part of a name."""
        return self._rank(word) > 1

    def facts(self, role: str, *sections: str) -> tuple[Fact, ...]:
        """The facts of a role ('' for those of every role) in these sections, in the order written."""
        if len(sections) == 1:
            return self._own(role, sections[0])
        return self._several(role, sections)

    def _read_several(self, role: str, sections: tuple[str, ...]) -> tuple[Fact, ...]:
        return tuple(fact for section in sections for fact in self._own(role, section))

    def _read_own(self, role: str, section: str) -> tuple[Fact, ...]:
        rows = self._read_rows(f"{_FACT} WHERE role = ? AND section = ? ORDER BY number", role, section)
        return tuple(self._fact(row) for row in rows)

    def about(self, thing: str) -> Fact | None:
        """What a tool or skill is; None when nobody says."""
        rows = [
            row for kind in ("tool", "skill") for row in self._rows(f"{_FACT} WHERE id = ?", f"{kind}/{thing}/{ABOUT}")
        ]
        return self._fact(rows[0]) if rows else None

    def general(self, section: str, roles: Iterable[str]) -> tuple[Fact, ...]:
        """The facts of no role in a section that hold for these roles: one that names roles holds for those only."""
        wanted = set(roles)
        return tuple(
            fact
            for fact in self.facts("", section)
            if not wanted or wanted & set(fact.mentions) or not any(self.label("role", id) for id in fact.mentions)
        )

    def advice_intent(self, id: str) -> str:
        """The intent of an entry of advice; '' where there is no such entry."""
        return self._intents_of_advice.get(id, "")

    def advice(self, id: str) -> tuple[Fact, ...]:
        """The lines of an entry of advice, the answer first; empty where there is no such entry."""
        first, beyond = f"{ADVICE}/{id}/", f"{ADVICE}/{id}0"  # "0" follows "/"
        rows = self._rows(f"{_FACT} WHERE id > ? AND id < ? ORDER BY number", first, beyond)
        return tuple(self._fact(row) for row in rows)

    def credentials(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Credential]]]:
        """The names of credentials as words, the longest first, by the first of them."""
        return self._credentials()

    def _read_credentials(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Credential]]]:
        found: dict[str, list[tuple[tuple[str, ...], Credential]]] = {}
        for id, name, kind, names, roles, beside in self._read_rows(
            "SELECT id, name, kind, names, roles, beside FROM credential ORDER BY number"
        ):
            called = tuple(tuple(words.split()) for words in json.loads(names))
            credential = Credential(id, name, kind, called, tuple(json.loads(roles)), bool(beside))
            for words in dict.fromkeys(map(alike, called)):
                found.setdefault(words[0], []).append((words, credential))
        return {word: sorted(listed, key=lambda item: -len(item[0])) for word, listed in found.items()}

    def told_of(self, credential: str, what: str) -> Fact | None:
        """What is said of a credential on one aspect; None when nothing is."""
        rows = self._rows(f"{_FACT} WHERE id = ?", f"{CREDENTIALS}/{credential}/{what}")
        return self._fact(rows[0]) if rows else None

    def fact_ids(self) -> tuple[str, ...]:
        """The ids of all facts, in the order written."""
        return tuple(row[0] for row in self._rows("SELECT id FROM fact ORDER BY number"))

    def facts_in(self, section: str) -> tuple[Fact, ...]:
        """The facts of every role in one section, in the order written."""
        return self._sections(section)

    def _read_section(self, section: str) -> tuple[Fact, ...]:
        rows = self._read_rows(f"{_FACT} WHERE section = ? ORDER BY number", section)
        return tuple(self._fact(row) for row in rows)

    def best_known(self, most: int) -> tuple[str, ...]:
        """The roles with the most facts from sources other than the editors, best known first."""
        sql = "SELECT role FROM known ORDER BY facts DESC, role LIMIT ?"
        return tuple(row[0] for row in self._rows(sql, most))

    def sections(self, role: str) -> tuple[str, ...]:
        """The sections in which something is known of a role; its traits are none."""
        return self._known(role)

    def _read_known(self, role: str) -> tuple[str, ...]:
        sql = "SELECT DISTINCT section FROM fact WHERE role = ? AND section <> ?"
        return tuple(row[0] for row in self._read_rows(sql, role, TRAITS))

    def trait(self, role: str, kind: str) -> Fact | None:
        """How much of a trait a role has, and why; None when nobody rates it."""
        return self._traits(role).get(kind)

    def _read_traits(self, role: str) -> Mapping[str, Fact]:
        """The ratings of a role by their kind, of one that is rated twice the first."""
        return {fact.kind: fact for fact in reversed(self._own(role, TRAITS))}

    def mentioning(self, ids: Iterable[str]) -> tuple[Fact, ...]:
        """The facts that name any of these tools, skills or employers, in the order written."""
        found: dict[int, Fact] = {}
        for id in unique(ids):
            found.update(self._mentions(id))
        return tuple(found[number] for number in sorted(found))

    def _read_mentions(self, id: str) -> tuple[tuple[int, Fact], ...]:
        rows = self._read_rows(f"{_FACT} JOIN mention ON mention.fact = number WHERE thing = ?", id)
        return tuple((row[0], self._fact(row)) for row in rows)

    def search(self, terms: Iterable[str], most: int = 20) -> tuple[tuple[Fact, float], ...]:
        """The facts whose TF-IDF vectors are most similar to these terms, with the cosine, 0 to 1, best first."""
        best = nlargest(most, self._cosines(terms).items(), key=lambda item: (item[1], -item[0]))
        return tuple((self._numbered(number), score) for number, score in best)

    def similarity(self, terms: Iterable[str], facts: Iterable[Fact]) -> dict[str, float]:
        """The cosine between these terms and each of these facts, by fact id; facts that share none are left out."""
        postings = [posting for term in unique(terms) for posting in self._postings(term)]
        if not postings:
            return {}
        norm = sum(idf * idf for idf, _, _ in postings) ** 0.5 or 1.0
        found: dict[str, float] = {}
        for id in unique(fact.id for fact in facts):
            number = self._numbers(id)
            for idf, numbers, weights in postings:
                place = bisect_left(numbers, number)
                if place < len(numbers) and numbers[place] == number:
                    found[id] = found.get(id, 0.0) + idf * weights[place]
        return {id: score / norm for id, score in found.items()}

    def _read_number(self, id: str) -> int:
        return int(self._read_rows("SELECT number FROM fact WHERE id = ?", id)[0][0])

    def _cosines(self, terms: Iterable[str]) -> dict[int, float]:
        scores: dict[int, float] = {}
        square = 0.0
        for term in unique(terms):
            for idf, numbers, weights in self._postings(term):
                square += idf * idf
                for fact, weight in zip(numbers, weights, strict=True):
                    scores[fact] = scores.get(fact, 0.0) + idf * weight
        norm = square**0.5 or 1.0
        return {fact: score / norm for fact, score in scores.items()}

    def _read_postings(self, term: str) -> tuple[tuple[float, Sequence[int], Sequence[float]], ...]:
        """The IDF of a term, the numbers of the facts with it, ascending, and its weight in each; empty for no term."""
        rows = self._read_rows("SELECT idf, facts, weights FROM posting WHERE term = ?", term)
        return tuple((idf, memoryview(facts).cast("I"), memoryview(weights).cast("d")) for idf, facts, weights in rows)

    def works(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """What is done in which role, as stems, by the first of them."""
        return self._works()

    def _read_works(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words, role in self._read_rows("SELECT words, role FROM work ORDER BY words"):
            stems = tuple(words.split())
            found.setdefault(stems[0], []).append((stems, role))
        return found

    def title(self, name: str) -> str:
        """The code of the occupation that a normalized job title belongs to; '' when the title is not known."""
        return self._titles(name)

    def _read_title(self, name: str) -> str:
        rows = self._read_rows("SELECT code FROM title WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def background(self, id: str) -> Past | None:
        """What is known of an occupation somebody comes from, by its id or code; None when nothing is."""
        label = self.label("occupation", id)
        code = label.broader if label and label.broader else id
        rows = self._rows("SELECT title, skills, knowledge, things, source FROM background WHERE code = ?", code)
        if not rows:
            return None
        title, skills, knowledge, things, source = rows[0]
        rated = [tuple((str(name), float(value)) for name, value in json.loads(cell)) for cell in (skills, knowledge)]
        return Past(code, title, rated[0], rated[1], tuple(json.loads(things)), self._sources[source])

    def smalltalk(self) -> tuple[SmallTalk, ...]:
        """Every reply to small talk, in the order written."""
        if self._smalltalk is None:
            rows = self._rows("SELECT id, cues, text FROM smalltalk ORDER BY number")
            cues: list[Cue] = []
            places: dict[str, list[int]] = {}
            for reply, (_, listed, _) in enumerate(rows):
                for stems in map(set, json.loads(listed)):
                    for stem in stems:
                        places.setdefault(stem, []).append(len(cues))
                    cues.append(Cue(reply, len(stems)))
            self._cues, self._cues_with = cues, places
            self._smalltalk = tuple(SmallTalk(id, text) for id, _, text in rows)
        return self._smalltalk

    def cues(self) -> Sequence[Cue]:
        """Every cue to small talk, in the order written."""
        self.smalltalk()
        return self._cues

    def cues_with(self, stem: str) -> Sequence[int]:
        """The places, among all, of the cues to small talk that hold a stem, in the order written."""
        self.smalltalk()
        return self._cues_with.get(stem, ())

    def stems_of_cues(self, replies: Collection[str]) -> frozenset[str]:
        """The stems of all cues to these replies to small talk, by their ids."""
        of = {place for place, reply in enumerate(self.smalltalk()) if reply.id in replies}
        return frozenset(
            stem for stem, places in self._cues_with.items() if any(self._cues[place].reply in of for place in places)
        )

    def topics(self) -> dict[str, str]:
        """Words that name a topic on their own, like "salary", with the intent they stand for."""
        return self._topics

    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        return tuple(self._sources[id] for id in sorted(self._sources))

    def backing(self) -> dict[str, dict[str, int]]:
        """How many facts each source backs, by source and section."""
        found: dict[str, dict[str, int]] = {}
        for source, section, count in self._rows("SELECT source, section, COUNT(*) FROM fact GROUP BY source, section"):
            found.setdefault(source, {})[section] = count
        for source, count in self._rows("SELECT source, COUNT(*) FROM background GROUP BY source"):
            found.setdefault(source, {})["occupations"] = count
        return found

    @property
    def trained_on(self) -> Mapping[str, str]:
        """A digest of what each model was trained on (see ``trained``)."""
        found: dict[str, str] = json.loads(dict(self._rows("SELECT name, data FROM model")).get("trained_on", "{}"))
        return found

    def advice_model(self) -> AdviceModel | None:
        """The model of advice as it was trained; None where there is none."""
        head = self._head_of_advice
        rows = self._read_rows("SELECT feature, idf, classes, weights, ends, ways FROM advised ORDER BY feature")
        features = {feature: Learnt(*learnt) for feature, *learnt in rows}
        norms = tuple(array("f", norms).tobytes() for norms in head.norms)
        model = AdviceModel(head.classes, head.weights, head.bias, head.scale, norms, features)
        return model if head.classes else None

    def source(self, id: str) -> Source:
        """A source by its id. Raises KeyError when there is none."""
        return self._sources[id]

    def _fact(self, row: tuple) -> Fact:  # type: ignore[type-arg]  # sqlite3 rows are untyped
        number, id, role, section, kind, text, source, mentions, level = row
        if (fact := self._facts.get(number)) is None:
            fact = Fact(id, text, self._sources[source], role, section, kind, _ids(mentions), level)
            fact = self._facts.setdefault(number, fact)
        return fact

    def _numbered(self, number: int) -> Fact:
        fact = self._facts.get(number)
        return fact or self._fact(self._read_rows(f"{_FACT} WHERE number = ?", number)[0])

    def _read_rows(self, sql: str, *values: str | int) -> tuple[tuple, ...]:  # type: ignore[type-arg]
        with self._lock:
            return tuple(self._connection.execute(sql, values).fetchall())

    def _check_schema(self) -> None:
        found = {row[0] for row in self._rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
        if self._rows("PRAGMA application_id")[0][0] != APPLICATION_ID or found != set(SCHEMA):
            raise CompiledError(f"{self.path} is not a compiled file of this version")

    def _read_classifier(self) -> Classifier:
        blobs = dict(self._rows("SELECT name, data FROM model"))
        head = json.loads(blobs["head"])
        calibration = Calibration(tuple(head["weights"]), head["bias"], head["threshold"], head["sharpness"])
        drawn = head["scope"]
        scope = Scope(tuple(drawn["weights"]), drawn["bias"], drawn["threshold"]) if drawn else None
        return Classifier(
            head["classes"],
            blobs["hashes"],
            blobs["idf"],
            blobs["rows"],
            head["intercepts"],
            head["scale"],
            head["unseen_idf"],
            calibration,
            scope,
        )

    def _read_advice(self) -> AdviceHead:
        rows = self._rows("SELECT id, intent, roles, norms FROM advice ORDER BY number")
        head = json.loads(dict(self._rows("SELECT name, data FROM model")).get("advice", "[[0, 0, 0], 0, 1]"))
        ids, intents, roles, lengths = zip(*rows, strict=True) if rows else ((), (), (), ())
        norms = tuple(array("f", of_ways) for of_ways in lengths)
        return AdviceHead(ids, intents, tuple(map(_ids, roles)), tuple(head[0]), head[1], head[2], norms)

    def _read_advised(self, feature: str) -> Weights | None:
        """What a feature of the model of advice weighs; None where training saw none of it."""
        rows = self._read_rows("SELECT idf, classes, weights, ends, ways FROM advised WHERE feature = ?", feature)
        size = len(self._head_of_advice.classes)
        return next((weights_for(size, Learnt(*learnt)) for learnt in rows), None)

    def _read_sources(self) -> list[Source]:
        return [Source(**json.loads(data)) for (data,) in self._rows("SELECT data FROM source")]

    def _read_intents(self) -> list[IntentCard]:
        return [
            IntentCard(name, about, tuple(Slot(s[0], tuple(s[1]), s[2]) for s in json.loads(slots)))
            for name, about, slots in self._rows("SELECT name, about, slots FROM intent")
        ]


def _open(path: Path) -> sqlite3.Connection:
    """A connection that reads only. It keeps the file open, so that the file may be replaced or removed meanwhile."""
    place = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(
        f"file:{place}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


@lru_cache(maxsize=4096)
def _ids(mentions: str) -> tuple[str, ...]:
    """What a fact names. Kept, since most facts name the same few things as a thousand others."""
    return tuple(json.loads(mentions))


def file_name(fingerprint: str, data: bytes) -> str:
    """The name of a compiled file: what it was built from, and the checksum of its bytes."""
    return _name(fingerprint, zlib.crc32(data))


def _name(fingerprint: str, checksum: int) -> str:
    return f"{fingerprint}-{checksum:08x}.compiled"


def check_bytes(path: Path) -> None:
    """Raise CompiledError unless the bytes of the file add up to the checksum in its name."""
    checksum = 0
    try:
        with path.open("rb", buffering=0) as stream:
            while piece := stream.read(_PIECE):
                checksum = zlib.crc32(piece, checksum)
    except OSError as error:
        raise CompiledError(f"{path} cannot be read: {error.strerror}") from error
    if path.name != _name(path.name.rpartition("-")[0], checksum):
        raise CompiledError(f"{path} is damaged: its bytes do not add up to the checksum in its name")

"""The compiled file, read: everything that answering needs, looked up as it is needed.

It is one SQLite file of plain data. Its name holds what it was built from and the checksum of its bytes,
so that a stale, damaged or foreign file is never taken for a good one. Writing it is the work of ``compile``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from careerbot.adviser import AdviceModel
from careerbot.compiled_tables.advice import AdviceTable
from careerbot.compiled_tables.checksums import check_bytes
from careerbot.compiled_tables.credentials import Credentials
from careerbot.compiled_tables.database import Database
from careerbot.compiled_tables.facts import Facts
from careerbot.compiled_tables.intent_cards import IntentCard, read_intents
from careerbot.compiled_tables.models import read_classifier, read_trained_on
from careerbot.compiled_tables.names import Claim, Label, Names
from careerbot.compiled_tables.pasts import Past, Pasts
from careerbot.compiled_tables.search import SearchIndex
from careerbot.compiled_tables.smalltalk import Cue, SmallTalk, SmallTalks
from careerbot.compiled_tables.words import Words
from careerbot.credential import Credential
from careerbot.errors import CompiledError
from careerbot.pay_tables.pay_index import PayIndex
from careerbot.turn import Fact, Source

T = TypeVar("T")
Of = TypeVarTuple("Of")


class Compiled:
    """An open compiled file. Safe to share between threads, which take turns at its one connection."""

    def __init__(self, path: Path) -> None:
        """Raises CompiledError when the file is missing, damaged, or not one of ours."""
        self.path = path
        self._kept: dict[tuple[Any, ...], Any] = {}
        check_bytes(path)
        try:
            self._database = database = Database(path)
            self.classifier = read_classifier(database)
            self._advice = AdviceTable(database)
            self.adviser = self._advice.adviser
            self.pay = PayIndex(database.rows)
            self._facts = Facts(database)
            self._words = Words(database)
            self._intents = read_intents(database)
            self._names = Names(database)
            self._search = SearchIndex(database, self._facts)
            self._credentials = Credentials(database)
            self._pasts = Pasts(database, self._names, self._facts)
            self._smalltalk = SmallTalks(database)
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
        return self._names.label(kind, id)

    def labels(self, kind: str) -> tuple[Label, ...]:
        """Everything of a kind, by id."""
        return self._names.labels(kind)

    def thing(self, id: str) -> Label | None:
        """The tool or skill of this id; None when there is none."""
        return self.label("tool", id) or self.label("skill", id)

    def role_name(self, id: str) -> str:
        """The name of a role or occupation; its id where neither is known."""
        return self._names.role_name(id)

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""
        return self._names.claims(key)

    def names_of(self, id: str) -> tuple[str, ...]:
        """Every normalized name of a tool or skill."""
        return self._names.names_of(id)

    def called(self, role: str) -> tuple[str, ...]:
        """Every normalized name of a role."""
        return self._names.called(role)

    def longest_name(self, word: str) -> int:
        """How many words the longest name has that begins with this word; 0 when none does."""
        return self._names.longest(word)

    def title(self, name: str) -> str:
        """The code of the occupation that a normalized job title belongs to; '' when the title is not known."""
        return self._names.occupation(name)

    def knows_word(self, word: str) -> bool:
        """Whether the word is English, or part of a name, an example or a fact."""
        return self._words.rank(word) >= 0

    def is_named(self, word: str) -> bool:
        """Whether the word is part of a name."""
        return self._words.rank(word) > 1

    def spellings(self, length: int) -> tuple[str, ...]:
        """The words of so many letters in names and examples, in order: what a misspelt word may have meant."""
        return self._words.spellings(length)

    def frames(self, patterns: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """What may stand in the gap of each of these patterns that a name has: "* scientist", "data", "applied"."""
        return self._words.frames(patterns)

    def near_names(self, word: str, *, common: bool) -> tuple[str, ...]:
        """The names of one word that an English word is one slip away from, one of this world where `common`."""
        return self._words.near_names(word, common=common)

    def works(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """What is done in which role, as stems, by the first of them."""
        return self._words.works()

    def topics(self) -> dict[str, str]:
        """Words that name a topic on their own, like "salary", with the intent they stand for."""
        return self._words.topics

    def facts(self, role: str, *sections: str) -> tuple[Fact, ...]:
        """The facts of a role ('' for those of every role) in these sections, in the order written."""
        if len(sections) == 1:
            return self._facts.own(role, sections[0])
        return self._facts.several(role, sections)

    def facts_in(self, section: str) -> tuple[Fact, ...]:
        """The facts of every role in one section, in the order written."""
        return self._facts.in_section(section)

    def about(self, thing: str) -> Fact | None:
        """What a tool or skill is; None when nobody says."""
        return self._facts.about(thing)

    def general(self, section: str, roles: Iterable[str]) -> tuple[Fact, ...]:
        """The facts of no role in a section that hold for these roles: one that names roles holds for those only."""
        wanted = set(roles)
        return tuple(
            fact
            for fact in self.facts("", section)
            if not wanted or wanted & set(fact.mentions) or not any(self.label("role", id) for id in fact.mentions)
        )

    def trait(self, role: str, kind: str) -> Fact | None:
        """How much of a trait a role has, and why; None when nobody rates it."""
        return self._facts.traits(role).get(kind)

    def sections(self, role: str) -> tuple[str, ...]:
        """The sections in which something is known of a role; its traits are none."""
        return self._facts.sections(role)

    def best_known(self, most: int) -> tuple[str, ...]:
        """The roles with the most facts from sources other than the editors, best known first."""
        return self._facts.best_known(most)

    def mentioning(self, ids: Iterable[str]) -> tuple[Fact, ...]:
        """The facts that name any of these tools, skills or employers, in the order written."""
        return self._facts.mentioning(ids)

    def fact_ids(self) -> tuple[str, ...]:
        """The ids of all facts, in the order written."""
        return self._facts.ids()

    def source(self, id: str) -> Source:
        """A source by its id. Raises KeyError when there is none."""
        return self._facts.sources[id]

    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        return tuple(self._facts.sources[id] for id in sorted(self._facts.sources))

    def backing(self) -> dict[str, dict[str, int]]:
        """How many facts each source backs, by source and section."""
        return self._facts.backing()

    def search(self, terms: Iterable[str], most: int = 20) -> tuple[tuple[Fact, float], ...]:
        """The facts whose TF-IDF vectors are most similar to these terms, with the cosine, 0 to 1, best first."""
        return self._search.search(terms, most)

    def similarity(self, terms: Iterable[str], facts: Iterable[Fact]) -> dict[str, float]:
        """The cosine between these terms and each of these facts, by fact id; facts that share none are left out."""
        return self._search.similarity(terms, facts)

    def advice(self, id: str) -> tuple[Fact, ...]:
        """The lines of an entry of advice, the answer first; empty where there is no such entry."""
        return self._facts.advice(id)

    def advice_intent(self, id: str) -> str:
        """The intent of an entry of advice; '' where there is no such entry."""
        return self._advice.intents.get(id, "")

    def advice_model(self) -> AdviceModel | None:
        """The model of advice as it was trained; None where there is none."""
        return self._advice.model()

    def credentials(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Credential]]]:
        """The names of credentials as words, the longest first, by the first of them."""
        return self._credentials.by_word()

    def told_of(self, credential: str, what: str) -> Fact | None:
        """What is said of a credential on one aspect; None when nothing is."""
        return self._facts.told_of(credential, what)

    def noted(self, thing: str, what: str) -> Fact | None:
        """What is said of a tool, a skill or a role on one aspect; None when nothing is."""
        return self._facts.noted(thing, what)

    def needs(self, role: str) -> Mapping[str, Fact]:
        """How much a role needs tools and skills, by their ids, those learnt first in front; empty when nobody says."""
        return self._facts.needs(role)

    def studies(self, role: str) -> Mapping[str, Fact]:
        """How far fields of study lead to a role, by their ids, the nearest first; empty when nobody says."""
        return self._facts.studies(role)

    def background(self, id: str) -> Past | None:
        """What is known of an occupation somebody comes from, by its id or code; None when nothing is."""
        return self._pasts.past(id)

    def smalltalk(self) -> tuple[SmallTalk, ...]:
        """Every reply to small talk, in the order written."""
        return self._smalltalk.book().replies

    def cues(self) -> Sequence[Cue]:
        """Every cue to small talk, in the order written."""
        return self._smalltalk.book().cues

    def cues_with(self, stem: str) -> Sequence[int]:
        """The places, among all, of the cues to small talk that hold a stem, in the order written."""
        return self._smalltalk.book().cues_with.get(stem, ())

    def stems_of_cues(self, replies: Collection[str]) -> frozenset[str]:
        """The stems of all cues to these replies to small talk, by their ids."""
        return self._smalltalk.stems_of_cues(replies)

    @property
    def trained_on(self) -> Mapping[str, str]:
        """A digest of what each model was trained on (see ``trained``)."""
        return read_trained_on(self._database)

"""Content and model to the compiled file: YAML is parsed, names are spread into their variants, the model is trained.

The file is written beside its place and moved there whole, so that a process killed half-way or two compiling at
once leave a good file.
"""

from __future__ import annotations

import json
import math
import os
import sqlite3
import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import asdict, astuple, dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from careerbot.advice_files import Advice
from careerbot.adviser import AdviceModel, draw, message
from careerbot.backgrounds import Background, codes_of_titles
from careerbot.compiled_tables.checksums import file_name
from careerbot.compiled_tables.schema import APPLICATION_ID, SCHEMA
from careerbot.content import Content
from careerbot.credential import Credential
from careerbot.entities import EntityFinder, mask
from careerbot.intents import Intent
from careerbot.knowledge import FIELD, Named
from careerbot.model import Classifier
from careerbot.names.activities import words_of
from careerbot.names.name_index import NameIndex, plural_of
from careerbot.names.spelling_tables import frames, near_words, spellings
from careerbot.normalize import normalize
from careerbot.pay.pay_facts import facts_of_pay
from careerbot.question.subject.fields_of_study import names_of_fields
from careerbot.terms import stem, terms
from careerbot.trained import Learnt, Messages, Models, models
from careerbot.turn import Entity, Fact
from careerbot.vocabulary import ADVICE, CREDENTIALS, EDITORIAL, NOTES, OUT_OF_SCOPE, RESERVED, TRAITS

MaskedExamples = dict[str, list[list[str]]]  # by intent: for each example its words and placeholders
_Read = Callable[[str], tuple[list[str], Sequence[Entity]]]  # a text's words with the names masked, and the names
_APART = (TRAITS, ADVICE, CREDENTIALS, NOTES)  # sections that are told by their kind, never searched for
_NAMING = 0.4  # share of the ways of asking that name a role, from which on an entry is about those roles
_MENTIONED = ("tool", "skill", "employer")


def compile_content(content: Content, fingerprint: str, folder: Path, before: Iterable[Path] = ()) -> Path:
    """Write the compiled file of a content into a folder, which is made if need be, and return its path.

    A model is taken from the first of the files compiled `before` that has it.
    """
    index = NameIndex(content.names)
    finder = EntityFinder(index)
    folder.mkdir(parents=True, exist_ok=True)  # before the training, which takes long
    handle, name = tempfile.mkstemp(suffix=".tmp", dir=folder)
    os.close(handle)
    temporary = Path(name)
    try:
        learnt = _learnt(content, finder)
        trained = models(learnt, before)
        advice = _advice_tables(content, trained.advice, learnt.asked)
        _write(temporary, (*_tables(content, index, finder, trained), *advice))
        final = folder / file_name(fingerprint, temporary.read_bytes())
        temporary.chmod(0o644)
        temporary.replace(final)
    except sqlite3.OperationalError as error:  # a full disk, say
        raise OSError(f"the compiled content cannot be written: {error}") from error
    finally:
        temporary.unlink(missing_ok=True)
    return final


def masked_examples(content: Content, finder: EntityFinder) -> tuple[MaskedExamples, MaskedExamples]:
    """The examples of every intent as the model sees them, and what each must not claim (`unlike`), by intent."""
    return _masked_examples(content, _reader(finder))


def _reader(finder: EntityFinder) -> _Read:
    """Reads texts as the models see them, each once: one example is learnt by both."""

    @cache
    def read(text: str) -> tuple[list[str], Sequence[Entity]]:
        utterance = normalize(text)
        found = finder.find(utterance)
        return mask(utterance, found, 0, len(utterance.tokens)), found

    return read


def _masked_examples(content: Content, read: _Read) -> tuple[MaskedExamples, MaskedExamples]:
    examples = {intent.name: [read(example.text)[0] for example in intent.examples] for intent in content.intents}
    unlike = {intent.name: [read(example.text)[0] for example in intent.unlike] for intent in content.intents}
    unlike.pop(OUT_OF_SCOPE, None)
    return examples, unlike


def _learnt(content: Content, finder: EntityFinder) -> Learnt:
    """What the models learn of a content.

    The examples of intents ask for no advice; where they have a placeholder, each stands for some role.
    """
    read = _reader(finder)
    examples, unlike = _masked_examples(content, read)
    roles = _role_ids(content)
    plain = [message(*read(example.text)) for intent in content.intents for example in intent.examples]
    for tokens in plain:
        if roles and "{role}" in tokens:
            tokens.append(f"@{roles[draw(tokens, len(roles))]}")
    asked = {advice.id: [message(*read(example.text)) for example in advice.asked] for advice in content.advice}
    said: MaskedExamples = {}
    for fact in content.facts:
        if fact.section == ADVICE:
            said.setdefault(fact.kind, []).append(message(*read(fact.text)))
    outside = examples.pop(OUT_OF_SCOPE, [])
    return Learnt(examples, outside, unlike, asked, said, plain)


def _advice_rows(content: Content, model: AdviceModel, ways: Mapping[str, Messages]) -> Iterator[tuple[object, ...]]:
    known = {advice.id: advice for advice in content.advice}
    roles = frozenset(_role_ids(content))
    for number, (id, norms) in enumerate(zip(model.classes, model.norms, strict=True)):
        if (advice := known.get(id)) is None:
            yield number, id, "", _json(()), _json(()), norms
        else:
            yield number, id, advice.intent, _json(_roles_of(advice, ways[id], roles)), _json(advice.places), norms


def _roles_of(advice: Advice, ways: Sequence[Sequence[str]], roles: Set[str]) -> Sequence[str]:
    """The roles an entry holds for: those given, or those that its ways of asking name, where none is for any role."""
    for_any = any("{role}" in example.text for example in advice.asked)
    named = [roles & {token[1:] for token in tokens if token[0] == "@"} for tokens in ways]
    if advice.roles or for_any or sum(map(bool, named)) < len(named) * _NAMING:
        return advice.roles
    return sorted(set().union(*named))


def _role_ids(content: Content) -> list[str]:
    return [named.id for named in content.names if named.kind == "role"]


def _write(path: Path, tables: Iterable[tuple[str, Iterable[tuple[object, ...]]]]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("BEGIN")
        for statement in SCHEMA:
            connection.execute(statement)
        for table, rows in tables:
            listed = list(rows)
            if listed:
                marks = ", ".join("?" * len(listed[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", listed)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()


def _tables(
    content: Content, index: NameIndex, finder: EntityFinder, trained: Models
) -> Iterator[tuple[str, Iterable[tuple[object, ...]]]]:
    """Every table with its rows."""
    yield "model", [*_model_rows(trained.intents), ("trained_on", _json(trained.trained_on))]
    yield (
        "intent",
        ((i.name, i.about, _json([[s.name, list(s.entities), s.ask] for s in i.slots])) for i in content.intents),
    )
    codes = codes_of_titles(content.backgrounds)
    yield "named", _named_rows(content, codes)
    yield "alias", ((key, c.kind, c.id, c.care) for key, claims in sorted(index.entries.items()) for c in claims)
    yield (
        "credential",
        (
            (n, c.id, c.name, c.kind, _json([" ".join(words) for words in c.names]), _json(c.roles), int(c.beside))
            for n, c in enumerate(content.credentials)
        ),
    )
    yield "work", sorted({" ".join(words_of(done)): named.id for named in content.names for done in named.work}.items())
    yield "opening", sorted(index.openings.items())
    uses = _uses(content)
    ranks = _words(index, codes, uses, content.credentials)
    yield "word", sorted(ranks.items())
    yield "spelling", spellings(ranks)
    yield "frame", frames(index.entries)
    yield "near_word", near_words({key: index.entries[key] for key in index.authored}, ranks, uses.anywhere)
    yield "topic", sorted(_topics(content.intents).items())
    yield "source", ((source.id, _json(asdict(source))) for source in content.sources)
    facts = sorted((*facts_of_pay(content), *content.facts), key=lambda fact: fact.section in _APART)
    mentions = [_mentions(fact, finder, index, content.names) for fact in facts]
    yield (
        "fact",
        (
            (n, f.id, f.role, f.section, f.kind, f.text, f.source.id, _json(mentions[n]), f.level)
            for n, f in enumerate(facts)
        ),
    )
    yield "mention", ((thing, n) for n, things in enumerate(mentions) for thing in things)
    yield "posting", _postings([fact for fact in facts if fact.section not in _APART])
    yield "known", _known(facts)
    yield "pay_table", (astuple(table) for table in content.pay.tables.values())
    yield "counted", ((role, o.code, o.title, o.fit) for role, o in content.counted)
    yield "background", (_background_row(background, index) for background in content.backgrounds)
    yield "title", sorted(codes.items())
    yield "area", sorted(set(content.pay.cities))
    yield "wage", map(astuple, content.pay.wages)
    yield "advert", map(astuple, content.pay.adverts)
    yield (
        "smalltalk",
        (
            (
                n,
                reply.id,
                _json([sorted({stem(t.text) for t in normalize(cue).tokens}) for cue in reply.cues]),
                reply.text,
            )
            for n, reply in enumerate(content.smalltalk)
        ),
    )


def _advice_tables(
    content: Content, model: AdviceModel | None, ways: Mapping[str, Messages]
) -> Iterator[tuple[str, Iterable[tuple[object, ...]]]]:
    """The tables of the model of advice."""
    if model is None:
        return
    yield "advice", _advice_rows(content, model, ways)
    yield "model", [("advice", _json([model.weights, model.bias, model.scale]))]
    yield "advised", ((feature, *told) for feature, told in sorted(model.features.items()))


def _named_rows(content: Content, codes: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    """A row for each name. Levels are listed from the lowest, so that their place in the list is their rank."""
    titles = {background.code: normalize(background.title).normal for background in content.backgrounds}
    for rank, named in enumerate((*content.names, *content.pay.areas)):
        group, broader = named.group, named.broader
        if named.kind == "level":
            group = f"{rank:06}"
        if named.kind == "occupation":  # under its first name that is a known title
            broader = _code_of([normalize(alias.text).normal for alias in named.aliases], codes, titles)
        yield named.kind, named.id, named.name, group, broader
    for background in content.backgrounds:
        yield "occupation", background.code, background.title, "", background.code


def _code_of(keys: Sequence[str], codes: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """The code of an occupation by its names, the first of which is its own; '' when none is a known title.

    An occupation that is called so, or whose title begins so ("Welders, Cutters, …"), comes before one that only some
    people in it call themselves so.
    """
    own = set(titles.values())
    first = codes.get(keys[0], "")
    exact = [codes[plural] for key in keys if (plural := plural_of(key)) in own]
    if plural_of(keys[0]) in own or not titles.get(first, "").startswith(keys[0]):
        return next(iter(exact), "") or first or next((codes[key] for key in keys if key in codes), "")
    return first


def _background_row(background: Background, index: NameIndex) -> tuple[object, ...]:
    skills = [claim.id for name, _ in background.skills for claim in index.claims(normalize(name).normal)]
    things = list(dict.fromkeys((*background.tools, *skills)))
    rated = _json(background.skills), _json(background.knowledge)
    return background.code, background.title, *rated, _json(things), background.source


def _model_rows(classifier: Classifier) -> list[tuple[object, ...]]:
    calibration = classifier.calibration
    head = {
        "classes": classifier.classes,
        "intercepts": classifier.intercepts,
        "scale": classifier.scale,
        "unseen_idf": classifier.unseen_idf,
        **asdict(calibration),
        "scope": asdict(classifier.scope) if classifier.scope is not None else None,
    }
    hashes, idf, rows = classifier.arrays
    return [("head", _json(head)), ("hashes", hashes), ("idf", idf), ("rows", rows)]


def _mentions(fact: Fact, finder: EntityFinder, index: NameIndex, names: Iterable[Named]) -> list[str]:
    """What a fact names. One of no role is about the roles of its fields, or those whose titles it names, if any."""
    if fact.section in _APART:
        return []
    if fact.mentions:
        fields = {name.removeprefix(FIELD) for name in fact.mentions}
        return [named.id for named in names if named.kind == "role" and named.group in fields]
    found = finder.find(normalize(fact.text))
    titles = [e for e in found if e.kind == "role" and any(not claim.care for claim in index.claims(e.text))]
    things = [e for e in found if e.kind in _MENTIONED]
    return list(dict.fromkeys(e.id for e in (*things, *(titles if not fact.role else ()))))


def _words(index: NameIndex, titles: Iterable[str], uses: Uses, credentials: Iterable[Credential]) -> dict[str, int]:
    """Every known word: 2 in a name, 1 in an example (so often that it is no slip), 0 only known."""
    english = resources.files("careerbot").joinpath("data/english.txt").read_text("ascii").split()
    ranks = dict.fromkeys((*english, *uses.anywhere), 0)
    ranks.update((word, 0) for credential in credentials for name in credential.names for word in name)
    plain = frozenset(english)
    for name in (*titles, *names_of_fields()):
        for word in name.split():
            ranks.setdefault(word, 0)
    ranks.update((word, 1) for word, count in uses.in_scope.items() if word in plain or count >= 3)
    ranks.update((word, 2) for key in index.entries for word in key.split())
    return ranks


@dataclass(frozen=True, slots=True)
class Uses:
    """How many examples and facts use a word: all of them, and the examples of intents that have an answer."""

    anywhere: Counter[str]
    in_scope: Counter[str]


def _uses(content: Content) -> Uses:
    uses = Uses(Counter(), Counter())
    for intent in content.intents:
        for example in (*intent.examples, *intent.unlike):
            found = {token.text for token in normalize(example.text).tokens if token.text[0] != "{"}
            uses.anywhere.update(found)
            if intent.name != OUT_OF_SCOPE:
                uses.in_scope.update(found)
    for fact in (fact for fact in content.facts if fact.section not in _APART):
        uses.anywhere.update({token.text for token in normalize(fact.text).tokens})
    return uses


def _topics(intents: Iterable[Intent]) -> dict[str, str]:
    """Every word that is an example of an intent all by itself, and its plural or singular."""
    topics: dict[str, str] = {}
    for intent in intents:
        for example in intent.examples:
            tokens = normalize(example.text).tokens
            if len(tokens) == 1 and tokens[0].text[0] != "{" and intent.name not in RESERVED:
                word = tokens[0].text
                for form in (word, plural_of(word), word.removesuffix("s")):
                    topics.setdefault(form, intent.name)
    return topics


def _postings(facts: Sequence[Fact]) -> list[tuple[object, ...]]:
    """An inverted index of the facts, TF-IDF with a row's norm 1: for each term the facts with their weights."""
    counts = [Counter(terms(t.text for t in normalize(f"{fact.kind} {fact.text}").tokens)) for fact in facts]
    spread = Counter(term for found in counts for term in found)
    idf = {term: 1 + math.log((1 + len(counts)) / (1 + n)) for term, n in spread.items()}
    numbers = {term: array("I") for term in spread}
    shares = {term: array("d") for term in spread}
    for number, found in enumerate(counts):
        weights = {term: (1 + math.log(n)) * idf[term] for term, n in found.items()}
        norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        for term, weight in weights.items():
            numbers[term].append(number)
            shares[term].append(weight / norm)
    return [(term, idf[term], numbers[term].tobytes(), shares[term].tobytes()) for term in sorted(spread)]


def _known(facts: Iterable[Fact]) -> Iterable[tuple[str, int]]:
    """How many facts of each role come from other sources than the editors."""
    told = (f.role for f in facts if f.role and f.source.id != EDITORIAL and f.section != "job_openings")
    return sorted(Counter(told).items())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

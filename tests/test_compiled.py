"""The compiled file: what is in it, how it is looked up, and that it is only ever read."""

from __future__ import annotations

import math
import sqlite3
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_content import FILES, write_content

from careerbot import Bot
from careerbot.cache import build
from careerbot.compiled import Compiled
from careerbot.compiled_tables.checksums import check_bytes, file_name
from careerbot.compiled_tables.names import Claim
from careerbot.content import Content, load_content
from careerbot.content_files import shipped_folder
from careerbot.errors import CareerbotError, CompiledError
from careerbot.intents import Intent
from careerbot.normalize import normalize
from careerbot.pay.pay_facts import facts_of_pay
from careerbot.terms import terms
from careerbot.turn import Fact
from careerbot.vocabulary import ADVICE, CREDENTIALS, NOTES, TRAITS, Slot


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return load_content(write_content(tmp_path_factory.mktemp("content")))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(write_content(tmp_path_factory.mktemp("content")), tmp_path_factory.mktemp("out"))


@pytest.fixture(scope="module")
def compiled(path: Path) -> Compiled:
    return Compiled(path)


@pytest.fixture(scope="module")
def shipped() -> Content:
    return load_content(shipped_folder())


def plain(fact: Fact) -> Fact:
    """The fact as the content has it: without what it was found to mention."""
    return replace(fact, mentions=())


def cosine(text: str, other: str, facts: tuple[Fact, ...]) -> float:
    """How similar a question is to a fact, worked out from the words of all facts."""
    counts = [Counter(terms(token.text for token in normalize(f"{f.kind} {f.text}").tokens)) for f in facts]
    spread = Counter(term for found in counts for term in found)
    idf = {term: 1 + math.log((1 + len(facts)) / (1 + n)) for term, n in spread.items()}
    asked = {term: idf[term] for term in set(terms(text.split())) if term in idf}
    there = {term: (1 + math.log(n)) * idf[term] for term, n in counts[[f.text for f in facts].index(other)].items()}
    norm = math.sqrt(sum(v * v for v in asked.values())) * math.sqrt(sum(v * v for v in there.values()))
    return sum(value * there.get(term, 0.0) for term, value in asked.items()) / norm


def test_every_shipped_fact_is_read_back_as_it_was_written(bot: Bot, shipped: Content) -> None:
    for fact in shipped.facts:
        assert plain(fact) in [plain(found) for found in bot.compiled.facts(fact.role, fact.section)]
    apart = (TRAITS, ADVICE, CREDENTIALS, NOTES)
    assert bot.compiled.fact_ids() == tuple(
        fact.id for fact in sorted((*facts_of_pay(shipped), *shipped.facts), key=lambda f: f.section in apart)
    )


def test_every_shipped_name_and_intent_is_read_back_as_it_was_written(bot: Bot, shipped: Content) -> None:
    for named in shipped.names:
        label = bot.compiled.label(named.kind, named.id)
        assert label is not None
        assert label.name == named.name
        if named.kind not in ("level", "occupation"):  # whose rank, and whose code, are worked out
            assert (label.group, label.broader) == (named.group, named.broader)
    for intent in shipped.intents:
        card = bot.compiled.intent(intent.name)
        assert card is not None
        assert (card.about, card.slots) == (intent.about, intent.slots)
    assert len(bot.compiled.intents()) == len(shipped.intents)


def test_every_shipped_alias_stands_for_what_claims_it(bot: Bot, shipped: Content) -> None:
    lost = [
        (named.id, alias.text)
        for named in shipped.names
        for alias in named.aliases
        if Claim(named.kind, named.id, alias.care) not in bot.compiled.claims(normalize(alias.text).normal)
        and not any(claim.id == named.id for claim in bot.compiled.claims(normalize(alias.text).normal))
    ]
    assert lost == []


def test_no_name_is_longer_than_the_longest_that_begins_with_its_word(bot: Bot, shipped: Content) -> None:
    for named in shipped.names:
        for alias in named.aliases:
            words = normalize(alias.text).normal.split()
            assert bot.compiled.longest_name(words[0]) >= len(words)


def test_facts_come_in_the_order_written_and_only_from_where_they_are_asked(compiled: Compiled) -> None:
    facts = compiled.facts("data-scientist", "skills", "definition", "unheard-of")
    assert [fact.id for fact in facts] == ["data-scientist/skills/1", "data-scientist/definition/1"]
    assert compiled.facts("unheard-of", "skills") == ()
    assert compiled.facts("data-scientist") == ()
    assert [fact.role for fact in compiled.facts_in("skills")] == ["data-engineer", "data-scientist"]
    assert set(compiled.sections("data-scientist")) == {"definition", "skills"}


def test_a_fact_carries_its_source_whole(compiled: Compiled, content: Content) -> None:
    (fact,) = compiled.facts("data-scientist", "definition")
    assert fact.source == content.sources[0] == compiled.source("handbook-2024")
    with pytest.raises(KeyError):
        compiled.source("unheard-of")


def test_facts_are_found_by_what_they_mention(compiled: Compiled) -> None:
    python = ["data-engineer/skills/1", "data-scientist/skills/1"]
    assert sorted(fact.id for fact in compiled.mentioning(["python"])) == python
    assert [fact.id for fact in compiled.mentioning(["statistics"])] == ["data-scientist/skills/1"]
    assert len(compiled.mentioning(["python", "statistics", "sql", "python"])) == 2
    assert compiled.mentioning(["unheard-of", "%", "_ython", "pyth%"]) == ()
    assert compiled.mentioning([]) == ()
    assert set(compiled.facts("data-engineer", "skills")[0].mentions) == {"sql", "python"}


@pytest.mark.parametrize("asked", ["builds pipelines", "knows python", "draws insight from data", "sql sql sql", "usd"])
def test_a_search_ranks_facts_by_their_cosine(compiled: Compiled, content: Content, asked: str) -> None:
    found = compiled.search(terms(asked.split()))
    assert found
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    for fact, score in found:
        assert score == pytest.approx(cosine(asked, fact.text, content.facts))
        assert 0 < score <= 1 + 1e-9


def test_a_search_for_nothing_known_finds_nothing(compiled: Compiled) -> None:
    assert compiled.search([]) == ()
    assert compiled.search(["unheard"]) == ()


def test_a_search_gives_no_more_than_is_asked_for(compiled: Compiled) -> None:
    assert len(compiled.search(["data"], most=1)) == 1
    assert compiled.search(["data"], most=1) == compiled.search(["data"])[:1]


def test_similarity_is_the_score_of_the_search(compiled: Compiled) -> None:
    wanted = compiled.facts("data-engineer", "skills", "definition")
    asked = terms("builds pipelines".split())
    scores = {fact.id: score for fact, score in compiled.search(asked)}
    assert compiled.similarity(asked, wanted) == {"data-engineer/definition/1": scores["data-engineer/definition/1"]}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("data scientist", "data-scientist"),
        ("data scientists", "data-scientist"),
        ("datascientist", "data-scientist"),
        ("ds", "data-scientist"),
        ("data science", "data-scientist"),
        ("data eng", "data-engineer"),
        ("data engr", "data-engineer"),
        ("pipeline engineers", "data-engineer"),
        ("python", "python"),
        ("no", "norway"),
    ],
)
def test_a_name_is_found_in_its_ways_to_be_written(compiled: Compiled, name: str, id: str) -> None:
    assert [claim.id for claim in compiled.claims(name)] == [id]


def test_an_abbreviation_a_code_and_a_discipline_keep_their_care(compiled: Compiled) -> None:
    cares = [compiled.claims(name)[0].care for name in ("ds", "no", "data science", "sql", "python")]
    assert cares == ["abbreviation", "code", "discipline", "exact", ""]


def test_what_has_no_name_is_called_by_its_id(compiled: Compiled) -> None:
    assert compiled.role_name("data-engineer") == "Data Engineer"
    assert compiled.role_name("unheard-of") == "unheard-of"
    assert compiled.label("role", "unheard-of") is None
    assert [label.id for label in compiled.labels("place")] == ["europe", "norway"]


def test_an_intent_keeps_its_slots_and_questions(compiled: Compiled, content: Content) -> None:
    (definition,) = (intent for intent in content.intents if intent.name == "definition")
    card = compiled.intent("definition")
    assert card is not None
    assert isinstance(definition, Intent)
    assert card.slots == (Slot("role", ("role",), "Which role do you have in mind?"), Slot("place", ("place",), ""))
    assert [card.ask(slot) for slot in ("role", "place", "x")] == [definition.ask("role"), "", ""]
    assert compiled.intent("unheard-of") is None
    assert [card.name for card in compiled.intents()] == sorted(intent.name for intent in content.intents)


def test_an_example_of_one_word_is_a_topic(compiled: Compiled) -> None:
    topics = compiled.topics()
    assert topics["definition"] == topics["definitions"] == "definition"
    assert "hello" not in topics


def test_words_are_known_from_english_names_examples_and_facts(compiled: Compiled) -> None:
    assert all(compiled.knows_word(word) for word in ("the", "scientist", "norway", "insight", "pipelines"))
    assert not compiled.knows_word("zzyzx")
    assert compiled.is_named("scientist")
    assert not compiled.is_named("insight")


def test_spellings_of_a_length_come_in_order(compiled: Compiled) -> None:
    words = compiled.spellings(len("scientist"))
    assert "scientist" in words
    assert list(words) == sorted(words)
    assert {len(word) for word in words} == {len("scientist")}
    assert compiled.spellings(39) == ()


def test_replies_to_small_talk_come_in_the_order_written(compiled: Compiled) -> None:
    assert compiled.smalltalk() == (
        ("capabilities", "I answer questions about two roles."),
        ("greeting", "Hello!"),
    )
    assert [compiled.cues()[place].reply for place in compiled.cues_with("hello")] == [1]
    assert compiled.cues_with("unheard") == ()


WORDS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(["'", '"', "%", "' OR 1=1 --", "\0", "_"])


@given(WORDS)
def test_any_word_may_be_looked_up(bot: Bot, word: str) -> None:
    compiled = bot.compiled
    assert compiled.claims(word) == compiled.claims(word)
    assert compiled.longest_name(word) >= 0
    assert compiled.search([word, word]) == compiled.search([word])
    assert (compiled.facts(word, word), compiled.mentioning(["%" + word])) == ((), ())
    assert compiled.label("role", f"{word} ") is None


def test_looking_things_up_leaves_the_file_and_its_folder_as_they_were(path: Path) -> None:
    before = path.read_bytes()
    compiled = Compiled(path)
    compiled.search(["data"])
    compiled.claims("data scientist")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_compiled_file_cannot_be_written_through(compiled: Compiled) -> None:
    with pytest.raises(sqlite3.OperationalError):
        compiled._database.rows("DELETE FROM fact")


@pytest.mark.parametrize("folder", ["with space", "100%25", "a?b#c", "\u00fcml\u00e4ut", "mode=rwc&x"])
def test_a_compiled_file_is_read_from_a_folder_of_any_name(tmp_path: Path, path: Path, folder: str) -> None:
    there = tmp_path / folder / path.name
    there.parent.mkdir()
    there.write_bytes(path.read_bytes())
    assert Compiled(there).role_name("data-engineer") == "Data Engineer"


def test_threads_share_a_compiled_file(path: Path) -> None:
    compiled = Compiled(path)

    def look(number: int) -> tuple[object, ...]:
        return (compiled.claims("ds"), compiled.search(["data"]), compiled.facts("data-engineer", "skills"))

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(look, range(200)))) == 1


def test_a_new_thread_still_reads_a_file_that_was_pruned_from_the_cache(tmp_path: Path, path: Path) -> None:
    there = tmp_path / path.name
    there.write_bytes(path.read_bytes())
    compiled = Compiled(there)
    there.unlink()
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(compiled.role_name, "data-engineer").result() == "Data Engineer"


def test_a_new_thread_still_reads_a_file_after_the_working_folder_changed(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    compiled = Compiled(Path(path.name))
    monkeypatch.chdir(tmp_path)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(compiled.role_name, "data-engineer").result() == "Data Engineer"


def test_the_name_of_a_file_ends_in_the_checksum_of_its_bytes(path: Path) -> None:
    data = path.read_bytes()
    assert path.name == f"{path.name.split('-')[0]}-{zlib.crc32(data):08x}.compiled"
    assert file_name("abc", b"") == "abc-00000000.compiled"
    check_bytes(path)


def test_a_file_whose_bytes_do_not_add_up_is_refused(tmp_path: Path, path: Path) -> None:
    wrong = tmp_path / path.name
    wrong.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(CompiledError, match="damaged"):
        Compiled(wrong)


@pytest.mark.parametrize("name", ["missing.compiled", ".", "x-00000000.compiled"])
def test_a_file_that_is_missing_a_folder_or_empty_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "x-00000000.compiled").touch()
    with pytest.raises(CompiledError):
        Compiled(tmp_path / name)
    assert issubclass(CompiledError, CareerbotError)


def forge(path: Path, folder: Path, *statements: str) -> Path:
    """A copy of a compiled file, changed, under the name that fits its bytes."""
    scratch = folder / "scratch"
    scratch.write_bytes(path.read_bytes())
    connection = sqlite3.connect(scratch, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return scratch.rename(folder / file_name("forged", scratch.read_bytes()))


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 1",
        "CREATE TABLE more (x)",
        "CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER more AFTER INSERT ON fact BEGIN SELECT 1; END",
        "DROP TABLE topic",
        "DELETE FROM model",
        "DELETE FROM model WHERE name = 'idf'",
        "UPDATE model SET data = 'no JSON' WHERE name = 'head'",
        "UPDATE model SET data = '[]' WHERE name = 'head'",
        "UPDATE model SET data = '{}' WHERE name = 'head'",
        "UPDATE model SET data = x'010203' WHERE name = 'hashes'",
        "UPDATE source SET data = '{\"id\": 1}'",
        "UPDATE intent SET slots = 'x'",
        "UPDATE intent SET slots = '[{}]'",
        pytest.param(
            "UPDATE intent SET slots = '[[]]'",
        ),
    ],
)
def test_a_file_of_another_make_is_refused_even_when_its_bytes_add_up(
    tmp_path: Path, path: Path, statement: str
) -> None:
    forged = forge(path, tmp_path, statement)
    with pytest.raises(CompiledError):
        Compiled(forged)


def test_a_file_that_was_only_renamed_is_read(tmp_path: Path, path: Path) -> None:
    assert Compiled(forge(path, tmp_path)).role_name("data-engineer") == "Data Engineer"


def test_content_without_small_talk_jobs_or_near_misses_is_compiled(tmp_path: Path) -> None:
    changes = {
        "knowledge/smalltalk.yaml": None,
        "knowledge/jobs.yaml": None,
        "intents/smalltalk.yaml": None,
        "intents/other.yaml": None,
        "intents/out_of_scope.yaml": None,
        "intents/skills.yaml": FILES["intents/skills.yaml"].split("unlike:")[0],
    }
    bot = Bot(Compiled(build(write_content(tmp_path / "content", changes), tmp_path / "out")))
    for text in ("what is a data scientist", "hello", "will it rain tomorrow", "", "?", "data engineer skills"):
        assert bot.reply(text).text


def test_what_is_made_of_the_content_is_made_once(compiled: Compiled) -> None:
    made: list[str] = []

    def sections(of: Compiled, role: str) -> tuple[str, ...]:
        made.append(role)
        return of.sections(role)

    assert compiled.kept(sections, "data-scientist") == compiled.kept(sections, "data-scientist")
    assert compiled.kept(sections, "data-scientist") == compiled.sections("data-scientist")
    assert made == ["data-scientist"]

"""Advice: its files, the model that finds it, and the replies it gives."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot import train_advice
from careerbot.advice_files import AdviceFile
from careerbot.advice_wanted import ENOUGH, chance, is_too_faint
from careerbot.adviser import (
    MOST_LEAD,
    STEMS,
    AdviceGuess,
    AdviceHead,
    AdviceModel,
    Adviser,
    Weights,
    features,
    lead_of,
    weights_for,
)
from careerbot.train_advice import fit_advice
from careerbot.turn import Entity, IntentGuess, Part, Source
from careerbot.vocabulary import ADVICE
from careerbot.worked_out import asks_figures_there, leaves_room

SOURCES = {"editorial": Source("editorial", "Advice", "The editors", 2026)}
ENTRY = """\
advice:
  - advice: study-or-work
    intent: education
    source: editorial
    asked: |
      should i study or work
      university or a job first
      is it better to work than to study as a {role}
      college now or later
    says:
      - "Study, if you can afford it."
      - "Working first shows what the studies are for."
"""


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


def read(tmp_path: Path, text: str) -> AdviceFile:
    path = tmp_path / "study.yaml"
    path.write_text(text, encoding="utf-8")
    file = AdviceFile(path, "study.yaml", SOURCES)
    file.read_advice()
    return file


def problems(file: AdviceFile) -> list[str]:
    return [str(problem).removeprefix("study.yaml:") for problem in file.problems]


def test_an_entry_has_ways_of_asking_and_a_fact_for_each_line(tmp_path: Path) -> None:
    file = read(tmp_path, ENTRY)
    assert problems(file) == []
    (entry,) = file.advice
    assert (entry.id, entry.intent, entry.roles, len(entry.asked)) == ("study-or-work", "education", (), 4)
    assert [(fact.id, fact.section, fact.kind) for fact in file.facts] == [
        ("advice/study-or-work/1", ADVICE, "study-or-work"),
        ("advice/study-or-work/2", ADVICE, "study-or-work"),
    ]
    assert (entry.asked[0].line, entry.asked[0].column) == (6, 7)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("source: editorial", "source: editorail", "4:13: unknown source 'editorail', did you mean 'editorial'?"),
        ("{role}", "{rolle}", "8:47: unknown placeholder {rolle}, did you mean 'role'?"),
        (
            "study-or-work\n",
            "Study or work\n",
            "2:13: 'Study or work' is not an id; use lower case words joined by hyphens",
        ),
        ("    says:\n", "    say:\n", "10:5: unknown key 'say', did you mean 'says'?"),
    ],
)
def test_a_mistake_is_reported_where_it_stands(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert ENTRY.count(old) == 1
    assert expected in problems(read(tmp_path, ENTRY.replace(old, new)))


WAYS = {
    "study": [["study", "or", "work", word] for word in ("now", "first", "later", "soon", "instead", "maybe")],
    "move": [["move", "to", "another", word] for word in ("city", "town", "country", "place", "firm", "team")],
}
SAID = {"study": [["a", "diploma", "pays", "late"]], "move": [["rents", "differ"]]}
PLAIN = [
    ["what", "does", "a", "{role}", word] for word in "do earn need use know learn like want make see try get".split()
]


def fitted() -> Adviser:
    model = fit_advice(WAYS, SAID, PLAIN * 20)
    assert model is not None
    return adviser_of(model, ("education", "career_path"))


def adviser_of(model: AdviceModel, intents: tuple[str, ...]) -> Adviser:
    head = AdviceHead(
        model.classes,
        (*intents, ""),
        ((),) * len(model.classes),
        model.weights,
        model.bias,
        model.scale,
        tuple(array("f", norms) for norms in model.norms),
    )

    def weights_of(feature: str) -> Weights | None:
        learnt = model.features.get(feature)
        return weights_for(len(model.classes), learnt) if learnt else None

    return Adviser(head, weights_of)


def test_the_model_finds_the_entry_and_believes_less_in_other_questions() -> None:
    adviser = fitted()
    found, other = adviser.best(["study", "or", "work"]), adviser.best(["what", "does", "a", "{role}", "do"])
    assert found is not None
    assert other is not None
    assert (found.id, found.intent) == ("study", "education")
    assert found.confidence > other.confidence


def test_words_of_the_lines_that_answer_lead_to_their_entry() -> None:
    found = fitted().best(["does", "a", "diploma", "pay"])
    assert found is not None
    assert found.id == "study"


def test_of_entries_with_the_same_words_the_one_with_a_way_that_is_near_is_found() -> None:
    scattered = [["red", "ox", "plan"], ["blue", "cat", "plan"], ["grey", "ape", "plan"], ["brown", "owl", "plan"]]
    together = [["red", "ant", "blue"], ["grey", "dog", "plan"], ["grey", "elk", "plan"], ["grey", "cow", "plan"]]
    ways = {"scattered": scattered * 2, "together": together * 2, **WAYS}
    model = fit_advice(ways, {}, PLAIN * 20)
    assert model is not None
    found = adviser_of(model, ("education",) * 4).best(["blue", "red"])
    assert found is not None
    assert found.id == "together"


def test_a_word_of_most_ways_of_asking_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_advice, "_MANY_WAYS", 5)
    model = fit_advice(WAYS, SAID, PLAIN * 20)
    assert model is not None
    assert not model.features[STEMS + "work"].ways
    assert model.features[STEMS + "town"].ways
    assert model.features[STEMS + "work"].steps  # though it still speaks for its entry


def test_a_lead_is_that_over_the_next_and_bounded() -> None:
    assert lead_of([(3.0, 7), (2.5, 1)]) == 0.5
    assert lead_of([(30.0, 7), (2.5, 1)]) == lead_of([(3.0, 7)]) == MOST_LEAD


def test_pairs_of_words_are_told_with_the_ends_of_the_message() -> None:
    assert features(["zebra", "quagga"])[1] == ["^ zebra", "zebra quagga", "quagga $"]


def test_the_same_ways_of_asking_give_the_same_model() -> None:
    assert fit_advice(WAYS, SAID, PLAIN * 20) == fit_advice(WAYS, SAID, PLAIN * 20)


def test_too_few_entries_give_no_model() -> None:
    assert fit_advice({"study": WAYS["study"]}, SAID, PLAIN * 20) is None
    assert fit_advice({"study": WAYS["study"], "move": WAYS["move"][:2]}, SAID, PLAIN * 20) is None


def test_no_entry_is_found_without_words_or_entries() -> None:
    assert fitted().best([]) is None
    assert Adviser(AdviceHead((), (), (), (0.0, 0.0, 0.0), 0.0, 1.0, ()), lambda _: None).best(["study"]) is None


@given(st.lists(st.text(min_size=1, max_size=12), max_size=40))
def test_any_words_give_a_belief_between_nought_and_one(words: list[str]) -> None:
    guess = fitted_once().best(words)
    assert guess is None or 0 <= guess.confidence <= 1


_FITTED: list[Adviser] = []


def fitted_once() -> Adviser:
    if not _FITTED:
        _FITTED.append(fitted())
    return _FITTED[0]


WORDS = "my boss takes credit for what i do".split()


def part(intent: str) -> Part:
    return Part(0, 6, " ".join(WORDS), (IntentGuess(intent, 0.9),), 0.9, True)


def guessed(confidence: float = 0.4, intent: str = "work_life") -> AdviceGuess:
    return AdviceGuess("credit-taken", intent, (), confidence, False)


def test_an_entry_is_likelier_the_better_it_fits() -> None:
    plain = chance(guessed(), part("work_life"), WORDS, set())
    assert chance(guessed(0.6), part("work_life"), WORDS, set()) > plain
    for less in (
        chance(guessed(0.2), part("work_life"), WORDS, set()),
        chance(guessed(), part("work_life"), WORDS[:3], set()),
        chance(guessed(), part("other"), "is it fine to do that with them".split(), set()),
    ):
        assert less < plain
    said = "is it fine to work at night in that role and rest by day".split()  # of nobody's own work
    assert chance(guessed(), part("work_life"), said, {"data-analyst"}) < chance(
        guessed(), part("work_life"), said, set()
    )
    beside_others = chance(guessed(), part("other"), "is it fine to do that with them now".split(), set())
    assert chance(guessed(), part("other"), WORDS, set()) > beside_others, "one's own workplace is no matter of others"


@pytest.mark.parametrize(
    ("intent", "said", "roles", "named"),
    [
        ("recommend_role", "i love statistics which role fits me", set(), False),
        ("recommend_role", "which of the two", {"data-analyst", "data-engineer"}, False),
        ("skill_gap", "i know {tool} what is missing", set(), True),
        ("salary", "what does a {role} get in {place}", {"data-analyst"}, False),
        ("transition", "which leads to it", {"data-analyst", "data-engineer", "statistician"}, False),
        ("recommend_role", "maybe something with maps", set(), False),
        ("learning_path", "what first as a {role} with five hours a week", {"data-analyst"}, False),
        ("compare", "{role} or {role} pay and growth", {"data-analyst", "data-engineer"}, False),
    ],
)
def test_what_is_worked_out_leaves_no_room_for_advice(intent: str, said: str, roles: set[str], named: bool) -> None:
    assert not leaves_room(part(intent), said.split(), roles, named)
    assert leaves_room(part("work_life"), said.split(), set(), False)


@pytest.mark.parametrize(
    "said",
    [
        "i live in {place}",
        "i have a bachelors in geology",
        "i was a {occupation} and hope to become a {role}",
        "what does a {role} do every day",
        "what software do they use",
        "what is the toughest part of being a {role}",
    ],
)
def test_what_is_told_or_listed_leaves_no_room_for_advice_whatever_is_likeliest(said: str) -> None:
    assert not leaves_room(part("work_life"), said.split(), set(), False)
    assert leaves_room(part("work_life"), f"{said} and is that really worth it".split(), set(), False)


def test_what_is_only_to_be_explained_goes_before_advice() -> None:
    said = "what is the bias variance tradeoff".split()
    assert chance(guessed(0.99), part("other"), said, set()) == 0
    assert chance(guessed(0.99), part("work_life"), said, set()) > ENOUGH


def test_the_name_of_one_role_draws_no_advice_on_a_choice_of_roles_or_on_pay() -> None:
    role = {"scrum-master"}
    asked = "what belongs on the resume of a {role}".split()
    for intent in ("compare", "salary"):
        assert chance(guessed(0.9, intent), part("portfolio"), asked, role) == 0
    weighed = "is the resume of a {role} worth more money or another one".split()
    for intent in ("compare", "salary"):
        assert chance(guessed(0.9, intent), part("portfolio"), weighed, role) > ENOUGH
    without = "do you get hired as a {role} without a course or a badge".split()
    assert chance(guessed(0.9, "compare"), part("education"), without, role) == 0
    timed = "how many years does one need to be a {role}".split()
    assert chance(guessed(0.9, "transition"), part("career_path"), timed, role) == 0
    assert chance(guessed(0.9, "career_path"), part("career_path"), timed, role) > ENOUGH


@given(st.floats(0, 1), st.lists(st.text(min_size=1, max_size=6), max_size=60))
def test_a_chance_is_one_whatever_is_asked(belief: float, words: list[str]) -> None:
    assert 0 <= chance(guessed(belief), part("work_life"), words, set()) <= 1


def test_advice_begins_the_reply_and_is_its_evidence(bot: careerbot.Bot) -> None:
    reply = bot.reply("Should I become a manager or stay technical?")
    assert reply.status == "answer"
    assert reply.evidence[0].section == ADVICE
    assert reply.text.startswith(reply.evidence[0].text)
    assert all(fact.source.year for fact in reply.evidence)


def test_of_a_role_what_is_known_of_it_stands_behind_the_advice(bot: careerbot.Bot) -> None:
    reply = bot.reply("Should I learn Snowflake or Databricks as a data engineer?")
    assert reply.evidence[0].section == ADVICE
    assert any(fact.role == "data-engineer" for fact in reply.evidence)
    assert reply.roles == ("data-engineer",)


@pytest.mark.parametrize(
    "question",
    [
        "What does a data engineer do?",
        "How much does a data scientist earn?",
        "data scientist vs data analyst",
        "hello",
    ],
)
def test_plain_questions_are_answered_by_facts(question: str, bot: careerbot.Bot) -> None:
    assert all(fact.section != ADVICE for fact in bot.reply(question).evidence)


def test_every_entry_ships_with_ways_enough_and_an_answer(bot: careerbot.Bot) -> None:
    ids = {fact.kind for fact in bot.compiled.facts_in(ADVICE)}
    assert len(ids) > 600
    assert len(bot.compiled.advice(next(iter(ids)))) >= 1


def test_a_single_known_word_among_unknown_ones_asks_for_no_advice(bot: careerbot.Bot) -> None:
    assert bot.reply("blorp snazzle the frumious grant").status in ("fallback", "clarify")


def test_who_only_says_where_they_are_asks_for_no_advice() -> None:
    assert not leaves_room(part("transition"), "i live in {place}".split(), set(), False)


def test_what_is_listed_for_a_role_goes_before_a_faint_entry_and_figures_before_any() -> None:
    role, place = Entity("role", "data-engineer", "data engineer", 0, 2), Entity("place", "toronto", "toronto", 3, 4)
    assert is_too_faint(guessed(0.2), part("responsibilities"), [role])
    assert not is_too_faint(guessed(0.2), part("work_life"), [role])
    assert not is_too_faint(guessed(0.2), part("responsibilities"), [place])
    assert not is_too_faint(guessed(0.3), part("responsibilities"), [role])
    assert asks_figures_there(part("salary"), [role, place])
    assert not asks_figures_there(part("salary"), [role])


def test_a_topic_that_is_only_named_asks_for_all_of_it_and_no_entry(bot: careerbot.Bot) -> None:
    assert [part.advice for part in bot.understand("Do I need a degree?").parts] == [""]
    assert [part.advice for part in bot.understand("Kafka or RabbitMQ?").parts] != [""]

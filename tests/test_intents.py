"""Intent files: what is read, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbot.content import Content, load_content
from careerbot.content_files import shipped_folder
from careerbot.errors import Problem
from careerbot.intents import Intent, check_examples, read_intent
from careerbot.normalize import normalize
from careerbot.vocabulary import ENTITY_KINDS, RESERVED, Slot

DESIGNED = (
    "definition responsibilities skills education certifications tools industries outlook salary getting_started "
    "compare transition recommend_role skill_gap learning_path interview portfolio job_openings work_life career_path "
    "smalltalk other out_of_scope"
).split()
SALARY = """\
intent: salary
about: What a role pays.
slots:
  role: {entity: role, ask: "Which role?"}
  where: {entity: [place, employer]}
examples: |
  how much does a {role} earn
  # not an example

  and the money?
unlike: |
  how do I ask for a pay rise
"""


def read(tmp_path: Path, content: str, name: str = "salary.yaml") -> tuple[Intent | None, list[Problem]]:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return read_intent(path, f"intents/{name}")


def problems(tmp_path: Path, content: str) -> list[str]:
    return [str(problem).removeprefix("intents/salary.yaml:") for problem in sorted(read(tmp_path, content)[1])]


@pytest.fixture(scope="module")
def shipped() -> Content:
    return load_content(shipped_folder())


def test_an_intent_is_read_whole(tmp_path: Path) -> None:
    intent, found = read(tmp_path, SALARY)
    assert found == []
    assert intent is not None
    assert (intent.name, intent.about, intent.path) == ("salary", "What a role pays.", "intents/salary.yaml")
    assert intent.slots == (Slot("role", ("role",), "Which role?"), Slot("where", ("place", "employer"), ""))
    examples = [(example.text, example.line, example.column) for example in intent.examples]
    assert examples == [("how much does a {role} earn", 7, 3), ("and the money?", 10, 3)]
    assert [(example.text, example.line) for example in intent.unlike] == [("how do I ask for a pay rise", 12)]


def test_an_intent_asks_for_a_slot_that_has_a_question(tmp_path: Path) -> None:
    intent, _ = read(tmp_path, SALARY)
    assert intent is not None
    assert [intent.ask(slot) for slot in ("role", "where", "unheard-of")] == ["Which role?", "", ""]


def test_slots_and_near_misses_may_be_left_out(tmp_path: Path) -> None:
    intent, found = read(tmp_path, "intent: salary\nabout: Pay.\nexamples: |\n  pay\n")
    assert found == []
    assert intent is not None
    assert (intent.slots, intent.unlike) == ((), ())


@pytest.mark.parametrize("name", ["Salary", "pay rise", "pay-rise", "1st", "g\u00e9halt"])
def test_a_name_that_is_none_is_reported(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, SALARY.replace("intent: salary", f"intent: {name}")) == [
        f"1:9: {name!r} is not a name; use lower case letters, digits and _"
    ]


def test_an_intent_must_stand_in_a_file_of_its_name(tmp_path: Path) -> None:
    assert problems(tmp_path, SALARY.replace("intent: salary", "intent: pay")) == [
        "1:9: the intent 'pay' must stand in a file of its name, pay.yaml"
    ]


def test_missing_and_misspelt_keys_are_reported_together(tmp_path: Path) -> None:
    found = problems(tmp_path, "intnet: salary\nexamples: |\n  pay\n")
    assert found == [
        "1:1: the key 'about' is missing",
        "1:1: the key 'intent' is missing",
        "1:1: unknown key 'intnet', did you mean 'intent'?",
    ]


def test_an_unknown_entity_is_reported_with_the_likely_one(tmp_path: Path) -> None:
    assert problems(tmp_path, SALARY.replace("[place, employer]", "[plaec, employer]")) == [
        "5:20: unknown entity 'plaec', did you mean 'place'?"
    ]


def test_a_slot_without_an_entity_is_reported(tmp_path: Path) -> None:
    assert problems(tmp_path, SALARY.replace("[place, employer]", "[]"))


def test_a_slot_given_twice_and_one_with_an_unknown_key_are_reported(tmp_path: Path) -> None:
    content = SALARY.replace("  where: {entity", "  role: {optional: yes, entity")
    assert problems(tmp_path, content) == [
        "5:3: the key 'role' is given twice, first in line 4",
        "5:10: unknown key 'optional'",
    ]


def test_an_unknown_placeholder_is_reported_at_its_brace(tmp_path: Path) -> None:
    assert problems(tmp_path, SALARY.replace("does a {role}", "does a {rol}")) == [
        "7:19: unknown placeholder {rol}, did you mean 'role'?"
    ]


@pytest.mark.parametrize("text", ["{{7*7}}", "{Role}", "a { b", "{}", "${IFS}", "{0}"])
def test_braces_that_people_send_are_no_placeholders(tmp_path: Path, text: str) -> None:
    intent, found = read(tmp_path, SALARY.replace("and the money?", text))
    assert found == []
    assert intent is not None
    assert intent.examples[-1].text == text


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_every_kind_of_entity_is_a_placeholder(tmp_path: Path, kind: str) -> None:
    assert problems(tmp_path, SALARY.replace("{role}", f"{{{kind}}}").replace("entity: role", f"entity: {kind}")) == []


@pytest.mark.parametrize("examples", ["examples: |\n  # none yet\n", "examples: |\n"])
def test_an_intent_without_examples_is_reported(tmp_path: Path, examples: str) -> None:
    found = problems(tmp_path, f"intent: salary\nabout: Pay.\n{examples}")
    assert found == ["3:11: there are no examples; give at least one line"]


def test_examples_that_are_a_list_are_reported(tmp_path: Path) -> None:
    found = problems(tmp_path, "intent: salary\nabout: Pay.\nexamples: [pay, wage]\n")
    assert "3:11: expected a | block with one entry a line" in found


def test_a_file_that_cannot_be_read_gives_no_intent(tmp_path: Path) -> None:
    intent, found = read(tmp_path, "intent: [")
    assert intent is None
    assert len(found) == 1


def test_an_example_given_twice_is_reported_with_the_place_of_the_first(tmp_path: Path) -> None:
    salary, _ = read(tmp_path, SALARY.replace("and the money?", "How MUCH does   a {role} earn"))
    tools, _ = read(
        tmp_path, "intent: tools\nabout: x\nexamples: |\n  x\n  how much does a {role} earn\n", "tools.yaml"
    )
    assert salary is not None
    assert tools is not None
    assert [str(problem) for problem in check_examples([(i.name, i.examples) for i in (salary, tools)])] == [
        "intents/salary.yaml:10:3: the example 'How MUCH does   a {role} earn' is also in salary (line 7); "
        "keep it in one",
        "intents/tools.yaml:5:3: the example 'how much does a {role} earn' is also in salary "
        "(intents/salary.yaml:7); keep it in one",
    ]


@pytest.mark.parametrize("name", DESIGNED)
def test_every_designed_intent_ships_with_examples_enough(shipped: Content, name: str) -> None:
    intent = next(intent for intent in shipped.intents if intent.name == name)
    assert len(intent.examples) >= 60
    assert intent.about


def test_no_other_intent_ships_than_the_designed_ones(shipped: Content) -> None:
    assert sorted(intent.name for intent in shipped.intents) == sorted(DESIGNED)


def test_every_shipped_example_has_words(shipped: Content) -> None:
    empty = [
        example
        for intent in shipped.intents
        if intent.name not in RESERVED
        for example in intent.examples
        if not normalize(example.text).tokens
    ]
    assert empty == []


def test_the_questions_of_shipped_slots_are_questions(shipped: Content) -> None:
    asks = [slot.ask for intent in shipped.intents for slot in intent.slots if slot.ask]
    assert asks
    assert [ask for ask in asks if not ask.endswith("?")] == []


def test_no_shipped_near_miss_is_an_example_of_the_same_intent(shipped: Content) -> None:
    for intent in shipped.intents:
        examples = {normalize(example.text).normal for example in intent.examples} if intent.unlike else set()
        assert [near.text for near in intent.unlike if normalize(near.text).normal in examples] == []

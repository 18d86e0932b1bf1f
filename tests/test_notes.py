"""Notes on tools, skills and roles by name: their files, what asks for them, and the answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_content import write_content

import careerbot
from careerbot.content import read_content
from careerbot.note import BETTER, ENOUGH, INTERN, JUNIOR, MID, PICK, RESOURCES, SENIOR, TIME, WORTH, beside
from careerbot.note_files import NoteFile
from careerbot.question.subject.level_asked import level_of_knowing
from careerbot.question.subject.notes_asked import asks_contrary, aspects_asked, is_held
from careerbot.turn import Source
from careerbot.vocabulary import NOTES

FILE = """\
source: editorial
notes:
  - note: hammer
    worth: "Yes, for nails."
    versus:
      - {with: saw, text: "The hammer for nails, the saw for boards."}
    together:
      - {with: [saw, nail], text: "Yes, for a shed."}
  - note: joiner
    needs:
      - {of: saw, level: very high, text: "The saw is in hand all day."}
      - {of: paint, level: low, text: "Paint is left to painters."}
"""
SOURCES = {"editorial": Source("editorial", "Editorial", "authors", 2026)}


def test_a_file_gives_lines_by_what_they_are_on(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(FILE, encoding="utf-8")
    file = NoteFile(path, "one.yaml", SOURCES)
    file.read_notes()
    assert [(fact.id, fact.section) for fact in file.facts] == [
        ("notes/hammer/worth", NOTES),
        ("notes/hammer/versus-saw", NOTES),
        ("notes/hammer/together-nail+saw", NOTES),
        ("notes/joiner/needs-saw", NOTES),
        ("notes/joiner/needs-paint", NOTES),
    ]
    assert [fact.level for fact in file.facts[3:]] == ["very high", "low"]
    assert [node.text for node in file.notes] == ["hammer", "joiner"]
    assert [node.text for node in file.others] == ["saw", "saw", "nail", "saw", "paint"]


def problems_of(folder: Path, needs: str, beside: str = "") -> list[str]:
    """What is wrong with small content that rates needs, in one file of notes and perhaps another."""
    sources = "sources:\n  - {source: editorial, title: Advice, publisher: Authors, year: 2025}\n"
    sources += "  - {source: handbook-2024, title: The Handbook, publisher: The Office, year: 2024}\n"
    begin = "source: editorial\nnotes:\n"
    files = {"knowledge/sources.yaml": sources, "knowledge/notes/one.yaml": begin + needs}
    if beside:
        files["knowledge/notes/two.yaml"] = begin + beside
    return [str(problem) for problem in read_content(write_content(folder, files))[1]]


NEED = """\
  - note: data-scientist
    needs:
      - {of: python, level: high, text: "Python is the daily tool."}
"""


def test_needs_are_good_content(tmp_path: Path) -> None:
    assert problems_of(tmp_path, NEED) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("high", "hihg", "knowledge/notes/one.yaml:5:29: unknown level of a need: 'hihg', did you mean 'high'?"),
        ("of: python, ", "", "knowledge/notes/one.yaml:5:9: the key 'of' is missing"),
        ("level: high, ", "", "knowledge/notes/one.yaml:5:9: the key 'level' is missing"),
        ("of: python", "of: pyton", "knowledge/notes/one.yaml:5:14: no tool, skill or role has the id 'pyton'"),
        ("data-scientist", "joiner", "knowledge/notes/one.yaml:3:11: no tool, skill or role has the id 'joiner'"),
    ],
)
def test_a_mistake_in_a_need_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    found = problems_of(tmp_path, NEED.replace(old, new))
    assert any(one.startswith(problem) for one in found), found


def test_a_need_said_twice_is_named_where_it_is_said_again(tmp_path: Path) -> None:
    again = "knowledge/notes/two.yaml:5:41: notes/data-scientist/needs-python is said twice"
    assert problems_of(tmp_path, NEED, NEED) == [again]


def test_a_thing_may_have_notes_in_two_files(tmp_path: Path) -> None:
    other = NEED.replace("python", "sql").replace("Python", "SQL")
    assert problems_of(tmp_path, NEED, other) == []


STUDIED = """\
source: editorial
notes:
  - note: carpenter
    studies:
      - {of: physics, level: medium, text: "Physics gives forces; wood is missing."}
      - {of: fysics, level: mediun, text: "Fysics."}
"""


def test_a_file_tells_how_far_fields_of_study_lead_to_a_role(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(STUDIED, encoding="utf-8")
    file = NoteFile(path, "one.yaml", SOURCES)
    file.read_notes()
    assert [(fact.id, fact.level) for fact in file.facts][:1] == [("notes/carpenter/studies-physics", "medium")]
    assert [problem.message for problem in file.problems] == [
        "unknown level of a field of study: 'mediun', did you mean 'medium'?",
        "unknown field of study: 'fysics', did you mean 'physics'?",
    ]


def test_things_stand_together_in_any_order() -> None:
    assert beside(["sql", "excel"]) == beside(["excel", "sql"])


@pytest.mark.parametrize(
    ("masked", "aspects"),
    [
        ("is {tool} still used", [WORTH]),
        ("is {tool} dying", [WORTH]),
        ("should i learn {tool}", [WORTH]),
        ("does learning {tool} help for a career in {role}", [WORTH]),
        ("do {role} use {tool}", []),
        ("is a {tool} certification worth it", []),
        ("how do i master {skill}", [BETTER]),
        ("is a master in {skill} better than one in {role}", []),
        ("{tool} or {tool} for a beginner", [PICK]),
        ("should i learn {tool} or {tool}", [PICK]),
        ("who earns more {tool} or {tool}", []),
        ("is {tool} and {tool} enough to get a job", [ENOUGH]),
        ("can i get a job with only {tool}", [ENOUGH]),
        ("are 8 gb of ram enough for {tool}", []),
        ("how long does it take to learn {tool}", [TIME]),
        ("is {tool} hard to learn", [TIME]),
        ("how long until i get a job with {tool}", []),
        ("how do i improve my {tool}", [BETTER]),
        ("how do i improve my cv", []),
        ("which one is better at {skill}", []),
        ("best books on {skill}", [RESOURCES]),
        ("where can i learn {tool} for free", [RESOURCES]),
        ("which courses should i take in college for {role}", []),
        ("is it too late to learn {tool} now that ai builds websites", []),
    ],
)
def test_what_is_asked_is_told_by_the_wording(masked: str, aspects: list[str]) -> None:
    assert list(aspects_asked(masked)) == aspects


@pytest.mark.parametrize(
    ("before", "held"),
    [
        ("i already know", True),
        ("i have some experience with {tool} and", True),
        ("for someone who knows", True),
        ("should i learn", False),
        ("i know {tool} is it worth learning", False),
    ],
)
def test_what_somebody_has_is_told_from_what_they_ask(before: str, held: bool) -> None:
    assert is_held(before) is held


def test_a_question_for_the_contrary() -> None:
    assert asks_contrary("is java dead")
    assert not asks_contrary("is java worth learning")


@pytest.mark.parametrize(
    ("masked", "said", "levels", "level"),
    [
        ("what should a {level} {role} know", "what should a , know", ["entry"], JUNIOR),
        ("which skills does a {level} {role} have", "which skills does a , have", ["senior"], SENIOR),
        ("what is expected of a {level} {role}", "what is expected of a ,", ["mid"], MID),
        ("what should i learn before my {level} as {role}", "what should i learn before my ,", ["intern"], INTERN),
        ("how much does a {level} {role} earn", "how much does a , earn", ["senior"], ""),
        ("i am a {level} {role} what skills do i need to become better", "i am a ,", ["entry"], SENIOR),
        ("what separates a good {role} from a great one", "what separates a good , from a great one", [], SENIOR),
        ("what is a good {role}", "what is a good ,", [], ""),
    ],
)
def test_of_which_level_something_is_known(masked: str, said: str, levels: list[str], level: str) -> None:
    assert level_of_knowing(masked, said.split(), levels) == level


def first(bot: careerbot.Bot, text: str) -> str:
    """What the reply to a text rests on first."""
    return bot.reply(text).evidence[0].id


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Is Perl dead?", "notes/perl/worth"),
        ("is there any sense in learning jquery nowadays", "notes/jquery/worth"),
        ("Go vs Rust, I know Python already", "notes/go/versus-rust"),
        ("Are SQL and Excel enough for a first job?", "notes/sql/together-excel"),
        ("how do I get better at SQL", "notes/sql/better"),
        ("books for statistics, any tips?", "notes/statistics/resources"),
        ("how long to learn tableau if I know excel well", "notes/tableau/time"),
        ("what should a junior data engineer know", "notes/data-engineer/junior"),
        ("skills of a senior back end developer", "notes/back-end-developer/senior"),
    ],
)
def test_what_is_said_by_name_comes_first(bot: careerbot.Bot, text: str, fact: str) -> None:
    assert first(bot, text) == fact


def test_a_yes_is_turned_where_the_contrary_is_asked(bot: careerbot.Bot) -> None:
    assert bot.reply("is java dead?").text.startswith("No: Java is not dying")
    assert bot.reply("is java worth learning?").text.startswith("Yes: Java is not dying")


def test_whether_a_role_uses_it_is_told_of_the_role(bot: careerbot.Bot) -> None:
    assert first(bot, "Do data scientists use Spark?") == "notes/data-scientist/needs-spark"


def test_what_a_role_needs_beside_is_told_by_the_role(bot: careerbot.Bot) -> None:
    assert all(fact.section != NOTES for fact in bot.reply("Is Java enough for an ML engineer?").evidence)


def test_an_errand_stays_refused(bot: careerbot.Bot) -> None:
    assert bot.reply("How do I keep my docker containers from dying?").status == "fallback"

"""How much a role needs tools and skills: the verdict, several things, several roles, and what comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_content import write_content

import careerbot
from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.replies.topics.needed import needed, needed_in_depth
from careerbot.turn import Request, lines_of

SOURCES = """\
sources:
  - {source: handbook-2024, title: The Handbook, publisher: The Office, year: 2024}
  - {source: editorial, title: Advice, publisher: The Authors, year: 2025}
"""
TOOLS = """\
tools:
  - {tool: python, name: Python, kind: language}
  - {tool: r, name: R, kind: language, exact: yes}
  - {tool: sql, name: SQL, kind: language, exact: yes}
  - {tool: java, name: Java, kind: language}
  - {tool: docker, name: Docker, kind: infrastructure}
  - {tool: helm, name: Helm, kind: infrastructure}
"""
NEEDS = """\
source: editorial
notes:
  - note: data-scientist
    needs:
      - {of: python, level: very high, text: "Python is the daily tool."}
      - {of: statistics, level: very high, text: "Statistics is the core."}
      - {of: sql, level: high, text: "SQL fetches the data."}
      - {of: r, level: medium, text: "R does what Python does; one of them is enough."}
      - {of: docker, level: low, text: "Docker packs a model now and then."}
      - {of: java, level: none, text: "Java is for other work."}
  - note: data-engineer
    needs:
      - {of: sql, level: very high, text: "SQL is daily language."}
      - {of: python, level: very high, text: "Python writes the pipelines."}
      - {of: statistics, level: low, text: "Statistics counts rows."}
  - note: sql
    versus:
      - {with: python, text: "SQL for tables, Python for the rest."}
"""
CHANGES = {
    "knowledge/sources.yaml": SOURCES,
    "knowledge/tools.yaml": TOOLS,
    "knowledge/notes/needs.yaml": NEEDS,
    "knowledge/jobs.yaml": None,
}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return careerbot.load(write_content(tmp_path_factory.mktemp("needs"), CHANGES)).compiled


def asked(said: str, *named: str, role: str = "data-scientist", **slots: object) -> Request:
    """A request on one role in these words, which name these things."""
    words = tuple(said.split())
    return Request("skills", 1.0, roles=(role,), named=named, words=words, **slots)  # type: ignore[arg-type]  # by name


def told(answer: Answer | None) -> list[str]:
    """The lines of an answer."""
    assert answer is not None
    return [line.text for block in answer.blocks for line in lines_of(block)]


@pytest.mark.parametrize(
    ("said", "thing", "begins"),
    [
        ("does a need python", "python", "Yes: Python is the daily tool."),
        ("does a need java", "java", "No: Java is for other work."),
        ("does a use docker", "docker", "Now and then: Docker"),
        ("should a learn r", "r", "Yes, as a further step: R"),
        ("how important is sql for a", "sql", "Very: SQL"),
        ("how much python does a use", "python", "A lot: Python"),
        ("can i be a without sql", "sql", "It is needed in all but some posts: SQL"),
        ("is java a waste of time for a", "java", "Mostly yes: Java"),
        ("what does a use python for", "python", "Python is the daily tool."),
    ],
)
def test_the_verdict_fits_the_level_and_the_form(compiled: Compiled, said: str, thing: str, begins: str) -> None:
    assert told(needed(asked(said, thing), compiled))[0].startswith(begins)


def test_what_the_sources_say_stands_behind(compiled: Compiled) -> None:
    answer = needed(asked("does a need python", "python"), compiled)
    assert told(answer)[1:] == ["Knows Python and statistics."]
    assert answer is not None
    assert [fact.id for fact in answer.facts] == ["notes/data-scientist/needs-python", "data-scientist/skills/1"]


def test_several_things_are_told_one_by_one(compiled: Compiled) -> None:
    lines = told(needed(asked("does a need sql docker and java", "sql", "docker", "java"), compiled))
    assert lines[0] == "SQL yes, Docker seldom, Java no."
    assert lines[1:4] == ["SQL fetches the data.", "Docker packs a model now and then.", "Java is for other work."]


def test_things_set_against_each_other_stand_in_the_order_of_need(compiled: Compiled) -> None:
    lines = told(needed(asked("which first r sql or python", "r", "sql", "python"), compiled))
    assert lines[0] == "Python first for a Data Scientist, then SQL and R."
    assert lines[1] == "Python is the daily tool."


def test_things_needed_alike_stand_in_the_order_of_learning(compiled: Compiled) -> None:
    lines = told(needed(asked("statistics or python first for a", "statistics", "python"), compiled))
    assert lines[0].startswith("Python rather than statistics for a Data Scientist if nothing else decides")


def test_what_is_said_of_two_things_goes_before_where_they_are_needed_alike(compiled: Compiled) -> None:
    alike = asked("python or sql for a", "python", "sql", role="data-engineer")
    assert told(needed(alike, compiled))[0] == "SQL for tables, Python for the rest."
    assert told(needed(replace(alike, roles=("data-scientist",)), compiled))[0].startswith("Python first")


def test_what_is_not_needed_is_set_apart_in_an_order(compiled: Compiled) -> None:
    lines = told(needed(asked("which is better python docker or java", "python", "docker", "java"), compiled))
    assert lines[0] == "Python for a Data Scientist; Docker is seldom needed and Java is not needed."


def test_an_order_asked_for_outright_is_no_list_of_what_one_has(compiled: Compiled) -> None:
    ranked = asked("rank sql and python for a", "sql", "python")
    assert told(needed(replace(ranked, intent="skill_gap"), compiled))[0].startswith("Python first")
    chosen = asked("sql or python for a", "sql", "python")
    assert needed(replace(chosen, intent="skill_gap"), compiled) is None


def test_one_thing_is_weighed_for_several_roles(compiled: Compiled) -> None:
    both = replace(asked("who needs more statistics", "statistics"), roles=("data-engineer", "data-scientist"))
    lines = told(needed(replace(both, words=("which", "needs", "more", "statistics")), compiled))
    assert lines[0] == "Statistics counts most for a Data Scientist."
    assert lines[1:3] == ["Data Scientist: Statistics is the core.", "Data Engineer: Statistics counts rows."]


def test_a_thing_that_roles_need_alike_is_said_to_count_alike(compiled: Compiled) -> None:
    both = replace(asked("do and need python", "python"), roles=("data-engineer", "data-scientist"))
    said = told(needed(replace(both, yes_no=True), compiled))[0]
    assert said == "Python counts about alike for a Data Engineer and a Data Scientist."


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("which is the most important skill for a", "Python first of all for a Data Scientist, then statistics."),
        ("which programming language should a know", "Python first of all for a Data Scientist."),
        ("top 3 languages for a", "Python first of all for a Data Scientist, then SQL and R."),
        ("top 9 skills for a", "Python first of all for a Data Scientist, then statistics, SQL and R."),
        ("the one most important tool for a", "Python first of all for a Data Scientist."),
    ],
)
def test_what_comes_first_of_all(compiled: Compiled, said: str, begins: str) -> None:
    assert told(needed(asked(said), compiled))[0] == begins


@pytest.mark.parametrize("slot", ["has", "dislikes"])
def test_what_comes_first_leaves_out_what_is_had_or_disliked(compiled: Compiled, slot: str) -> None:
    request = replace(asked("most important languages for a"), **{slot: ("python",)})  # type: ignore[arg-type]  # by name
    assert told(needed(request, compiled))[0].startswith("SQL first of all")


def test_nothing_comes_first_where_little_is_left(compiled: Compiled) -> None:
    has = ("python", "sql", "r")
    assert needed(asked("which language should a know", has=has), compiled) is None


def test_what_is_had_already_is_not_weighed(compiled: Compiled) -> None:
    request = asked("i know python do i need sql as a", "python", "sql", has=("python",), yes_no=True)
    assert told(needed(request, compiled))[0].startswith("In most posts yes: SQL")


def test_what_does_the_work_of_a_thing_that_is_had_is_not_needed(compiled: Compiled) -> None:
    request = asked("do i need r as a if i know python", "r", "python", has=("python",))
    assert told(needed(request, compiled))[0].startswith("Not beside Python: R")


def test_what_somebody_does_not_know_is_weighed(compiled: Compiled) -> None:
    request = asked("is it ok not to know sql as a", lacks=("sql",))
    assert told(needed(request, compiled))[0].startswith("It is needed in all but some posts: SQL")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("does a need helm", ["helm"]),  # which nobody rates
        ("does a need sql and helm", ["sql", "helm"]),
        ("is sql enough for a", ["sql"]),
        ("does a need a sql certificate", ["sql"]),
        ("is sql asked in interviews of a", ["sql"]),
        ("does a need both sql and r", ["sql", "r"]),
        ("how good must my sql be for a", ["sql"]),
        ("which skill besides sql does a need", ["sql"]),
        ("is java dead for a", ["java"]),
        ("does a use tools such as docker", ["docker"]),
        ("can a use python to write letters", ["python"]),
        ("who invented sql", ["sql"]),
    ],
)
def test_nothing_is_said_where_nobody_rates_or_else_is_asked(compiled: Compiled, said: str, named: list[str]) -> None:
    assert needed(asked(said, *named), compiled) is None


@pytest.mark.parametrize("slots", [{"employer": "acme"}, {"seeks_role": True}, {"intent": "salary"}, {"roles": ()}])
def test_other_questions_are_left_alone(compiled: Compiled, slots: dict[str, object]) -> None:
    request = asked("does a need sql", "sql")
    assert needed(request, compiled) is not None
    assert needed(replace(request, **slots), compiled) is None  # type: ignore[arg-type]  # by name


def test_how_well_a_thing_must_be_known_is_told_by_how_much_it_is_needed(compiled: Compiled) -> None:
    assert told(needed_in_depth(asked("how much java must a know", "java"), compiled))[0].startswith("Next to nothing")
    assert needed_in_depth(asked("does a need java", "java"), compiled) is None
    assert needed_in_depth(asked("how much helm must a know", "helm"), compiled) is None


def test_a_role_that_lends_no_lines_has_its_own_verdict(bot: careerbot.Bot) -> None:
    reply = bot.reply("do rails developers use docker?")
    assert reply.status == "answer"
    assert reply.evidence[0].id == "notes/rails-developer/needs-docker"


@pytest.mark.parametrize(
    "text",
    [
        "power bi or tableau for a BI analyst?",
        "Java or C# for a back-end developer?",
        "PyTorch or TensorFlow for an ML engineer?",
    ],
)
def test_advice_on_things_that_serve_alike_says_when_which(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).evidence[0].id.startswith("advice/")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("is java useful for a data scientist", "A little: Java"),
        ("do ML engineers need Docker?", "In most posts yes: Docker"),
        ("how important is statistics for an AI engineer", "Fairly: Statistics"),
        ("do data scientists need machine learning", "In most posts yes: Machine learning"),
        ("is cloud important for a data engineer", "Yes: Cloud computing"),
        ("can I be a front end developer without React", "With another in its place yes: React"),
        ("how much kubernetes should a data engineer know", "Little: Kubernetes"),
        ("I know Azure. do I need AWS as a data engineer?", "Not beside Azure: AWS"),
        ("is it ok for a data analyst to not know Java", "Yes, it can be left out easily: Java"),
        ("is it bad if a web developer doesn't know docker", "Mostly not: Docker"),
        ("what do I use Docker for as a data engineer", "Docker packages pipeline code"),
        ("what's the point of linear algebra for data scientists", "Linear algebra is needed to understand"),
    ],
)
def test_needs_are_told_in_talk(bot: careerbot.Bot, text: str, begins: str) -> None:
    assert bot.reply(text).text.startswith(begins)


def test_why_is_told_by_what_a_thing_is_needed_for(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("do data scientists need communication skills")
    why = session.reply("why")
    assert [fact.id for fact in why.evidence][:1] == ["notes/data-scientist/needs-communication"]
    assert "non-technical" in why.text


def test_a_verdict_follows_the_role_spoken_of(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what does a data analyst do")
    assert session.reply("do they need java?").text.startswith("No: Java")


WORDS = (
    "do does is can i a need use should learn know important how much without which first or and not better rank top"
    " skills languages"
)
words = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=9).map(tuple)
some_things = st.lists(st.sampled_from("python sql r docker java excel statistics".split()), max_size=4, unique=True)
some_roles = st.lists(st.sampled_from("data-scientist web-developer rails-developer poet".split()), max_size=3)
requests = st.builds(
    Request,
    st.sampled_from(["skills", "tools", "skill_gap", "compare", "definition"]),
    roles=some_roles.map(tuple),
    named=some_things.map(tuple),
    has=some_things.map(tuple),
    words=words,
    yes_no=st.booleans(),
)


@given(requests)
def test_each_line_of_a_verdict_rests_on_its_facts(bot: careerbot.Bot, request: Request) -> None:
    for answer in (needed(request, bot.compiled), needed_in_depth(request, bot.compiled)):
        if answer is not None:
            ids = {fact.id for fact in answer.facts}
            cited = [set(line.cites) for block in answer.blocks for line in lines_of(block)]
            assert all(cites and cites <= ids for cites in cited)


@given(words.map(" ".join) | st.text(max_size=80))
def test_whatever_is_asked_a_verdict_names_its_evidence(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(f"{text} sql as a data analyst")
    ids = {fact.id for fact in reply.evidence}
    if any("/needs-" in id for id in ids):
        assert all(set(line.cites) <= ids for block in reply.blocks for line in lines_of(block))

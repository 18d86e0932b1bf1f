"""Knowledge files: the facts and names they give, their sources, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_content import FILES

from careerbot.knowledge import Alias, KnowledgeFile, Named, read_sources
from careerbot.turn import Fact, Source

HANDBOOK = Source("handbook-2024", "The Handbook", "The Office", 2024, "", "", "")
SOURCES = {"handbook-2024": HANDBOOK}
Reader = Callable[[KnowledgeFile], None]


def read(tmp_path: Path, content: str, reader: Reader) -> KnowledgeFile:
    path = tmp_path / "file.yaml"
    path.write_text(content, encoding="utf-8")
    file = KnowledgeFile(path, "file.yaml", SOURCES)
    reader(file)
    return file


def role(tmp_path: Path, content: str) -> KnowledgeFile:
    return read(tmp_path, content, lambda file: file.read_role("data-scientist"))


def tools(tmp_path: Path, content: str) -> KnowledgeFile:
    return read(tmp_path, content, lambda file: file.read_names("tools", "tool"))


def places(tmp_path: Path, content: str) -> KnowledgeFile:
    return read(tmp_path, content, lambda file: file.read_names("places", "place"))


def jobs(tmp_path: Path, content: str) -> KnowledgeFile:
    return read(tmp_path, content, KnowledgeFile.read_jobs)


def problems(file: KnowledgeFile) -> list[str]:
    return [str(problem).removeprefix("file.yaml:") for problem in sorted(file.problems)]


SCIENTIST = FILES["knowledge/roles/data-scientist.yaml"]
JOBS = FILES["knowledge/jobs.yaml"]


def test_a_role_gives_its_names_with_their_care_and_place(tmp_path: Path) -> None:
    file = role(tmp_path, SCIENTIST)
    assert problems(file) == []
    aliases = (
        Alias("Data Scientist", "", "file.yaml", 2, 7),
        Alias("data science practitioner", "", "file.yaml", 4, 11),
        Alias("DS", "abbreviation", "file.yaml", 5, 17),
        Alias("data science", "discipline", "file.yaml", 6, 15),
    )
    assert file.names == [Named("role", "data-scientist", "Data Scientist", aliases, "data", "")]


def test_a_role_gives_a_fact_for_each_line_with_its_source(tmp_path: Path) -> None:
    file = role(tmp_path, SCIENTIST + '  - {text: "Speaks well.", kind: soft, source: handbook-2024}\n')
    assert file.facts == [
        Fact("data-scientist/definition/1", "Draws insight from data.", HANDBOOK, "data-scientist", "definition", ""),
        Fact("data-scientist/skills/1", "Knows Python and statistics.", HANDBOOK, "data-scientist", "skills", ""),
        Fact("data-scientist/skills/2", "Speaks well.", HANDBOOK, "data-scientist", "skills", "soft"),
    ]


def test_every_section_of_a_role_refers_to_an_intent(tmp_path: Path) -> None:
    references = role(tmp_path, SCIENTIST + "broader: analyst\n").references
    assert {(r.what, r.name, r.at.line, r.at.column) for r in references} == {
        ("role", "analyst", 11, 10),
        ("section", "definition", 7, 1),
        ("section", "skills", 9, 1),
    }


def test_a_fact_without_a_source_is_reported_and_not_loaded(tmp_path: Path) -> None:
    file = role(tmp_path, SCIENTIST.replace(", source: handbook-2024", "", 1))
    assert problems(file) == ["8:5: the key 'source' is missing"]
    assert [fact.id for fact in file.facts] == ["data-scientist/skills/1"]


def test_an_unknown_source_is_reported_with_the_likely_one(tmp_path: Path) -> None:
    file = role(tmp_path, SCIENTIST.replace("handbook-2024", "handbok-2024", 1))
    assert problems(file) == ["8:48: unknown source 'handbok-2024', did you mean 'handbook-2024'?"]
    assert [fact.id for fact in file.facts] == ["data-scientist/skills/1"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("role: data-scientist", "role: Data Scientist", "1:7: 'Data Scientist' is not an id; use lower case words"),
        ("role: data-scientist", "role: data--scientist", "1:7: 'data--scientist' is not an id"),
        ("role: data-scientist", "role: data_scientist", "1:7: 'data_scientist' is not an id"),
        ("role: data-scientist", "role: analyst", "1:7: the role 'analyst' must stand in a file of its name, analyst."),
        ("name: Data Scientist", "name:", "2:6: this is empty"),
        ("name: Data Scientist\n", "", "1:1: the key 'name' is missing"),
        ("role: data-scientist\n", "", "1:1: the key 'role' is missing"),
        ("[data science practitioner]", "data science practitioner", "4:10: expected a list, found text"),
        ("[data science practitioner]", "[[ds]]", "4:11: expected text, found a list"),
        ("definition:\n  -", "definition:\n   ", "8:5: expected a list, found a mapping of keys to values"),
        ("definition:\n  - {", "definition:\n  - Analyses data.\n  - {", "8:5: expected a mapping of keys to values"),
        ("{text: ", "{txet: ", "8:5: the key 'text' is missing"),
        ('"Draws insight from data."', '" "', "8:12: this is empty"),
    ],
)
def test_a_mistake_in_a_role_is_reported_where_it_stands(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in SCIENTIST
    file = role(tmp_path, SCIENTIST.replace(old, new, 1))
    assert any(problem.startswith(expected) for problem in problems(file)), problems(file)


def test_a_role_without_definition_is_reported(tmp_path: Path) -> None:
    assert problems(role(tmp_path, "role: data-scientist\nname: Data Scientist\n")) == [
        "1:1: the key 'definition' is missing"
    ]


def test_a_fact_of_every_role_has_no_role(tmp_path: Path) -> None:
    content = 'skills:\n  - {text: "Patience helps.", source: handbook-2024}\n'
    file = read(tmp_path, content, KnowledgeFile.read_general)
    assert problems(file) == []
    assert file.facts == [Fact("general/skills/1", "Patience helps.", HANDBOOK, "", "skills", "")]


def test_names_are_matched_as_carefully_as_they_ask_for(tmp_path: Path) -> None:
    file = tools(
        tmp_path,
        "tools:\n"
        "  - {tool: python, name: Python, aliases: [py, python3]}\n"
        "  - {tool: go, name: Go, exact: yes, aliases: [golang, gol]}\n"
        "  - {tool: swift, name: Swift, cased: yes, aliases: [swiftlang, swi]}\n",
    )
    assert problems(file) == []
    assert [[(alias.text, alias.care) for alias in named.aliases] for named in file.names] == [
        [("Python", ""), ("py", ""), ("python3", "")],
        [("Go", "exact"), ("golang", "exact"), ("gol", "exact")],
        [("Swift", "cased"), ("swiftlang", "exact"), ("swi", "cased")],
    ]


def test_the_codes_and_adjectives_of_a_place_are_names_of_it(tmp_path: Path) -> None:
    file = places(
        tmp_path, 'places:\n  - {place: norway, name: Norway, kind: country, adjectives: [norwegian], codes: ["NO"]}\n'
    )
    assert problems(file) == []
    (norway,) = file.names
    assert [(alias.text, alias.care) for alias in norway.aliases] == [
        ("Norway", ""),
        ("norwegian", "exact"),
        ("NO", "code"),
    ]
    assert (norway.kind, norway.id, norway.group) == ("place", "norway", "country")


def test_a_country_code_that_yaml_takes_for_a_truth_value_stays_text(tmp_path: Path) -> None:
    (norway,) = places(tmp_path, "places:\n  - {place: norway, name: Norway, codes: [NO]}\n").names
    assert norway.aliases[-1].text == "NO"


def test_the_place_that_a_place_lies_in_is_a_reference(tmp_path: Path) -> None:
    file = places(tmp_path, "places:\n  - {place: norway, name: Norway, within: europe}\n")
    assert file.names[0].broader == "europe"
    assert [(r.what, r.name, r.at.line, r.at.column) for r in file.references] == [("place", "europe", 2, 43)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("tools:\n  - {name: Python}\n", "2:5: the key 'tool' is missing"),
        ("tools:\n  - {tool: python}\n", "2:5: the key 'name' is missing"),
        ("tools:\n  - {tool: Python, name: Python}\n", "2:12: 'Python' is not an id; use lower case words joined by"),
        ("tools:\n  - {tool: r, name: R, exakt: yes}\n", "2:24: unknown key 'exakt', did you mean 'exact'?"),
        ("tools:\n  - {tool: r, name: R, exact: true}\n", "2:31: expected yes or no, found 'true'"),
        ("tools:\n  - python\n", "2:5: expected a mapping of keys to values, found text"),
        ("tool:\n  - {tool: r, name: R}\n", "1:1: unknown key 'tool', did you mean 'tools'?"),
        ("tool:\n  - {tool: r, name: R}\n", "1:1: the key 'tools' is missing"),
    ],
)
def test_a_mistake_among_names_is_reported_where_it_stands(tmp_path: Path, content: str, expected: str) -> None:
    assert any(problem.startswith(expected) for problem in problems(tools(tmp_path, content)))


def test_a_featured_job_becomes_an_opening_and_a_figure_of_pay(tmp_path: Path) -> None:
    file = jobs(tmp_path, JOBS)
    assert problems(file) == []
    assert [(fact.id, fact.role, fact.section, fact.kind) for fact in file.facts] == [
        ("office-data-engineer/job_openings/1", "data-engineer", "job_openings", "featured"),
        ("office-data-engineer/salary/1", "data-engineer", "salary", "featured"),
    ]
    assert all("USD 100,000 to 130,000" in fact.text and fact.source == HANDBOOK for fact in file.facts)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("low: 100_000", "low: 200_000", "8:31: the low end, 200,000, is above the high end, 130,000"),
        ("low: 100_000", "low: lots", "8:31: expected a whole number, found 'lots'"),
        (", high: 130_000", "", "8:10: the key 'high' is missing"),
        ("{currency: USD, low: 100_000, high: 130_000}", "a lot", "8:10: expected a mapping of keys to values, found"),
        ("handbook-2024", "handbook", "9:13: unknown source 'handbook', did you mean 'handbook-2024'?"),
        ("job: office-data-engineer", "job: Office", "2:10: 'Office' is not an id"),
        ("    title: Data Engineer\n", "", "2:5: the key 'title' is missing"),
    ],
)
def test_a_mistake_in_a_job_is_reported_where_it_stands(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in JOBS
    file = jobs(tmp_path, JOBS.replace(old, new))
    assert any(problem.startswith(expected) for problem in problems(file)), problems(file)


@pytest.mark.parametrize("name", ["'office{data}'", "'office{'", "'{}{}'"])
def test_braces_in_the_id_of_a_job_are_reported(tmp_path: Path, name: str) -> None:
    found = problems(jobs(tmp_path, JOBS.replace("office-data-engineer", name)))
    assert len(found) == 1
    assert found[0].startswith("2:10:")


def test_a_bad_id_and_a_bad_source_of_one_job_are_both_reported(tmp_path: Path) -> None:
    content = JOBS.replace("office-data-engineer", "Office").replace("handbook-2024", "handbook")
    assert [problem.split(" ")[0] for problem in problems(jobs(tmp_path, content))] == ["2:10:", "9:13:"]


def test_replies_to_small_talk_are_read(tmp_path: Path) -> None:
    file = read(tmp_path, FILES["knowledge/smalltalk.yaml"], KnowledgeFile.read_smalltalk)
    assert problems(file) == []
    assert [(reply.id, reply.cues, reply.text) for reply in file.smalltalk] == [
        ("capabilities", ("what can you do",), "I answer questions about two roles."),
        ("greeting", ("hello", "good morning"), "Hello!"),
    ]


def test_cues_that_are_no_block_are_reported(tmp_path: Path) -> None:
    content = "replies:\n  - {reply: greeting, cues: [hello], text: Hi}\n"
    file = read(tmp_path, content, KnowledgeFile.read_smalltalk)
    assert problems(file) == ["2:29: expected a | block with one entry a line"]


SOURCE = "sources:\n  - {source: a-2024, title: A, publisher: B, year: 2024}\n"


def source_problems(tmp_path: Path, content: str) -> list[str]:
    path = tmp_path / "sources.yaml"
    path.write_text(content, encoding="utf-8")
    return [
        str(problem).removeprefix("sources.yaml:") for problem in sorted(read_sources(path, "sources.yaml")[1].problems)
    ]


def test_sources_are_read_by_id(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(SOURCE.replace("}", ", url: https://x.org, licence: CC BY 4.0, note: A survey.}"))
    sources, file = read_sources(path, "sources.yaml")
    assert file.problems == []
    assert sources == {"a-2024": Source("a-2024", "A", "B", 2024, "https://x.org", "CC BY 4.0", "A survey.")}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (SOURCE.replace(", year: 2024", ""), "2:5: the key 'year' is missing"),
        (SOURCE.replace("year: 2024", "year: recent"), "2:52: expected a whole number, found 'recent'"),
        (SOURCE.replace("year: 2024", "year: 24"), "2:52: 24 is not a year of a source"),
        (SOURCE.replace("year: 2024", "year: 2024-10-30"), "2:52: expected a whole number, found '2024-10-30'"),
        (SOURCE.replace("publisher: B, ", ""), "2:5: the key 'publisher' is missing"),
        (SOURCE.replace("title: A", "titel: A"), "2:22: unknown key 'titel', did you mean 'title'?"),
        (SOURCE + SOURCE.splitlines()[1], "3:14: the source 'a-2024' is given twice"),
        ("sources: none\n", "1:10: expected a list, found text"),
        ("source: []\n", "1:1: unknown key 'source', did you mean 'sources'?"),
    ],
)
def test_a_mistake_among_sources_is_reported_where_it_stands(tmp_path: Path, content: str, expected: str) -> None:
    assert expected in source_problems(tmp_path, content)


def test_an_unreadable_file_gives_nothing_and_says_why(tmp_path: Path) -> None:
    def read_all(file: KnowledgeFile) -> None:
        file.read_role("x")
        file.read_general()
        file.read_names("tools", "tool")
        file.read_jobs()
        file.read_smalltalk()

    file = read(tmp_path, "- [", read_all)
    assert (file.names, file.facts, file.smalltalk, file.references) == ([], [], [], [])
    assert len(file.problems) == 1


RATED = SCIENTIST + 'traits:\n  - {kind: stress, level: high, text: "Data is late.", source: handbook-2024}\n'


def test_a_trait_is_a_fact_with_a_kind_and_a_level(tmp_path: Path) -> None:
    file = role(tmp_path, RATED)
    assert problems(file) == []
    assert file.facts[-1] == Fact(
        "data-scientist/traits/stress", "Data is late.", HANDBOOK, "data-scientist", "traits", "stress", level="high"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("kind: stress", "kind: stres", "unknown kind of a trait: 'stres'"),
        ("level: high", "level: hig", "unknown level of a trait: 'hig'"),
        ("level: high, ", "", "the key 'level' is missing"),
        (
            "traits:\n",
            'traits:\n  - {kind: stress, level: low, text: "It is calm.", source: handbook-2024}\n',
            "the trait 'stress' is given twice",
        ),
    ],
)
def test_a_mistake_in_a_trait_is_reported(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert RATED.count(old) == 1
    found = problems(role(tmp_path, RATED.replace(old, new)))
    assert len(found) == 1
    assert expected in found[0]

"""O*NET to content and to a table: what is written loads strictly, and a broken release does no harm."""

from __future__ import annotations

import csv
import gc
import os
import statistics
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from onet_release import FILES, write_release, zipped
from own_process import SLOW

import careerbot
from careerbot.content import Content, load_content, read_content
from careerbot.errors import ContentError, Problem
from careerbot.importers import onet
from careerbot.importers.onet import import_onet
from careerbot.importers.onet_files import REQUIRED
from careerbot.importers.onet_index import COLUMNS, write_index
from careerbot.importers.onet_release import Occupation
from careerbot.importers.onet_titles import Naming, display_names, id_of, ids_of_titles
from careerbot.importers.yaml_text import quoted
from careerbot.testing import described, run_case
from careerbot.testing.scripts import read_scripts
from careerbot.yamlfile import Scalar, YamlFile

SHARED = Path(os.environ.get("CAREERBOT_ONET", "/work/shared/data/db_29_3_text.zip"))
QUESTIONS = Path(__file__).parent / "data" / "onet_questions.yaml"
slow = pytest.mark.skipif(
    not (SLOW and SHARED.exists()),
    reason="imports all of O*NET; set CAREERBOT_SLOW=1, and CAREERBOT_ONET to the release",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("onet")
    assert import_onet(write_release(place / "release"), place / "out") == []
    return place / "out"


@pytest.fixture(scope="module")
def content(folder: Path) -> Content:
    return load_content(folder)


def facts(content: Content, role: str, section: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.text) for fact in content.facts if fact.role == role and fact.section == section]


def names(content: Content, kind: str) -> dict[str, tuple[str, list[str]]]:
    return {n.id: (n.name, [alias.text for alias in n.aliases[1:]]) for n in content.names if n.kind == kind}


def test_every_occupation_is_a_role_called_as_one_person_is(content: Content) -> None:
    roles = names(content, "role")
    assert {id: name for id, (name, _) in roles.items()} == {
        "actuaries": "Actuary",
        "waiters-and-waitresses": "Waiter and Waitress",
        "dentists-general": "General Dentist",
        "dentists-all-other": "Other Dentist",
    }


def test_a_title_that_several_claim_goes_to_who_reports_it_or_to_nobody(content: Content) -> None:
    aliases = {id: aliases for id, (_, aliases) in names(content, "role").items()}
    assert "Family Dentist" in aliases["dentists-general"]
    assert "Family Dentist" not in aliases["dentists-all-other"]
    assert not any("Risk Assessor" in listed for listed in aliases.values())


def test_titles_that_mean_something_else_in_a_question_are_left_out(content: Content) -> None:
    aliases = {id: aliases for id, (_, aliases) in names(content, "role").items()}
    assert aliases["actuaries"] == ["Actuarial Analyst", "Actuaries", "Certified Risk Modeler", "CRM"]
    assert aliases["waiters-and-waitresses"] == ["Waiter", "Waiters and Waitresses", "Waitress"]


def test_what_is_known_of_an_occupation_stands_in_the_sections_of_its_role(content: Content) -> None:
    assert facts(content, "actuaries", "definition") == [
        ("", 'Does this work: analyze statistical data to forecast risk. May set "premiums".'),
        ("", "Is O*NET occupation 15-2011.00, Actuaries."),
        ("", "Goes by titles like these: Actuarial Analyst, Actuary."),
    ]
    assert facts(content, "actuaries", "responsibilities") == [
        ("", "Construct probability tables."),
        ("", "Testify in court."),
    ]
    assert facts(content, "actuaries", "tools")[:2] == [
        ("Development software", "Python (hot technology)"),
        ("Spreadsheet software", "Microsoft Excel (hot technology)"),
    ]
    assert facts(content, "actuaries", "skills") == [
        ("Skill", "Mathematics: importance 4.5 of 5"),
        ("Skill", "Critical Thinking: importance 4.1 of 5"),
        ("Knowledge", "Mathematics: importance 4.9 of 5"),
    ]
    assert facts(content, "actuaries", "education") == [
        ("", "Bachelor's degree: required according to 78.6% of answers in a survey (n=28, 2023)."),
        ("", "Post-secondary certificate: required according to 21.4% of answers in a survey (n=28, 2023)."),
        ("Usual preparation", "Most require a degree."),
    ]
    preparation = [
        ("Job zone", "Job Zone Four: Considerable Preparation Needed"),
        ("Education", "Most require a degree."),
        ("Experience", "Years are needed."),
        ("Training", "Some is given."),
    ]
    assert facts(content, "actuaries", "getting_started") == preparation
    assert facts(content, "actuaries", "learning_path") == preparation
    assert facts(content, "actuaries", "career_path") == [
        ("Closely related occupation", "General Dentist"),
        ("Related occupation", "Waiter and Waitress"),
    ]
    assert facts(content, "actuaries", "recommend_role") == [
        ("", "Suits interests that are Conventional 6.2, Investigative 4.4 (of 7)."),
        ("", "Asks for these ways to work: Integrity 4.6 (importance, of 5)."),
    ]


def test_an_occupation_of_which_only_the_title_is_known_stands_for_the_rest(content: Content) -> None:
    known = facts(content, "dentists-all-other", "definition")
    assert known[0] == ("", "Stands for all dentists not listed separately.")


def test_tools_and_skills_are_called_as_in_our_own_content(content: Content) -> None:
    tools = names(content, "tool")
    assert tools["excel"][0] == "Excel"
    assert "microsoft excel" in tools["excel"][1]
    assert "Structured query language SQL" in tools["sql"][1]
    assert "annuity-calculation-software" in tools
    assert {"mathematics", "critical-thinking"} <= set(names(content, "skill"))
    assert "writing" not in names(content, "skill"), "O*NET recommends to suppress it"


def test_the_source_has_version_year_licence_and_attribution(content: Content) -> None:
    (source,) = content.sources
    assert (source.id, source.title, source.year, source.licence) == (
        "onet-29-3",
        "O*NET 29.3 Database",
        2025,
        "CC BY 4.0",
    )
    assert "USDOL/ETA has not approved, endorsed, or tested these modifications." in source.note


def test_a_question_about_an_occupation_is_answered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERBOT_CACHE", str(folder.parent / "cache"))
    bot = careerbot.load(folder)
    reply = bot.reply("what does a waitress do?")
    assert (reply.status, reply.roles) == ("answer", ("waiters-and-waitresses",))
    assert 'Take orders: food, drinks & "specials" \\ more.' in reply.text
    assert "4 occupations" in bot.reply("what can you do").text


@pytest.mark.parametrize("inside", ["", "db_29_3_text/"])
def test_a_zip_says_the_same_as_a_folder(folder: Path, tmp_path: Path, inside: str) -> None:
    release = zipped(write_release(tmp_path / "release"), tmp_path / "onet.zip", inside)
    assert import_onet(release, tmp_path / "out") == []
    assert contents(tmp_path / "out") == contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_required_file_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    release = write_release(tmp_path / "release", {"Skills.txt": None, "Task Statements.txt": None})
    with pytest.raises(ContentError) as caught:
        import_onet(release, tmp_path / "out")
    assert [problem.path for problem in caught.value.problems] == ["Skills.txt", "Task Statements.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["release"], "nothing is left of the attempt"


def test_without_the_optional_files_the_rest_is_imported(tmp_path: Path) -> None:
    left_out = [name for name in FILES if name not in REQUIRED and name != "Read Me.txt"]
    release = write_release(tmp_path / "release", dict.fromkeys(left_out))
    problems = import_onet(release, tmp_path / "out")
    assert sorted(problem.path for problem in problems) == sorted(left_out)
    content = load_content(tmp_path / "out")
    assert {fact.section for fact in content.facts} == {"definition", "responsibilities", "tools", "skills"}


def test_broken_rows_are_named_with_their_line_and_skipped(tmp_path: Path) -> None:
    changes = {
        "Occupation Data.txt": "15-2011.00|Actuaries|Again.\n99-1000.00|Nobodies|\n",
        "Task Statements.txt": "15-2011.00|Actuaries|4\n99-9999.00|Nobody|4|Do nothing.|Core|20|08/2023|Incumbent\n",
        "Skills.txt": "15-2011.00|Actuaries|2.A.1|Writing|IM|Importance|high|8|N|08/2023\n"
        "15-2011.00|Actuaries|2.A.1|Writing|IM|Importance|nan|8|N|08/2023\n"
        "15-2011.00|Actuaries|2.A.1||IM|Importance|4|8|N|08/2023\n",
        "Related Occupations.txt": "15-2011.00|Actuaries|99-9999.00|Nobody|Primary-Short|3\n",
        "Education, Training, and Experience.txt": "15-2011.00|Actuaries|2.D.1|x|RL|77|10|28|N|08/2023\n",
    }
    problems = import_onet(write_release(tmp_path / "release", changes), tmp_path / "out")
    assert problems == [
        Problem(
            "Education, Training, and Experience.txt",
            6,
            1,
            "the category '77' has no name in Education, Training, and Experience Categories.txt",
        ),
        Problem("Occupation Data.txt", 6, 1, "the occupation '15-2011.00' is given twice"),
        Problem("Occupation Data.txt", 7, 1, "Description is empty"),
        Problem("Related Occupations.txt", 4, 1, "Occupation Data.txt has no occupation '99-9999.00'"),
        Problem("Skills.txt", 7, 1, "Data Value: 'high' is no number from 1 to 5"),
        Problem("Skills.txt", 8, 1, "Data Value: 'nan' is no number from 1 to 5"),
        Problem("Skills.txt", 9, 1, "Element Name is empty"),
        Problem("Task Statements.txt", 5, 1, "3 columns where the header has 8"),
        Problem("Task Statements.txt", 6, 1, "Occupation Data.txt has no occupation '99-9999.00'"),
    ]
    assert len(facts(load_content(tmp_path / "out"), "actuaries", "responsibilities")) == 2


def test_rows_that_are_not_utf8_are_named_and_skipped(tmp_path: Path) -> None:
    broken = FILES["Task Statements.txt"].encode() + "15-2011.00|x|5|Caf\xe9|Core|1|08/2023|y\n".replace(
        "|", "\t"
    ).encode("latin-1")
    problems = import_onet(write_release(tmp_path / "release", {"Task Statements.txt": broken}), tmp_path / "out")
    assert problems == [Problem("Task Statements.txt", 5, 1, "not UTF-8")]


def test_a_required_file_without_its_columns_stops_the_import(tmp_path: Path) -> None:
    changes = {"Skills.txt": b"code\tvalue\n", "Knowledge.txt": b"", "Interests.txt": b"nothing\n"}
    with pytest.raises(ContentError) as caught:
        import_onet(write_release(tmp_path / "release", changes), tmp_path / "out")
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [
        ("Knowledge.txt", 1),
        ("Skills.txt", 1),
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and no more", None])
def test_what_is_no_release_is_refused(tmp_path: Path, data: bytes | None) -> None:
    place = tmp_path / "onet.zip"
    if data is not None:
        place.write_bytes(data)
    with pytest.raises(ContentError):
        import_onet(place, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_zip_with_damaged_bytes_is_refused_and_names_the_file(tmp_path: Path) -> None:
    place = zipped(write_release(tmp_path / "release"), tmp_path / "onet.zip")
    data = bytearray(place.read_bytes())
    at = data.index(b"Construct probability")
    data[at : at + 9] = b"Konstrukt"
    place.write_bytes(data)
    with pytest.raises(ContentError, match=r"Task Statements\.txt"):
        import_onet(place, tmp_path / "out")


def test_the_version_comes_from_the_name_of_the_folder_where_nothing_else_tells(tmp_path: Path) -> None:
    release = write_release(tmp_path / "db_30_0_text", {"Read Me.txt": None})
    import_onet(release, tmp_path / "out")
    (source,) = load_content(tmp_path / "out").sources
    assert (source.id, source.year) == ("onet-30-0", 2023), "the year of the newest survey"


def test_a_release_that_does_not_tell_its_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="version"):
        import_onet(write_release(tmp_path / "release", {"Read Me.txt": None}), tmp_path / "out")


def test_nothing_is_left_of_an_import_that_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(onet, "_write_things", interrupted)
    with pytest.raises(KeyboardInterrupt):
        import_onet(write_release(tmp_path / "release"), tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_a_folder_that_holds_something_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        import_onet(write_release(tmp_path / "release"), tmp_path / "out")
    assert contents(tmp_path / "out") == {"mine.txt": b"mine"}


@given(st.text())
@example('"\\\n\t\r\x85\u2028\u2029\ufeff\x00\x7f\U0001f600')
@example("{a: b, c} # d")
def test_the_strict_reader_reads_back_what_is_quoted(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "quoted.yaml"
    path.write_text(f"key: {quoted(text)}\n", "utf-8", newline="\n")
    file = YamlFile(path, "quoted.yaml")
    assert file.problems == []
    assert file.root is not None
    ((_, value),) = file.root.items
    assert isinstance(value, Scalar)
    assert value.text == text


def test_half_a_character_becomes_one_that_a_file_can_hold() -> None:
    assert quoted("a\ud83d") == '"a\ufffd"'


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Actuaries", "Actuary"),
        ("Judges, Magistrate Judges, and Magistrates", "Judge, Magistrate Judge, and Magistrate"),
        ("Dentists, General", "General Dentist"),
        ("Engineers, All Other", "Other Engineer"),
        ("Architects, Except Landscape and Naval", "Architect"),
        ("Clerks of Courts and Judges", "Clerk of Courts and Judges"),
        ("Helpers--Judges", "Helper of Judges"),
        ("Clerks, Crop, Nursery, and Greenhouse", "Crop, Nursery, and Greenhouse Clerk"),
        ("Sales Engineers", "Sales Engineer"),
        ("Nurse Midwives", "Nurse Midwife"),
        ("Airline Pilots, Copilots, and Flight Engineers", "Airline Pilots, Copilots, and Flight Engineer"),
        ("Captioners", "Captioner"),
        ("Infantry", "Infantry"),
    ],
)
def test_one_person_of_an_occupation(title: str, name: str) -> None:
    words = "actuary judge magistrate dentist engineer architect clerk helper midwife".split()
    persons = Naming({"1": Occupation("1", "x", "", reported=words)}, ()).persons
    assert display_names({"1": title}, persons) == {"1": name}


def test_a_short_name_that_two_would_have_stays_long() -> None:
    persons = Naming({"1": Occupation("1", "x", "", reported=["dentist"])}, ()).persons
    titles = {"1": "Dentists, Except Surgeons", "2": "Dentists"}
    assert display_names(titles, persons) == {"1": "Dentists, Except Surgeons", "2": "Dentist"}


def test_ids_are_ascii_and_each_is_given_once() -> None:
    assert id_of("Café Managers & Hosts") == "cafe-managers-hosts"
    assert id_of("C++") == "c-plus-plus"
    assert id_of("東京") == "unnamed"
    assert ids_of_titles(["A b", "a-b", "A.B"]) == ["a-b", "a-b-2", "a-b-3"]


def test_the_index_has_a_row_an_occupation(tmp_path: Path) -> None:
    assert write_index(write_release(tmp_path / "release"), tmp_path / "onet.csv") == []
    text = (tmp_path / "onet.csv").read_bytes().decode()
    assert text.splitlines() == [
        ",".join(COLUMNS),
        "15-2011.00,Actuaries,4,actuarial analyst*|actuary*|certified risk modeler|crm|model|risk assessor,"
        "Mathematics:4.5|Critical Thinking:4.1,Mathematics:4.9,excel|python|sql,onet-29-3",
        '29-1021.00,"Dentists, General",,dentist|family dentist*|risk assessor,,,,onet-29-3',
        '29-1029.00,"Dentists, All Other",,family dentist|python,,,,onet-29-3',
        "35-3031.00,Waiters and Waitresses,,server*|team member|waiter|waitress,,,,onet-29-3",
    ]
    assert "\r" not in text


def test_the_index_that_ships_is_whole() -> None:
    path = Path(__file__).parents[1] / "knowledge" / "occupations.csv"
    assert path.stat().st_size < 3_000_000
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 1016
    codes = [row["code"] for row in rows]
    assert codes == sorted(set(codes))
    nurse = next(row for row in rows if row["code"] == "29-1141.00")
    assert (nurse["title"], nurse["zone"]) == ("Registered Nurses", "4")
    assert "staff nurse*" in nurse["titles"].split("|")


@slow
def test_the_whole_release_is_imported_compiled_and_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERBOT_CACHE", str(tmp_path / "cache"))
    started = time.perf_counter()
    assert import_onet(SHARED, tmp_path / "out") == []
    assert time.perf_counter() - started < 60
    content, problems = read_content(tmp_path / "out")
    assert problems == []
    assert sum(named.kind == "role" for named in content.names) == 1016
    assert len(content.facts) > 100_000
    del content
    bot = careerbot.load(tmp_path / "out")
    cases, mistakes = read_scripts([QUESTIONS])
    assert mistakes == []
    assert sum(not case.known_miss for case in cases) == 50
    gc.collect()  # what compiling left behind is not to be counted with the first question
    bot.reply("waht is this")  # the first misspelt word loads all that it may have meant, once a process
    outcomes = [run_case(case, bot) for case in cases]
    assert [line for outcome in outcomes if not outcome.is_good for line in described(outcome)] == []
    assert statistics.quantiles([outcome.seconds for outcome in outcomes], n=100)[98] <= 0.02


@slow
def test_the_index_that_ships_is_what_the_release_gives(tmp_path: Path) -> None:
    assert write_index(SHARED, tmp_path / "onet.csv") == []
    checked_in = Path(__file__).parents[1] / "knowledge" / "occupations.csv"
    assert (tmp_path / "onet.csv").read_bytes() == checked_in.read_bytes()

"""The files of knowledge/pay/ and the occupations that roles are counted in: read whole, every mistake at its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_careers import CAREERS, write_careers

import careerbot
from careerbot.cli import main
from careerbot.content import Content, load_content, read_content
from careerbot.pay_tables.pay_files import read_pay

PAY = "knowledge/pay/"
TABLES = PAY + "pay.yaml"
WAGES = PAY + "wages.csv"
ADVERTS = PAY + "adverts.csv"
AREAS = PAY + "areas.csv"
TITLES = PAY + "occupations.csv"
POET = "knowledge/roles/poet.yaml"
Changes = Mapping[str, str | bytes | None]


def text_of(file: str) -> str:
    text = CAREERS[file]
    assert text is not None
    return text


def swapped(file: str, old: str, new: str) -> dict[str, str | bytes | None]:
    assert text_of(file).count(old) == 1, old
    return {file: text_of(file).replace(old, new)}


def added(file: str, text: str) -> dict[str, str | bytes | None]:
    return {file: text_of(file) + text}


def problems(folder: Path, changes: Changes) -> list[str]:
    return [str(problem) for problem in read_content(write_careers(folder, changes))[1]]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return load_content(write_careers(tmp_path_factory.mktemp("careers") / "content"))


def test_the_good_folder_is_read_whole(content: Content) -> None:
    pay = content.pay
    assert {kind: (table.source, table.period, table.elsewhere) for kind, table in pay.tables.items()} == {
        "wages": ("wages-2025", "May 2025", ""),
        "adverts": ("adverts-2025", "", "abroad"),
    }
    assert pay.titles == {"15-2051": "Data Scientists", "15-1243": "Database Architects"}
    assert [(area.id, area.name, area.group, area.broader) for area in pay.areas] == [
        ("m-1", "Riverton", "metro", "east"),
        ("m-2", "Lakeside", "metro", "west"),
    ]
    assert pay.cities == (("ford", "m-1"),)
    assert len(pay.wages) == 6
    assert (pay.wages[2].employment, pay.wages[2].p10, pay.wages[5].p90) == (None, 52_000, None)
    assert len(pay.adverts) == 10
    assert (pay.adverts[-1].rows, pay.adverts[-1].low) == (29, None)


def test_roles_are_counted_in_occupations_by_their_code_with_title_and_fit(content: Content) -> None:
    assert {role: (o.code, o.title, o.fit) for role, o in content.counted} == {
        "data-scientist": ("15-2051", "Data Scientists", ""),
        "data-engineer": ("15-1243", "Database Architects", "nearest occupation"),
        "data-analyst": ("15-2051", "Data Scientists", "a group that includes data analysts"),
    }


def test_without_the_folder_nothing_is_known_of_pay_and_nothing_is_wrong(tmp_path: Path) -> None:
    pay, found = read_pay(tmp_path, {"role": set(), "place": set(), "level": set()}, ())
    assert found == []
    assert (pay.tables, pay.titles, pay.areas, pay.cities, pay.wages, pay.adverts) == ({}, {}, (), (), (), ())


def test_a_table_as_a_spreadsheet_saves_it_is_read(tmp_path: Path, content: Content) -> None:
    text = "\ufeff" + text_of(WAGES).replace("\n", "\r\n")
    assert load_content(write_careers(tmp_path, {WAGES: text})).pay.wages == content.pay.wages


# --- mistakes, one at a time -----------------------------------------------------------------------------------------

ALONE: Mapping[str, tuple[Changes, str]] = {
    "wages of an unknown code": (
        added(WAGES, "15-2501,home,1,2,3,4,5,6\n"),
        f"{WAGES}:8:1: unknown code: '15-2501', did you mean '15-2051'?",
    ),
    "wages of an unknown place": (
        added(WAGES, "15-2051,noway,1,2,3,4,5,6\n"),
        f"{WAGES}:8:1: unknown place: 'noway', did you mean 'norway'?",
    ),
    "wages of no place": (added(WAGES, "15-2051,,1,2,3,4,5,6\n"), f"{WAGES}:8:1: unknown place: ''"),
    "wages that do not ascend": (
        swapped(WAGES, "40000,50000,60000,75000,", "40000,,60000,50000,"),
        f"{WAGES}:7:1: the figures do not ascend: 40,000, 60,000, 50,000",
    ),
    "letters in wages": (
        swapped(WAGES, "home,9000,", "home,9ooo,"),
        f"{WAGES}:2:1: employment: '9ooo' is not a whole number",
    ),
    "a comma in wages": (
        swapped(WAGES, "home,9000,", 'home,"9,000",'),
        f"{WAGES}:2:1: employment: '9,000' is not a whole number",
    ),
    "a fraction in wages": (
        swapped(WAGES, ",50000,60000,75000", ",50000,60000.5,75000"),
        f"{WAGES}:7:1: p50: '60000.5' is not a whole number",
    ),
    "a minus in wages": (
        swapped(WAGES, "east,700,51000", "east,700,-51000"),
        f"{WAGES}:3:1: p10: '-51000' is not a whole number",
    ),
    "a short row of wages": (added(WAGES, "15-2051,norway\n"), f"{WAGES}:8:1: 2 columns where the header has 8"),
    "a long row of wages": (
        added(WAGES, "15-2051,norway,1,2,3,4,5,6,7\n"),
        f"{WAGES}:8:1: 9 columns where the header has 8",
    ),
    "wages without a column": (
        swapped(WAGES, "p25,p50", "p52,p50"),
        f"{WAGES}:1:1: the header lacks 'p25'; it has code, place, employment, p10, p52, p50, p75, p90",
    ),
    "wages without a header": (
        {WAGES: ""},
        f"{WAGES}:1:1: the header lacks 'code', 'place', 'employment', 'p10', 'p25', 'p50', 'p75', 'p90'; "
        "it has nothing",
    ),
    "wages in latin-1": (
        {WAGES: text_of(WAGES).encode() + b"15-2051,caf\xe9,1,2,3,4,5,6\n"},
        f"{WAGES}: the file is not UTF-8 text; save it as UTF-8",
    ),
    "wages in UTF-16": (
        {WAGES: text_of(WAGES).encode("utf-16")},
        f"{WAGES}: the file is not UTF-8 text; save it as UTF-8",
    ),
    "adverts of an unknown role": (
        added(ADVERTS, "date-analyst,norway,,2024,7,,,,,,,\n"),
        f"{ADVERTS}:12:1: unknown role: 'date-analyst', did you mean 'data-analyst'?",
    ),
    "adverts of no role": (added(ADVERTS, ",norway,,2024,7,,,,,,,\n"), f"{ADVERTS}:12:1: unknown role: ''"),
    "adverts of a metropolitan area": (
        added(ADVERTS, "data-analyst,m-1,,2024,7,,,,,,,\n"),
        f"{ADVERTS}:12:1: unknown place: 'm-1'",
    ),
    "adverts of an unknown level": (
        added(ADVERTS, "data-analyst,norway,seinor,2024,7,,,,,,,\n"),
        f"{ADVERTS}:12:1: unknown level: 'seinor', did you mean 'senior'?",
    ),
    "adverts of no year": (
        added(ADVERTS, "data-analyst,norway,,,7,,,,,,,\n"),
        f"{ADVERTS}:12:1: a row needs a year and the number of rows it counts",
    ),
    "adverts without their number": (
        added(ADVERTS, "data-analyst,norway,,2024,,,,,,,,\n"),
        f"{ADVERTS}:12:1: a row needs a year and the number of rows it counts",
    ),
    "a low end above the high end": (
        added(ADVERTS, "data-analyst,norway,,2024,40,9000,8000,1,2,3,4,5\n"),
        f"{ADVERTS}:12:1: the figures do not ascend: 9,000, 8,000",
    ),
    "percentiles of adverts that do not ascend": (
        added(ADVERTS, "data-analyst,norway,,2024,40,8000,9000,1,2,3,5,4\n"),
        f"{ADVERTS}:12:1: the figures do not ascend: 1, 2, 3, 5, 4",
    ),
    "a short row of adverts": (
        added(ADVERTS, "data-analyst,norway,,2024,7\n"),
        f"{ADVERTS}:12:1: 5 columns where the header has 12",
    ),
    "adverts without a column": (
        swapped(ADVERTS, "year,rows", "year,n"),
        f"{ADVERTS}:1:1: the header lacks 'rows'; it has role, place, level, year, n, low, high, p10, p25, p50, "
        "p75, p90",
    ),
    "an area without a state": (added(AREAS, "m-3,Fordham,,ford\n"), f"{AREAS}:4:1: unknown state: ''"),
    "a short row of titles": (added(TITLES, "15-1111\n"), f"{TITLES}:4:1: 1 columns where the header has 2"),
    "an unknown source of a table": (
        swapped(TABLES, "source: wages-2025", "source: wages-2052"),
        f"{TABLES}:1:17: unknown source: 'wages-2052', did you mean 'wages-2025'?",
    ),
    "an unknown home": (
        swapped(TABLES, "home: home, elsewhere", "home: hom, elsewhere"),
        f"{TABLES}:2:54: unknown home: 'hom', did you mean 'home'?",
    ),
    "an unknown place elsewhere": (
        swapped(TABLES, "elsewhere: abroad", "elsewhere: aboard"),
        f"{TABLES}:2:71: unknown elsewhere: 'aboard', did you mean 'abroad'?",
    ),
    "an unknown table": (
        added(TABLES, "advert: {source: adverts-2025, currency: USD, home: home}\n"),
        f"{TABLES}:3:1: unknown key 'advert', did you mean 'adverts'?",
    ),
    "an unknown key of a table": (
        swapped(TABLES, "period: May 2025", "perod: May 2025"),
        f"{TABLES}:1:29: unknown key 'perod', did you mean 'period'?",
    ),
    "a table without its source": (
        swapped(TABLES, "source: adverts-2025, ", ""),
        f"{TABLES}:2:10: the key 'source' is missing",
    ),
    "a table without its currency": (
        swapped(TABLES, "source: adverts-2025, currency: USD", "source: adverts-2025"),
        f"{TABLES}:2:10: the key 'currency' is missing",
    ),
    "text for a table": (
        {TABLES: "wages: {source: wages-2025, currency: USD, home: home}\nadverts: none\n"},
        f"{TABLES}:2:10: expected a mapping of keys to values, found text",
    ),
    "no tables named": ({TABLES: "# later\n"}, f"{TABLES}: the file is empty"),
    "a role counted in an unknown code": (
        {POET: text_of(POET) + "counted_as: {code: 15-2501}\n"},
        f"{POET}:6:20: unknown code (pay/occupations.csv does not list it): '15-2501', did you mean '15-2051'?",
    ),
    "a role counted in no code": (
        {POET: text_of(POET) + "counted_as: {fit: nearest occupation}\n"},
        f"{POET}:6:13: the key 'code' is missing",
    ),
    "a role counted in bare text": (
        {POET: text_of(POET) + "counted_as: 15-2051\n"},
        f"{POET}:6:13: expected a mapping of keys to values, found text",
    ),
    "a role counted with an unknown key": (
        {POET: text_of(POET) + "counted_as: {code: 15-2051, fits: nearly}\n"},
        f"{POET}:6:29: unknown key 'fits', did you mean 'fit'?",
    ),
    "a role counted in a list of codes": (
        {POET: text_of(POET) + "counted_as: {code: [15-2051]}\n"},
        f"{POET}:6:20: expected text, found a list",
    ),
}


@pytest.mark.parametrize("name", ALONE)
def test_a_planted_mistake_is_named_at_its_place_and_nothing_else_is(tmp_path: Path, name: str) -> None:
    changes, expected = ALONE[name]
    assert problems(tmp_path, changes) == [expected]


def test_every_mistake_of_a_row_and_of_every_file_is_named_at_once(tmp_path: Path) -> None:
    changes: dict[str, str | bytes | None] = {
        **added(ADVERTS, "dataanalyst,nroway,seinor,2024,7,,,,,,,\ndata-analyst,norway,,last,few,a,b,,,,,\n"),
        **added(WAGES, "15-1243,east,x,y,3,2,1,\n15\n"),
        **added(TITLES, "15-9999\n"),
        **swapped(AREAS, "west,", "wset,"),
        WAGES: text_of(WAGES).replace("15-2051,m-2,20,,,,,\n", "") + "15-1243,east,x,y,3,2,1,\n15\n",
        **swapped(TABLES, "home: home, elsewhere: abroad", "home: hoem, elsewhere: abrod"),
        POET: text_of(POET) + "counted_as: {code: 15-9999}\n",
    }
    assert problems(tmp_path, changes) == [
        f"{ADVERTS}:12:1: unknown level: 'seinor', did you mean 'senior'?",
        f"{ADVERTS}:12:1: unknown place: 'nroway', did you mean 'norway'?",
        f"{ADVERTS}:12:1: unknown role: 'dataanalyst', did you mean 'data-analyst'?",
        f"{ADVERTS}:13:1: a row needs a year and the number of rows it counts",
        f"{ADVERTS}:13:1: high: 'b' is not a whole number",
        f"{ADVERTS}:13:1: low: 'a' is not a whole number",
        f"{ADVERTS}:13:1: rows: 'few' is not a whole number",
        f"{ADVERTS}:13:1: year: 'last' is not a whole number",
        f"{AREAS}:3:1: unknown state: 'wset', did you mean 'west'?",
        f"{TITLES}:4:1: 1 columns where the header has 2",
        f"{TABLES}:2:54: unknown home: 'hoem', did you mean 'home'?",
        f"{TABLES}:2:71: unknown elsewhere: 'abrod', did you mean 'abroad'?",
        f"{WAGES}:7:1: employment: 'x' is not a whole number",
        f"{WAGES}:7:1: p10: 'y' is not a whole number",
        f"{WAGES}:7:1: the figures do not ascend: 3, 2, 1",
        f"{WAGES}:8:1: 1 columns where the header has 8",
        f"{POET}:6:20: unknown code (pay/occupations.csv does not list it): '15-9999'",
    ]


def test_check_prints_mistakes_of_pay_and_shows_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("letters in wages", "adverts of an unknown level", "an area without a state", "an unknown home")
    folder = write_careers(tmp_path, {file: data for name in names for file, data in ALONE[name][0].items()})
    assert main(["check", str(folder)]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines() == sorted(ALONE[name][1] for name in names)
    assert printed.err == f"careerbot: 4 problems in {folder}\n"


def test_figures_that_are_equal_ascend(tmp_path: Path) -> None:
    changes = swapped(WAGES, "40000,50000,60000,75000,", "60000,60000,60000,60000,60000")
    assert problems(tmp_path, changes) == []


# --- mistakes that get through ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        added(WAGES, "15-2051,home,1,2,3,4,5,6\n"),
        added(ADVERTS, "data-analyst,home,,2024,7,,,,,,,\n"),
        added(AREAS, "m-1,Ferry,west,\n"),
        added(AREAS, "ford,Ford,west,\n"),
    ],
    ids=["wages", "adverts", "area", "area and place"],
)
def test_what_is_given_twice_is_named(tmp_path: Path, changes: Changes) -> None:
    assert len(problems(tmp_path, changes)) == 1


def test_a_code_given_twice_is_named(tmp_path: Path) -> None:
    assert len(problems(tmp_path, added(TITLES, "15-2051,Data Boffins\n"))) == 1


@pytest.mark.parametrize("changes", [added(TITLES, ",Data Boffins\n"), added(AREAS, ",Ferry,west,\n")])
def test_an_empty_id_is_named(tmp_path: Path, changes: Changes) -> None:
    assert len(problems(tmp_path, changes)) == 1


@pytest.mark.parametrize("digits", [25, 5_000])
def test_a_number_beyond_all_reason_is_named(tmp_path: Path, digits: int) -> None:
    assert len(problems(tmp_path, swapped(WAGES, "home,9000,", f"home,{'9' * digits},"))) == 1


def test_adverts_of_the_whole_world_load_where_no_place_stands_for_all_others(tmp_path: Path) -> None:
    folder = write_careers(tmp_path, swapped(TABLES, ", elsewhere: abroad", ""))
    assert read_content(folder)[1] == []
    careerbot.load(folder)


IN_AREAS: Mapping[str, tuple[Changes, str]] = {
    "unknown state": (
        swapped(AREAS, "east,ford", "esat,ford"),
        f"{AREAS}:2:1: unknown state: 'esat', did you mean 'west'?",
    ),
    "unknown town": (
        swapped(AREAS, "east,ford", "east,frod|ford"),
        f"{AREAS}:2:1: unknown place: 'frod', did you mean 'ford'?",
    ),
    "no column": (
        swapped(AREAS, "state,cities", "state,towns"),
        f"{AREAS}:1:1: the header lacks 'cities'; it has area, name, state, towns",
    ),
    "short row": (swapped(AREAS, "east,ford", "east"), f"{AREAS}:2:1: 3 columns where the header has 4"),
}


@pytest.mark.parametrize("name", IN_AREAS)
def test_a_mistake_in_an_area_is_named_first(tmp_path: Path, name: str) -> None:
    changes, expected = IN_AREAS[name]
    assert problems(tmp_path, changes)[0] == expected


@pytest.mark.xfail(strict=True, reason="one mistake in areas.csv makes every wage of the area another")
@pytest.mark.parametrize("name", IN_AREAS)
def test_a_mistake_in_an_area_is_named_once(tmp_path: Path, name: str) -> None:
    changes, expected = IN_AREAS[name]
    assert problems(tmp_path, changes) == [expected]


@pytest.mark.xfail(strict=True, reason="a stray byte is named without a line, unlike in YAML")
def test_a_byte_that_is_no_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, {WAGES: text_of(WAGES).encode() + b"15-2051,caf\xe9,1,2,3,4,5,6\n"})
    assert problem.startswith(f"{WAGES}:8:")


@pytest.mark.xfail(strict=True, reason="a stray byte hides every other mistake of its file")
def test_a_byte_that_is_no_utf_8_does_not_hide_the_mistakes_before_it(tmp_path: Path) -> None:
    text = text_of(WAGES).replace("home,9000,", "home,9ooo,").encode() + b"15-2051,caf\xe9,1,2,3,4,5,6\n"
    assert f"{WAGES}:2:1: employment: '9ooo' is not a whole number" in problems(tmp_path, {WAGES: text})


@pytest.mark.xfail(strict=True, reason="tables whose source pay.yaml does not tell are read and never told")
@pytest.mark.parametrize("text", [None, "wages: {source: wages-2025, currency: USD, home: home}\n"])
def test_a_table_of_which_pay_yaml_does_not_speak_is_named(tmp_path: Path, text: str | None) -> None:
    assert problems(tmp_path, {TABLES: text}) != []


@pytest.mark.parametrize("name", ["wagse.csv", "pay.yml", "adverts.yaml"])
def test_a_file_that_is_not_read_is_named(tmp_path: Path, name: str) -> None:
    assert len(problems(tmp_path, {PAY + name: "x: y\n"})) == 1


@pytest.mark.xfail(strict=True, reason="an empty code is named three times, and twice for itself")
def test_an_empty_code_is_named_once(tmp_path: Path) -> None:
    assert len(problems(tmp_path, {POET: text_of(POET) + 'counted_as: {code: ""}\n'})) == 1


@pytest.mark.xfail(strict=True, raises=IsADirectoryError, reason="reading a content folder raises OSError")
def test_a_folder_in_place_of_a_table_is_named(tmp_path: Path) -> None:
    assert len(problems(tmp_path, {WAGES: None, f"{WAGES}/x.csv": "x\n"})) == 1


# --- anything ---------------------------------------------------------------------------------------------------------

cells = st.sampled_from(["15-2051", "home", "m-1", "", "x", "9", "10", "-1", '"', ",", "2024", "data-analyst", "é"])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from([WAGES, ADVERTS, AREAS, TITLES]),
    rows=st.lists(st.lists(cells, max_size=12).map(",".join), min_size=1, max_size=5),
)
def test_rows_of_anything_become_rows_or_problems_with_their_line(tmp_path: Path, file: str, rows: list[str]) -> None:
    text = text_of(file) + "".join(f"{row}\n" for row in rows)
    folder = tmp_path / "content"
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    known = {"role": {"data-analyst"}, "place": {"home", "east", "west", "ford"}, "level": {""}}
    _, found = read_pay(folder, known, ("wages-2025",))
    path.unlink()
    assert all(problem.path == file for problem in found)
    assert all(1 < problem.line <= text.count("\n") + 1 for problem in found)

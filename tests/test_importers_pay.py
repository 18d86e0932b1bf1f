"""Tables of pay: figures traced by hand, broken rows named, nothing half-written, and the real tables re-made."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import IO

import pytest
from own_process import environment

from careerbot.content_files import shipped_folder
from careerbot.errors import ContentError, Problem
from careerbot.importers import oews, salaries
from careerbot.importers.countries import COUNTRIES
from careerbot.importers.gazetteer import Gazetteer
from careerbot.importers.oews import import_oews
from careerbot.importers.salaries import import_salaries, percentiles
from careerbot.pay_tables.figures import FEWEST

KNOWLEDGE = shipped_folder() / "knowledge"
SOURCES = Path(__file__).resolve().parents[2] / "shared" / "data"
WAGES = SOURCES / "bls-oews-may-2025.csv"
ADVERTS = SOURCES / "ai-jobs-salaries-2025-01-19.csv"
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources are not in the repository")

PLACES = """\
places:
  - {place: north-america, name: North America, kind: region}
  - {place: europe, name: Europe, kind: region}
  - {place: asia, name: Asia, kind: region}
  - {place: united-states, name: United States, kind: country, within: north-america}
  - {place: us-ny, name: New York State, kind: state, within: united-states}
  - {place: us-nj, name: New Jersey, kind: state, within: united-states}
  - {place: us-nc, name: North Carolina, kind: state, within: united-states}
  - {place: us-pr, name: Puerto Rico, kind: state, within: united-states}
  - {place: new-york-city, name: New York City, kind: city, within: us-ny, aliases: [new york]}
  - {place: newark, name: Newark, kind: city, within: us-nj}
  - {place: winston-salem, name: Winston-Salem, kind: city, within: us-nc}
  - {place: albany-new-york, name: "Albany, New York", kind: city, within: us-ny, aliases: [albany ny]}
  - {place: troy, name: Troy, kind: city, within: us-nc}
  - {place: hudson-valley, name: Hudson Valley, kind: region, within: us-ny}
  - {place: germany, name: Germany, kind: country, within: europe}
  - {place: china, name: China, kind: country, within: asia}
  - {place: hong-kong, name: Hong Kong, kind: city, within: china}
"""
WAGE_HEAD = (
    "area_type,area_code,area,occupation_code,occupation,employment,mean_annual,"
    "p10_annual,p25_annual,median_annual,p75_annual,p90_annual\n"
)
WAGE_ROWS = """\
state,3600000,New York,15-2051,Data Scientists,200,9,61,71,81,91,101
nation,0000000,National,15-2051,Data Scientists,1000,9,60,70,80,90,100
nation,0000000,National,15-2041,Statisticians,-,9,50,-,70,-,-
metro,0035620,"New York-Newark-Jersey City, NY-NJ",15-2051,Data Scientists,150,9,62,72,82,92,102
metro,0010580,"Albany-Schenectady-Troy, NY",15-2051,Data Scientists,-,9,63,73,83,93,103
metro,0049180,"Winston-Salem, NC",15-2051,Data Scientists,-,-,-,-,-,-,-
metro,3600001,Capital/Northern New York nonmetropolitan area,15-2051,Data Scientists,5,9,1,2,3,4,5
"""
ADVERT_HEAD = (
    "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,"
    "employee_residence,remote_ratio,company_location,company_size\n"
)


@pytest.fixture
def places(tmp_path: Path) -> Path:
    (tmp_path / "knowledge" / "pay").mkdir(parents=True)
    return write(tmp_path / "knowledge" / "places.yaml", PLACES)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def wages(tmp_path: Path, places: Path, text: str) -> tuple[list[str], Path]:
    """What is wrong with a table of wages, and the folder that its import went to."""
    problems = import_oews(write(tmp_path / "wages.csv", text), places, tmp_path / "out")
    return told(problems), tmp_path / "out"


def adverts(tmp_path: Path, places: Path, lines: Iterable[str], titles: str = "") -> tuple[list[str], Path]:
    """What is wrong with a table of adverts, and the table that came of it."""
    table = write(tmp_path / "salaries.csv", ADVERT_HEAD + "".join(f"{line}\n" for line in lines))
    counted = write(tmp_path / "titles.csv", f"title,role\n{titles or 'Data Engineer,data-engineer'}\n")
    problems = import_salaries(table, counted, places, tmp_path / "out")
    return told(problems), tmp_path / "out" / "adverts.csv"


def told(problems: Sequence[Problem]) -> list[str]:
    """The problems without the folder that their file stands in."""
    return [str(problem).replace(problem.path, Path(problem.path).name) for problem in problems]


def advert(usd: object, *, year: object = 2024, level: str = "SE", country: str = "US", **other: str) -> str:
    """A row of the salaries: a full-time data engineer of medium company, unless told otherwise."""
    title, kind = other.get("title", "Data Engineer"), other.get("kind", "FT")
    return f"{year},{level},{kind},{title},{usd},USD,{usd},{country},0,{country},M"


def ranges(count: int, **attributes: str) -> list[str]:
    """So many adverts, high end before low end: 200 and 100, 201 and 101, …"""
    return [advert(usd, **attributes) for step in range(count) for usd in (200 + step, 100 + step)]


# Official wages


def test_wages_of_the_nation_states_and_metropolitan_areas(tmp_path: Path, places: Path) -> None:
    problems, out = wages(tmp_path, places, WAGE_HEAD + WAGE_ROWS)
    assert problems == []
    assert (out / "wages.csv").read_text().splitlines() == [
        "code,place,employment,p10,p25,p50,p75,p90",
        "15-2041,united-states,,50,,70,,",
        "15-2051,united-states,1000,60,70,80,90,100",
        "15-2051,us-10580,,63,73,83,93,103",
        "15-2051,us-35620,150,62,72,82,92,102",
        "15-2051,us-ny,200,61,71,81,91,101",
    ]
    assert (out / "occupations.csv").read_text().splitlines() == [
        "code,title",
        "15-2041,Statisticians",
        "15-2051,Data Scientists",
    ]


def test_the_cities_in_an_areas_title_are_those_of_its_states(tmp_path: Path, places: Path) -> None:
    _, out = wages(tmp_path, places, WAGE_HEAD + WAGE_ROWS)
    assert (out / "areas.csv").read_text().splitlines() == [
        "area,name,state,cities",
        'us-10580,"Albany-Schenectady-Troy, NY",us-ny,albany-new-york',  # Troy lies elsewhere
        'us-35620,"New York-Newark-Jersey City, NY-NJ",us-ny,new-york-city|newark',
        'us-49180,"Winston-Salem, NC",us-nc,winston-salem',
    ]


def test_nicknames_name_places_that_stand_for_an_area(tmp_path: Path, places: Path) -> None:
    text = "place,area\nhudson-valley,us-10580\nhudson,us-10580\nhudson-valley,us-1\n"
    write(places.parent / "pay" / "nicknames.csv", text)
    problems, out = wages(tmp_path, places, WAGE_HEAD + WAGE_ROWS)
    assert problems == ["nicknames.csv:3:1: unknown place: 'hudson'", "nicknames.csv:4:1: unknown area: 'us-1'"]
    assert read(out / "areas.csv")[0]["cities"] == "albany-new-york|hudson-valley"


def test_broken_rows_of_wages_are_named_and_left_out(tmp_path: Path, places: Path) -> None:
    rows = """\
nation,0000000,National,15-2051,Data Scientists,1000,9,60,seventy,80,90,100
nation,0000000,National,15-2041,Statisticians,10,9,50,60
state,6600000,Guam,15-2051,Data Scientists,10,9,1,2,3,4,5
state,6600000,Guam,15-2041,Statisticians,10,9,1,2,3,4,5
metro,0010420,Akron OH,15-2051,Data Scientists,10,9,1,2,3,4,5
county,1,Kings,15-2051,Data Scientists,10,9,1,2,3,4,5
nation,0000000,National,15-1252,Software Developers,7,9,1,2,3,4,5
nation,0000000,National,15-1252,Software Developers,8,9,1,2,3,4,5
"""
    problems, out = wages(tmp_path, places, WAGE_HEAD + rows)
    assert problems == [
        "wages.csv:2:1: p25_annual: expected a whole number or '-', found 'seventy'",
        "wages.csv:3:1: 9 columns where the header has 12",
        "wages.csv:4:1: no place is called 'Guam'; its wages are left out",
        "wages.csv:6:1: 'Akron OH' (0010420) is not of the form 'City-City, ST'; its wages are left out",
        "wages.csv:7:1: unknown area_type: 'county'; its wages are left out",
        "wages.csv:9:1: the wages of 15-1252 in 'National' are given twice",
    ]
    assert [list(row.values()) for row in read(out / "wages.csv")] == [
        ["15-1252", "united-states", "7", "1", "2", "3", "4", "5"]
    ]


# Adverts


def test_low_and_high_are_medians_of_the_ends_of_ranges(tmp_path: Path, places: Path) -> None:
    problems, out = adverts(tmp_path, places, [*ranges(20), advert(1000)])
    assert problems == []
    # 41 rows: 100 to 119, 200 to 219, and 1000 alone; the tenth percentile is the fifth smallest, and so on
    figures = "41,110,210,104,110,200,210,216"
    assert out.read_text().splitlines()[1:] == [
        f"data-engineer,{place},{level},2024,{figures}"
        for place in ("", "north-america", "united-states")
        for level in ("", "senior")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [advert(100), advert(200)],  # the low end comes second
        [advert(401), advert(100)],  # wider than four times
        [advert(200), advert(100, level="MI")],
        [advert(200), advert(100).replace("US,0,US", "US,100,US")],  # remote
        [advert(200), "2024,SE,FT,Data Engineer", advert(100)],  # a row between that cannot be read
        [advert(200), advert("a lot"), advert(100)],
    ],
)
def test_rows_that_are_no_two_ends_of_one_range(tmp_path: Path, places: Path, rows: list[str]) -> None:
    _, out = adverts(tmp_path, places, [*rows, advert(1, title="Another")] * 15)
    row = read(out)[0]
    assert (row["place"], row["level"], row["rows"], row["low"], row["high"]) == ("", "", "30", "", "")
    assert row["p50"] != ""


def test_a_row_is_the_end_of_one_range_only(tmp_path: Path, places: Path) -> None:
    _, out = adverts(tmp_path, places, [advert(usd) for usd in (300, 200, 100)] * 11)
    row = read(out)[0]
    assert (row["rows"], row["low"], row["high"]) == ("33", "200", "300")  # 300 with 200, and 100 alone


def test_a_country_counts_for_every_wider_place_and_for_all_but_the_united_states(tmp_path: Path, places: Path) -> None:
    lines = [line for country in ("US", "DE", "HK") for line in ranges(15, country=country)]
    _, out = adverts(tmp_path, places, [*lines, *ranges(1, country="CN")])
    rows = {row["place"]: row["rows"] for row in read(out) if not row["level"]}
    assert rows == {
        "": "92",
        "north-america": "30",
        "united-states": "30",
        "germany": "30",
        "europe": "30",
        "hong-kong": "30",
        "asia": "32",
        "china": "2",  # Hong Kong's rows are its own
        "outside-united-states": "62",
    }


def test_a_thin_cell_tells_its_rows_only_and_only_of_a_country_or_the_world(tmp_path: Path, places: Path) -> None:
    _, out = adverts(tmp_path, places, [*ranges(6, country="DE"), *ranges(1, country="DE", level="EN")])
    thin = [line.split(",", 1)[1] for line in out.read_text().splitlines()[1:]]
    assert thin == [
        f"{place},{level},2024,{rows},,,,,,,"
        for place in ("", "germany", "outside-united-states")
        for level, rows in (("", 14), ("entry", 2), ("senior", 12))
    ]


def test_only_full_time_adverts_of_titles_that_we_know_and_years_of_ranges_count(tmp_path: Path, places: Path) -> None:
    lines = [
        advert(1, kind="PT"),
        advert(2, title="Engineer"),
        advert(3, year=2022),
        advert(4, year=2023, level="EN"),
        advert(5, year=2025, level="EX"),
    ]
    problems, out = adverts(tmp_path, places, lines)
    assert problems == []
    found = [(row["year"], row["level"], row["rows"]) for row in read(out) if not row["place"]]
    assert found == [("2023", "", "1"), ("2025", "", "1"), ("2023", "entry", "1"), ("2025", "executive", "1")]


def test_a_title_may_count_in_a_narrow_role_and_in_the_broader_one(tmp_path: Path, places: Path) -> None:
    titles = "Product Analyst,product-analyst\nProduct Analyst,data-analyst\nData Analyst,data-analyst"
    _, out = adverts(
        tmp_path, places, [advert(1, title="Product Analyst"), advert(2, title="Data Analyst")], f"{titles}"
    )
    counted = {row["role"]: row["rows"] for row in read(out) if not row["place"] and not row["level"]}
    assert counted == {"data-analyst": "2", "product-analyst": "1"}


def test_broken_rows_of_adverts_are_named_and_left_out(tmp_path: Path, places: Path) -> None:
    lines = [
        advert("a lot"),
        advert(5, year="last"),
        advert(6, country="XX"),
        advert(7, country="FR"),  # a country, but none of these places
        advert(8, level="XL"),
        "2024,SE,FT,Data Engineer",
        advert(9),
    ]
    titles = "Data Engineer,data-engineer\nData Engineer,data-engineer\nEngineer,"
    problems, out = adverts(tmp_path, places, lines, titles)
    assert problems == [
        "titles.csv:3:1: the title 'Data Engineer' counts in 'data-engineer' already",
        "titles.csv:4:1: the title 'Engineer' has no role",
        "salaries.csv:2:1: salary_in_usd: expected a whole number, found 'a lot'",
        "salaries.csv:3:1: work_year: expected a whole number, found 'last'",
        "salaries.csv:4:1: company_location: 'XX' is none that we know; the row is left out",
        "salaries.csv:5:1: company_location: 'FR' is none that we know; the row is left out",
        "salaries.csv:6:1: experience_level: 'XL' is none that we know; the row is left out",
        "salaries.csv:7:1: 4 columns where the header has 11",
    ]
    assert {row["rows"] for row in read(out)} == {"1"}


def test_percentiles_lie_in_proportion_between_neighbours() -> None:
    assert percentiles(range(0, 1010, 10)) == [100, 250, 500, 750, 900]
    assert percentiles([4, 1, 3, 2]) == [1, 2, 2, 3, 4]  # 1.3, 1.75, 2.5, 3.25, 3.7; a half goes to the even number
    assert percentiles([10, 20]) == [11, 12, 15, 18, 19]


# Whole or not at all


def test_a_missing_column_is_named_and_nothing_is_written(tmp_path: Path, places: Path) -> None:
    with pytest.raises(ContentError, match=r"wages\.csv:1:1: the header lacks 'employment'"):
        wages(tmp_path, places, WAGE_HEAD.replace(",employment", "") + WAGE_ROWS)
    table = write(tmp_path / "salaries.csv", ADVERT_HEAD.replace(",job_title", ""))
    with pytest.raises(ContentError, match=r"salaries\.csv:1:1: the header lacks 'job_title'"):
        import_salaries(table, write(tmp_path / "titles.csv", "title,role\n"), places, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_is_not_utf_8_and_broken_places_are_named(tmp_path: Path, places: Path) -> None:
    (tmp_path / "wages.csv").write_bytes((WAGE_HEAD + WAGE_ROWS.replace("Albany", "Alb\xe4ny")).encode("latin-1"))
    with pytest.raises(ContentError, match=r"wages\.csv: not UTF-8"):
        import_oews(tmp_path / "wages.csv", places, tmp_path / "out")
    write(places, "places:\n  - {place: Here, name: Here}\n")
    with pytest.raises(ContentError, match=r"places\.yaml:2:13: 'Here' is not an id"):
        wages(tmp_path, places, WAGE_HEAD)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("before", [None, "kept\n"])
def test_nothing_is_left_when_writing_fails_half_way(
    tmp_path: Path, places: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    (tmp_path / "out").mkdir()
    names = ("adverts.csv", "areas.csv", "occupations.csv", "wages.csv")
    for name in names if before is not None else ():
        write(tmp_path / "out" / name, before or "")

    def full(stream: IO[str], header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        stream.write("half a t")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(oews, "write_table", full)
    monkeypatch.setattr(salaries, "write_table", full)
    tries: list[Callable[[], object]] = [
        lambda: wages(tmp_path, places, WAGE_HEAD + WAGE_ROWS),
        lambda: adverts(tmp_path, places, ranges(1)),
    ]
    for attempt in tries:
        with pytest.raises(OSError, match="No space left"):
            attempt()
    left = {path.name: path.read_text() for path in (tmp_path / "out").iterdir()}
    assert left == ({} if before is None else dict.fromkeys(names, before))


def test_the_same_sources_give_the_same_bytes(tmp_path: Path, places: Path) -> None:
    wages(tmp_path, places, WAGE_HEAD + WAGE_ROWS)
    adverts(tmp_path, places, [*ranges(20), *ranges(20, country="DE"), *ranges(3, country="HK")])
    code = f"""
from pathlib import Path
from careerbot.importers.oews import import_oews
from careerbot.importers.salaries import import_salaries
here, places, out = Path({str(tmp_path)!r}), Path({str(places)!r}), Path({str(tmp_path / "again")!r})
import_oews(here / "wages.csv", places, out)
import_salaries(here / "salaries.csv", here / "titles.csv", places, out)
"""
    for seed in ("1", "2"):
        subprocess.run([sys.executable, "-c", code], env=environment(PYTHONHASHSEED=seed), check=True)
        for path in sorted((tmp_path / "out").iterdir()):
            assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()


# What is checked in


def test_every_country_of_ours_has_its_two_letters() -> None:
    gazetteer = Gazetteer(KNOWLEDGE / "places.yaml")
    assert [place for place in COUNTRIES.values() if place not in gazetteer] == []
    assert len(set(COUNTRIES.values())) == len(COUNTRIES)
    lines = (KNOWLEDGE / "places.yaml").read_text(encoding="utf-8").splitlines()
    countries = {line.split(",")[0].split()[-1] for line in lines if "kind: country" in line}
    assert countries - set(COUNTRIES.values()) == set()


def test_titles_name_roles_of_ours_in_order() -> None:
    rows = [(row["title"], row["role"]) for row in read(KNOWLEDGE / "pay" / "titles.csv")]
    assert rows == sorted(set(rows))
    assert {role for _, role in rows} <= {path.stem for path in (KNOWLEDGE / "roles").glob("*.yaml")}
    vague = {"Analyst", "Architect", "Associate", "Consultant", "Engineer", "Manager", "Stage", "Bear Robotics"}
    assert {title for title, _ in rows} & vague == set()


def test_a_city_lies_in_one_area_and_every_area_holds_a_city() -> None:
    areas = read(KNOWLEDGE / "pay" / "areas.csv")
    cities = Counter(city for area in areas for city in area["cities"].split("|") if city)
    assert [city for city, count in cities.items() if count > 1] == []
    assert [area["name"] for area in areas if not area["cities"]] == ["Washington-Arlington-Alexandria, DC-VA-MD-WV"]
    assert {"bay-area", "silicon-valley", "orange-county"} <= set(cities)


@needs_sources
def test_the_tables_of_wages_are_what_comes_of_the_source(tmp_path: Path) -> None:
    problems = told(import_oews(WAGES, KNOWLEDGE / "places.yaml", tmp_path))
    assert [problem.split(": ")[1] for problem in problems] == [
        "no place is called 'Guam'; its wages are left out",
        "no place is called 'Virgin Islands'; its wages are left out",
    ]
    for name in ("wages.csv", "occupations.csv", "areas.csv"):
        assert (KNOWLEDGE / "pay" / name).read_bytes() == (tmp_path / name).read_bytes(), name


@needs_sources
def test_the_table_of_adverts_is_what_comes_of_the_source(tmp_path: Path) -> None:
    titles = KNOWLEDGE / "pay" / "titles.csv"
    problems = told(import_salaries(ADVERTS, titles, KNOWLEDGE / "places.yaml", tmp_path))
    assert Counter(problem.split(": ")[2][:4] for problem in problems) == {"'AS'": 4, "'GI'": 1}
    assert (KNOWLEDGE / "pay" / "adverts.csv").read_bytes() == (tmp_path / "adverts.csv").read_bytes()


REGIONS = {"": "all", "united-states": "US", "outside-united-states": "rest"}
LEVELS = {"": "all", "entry": "EN", "mid": "MI", "senior": "SE", "executive": "EX"}
FIGURES = {"p10": "p10", "p25": "p25", "p50": "median", "p75": "p75", "p90": "p90"}
ENDS = {"low": "median_low_end", "high": "median_high_end"}


def compared(row: dict[str, str], reference: dict[str, str]) -> bool:
    """Whether a cell of ours is that of the reference, to the dollar: it rounds some halves another way."""
    if row["rows"] != reference["n"]:
        return False
    if int(row["rows"]) < FEWEST:
        return not any(row[column] for column in (*FIGURES, *ENDS))
    return all(abs(int(row[ours]) - float(reference[its])) <= 1 for ours, its in {**FIGURES, **ENDS}.items())


@needs_sources
def test_every_title_agrees_with_the_percentiles_made_before(tmp_path: Path) -> None:
    references = {(r["label"], r["region"], r["level"]): r for r in read(SOURCES / "salary_2024_ft_by_title.csv")}
    titles = sorted({label for label, _, _ in references})
    listed = write(tmp_path / "titles.csv", "title,role\n" + "".join(f"{title},{title}\n" for title in titles))
    import_salaries(ADVERTS, listed, KNOWLEDGE / "places.yaml", tmp_path)
    ours = [row for row in read(tmp_path / "adverts.csv") if row["year"] == "2024" and row["place"] in REGIONS]
    wrong = [
        (row["role"], row["place"], row["level"], row["rows"])
        for row in ours
        if not compared(row, references[row["role"], REGIONS[row["place"]], LEVELS[row["level"]]])
    ]
    # American Samoa is no place of ours, and one row of 2024 is from there
    assert wrong == [
        ("Data Analytics Manager", "", "", "90"),
        ("Data Analytics Manager", "outside-united-states", "", "6"),
    ]
    assert len(ours) > 1000


# Roles whose job titles are those that the reference pools, by its names for them.
POOLED = {
    role: role
    for role in (
        "data-scientist machine-learning-engineer data-engineer data-analyst business-intelligence-analyst "
        "business-intelligence-developer analytics-engineer data-architect database-administrator ai-engineer "
        "clinical-data-manager mlops-engineer research-engineer nlp-engineer computer-vision-engineer prompt-engineer "
        "ai-architect software-engineer cloud-engineer statistician quantitative-analyst actuary business-analyst "
        "bioinformatics-scientist robotics-engineer"
    ).split()
} | {
    "research-scientist": "research-scientist-ai",
    "data-governance-specialist": "data-governance-quality",
    "etl-developer": "data-warehouse-etl-developer",
    "security-engineer": "information-security-analyst",
    "qa-engineer": "qa-test-engineer",
}


@needs_sources
def test_our_roles_agree_with_the_percentiles_made_before_for_the_united_states() -> None:
    references = {(r["label"], r["region"], r["level"]): r for r in read(SOURCES / "salary_2024_ft_by_role.csv")}
    ours = [row for row in read(KNOWLEDGE / "pay" / "adverts.csv") if row["year"] == "2024" and row["role"] in POOLED]
    ours = [row for row in ours if row["place"] == "united-states"]
    assert {row["role"] for row in ours} == set(POOLED)
    wrong = [row for row in ours if not compared(row, references[POOLED[row["role"]], "US", LEVELS[row["level"]]])]
    assert wrong == []


@needs_sources
def test_cells_of_europe_and_of_a_metropolitan_area_counted_anew() -> None:
    pay = KNOWLEDGE / "pay"
    titles = {row["title"] for row in read(pay / "titles.csv") if row["role"] == "data-engineer"}
    gazetteer = Gazetteer(KNOWLEDGE / "places.yaml")
    europe = {code for code, place in COUNTRIES.items() if "europe" in gazetteer.wider(place)}
    offers = [
        int(row["salary_in_usd"])
        for row in read(ADVERTS)
        if (row["work_year"], row["employment_type"]) == ("2024", "FT")
        and row["company_location"] in europe
        and row["job_title"] in titles
    ]
    (cell,) = (
        row
        for row in read(pay / "adverts.csv")
        if (row["role"], row["place"], row["level"], row["year"]) == ("data-engineer", "europe", "", "2024")
    )
    assert (int(cell["rows"]), int(cell["p50"])) == (len(offers), round(median(offers)))
    (source,) = (r for r in read(WAGES) if (r["area_code"], r["occupation_code"]) == ("0041940", "15-1252"))
    (wage,) = (r for r in read(pay / "wages.csv") if (r["place"], r["code"]) == ("us-41940", "15-1252"))
    assert [wage[key] for key in ("employment", "p10", "p25", "p50", "p75", "p90")] == [
        source[key] for key in ("employment", *oews.FIGURES)
    ]

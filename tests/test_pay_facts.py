"""Pay that is known of each role at home, as facts that can be searched and cited."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_careers import CAREERS, write_careers

from careerbot.content import load_content
from careerbot.pay.pay_facts import facts_of_pay
from careerbot.turn import Fact

TABLES = "knowledge/pay/pay.yaml"
WAGES = "knowledge/pay/wages.csv"
ADVERTS = "knowledge/pay/adverts.csv"


def text_of(file: str) -> str:
    text = CAREERS[file]
    assert text is not None
    return text


def facts(folder: Path, **changes: str) -> dict[str, Fact]:
    """The facts of pay by id; a change is a file of knowledge/pay/ with other text."""
    files = {"tables": TABLES, "wages": WAGES, "adverts": ADVERTS}
    content = load_content(write_careers(folder, {files[name]: text for name, text in changes.items()}))
    found = facts_of_pay(content)
    assert len({fact.id for fact in found}) == len(found)
    return {fact.id: fact for fact in found}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Fact]:
    return facts(tmp_path_factory.mktemp("careers"))


def test_of_every_role_that_the_tables_tell_of_there_are_facts_and_of_others_none(known: dict[str, Fact]) -> None:
    assert sorted(known) == [
        "data-analyst/salary/wages",
        "data-engineer/salary/adverts-home",
        "data-engineer/salary/wages",
        "data-scientist/salary/adverts-abroad",
        "data-scientist/salary/adverts-home",
        "data-scientist/salary/levels",
        "data-scientist/salary/wages",
    ]


def test_a_fact_of_pay_belongs_to_its_role_and_rests_on_the_source_of_its_table(known: dict[str, Fact]) -> None:
    for id, fact in known.items():
        assert (fact.role, fact.section) == (id.split("/")[0], "salary")
        assert fact.source.id == ("wages-2025" if id.endswith("/wages") else "adverts-2025")


def test_wages_are_those_of_home_with_the_fit_of_the_occupation(known: dict[str, Fact]) -> None:
    text = known["data-analyst/salary/wages"].text
    assert text.startswith("Official wages in Home, May 2025, of data scientists (a group that includes data analysts)")
    assert "median USD 70,000" in text
    assert "(nearest occupation)" in known["data-engineer/salary/wages"].text


def test_adverts_are_those_of_the_year_with_most_rows_at_home_and_elsewhere(known: dict[str, Fact]) -> None:
    assert known["data-scientist/salary/adverts-home"].text.startswith("Adverts in 2023 in Home (full time, n = 500")
    assert "in countries other than Home" in known["data-scientist/salary/adverts-abroad"].text


def test_levels_are_of_the_year_told_in_the_order_listed(known: dict[str, Fact]) -> None:
    assert known["data-scientist/salary/levels"].text == (
        "By level, adverts in 2023 in Home (full time): entry level USD 61,000 to 71,000 (n = 31), "
        "senior USD 91,000 to 111,000 (n = 30)."
    )


def test_one_level_alone_is_no_comparison(known: dict[str, Fact]) -> None:
    assert "data-engineer/salary/levels" not in known


def test_thin_adverts_are_no_fact(known: dict[str, Fact]) -> None:
    assert "data-analyst/salary/adverts-home" not in known


def test_wages_that_are_not_known_at_home_are_no_fact(tmp_path: Path) -> None:
    text = text_of(WAGES).replace("15-1243,home", "15-1243,east")
    assert "data-engineer/salary/wages" not in facts(tmp_path, wages=text)


def test_adverts_that_thin_out_by_a_row_are_no_fact_any_more(tmp_path: Path) -> None:
    text = text_of(ADVERTS).replace("data-engineer,home,,2024,35,", "data-engineer,home,,2024,29,")
    assert "data-engineer/salary/adverts-home" not in facts(tmp_path, adverts=text)


@pytest.mark.parametrize(
    ("tables", "kinds"),
    [
        ("wages: {source: wages-2025, period: May 2025, currency: USD, home: home}\n", {"wages"}),
        (
            "adverts: {source: adverts-2025, currency: USD, home: home, elsewhere: abroad}\n",
            {"adverts-home", "adverts-abroad", "levels"},
        ),
    ],
)
def test_one_table_alone_gives_its_facts(tmp_path: Path, tables: str, kinds: set[str]) -> None:
    assert {id.rpartition("/")[2] for id in facts(tmp_path, tables=tables)} == kinds


def test_facts_are_in_the_currency_of_their_table(tmp_path: Path) -> None:
    found = facts(tmp_path, tables=text_of(TABLES).replace("currency: USD", "currency: NOK", 1))
    assert "USD" not in found["data-scientist/salary/wages"].text
    assert "NOK 50,000 to 90,000" in found["data-scientist/salary/wages"].text
    assert "NOK" not in found["data-scientist/salary/adverts-home"].text


@pytest.mark.xfail(strict=True, reason='without a period a wage is told "in Home, , of"')
def test_wages_without_a_period_are_told_without_a_gap(tmp_path: Path) -> None:
    found = facts(tmp_path, tables=text_of(TABLES).replace("period: May 2025, ", ""))
    assert ", ," not in found["data-scientist/salary/wages"].text


@pytest.mark.xfail(
    strict=True, reason='wages of which only the employment is known are told as "of data scientists:  a year"'
)
def test_wages_without_a_figure_are_no_fact(tmp_path: Path) -> None:
    text = text_of(WAGES).replace("home,800,40000,50000,60000,75000,", "home,800,,,,,")
    assert "data-engineer/salary/wages" not in facts(tmp_path, wages=text)

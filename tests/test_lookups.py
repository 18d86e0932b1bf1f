"""What is known, as records: the same keys in every record, names found as people write them."""

from __future__ import annotations

import csv
import io
import json

import pytest

import careerbot
from careerbot import lookups
from careerbot.display import tabular
from careerbot.errors import CareerbotError


def test_roles_are_listed_with_how_much_is_known_of_them(bot: careerbot.Bot) -> None:
    records = lookups.role_records(bot.compiled)
    scientist = next(record for record in records if record["id"] == "data-scientist")
    assert scientist["name"] == "Data Scientist"
    assert scientist["field"] == "data"
    assert isinstance(scientist["facts"], int)
    assert scientist["facts"] > 20
    assert {tuple(record) for record in records} == {("id", "name", "field", "sections", "facts")}


def test_roles_of_a_field_are_only_those(bot: careerbot.Bot) -> None:
    assert {record["field"] for record in lookups.role_records(bot.compiled, "security")} == {"security"}


def test_an_unknown_field_names_those_there_are(bot: careerbot.Bot) -> None:
    with pytest.raises(CareerbotError, match=r"no field 'cooking'; the fields are .*software"):
        lookups.role_records(bot.compiled, "cooking")


@pytest.mark.parametrize("name", ["data-engineer", "Data Engineer", "data enginer", "DE", "data engineers"])
def test_a_role_is_found_by_any_of_its_names(bot: careerbot.Bot, name: str) -> None:
    assert lookups.find_roles([name], bot) == ("data-engineer",)


def test_every_unknown_role_is_named_at_once_with_the_likely_one(bot: careerbot.Bot) -> None:
    with pytest.raises(CareerbotError) as raised:
        lookups.find_roles(["dota scients of", "qqqq", "data-engineer"], bot)
    assert "did you mean 'Data Scientist'?" in str(raised.value)
    assert "no role called 'qqqq'; `careerbot roles` lists those I know" in str(raised.value)


@pytest.mark.parametrize(
    ("name", "place"), [("canada", "canada"), ("Canada", "canada"), ("", ""), ("Austin", "austin")]
)
def test_a_place_is_found_by_its_name(bot: careerbot.Bot, name: str, place: str) -> None:
    assert lookups.find_place(name, bot) == place


def test_an_unknown_place_says_what_may_be_given(bot: careerbot.Bot) -> None:
    with pytest.raises(CareerbotError, match="no place called 'Nowhereland'; give a country"):
        lookups.find_place("Nowhereland", bot)


def test_facts_come_with_their_source_and_year(bot: careerbot.Bot) -> None:
    records = lookups.fact_records(["data-scientist"], bot.compiled, ["skills"])
    assert {record["section"] for record in records} == {"skills"}
    assert all(record["source"] and record["year"] for record in records)


def test_pay_has_official_wages_and_adverts_by_level(bot: careerbot.Bot) -> None:
    records = lookups.pay_records("data-scientist", "", bot.compiled)
    wages = [record for record in records if record["kind"] == "wages"]
    levels = [record["level"] for record in records if record["kind"] == "adverts"]
    assert [record["place"] for record in wages] == ["united-states"]
    assert wages[0]["p10"] < wages[0]["p50"] < wages[0]["p90"]  # type: ignore[operator]
    assert levels[0] == ""
    assert "senior" in levels
    assert len({tuple(record) for record in records}) == 1


def test_pay_of_a_place_without_wages_is_adverts_alone(bot: careerbot.Bot) -> None:
    records = lookups.pay_records("data-engineer", "canada", bot.compiled)
    assert {record["kind"] for record in records} == {"adverts"}
    assert {record["place"] for record in records} == {"canada"}


def test_records_read_back_from_csv_and_json(bot: careerbot.Bot) -> None:
    records = lookups.fact_records(["data-engineer"], bot.compiled)
    rows = list(csv.DictReader(io.StringIO(tabular.as_csv(records))))
    assert [row["text"] for row in rows] == [record["text"] for record in records]
    assert json.loads(tabular.as_json(records)) == records


def test_csv_of_nothing_is_nothing() -> None:
    assert tabular.as_csv([]) == ""


def test_no_control_character_gets_into_csv() -> None:
    assert "\x1b" not in tabular.as_csv([{"text": "\x1b[31mred"}])

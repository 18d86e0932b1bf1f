"""A reply as plain data for frontends."""

from __future__ import annotations

import json

import pytest

import careerbot
from careerbot.display.blocks import with_blocks
from careerbot.display.render import as_json

KEYS = ["id", "text", "status", "intents", "roles", "evidence", "suggestions", "blocks", "charts", "sources", "choices"]


@pytest.mark.parametrize(
    "question",
    ["data scientist vs data engineer", "data scientist salary in the US", "hello", "do data engineers use Fask?", ""],
)
def test_it_is_the_contract_and_what_frontends_draw(bot: careerbot.Bot, question: str) -> None:
    reply = bot.reply(question)
    data = json.loads(json.dumps(with_blocks(reply, "q-1")))
    assert list(data) == KEYS
    assert {key: data[key] for key in KEYS[:7]} == json.loads(as_json(reply, "q-1"))


def test_every_number_of_a_source_is_in_the_list_of_sources(bot: careerbot.Bot) -> None:
    data = json.loads(json.dumps(with_blocks(bot.reply("data scientist vs data engineer"))))
    numbers = {source["number"] for source in data["sources"]}
    lines = [line for block in data["blocks"] for line in block.get("lines", block.get("items", []))]
    lines += [cell for block in data["blocks"] for row in block.get("rows", []) for cell in row]
    assert {number for line in lines for number in line["sources"]} == numbers == set(range(1, len(numbers) + 1))


def test_pay_has_a_chart(bot: careerbot.Bot) -> None:
    (first, *_) = json.loads(json.dumps(with_blocks(bot.reply("data scientist salary in the US"))))["charts"]
    assert first["unit"] == "USD"
    assert set(first["bars"][0]) == {"label", "low", "high", "inner", "middle"}


def test_choices_are_offered_only_where_it_is_asked_back(bot: careerbot.Bot) -> None:
    assert len(with_blocks(bot.reply("do data engineers use Fask?"))["choices"]) > 1  # type: ignore[arg-type]
    assert with_blocks(bot.reply("what is a data scientist"))["choices"] == []

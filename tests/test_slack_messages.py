"""Replies as messages of Slack: what stands in them, and that Slack takes every one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import careerbot
from careerbot.channels.slack.message import chosen, message
from careerbot.testing.block_kit import active, problems, shown, texts
from careerbot.testing.scripts import read_script
from careerbot.turn import Block, Bullets, Line, Paragraph, Reply, Table, lines_of

SCRIPTS = sorted(Path(__file__).parent.glob("dialogues/*.yaml"))


def blocks(bot: careerbot.Bot, text: str) -> tuple[dict[str, Any], ...]:
    return message(bot.reply(text), text).blocks


def of_type(found: tuple[dict[str, Any], ...], kind: str) -> list[dict[str, Any]]:
    return [block for block in found if block["type"] == kind]


def said(block: object) -> str:
    return " ".join(text for _, text in texts(block))


def replies(bot: careerbot.Bot) -> Iterator[Reply]:
    for script in SCRIPTS:
        state = careerbot.State()
        for case in read_script(script)[0]:
            for turn in case.turns:
                reply, state = bot.turn(turn.text, state)
                yield reply


def test_slack_takes_the_reply_to_every_turn_of_the_dialogues(bot: careerbot.Bot) -> None:
    count = 0
    for reply in replies(bot):
        sent = message(reply, "a question", asked="a question")
        assert problems(sent.blocks) == []
        assert all(found.startswith("<http") for found in active(sent.text, sent.blocks))
        count += 1
    assert count > 300


def test_the_blocks_say_what_the_reply_says(bot: careerbot.Bot) -> None:
    for question in ("what does a data engineer do?", "data scientist vs data analyst", "skills of an ML engineer"):
        reply = bot.reply(question)
        told = said(list(message(reply, question).blocks))
        lines = [line for block in reply.blocks for line in lines_of(block)]
        assert lines
        assert [line.text for line in lines if line.text not in told] == []


def test_a_comparison_is_a_table_with_its_roles_side_by_side(bot: careerbot.Bot) -> None:
    (table,) = of_type(blocks(bot, "data scientist vs data engineer"), "table")
    assert [said(cell) for cell in table["rows"][0]] == ["Aspect", "Data Scientist", "Data Engineer"]
    assert all(setting["is_wrapped"] for setting in table["column_settings"])


def test_pay_stands_in_fields(bot: careerbot.Bot) -> None:
    section, *_ = of_type(blocks(bot, "data scientist salary in the US"), "section")
    assert "Official wages a year" in section["text"]["text"]
    assert "median USD" in section["fields"][0]["text"]


def test_sources_are_numbered_links_in_a_context(bot: careerbot.Bot) -> None:
    reply = bot.reply("data scientist vs data engineer")
    lines = [
        element["text"]
        for block in of_type(message(reply, "q").blocks, "context")
        for element in block["elements"]
        if element["type"] == "mrkdwn"
    ]
    assert [line.partition(" ")[0] for line in lines] == [f"[{n}]" for n in range(1, len(reply.sources) + 1)]
    assert all(shown(source.title) in shown(said(lines) or " ".join(lines)) for source in reply.sources)


def test_a_question_asked_back_offers_its_choices_as_buttons_that_say_them(bot: careerbot.Bot) -> None:
    reply = bot.reply("do data engineers use Fask?")
    (actions,) = of_type(message(reply, "q").blocks, "actions")
    assert [button["value"] for button in actions["elements"]] == list(reply.suggestions)
    assert actions["block_id"] == "clarify"


def test_a_choice_that_was_made_stands_where_the_buttons_were(bot: careerbot.Bot) -> None:
    before = blocks(bot, "do data engineers use Fask?")
    after = chosen(before, "Dask")
    assert problems(after) == []
    assert of_type(after, "actions") == []
    assert "You chose: Dask" in said(list(after))


def test_only_answers_ask_for_feedback(bot: careerbot.Bot) -> None:
    has = {text: bool(of_type(blocks(bot, text), "context_actions")) for text in ("data engineer skills", "hi", "Fask")}
    assert has == {"data engineer skills": True, "hi": False, "Fask": False}


def big(kind: str) -> Reply:
    line = Line("<&> " * 500)
    every: dict[str, tuple[Block, ...]] = {
        "paragraphs": tuple(Paragraph((line,)) for _ in range(80)),
        "bullets": (Bullets("t", tuple(Line("x" * 40) for _ in range(1_000))),),
        "long table": (Table(("", "a"), tuple((Line("r"), Line("x")) for _ in range(150))),),
        "wide table": (Table(tuple("abcdefghijklmnopqrstuvwxyz"), (tuple(Line(c) for c in "z" * 26),)),),
        "full table": (Table(("", "a"), ((Line("r"), Line("x" * 11_000)),)),),
        "tables": tuple(Table(("", "a"), ((Line("r"), Line("x")),)) for _ in range(60)),
        "nothing": (Paragraph((Line(""),)), Bullets("", (Line(""),)), Table(("", ""), ((Line(""), Line("")),))),
        "no items": (Bullets("title", ()), Bullets("", ())),
    }
    ideas = tuple("<" * 90 + str(number) for number in range(40))
    return Reply("answer", every[kind], suggestions=ideas, text="<&> " * 9_000)


@pytest.mark.parametrize(
    "kind",
    ["paragraphs", "bullets", "long table", "wide table", "full table", "tables", "nothing", "no items"],
)
def test_slack_takes_a_reply_of_any_size(kind: str) -> None:
    sent = message(big(kind), "q" * 4_000, asked="a" * 4_000)
    assert problems(sent.blocks) == []
    assert 39_900 < len(sent.text) <= 40_000
    assert set(shown(sent.text).rstrip("…").split()) == {"<&>"}


def test_what_is_left_out_is_said(bot: careerbot.Bot) -> None:
    assert "longer than Slack shows" in said(list(message(big("paragraphs"), "q").blocks))
    assert "longer than Slack shows" not in said(list(blocks(bot, "data scientist vs data engineer")))

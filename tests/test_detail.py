"""How much a reply tells: a short one, one of usual length, everything."""

from __future__ import annotations

from dataclasses import replace

import pytest

import careerbot
from careerbot.compose import compose
from careerbot.dialogue import resolve
from careerbot.facts.answers import Answer
from careerbot.facts.detail import MORE, SHORT, fitted
from careerbot.retrieve import retrieve
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Reply, Source, State

SOURCE = Source("s", "S", "P", 2025)


def answer(*sizes: int) -> Answer:
    """An answer of a first sentence and lists of so many items."""
    blocks: list[Block] = [Paragraph((Line("First."), Line("Second.")))]
    facts = []
    for number, size in enumerate(sizes):
        ids = [f"{number}/{index}" for index in range(size)]
        blocks.append(Bullets(f"List {number}", tuple(Line(f"Item {id}", (id,)) for id in ids)))
        facts += [Fact(id, f"Item {id}", SOURCE, "", "skills") for id in ids]
    return Answer(ANSWER, tuple(blocks), tuple(facts))


def items(told: Answer) -> list[int]:
    return [len(block.items) for block in told.blocks if isinstance(block, Bullets)]


def asked(bot: careerbot.Bot, text: str, detail: str) -> Reply:
    """The reply to a text, asked for in so much detail."""
    understanding = bot.understand(text)
    requests = resolve(understanding, State(), bot.compiled).requests
    wanted = [replace(request, detail=detail) for request in requests]
    return compose(understanding, retrieve(wanted, bot.compiled), bot.compiled)


def lines(reply: Reply) -> int:
    return sum(len(block.items) for block in reply.blocks if isinstance(block, Bullets))


def test_a_reply_of_usual_length_is_left_alone() -> None:
    told = answer(7, 5)
    assert fitted(told, "") is told


def test_later_lists_are_cut_first_and_it_is_said() -> None:
    told = fitted(answer(10, 9), "")
    assert items(told) == [10, 4]
    assert told.blocks[-1] == Paragraph((Line("Ask for more detail to see five more lines."),))


def test_a_long_list_is_cut() -> None:
    assert items(fitted(answer(20), "")) == [12]


def test_no_list_is_cut_by_one_line() -> None:
    assert items(fitted(answer(13), "")) == [13]


def test_what_is_left_out_is_no_longer_evidence() -> None:
    told = fitted(answer(20), "")
    assert len(told.facts) == 12


def test_a_short_reply_is_a_sentence_and_three_lines() -> None:
    told = fitted(answer(2, 5), SHORT)
    assert told.blocks[0] == Paragraph((Line("First."),))
    assert items(told) == [2, 1]


def test_more_detail_leaves_nothing_out() -> None:
    told = answer(20, 9)
    assert fitted(told, MORE) is told


@pytest.mark.parametrize(
    "text",
    [
        "how much does a data scientist earn",
        "can a nurse become a healthcare data analyst?",
        "what skills does a data engineer need",
        "do I need a degree to be a data analyst?",
        "difference between a data engineer and a data scientist",
    ],
)
def test_short_is_shorter_and_more_is_not(bot: careerbot.Bot, text: str) -> None:
    short, usual, more = (asked(bot, text, detail) for detail in (SHORT, "", MORE))
    assert lines(short) <= 3
    assert lines(short) <= lines(usual) <= lines(more)
    assert len(more.evidence) >= len(usual.evidence)


def test_pay_offers_more_and_tells_it_when_asked(bot: careerbot.Bot) -> None:
    usual, more = (asked(bot, "how much does a data scientist earn", detail) for detail in ("", MORE))
    assert "Ask for more detail" in repr(usual.blocks)
    assert "By level" not in repr(usual.blocks)
    assert "By level" in repr(more.blocks)
    assert "Ask for more detail" not in repr(more.blocks)


def test_of_one_topic_fewer_lines_are_told() -> None:
    assert items(fitted(answer(20), "", brief=True)) == [8]
    assert items(fitted(answer(9), "", brief=True)) == [9]

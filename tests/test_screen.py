"""A reply as the lines of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerbot
from careerbot.display.columns import row_width
from careerbot.display.paint import NONE, painted, theme_for
from careerbot.display.screen import Footnotes, Look, reply_rows
from careerbot.turn import ANSWER, CLARIFY, Bullets, Fact, Line, Paragraph, Reply, Source, Table

FIRST, SECOND = Source("a", "Handbook", "Office", 2024), Source("b", "Survey", "Bureau", 2025)
FACTS = (
    Fact("r/skills/1", "One.", FIRST, "r", "skills"),
    Fact("r/skills/2", "Two.", SECOND, "r", "skills"),
    Fact("r/skills/3", "Three.", SECOND, "r", "skills"),
)


def lines(reply: Reply, columns: int = 80, plain: bool = False) -> list[str]:
    return painted(reply_rows(reply, Look(columns, plain=plain)), NONE).split("\n")


def reply(*blocks: Paragraph | Bullets | Table, facts: tuple[Fact, ...] = FACTS) -> Reply:
    return Reply(ANSWER, blocks, evidence=facts)


def bullets(*cited: str) -> Bullets:
    return Bullets("Skills:", tuple(Line(f"Item {id}.", (f"r/skills/{id}",)) for id in cited))


def test_sources_are_numbered_in_the_order_in_which_the_text_rests_on_them() -> None:
    shown = lines(reply(bullets("2", "1")))
    assert "• Item 2. [1]" in shown
    assert "• Item 1. [2]" in shown
    assert "[1] Survey (Bureau, 2025)" in shown
    assert "[2] Handbook (Office, 2024)" in shown


def test_a_list_that_rests_on_one_source_is_marked_once() -> None:
    shown = lines(reply(bullets("2", "3"), Paragraph((Line("More.", ("r/skills/1",)),))))
    assert "Skills: [1]" in shown
    assert "• Item 2." in shown


def test_one_source_needs_no_number() -> None:
    shown = lines(reply(bullets("2", "3"), facts=FACTS[1:]))
    assert "Source: Survey (Bureau, 2025)" in shown
    assert not any("[1]" in line for line in shown)


def test_sentences_on_one_source_are_marked_behind_the_last_of_them() -> None:
    said = Paragraph(
        (Line("First.", ("r/skills/2",)), Line("Second.", ("r/skills/3",)), Line("Third.", ("r/skills/1",)))
    )
    assert lines(reply(said))[0] == "First. Second. [1] Third. [2]"


def test_what_cites_nothing_has_no_mark() -> None:
    assert lines(reply(Paragraph((Line("Only a remark."),)), bullets("1", "2")))[0] == "Only a remark."


def test_a_wide_terminal_shows_a_table_side_by_side() -> None:
    cells = (Line("Work"), Line("Builds pipelines."), Line("Builds models."))
    shown = lines(reply(Table(("", "Engineer", "Scientist"), (cells,))), 80)
    assert any("Engineer" in line and "Scientist" in line for line in shown)
    assert any("Builds pipelines." in line and "Builds models." in line for line in shown)


@pytest.mark.parametrize(("columns", "plain"), [(40, False), (120, True)], ids=["narrow", "plain"])
def test_a_narrow_or_plain_one_shows_it_as_a_list(columns: int, plain: bool) -> None:
    cells = (Line("Work"), Line("Builds pipelines."), Line("Builds models."))
    shown = lines(reply(Table(("", "Engineer", "Scientist"), (cells,))), columns, plain)
    bullet = "-" if plain else "•"
    assert f"{bullet} Engineer: Builds pipelines." in shown
    assert f"{bullet} Scientist: Builds models." in shown


def test_plain_text_has_ascii_bullets() -> None:
    assert all(line.isascii() for line in lines(reply(bullets("1", "2")), plain=True))


def test_what_is_offered_to_choose_from_is_numbered() -> None:
    asked = Reply(CLARIFY, (Paragraph((Line("Which?"),)),), suggestions=("Dask", "Flask"))
    assert lines(asked)[2:5] == ["Choose by number or in your own words:", "  1. Dask", "  2. Flask"]


def test_what_could_be_asked_next_is_not_numbered() -> None:
    told = Reply(ANSWER, (Paragraph((Line("So."),)),), suggestions=("What next?",))
    assert lines(told)[2:4] == ["You could ask:", "  What next?"]


def test_footnotes_know_every_source_of_the_evidence() -> None:
    assert Footnotes.of(reply(bullets("2"))).sources == (SECOND, FIRST)


class Terminal:
    """A stream that is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"CAREERBOT_THEME": "none"}, False),
        ({"NO_COLOR": ""}, True),
    ],
)
def test_colours_are_used_unless_they_are_declined(environment: dict[str, str], coloured: bool) -> None:
    assert bool(theme_for(Terminal(), environment)) is coloured  # type: ignore[arg-type]


def test_a_light_terminal_has_colours_of_its_own() -> None:
    light = theme_for(Terminal(), {"COLORFGBG": "0;15"})  # type: ignore[arg-type]
    assert light != theme_for(Terminal(), {"COLORFGBG": "15;0"})  # type: ignore[arg-type]
    assert light == theme_for(Terminal(), {"CAREERBOT_THEME": "light"})  # type: ignore[arg-type]


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
@pytest.mark.parametrize(
    "question",
    [
        "data scientist vs data engineer",
        "data scientist salary in Germany",
        "how do I become a data analyst",
        "hello",
        "zzz",
    ],
)
def test_no_line_is_wider_than_the_terminal(bot: careerbot.Bot, question: str, columns: int) -> None:
    rows = reply_rows(bot.reply(question), Look(columns))
    assert max(map(row_width, rows)) <= columns


@settings(max_examples=60)
@given(st.text(max_size=300), st.integers(20, 120))
def test_any_message_is_shown_within_the_terminal(text: str, columns: int) -> None:
    shown = reply_rows(careerbot.load().reply(text), Look(columns))
    assert all(row_width(row) <= max(columns, 40) for row in shown)

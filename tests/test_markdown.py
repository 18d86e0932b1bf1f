"""A reply as Markdown."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.cli import main
from careerbot.display.markdown import escaped, markdown
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Reply, Source, Table

ONE, TWO = Source("a", "Handbook", "Office", 2024, "https://example.org/h"), Source("b", "Survey", "Bureau", 2025)
FACTS = (Fact("r/s/1", "One.", ONE, "r", "s"), Fact("r/s/2", "Two.", TWO, "r", "s"))


def test_lists_tables_and_footnotes() -> None:
    blocks = (
        Paragraph((Line("So.", ("r/s/1",)),)),
        Bullets("Skills:", (Line("SQL", ("r/s/2",)), Line("[ ] Step 1: begin", ("r/s/2",)))),
        Table(("", "A", "B"), ((Line("Work"), Line("x"), Line("y")),)),
    )
    assert markdown(Reply(ANSWER, blocks, evidence=FACTS)) == (
        "So.[^1]\n\n**Skills:**\n\n- SQL[^2]\n- [ ] Step 1: begin[^2]\n\n"
        "|  | A | B |\n| --- | --- | --- |\n| **Work** | x | y |\n\n"
        "[^1]: Handbook (Office, 2024) <https://example.org/h>\n[^2]: Survey (Bureau, 2025)\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("C* | <b>", r"C\* \| \<b\>"), ("[x](http://evil)", r"\[x\](http://evil)"), ("a\nb", "a b"), ("\x1b[31mx", "x")],
)
def test_what_markdown_would_read_as_markup_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_only_web_addresses_are_linked() -> None:
    source = Source("a", "T", "P", 2024, "javascript:alert(1)")
    reply = Reply(ANSWER, (), evidence=(Fact("r/s/1", "x", source, "r", "s"),))
    assert "javascript" not in markdown(reply)


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str], bot: careerbot.Bot) -> None:
    assert main(["ask", "--markdown", "data scientist salary"]) == 0
    assert capsys.readouterr().out == markdown(bot.reply("data scientist salary"))

"""The sourced lines behind an entry of advice."""

from __future__ import annotations

import careerbot
from careerbot.facts.answers import Answer
from careerbot.replies.advice.sourced_lines import with_sourced
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, Source, lines_of

ENTRY = Fact("advice/x/1", "Do this.", Source("editorial", "Editors", "", 2025, "", ""), "", "advice")
TOLD = Answer(ANSWER, (Paragraph((Line(ENTRY.text, (ENTRY.id,)),)),), (ENTRY,))


def behind(intent: str, said: str, bot: careerbot.Bot, role: str = "data-scientist") -> str:
    request = Request(intent, roles=(role,), words=tuple(said.split()))
    blocks = with_sourced(request, TOLD, bot.compiled).blocks[1:]
    return " ".join(line.text for block in blocks for line in lines_of(block))


def test_a_certificate_can_be_beneficial(bot: careerbot.Bot) -> None:
    assert "can be beneficial" in behind("portfolio", "which certificates on my cv", bot)


def test_the_sector_asked_about_follows_alone(bot: careerbot.Bot) -> None:
    assert behind("industries", "who uses it in pharma", bot) == "Healthcare and Life Sciences"


def test_nothing_follows_where_no_line_bears_on_it(bot: careerbot.Bot) -> None:
    assert behind("responsibilities", "may i bring my dog", bot) == ""
    assert behind("work_life", "is it stressful", bot) == ""


def test_both_projections_go_together(bot: careerbot.Bot) -> None:
    newest = next(fact for fact in bot.compiled.facts("data-scientist", "outlook") if "33.5%" in fact.text)
    told = Answer(ANSWER, (Bullets("", (Line(newest.text, (newest.id,)),)),), (newest,))
    request = Request("outlook", roles=("data-scientist",), words=("demand",))
    (block,) = with_sourced(request, told, bot.compiled).blocks
    assert len(lines_of(block)) == 2
    abroad = with_sourced(Request("outlook", roles=("data-scientist",), place="india"), told, bot.compiled)
    assert abroad is told

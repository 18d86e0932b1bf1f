"""The duties of a role in one line."""

from __future__ import annotations

import careerbot
from careerbot.facts.duties import duties_in_short


def test_every_sourced_duty_stands_in_the_line(bot: careerbot.Bot) -> None:
    line, facts = duties_in_short("machine-learning-engineer", bot.compiled)
    assert line is not None
    assert line.text.count(";") == len(facts) - 1 == 4
    assert line.cites == tuple(fact.id for fact in facts)


def test_a_role_without_sourced_duties_has_no_line(bot: careerbot.Bot) -> None:
    assert duties_in_short("no-role", bot.compiled) == (None, ())

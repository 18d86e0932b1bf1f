"""What somebody says they have is told from what they ask about."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.dialogue import resolve
from careerbot.things_held import is_had


def had(bot: careerbot.Bot, text: str) -> set[str]:
    """The tools and skills named that somebody says they have."""
    understanding = bot.reply(text).understanding
    assert understanding is not None
    return {e.id for e in understanding.entities if e.kind in ("tool", "skill") and is_had(e, understanding)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("I know SQL. Should a data engineer learn Scala?", {"sql"}),
        ("I already know Python and R, do I need Java as a data scientist?", {"python", "r"}),
        ("my team uses Spark, does a data scientist need Kafka?", {"spark"}),
        ("besides SQL, should a data analyst learn Python?", {"sql"}),
        ("do data scientists need SQL?", set()),
        ("what do I use Docker for as a data engineer?", set()),
        ("how can I use Excel as a data analyst?", set()),
        ("should I learn SQL or Python as a data analyst?", set()),
    ],
)
def test_what_is_had_stands_behind_the_saying_so(bot: careerbot.Bot, text: str, held: set[str]) -> None:
    assert had(bot, text) == held


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("I don't know SQL but Python, can I be a data analyst?", ("python",)),
        ("I know no SQL, but some Excel. Can I become a data analyst?", ("excel",)),
        ("I know SQL but not Python, can I be a data analyst?", ("sql",)),
        ("I don't know SQL or Python, can I be a data analyst?", ()),
    ],
)
def test_what_stands_behind_but_is_had_where_the_first_is_lacked(
    bot: careerbot.Bot, text: str, has: tuple[str, ...]
) -> None:
    assert resolve(bot.understand(text), careerbot.State(), bot.compiled).requests[0].has == has


def test_what_is_said_in_one_sentence_is_not_said_in_the_next(bot: careerbot.Bot) -> None:
    assert had(bot, "I know SQL. Java is needed for a data engineer, right?") == {"sql"}

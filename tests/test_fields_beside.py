"""Fields set against a role, or against each other, as the roles that work in them."""

from __future__ import annotations

import pytest

from careerbot.bot import Bot


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("data science or cloud computing", ("data-scientist", "cloud-engineer")),
        ("is qa duller than development", ("qa-engineer", "software-engineer")),
        ("testing, support or data analytics?", ("qa-engineer", "it-specialist", "data-analyst")),
        ("which pays more, computer vision or nlp", ("computer-vision-engineer", "nlp-engineer")),
        ("are testers less stressed than support", ("qa-engineer", "it-specialist")),
        ("is mobile better paid than web", ("mobile-developer", "web-developer")),
        ("the difference between statistics and data science", ("statistician", "data-scientist")),
    ],
)
def test_a_field_stands_for_its_role(bot: Bot, text: str, roles: tuple[str, ...]) -> None:
    understanding = bot.reply(text).understanding
    assert understanding is not None
    assert understanding.ids("role") == roles


@pytest.mark.parametrize(
    "text",
    [
        "does a data scientist do more statistics or programming",
        "a data engineer certificate or coding bootcamp",
        "a data analyst with more statistics than programming",
        "do data engineers do more coding than testing",
        "do data engineers use cloud or on-premise",
        "should a tester learn sql and programming",
    ],
)
def test_a_skill_of_the_role_stays_one(bot: Bot, text: str) -> None:
    understanding = bot.reply(text).understanding
    assert understanding is not None
    assert len(understanding.ids("role")) == 1

"""What stands beside names: greetings, namesakes and what is done in a role take nothing from what is asked."""

from __future__ import annotations

import pytest

import careerbot


def named(bot: careerbot.Bot, text: str) -> set[str]:
    """The ids of what is found in a text."""
    understanding = bot.reply(text).understanding
    assert understanding is not None
    return {entity.id for entity in understanding.entities}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Hi, statistician or actuary?", {"statistician", "actuary"}),
        ("Ok, web developer and UX designer: which pays more?", {"web-developer", "ux-designer"}),
        ("Dear developer, what does a scrum master do?", {"scrum-master"}),
    ],
)
def test_a_greeting_takes_no_role_away(bot: careerbot.Bot, text: str, roles: set[str]) -> None:
    assert set(bot.reply(text).roles) == roles


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Do embedded engineers use Rust in cars?", "rust"),
        ("a pet project in Python for data analysts", "python"),
        ("How long does the interview process at Amazon take?", "amazon"),
        ("Which Ruby gems must a Rails developer know?", "ruby"),
    ],
)
def test_a_name_is_meant_where_work_is_spoken_of(bot: careerbot.Bot, text: str, id: str) -> None:
    assert id in named(bot, text)


@pytest.mark.parametrize("text", ["my python bit me in the zoo", "a ruby ring or an emerald one?"])
def test_a_namesake_is_no_tool(bot: careerbot.Bot, text: str) -> None:
    assert not {"python", "ruby"} & named(bot, text)


@pytest.mark.parametrize(
    "role", ["ux-designer", "analytics-engineer", "scrum-master", "applied-scientist", "it-specialist"]
)
@pytest.mark.parametrize("asked", ["what does {} do", "what is {}"])
def test_what_a_role_is_and_does_is_told_by_its_own_lines(bot: careerbot.Bot, role: str, asked: str) -> None:
    reply = bot.reply(asked.format(f"the {role.replace('-', ' ')}"))
    assert reply.evidence[0].id.startswith(f"{role}/")

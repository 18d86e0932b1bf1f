"""Names of roles with the field behind what its people are called."""

from __future__ import annotations

import pytest

from careerbot.bot import Bot


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("what earns an analyst of data in spain", "data-analyst"),
        ("how become architect of software", "software-architect"),
        ("scientist data become how", "data-scientist"),
        ("developer of video games degree", "game-developer"),
    ],
)
def test_a_name_that_is_turned_round_is_found(bot: Bot, text: str, role: str) -> None:
    assert bot.understand(text).ids("role") == (role,)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("how do i engineer data", ()),
        ("which engineers model data", ()),
        ("what should a developer data", ("software-engineer",)),
        ("which engineers have data skills", ()),
    ],
)
def test_a_head_before_other_words_makes_no_name(bot: Bot, text: str, roles: tuple[str, ...]) -> None:
    assert bot.understand(text).ids("role") == roles

"""General words beside a role are no role of their own, unless they are set against it."""

from __future__ import annotations

import pytest

import careerbot


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("UI/UX developer or mobile developer, which pays more?", ("ux-designer", "mobile-developer")),
        ("data science developer or data engineer", ("data-scientist", "data-engineer")),
        ("is a security analyst calmer than other IT jobs", ("cybersecurity-analyst",)),
        ("is QA easier than other IT roles", ("qa-engineer",)),
        ("do data analysts earn less than other IT professionals", ("data-analyst",)),
        ("data scientist or other developer jobs", ("data-scientist",)),
        ("I am in IT, data analyst or business analyst?", ("data-analyst", "business-analyst")),
        ("with some IT experience, cloud engineer or network engineer?", ("cloud-engineer", "network-engineer")),
        ("which IT job is better, data analyst or tester", ("data-analyst", "qa-engineer")),
        ("IT data analyst vs business analyst", ("data-analyst", "business-analyst")),
        ("zero programming or data analysis experience, where do I start", ("data-analyst",)),
    ],
)
def test_a_general_word_beside_a_role_is_none(bot: careerbot.Bot, text: str, roles: tuple[str, ...]) -> None:
    understanding = bot.reply(text).understanding
    assert understanding is not None
    assert understanding.ids("role") == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("DBA or developer", ("database-administrator", "software-engineer")),
        ("are ML engineers programmers", ("machine-learning-engineer", "software-engineer")),
        ("the difference between a tester and a developer", ("qa-engineer", "software-engineer")),
        ("cloud engineer or devops engineer or developer", ("cloud-engineer", "devops-engineer", "software-engineer")),
        ("are devops engineers paid more than other developers", ("devops-engineer", "software-engineer")),
        ("IT or data science", ("it-specialist", "data-scientist")),
        ("I work in IT and want to be a data analyst", ("it-specialist", "data-analyst")),
        ("is a data engineer a developer", ("data-engineer", "software-engineer")),
    ],
)
def test_a_general_word_set_against_a_role_is_one(bot: careerbot.Bot, text: str, roles: tuple[str, ...]) -> None:
    understanding = bot.reply(text).understanding
    assert understanding is not None
    assert understanding.ids("role") == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("BI/DA/DE, which is best", ("business-intelligence-analyst", "data-analyst", "data-engineer")),
        ("DA/BI/DE", ("data-analyst", "business-intelligence-analyst", "data-engineer")),
        ("UX/UI designer or web developer", ("ux-designer", "web-developer")),
        ("UI/UX or web developer", ("ux-designer", "web-developer")),
    ],
)
def test_short_names_between_slashes_are_several_roles(bot: careerbot.Bot, text: str, roles: tuple[str, ...]) -> None:
    understanding = bot.reply(text).understanding
    assert understanding is not None
    assert understanding.ids("role") == roles

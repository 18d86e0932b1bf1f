"""The last request changed: a role added, dropped or exchanged, a slot put in place of another or left out."""

from __future__ import annotations

import pytest

import careerbot

DS, DE, DA, MLE = "data-scientist", "data-engineer", "data-analyst", "machine-learning-engineer"


def roles_after(bot: careerbot.Bot, *texts: str) -> tuple[str, tuple[str, ...]]:
    session = bot.session()
    for text in texts:
        reply = session.reply(text)
    return reply.intents[0].name, reply.roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("add a data analyst", (DS, DE, DA)),
        ("include ML engineers too", (DS, DE, MLE)),
        ("and how does a data analyst compare?", (DS, DE, DA)),
        ("what about a data analyst", (DS, DE, DA)),
        ("plus a data analyst please", (DS, DE, DA)),
        ("what about a data analyst instead of the engineer", (DS, DA)),
        ("not data engineer, data analyst", (DS, DA)),
        ("no, I meant data analyst", (DS, DA)),
        ("add DA and MLE", (DS, DE, DA, MLE)),
    ],
)
def test_a_comparison_takes_in_and_exchanges_roles(bot: careerbot.Bot, text: str, roles: tuple[str, ...]) -> None:
    assert roles_after(bot, "compare a data scientist and a data engineer", text) == ("compare", roles)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("drop the second", (DS, DA)),
        ("without the engineer", (DS, DA)),
        ("leave out the data analyst", (DS, DE)),
        ("remove the last one please", (DS, DE)),
        ("forget data scientist", (DE, DA)),
        ("just the first two", (DS, DE)),
        ("drop the engineer, keep the other two", (DS, DA)),
    ],
)
def test_a_comparison_drops_roles(bot: careerbot.Bot, text: str, roles: tuple[str, ...]) -> None:
    assert roles_after(bot, "data scientist vs data engineer vs data analyst", text) == ("compare", roles)


def test_what_is_left_of_a_comparison_is_explained(bot: careerbot.Bot) -> None:
    assert roles_after(bot, "DS vs DE", "drop DE") == ("definition", (DS,))


def test_of_a_comparison_of_pay_one_role_left_is_asked_its_pay(bot: careerbot.Bot) -> None:
    assert roles_after(bot, "DS vs DE", "which pays more", "the second one") == ("salary", (DE,))


@pytest.mark.parametrize("text", ["without Python", "without experience", "drop me a line", "forget it"])
def test_dropping_something_else_drops_no_role(bot: careerbot.Bot, text: str) -> None:
    session = bot.session()
    session.reply("data scientist vs data engineer")
    session.reply(text)
    assert set(session.state.listed) == {DS, DE}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("same for Germany", ("germany", "senior")),
        ("wait, in Germany I mean", ("germany", "senior")),
        ("as a junior?", ("france", "entry")),
        ("for a beginner", ("france", "entry")),
        ("and as a lead", ("france", "lead")),
        ("in general?", ("", "")),
        ("and without the place?", ("", "senior")),
    ],
)
def test_place_and_level_are_put_in_place_of_others(bot: careerbot.Bot, text: str, slots: tuple[str, str]) -> None:
    session = bot.session()
    session.reply("what does a senior data engineer earn in France")
    reply = session.reply(text)
    asked = session.state.asked[-1]
    assert (reply.intents[0].name, asked.place, asked.level) == ("salary", *slots)


@pytest.mark.parametrize("text", ["with a PhD?", "without a degree?", "and with only a bachelor's?", "with no degree"])
def test_a_degree_alone_asks_whether_it_is_needed(bot: careerbot.Bot, text: str) -> None:
    assert roles_after(bot, "what does a data scientist earn", text) == ("education", (DS,))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how about remote", "work_life"),
        ("and the money?", "salary"),
        ("no, I meant the pay", "salary"),
        ("the prospects", "outlook"),
        ("certs?", "certifications"),
        ("what are the tools", "tools"),
    ],
)
def test_a_topic_alone_is_asked_of_the_role_in_focus(bot: careerbot.Bot, text: str, intent: str) -> None:
    assert roles_after(bot, "what does a data analyst do", text) == (intent, (DA,))


def test_a_thing_asked_of_a_role_is_no_change_of_the_last_question(bot: careerbot.Bot) -> None:
    assert roles_after(bot, "what does a data analyst do", "R or SAS for data scientists?") == ("tools", (DS,))

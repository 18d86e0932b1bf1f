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


@pytest.mark.parametrize(
    ("first", "then", "intent", "roles"),
    [
        ("do data engineers have to be on call", "is it the same for data analysts", "work_life", (DA,)),
        ("how much do data engineers make", "and for someone just starting out?", "salary", (DE,)),
        ("how much do data engineers make", "with no experience", "salary", (DE,)),
        ("how much do data engineers make", "is that a lot?", "salary", (DE,)),
        ("do I need maths as a data scientist", "how much?", "skills", (DS,)),
        ("how much do data scientists make", "how much?", "salary", (DS,)),
        ("do I need a PhD as a data scientist", "what about a masters then", "education", (DS,)),
        ("what certificates help data engineers", "how much are they", "certifications", (DE,)),
        ("I know Excel, what do I miss for data analyst", "which one first?", "learning_path", (DA,)),
    ],
)
def test_a_last_request_is_gone_on_with(
    bot: careerbot.Bot, first: str, then: str, intent: str, roles: tuple[str, ...]
) -> None:
    assert roles_after(bot, first, then) == (intent, roles)


def test_what_is_shunned_is_taken_from_the_roles_sought(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("recommend me a role, I like drawing and talking to people")
    session.reply("no coding please")
    assert session.state.asked[-1].dislikes == ("programming",)
    assert "web-developer" not in session.state.listed

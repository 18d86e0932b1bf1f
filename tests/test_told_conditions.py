"""What users tell with a question, and the reply would else pass over, is spoken of in a line of its own."""

from __future__ import annotations

import pytest

import careerbot


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("which has more jobs in Brazil, data engineer or data analyst?", "For Brazil I have no figures"),
        ("How many openings are there for security analysts in Nigeria?", "For Nigeria I have no figures"),
        ("what's the better field in Kenya, QA testing or IT support?", "For Kenya I have no figures"),
        ("who pays beginners better, web development or data analytics?", "pay of all levels together; beginners"),
        ("I have 4 hours a week: is it easier to become a web developer or a data analyst?", "only slower"),
        ("I'm 47 and hate maths. Is data science realistic for me?", "Nobody is too old"),
        ("How hard is it to become a machine learning engineer without a PhD?", "a good bachelor's with strong"),
        ("I hate chaos and never went to college: data analyst or web developer?", "need of a degree"),
    ],
)
def test_a_condition_told_is_not_passed_over(bot: careerbot.Bot, question: str, line: str) -> None:
    assert line.lower() in bot.reply(question).text.lower()


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("which has more jobs in Texas, data engineer or data analyst?", "I have no figures"),
        ("How much does a data engineer earn in Germany?", "nothing on Germany in particular"),
        ("What is a data engineer in France?", "in particular"),
        ("How much does an entry level data engineer earn?", "all levels together"),
        ("what skills does a data analyst need", "On what you say of your case"),
        ("With all these no-code dashboards, how safe is a BI developer?", "SQL, measure formulas"),
        ("do I need a degree to become a data analyst?", "On what you say of your case"),
    ],
)
def test_a_condition_that_is_met_needs_no_line(bot: careerbot.Bot, question: str, never: str) -> None:
    assert never not in bot.reply(question).text


def test_every_line_rests_on_the_evidence_of_the_reply(bot: careerbot.Bot) -> None:
    reply = bot.reply("I have no degree and live in Kenya. Data analyst or web developer, within a year?")
    known = {fact.id for fact in reply.evidence}
    cited = {id for block in reply.blocks for line in getattr(block, "items", ()) for id in line.cites}
    assert cited <= known


def test_two_offers_are_told_apart_by_the_sums_named(bot: careerbot.Bot) -> None:
    said = bot.reply("two offers: 60k as a backend dev or 52k as a data engineer. which one should I take?").text
    assert said.startswith("Take the field whose daily work")
    assert "the first is higher by 8,000 a year" in said


def test_a_place_asked_after_is_kept_for_the_pay(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("how long does it take to become a data engineer")
    assert "nothing on Canada in particular" in session.reply("in Canada?").text
    assert "Canada" in session.reply("and what do they earn?").text


def test_a_question_that_needs_a_role_is_not_passed_over(bot: careerbot.Bot) -> None:
    said = bot.reply("how can I get promoted to senior faster, and how much more would I earn in Denmark?").text
    assert said.endswith("To answer your other question I must ask back: which role do you have in mind?")


def test_a_thing_held_against_what_was_told_is_looked_up(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what language should I learn first for game development")
    assert "Python" in session.reply("why not python?").text


def test_a_why_is_answered_by_reasons_before_what_was_understood(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("Is a computer science degree necessary for backend developers?")
    said = session.reply("why?").text
    assert said.startswith("Because")
    assert said.index("I took you to ask") > said.index("there is less to show")


def test_hours_asked_after_are_held_against_the_way_and_keep_the_place(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("how long to become a QA tester")
    session.reply("in Norway?")
    assert session.reply("with 6 hours a week?").text.startswith("It can be done in the hours you have, only slower")
    assert "Norway" in session.reply("what do they earn?").text

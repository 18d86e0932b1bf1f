"""A move in a few lines: the verdict, what is brought, the chief gaps, the first step; and which roles are offered."""

from __future__ import annotations

import pytest

import careerbot


def first_line(bot: careerbot.Bot, text: str) -> str:
    return bot.reply(text).text.partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "Can a pharmacist become a data scientist?",
            "Yes, it is possible; the gap is large",
        ),
        ("has anyone gone from teaching to ux design?", "Yes, it is possible, and people do come that way."),
        ("can an english major become a technical writer", "Yes, it is one of the most direct ways"),
        ("How hard is it to go from front-end developer to back-end developer?", "The gap is"),
        ("How long would it take a nurse to become a healthcare data analyst?", "Roughly a year or two from scratch"),
        ("Is 35 too late to switch from sales to software engineering", "No, you are not too old"),
        (
            "I'm a graphic designer who likes talking to people and hates coding. ux or front end?",
            "The nearer for you is a UX",
        ),
    ],
)
def test_the_first_sentence_answers_what_is_asked(bot: careerbot.Bot, text: str, begins: str) -> None:
    assert first_line(bot, text).startswith(begins)


def test_a_manual_tester_brings_no_programming(bot: careerbot.Bot) -> None:
    told = bot.reply("can a manual tester become a devops engineer").text
    assert "Python" not in told.partition("What is missing")[0]
    assert "A first step:\n- Linux and shell" in told


def test_what_is_said_to_be_lacking_is_not_there(bot: careerbot.Bot) -> None:
    told = bot.reply("I know R and statistics very well but no python. what is missing for data scientist?").text
    assert told.startswith("For a Data Scientist you already have R and statistics.")


def test_the_first_step_is_not_one_that_the_old_work_teaches(bot: careerbot.Bot) -> None:
    assert "- Healthcare basics" not in bot.reply("how can a nurse become a healthcare data analyst?").text
    assert "- Calculus" not in bot.reply("I have a PhD in physics. What's missing to be a quant?").text


def test_a_short_move_has_no_more_than_nine_list_items(bot: careerbot.Bot) -> None:
    reply = bot.reply("from qa to product manager, how")
    assert sum(line.startswith("- ") for line in reply.text.splitlines()) <= 9


@pytest.mark.parametrize(
    ("text", "role", "never"),
    [
        ("I like breaking things and finding faults. Which job is for me?", "Penetration Tester", "Economist"),
        ("I solder and tinker with arduino at the weekend, which job is that?", "Embedded Engineer", "Data"),
        ("I love biology but also coding, which job combines both?", "Bioinformatics Scientist", "Web"),
        ("i like to draw and i like computers", "Web Developer (drawing and design; computers)", "Biostatistician"),
        ("I hate maths but love organising people. Which IT job suits me?", "Project Manager", "Quantitative"),
        ("I enjoy leading people and planning, not programming. which role fits me?", "Project Manager", "Developer:"),
    ],
)
def test_likings_and_studies_lead_to_roles(bot: careerbot.Bot, text: str, role: str, never: str) -> None:
    told = bot.reply(text).text.partition("\nSource")[0]
    assert role in told
    assert never not in told


def test_work_with_little_code_is_listed(bot: careerbot.Bot) -> None:
    assert first_line(bot, "Which tech jobs need little or no coding?").startswith("By the editors' ratings")

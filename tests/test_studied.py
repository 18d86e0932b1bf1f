"""Which field of study fits a role: the verdict by what the editors rate, and that it is rated soundly."""

from __future__ import annotations

import re

import pytest

import careerbot
from careerbot.question.subject.fields_of_study import FIELDS
from careerbot.question.subject.studies_named import fields_named
from careerbot.replies.study.rated_fields import fields_of, rated
from careerbot.vocabulary import LEVELS

_OF_FIELDS = re.compile(r"^(?:Common )?[Ff]ields?(?: of study)?:|background in")


def roles(bot: careerbot.Bot) -> list[str]:
    """The ids of all roles."""
    return [label.id for label in bot.compiled.labels("role")]


def test_every_role_is_rated_for_every_broad_field(bot: careerbot.Bot) -> None:
    for role in roles(bot):
        missing = [field for field in FIELDS if rated(field, field, role, bot.compiled) is None]
        assert not missing, (role, missing)
        assert all(fact.level in LEVELS for fact in fields_of(role, bot.compiled).values())


def test_fields_that_a_roles_own_lines_name_are_a_good_base(bot: careerbot.Bot) -> None:
    for role in roles(bot):
        for fact in bot.compiled.facts(role, "education"):
            if not _OF_FIELDS.search(fact.text):
                continue
            words = tuple(re.findall(r"[a-z]+", fact.text.partition(";")[0].partition(".")[0].lower()))
            for one in fields_named(words):
                found = rated(one.field, one.name, role, bot.compiled)
                assert found is not None
                assert found.is_good, (role, one.name)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("will a master's in mathematics help me become a data engineer", "In part: Mathematics shows that"),
        ("is a statistics degree good for AI engineering?", "In part: Statistics"),
        ("is a music degree enough for a data engineer", "No (music counted among the humanities): Humanities"),
        ("would a degree in philosophy hurt my chances as a software developer", "No, though it helps only a little"),
        ("how useful is a physics degree for a software engineer", "A good deal: Physics"),
        ("MBA for data scientist, useful?", "A little: Business"),
        (
            "CS or data science degree for data engineer?",
            "Computer science rather than data science for a Data Engineer.",
        ),
        (
            "math, physics or cs degree for a machine learning engineer",
            "Computer science first for a Machine Learning Engineer",
        ),
        ("physics or mathematics, which is better for a quant", "Mathematics or physics: they serve"),
        ("do I need a CS degree for software engineering or will IT do?", "Information technology will do for"),
        ("computer science or IT for sysadmin", "Information technology or computer science: they serve"),
        ("which degree is best for a data analyst?", "Statistics first of all for a Data Analyst, then"),
        ("what should I major in to become a quant", "Mathematics first of all for a Quantitative Analyst"),
        ("is mechanical engineering good for data science?", "In part: Engineering"),
        ("can I become a data scientist with a physics degree", "Yes, it is a good base: Physics"),
        (
            "can I get into machine learning with a psychology degree?",
            "It is possible, but the subject alone brings little",
        ),
        ("I have a degree in biology, how do I become a data analyst?", "The subject is a good base: Biology"),
        ("I'm a BCA graduate, can I become a data engineer?", "Yes, it is one of the most direct ways (computer"),
    ],
)
def test_the_reply_begins_with_the_verdict_on_what_is_studied(bot: careerbot.Bot, text: str, begins: str) -> None:
    reply = bot.reply(text)
    assert reply.text.startswith(begins), reply.text[:200]
    assert reply.status == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "do I need a degree to be a data analyst",
        "how much statistics does a data scientist need",
        "should I learn statistics or calculus first for data science",
        "how long does a computer science degree take",
        "do most data engineers have a computer science degree",
        "what jobs can I get with a degree in statistics",
        "is a data science bootcamp better than a degree",
        "how can I master machine learning to become a data scientist",
        "from biology lab technician to data analyst",
        "is design important for a data analyst",
    ],
)
def test_what_asks_for_something_else_gets_no_verdict_on_a_field(bot: careerbot.Bot, text: str) -> None:
    assert not [fact for fact in bot.reply(text).evidence if fact.kind.startswith("studies-")]


def test_the_title_that_is_named_is_told_beside(bot: careerbot.Bot) -> None:
    reply = bot.reply("would a phd in physics help me become a quantitative analyst")
    assert "As for the title: Master's degrees in mathematics" in reply.text
    assert "onet-29-3" in {fact.source.id for fact in reply.evidence}


def test_each_of_several_roles_has_its_own_verdict(bot: careerbot.Bot) -> None:
    text = bot.reply("masters in statistics or computer science for data engineer or data scientist?").text
    assert "Computer science rather than statistics for a Data Engineer." in text
    assert "Statistics or computer science: they serve a Data Scientist" in text


def test_a_place_of_which_nothing_is_known_is_admitted(bot: careerbot.Bot) -> None:
    reply = bot.reply("best degree for data engineer in india")
    assert reply.status == "caveat"
    assert "My sources say nothing on India in particular." in reply.text


def test_the_way_to_the_role_stands_behind_the_verdict(bot: careerbot.Bot) -> None:
    text = bot.reply("I have a degree in biology, how do I become a data analyst?").text
    assert "The way to a Data Analyst:" in text
    assert text.index("The subject is a good base") < text.index("Step 1")


def test_a_field_nobody_rates_is_not_put_as_a_no(bot: careerbot.Bot) -> None:
    text = bot.reply("would a degree in forensics help a data analyst").text
    assert "do not name" not in text.partition("\n")[0]

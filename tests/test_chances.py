"""Verdicts from general advice, from what a role is and from whom a way in names, in the polarity of the question."""

from __future__ import annotations

import pytest

import careerbot

BEGINNINGS = {
    # age and beginnings, whatever else is asked
    "am i too old at 33 with two kids to start over as a web developer??": "No, you are not too old",
    "is it too late to get in to AI": "Not too late, by the official projection",
    "is it realistic to move from teaching to UX design at 45": "Yes: Nobody is too old",
    "I'm 52 and was laid off from retail management. is it crazy to try for a QA job?": "No, you are not too old",
    "is it hard to become a machine learning engineer": "Yes: You need software engineering and",
    # degrees
    "are data scientists mostly phds": "Many do:",
    "do most web developers have a degree?": "Yes: 55.1% held it",
    "do most data engineers have a masters degree": "No: 27.3% held it",
    "do quants need a phd?": "No, seldom:",
    "can you become a data scientist without a degree in 2025?": "It is difficult, but not impossible: A quantitative",
    "can i become a security analyst with an associate degree": "Yes, it can work:",
    "should I worry that I never went to college if I want to be a sysadmin": "Not necessarily, as it can work:",
    "is AWS certification required for cloud engineers?": "They are no must, but help:",
    "do actuaries need to pass exams": "Yes: The professional examinations are the career",
    "do i need a portfolio to become a ux designer?": "Yes, hardly anybody gets in without: You are",
    "does an economist need a masters": "As a rule, yes:",
    "do I need a master's to be a data analyst": "Not as a rule:",
    # just one thing, hours, place
    "Is data science just statistics?": "Not only that, by what the role is:",
    "Are penetration testers basically burglars with a contract?": "A Penetration Tester attacks",
    "Do data scientists get to log off at five?": "Mostly, yes:",
    "Can you do database administration from a cabin in the woods?": "Sometimes:",
    "Everybody moves to the cloud. Should a DBA start to worry?": "Nobody can promise, but the figures point down:",
    "are there fewer jobs for QA testers now": "No, by the official projection",
    # weak at something
    "can i be a data analyst if i suck at math": "Probably, though some is needed: Averages",
    # people, customers, travel, place
    "do i have to talk to a lot of people as a data scientist? i'm very shy": "Yes, quiet people are at home here",
    "will I be working with customers as a sales engineer": "Yes, very much: Customers are met",
    "does a product manager manage people": "Some, yes: Developers and designers follow",
    "Do I have to be in the office every day as a devops engineer": "No: Code, clouds and chat are",
    "do penetration testers travel a lot": "At times: Visits to test internal",
    "Do network engineers have to be on call at night?": "Yes, often: A rota for line",
    # ways in and on
    "is it common for product managers to come from engineering?": "Yes, ",
    "is support/helpdesk a good path into cybersecurity": "Yes, support, administration and networks are the classic",
    "Is business analyst a stepping stone to product manager?": "Yes, it is possible, and people do come that way.",
    "can a product analyst become a data scientist": "Yes, it is",
    "is being a sysadmin a dead end": "Not quite: Infrastructure lead or IT",
    # amounts and alls
    "do data scientists spend most of their time cleaning data?": "A large part, often the largest",
    "do i need to know every programming language to be a software engineer": "Not necessarily all,",
    "are hackathons needed to get hired as ML engineer": "Worth one or two: you learn to finish something in a team",
    "Would a data architect still write code?": "Only a little: SQL and small",
    # AI as a cause
    "is an actuary job safe from AI": "In part, by today's signs: Routine",
    "Would it be stupid to become a web developer in 2026 with all the AI": "No, by the official projection",
}


@pytest.mark.parametrize(("text", "expected"), BEGINNINGS.items())
def test_the_first_sentence_is_the_verdict(bot: careerbot.Bot, text: str, expected: str) -> None:
    reply = bot.reply(text)
    assert reply.text.startswith(expected), reply.text[:200]
    assert reply.evidence


NOT_OF_AGE = ("is it normal for software engineers to work 60 hours a week", "do web developers make 50 k")


@pytest.mark.parametrize("text", NOT_OF_AGE)
def test_a_number_that_is_no_age_is_none(bot: careerbot.Bot, text: str) -> None:
    assert "too old" not in bot.reply(text).text


def test_a_question_without_its_mark_is_still_one(bot: careerbot.Bot) -> None:
    assert bot.reply("can i become a data engineer with a degree in physics").status != "smalltalk"

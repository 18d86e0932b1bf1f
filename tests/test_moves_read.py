"""How the wording of a question tells which work is left, which is aimed at, and what is only told beside."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.normalize import normalize
from careerbot.question.earned import without_earned
from careerbot.question.tastes import degree_of


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


ENDS = {
    # a goal, and the work held
    "my goal is devops, currently a tester, how do I get there": ("qa-engineer", "devops-engineer"),
    "presently front end dev, would like to be a data engineer, how": ("front-end-developer", "data-engineer"),
    "I got the job as a data engineer but would rather be a data scientist, how do I switch": (
        "data-engineer",
        "data-scientist",
    ),
    "getting into cloud engineering as a web developer, where to begin": ("web-developer", "cloud-engineer"),
    # a post as a step to another
    "can a help desk job lead to network engineer": ("it-specialist", "network-engineer"),
    "does a QA role lead into data engineering or is it a dead end": ("qa-engineer", "data-engineer"),
    "I was offered a DBA job but my dream is data scientist, should I take it": (
        "database-administrator",
        "data-scientist",
    ),
    "help desk first or straight to sysadmin?": ("it-specialist", "system-administrator"),
    "will a business analyst job make it harder to become a software engineer": (
        "business-analyst",
        "software-engineer",
    ),
    # the work held, and another one asked about behind it
    "I like statistics and I am an actuary, would data science be a step up?": ("actuary", "data-scientist"),
    "How do I get my first job as a penetration tester coming from a sysadmin job?": (
        "system-administrator",
        "penetration-tester",
    ),
    "learning path for a Java developer moving to data engineering": ("java-developer", "data-engineer"),
    # back to what was left
    "I moved from dev to QA, how can I return to development?": ("qa-engineer", "software-engineer"),
}


@pytest.mark.parametrize(("text", "ends"), ENDS.items())
def test_the_two_ends_of_a_move(bot: careerbot.Bot, text: str, ends: tuple[str, str]) -> None:
    assert bot.reply(text).roles == ends


@pytest.mark.parametrize(
    "text",
    [
        "what do data engineers do",
        "does a data science degree lead to machine learning engineer jobs",
        "can a data analyst lead a team of data engineers",
        "how do data engineers and data scientists work together",
    ],
)
def test_no_move_is_read_where_none_is_asked(bot: careerbot.Bot, text: str) -> None:
    assert "carry over" not in bot.reply(text).text


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("in sap for 4 years salary 8 lpa want to move", "in sap for 4 years want to move"),
        ("i earn 12 lpa as a java dev", "as a java dev"),
        ("i make 70k as a nurse", "as a nurse"),
        ("i have 5 years of java", "i have 5 years of java"),
    ],
)
def test_what_is_earned_now_is_left_out(said: str, rest: str) -> None:
    assert " ".join(without_earned(said).split()) == rest


@pytest.mark.parametrize(
    "text", ["i earn 6 lpa as a tester, is it low?", "I make 60k as a nurse, will I earn more as a data analyst?"]
)
def test_pay_that_is_asked_about_stays_pay(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).intents[0].name == "salary"


@pytest.mark.parametrize(
    ("text", "studied"),
    [
        ("Physics PhD, quant or data science?", "PhD in physics"),
        ("economics grad wanting into data", "degree in economics"),
        ("recent computer science graduate looking for a first job", "degree in computer science"),
        ("PhD or master's for data science?", ""),
        ("data science grad programs worth it?", ""),
        ("should I do a CS PhD", ""),
        ("do graduate schemes hire in autumn", ""),
    ],
)
def test_what_somebody_studied_who_opens_with_it(text: str, studied: str) -> None:
    assert degree_of(normalize(text).tokens) == studied


def test_ai_that_is_feared_is_no_goal(bot: careerbot.Bot) -> None:
    assert "ai-engineer" not in bot.reply("tester scared about AI, should I move to development or data?").roles
    assert "ai-engineer" in bot.reply("how do I move from backend developer to AI?").roles


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Do UX designers need to code, or is Figma enough?", "Only a little: "),
        ("Do data analysts need to code or is Excel enough?", "Some, yes: "),
    ],
)
def test_whether_one_must_code_is_answered_before_whether_a_tool_is_enough(
    bot: careerbot.Bot, text: str, begins: str
) -> None:
    assert bot.reply(text).text.startswith(begins)

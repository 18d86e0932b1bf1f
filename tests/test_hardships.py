"""A hardship told beside a role is no taste: how much is needed of the thing is said first."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.question.hardships import tells_hardship
from careerbot.question.subject.trait_asked import traits_asked

HARD = "It will be hard, as a good deal is needed"
DOUBT = "No reason to give up"
VERDICTS = {
    "I struggle with statistics but I want to become a data scientist": HARD,
    "I can't do math, will I fail as a data scientist?": HARD,
    "My math is weak. Is data science a bad idea?": DOUBT,
    "programming is difficult for me, should I still try to become a backend developer?": DOUBT,
    "I lack confidence and coding feels hard. Is web development the wrong choice?": DOUBT,
    "I get stuck on coding problems a lot; am I cut out for software engineering?": DOUBT,
    "no background in maths, want to be a data analyst, is it hopeless?": DOUBT,
    "no background in statistics, want to be a data analyst, is it hopeless?": "It has to be learnt",
    "I can't code. Can I become a data analyst?": "Probably, though some is needed",
    "math was always my weak point but I'd love to be an AI engineer": "Probably, though some is needed",
    "never been good at maths, thinking of cybersecurity analyst, doable?": "Probably yes, as little is needed",
    "I'm average at coding. Would I survive as a machine learning engineer?": "It takes more than that",
    "without knowing how to code, can I become a data engineer?": "Hardly without learning it",
    "without any knowledge in maths, is it possible to become a data scientist?": "Hardly without learning it",
    "I have no coding background, want to become a full stack developer. Possible?": "Hardly without learning it",
    # tools and skills that no rating measures
    "Not confident with SQL, could I apply as data analyst?": "It has to be learnt",
    "I don't know Docker, can I still be a devops engineer?": "It has to be learnt first",
    "I have no experience with Java. Could I be a back end developer?": "Another one may do",
}


@pytest.mark.parametrize(("text", "said"), VERDICTS.items())
def test_how_much_is_needed_of_what_is_hard_comes_first(bot: careerbot.Bot, text: str, said: str) -> None:
    assert bot.reply(text).text.startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'm bad at maths, what tech job suits me?", "little mathematics"),
        ("I find math hard, which tech roles need little of it?", "little mathematics"),
        ("I want a job with little maths", "little mathematics"),
        ("presenting makes me nervous, what data jobs avoid it?", "little presenting"),
        ("I'm bored of coding, which roles are good for me?", "little programming and little routine"),
        ("which data roles can I get without a degree?", "little need of a degree"),
        ("which jobs in tech are there except coding?", "little programming"),
    ],
)
def test_roles_are_sought_with_little_of_what_is_hard(bot: careerbot.Bot, text: str, said: str) -> None:
    assert said in bot.reply(text).text.partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("I find coding hard and get discouraged, am I making a bad decision?", "By the editors' ratings"),
        ("I find coding hard and get discouraged, am I making a bad decision?", "Almost certainly yes"),
        ("no background in statistics, want to be a data analyst, is it hopeless?", "you already have"),
        ("can I get a job as software engineer with no degree but experience", "without experience"),
    ],
)
def test_a_hardship_is_neither_a_wish_nor_something_had(bot: careerbot.Bot, text: str, never: str) -> None:
    assert never not in bot.reply(text).text


@pytest.mark.parametrize(
    "said",
    [
        "i am bad at maths",
        "i find coding hard",
        "coding feels so hard and i give up",
        "maths is hard for me",
        "i struggle with sql",
        "i have trouble understanding pointers",
        "i keep getting stuck on recursion",
        "i am not confident with sql",
        "my problem is that i have no talent for design",
    ],
)
def test_a_hardship_is_told(said: str) -> None:
    assert tells_hardship(said)


@pytest.mark.parametrize(
    "said",
    [
        "is coding hard for beginners",
        "how hard is it to become one",
        "i love hard problems",
        "do people find it hard",
        "do analysts struggle with statistics",
        "i am good at maths",
        "i want a hard job",
        "what is difficult in the work",
    ],
)
def test_what_is_hard_in_general_is_no_hardship(said: str) -> None:
    assert not tells_hardship(said)


def test_what_is_hard_for_somebody_does_not_measure_the_work() -> None:
    assert [(one.trait.kind, one.weak) for one in traits_asked("i find coding hard")] == [("coding", True)]
    assert [one.trait.kind for one in traits_asked("is it hard")] == ["difficulty"]

"""What the ratings of roles answer."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.vocabulary import LEVELS, TRAIT_KINDS, TRAITS


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


def test_every_role_is_rated_in_every_trait(bot: careerbot.Bot) -> None:
    for label in bot.compiled.labels("role"):
        facts = bot.compiled.facts(label.id, TRAITS)
        assert [fact.kind for fact in facts] == list(TRAIT_KINDS), label.id
        assert {fact.level for fact in facts} <= set(LEVELS)


def test_no_two_roles_share_a_sentence(bot: careerbot.Bot) -> None:
    texts = [fact.text for fact in bot.compiled.facts_in(TRAITS)]
    assert len(texts) == len(set(texts))


def test_traits_are_no_section_and_no_search_result(bot: careerbot.Bot) -> None:
    assert TRAITS not in bot.compiled.sections("data-analyst")
    assert all(fact.section != TRAITS for fact, _ in bot.compiled.search(["stress", "pressure"], most=200))


@pytest.mark.parametrize(
    ("said", "kind", "turned", "weak"),
    [
        ("is it stressful", "stress", False, False),
        ("is the job relaxed", "stress", True, False),
        ("do i need maths", "mathematics", False, False),
        ("can i do it without maths", "mathematics", True, False),
        ("i am bad at maths can i become one", "mathematics", False, True),
        ("is it a problem that i can not code", "coding", False, False),
        ("is it easy to learn", "difficulty", True, False),
        ("how hard is it", "difficulty", False, False),
        ("can i work from home", "remote", False, False),
        ("do i have to be in the office", "remote", True, False),
        ("is it a dead end", "room to grow", True, False),
        ("will it be replaced by ai", "automation", False, False),
        ("which is more technical", "coding", False, False),
        ("i never coded", "coding", True, False),
        ("which is easier to get into", "beginner posts", False, False),
        ("which has the higher barrier to entry", "beginner posts", True, False),
        ("i get drained by meetings", "people", True, False),
        ("she is not confident with people", "people", True, False),
        ("in which do you talk less", "people", True, False),
        ("something calmer", "stress", True, False),
    ],
)
def test_a_trait_is_asked_about_from_either_side(said: str, kind: str, turned: bool, weak: bool) -> None:
    asked = traits_asked(said)[0]
    assert (asked.trait.kind, asked.turned, asked.weak) == (kind, turned, weak)


@pytest.mark.parametrize("said", ["what does a data analyst do", "which hard skills matter", "how do i write a cv"])
def test_other_questions_ask_about_no_trait(said: str) -> None:
    assert traits_asked(said) == ()


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is being an ER-- sorry, a site reliability engineer stressful?", "Yes"),
        ("How stressful is data analysis?", "Moderately stressful"),
        ("Is data entry a relaxed job?", ""),
        ("Do data analysts need maths?", "Some, yes"),
        ("How much maths does a research scientist need?", "Very much"),
        ("Can I be a technical writer without coding?", ""),
    ],
)
def test_one_role_is_answered_with_a_verdict_and_a_reason(question: str, begins: str, bot: careerbot.Bot) -> None:
    reply = bot.reply(question)
    assert reply.evidence[0].section == TRAITS
    assert reply.text.startswith(begins)
    assert reply.evidence[0].text in reply.text


def test_of_two_roles_the_one_with_more_is_named(bot: careerbot.Bot) -> None:
    assert bot.reply("Which needs more maths, a data scientist or a web developer?").text.startswith(
        "The Data Scientist"
    )
    assert bot.reply("Is web development less mathematical than data science?").text.startswith("Yes")
    assert bot.reply("Is data analysis harder than quantitative analysis?").text.startswith(
        "No, rather the Quantitative Analyst"
    )


def test_roles_are_found_by_what_is_wanted_of_them(bot: careerbot.Bot) -> None:
    reply = bot.reply("Which IT jobs need no travel?")
    assert {fact.level for fact in reply.evidence} <= {"none", "low"}
    assert len({fact.role for fact in reply.evidence}) >= 3
    assert "quantitative-analyst" not in {fact.role for fact in reply.evidence}


def test_a_thin_title_is_answered_by_its_own_rating(bot: careerbot.Bot) -> None:
    reply = bot.reply("Does a hardware engineer travel a lot?")
    assert reply.evidence[0].role == "hardware-engineer"
    assert "I know little" not in reply.text


def test_of_several_traits_each_is_decided(bot: careerbot.Bot) -> None:
    said = str(bot.reply("data engineer or backend developer, which is easier to get into without a degree?"))
    assert said.startswith("About the same in the need of a degree; the Back-End Developer for many openings")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I'm introverted and get drained by meetings. Would devops suit me better than product management?", "DevOps"),
        ("actuary or data scientist for someone who hates exams?", "Data Scientist"),
        ("cybersecurity analyst or penetration tester, which one should a beginner aim for", "Cybersecurity Analyst"),
        ("my degree is in biology and I like statistics, bioinformatics scientist or data analyst?", "Bioinformatics"),
    ],
)
def test_what_somebody_tells_of_themselves_decides(text: str, role: str, bot: careerbot.Bot) -> None:
    first = str(bot.reply(text)).partition("\n")[0]
    assert role in first.partition(",")[0]
    assert "little need of a degree" not in first

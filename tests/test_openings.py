"""How replies begin: the question as asked, never its contrary; what is first, years added up, what pay decides."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.facts.turned_round import turned_round

# A question and its negation, of which one cannot begin as the other does.
CONTRARIES = [
    ("Do I need a master's to become a {role}?", "Can I become a {role} without a master's?"),
    ("Is a master's required for a {role}?", "Is it possible to become a {role} without an advanced degree?"),
    ("Do I need a PhD to be a {role}?", "Can I be a {role} without a PhD?"),
    ("Is a degree necessary to become a {role}?", "Is it possible to be a {role} without a degree?"),
    ("Do I need certificates to be a {role}?", "Can I be a {role} without certificates?"),
    ("Are certificates helpful for a {role}?", "Are certificates useless for a {role}?"),
    ("Do I have to be good at maths as a {role}?", "Can I be a {role} without maths?"),
    ("Do I have to code as a {role}?", "Can I work as a {role} without coding?"),
]
ROLES = ("data engineer", "data scientist", "web developer", "statistician", "network engineer", "product manager")
OF_ONE = [
    ("Is web development outdated?", "Will web developers still be needed?"),
    ("Are data analysts doomed?", "Is there a future for data analysts?"),
    ("Is data entry dead?", "Is data entry a secure job?"),
    ("Is PHP dead?", "Is PHP worth learning?"),
    ("Is SAS outdated?", "Is SAS worth learning?"),
    ("Is SPSS obsolete?", "Is SPSS worth learning?"),
    ("Is Rust a waste of time?", "Is Rust worth learning?"),
    ("Is CCNA useless?", "Is CCNA worth it?"),
    ("Is PCEP worthless?", "Is PCEP worth it?"),
    ("Is QA a bad career choice?", "Is QA a good career choice?"),
    ("Is a bootcamp enough to become a web developer?", "Are bootcamps useless for web developers?"),
    ("Do data engineers have to work in an office?", "Can data engineers work remotely?"),
    ("Is it hard to become a data engineer?", "Is it easy to become a data engineer?"),
    ("Is a portfolio important for a UX designer?", "Can I become a UX designer without a portfolio?"),
    ("Is a portfolio useless for a software engineer?", "Is a portfolio helpful for a software engineer?"),
    ("Is data engineering safer than data science?", "Is data science safer than data engineering?"),
    ("Does a data analyst earn more than a data engineer?", "Does a data engineer earn more than a data analyst?"),
    ("Is a data analyst safer from AI than a data engineer?", "Is a data engineer safer from AI than a data analyst?"),
]
_WORDS = 60  # letters in which an opening without a colon tells its verdict


def _opening(bot: careerbot.Bot, text: str) -> str:
    """How the reply to a text begins: up to the first colon, where what the verdict rests on follows."""
    said = bot.reply(text).text.split("\n")[0]
    return said.partition(":")[0][:_WORDS]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("pair", CONTRARIES, ids=lambda pair: pair[0][:30])
def test_a_question_and_its_negation_begin_differently(bot: careerbot.Bot, pair: tuple[str, str], role: str) -> None:
    asked, contrary = (_opening(bot, text.format(role=role)) for text in pair)
    assert asked != contrary
    assert not (asked.startswith("Yes") and contrary.startswith("Yes"))
    assert not (asked.startswith("No") and contrary.startswith("No"))


@pytest.mark.parametrize("pair", OF_ONE, ids=lambda pair: pair[0][:40])
def test_each_of_two_contraries_is_answered_as_asked(bot: careerbot.Bot, pair: tuple[str, str]) -> None:
    asked, contrary = (_opening(bot, text) for text in pair)
    assert asked != contrary
    assert not (asked.startswith("Yes") and contrary.startswith("Yes"))
    assert not (asked.startswith("No") and contrary.startswith("No"))


@pytest.mark.parametrize(
    ("line", "contrary"),
    [
        ("Yes: it runs most banks.", "No: it runs most banks."),
        ("Yes for phones, where it is the standard.", "Not for phones, where it is the standard."),
        ("Only where a firm has it: it is dear.", "Not where a firm has it: it is dear."),
        ("A little: it is on many sites.", "Not quite: it is on many sites."),
        ("Hardly: new apps are written otherwise.", "Largely, yes: new apps are written otherwise."),
        ("No, unless a job asks for it.", "Yes, unless a job asks for it."),
        (
            "As a first look yes, as a proof hardly: it is short.",
            "Not as a first look, but as a proof largely: it is short.",
        ),
        (
            "As a first choice hardly, as a niche yes: posts are few.",
            "As a first choice largely, but not as a niche: posts are few.",
        ),
        ("Yes for testers; for others hardly.", "Not for testers; for others largely."),
        ("It is a niche, and stays one.", "It is a niche, and stays one."),
    ],
)
def test_a_line_on_a_worth_is_turned_round_for_who_asks_the_contrary(line: str, contrary: str) -> None:
    assert turned_round(line) == contrary


FIRST = {  # what comes first is told without a word on how it is listed
    "What are the best certifications for a data analyst?": "Microsoft's Power BI data analyst certificate",
    "Which certification should I get first as a network engineer?": "Cisco CCNA: the classic first",
    "What is the most important thing in a UX designer's portfolio?": "What convinces is the way from problem",
    "best degree for a software engineer": "Computer science first of all for a Software Engineer",
    "What's the best degree for a data scientist?": "Statistics first of all for a Data Scientist",
    "What's the best certification for a data scientist?": "If you want one, a cloud provider's",
    "Top 3 responsibilities of a data scientist?": "My sources name these three first.",
    "What are the main duties of a data architect?": "What a Data Architect does:",
}
YEARS = {  # the steps of a ladder added up, or the line that says how long it takes
    "How long does it take to become a senior data engineer?": "Four to eight years from junior data engineer to",
    "How long to become a lead data engineer?": "Six to twelve years from junior data engineer to lead",
    "How long from junior to senior data analyst?": "Four to six years from junior analyst to senior",
    "How long does it take to become a senior statistician?": "Three to five years from statistician to senior",
    "How long to become a staff software engineer?": "Six to nine years or more from junior or graduate to staff",
    "How long until senior web developer?": "The step to senior often takes some three to six",
    "How long until I am a lead web developer?": "The ranks above senior come later: The step to senior",
    "How long does it take to become a lead QA engineer?": "Lead posts often come after some five to eight years",
}
MOVES = {  # what the figures come to, before them
    "Is it worth going from software engineer to data scientist for the salary?": "For the pay alone as a rule no.",
    "Should I move from QA to DevOps for a higher salary?": "For the pay alone as a rule yes.",
    "I am a web developer, should I become a data scientist to earn more?": "For the pay alone as a rule yes.",
    "Would you leave data engineering for machine learning for the money?": "For the pay alone hardly, as my two",
}
WEIGHED = {  # figures weighed, and growth that points the other way than a rating
    "Which is a better career, actuary or statistician?": "By figures the Actuary, for pay and projected growth",
    "Which is the better career, data analyst or UX designer?": "By figures the UX Designer for pay, but the Data",
    "Is data engineering a better career than data science?": "Rather no. By figures the Data Scientist",
    "Are junior web developers screwed?": "Not for good, but the start is crowded",
    "Is there still room for new data scientists?": "Yes, though the start is crowded",
    "Will a master's in mathematics help me become a data engineer?": "In part: Mathematics shows that",
}


@pytest.mark.parametrize(("text", "begin"), {**FIRST, **YEARS, **MOVES, **WEIGHED}.items())
def test_the_opening_draws_what_the_facts_come_to(bot: careerbot.Bot, text: str, begin: str) -> None:
    said = bot.reply(text).text
    assert said.startswith(begin), said[:200]


def test_growth_that_points_the_other_way_is_joined_by_although(bot: careerbot.Bot) -> None:
    said = bot.reply("Which is safer, data scientist or data engineer?").text
    assert said.startswith("The Data Engineer, by the editors' rating of job security")
    assert "Although official projections, which are no promise, point the other way" in said
    assert "point the same way" in bot.reply("Which job is safer, data engineer or database administrator?").text

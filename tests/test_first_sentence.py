"""A reply answers the very question first: a yes or no that facts carry, a number, or what the answer depends on."""

from __future__ import annotations

from pathlib import Path

import pytest

import careerbot
from careerbot.question.subject.matter_asked import MATTERS, on, verdict_of
from careerbot.turn import Bullets, Reply

BEGINNINGS = {  # a question, and how its reply begins
    # degrees
    "Do I need a degree to be a data analyst?": "Often asked for, but not always needed: It works without a degree",
    "as a rule do i need a degree for actuary": "As a rule, yes:",
    "just wondering, is a degree needed for web development": "Often asked for, but not always needed:",
    "need a degree for devops?": "Not always, but it is hard without one:",
    "do I need a PhD to be a research scientist": "Not always, but it is usual: Without a doctorate",
    "I dropped out of college. can I still be a software engineer?": "Yes, it can work: It works without a degree",
    # demand
    "is there demand for cybersecurity analysts?": "Demand is real for experienced people",
    "Will AI replace software engineers?": "Parts of the work, by today's",
    "is database administrator a dying career": "Rather not, though it may shrink, by the official projection",
    "does the field of network engineering grow": "Yes, by the official projection",
    "is UX oversaturated these days": "Yes, very much so: Bootcamp graduates",
    # what the work asks for
    "Do data scientists code?": "Yes, a good deal: Python and",
    "DOES A DATA SCIENTIST CODE": "Yes, a good deal: Python and",
    "do product managers write code?": "Only a little: Perhaps a query",
    "does a UX designer need math": "Only a little: School level, with",
    "do I really need calculus to be a data engineer": "Only a little: Logic, data structures",
    "do I need maths for biostatistics": "Yes, very much: Inference, survival models",
    "Do data scientists use Spark?": "In many teams: Spark",
    "does a business analyst need SQL?": "In many posts, not in all: SQL",
    "do I have to know python to be a product manager?": "Mostly not: Python is optional",
    "is tableau or power bi better for data analysts": "Power BI in most places",
    # working life
    "Can I work remotely as a devops engineer?": "Yes, as a rule: Code, clouds",
    "can quants work from home": "Seldom: Secrecy and speed make many",
    "is it stressful to be an SRE": "Yes: Outages of large services are",
    "do quants work long hours": "Yes, often: Days near a trading",
    "does a technical writer have on-call duty": "As a rule, no:",
    "is QA engineering boring?": "Yes: The same paths are tested",
    "is being a data engineer hard?": "Yes: The tools are many, and",
    "am I too old for data science": "No, you are not too old",
    # moves and comparisons
    "can a nurse become a healthcare data analyst?": "Yes, it is possible, and people do come that way. From nursing",
    "could a chemist move into data science": "Yes, it is a well-worn road",
    "Is an ML engineer the same as a data scientist?": "No, they are not the same, though both ask for",
    "is there a difference between cloud engineer and devops engineer": "Yes, they differ.",
    "which is better, data analyst or business analyst?": "By the editors' ratings, take the Data Analyst if",
    "data engineer or software engineer - which has more future?": "Software Engineers, by the official US projections",
    # certificates
    "is the CCNA worth it for network engineers": "Yes for networks: CCNA is the classic first certificate",
    "do employers care about certifications for software engineers": "They count little:",
    # numbers
    "how many openings for web developers are there a year": "About 5,400 a year, by the official projection,",
    "how many data scientists are there": "262,440 in the United States in May 2025",
    "how fast is the field of cybersecurity growing": "28.5% growth,",
    "what share of UX designers have a bachelors": "55.1% held it (a bachelor's degree):",
    "what fraction of robotics engineers hold a PhD": "7.7% held it (a doctorate):",
    "how much do data engineers make in Texas": "Official wages in Texas, May 2025, of database architects (nearest",
    "what's the top 10% pay for software engineers": "The official 90th percentile, above which the top tenth earns,",
    "is 90k good for a data analyst in Chicago": "Usual, by adverts: USD 90,000 a year is within what adverts offered.",
    "is it possible to make 200k as a machine learning engineer": "Few do: USD 200,000",
    "can I earn 150000 as a product analyst": "Yes, by adverts:",
    "which tech job pays the most?": "By official medians these pay most of what I know",
    "which job has the highest demand": "By the official projections for 2024 to 2034",
    "how long does it take to become a data scientist from scratch": "As a rule of thumb: From",
    "how long does it take to become a penetration tester": "As a rule of thumb: Several",
    "how long until I'm a senior data engineer": "Four to eight years from junior data engineer to senior",
    # what is not said
    "how many hours a week does a game developer work": "Stretched weeks before milestones",
    "do front-end developers talk to customers": "Only a little: Users are met",
    "do data scientists work in the automotive industry?": "Interesting for people who like the",
    "Do data scientists deploy models to production?": "It depends on the size of",
    "is the pay of technical writers bad": "That is for you to judge,",
    "which role has the best work-life balance?": "By the editors' ratings, these come",
}


@pytest.mark.parametrize(("text", "beginning"), BEGINNINGS.items())
def test_the_first_sentence_answers_the_question(bot: careerbot.Bot, text: str, beginning: str) -> None:
    said = bot.reply(text).text
    assert said.startswith(beginning), said[:200]


@pytest.mark.parametrize(
    "text",
    [
        "how much does a cloud architect earn in Seattle",
        "I'm an accountant, can I switch to data engineering?",
        "compare devops engineer and site reliability engineer",
        "what does a data scientist earn in New York",
    ],
)
def test_a_long_reply_begins_with_a_sentence_that_cites(bot: careerbot.Bot, text: str) -> None:
    first = bot.reply(text).blocks[0]
    assert not isinstance(first, Bullets)
    assert any(line.cites for line in getattr(first, "lines", ()))


def test_what_is_quoted_first_is_not_listed_again(bot: careerbot.Bot) -> None:
    reply = bot.reply("Can I work remotely as a devops engineer?")
    assert reply.text.count("Remote work is very common") == 1


def test_the_outlook_of_another_country_is_not_told_as_a_yes(bot: careerbot.Bot) -> None:
    reply = bot.reply("are data scientists in demand in Germany?")
    assert reply.status == "caveat"
    assert reply.text.startswith("Possible, and far easier with German")
    assert "Projections are known to me for the United States only; for Germany I have none." in reply.text
    assert "Yes" not in reply.text


def test_a_role_of_which_nothing_is_known_is_answered_for_by_its_neighbour(bot: careerbot.Bot) -> None:
    reply = bot.reply("what is the career path of rails developers")
    assert reply.status == "caveat"
    assert reply.text.startswith(
        "I know little of Rails Developers under that title; the nearest I know more of is a Web Developer:"
    )


@pytest.mark.parametrize("text", ["Do I need a degree?", "is there a future in tech?"])
def test_a_general_question_is_answered_and_the_role_asked_for(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    assert reply.status == "answer"
    assert reply.text.endswith("Which role do you have in mind? Then I can be more exact.")


def test_a_question_on_one_kind_shows_that_kind(bot: careerbot.Bot) -> None:
    soft = bot.reply("what soft skills does a product manager need").text
    assert "Communication" in soft
    assert "SQL" not in soft
    degree = bot.reply("which degree do I need for robotics jobs").text
    assert degree.startswith("Robotics or mechatronics first of all for a Robotics Engineer")
    assert "Fields of study: robotics, mechatronics" in degree
    languages = bot.reply("which languages should a back-end developer know?").text
    assert "Kubernetes" not in languages


def test_a_role_without_the_facts_gets_those_of_its_neighbour_by_name(bot: careerbot.Bot) -> None:
    reply = bot.reply("do hardware engineers need to know matlab")
    assert reply.status == "caveat"
    assert "the nearest I know more of is an Embedded Engineer" in reply.text
    assert reply.roles == ("hardware-engineer",)
    assert "What may help" not in reply.text


def test_suggestions_are_about_the_roles_that_were_told_where_none_was_asked_about(bot: careerbot.Bot) -> None:
    reply = bot.reply("which roles use Kafka?")
    told = [fact.role for fact in reply.evidence][:2]
    assert all(bot.compiled.role_name(role) in reply.suggestions[0] for role in told)


def test_suggestions_follow_from_what_was_asked(bot: careerbot.Bot) -> None:
    assert bot.reply("what does a data engineer earn").suggestions[0] == "What is the outlook for Data Engineers?"
    two = bot.reply("difference between a data engineer and a data scientist").suggestions
    assert two[0] == "Who earns more, a Data Engineer or a Data Scientist?"


def test_who_is_not_understood_is_told_how_to_ask(bot: careerbot.Bot) -> None:
    reply = bot.reply("zzyzx qwertyuiop asdf")
    assert reply.status == "fallback"
    assert "Name a role" in reply.text


def first_line(reply: Reply) -> str:
    return reply.text.split("\n")[0]


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.name)
def test_the_verdict_on_a_matter_rests_on_a_fact_of_the_role(bot: careerbot.Bot, matter: object) -> None:
    told = next(m for m in MATTERS if m is matter)
    for label in bot.compiled.labels("role"):
        facts = on(told, bot.compiled.facts(label.id, *told.sections), ())
        decided = verdict_of(told, facts)
        assert decided is None or (decided[0] and decided[1] in facts and decided[1].role == label.id), label.id


DENIED = ("not required", "optional", "not part of")


def test_no_role_that_does_not_ask_for_programming_gets_a_yes(bot: careerbot.Bot) -> None:
    for label in bot.compiled.labels("role"):
        facts = bot.compiled.facts(label.id, "skills")
        if any(f.text.startswith("Programming") and any(word in f.text for word in DENIED) for f in facts):
            said = first_line(bot.reply(f"does a {label.name} have to code?"))
            assert said.startswith(("As a rule, no", "Only a little")), label.id


def test_no_role_closed_to_those_without_a_degree_gets_a_yes(bot: careerbot.Bot) -> None:
    for label in bot.compiled.labels("role"):
        facts = bot.compiled.facts(label.id, "education")
        if any("hardly works" in fact.text or "no way in" in fact.text for fact in facts):
            said = first_line(bot.reply(f"can I become a {label.name} without a degree?"))
            assert said.startswith("Hardly"), f"{label.id}: {said}"


ADDRESSED = {  # a question with a point beside its topic, how its reply begins, and its status
    # a named thing of which something is known, or nothing
    "Is the PMI certification respected for project managers?": ("On PMI my sources say this: PMP", "answer"),
    "which AWS certificate helps a cloud engineer": ("Solutions Architect Associate for cloud", "answer"),
    "do certifications from Skillorama matter for data analysts": ("My sources say nothing on Skillorama", "caveat"),
    "what certifications do project managers need in Germany": ("My sources say nothing on Germany", "caveat"),
    "what education do data analysts need in India": ("My sources say nothing on India in particular;", "caveat"),
    # a sector, a kind of company, a level, a mode of work, a cause, a span of time
    "what skills does a data analyst need in healthcare": ("Beside the usual craft, health adds privacy", "answer"),
    "do data scientists work in agriculture": ("Yes, but fewer and mostly less paid", "answer"),
    "what is work life like at a startup for software engineers": ("A software engineer's day starts", "answer"),
    "what does an entry level data analyst do": ("My sources say nothing of entry-level posts", "caveat"),
    "what is the outlook for graduate software engineers": ("Junior posts are more contested", "answer"),
    "is part time work possible as a web developer": ("At times: Site care", "answer"),
    "why is demand for data engineers growing": ("Money and need", "answer"),
    "can I become a data engineer in six months": ("Hardly in six months: several years", "answer"),
    "can I become a data scientist within 6 months": ("Hardly in 6 months: from scratch a year", "answer"),
    "which conferences should a data scientist attend": ("Network: Join professional organizations", "answer"),
    # a duty told in another section
    "do business analysts write user stories": ("The product owner or manager decides what is wanted", "answer"),
    # one line out of a section
    "which skill is most important for a product manager": ("Communication, writing skills", "answer"),
    "what is the most important tool for a business analyst": (
        "Excel first of all for a Business Analyst",
        "answer",
    ),
    "how often are SREs on call": ("As a rule: Duty in turns", "answer"),
    # being without something
    "can you be a data analyst without maths": ("Hardly without any: Averages", "answer"),
    "can I be a product manager without coding": ("Mostly, as little is needed: Perhaps", "answer"),
    "is it possible to be a data scientist with no maths": ("Hardly: Statistics, probability", "answer"),
    "can I be a web developer without certificates": ("Yes, as they count little: Certificates", "answer"),
    "can I be a ux designer without python": ("Yes, it can be left out easily: Python is not needed", "answer"),
    "can I be a data engineer without Spark": ("It is needed in all but some posts: Spark", "answer"),
    "do I really have to code as a UX designer": ("Only a little: Some markup", "answer"),
    "is a bachelor's not enough for a data scientist": ("It can be enough: Many hold", "answer"),
    # a subject studied
    "will an MS in statistics help me become a data scientist": ("Yes, very much: Statistics", "answer"),
    "does a degree in physics help a quant": ("Yes, very much: Physics", "answer"),
    "does a degree in music help a quant": ("Hardly (music counted among the humanities): Humanities lack", "answer"),
    "can a pharmacist's degree do for clinical data manager": ("I know little of Clinical Data Managers", "caveat"),
    "will a master's help me as a data scientist": ("Many hold an advanced degree", "answer"),
}


@pytest.mark.parametrize(("text", "expected"), ADDRESSED.items())
def test_the_point_of_a_question_is_met_or_admitted(bot: careerbot.Bot, text: str, expected: tuple[str, str]) -> None:
    reply = bot.reply(text)
    assert reply.text.startswith(expected[0]), reply.text[:200]
    assert reply.status == expected[1]


ORDINARY = Path(__file__).parent / "data" / "ordinary_questions.txt"


@pytest.mark.parametrize("text", ORDINARY.read_text(encoding="utf-8").splitlines())
def test_an_ordinary_question_is_answered_without_an_admission(bot: careerbot.Bot, text: str) -> None:
    said = bot.reply(text).text
    assert not said.startswith(("My sources say nothing on", "My sources do not name", "On ")) or said.startswith(
        ("On getting", "On education", "On job", "On-call", "On the whole")
    ), said[:200]

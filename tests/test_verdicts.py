"""No verdict is told that a question does not ask for, or that the line behind it does not carry."""

from __future__ import annotations

import pytest

import careerbot

# Questions, and how the reply must begin.
BEGINNINGS = {
    # which of two is more of something, whichever of them is asked about
    "Frontend is fun but people say backend pays more. true?": "Yes.",
    "compared with a web developer, does a mobile developer earn more?": "Yes.",
    "is devops more stable than frontend development?": "Rather yes, going by growth",
    # whether it can be done in the time there is, before how long it takes
    "could I become a penetration tester in a year with 6 hours per week?": "Hardly in a year",
    "could I be a junior QA tester by Christmas if I study after work?": "By then rather the basics",
    # which goal is easier where nothing else speaks, and which offer to take
    "I work in healthcare and want to stay in it. Data analyst or software developer?": "The Data Analyst",
    "I'm a history student. Is data analytics or software testing better for me?": "What you tell me",
    "I was offered a trainee post in software testing and one in IT support. Which should I take?": "Take the field",
    # a bad idea, a dead end
    "Is it a bad idea to move from data engineering back to data analysis?": "No, it need not be",
    "is software testing a dead end?": "Not quite",
    # how contested posts are hangs on who applies, not on growth
    "which has more competition for juniors: data science or cyber security": "About the same in both",
    "which one has fewer layoffs: software engineer or data scientist": "My sources count no layoffs",
    # the work of somebody's kin is not the one asked about
    "my wife is a data engineer, I'm a teacher. What could I do in tech?": "Yes, it is possible. The nearer for you",
    "which is growing faster in Germany, data engineering or software engineering?": "For Germany I have no figures",
    "Is data engineering growing faster than software engineering?": "No: Software Engineers",
    "Should I take an unpaid internship as a data analyst or a paid help desk job?": "Take the field",
    # at one's own workplace
    "should I go to HR about a manager who shouts": "Try one honest talk",
    "how do i tell my boss i'm overloaded": "Show it instead of saying it",
    "they cut our team, I do the work of two. how do i ask for more money": "Ask in a planned talk",
    # a rating is no answer to "only", to a number of hours, or to what is wasted
    "Does a security engineer only write reports?": "Standards, review findings",
    "Do quants work 70 hours a week?": "Days near a trading desk",
    "Is a doctorate overkill for a data analyst?": "Yes: A bachelor's degree suffices",
    "Is life as a data analyst lonely?": "In part:",
    "Can I be a business analyst if I am rubbish at presentations?": "It will be hard",
    "I failed statistics twice, can I still become a machine learning engineer?": "It will be hard",
    "Is being a data scientist something for outgoing people?": "Some, yes",
    # age
    "Is it ridiculous to be a junior data analyst at 41?": "No",
    "Can I become a data analyst at 47?": "You are not too old",
    # a yes that the question turns round
    "I have dyslexia. Does it rule me out of software development?": "Many developers",
    # what a role is, beyond one thing
    "Is a scrum master just a babysitter with a fancy name?": "Not only that",
    "Are penetration testers basically paid thieves?": "A Penetration Tester attacks",
    # named is not "native", and not one of two doings
    "Do technical writers have to be native English speakers?": "My sources name English",
    "If I took the technical writer job, would I be documenting APIs or polishing grammar?": "My sources name APIs",
    # a feeling that is asked of the program
    "Do you ever get lonely inside your server?": "I am careerbot, a program",
    # clients as those who do something, middling skill, and what employers laugh at
    "Is it enough to be mediocre at coding for a data engineer?": "It takes more than that",
    "Do employers look down on self-taught software engineers?": "Not necessarily",
    "Is a degree in geography enough for a geospatial analyst?": "Yes: Geography",
    # what a sector, a school, a subject and an employer are in a question
    "Do most UX designers hold a design degree?": "55.1% held it",
    "Do Netflix data engineers use Airflow?": "My sources name Airflow",
    # whose work something is
    "who labels the photos that a model learns from?": "Whose work that is, my sources do not say",
    "who puts models into production": "That is the work of a Machine Learning Engineer and an MLOps Engineer",
}
# Questions, and what the first sentence must not say.
NEVER = {
    "Does a tester just tap through screens until it crashes?": "On screens",
    "What must I be good at before a bank lets me touch their fraud models?": "Do not give up",
    "A friend signs as developer advocate. Is that a lawyer for coders?": "by what you bring",
    "Do network technicians climb under desks?": "In part",
    "Is evening or night school fine for becoming a software engineer?": "At times",
    "Are data engineers introverts?": "By what you say",
    "Does DevOps work become easier with the years?": "Yes, it is possible",
    "Do Austrian firms require a degree for data analysts?": "name require",
    "Do clients yell at sales engineers?": "Yes",
    "Is being a network engineer physically demanding?": "In part",
    "Stuck in second-level support as an IT specialist, what does this grow into?": "fall of",
    "Why does everybody call data science saturated?": "On the causes",
    "I keep jumping between tutorials and books. What plan makes sense for front-end?": "in particular",
}


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(("text", "beginning"), BEGINNINGS.items())
def test_the_verdict_is_the_one_asked_for(bot: careerbot.Bot, text: str, beginning: str) -> None:
    said = bot.reply(text).text
    assert said.startswith(beginning), said[:200]


@pytest.mark.parametrize(("text", "never"), NEVER.items())
def test_no_echo_and_no_verdict_on_something_else(bot: careerbot.Bot, text: str, never: str) -> None:
    first = bot.reply(text).text.split("\n")[0]
    assert never not in first, first

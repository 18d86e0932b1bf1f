"""Who asks for the work they left is on the way back, and no mover without a goal."""

import pytest

import careerbot


@pytest.mark.parametrize(
    "said",
    [
        "I quit as a web developer 3 years ago. How do I return to the job?",
        "I was a data engineer for ten years until I burnt out, is it possible to come back?",
    ],
)
def test_the_role_left_is_the_role_asked_about(bot: careerbot.Bot, said: str) -> None:
    reply = bot.reply(said)
    assert reply.intents[0].name == "getting_started"
    assert len(reply.roles) == 1


@pytest.mark.parametrize(
    "said",
    [
        "I left my job as a data analyst last year, can I still find something else?",
        "I used to be a QA engineer, can I still become a developer?",
    ],
)
def test_who_wants_on_is_not_sent_back(bot: careerbot.Bot, said: str) -> None:
    assert bot.reply(said).intents[0].name != "getting_started"

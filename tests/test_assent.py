"""Yes, no and "you choose" are told from answers; a question left open is not asked twice."""

from __future__ import annotations

import pytest

import careerbot
from careerbot import State
from careerbot.conversation.asking_back.assent import NO, UNSURE, YES, assent
from careerbot.turn import Clarification, Request


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (YES, "yes|Yes please|yeah|yep|sure|of course|go ahead|ok, sure|please do|sounds good"),
        (NO, "no|no thanks|nope|nah, thanks|neither|none|none yet|nothing so far|not really|I know nothing"),
        (UNSURE, "I don't know|idk|not sure yet|no idea|you choose|your call|skip|skip it|up to you|whatever|both"),
        (UNSURE, "I can't decide|surprise me|doesn't matter|any will do|either is fine|I am undecided"),
        ("", "yes, a data engineer|no maths|sure thing about SQL|I know Python|which one|nothing beats SQL|"),
        ("", "neither pays well|no, I meant Germany|any role with Spark|what do you choose from"),
    ],
)
def test_assent_is_told_by_the_whole_text(bot: careerbot.Bot, kind: str, texts: str) -> None:
    taken = {text: assent(bot.understand(text)) for text in texts.split("|")}
    assert taken == dict.fromkeys(taken, kind)


OPENING = (
    "which tools",
    "what skills do I need",
    "am I ready to be a data analyst",
    "which job suits me",
    "I want to change careers",
    "compare data scientist",
    "how do I become one",
    "how much does it pay",
)


@pytest.mark.parametrize("opening", OPENING)
@pytest.mark.parametrize("text", ["yes", "no", "I don't know", "you choose", "skip", "neither"])
def test_a_question_that_is_refused_is_answered_in_general(bot: careerbot.Bot, opening: str, text: str) -> None:
    session = bot.session()
    asked = session.reply(opening)
    if asked.status != "clarify":
        pytest.skip("nothing is asked back")
    reply = session.reply(text)
    assert reply.status in ("answer", "caveat")
    assert reply.evidence
    assert session.state.open is None


@pytest.mark.parametrize("opening", OPENING)
def test_the_same_question_is_never_asked_twice_in_a_row(bot: careerbot.Bot, opening: str) -> None:
    session = bot.session()
    replies = [session.reply(opening) for _ in range(4)]
    asked = [reply.text for reply in replies]
    clarified = [reply.status == "clarify" for reply in replies]
    for (text, before), (later, after) in zip(
        zip(asked, clarified, strict=True), list(zip(asked, clarified, strict=True))[1:], strict=False
    ):
        assert not (before and after and text == later)


def test_who_will_not_choose_is_pointed_to_no_role(bot: careerbot.Bot) -> None:
    session = bot.session()
    assert session.reply("which role suits me").status == "clarify"
    assert "points to" not in session.reply("no").text


@pytest.mark.parametrize(("text", "word"), [("1", "Analyst"), ("the first one", ""), ("option 2", "Engineer")])
def test_a_number_chooses_an_option_of_the_question(bot: careerbot.Bot, text: str, word: str) -> None:
    session = bot.session()
    assert session.reply("which role suits me").status == "clarify"
    reply = session.reply(text)
    assert reply.intents[0].name == "recommend_role"
    assert word in reply.text


def test_yes_behind_an_answer_offers_what_could_be_asked(bot: careerbot.Bot) -> None:
    session = bot.session()
    ideas = session.reply("what does a data engineer do").suggestions
    reply = session.reply("yes")
    assert reply.status == "smalltalk"
    assert all(idea in reply.text for idea in ideas)


@pytest.mark.parametrize(("text", "intent"), [("yes", "tools"), ("you choose", "tools"), ("no", "other")])
def test_of_choices_the_first_is_taken_unless_it_is_refused(bot: careerbot.Bot, text: str, intent: str) -> None:
    tools, skills = (Request(name, roles=("data-analyst",)) for name in ("tools", "skills"))
    opened = Clarification(
        "intent", "Do you mean the tools or the skills?", tools, (tools, skills), ("tools", "skills")
    )
    reply, state = bot.turn(text, State(turn=1, open=opened))
    assert reply.intents[0].name == intent
    assert state.open is None

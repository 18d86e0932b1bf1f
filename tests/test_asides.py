"""Turns about the conversation itself are told by their whole wording, and by nothing less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot import State
from careerbot.question.asides import AGAIN, DOUBTS, MORE, NEXT, REASONS, SHORTER, SOURCES, aside


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (AGAIN, "what did you say?|say that again|pardon|Pardon me?|come again|repeat that please|once more|huh?"),
        (AGAIN, "could you repeat your last answer|sorry, what?|I didn't catch that|tell me that one more time"),
        (SHORTER, "shorter|in short|tl;dr|TLDR|make it shorter please|a shorter version|too long!|be brief|briefly?"),
        (
            SHORTER,
            "can you summarise that for me|in a nutshell|in two sentences|sum it up|that was way too long|the gist",
        ),
        (MORE, "more detail|tell me more|go on|longer|continue|elaborate|a bit more please|more about that role"),
        (MORE, "what else?|any other?|anything else|can you expand on that|in more detail|details please|is that all?"),
        (SOURCES, "source?|says who?|where is that from?|how do you know|your sources|according to whom|any proof?"),
        (
            SOURCES,
            "where did you get those numbers from|what's that based on|can you prove it|how old are these figures",
        ),
        (DOUBTS, "really?|are you sure?|are you sure about that|is that really true|really that much?|I doubt that"),
        (DOUBTS, "are you sure? everyone on reddit says you do|seriously, my boss says otherwise|that sounds off"),
        (REASONS, "why?|why do you think so|how did you get to that|how come|what makes you say that|explain yourself"),
        (
            REASONS,
            "why this one|why would you recommend that role|on what basis|your reasoning?|what did you understand",
        ),
        (NEXT, "what can I ask next?|what should I ask now|any suggestions?|what next|what else can I ask you"),
    ],
)
def test_each_kind_is_told_in_many_wordings(bot: careerbot.Bot, kind: str, texts: str) -> None:
    taken = {text: aside(bot.understand(text)) for text in texts.split("|")}
    assert taken == dict.fromkeys(taken, kind)


@pytest.mark.parametrize(
    "text",
    [
        "why is SQL important",
        "why do data scientists earn so much",
        "where do data scientists come from",
        "more senior roles?",
        "more money",
        "which short courses are there",
        "how do you know if a role fits",
        "what is open source",
        "source control",
        "tell me more about data engineers",
        "in Germany",
        "what does a data scientist say",
        "how did you become a data scientist",
        "is it a long way",
        "what else does a data engineer need",
        "any other role that uses Spark",
        "go",
        "",
        "?",
    ],
)
def test_their_words_inside_a_question_leave_it_the_question_it_is(bot: careerbot.Bot, text: str) -> None:
    assert aside(bot.understand(text)) == ""


@given(st.lists(st.sampled_from("what why more source again that you say is it SQL the in short please".split())))
def test_any_heap_of_their_words_is_read_without_an_error(bot: careerbot.Bot, words: list[str]) -> None:
    understanding = bot.understand(" ".join(words))
    assert aside(understanding) == "" or not understanding.ids("tool", "skill")


@pytest.mark.parametrize("text", ["say that again", "shorter", "more", "source?", "why?"])
def test_before_anything_was_said_that_is_what_is_said(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    assert reply.status == "smalltalk"
    assert "not told you anything yet" in reply.text


def test_detail_is_asked_for_in_the_request_and_not_kept(bot: careerbot.Bot) -> None:
    from careerbot.dialogue import resolve

    _, state = bot.turn("which tools do data analysts use", State())
    for text, detail in (("shorter", "short"), ("tell me more", "more"), ("say that again", "")):
        resolved = resolve(bot.understand(text), state, bot.compiled)
        assert [request.detail for request in resolved.requests] == [detail]
        assert [request.detail for request in resolved.state.asked] == [""]


def test_the_last_answer_is_repeated_word_for_word(bot: careerbot.Bot) -> None:
    session = bot.session()
    first = session.reply("what does a data steward do")
    session.reply("thanks")
    again = session.reply("pardon?")
    assert (again.text, again.evidence, again.intents, again.roles) == (
        first.text,
        first.evidence,
        first.intents,
        first.roles,
    )

"""Where the wording says more plainly than the model what is asked, the request has its intent; elsewhere its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_misses import missed

import careerbot
from careerbot.conversation.requests.rereading import reread
from careerbot.turn import Part, Request

INTENTS = (
    "career_path certifications compare definition education getting_started industries interview learning_path "
    "outlook portfolio recommend_role responsibilities salary skill_gap skills tools transition work_life"
).split()


def request_of(bot: careerbot.Bot, intent: str, text: str, **slots: object) -> Request:
    """A request that the model took for `intent`; its roles, names and words are those of the text."""
    understanding = bot.understand(text)
    request = Request(
        intent,
        roles=understanding.ids("role"),
        named=understanding.ids("tool", "skill"),
        words=tuple(token.text for token in understanding.utterance.tokens),
    )
    return replace(request, **slots)  # type: ignore[arg-type]  # the slots of a case


NOTHING = Part(0, 0, "", (), 0.0, in_scope=False)


def read(bot: careerbot.Bot, intent: str, text: str, **slots: object) -> Request:
    """What is made of such a request."""
    understanding = bot.understand(text)
    return reread(
        request_of(bot, intent, text, **slots),
        understanding,
        understanding.parts[0] if understanding.parts else NOTHING,
        understanding.entities,
        bot.compiled,
    )


@pytest.mark.parametrize(
    ("taken_for", "text", "meant"),
    [
        # torn between two roles
        ("compare", "which is better for me, data engineer or data scientist?", "recommend_role"),
        ("compare", "not sure: data engineer or data scientist", "recommend_role"),
        ("compare", "data engineer vs data scientist", "compare"),
        ("compare", "what suits me, being a data engineer?", "compare"),  # one role only
        # both ends of a move
        ("learning_path", "from devops engineer to data engineer", "transition"),
        ("skills", "I am a nurse, what do I need for data analyst", "transition"),
        ("career_path", "working as a teacher, want to be a data analyst", "transition"),
        ("salary", "from devops engineer to data engineer, what would I earn", "salary"),
        ("learning_path", "a job as a data engineer", "learning_path"),
        # the topic before the purpose
        ("learning_path", "which tools should I learn to become a data engineer", "tools"),
        ("getting_started", "what skills do I need to become a data engineer", "skills"),
        ("career_path", "which certifications should I get before becoming a data engineer", "certifications"),
        ("learning_path", "what should I learn to become a data engineer", "learning_path"),
        ("skills", "which languages should I learn to become a data engineer", "skills"),
        ("learning_path", "how do I become a data engineer, and which tools are there", "learning_path"),
        # steps and duties
        ("skill_gap", "I know sql, give me a roadmap to data engineer", "learning_path"),
        ("skill_gap", "I know sql, what is missing for data engineer", "skill_gap"),
        ("definition", "what is a data engineer doing", "responsibilities"),
        ("definition", "what are the daily tasks of a data engineer", "responsibilities"),
        ("definition", "what is a data engineer", "definition"),
        ("definition", "what is it like to be a data engineer", "work_life"),
        ("definition", "what does a data engineer look like", "definition"),
        # degrees
        ("career_path", "should I do a masters to become a data engineer", "education"),
        ("recommend_role", "is a phd the way to get into data engineer work", "education"),
        ("career_path", "what comes after data engineer", "career_path"),
        missed(
            "outlook",
            "will a data engineer with a degree be replaced",
            "outlook",
            why='any "be" beside a degree makes the question one about the degree',
        ),
    ],
)
def test_the_wording_settles_the_intent(bot: careerbot.Bot, taken_for: str, text: str, meant: str) -> None:
    assert read(bot, taken_for, text).intent == meant


@pytest.mark.parametrize(
    ("taken_for", "text", "meant"),
    [
        ("outlook", "can a data engineer make 200k", "salary"),
        ("definition", "is 90k good for a data engineer", "salary"),
        ("compare", "is 90k good for a data engineer", "compare"),
        ("outlook", "will 200k data engineers be replaced", "outlook"),
    ],
)
def test_an_amount_with_a_word_of_money_is_about_pay(bot: careerbot.Bot, taken_for: str, text: str, meant: str) -> None:
    assert read(bot, taken_for, text, amount=90_000).intent == meant
    assert read(bot, taken_for, text, amount=0).intent == taken_for


def test_which_of_them_pays_more_is_compared_by_pay(bot: careerbot.Bot) -> None:
    text = "data engineer or data scientist, which pays more?"
    assert read(bot, "compare", text).aspects == ("salary",)
    assert read(bot, "compare", text.replace("pays more", "is taught longer")).aspects == ()


def test_a_question_with_yes_or_no_about_a_tool_on_the_way_is_about_the_tool(bot: careerbot.Bot) -> None:
    text = "can I skip scala if I want to become a data engineer"
    assert read(bot, "learning_path", text, yes_no=True).intent == "tools"
    assert read(bot, "learning_path", text).intent == "learning_path"
    assert read(bot, "learning_path", text, yes_no=True, named=()).intent == "learning_path"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("which role runs a/b tests", "responsibilities"),
        ("which role suits somebody shy", "recommend_role"),
        ("which role should I take", "recommend_role"),
        ("what is the best job with maths", "recommend_role"),
    ],
)
def test_which_role_does_something_is_about_the_role_unless_it_is_about_somebody(
    bot: careerbot.Bot, text: str, meant: str
) -> None:
    assert read(bot, "recommend_role", text, seeks_role=True).intent == meant
    assert read(bot, "recommend_role", text, seeks_role=False).intent == "recommend_role"


words = st.sampled_from(
    "from to become data engineer nurse i am a which what skills more pays roadmap like be phd me 90k , ?".split()
)


@given(st.sampled_from(INTENTS), st.lists(words, max_size=12).map(" ".join), st.booleans(), st.integers(0, 1))
def test_rereading_changes_nothing_but_intent_and_aspects_and_reads_the_same_again(
    bot: careerbot.Bot, intent: str, text: str, yes_no: bool, paid: int
) -> None:
    slots = {"yes_no": yes_no, "amount": paid * 90_000, "confidence": 0.5}
    before, after = request_of(bot, intent, text, **slots), read(bot, intent, text, **slots)
    assert after.intent in INTENTS
    assert replace(after, intent=intent, aspects=()) == before
    assert after == read(bot, intent, text, **slots)


@given(st.lists(words, max_size=12).map(" ".join))
def test_what_no_rule_is_about_is_left_alone(bot: careerbot.Bot, text: str) -> None:
    for intent in ("interview", "portfolio", "industries", "transition", "work_life"):
        assert read(bot, intent, text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "where do you see your industry going?",
        "where do you think the IT industry is heading?",
        "Where do you think this industry will be in 10 years?",
        "where do you see the field of data science in 2035",
        "what changes do you expect in your field?",
        "what trends do you see in your industry?",
        "what does the future of the field look like?",
        "where is machine learning heading?",
        "which direction is the industry moving in?",
    ],
)
def test_where_a_field_is_going_asks_for_the_outlook(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    assert reply.intents[0].name == "outlook"
    assert reply.status == "answer"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which industries hire data engineers?", "industries"),
        ("in which sectors do data engineers mostly work", "industries"),
        ("what industry should I go into as data analyst", "industries"),
        ("where do you see yourself in five years, what do I answer?", "interview"),
        ("Where should I go from data analyst?", "transition"),
    ],
)
def test_where_else_asks_for_something_else(bot: careerbot.Bot, text: str, intent: str) -> None:
    assert bot.reply(text).intents[0].name == intent


@pytest.mark.parametrize(
    "text",
    [
        "Does switching to a data engineer role bring plenty of meetings?",
        "Will becoming a devops engineer involve night shifts?",
        "Would a move to data engineering mean less stress?",
    ],
)
def test_what_a_move_brings_asks_of_the_work_moved_to(bot: careerbot.Bot, text: str) -> None:
    assert bot.reply(text).intents[0].name == "work_life"

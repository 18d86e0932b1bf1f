"""What users say of themselves is kept, put right, shown and forgotten, in a session as anyone has it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_misses import missed

import careerbot
from careerbot import State
from careerbot.conversation.users.profile import forgotten, shown
from careerbot.turn import Request

Profile = tuple[tuple[str, ...], tuple[str, ...], str, str, str, str]
SHOW, FORGET = "what do you know about me?", "forget what you know about me"


def said(bot: careerbot.Bot, *texts: str) -> State:
    session = bot.session()
    for text in texts:
        session.reply(text)
    return session.state


def profile(state: State) -> Profile:
    return state.knows, state.dislikes, state.background, state.degree, state.place, state.level


@pytest.mark.parametrize(
    ("texts", "knows"),
    [
        (["I know Python, SQL and statistics"], ("python", "sql", "statistics")),
        (["I know Python", "I also use Docker"], ("python", "docker")),
        (["I know Python", "I know Python and R"], ("python", "r")),
        (["I know Python and SQL", "I no longer use SQL"], ("python",)),
        (["I know Python and SQL", "I don't know SQL"], ("python",)),
        (["I can't code in Python"], ()),
        (["I've never used Docker"], ()),
        (["I know SQL but no Python"], ("sql",)),
        (["do you know Python"], ()),
        (["is Python good for me"], ()),
        (["I hate Java", "I know Java"], ("java",)),
        (["I know nothing about Python but I use R"], ("r",)),
        (["My friend knows Python and I know SQL"], ("sql",)),
    ],
)
def test_what_the_user_knows_adds_up_and_what_they_do_not_goes(
    bot: careerbot.Bot, texts: list[str], knows: tuple[str, ...]
) -> None:
    assert said(bot, *texts).knows == knows


@pytest.mark.parametrize(
    ("texts", "dislikes"),
    [
        (["I hate Java"], ("java",)),
        (["I know Python and hate Java"], ("java",)),
        (["I hate Java", "I hate SQL too"], ("java", "sql")),
        (["I hate Java", "I know Java"], ()),
        (["which jobs avoid Java"], ()),  # nobody says "I"
        (["I hate Java", "I like Java"], ()),
        (["I hate Java", "I don't hate Java"], ()),
    ],
)
def test_what_the_user_dislikes_adds_up_and_what_they_come_to_use_goes(
    bot: careerbot.Bot, texts: list[str], dislikes: tuple[str, ...]
) -> None:
    assert said(bot, *texts).dislikes == dislikes


@pytest.mark.parametrize(
    ("texts", "background"),
    [
        (["I'm a nurse"], "nurse"),
        (["I was a nurse"], "nurse"),
        (["I work as a nurse in Texas"], "nurse"),
        (["I work in accounting"], "accountant"),
        (["I was a dental hygienist, what now?"], "dental-hygienist"),
        (["I am a data engineer"], "data-engineer"),
        (["I'm a nurse", "Actually I was a teacher"], "teacher"),
        (["I'm a nurse", "I'm not a nurse"], ""),
        (["I'm a nurse", "I'm not a teacher"], "nurse"),
        (["I'm a nurse", "I'm not a nurse, I'm a pharmacist"], "pharmacist"),
        (["I want to work as a nurse"], ""),
        (["I work as a welder and want to work as a data scientist"], "welder"),
        (["my friend is a nurse"], ""),
        (["what does a nurse do"], ""),
        (["I used to be a nurse"], "nurse"),
        (["I have been a nurse"], "nurse"),
        missed(["I used to be a cook"], "35-1011.00", why="a cook is no title that is known"),
        (["I'm a junior data analyst"], "data-analyst"),
    ],
)
def test_where_the_user_comes_from_is_what_they_said_last(
    bot: careerbot.Bot, texts: list[str], background: str
) -> None:
    assert said(bot, *texts).background == background


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I live in Texas", "us-tx"),
        ("I'm based in Berlin", "berlin"),
        ("I am from Boston", "boston"),
        ("I live in Portland, Maine", "portland-maine"),
        ("I'm moving to Berlin from Texas", "berlin"),
        ("what does it pay in Texas", ""),
        ("should I move to Berlin", ""),
        ("I moved from Texas to Berlin", "berlin"),
        ("I live in Albany, New York", "albany"),
    ],
)
def test_where_the_user_lives_or_wants_to_is_kept(bot: careerbot.Bot, text: str, place: str) -> None:
    assert said(bot, text).place == place


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I am a senior engineer", "senior"),
        ("I'm a junior data analyst", "entry"),
        ("senior data analyst salary", ""),
        ("I want to be a senior engineer", ""),
        ("I report to a senior engineer", ""),
    ],
)
def test_how_senior_the_user_is_is_kept(bot: careerbot.Bot, text: str, level: str) -> None:
    assert said(bot, text).level == level


def test_a_degree_is_kept_until_another_is_told(bot: careerbot.Bot) -> None:
    state = said(bot, "I have a PhD in physics", "I know Python")
    assert state.degree == "PhD in physics"
    assert said(bot, "I have a PhD in physics", "I also have a master's in law").degree == "master in law"


def test_nobody_who_does_not_say_i_tells_of_themselves(bot: careerbot.Bot) -> None:
    state = said(bot, "Python, SQL, Texas, senior nurse with a PhD in physics")
    assert profile(state) == ((), (), "", "", "", "")


# --- put right, shown, forgotten -------------------------------------------------------------------------------------


def test_a_move_asked_about_goes_on_from_where_one_really_comes_from(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("I'm a nurse. how do I become a data analyst?")
    session.reply("I'm not a nurse, I'm a pharmacist")
    assert [request.origins for request in session.state.asked] == [("pharmacist",)]
    reply = session.reply("what carries over?")
    assert reply.roles == ("pharmacist", "data-analyst")
    assert "Nurses" not in reply.text


def test_a_move_asked_about_goes_on_from_nowhere_once_the_past_is_denied(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("I'm a nurse. how do I become a data analyst?")
    session.reply("I'm not a nurse")
    assert all("nurse" not in request.origins for request in session.state.asked)
    assert "Nurses" not in session.reply("what carries over?").text


def test_another_origin_that_was_asked_about_stays_when_the_past_is_put_right(bot: careerbot.Bot) -> None:
    before = Request("transition", roles=("data-analyst",), origins=("welder",))
    session = bot.session(State(asked=(before,), roles=("data-analyst",), background="nurse", roles_turn=1))
    session.reply("I'm not a nurse, I'm a pharmacist")
    assert session.state.background == "pharmacist"
    assert session.state.asked == (before,)


TOLD = State(
    knows=("python", "sql"),
    dislikes=("java",),
    background="nurse",
    degree="PhD in physics",
    place="us-tx",
    level="senior",
)


def test_all_that_is_known_is_shown_by_name(bot: careerbot.Bot) -> None:
    reply = bot.session(TOLD).reply(SHOW)
    for name in ("Python", "SQL", "Java", "Nurse", "PhD in physics", "Texas", "senior"):
        assert name in reply.text
    assert reply.status == "smalltalk"


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("knows", ("python",), "Python"),
        ("dislikes", ("java",), "Java"),
        ("background", "nurse", "Nurse"),
        ("degree", "PhD in physics", "PhD in physics"),
        ("place", "us-tx", "Texas"),
        ("level", "senior", "senior"),
    ],
)
def test_one_thing_known_is_shown_alone(bot: careerbot.Bot, field: str, value: object, name: str) -> None:
    reply = bot.session(replace(State(), **{field: value})).reply(SHOW)  # type: ignore[arg-type]  # by name
    others = {"Python", "Java", "Nurse", "PhD in physics", "Texas", "senior"} - {name}
    assert name in reply.text
    assert [other for other in others if other in reply.text] == []


def test_showing_changes_nothing(bot: careerbot.Bot) -> None:
    session = bot.session(TOLD)
    session.reply(SHOW)
    assert profile(session.state) == profile(TOLD)


def test_nothing_known_is_said_to_be_nothing(bot: careerbot.Bot) -> None:
    assert "You have told me nothing of yourself" in bot.reply(SHOW).text


def test_what_is_forgotten_is_gone_and_what_was_talked_about_stays(bot: careerbot.Bot) -> None:
    session = bot.session(replace(TOLD, roles=("data-engineer",), roles_turn=0))
    assert session.reply(FORGET).status == "smalltalk"
    assert profile(session.state) == profile(State())
    assert session.state.roles == ("data-engineer",)
    assert "You have told me nothing of yourself" in session.reply(SHOW).text


def test_what_is_forgotten_is_gone_from_what_was_asked_too(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("I'm a nurse and I know Excel. how do I become a data analyst?")
    session.reply(FORGET)
    assert "nurse" not in session.state.to_json()
    assert "excel" not in session.state.to_json()


names = st.lists(st.sampled_from(["python", "sql", "java", "r"]), max_size=4, unique=True).map(tuple)
states = st.builds(
    State,
    turn=st.integers(0, 9),
    roles=st.sampled_from([(), ("data-engineer",)]),
    knows=names,
    dislikes=names,
    background=st.sampled_from(["", "nurse", "data-analyst"]),
    degree=st.sampled_from(["", "PhD in physics"]),
    place=st.sampled_from(["", "us-tx"]),
    level=st.sampled_from(["", "senior"]),
)


@given(states)
def test_forgetting_takes_the_profile_and_nothing_else(state: State) -> None:
    after = forgotten(state)
    assert profile(after) == profile(State())
    assert (after.turn, after.roles, after.asked, after.open) == (state.turn, state.roles, state.asked, state.open)
    assert forgotten(after) == after


@given(states)
def test_what_is_shown_is_all_of_the_profile_and_nothing_else(state: State) -> None:
    request = shown(Request("smalltalk", words=("who",)), state)
    origins = (state.background,) if state.background else ()
    assert (request.named, request.dislikes, request.origins) == (state.knows, state.dislikes, origins)
    assert (request.degree, request.place, request.level) == (state.degree, state.place, state.level)
    assert (request.intent, request.words, request.roles) == ("smalltalk", ("who",), ())


TALK = (
    "I know Python",
    "I hate SQL",
    "I don't know Python",
    "I'm a nurse",
    "I'm not a nurse",
    "I live in Texas",
    "I have a PhD in physics",
    "which role suits me?",
    "how do I become a data analyst?",
    "what does a data engineer earn?",
    "thanks",
    SHOW,
)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(TALK), max_size=6), states)
def test_after_any_talk_the_profile_can_be_saved_and_nothing_is_both_known_and_disliked_anew(
    bot: careerbot.Bot, texts: list[str], start: State
) -> None:
    session = bot.session(replace(start, dislikes=()))
    for text in texts:
        session.reply(text)
    state = session.state
    assert State.from_json(state.to_json()) == state
    assert len(set(state.knows)) == len(state.knows)
    session.reply(FORGET)
    assert profile(session.state) == profile(State())

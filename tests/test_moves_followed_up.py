"""Moves between the roles spoken of: their ends, how long they take, what comes after, and what one brings."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.conversation.follow_ups.moves_followed_up import afterwards, brought_along, lasting, moved, time_given
from careerbot.turn import Request, State

ANALYST, ENGINEER, SCIENTIST = "data-analyst", "data-engineer", "data-scientist"
TWO = State(roles=(ANALYST, ENGINEER), listed=(ANALYST, ENGINEER))


def ends_of(request: Request | None) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Where a move begins and where it leads."""
    return (request.origins, request.roles) if request is not None else None


@pytest.mark.parametrize(
    ("text", "origin", "target"),
    [
        ("how do I get from one to the other", ANALYST, ENGINEER),
        ("can you go from the first to the second?", ANALYST, ENGINEER),
        ("and from the latter to the first", ENGINEER, ANALYST),
        ("could a data analyst switch", ANALYST, ENGINEER),
        ("how would a data analyst get there", ANALYST, ENGINEER),
        ("can a data engineer make the move?", ENGINEER, ANALYST),
        ("how could a nurse do that", "nurse", ANALYST),
    ],
)
def test_both_ends_of_a_move_are_found_among_those_spoken_of(
    bot: careerbot.Bot, text: str, origin: str, target: str
) -> None:
    assert ends_of(moved(bot.understand(text), TWO)) == ((origin,), (target,))


def test_a_move_from_the_role_spoken_of_leads_to_the_one_named(bot: careerbot.Bot) -> None:
    found = moved(bot.understand("can I switch to data scientist from there"), State(roles=(ANALYST,)))
    assert ends_of(found) == ((ANALYST,), (SCIENTIST,))


@pytest.mark.parametrize(
    "text",
    [
        "what does a data analyst do",
        "could a data analyst switch to Python",
        "do data analysts switch teams a lot and is that bad for them in the long run",
        "is a data analyst better",
    ],
)
def test_no_move_is_made_of_another_question(bot: careerbot.Bot, text: str) -> None:
    assert moved(bot.understand(text), TWO) is None


def test_nothing_moves_where_no_role_was_spoken_of(bot: careerbot.Bot) -> None:
    assert moved(bot.understand("could a data analyst switch"), State()) is None


@pytest.mark.parametrize(
    "text", ["how long", "and how long would that take?", "how many years", "how long till I can apply", "ok how soon"]
)
@pytest.mark.parametrize("intent", ["transition", "skill_gap", "compare", "getting_started"])
def test_how_long_asks_for_the_time_the_way_takes(bot: careerbot.Bot, text: str, intent: str) -> None:
    state = State(roles=(ANALYST,), asked=(Request(intent, 1.0, (ENGINEER,), origins=(ANALYST,)),))
    found = lasting(bot.understand(text), state)
    assert found is not None
    assert (found.intent, found.roles) == ("learning_path", (ENGINEER,))


@pytest.mark.parametrize("intent", ["interview", "career_path", "work_life", "certifications"])
def test_how_long_behind_another_topic_is_left_to_it(bot: careerbot.Bot, intent: str) -> None:
    state = State(roles=(ANALYST,), asked=(Request(intent, 1.0, (ANALYST,)),))
    assert lasting(bot.understand("how long does it take"), state) is None


def test_how_long_with_a_matter_of_its_own_is_no_follow_up(bot: careerbot.Bot) -> None:
    state = State(roles=(ANALYST,), asked=(Request("transition", 1.0, (ANALYST,)),))
    assert lasting(bot.understand("how long does an interview take"), state) is None


def test_how_long_behind_an_offer_is_told_of_each_role_offered(bot: careerbot.Bot) -> None:
    offered = (ANALYST, ENGINEER, SCIENTIST)
    state = State(roles=(ANALYST,), listed=offered, asked=(Request("recommend_role", 1.0, told=True),))
    found = lasting(bot.understand("how long would it take?"), state)
    assert found is not None
    assert found.roles == offered


@pytest.mark.parametrize("text", ["and then?", "what comes next", "then what", "after that?"])
def test_what_comes_after_a_role_is_its_career(bot: careerbot.Bot, text: str) -> None:
    found = afterwards(bot.understand(text), State(roles=(ANALYST,)))
    assert found is not None
    assert found.intent == "career_path"


def test_what_is_left_is_asked_by_those_who_told_what_they_know(bot: careerbot.Bot) -> None:
    left = bot.understand("so what's left?")
    found = afterwards(left, State(roles=(ANALYST,), knows=("sql",)))
    assert found is not None
    assert found.intent == "skill_gap"
    assert afterwards(left, State(roles=(ANALYST,))) is None


@pytest.mark.parametrize(
    ("text", "background", "origins"),
    [
        ("what would I bring as a nurse?", "", ("nurse",)),
        ("and what do I bring to the table", "accountant", ("accountant",)),
        ("what could I contribute", "", ()),
    ],
)
def test_what_one_brings_is_asked_of_the_role_spoken_of(
    bot: careerbot.Bot, text: str, background: str, origins: tuple[str, ...]
) -> None:
    found = brought_along(bot.understand(text), State(roles=(ANALYST,), background=background))
    assert ends_of(found) == (origins, (ANALYST,))


def test_what_is_brought_elsewhere_asks_nothing_of_a_move(bot: careerbot.Bot) -> None:
    assert brought_along(bot.understand("what should I bring to the interview"), State(roles=(ANALYST,))) is None


@pytest.mark.parametrize("intent", ["education", "outlook", "salary", "learning_path"])
def test_how_long_is_asked_of_the_way_to_the_role_spoken_of(bot: careerbot.Bot, intent: str) -> None:
    state = State(roles=(ANALYST,), asked=(Request(intent, roles=(ANALYST,)),))
    found = lasting(bot.understand("and how long?"), state)
    assert found is not None
    assert (found.intent, found.roles) == ("learning_path", (ANALYST,))


def test_how_long_behind_a_bootcamp_is_not_asked_of_the_role(bot: careerbot.Bot) -> None:
    state = State(roles=(ANALYST,), asked=(Request("education", roles=(ANALYST,), words=("a", "bootcamp")),))
    assert lasting(bot.understand("how long?"), state) is None


@pytest.mark.parametrize(
    ("text", "intent", "goes_on"),
    [
        ("I have 5 hours a week", "learning_path", True),
        ("I have two kids and a full time job", "definition", True),
        ("I have 6 months of savings", "education", True),
        ("I have two weeks", "interview", False),  # to prepare in
        ("I work 50 hours a week", "work_life", False),
        ("is 5 hours a week enough?", "learning_path", False),  # asks by itself
        ("I have 5 years of experience", "learning_path", False),
    ],
)
def test_time_that_is_told_is_given_to_the_way_to_the_role(
    bot: careerbot.Bot, text: str, intent: str, goes_on: bool
) -> None:
    state = State(roles=(ANALYST,), asked=(Request(intent, roles=(ANALYST,)),))
    found = time_given(bot.understand(text), state)
    assert (found is not None and found.intent == "learning_path" and found.roles == (ANALYST,)) is goes_on

"""Sessions keep apart, fade, and survive being saved after any turn."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerbot
from careerbot import State
from careerbot.conversation.follow_ups.focus import FADES
from careerbot.testing.scripts import Case, read_scripts

DIALOGUES = [
    case for case in read_scripts([Path(__file__).parent / "dialogues"])[0] if not case.path.endswith("5000-times.yaml")
]
SAID = st.sampled_from([turn.text for case in DIALOGUES for turn in case.turns if len(turn.text) < 200])


@settings(max_examples=60)
@given(st.lists(st.tuples(st.booleans(), SAID), max_size=12))
def test_two_sessions_taken_in_turns_reply_as_they_do_apart(bot: careerbot.Bot, said: list[tuple[bool, str]]) -> None:
    together = (bot.session(), bot.session())
    mixed: tuple[list[careerbot.Reply], list[careerbot.Reply]] = ([], [])
    for first, text in said:
        mixed[first].append(together[first].reply(text))
    for which in (False, True):
        alone = bot.session()
        assert [alone.reply(text) for first, text in said if first is which] == mixed[which]
        assert alone.state == together[which].state


@pytest.mark.parametrize("case", DIALOGUES, ids=[Path(case.path).stem for case in DIALOGUES])
def test_a_state_survives_being_saved_after_every_turn(bot: careerbot.Bot, case: Case) -> None:
    state = State()
    for turn in case.turns:
        _, state = bot.turn(turn.text, state)
        assert State.from_json(state.to_json()) == state


@settings(max_examples=60)
@given(st.lists(SAID, max_size=10))
def test_any_conversation_can_be_saved_and_never_asks_the_same_twice_in_a_row(
    bot: careerbot.Bot, said: list[str]
) -> None:
    session = bot.session()
    replies = []
    for text in said:
        replies.append((text, session.reply(text)))
        assert State.from_json(session.state.to_json()) == session.state
    for (_, before), (text, after) in pairwise(replies):
        caught = careerbot_aside(bot, text)  # "pardon?" is answered by asking again
        assert caught or before.status != "clarify" or after.status != "clarify" or before.text != after.text


def careerbot_aside(bot: careerbot.Bot, text: str) -> str:
    from careerbot.question.asides import aside

    return aside(bot.understand(text))


def test_a_role_named_long_ago_is_out_of_focus(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what is a technical writer")
    for _ in range(FADES):
        session.reply("what is the capital of France")
    assert session.reply("which tools do they use").roles == ()


def test_small_talk_puts_no_role_out_of_focus(bot: careerbot.Bot) -> None:
    session = bot.session()
    session.reply("what is a technical writer")
    for _ in range(FADES + 4):
        session.reply("thanks")
    assert session.reply("which tools do they use").roles == ("technical-writer",)


def test_a_state_holds_no_sentence_of_the_user(bot: careerbot.Bot) -> None:
    session = bot.session()
    for text in ("I hate endless stand-up meetings", "my zebra is called Philibert", "yes", "why?"):
        session.reply(text)
        assert "philibert" not in session.state.to_json().lower()


def test_the_last_answer_can_be_repeated_when_its_role_is_out_of_focus(bot: careerbot.Bot) -> None:
    session = bot.session()
    answer = session.reply("what is a technical writer")
    for _ in range(FADES + 2):
        session.reply("what is the capital of France")
    assert session.reply("what did you say?").text == answer.text

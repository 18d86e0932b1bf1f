"""The keys of the chat on a real pseudo-terminal: suggestions, choices, pasting, history, resizing, leaving."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pseudo_terminal import BACKSPACE, CTRL_C, CTRL_L, DOWN, ENTER, ESCAPE, TAB, UP, Chat

import careerbot

SKILLS = "what skills does a data scientist need"
DOUBTFUL = "do data engineers use Fask?"
PASTED = "\x1b[200~I know Python and SQL.\nWhat am I missing\nto be a data engineer?\x1b[201~"


@pytest.fixture
def choices(bot: careerbot.Bot) -> tuple[str, ...]:
    """What the bot offers to choose from when it is asked DOUBTFUL."""
    offered = bot.reply(DOUBTFUL).suggestions
    assert len(offered) > 1
    return offered


def test_tab_on_an_empty_line_takes_what_is_suggested(chat: Chat) -> None:
    chat.press(TAB)
    chat.until_prompt("> What does a machine learning engineer do?")
    chat.press(TAB)
    chat.until_prompt("> data scientist vs ml engineer")


def test_a_suggestion_of_a_reply_can_be_taken_and_sent(chat: Chat) -> None:
    reply = chat.ask(SKILLS)
    first = reply[reply.index("You could ask:") + 1].strip()
    chat.press(TAB)
    chat.until_prompt(f"> {first}")
    chat.press(ENTER)
    chat.until(lambda: chat.text.count("You could ask:") == 2)


def test_a_choice_is_taken_with_the_arrow_keys(chat: Chat, choices: tuple[str, ...]) -> None:
    chat.ask(DOUBTFUL)
    chat.press(DOWN)
    chat.until_prompt(f"> {choices[0]}")
    chat.press(DOWN)
    chat.until_prompt(f"> {choices[1]}")
    chat.press(UP)
    chat.until_prompt(f"> {choices[0]}")


def test_a_choice_is_taken_by_its_number(chat: Chat, bot: careerbot.Bot, choices: tuple[str, ...]) -> None:
    offered = chat.ask(DOUBTFUL)
    assert any(f"2. {choices[1]}" in line for line in offered)
    by_number = chat.ask("2")
    session = bot.session()
    session.reply(DOUBTFUL)
    said = " ".join(session.reply(choices[1]).text.split())[:40]
    assert said in " ".join(" ".join(by_number).split())


def test_arrow_keys_do_not_overwrite_what_is_typed(chat: Chat) -> None:
    chat.ask(DOUBTFUL)
    chat.type("something else")
    chat.press(DOWN)
    chat.press("!")
    chat.until_prompt("> something else!")


def test_what_is_pasted_on_several_lines_is_one_message(chat: Chat) -> None:
    chat.press(PASTED)
    chat.until(lambda: "to be a data engineer?" in chat.text)
    chat.press(ENTER)
    chat.until(lambda: "You could ask:" in chat.text)
    assert chat.text.count("Source") == 1 or "[1]" in chat.text
    assert "Still to show for a Data Engineer" in chat.text


def test_history_is_there_in_a_second_run(open_chat: Callable[..., Chat], tmp_path: Path) -> None:
    open_chat().ask(SKILLS)
    second = open_chat()
    second.press(UP)
    second.until_prompt(f"> {SKILLS}")
    assert stat.S_IMODE((tmp_path / "state" / "history").stat().st_mode) == 0o600


def test_no_history_keeps_nothing(open_chat: Callable[..., Chat], tmp_path: Path) -> None:
    open_chat(80, "--no-history").ask(SKILLS)
    assert not (tmp_path / "state").exists()


def test_what_was_typed_before_is_suggested(open_chat: Callable[..., Chat]) -> None:
    open_chat().ask(SKILLS)
    second = open_chat()
    second.type("what ski")
    second.until(lambda: SKILLS in second.text)
    second.press("\x05")  # to the end of the line
    second.until_prompt(f"> {SKILLS}")


@pytest.mark.parametrize("columns", [40, 200])
def test_a_resized_terminal_is_written_to_in_its_new_width(chat: Chat, columns: int) -> None:
    chat.ask("hello")
    chat.resize(columns)
    time.sleep(0.3)  # the program learns of it by a signal
    reply = chat.ask(SKILLS)
    assert max(map(len, reply)) <= min(columns, 100)
    if columns > 100:
        assert max(map(len, reply)) > 70


def test_ctrl_c_twice_leaves(chat: Chat) -> None:
    chat.press(CTRL_C)
    chat.until_text("Press Ctrl-C again")
    chat.until_prompt()
    chat.press(CTRL_C)
    assert chat.left() == 0


def test_a_question_between_two_ctrl_c_stays(chat: Chat) -> None:
    chat.press(CTRL_C)
    chat.until_text("Press Ctrl-C again")
    chat.ask("hello")
    chat.press(CTRL_C)
    chat.until(lambda: chat.text.count("Press Ctrl-C again") == 2)


def test_ctrl_l_clears_the_screen_and_keeps_the_line(chat: Chat) -> None:
    chat.ask("hello")
    chat.type("what is an actuary")
    chat.press(CTRL_L)
    chat.until(lambda: chat.row == 0)
    assert "careers in data" not in chat.text
    chat.until_prompt("> what is an actuary")


def test_vi_keys_edit_the_line(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(80, "--vi")
    chat.type("what is an actuarx")
    chat.press(ESCAPE)
    time.sleep(1.0)  # an escape on its own is told from the begin of a key by waiting
    chat.press("ry")
    chat.until(lambda: "what is an actuary" in chat.text)


def test_a_wrong_letter_is_taken_back(chat: Chat) -> None:
    chat.type("what is a data scientistt")
    chat.press(BACKSPACE)
    chat.until_prompt("> what is a data scientist")


def test_the_line_below_tells_the_role_and_the_profile(chat: Chat) -> None:
    chat.ask("I know Python and SQL, what am I missing to be a data engineer?")
    chat.until_text("role: Data Engineer")
    assert "you know: Python, SQL" in chat.text


@pytest.mark.parametrize("setting", [("--plain",), ()], ids=["plain", "dumb"])
def test_plain_has_no_drawing_and_no_colour(open_chat: Callable[..., Chat], setting: tuple[str, ...]) -> None:
    chat = open_chat(80, *setting, TERM="xterm" if setting else "dumb")
    chat.press(f"data scientist salary{ENTER}")
    chat.until_text("You could ask:")
    assert not any(sign in chat.text for sign in "─│┃▓█•")


def test_a_terminal_without_unicode_is_drawn_on_in_ascii(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(80, LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0")
    reply = chat.ask("data scientist salary")
    assert any("|" in line and "=" in line for line in reply)
    assert all(line.isascii() for line in reply)

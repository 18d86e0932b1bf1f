"""The chat on a real pseudo-terminal: asking, commands, leaving, and what is shown."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from pseudo_terminal import BACKSPACE, CTRL_C, CTRL_D, ENTER, TAB, UP, Chat

import careerbot

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")
SKILLS = "what skills does a data scientist need"


def test_the_welcome_says_what_it_is_and_how_to_go_on(chat: Chat) -> None:
    assert "careers in data, AI and software" in chat.text
    assert "What does a machine learning engineer do?" in chat.text
    assert "/help" in chat.text
    assert "Ctrl-D" in chat.text


def test_a_question_is_answered_with_its_source(chat: Chat) -> None:
    reply = chat.ask(SKILLS)
    assert "Skills a Data Scientist needs:" in reply
    assert any(re.match(r"(?:Source:|\[1\]) .+ \(.+, \d{4}\)$", line) for line in reply)
    assert "You could ask:" in reply


def test_a_follow_up_keeps_the_role(chat: Chat) -> None:
    chat.ask(SKILLS)
    assert "Tools Data Scientists use:" in chat.ask("and the tools?")


def test_blank_lines_are_no_questions(chat: Chat) -> None:
    toolbar = "Tab takes a suggestion"
    chat.until_text(toolbar)
    before = chat.text
    chat.press(f"   {ENTER}{ENTER}")
    chat.until(lambda: sum(line.startswith(">") for line in chat.lines) == 3 and toolbar in chat.text)
    assert chat.text.replace(">", "").split() == before.replace(">", "").split()


def test_tab_completes_the_name_of_a_role(chat: Chat) -> None:
    chat.type("what is an actu")
    chat.press(TAB)
    chat.until_prompt("> what is an Actuary")


def test_tab_completes_a_role_of_several_words(chat: Chat) -> None:
    chat.type("machine learn")
    chat.press(TAB)
    chat.until_prompt("> Machine Learning Engineer")


@pytest.mark.parametrize("command", ["/help", "/compare", "/why", "/reset", "/quit"])
def test_tab_completes_a_command(chat: Chat, command: str) -> None:
    chat.type(command[:3])
    chat.press(TAB)
    chat.until_prompt(f"> {command}")


def test_a_slash_lists_the_commands(chat: Chat) -> None:
    chat.press("/")
    chat.until(lambda: all(command in chat.text for command in ("/help", "/roles [field]", "/compare a, b")))


def test_ctrl_c_drops_the_line_and_stays(chat: Chat) -> None:
    chat.type("what is a web developer")
    chat.press(CTRL_C)
    chat.until_prompt()
    assert "Web Developer" not in chat.text
    assert "Skills a Data Scientist needs:" in chat.ask(SKILLS)


def test_ctrl_c_on_an_empty_line_stays(chat: Chat) -> None:
    chat.press(CTRL_C)
    chat.until(lambda: sum(line.startswith(">") for line in chat.lines) == 2)
    assert "Skills a Data Scientist needs:" in chat.ask(SKILLS)


@pytest.mark.parametrize("keys", [CTRL_D, f"/quit{ENTER}", f"/quit now{ENTER}"], ids=["ctrl-d", "quit", "quit now"])
def test_leaving_exits_with_0_and_without_a_traceback(chat: Chat, keys: str) -> None:
    chat.press(keys)
    assert chat.left() == 0


def test_help_lists_the_commands(chat: Chat) -> None:
    reply = " ".join(chat.ask("/help"))
    for command in ("/help", "/roles", "/why", "/reset", "/quit"):
        assert command in reply


def test_roles_lists_every_role(chat: Chat, bot: careerbot.Bot) -> None:
    reply = " ".join(" ".join(chat.ask("/roles")).split())
    assert [label.name for label in bot.compiled.labels("role") if label.name not in reply] == []


def test_why_explains_the_last_reply(chat: Chat) -> None:
    chat.ask(SKILLS)
    reply = " ".join(" ".join(chat.ask("/why")).split())
    assert "what skills does a {role} need" in reply
    assert "role Data Scientist" in reply


def test_why_has_nothing_to_explain_at_first(chat: Chat) -> None:
    assert "There is no reply to explain yet." in chat.ask("/why")


def test_reset_forgets_the_role(chat: Chat) -> None:
    chat.ask(SKILLS)
    chat.ask("/reset")
    assert "Tools Data Scientists use:" not in chat.ask("and the tools?")


@pytest.mark.parametrize(("typed", "meant"), [("/hlep", "/help"), ("/role", "/roles"), ("/rest", "/reset")])
def test_a_mistyped_command_names_the_likely_one(chat: Chat, typed: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in " ".join(chat.ask(typed))


def test_a_command_like_none_points_to_help(chat: Chat) -> None:
    reply = " ".join(chat.ask("/1234"))
    assert "There is no such command." in reply
    assert "/help" in reply


def test_arrow_up_recalls_the_last_line(chat: Chat) -> None:
    chat.ask(SKILLS)
    chat.press(UP)
    chat.until_prompt(f"> {SKILLS}")
    chat.press(ENTER)
    chat.until(lambda: chat.text.count("Skills a Data Scientist needs:") == 2)


def test_a_line_can_be_edited_before_it_is_sent(chat: Chat) -> None:
    chat.press("what is a data scientistt")
    chat.press(BACKSPACE)
    chat.until_prompt("> what is a data scientist")


def test_escape_sequences_that_are_typed_are_not_sent_back_to_the_terminal(chat: Chat) -> None:
    chat.ask(SKILLS)
    chat.press("\x1b]0;owned\x07")
    chat.press(f"hello{ENTER}")
    chat.until(lambda: chat.text.count("You could ask:") == 2)
    assert b"\x1b]0;owned" not in chat.raw


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_word_of_a_reply_is_cut_at_the_edge(
    open_chat: Callable[..., Chat], bot: careerbot.Bot, columns: int
) -> None:
    chat = open_chat(columns)
    reply = chat.ask("data engineer tools")
    shown = " ".join(" ".join(reply).split())
    for fact in bot.reply("data engineer tools").evidence:
        assert " ".join(fact.text.split()) in shown
    assert all(len(line) <= min(columns, 100) for line in reply)


@pytest.mark.parametrize("columns", [40, 60])
def test_no_word_of_the_welcome_or_the_help_is_cut_at_the_edge(open_chat: Callable[..., Chat], columns: int) -> None:
    chat = open_chat(columns)
    assert "every fact with its source" in chat.text
    shown = " ".join(" ".join(chat.ask("/help")).split())
    for words in (
        "machine learning engineer do?",
        "am I ready to be a data scientist?",
        "the way into a role, step by step",
    ):
        assert words in shown


def test_a_wrapped_list_item_hangs_under_its_text(open_chat: Callable[..., Chat]) -> None:
    reply = open_chat(40).ask(SKILLS)
    first = next(index for index, line in enumerate(reply) if line.startswith("• "))
    assert reply[first + 1].startswith("  ")


def test_no_color_is_kept(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(NO_COLOR="1")
    chat.ask(SKILLS)
    chat.press("/he")
    chat.until_text("what can be asked")
    chat.press(TAB)
    chat.until_prompt("> /help")
    assert COLOUR.findall(chat.raw) == []


def test_a_dumb_terminal_is_answered_too(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(TERM="dumb")
    chat.press(f"{SKILLS}{ENTER}")
    chat.until_text("You could ask:")
    assert "Skills a Data Scientist needs:" in chat.text

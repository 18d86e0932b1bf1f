"""The commands of the chat, without a terminal around them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import careerbot
from careerbot.channels.terminal import slash
from careerbot.channels.terminal.offering import following
from careerbot.channels.terminal.talk import Talk
from careerbot.display.console import Console


class Desk:
    """A conversation and what its commands wrote."""

    def __init__(self, bot: careerbot.Bot) -> None:
        self.talk = Talk(bot)

    def run(self, line: str) -> str:
        out = io.StringIO()
        slash.run(line, self.talk, Console(out, plain=True))
        return " ".join(out.getvalue().split())


@pytest.fixture
def desk(bot: careerbot.Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)  # so that the names of files are short enough for a line
    return Desk(bot)


def test_help_lists_every_command_with_what_it_is_for(desk: Desk) -> None:
    shown = desk.run("/help")
    assert all(f"{command.usage} " in shown and command.about in shown for command in slash.COMMANDS)


@pytest.mark.parametrize(("typed", "meant"), [("/hlep", "/help"), ("/compar x", "/compare"), ("/SAVES", "/save")])
def test_a_mistyped_command_names_the_likely_one(desk: Desk, typed: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in desk.run(typed)


def test_a_command_may_be_typed_in_capitals(desk: Desk) -> None:
    assert desk.run("/HELP") == desk.run("/help")


def test_roles_of_a_field(desk: Desk) -> None:
    shown = desk.run("/roles security")
    assert "Penetration Tester" in shown
    assert "Data Scientist" not in shown
    assert "no field called “cooking”. The fields are: ai" in desk.run("/roles cooking")


def test_compare_needs_two_roles_or_one_beside_that_in_focus(desk: Desk) -> None:
    assert "Name two roles" in desk.run("/compare")
    assert "Name two roles" in desk.run("/compare actuary")
    assert "Actuary" in desk.run("/compare data engineer, actuary")
    assert desk.talk.state.roles == ("data-engineer", "actuary")
    desk.talk.ask("what is a data scientist")
    desk.run("/compare data analyst")
    assert desk.talk.state.roles == ("data-scientist", "data-analyst")


def test_pay_and_path_take_the_role_in_focus(desk: Desk) -> None:
    assert "Name a role" in desk.run("/pay")
    desk.talk.ask("what is a data engineer")
    assert "Official wages" in desk.run("/pay")
    assert "Step 1" in desk.run("/path")
    assert "Canada" in desk.run("/pay data engineer in Canada")


def test_profile_and_forget(desk: Desk) -> None:
    desk.talk.ask("I know Python and SQL, what am I missing to be a data engineer?")
    assert "Python and SQL" in desk.run("/profile")
    desk.run("/forget")
    assert "Python" not in desk.run("/profile")


def test_why_explains_and_says_when_there_is_nothing_to_explain(desk: Desk) -> None:
    assert desk.run("/why") == "There is no reply to explain yet."
    desk.talk.ask("what is a data engineer")
    assert "Data Engineer" in desk.run("/why")


def test_sources_are_told_in_full(desk: Desk) -> None:
    assert desk.run("/sources") == "No reply with sources yet."
    desk.talk.ask("data scientist salary")
    shown = desk.run("/sources")
    assert "Occupational Employment and Wage Statistics" in shown
    assert "https://" in shown


def test_more_and_shorter_tell_the_last_reply_again(desk: Desk) -> None:
    usual = desk.talk.ask("data scientist vs data engineer").text
    assert len(desk.run("/shorter")) < len(usual)
    assert len(desk.run("/more")) > len(usual)


def test_reset_forgets_the_conversation(desk: Desk) -> None:
    desk.talk.ask("what is a data engineer")
    assert "Forgotten" in desk.run("/reset")
    assert desk.talk.state.roles == ()
    assert desk.talk.exchanges == []


def test_saving_writes_the_conversation_and_overwrites_nothing(desk: Desk, tmp_path: Path) -> None:
    path = Path("talk.md")
    assert desk.run(f"/save {path}") == "There is nothing to save yet."
    desk.talk.ask("what is a data engineer")
    desk.talk.ask("and the tools?")
    assert desk.run(f"/save {path}") == f"Wrote this conversation to {path}."
    text = path.read_text("utf-8")
    assert "## what is a data engineer" in text
    assert "## and the tools?" in text
    assert "is there already" in desk.run(f"/save {path}")


@pytest.mark.parametrize("name", ["", "no/such/folder/x.md", "."])
def test_what_cannot_be_saved_says_why(desk: Desk, name: str) -> None:
    desk.talk.ask("what is a data engineer")
    assert any(words in desk.run(f"/save {name}") for words in ("Name a file", "could not be written", "already"))


def test_a_plan_has_the_role_the_gap_the_path_and_the_pay(desk: Desk, tmp_path: Path) -> None:
    path = Path("plan.md")
    assert "A plan needs a role" in desk.run(f"/save plan {path}")
    desk.talk.ask("I know Python and SQL, what am I missing to be a data engineer?")
    assert "Wrote the plan" in desk.run(f"/save plan {path}")
    text = path.read_text("utf-8")
    assert text.startswith("# My plan: Data Engineer")
    assert "## What you have, and what is still to show" in text
    assert "- [" in text
    assert "USD" in text
    assert "https://" in text


def test_footnotes_of_two_replies_do_not_meet(desk: Desk, tmp_path: Path) -> None:
    desk.talk.ask("data scientist vs data engineer")
    desk.talk.ask("data scientist salary")
    desk.run("/save t.md")
    text = Path("t.md").read_text("utf-8")
    defined = [line.split("]:")[0] for line in text.split("\n") if line.startswith("[^")]
    assert len(defined) == len(set(defined)) > 2


def test_copying_says_what_is_missing(desk: Desk) -> None:
    assert desk.run("/copy") == "There is no reply to copy yet."
    desk.talk.ask("what is a data engineer")
    assert any(words in desk.run("/copy") for words in ("pip install 'careerbot[clipboard]'", "no clipboard", "Copied"))


@pytest.mark.parametrize(
    ("typed", "step", "offer"),
    [("", 1, "a"), ("a", 1, "b"), ("b", 1, "a"), ("", -1, "b"), ("b", -1, "a"), ("words of mine", 1, None)],
)
def test_a_key_walks_through_what_is_offered(typed: str, step: int, offer: str | None) -> None:
    assert following(typed, ("a", "b"), step) == offer


def test_nothing_offered_is_nothing_taken() -> None:
    assert following("", ()) is None

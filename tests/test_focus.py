"""What stays in focus, what is listed, and how both fade."""

from __future__ import annotations

from dataclasses import replace

from careerbot import State
from careerbot.conversation.follow_ups.focus import FADES, MOST_FOCUSED, faded, focused
from careerbot.turn import Request

DS, DE, DA = "data-scientist", "data-engineer", "data-analyst"


def test_roles_asked_about_together_are_listed_until_another_role_comes() -> None:
    state = focused([Request("compare", roles=(DS, DE))], State(turn=1))
    assert (state.roles, state.listed) == ((DS, DE), (DS, DE))
    state = focused([Request("tools", roles=(DE,))], replace(state, turn=2))
    assert (state.roles, state.listed, state.earlier) == ((DE,), (DS, DE), (DS, DE))
    state = focused([Request("tools", roles=(DA,))], replace(state, turn=3))
    assert (state.roles, state.listed, state.earlier) == ((DA,), (DA,), (DE,))


def test_no_more_roles_are_in_focus_than_can_be_compared() -> None:
    state = focused([Request("tools", roles=tuple("abcdef"))], State(turn=1))
    assert len(state.roles) == len(state.listed) == MOST_FOCUSED


def test_what_was_asked_of_roles_fades_with_them() -> None:
    general, own = Request("outlook"), Request("tools", roles=(DS,))
    state = State(turn=FADES + 2, roles=(DS,), roles_turn=1, listed=(DS, DE), earlier=(DE,), asked=(general, own))
    assert faded(state) == replace(state, roles=(), listed=(), earlier=(), asked=(general,))
    assert faded(replace(state, turn=FADES + 1)) == replace(state, turn=FADES + 1)


def test_a_turn_of_small_talk_does_not_count() -> None:
    state = State(turn=5, roles=(DS,), roles_turn=3, asked=(Request("tools", roles=(DS,)),))
    assert focused([Request("smalltalk")], state).roles_turn == 4
    assert focused([Request("out_of_scope")], state) == state
    assert focused([], state) == state


def test_the_places_in_which_pay_was_told_are_kept_while_it_is_told_of_one_role() -> None:
    state = focused([Request("salary", roles=(DS,), place="canada")], State(turn=1))
    state = focused([Request("salary", roles=(DS,), place="germany")], replace(state, turn=2))
    assert state.places == ("canada", "germany")
    assert focused([Request("salary", roles=(DE,), place="india")], replace(state, turn=3)).places == ("india",)
    assert focused([Request("tools", roles=(DS,))], replace(state, turn=3)).places == ()

"""The question left open: what answers it, and what holds in general where nothing does."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.assent import assent, chosen_option, in_general
from careerbot.conversation.asking_back.clarifying import answer_to_open
from careerbot.conversation.follow_ups.focus import focused
from careerbot.conversation.users.profile import with_profile
from careerbot.replacing import replace
from careerbot.turn import Clarification, Request, Resolved, State, Understanding


def answering(understanding: Understanding, state: State, compiled: Compiled) -> Request | None:
    """The request that an answer to the question left open completes; None when it is not answered."""
    if state.open is None:
        return None
    answered = chosen_option(understanding, state.open) or answer_to_open(understanding, state, compiled)
    if answered is None and state.open.choices and assent(understanding):  # "yes" to "A or B?", "you choose"
        return state.open.choices[0]
    return answered


def unsettled(opened: Clarification, state: State, compiled: Compiled) -> Resolved:
    """What holds in general, where a question that careerbot asked is not answered."""
    requests, lead = in_general(opened, state, compiled)
    requests = tuple(with_profile(request, state) for request in requests)
    return Resolved(requests, None, focused(requests, replace(state, open=None)), lead=lead)

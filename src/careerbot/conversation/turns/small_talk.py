"""Courtesies, wishes to start afresh and what weighs on users: turns that ask nothing of careers."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.courtesies import courtesy
from careerbot.conversation.follow_ups.focus import focused
from careerbot.conversation.follow_ups.in_few_words import of_the_told
from careerbot.conversation.users.only_told import tells_only
from careerbot.conversation.users.profile import forgotten, shown
from careerbot.conversation.users.told_of_self import learned
from careerbot.question import smalltalk
from careerbot.replacing import replace
from careerbot.turn import Request, Resolved, State, Understanding
from careerbot.vocabulary import OUT_OF_SCOPE, SMALLTALK

_START_OVER = ("start", "over")  # words that have the session forget what it settled


def small_talk(understanding: Understanding, state: State, fresh: State, compiled: Compiled) -> Resolved | None:
    """What is said to a courtesy, a wish to start afresh or what weighs on users; None for anything else."""
    words = understanding.utterance.words
    if smalltalk.starts_afresh(words):
        return Resolved((Request(SMALLTALK, 1.0, words=_START_OVER),), None, State())
    said = smalltalk.grave(words, compiled)
    if said == smalltalk.PROFILE and understanding.ids("role"):
        said = ""  # "I want to work from home, X or Y?" asks not what is known of the user
    if said in (smalltalk.PROFILE, smalltalk.FORGET):
        about_user = shown(Request(SMALLTALK, 1.0, words=words), state)
        return Resolved((about_user,), None, forgotten(state) if said == smalltalk.FORGET else state)
    if said == smalltalk.FRESH_START:
        return Resolved((Request(SMALLTALK, 1.0, words=words),), None, State())
    if said == smalltalk.CIRCUMSTANCES and tells_only(understanding) and not understanding.entities:
        return Resolved((Request(SMALLTALK, 1.0, words=words),), None, focused((Request(SMALLTALK),), state))
    if said == smalltalk.DISTRESS:
        return Resolved((Request(OUT_OF_SCOPE),), None, replace(state, open=None))
    if (polite := courtesy(understanding, state)) and of_the_told(understanding, fresh) is None:
        return Resolved((Request(SMALLTALK, 1.0, words=polite),), None, learned(understanding, state))
    return None

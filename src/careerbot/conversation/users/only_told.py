"""What users only tell of themselves, and what that asks by itself."""

from __future__ import annotations

from careerbot.conversation.users.profile import WEIGHED
from careerbot.question.form import EITHER, FIRST_PERSON
from careerbot.replacing import replace
from careerbot.turn import Request, State, Understanding

_REQUESTS = frozenset("tell explain suggest advise advice guide guidance recommend please help".split())
_VERBS = frozenset("can could should would will do does is are am may must".split())
QUESTION_WORDS = frozenset("what which how where who why when whether".split())
_ASKED = QUESTION_WORDS | _REQUESTS
_LONGEST_TOLD = 16  # words
BEGIN_QUESTIONS = frozenset("is are does do should would could".split())
_OPENING = BEGIN_QUESTIONS | _VERBS


def tells_only(understanding: Understanding) -> bool:
    """Whether users only say something of themselves, and ask nothing."""
    words = understanding.utterance.words
    if len(words) > _LONGEST_TOLD or FIRST_PERSON.isdisjoint(words) or "?" in understanding.utterance.text:
        return False
    return _ASKED.isdisjoint(words) and _OPENING.isdisjoint(words[:1])  # "can I …", with no question mark


def once_more(state: State, before: State) -> tuple[Request, ...]:
    """The requests last asked that what the user has just told of themselves changes; empty when it changes none."""
    elsewhere = state.place != before.place or state.level != before.level
    again = []
    for request in state.asked:
        if request.intent in WEIGHED:
            named = tuple(id for id in request.named if id in state.knows or id not in before.knows)
            again.append(replace(request, named=named))
        elif request.intent == "salary" and elsewhere:
            again.append(replace(request, place=state.place or request.place, level=state.level or request.level))
    return tuple(again)


def told_past(understanding: Understanding, state: State, before: State) -> tuple[Request, ...]:
    """What a degree or a work that is only told asks: what it brings to the role spoken of, or where it leads.

    Empty where none is told, or something is spoken of that it does not bear on.
    """
    if state.background != before.background and state.background and not state.asked:
        return (Request("transition", 1.0, origins=(state.background,)),)
    if state.degree == before.degree or not state.degree:
        return ()
    if leaves_open(state):
        return state.asked
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    words = ("what", "can", "i", "do", "with", "my", "degree", "in", *_subject_of(state.degree))
    if len(state.roles) == 1 and all(len(request.roles) == 1 for request in state.asked):
        return (Request("transition", confidence, state.roles, words=words, degree=state.degree),)
    if not state.asked:
        return (Request("recommend_role", confidence, words=words, degree=state.degree, told=True),)
    if all(request.intent in ("compare", "recommend_role") and len(request.roles) > 1 for request in state.asked):
        return (Request("recommend_role", confidence, state.asked[-1].roles, words=words, degree=state.degree),)
    return ()


def leaves_open(state: State) -> bool:
    """Whether what was last asked is which of two ways to take, so that what users tell of themselves bears on that."""
    return any(request.advice and EITHER & set(request.words) for request in state.asked)


def _subject_of(degree: str) -> list[str]:
    """The words of what was studied: "physics" of "PhD in physics"."""
    return (degree.partition(" in ")[2] or degree).lower().split()

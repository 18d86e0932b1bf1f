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
_LONGEST_ADDED = 9  # words that say more of one's own work
_LACKING = frozenset("no zero little hardly".split())
_HARDLY = frozenset("really at all though yet so far experience skills skill or and any".split())
_ME = frozenset("me i my".split())
_OF_MOVES = ("transition", "skill_gap", "learning_path")


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
    weighed = bool(state.asked) and all(
        request.intent in ("compare", "recommend_role") and len(request.roles) > 1 for request in state.asked
    )
    if leaves_open(state) and not weighed:
        return state.asked
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    words = ("what", "can", "i", "do", "with", "my", "degree", "in", *_subject_of(state.degree))
    if len(state.roles) == 1 and all(len(request.roles) == 1 for request in state.asked):
        return (Request("transition", confidence, state.roles, words=words, degree=state.degree),)
    if not state.asked:
        return (Request("recommend_role", confidence, words=words, degree=state.degree, told=True),)
    if weighed:
        return (Request("recommend_role", confidence, state.asked[-1].roles, words=words, degree=state.degree),)
    return ()


def adds_to_own(understanding: Understanding, state: State) -> bool:
    """Whether a few words only say more of the work users told of: "manual testing, 5 years", "no coding really"."""
    last, words = state.asked[-1] if state.asked else None, understanding.utterance.words
    if (
        last is None
        or last.intent not in WEIGHED
        or "?" in understanding.utterance.text
        or not 0 < len(words) <= _LONGEST_ADDED
    ):
        return False
    own = {state.background, *last.origins} - {""}
    named = {e.id for e in understanding.entities if e.kind in ("role", "occupation")}
    if not own or not named <= own or not _ASKED.isdisjoint(words) or understanding.ids("place", "employer"):
        return False
    if words[0] in _LACKING and understanding.ids("tool", "skill") and last.intent in _OF_MOVES:
        return not named and set(words[1:]) - words_of(understanding) <= _HARDLY
    return any(e.kind == "duration" for e in understanding.particulars) and (bool(named) or bool(_ME & set(words)))


def words_of(understanding: Understanding) -> set[str]:
    """The words of the names."""
    words = understanding.utterance.words
    return {word for e in understanding.entities for word in words[e.start : e.end]}


def leaves_open(state: State) -> bool:
    """Whether what was last asked is which of two ways to take, so that what users tell of themselves bears on that."""
    return any(request.advice and EITHER & set(request.words) for request in state.asked)


def _subject_of(degree: str) -> list[str]:
    """The words of what was studied: "physics" of "PhD in physics"."""
    return (degree.partition(" in ")[2] or degree).lower().split()

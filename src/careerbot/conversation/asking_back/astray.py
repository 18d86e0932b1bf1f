"""A few words in place of an answer that mean nothing here: what was asked back is offered once more, shorter."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.question.refusals import is_refused
from careerbot.replacing import replace
from careerbot.turn import Clarification, Request, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE
from careerbot.wording import listed

_MOST_WORDS = 6
_AGAIN = "I did not get which one you mean: "
# How questions and errands begin, which are something else than an answer.
_ELSE = frozenset(
    (
        "what whats which who whose where when why how is are was do does did can could should would will write tell"
        " give show make translate sing say help explain print ignore fix play"
    ).split()
)


def is_astray(understanding: Understanding, requests: Sequence[Request]) -> bool:
    """Whether a few words ask nothing, and are nothing that is known: "hmm idk the money one"."""
    words = understanding.utterance.words
    if not words or len(words) > _MOST_WORDS or "?" in understanding.utterance.text or words[0] in _ELSE:
        return False
    beyond = all(request.intent in (OTHER, OUT_OF_SCOPE) and not request.plain for request in requests)
    return beyond and not understanding.ids("role", "employer", "tool") and not is_refused(words)


def offered_again(opened: Clarification) -> Clarification | None:
    """The choice once more, in few words; None where it offers none, or was offered again before."""
    if not opened.choices or opened.question.startswith(_AGAIN):
        return None
    return replace(opened, question=f"{_AGAIN}{listed(opened.labels, 'or')}?")

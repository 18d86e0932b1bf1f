"""A question of the field that is not understood: the likeliest things it asks, offered as a choice."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import TOPICS, topic
from careerbot.question.refusals import is_refused
from careerbot.replacing import replace
from careerbot.turn import Clarification, Request, Understanding
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE
from careerbot.wording import listed, plural

WHICH = "intent"  # the slot of a question what is asked
MOST_OFFERED = 3
_NO_TOPICS = ("transition", "recommend_role", "compare", "skill_gap")  # which ask more than a role and a topic
_SURE = 0.45  # confidence from which on a text is believed to ask what nobody here can answer
_LIKELY = 0.25  # share of the likeliest intent that another must have to be offered beside it


def what_is_asked(
    understanding: Understanding, requests: Sequence[Request], compiled: Compiled
) -> Clarification | None:
    """The question which of two or three things is asked of the role named; None where there is no such doubt.

    It is asked only of a text that names one role, asks one thing, and was neither understood nor surely beyond what is
    known.
    """
    if len(requests) != 1 or len(understanding.parts) != 1:
        return None
    request, part = requests[0], understanding.parts[0]
    doubtful = request.intent == OUT_OF_SCOPE or (request.intent == OTHER and request.confidence < _SURE)
    if not doubtful or len(roles := understanding.ids("role")) != 1:
        return None
    if request.named or request.plain or is_refused(understanding.utterance.words):
        return None
    known = set(compiled.sections(roles[0])) - set(_NO_TOPICS)
    likely = [guess for guess in part.ranking if guess.name in known and guess.name in TOPICS][:MOST_OFFERED]
    likely = [guess for guess in likely if guess.confidence >= _LIKELY * likely[0].confidence]
    if len(likely) < 2:
        return None
    choices = tuple(replace(request, intent=guess.name, roles=roles, words=()) for guess in likely)
    labels = tuple(topic(guess.name) for guess in likely)
    name = plural(compiled.role_name(roles[0]))
    question = f"I am not sure what you want to know of {name}: {listed(labels, 'or')}?"
    return Clarification(WHICH, question, choices[0], choices, labels)

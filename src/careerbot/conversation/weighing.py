"""Questions that weigh the roles spoken of against each other: "which pays more?", "which of them grows faster?"."""

from __future__ import annotations

from dataclasses import replace

from careerbot.conversation.ellipsis import WEIGHS
from careerbot.conversation.pointing import listed_side_by_side
from careerbot.turn import Request, State, unique

MOST_WORDS = 60  # of a request
_CHOOSING = frozenset("which who whose what one".split())
# The topic that a word of weighing is about; one that has none compares the roles as a whole.
_MEASURES = {
    "salary": "pay pays paid earn earns salary money make makes lucrative wage wages income",
    "outlook": "grow grows growing growth demand outlook future safe safer safest secure jobs openings",
    "work_life": "remote remotely hours stress stressful relaxed balance calmer",
    "education": "degree degrees study studies",
}
_TOPICS = {word: topic for topic, words in _MEASURES.items() for word in words.split()}
_WEIGHED = ("compare", "salary", "outlook", "work_life", "other", "out_of_scope", "smalltalk", "definition")


def weighed(request: Request, state: State) -> Request:
    """The request as a comparison of the roles it is about, where it asks which of several does more of something."""
    if (again := _once_more(request, state)) is not None:
        return again
    words = set(request.words)
    if not (_CHOOSING & words and WEIGHS & words) or request.named or request.intent not in _WEIGHED:
        return request
    roles = request.roles if len(request.roles) > 1 else listed_side_by_side(state)
    if len(roles) < 2 or (request.roles and not set(request.roles) <= set(roles)):
        return request
    aspects = tuple(dict.fromkeys(_TOPICS[word] for word in request.words if word in _TOPICS))
    if aspects == ("salary",) and (request.place or request.level or request.year):
        return replace(request, intent="salary", roles=roles)  # pay in a place is told by the figures of that place
    return replace(request, intent="compare", roles=roles, aspects=aspects or request.aspects)


def _once_more(request: Request, state: State) -> Request | None:
    """The roles last weighed for the user, with a taste told now beside those told before; None for any other request.

    The one that came out best is in focus, but what is told next may turn the scales.
    """
    last = state.asked[-1] if state.asked else None
    tells = request.intent == "recommend_role" and (request.told or request.averse) and request.roles == state.roles
    if not tells or last is None or last.intent != "recommend_role" or not set(request.roles) < set(last.roles):
        return None
    words, named = (*last.words, *request.words)[-MOST_WORDS:], unique((*last.named, *request.named))
    return replace(request, roles=last.roles, words=words, named=named, told=request.told or last.told)

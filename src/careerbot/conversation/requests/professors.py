"""Posts of professors in mathematics and AI, of which one was featured, asked about in other words than its title.

"What does an assistant professor in applied maths / AI earn?" names an occupation of another world and a field.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.requests.moneyless import PAY, SPEAKS_OF_PAY
from careerbot.replacing import replace
from careerbot.turn import Request, Understanding
from careerbot.vocabulary import OTHER

_ROLE = "professor-of-applied-mathematics-and-ai"
_OPENINGS = "job_openings"
_FIELD = frozenset("ai math maths mathematics mathematical artificial ml".split())
_POSTS = frozenset("professor professors professorship professorships lecturer academic faculty".split())
_PROFESSORS, _OWN = frozenset(("professor", "professors")), frozenset("my our his her their".split())
_OF_FIELD = ("ai-engineer", "machine-learning-engineer")  # what the field alone is taken for


def of_professors(request: Request, understanding: Understanding, compiled: Compiled) -> Request:
    """The request for the post featured, where the pay of or posts for professors of the field are asked for."""
    if request.roles == (_ROLE,):
        paid = request.intent == OTHER and SPEAKS_OF_PAY.search(request.normal) is not None
        return replace(request, intent=PAY, advice="", plain=False) if paid else request
    words, asked = understanding.utterance.words, request
    if _POSTS.isdisjoint(words) or _FIELD.isdisjoint(words) or compiled.label("role", _ROLE) is None:
        return request
    if request.intent not in (PAY, _OPENINGS):
        if SPEAKS_OF_PAY.search(request.asking) is None:
            return request
        request = replace(request, intent=PAY)  # "Thinking of leaving industry. What does a professor's job pay?"
    if not set(request.roles) <= {*_OF_FIELD}:
        return asked
    if request.roles and not _is_the_post(words):
        return asked  # "do I need an academic title to earn well in AI?"
    said = tuple(request.asking.split()) or request.words  # without what is told of the asker's own case
    return replace(request, roles=(_ROLE,), named=(), words=said, advice="", plain=False, of_field=False)


def _is_the_post(words: Sequence[str]) -> bool:
    """Whether professors are spoken of as such, and not as the asker's own: "my professor says …"."""
    at = next((at for at, word in enumerate(words) if word in _PROFESSORS), None)
    return at is not None and _OWN.isdisjoint(words[max(at - 2, 0) : at])

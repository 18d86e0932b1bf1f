"""A few words put as the question in full that they ask of what was spoken of.

"What about a master's instead?", behind whether a bootcamp is worth it; "would that do?", behind a degree just told.
Such a question is understood anew, so that what is known of it is found as if it had been asked at once.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS, without_opening
from careerbot.turn import State, Understanding
from careerbot.wording import with_article

_LONGEST, _MOST_BEFORE = 9, 24  # words of a fragment, and of the question before it
# What somebody takes or earns to get in, by what it is.
_PROOFS = {
    word: kind
    for kind, words in {
        "bootcamp": "bootcamp bootcamps",
        "master": "master masters msc ms",
        "phd": "phd doctorate",
        "bachelor": "bachelor bachelors degree bsc college university",
        "certificate": "certificate certificates certification certifications cert certs",
        "course": "course courses",
        "mba": "mba",
    }.items()
    for word in words.split()
}
_AROUND = EMPTY_WORDS | frozenset("doing do getting get getting taking take degree program programme online".split())
_WOULD_DO = Pattern(
    r"(?:(?:and|so|but|ok|hm|hmm|well) )*(?:(?:would|will|could|does|can|might) (?:that|it|this) (?:\w+ )?"
    r"(?:do|be enough|be ok|be okay|be fine|count|help|suffice|work|qualify)(?: (?:for|as) (?:it|that|this))?"
    r"|(?:is|are) (?:that|it|this|they) (?:\w+ )?(?:enough|ok|okay|sufficient|any good)"
    r"(?: (?:for|to) (?:it|that|this|start|get in))?"
    r"|(?:can|could|would|do|does|will) (?:that|it) get me (?:in|hired|there|a job))"
)


def restated(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The question in full that a few words ask; '' where they ask none."""
    words = understanding.utterance.words
    if not state.asked or state.open is not None or not 0 < len(words) <= _LONGEST:
        return ""
    return _with_other_proof(understanding, state, compiled) or _with_what_was_told(understanding, state, compiled)


def _with_other_proof(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The last question with the degree, course or certificate in it put in place of another; '' where none is."""
    words, last = understanding.utterance.words, state.asked[-1]
    said = [word for word in words if word in _PROOFS and word != "degree"] or [w for w in words if w in _PROOFS]
    if len(said) != 1 or len(last.words) > _MOST_BEFORE or understanding.ids("role", "occupation", "employer"):
        return ""
    if not set(without_opening(words)) <= _AROUND | {said[0]}:
        return ""
    before = [word for word in last.words if word in _PROOFS]
    if len(before) != 1 or _PROOFS[before[0]] == _PROOFS[said[0]]:
        return ""
    text = " ".join(said[0] if word == before[0] else word for word in last.words)
    roles = [name for role in last.roles if (name := compiled.role_name(role).lower()) not in text]
    return f"{text} for {with_article(roles[0])}" if len(roles) == 1 else text


def _with_what_was_told(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """Whether what users studied or do is enough for the role spoken of, as a question in full; '' where not asked."""
    if len(state.roles) != 1 or understanding.entities or not _WOULD_DO.fullmatch(understanding.utterance.normal):
        return ""
    role = with_article(compiled.role_name(state.roles[0]).lower())
    if state.degree:
        return f"is a {state.degree} enough to become {role}"
    if state.background and state.background not in state.roles:
        return f"can {with_article(compiled.role_name(state.background).lower())} become {role}"
    return ""

"""A choice between roles that users hand back, turn down, or have measured by what they themselves bring.

"You decide", "neither, I want to code", "which is closer to what I do?".
"""

from __future__ import annotations

from careerbot.conversation.follow_ups.pointing import listed_side_by_side
from careerbot.patterns import Pattern
from careerbot.question.tastes import averse_to, likes_of
from careerbot.turn import Request, State, Understanding

_PAIR = 2
_HANDED_BACK = Pattern(
    r"(?:(?:ok|so|well|hm|hmm|then|please|um|umm|idk|i do not know|not sure|no idea|dunno) )*"
    r"(?:(?:can |could |would )?you (?:just )?(?:choose|decide|pick|tell me|say)"
    r"|(?:it is )?(?:your (?:choice|call|pick)|up to you)|(?:just )?(?:choose|pick|decide)(?: one)?(?: for me)?"
    r"|what would you (?:do|choose|pick|take|say)"
    r"|(?:(?:and|so) )?(?:your |the |what is (?:your|the) )?(?:final (?:answer|verdict)|verdict|conclusion|bottom line)"
    r"|(?:so )?which (?:one )?(?:would|should) (?:you|i) (?:choose|pick|take|go (?:for|with)|do))"
    r"(?: (?:one|for me|it|then|please|instead))*"
)
_NONE = Pattern(
    r"(?:(?:no|nah|hm|hmm|well|ugh|honestly|ok) )*(?:neither|none)(?: of (?:them|these|those|the two|both))?\b"
)
_WHICH = r"(?:(?:ok|so|and|but|hm|hmm|well) )*(?:which|what)(?: one| of (?:them|those|these|the two|both)| role| job)*"
# Which of those spoken of is best for somebody of another work.
_FOR_WHOM = Pattern(
    _WHICH + r" (?=.*\b(?:recommend|advise|suggest|best|better|easier|easiest|suits?|fits?|right|realistic|nearer"
    r"|closer|take|pick)\b)"
    r"(?:\w+ ){1,6}(?:for|as|to) (?:an? |somebody who is an? |someone who is an? )?(?:\w+ )*\w+$"
)
_NEARER = Pattern(
    _WHICH + r" (?:is|would be|s|are)(?: the)? (?:closer|closest|nearer|nearest|easier for me|more realistic for me)"
    r"(?: (?:to|for|with) (?:me|my|what|where|mine)\b.*| one| fit| then| now)*"
)


def handed_back(understanding: Understanding, state: State) -> Request | None:
    """The choice between the roles compared that is left to careerbot: "you decide"; None where nothing is chosen."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    compared = last is not None and len(last.roles) > 1
    if last is None or not compared or understanding.entities:
        return None
    if not _HANDED_BACK.fullmatch(understanding.utterance.normal):
        return None
    return Request("recommend_role", 1.0, last.roles, words=("which", "one", "is", "better"))


def turned_down(understanding: Understanding, state: State) -> Request | None:
    """The roles sought by what is told behind a no to those compared: "neither, I want to code"; None for less."""
    if not state.asked or len(listed_side_by_side(state)) < _PAIR or understanding.ids("role"):
        return None
    if not (said := _NONE.match(understanding.utterance.normal)):
        return None
    words = understanding.utterance.words[len(said[0].split()) :]
    tokens = understanding.utterance.tokens
    averse = tuple(tokens[index].text for index in sorted(averse_to(tokens)))
    named = understanding.ids("tool", "skill")
    if not words or not (named or averse or likes_of(tokens) or "want" in words or "rather" in words):
        return None
    return Request("recommend_role", 1.0, named=named, words=words, averse=averse, told=True)


def for_somebody(understanding: Understanding, state: State) -> Request | None:
    """The move to the roles spoken of from the work for which one of them is sought: "which do you advise a nurse?"."""
    roles = listed_side_by_side(state) if state.roles else ()
    named = understanding.ids("role", "occupation")
    if len(roles) < _PAIR or len(named) != 1 or named[0] in roles:
        return None
    said, words = understanding.utterance.normal, understanding.utterance.words
    entity = next(e for e in understanding.entities if e.id == named[0])
    if entity.end != len(words) or not _FOR_WHOM.match(said):
        return None
    return Request("transition", 1.0, roles, origins=named)


def nearer(understanding: Understanding, state: State) -> Request | None:
    """The roles spoken of, measured by what the user has told: "which is closer?"; compared where nothing was."""
    roles = listed_side_by_side(state) if state.roles else ()
    if len(roles) < _PAIR or understanding.ids("role") or not _NEARER.fullmatch(understanding.utterance.normal):
        return None
    if state.background and state.background not in roles:
        return Request("transition", 1.0, roles, origins=(state.background,))
    if not (state.knows or state.degree or state.likes):
        return Request("compare", 1.0, roles)
    return Request("recommend_role", 1.0, roles, named=state.knows, words=("which", "suits", "me"), told=True)

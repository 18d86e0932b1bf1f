"""Few words that ask of the field as a whole: "is coding dead?", "which pays most", "can you help me pick a career".

They name no role and have no word that only one topic has, so that the intent model takes them for talk.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern

_LONGEST = 14  # words
_FIELD = (
    r"(?:coding|programming|software(?: \w+)?|tech"
    r"|it (?:jobs?|careers?|industry|field|market)|computer science|cs|data(?: \w+)?|ai|machine learning"
    r"|web dev(?:elopment)?|development)"
)
# Each with words of which one must be there.
_ASKED = (
    (
        "outlook",
        frozenset("dead dying doomed cooked finished obsolete extinct".split()),
        Pattern(
            rf"\b(?:is|are) (?:the )?{_FIELD}(?: (?:jobs?|careers?|degrees?|industry|field|market|as a \w+))*"
            r" (?:\w+ ){0,2}?(?:dead|dying|doomed|cooked|finished|obsolete|extinct)\b"
        ),
    ),
    (
        "salary",
        frozenset("most best".split()),
        Pattern(
            r"(?:(?:and|so|ok|but) )*(?:which|what)(?: one| job| role| career)? (?:pays|earns|makes)"
            r"(?: (?:the|you))? (?:most|best)"
            r"(?: (?:money|in (?:tech|it|data|ai|software)|overall|now|right now|these days))*$"
        ),
    ),
    (
        "recommend_role",
        frozenset(("help", "recommend", "suggest")),
        Pattern(
            r"(?:can|could|would|will) you (?:please )?(?:recommend|suggest)(?: me)?"
            r" (?:something|anything|(?:an? |some |the |good |right |suitable )*(?:careers?|jobs?|roles?|paths?|field))"
            r"(?: (?:for me|to me|please|in (?:tech|it|data)))*$"
            r"|\bhelp (?:me|us) (?:to )?(?:pick|choose|find|decide|select|figure out)"
            r" (?:(?:on|out|a|an|the|my|right|best|good|which|what|tech|it|new|suitable|fitting) )*"
            r"(?:careers?|jobs?|roles?|paths?|field|to (?:do|become)|i (?:should|could) (?:do|become))"
            r"(?: (?:for me|in (?:tech|it|data|ai|software)|please|path|path please))*$"
        ),
    ),
)


def of_the_field(words: Sequence[str]) -> str:
    """The intent that few words on the field as a whole ask for; '' where they are none of these."""
    if len(words) > _LONGEST:
        return ""
    for intent, cues, wording in _ASKED:
        if not cues.isdisjoint(words) and wording.search(" ".join(words)):
            return intent
    return ""

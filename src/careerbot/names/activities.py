"""What somebody does as the role that does it: "who builds robots", "I administer databases".

It stands for the role only where it is spoken of as work and no role is named. Words may stand between those of an
activity ("administer Oracle databases"), and any preposition counts as another ("work on robots").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from careerbot.normalize import normalize
from careerbot.patterns import Pattern
from careerbot.terms import stem
from careerbot.turn import Entity, Token

WITH = "with"  # what every preposition counts as
_PREPOSITIONS = frozenset("with on in at around about into for to".split())
_INTO = "into"  # behind which somebody of another trade names where they want to go
_GAP = 3  # words that may stand between two words of an activity
_BREAKS = frozenset(".;:?!()\n|")
_SPOKEN_OF = Pattern(
    r"(?:\b(?:who|whoever|that|which) (?:\w+ ){0,2}|\b(?:want|wants|wanted|like|love|loves|dream|hope|hoping|plan|get"
    r"|gets|enjoy|prefer|decided|going|paid|hired|takes?|degree|study|studied|work|job|jobs) to (?:\w+ ){0,2}"
    r"|(?:^|[^a-z](?<!do )(?<!will )(?<!would )(?<!should )(?<!can )(?<!could )(?<!did )(?<!must ))i (?:also |mostly "
    r"|mainly |currently |still |just )?|\b(?:she|he) will (?:\w+ )?"
    r"|\b(?:love|enjoy|like|dream of|dreaming of|into|started|been|about|by|living|money|somebody|someone|anyone|people"
    r"|person|those|guy|guys|responsible for|in charge of|am) )$"
)
_AS_WORK = Pattern(
    r"\b(?:for (?:a|my|their|his|her) living|get(?:ting)? paid|as a job|jobs? where|career|degree|studio)\b"
    r"|\bneed to work with\b"
)
_NO_ROLE = Pattern(
    r"\b(?:(?:which|what) (?:other |kind of |sort of |tech |it |data )?(?:roles?|jobs?|careers?|position|profession)"
    r" (?:would|could|should|fits?|suits?|(?:is|are) (?:right|best|good|there)|can|do you|might|may)"
    r"|which roles?|suits?|recommend|fit me|fits me|what should i (?:do|become))\b"
)


def words_of(activity: str) -> tuple[str, ...]:
    """The stems an activity is found by: ("work", "with", "robot")."""
    return tuple(_stem(token.text) for token in normalize(activity).tokens)


def with_activity(
    found: Sequence[Entity], tokens: Sequence[Token], works: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
) -> list[Entity]:
    """The entities, with the role whose work is spoken of; the same where a role is named.

    `works` are activities and their roles by their first stem.
    """
    if not works or any(entity.kind in ("role", "discipline") for entity in found):
        return list(found)
    comes_from = any(entity.kind == "occupation" for entity in found)
    stems = [_stem(token.text) for token in tokens]
    for start, last, role in _done(stems, tokens, works):
        over = [entity for entity in found if entity.start <= last < entity.end]
        if any(entity.start <= start for entity in over) or not _is_work(tokens, start):
            continue
        if comes_from and not (start and tokens[start - 1].text == _INTO):
            continue
        begin = over[0].start if over else last  # a skill or tool that is the object of the work
        kept = [entity for entity in found if entity not in over or entity.kind == "tool"]
        place = (start, start + 1) if any(entity in kept for entity in over) else (begin, last + 1)
        return [*kept, Entity("role", role, " ".join(token.text for token in tokens[slice(*place)]), *place)]
    return list(found)


def _done(
    stems: Sequence[str], tokens: Sequence[Token], works: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
) -> Iterator[tuple[int, int, str]]:
    """Where an activity begins and ends, with its role."""
    for start, first in enumerate(stems):
        for words, role in works.get(first, ()):
            last = _end(stems, tokens, start, words)
            if last is not None:
                yield start, last, role


def _end(stems: Sequence[str], tokens: Sequence[Token], start: int, words: Sequence[str]) -> int | None:
    """The place of the last word of an activity that begins at `start`; None where it does not."""
    place = start
    for word in words[1:]:
        reach = range(place + 1, min(place + 2 + _GAP, len(stems)))
        found = next((index for index in reach if stems[index] == word), 0)
        if not found or any(not _BREAKS.isdisjoint(tokens[index].before) for index in range(place + 1, found + 1)):
            return None
        place = found
    return place


def _is_work(tokens: Sequence[Token], start: int) -> bool:
    text = " ".join(token.text for token in tokens)
    if _NO_ROLE.search(text):
        return False
    before = "".join(f"{token.text} " for token in tokens[max(start - 6, 0) : start])
    return bool(_SPOKEN_OF.search(before) or _AS_WORK.search(text))


@lru_cache(maxsize=4_096)
def _stem(word: str) -> str:
    return WITH if word in _PREPOSITIONS else stem(word)

"""A message typed without any space, taken apart into its words: "howdoibecomeadataanalyst".

Of all ways to take it apart into words that are known the one with the fewest words is taken; where none covers all of
it, the message stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable

_SHORTEST, _LONGEST = 12, 60  # letters of a message that may be several words
_MOST = 16  # letters of one word
# Words of one and two letters that are meant; others are but leftovers.
_SMALL = frozenset("a i an as at be by do go in is it me my no of on or so to up us we ai ml qa ux ui ds de da".split())
_LEFT_OVER, _LETTER = 3.0, 0.3  # what short words cost beside a word, and "a" and "i"
_FEWEST = 2  # words that make a message


def unglued(text: str, knows: Callable[[str], bool]) -> str:
    """The text with spaces between its words; '' where it has spaces, or cannot be taken apart into known words."""
    letters = text.strip().rstrip("?!.").lower()
    if not _SHORTEST <= len(letters) <= _LONGEST or not (letters.isascii() and letters.isalpha()) or knows(letters):
        return ""
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ()), *[None] * len(letters)]
    for start in range(len(letters)):
        if (reached := best[start]) is None:
            continue
        for end in range(start + 1, min(start + _MOST, len(letters)) + 1):
            word = letters[start:end]
            if len(word) <= 2 and word not in _SMALL:
                continue
            if len(word) > 2 and not knows(word):
                continue
            cost = reached[0] + 1 + (_LETTER if len(word) == 1 else _LEFT_OVER / len(word) ** 2)
            known = best[end]
            if known is None or cost < known[0]:
                best[end] = (cost, (*reached[1], word))
    found = best[-1]
    return " ".join(found[1]) if found is not None and len(found[1]) >= _FEWEST else ""

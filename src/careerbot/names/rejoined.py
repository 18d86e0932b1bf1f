"""Words of names that a space has torn: "data scien tist", "soft ware engineer".

Two neighbours become one word where a name has that word: one of them is no word by itself, or the names of roles that
hold it say so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from careerbot.compiled_tables.names import Claim
from careerbot.replacing import replace
from careerbot.turn import Token

_SHORTEST, _LONGEST = 6, 18  # letters of a word that was torn
_SCORE = 90.0  # of such a word, which is no other than the letters say


class _Names(Protocol):
    """Where names and words are looked up."""

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""

    def knows_word(self, word: str) -> bool:
        """Whether the word is English, or part of a name, an example or a fact."""


def rejoined(tokens: tuple[Token, ...], is_named: Callable[[str], bool], names: _Names) -> tuple[Token, ...]:
    """The tokens with torn words of names put together; the same where none is torn."""
    torn = [index for index in range(len(tokens) - 1) if _may_be_torn(tokens, index, is_named)]
    whole = list(tokens)
    for index in reversed(torn):
        if index + 1 < len(whole) and _may_be_torn(whole, index, is_named) and _is_torn(whole, index, names):
            first, second = whole[index : index + 2]
            joined = replace(first, text=first.text + second.text, raw=first.raw + second.raw, score=_SCORE)
            whole[index : index + 2] = [joined]
    return tuple(whole) if len(whole) < len(tokens) else tokens


def _may_be_torn(tokens: Sequence[Token], index: int, is_named: Callable[[str], bool]) -> bool:
    """Whether two neighbours have the letters of a word of a name."""
    first, second = tokens[index], tokens[index + 1]
    if second.before or not _SHORTEST <= len(first.text) + len(second.text) <= _LONGEST:
        return False
    return first.text.isalpha() and second.text.isalpha() and is_named(first.text + second.text)


def _is_torn(tokens: Sequence[Token], index: int, names: _Names) -> bool:
    """Whether what stands there is no name as it is, and the two are one word of a name or no words by themselves."""
    before, behind = _text(tokens, index - 1), _text(tokens, index + 2)
    apart = f"{tokens[index].text} {tokens[index + 1].text}"
    if any(names.claims(key.strip()) for key in (apart, f"{before} {apart}", f"{apart} {behind}")):
        return False
    if not (names.knows_word(tokens[index].text) and names.knows_word(tokens[index + 1].text)):
        return True
    joined = apart.replace(" ", "")
    spans = (f"{before} {joined}", f"{joined} {behind}")
    return any(claim.kind == "role" for key in spans if " " in key.strip() for claim in names.claims(key))


def _text(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if 0 <= index < len(tokens) else ""

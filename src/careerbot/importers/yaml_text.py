"""Text as a YAML scalar in double quotes: fast, on one line, and read back the same by the strict reader."""

from __future__ import annotations

import re

# All but what may stand for itself: not control characters, separators of lines, halves of characters, the quote.
_SPECIAL = re.compile("[^ !#-\\[\\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LETTERS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SUBSTITUTE = "\ufffd"  # half a surrogate pair is no character, and no file can hold it


def quoted(text: str) -> str:
    """The text in double quotes; half a character becomes U+FFFD."""
    return f'"{_SPECIAL.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if "\ud800" <= character <= "\udfff":
        return _SUBSTITUTE
    return _LETTERS.get(character) or f"\\u{ord(character):04x}"

"""Text that is safe to send to a terminal, whoever wrote it: the user, or the author of some content.

A terminal obeys what it is sent: escape sequences colour, move and retitle, OSC 8 hides an address behind a word, and
bidirectional controls show text in another order than it is read in. None of these gets through.
"""

from __future__ import annotations

import re

# CSI and OSC sequences, string sequences (DCS, SOS, PM, APC) and two-character escapes, in their 7-bit and 8-bit forms;
# one that is never ended is dropped up to the line's end.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
# What is left of controls (newline and tab stay), DEL, C1, lone surrogates, bidirectional controls, the invisible marks
# that order, hide or tag text, and separators that some terminals take for a new line.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """The text without anything that a terminal would obey rather than show; newlines and tabs stay."""
    if text.isprintable():
        return text if text.isascii() else _UNSAFE.sub("", text)
    return _UNSAFE.sub("", _ESCAPES.sub("", text.replace("\r\n", "\n")))

"""Text so that Slack shows it and obeys none of it, whoever wrote it: the user, or the author of some content.

Where a text can stand as it is (in rich text and in the cells of a table, which Slack does not parse) it does. Where
Slack parses (text objects, the plain text of a message) its control characters are escaped, and what it would turn
into a link or a call of everybody without them is broken by a character that cannot be seen.
"""

from __future__ import annotations

import re

from careerbot.display.printable import printable

_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_JOINER = "\u2060"
_ADDRESS = re.compile(
    r"(?<=:)(?=//)"  # https://…
    r"|(?<=[^\W_]\.)(?=[^\W\d_]{2})"  # example.com, www.example
    r"|(?<=[@＠])(?=\w)"  # @here, somebody@example
    r"|(?<=#)(?=\w)"  # #general
    r"|(?<=mailto:)|(?<=tel:)"
)


def literal(text: str) -> str:
    """The text for where Slack parses nothing: without what cannot be seen or reorders what can."""
    return printable(text)


def escaped(text: str) -> str:
    """The text for a text object, in which Slack forms no mention, link or broadcast of it."""
    return _entities(literal(text))


def defused(text: str) -> str:
    """The text for the plain text of a message, where Slack also looks for addresses and names."""
    return _entities(_ADDRESS.sub(_JOINER, literal(text)))


def cut(text: str, most: int) -> str:
    """The text escaped, and cut so that it takes at most so many characters."""
    whole = escaped(text)
    if len(whole) <= most:
        return whole
    shown, used = [], 1  # the ellipsis
    for character in literal(text):
        used += len(_ESCAPED.get(character, character))
        if used > most:
            break
        shown.append(character)
    return f"{escaped(''.join(shown).rstrip())}…"


def link(url: str, text: str) -> str:
    """A link of mrkdwn, or only the text where the address is none of the web."""
    if not url.startswith(("https://", "http://")):
        return escaped(text)
    address = re.sub(r"[\s<>|`]", lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), printable(url))
    return f"<{address.replace('&', '&amp;')}|{escaped(text).replace('|', '∣')}>"


def _entities(text: str) -> str:
    return re.sub("[&<>]", lambda found: _ESCAPED[found[0]], text)

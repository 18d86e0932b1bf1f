"""What was said in a session, written down as a dialogue script (see ``scripts``): a test that passes today.

The file is valid after every turn, so that a chat that is killed leaves a script of all that was said before.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from textwrap import indent
from types import TracebackType

import yaml

from careerbot.errors import CareerbotError
from careerbot.turn import Fact, Reply
from careerbot.yamlfile import MAX_BYTES

MOST_SAID = 3  # facts of a reply that are checked
_PIECE = 8  # words of a fact that tell it from others
_LARGEST = MAX_BYTES // 2  # bytes; half of what the reader takes keeps clear of its limit on values too
_ONE_LINE = 1_000_000_000  # width of lines that never break
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
_SUBSTITUTE = "\x1a"  # stands for half a surrogate pair, which no file can hold; careerbot reads both as a space


class Recorder:
    """Writes one session into one file. Use it as a context manager, or close it."""

    def __init__(self, path: Path) -> None:
        """Record into `path`, which is made with the first turn.

        Raises CareerbotError when there is such a file already, or its folder cannot be written to.
        """
        if os.path.lexists(path):
            raise CareerbotError(f"{path} exists already; give a recording a file of its own")
        if not (path.parent.is_dir() and os.access(path.parent, os.W_OK)):
            raise CareerbotError(f"{path} cannot be recorded: {path.parent} is no folder that can be written to")
        self._path = path
        self._script = f"dialogue: {_quoted(f'recorded as {path.name}')}\nturns:\n"
        self._closed = False

    def note(self, text: str, reply: Reply) -> None:
        """Add a turn: what the user said, and what of the reply must stay as it is.

        Raises CareerbotError when the recording is closed, or as long as a script may be; OSError when it cannot be
        written. The file is then as it was before.
        """
        if self._closed:
            raise CareerbotError(f"the recording {self._path} is closed")
        script = self._script + _turn(text, reply)
        data = script.encode()
        if len(data) > _LARGEST:
            raise CareerbotError(f"the recording {self._path} is full; record the rest in another file")
        _replace(self._path, data)
        self._script = script

    def close(self) -> None:
        """End the recording. The file is whole already; nothing more can be noted."""
        self._closed = True

    def __enter__(self) -> Recorder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _turn(text: str, reply: Reply) -> str:
    """What a script says of a turn. The text is kept letter by letter, since that is what is tested."""
    expected: dict[str, object] = {
        "intent": reply.intents[0].name if reply.intents else "",
        "status": reply.status,
        "roles": list(reply.roles),
        "says": [piece for fact in reply.evidence if (piece := _piece(fact, reply))][:MOST_SAID],
        "cites": [source.id for source in reply.sources],
    }
    checks = {name: value for name, value in expected.items() if value or name == "roles"}  # no roles is telling too
    listed: str = yaml.safe_dump(checks, sort_keys=False, default_flow_style=None, allow_unicode=True, width=_ONE_LINE)
    return f"  - say: {_quoted(text)}\n{indent(listed, '    ')}"


def _piece(fact: Fact, reply: Reply) -> str:
    """The first words of a fact, enough to know it by; '' when the reply words it in another way."""
    piece = " ".join(fact.text.split()[:_PIECE]).rstrip(".,:;")
    return piece if piece.casefold() in reply.text.casefold() else ""


def _quoted(text: str) -> str:
    """The text in double quotes on one line, the one style of YAML that holds every character."""
    whole = _HALF_CHARACTERS.sub(_SUBSTITUTE, text)
    quoted: str = yaml.safe_dump(whole, default_style='"', allow_unicode=True, width=_ONE_LINE)
    return quoted.rstrip("\n")


def _replace(path: Path, data: bytes) -> None:
    """Put a file in place whole: whoever reads it, or whatever kills this process, finds the old or the new one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)

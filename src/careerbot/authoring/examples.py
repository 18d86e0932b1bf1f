"""Adds examples to an intent file and leaves every other byte of it as it is."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from careerbot.errors import CareerbotError, ContentError, Problem
from careerbot.intents import Intent, example_key, read_intent, unknown_placeholders
from careerbot.yamlfile import MAX_BYTES

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # what ends a line in YAML 1.1


def unfit(text: str) -> str:
    """Why a text cannot be a line of examples; '' when it can."""
    if not text.strip():
        return "it is empty"
    if not text.isprintable():  # as YAML has it: neither line breaks nor control characters
        return "it holds a line break, or a character that does not print"
    if text != text.strip():
        return "it begins or ends with a space"
    if text.startswith("#"):
        return "it begins with #, which makes it a comment"
    unknown = unknown_placeholders(text)
    return f"there is no placeholder {unknown[0].group()}" if unknown else ""


def add(path: Path, texts: Sequence[str]) -> int:
    """Append texts to the examples of an intent file and return how many were added.

    Left out are texts that are `unfit`, and those that the file or an earlier text has already, but for case and
    spaces. The file is replaced whole or not at all, and keeps its mode. Raises ContentError when it has mistakes
    or would become too large to be read, CareerbotError when it cannot be written; either leaves it untouched.
    """
    intent, problems = read_intent(path, str(path))
    if intent is None or problems:
        raise ContentError(problems)
    lines = _new(texts, intent)
    if not lines:
        return 0
    data = _extended(path.read_bytes().decode("utf-8"), lines).encode("utf-8")
    if len(data) > MAX_BYTES:
        message = f"the new examples would make it larger than {MAX_BYTES:,} bytes; split the intent"
        raise ContentError([Problem(str(path), 0, 0, message)])
    try:
        _replace(path.resolve(), data)  # a link stays one
    except OSError as error:
        raise CareerbotError(f"{path} cannot be written: {error.strerror}; it is as it was") from error
    return len(lines)


def _new(texts: Iterable[str], intent: Intent) -> list[str]:
    known = {example_key(example.text) for example in intent.examples}
    lines = []
    for text in texts:
        if not unfit(text) and example_key(text) not in known:
            known.add(example_key(text))
            lines.append(text)
    return lines


def _extended(text: str, lines: Iterable[str]) -> str:
    """The file with the lines after the last one of its examples that is not blank, indented as that one.

    They go in before that line's own line break, so that a file without one at its end still has none.
    """
    start, end = _examples_block(text)
    last = start + len(text[start:end].rstrip())
    line_start = max(found.end() for found in _BREAK.finditer(text, start, last))
    line_end = found.start() if (found := _BREAK.search(text, last)) else len(text)
    line = text[line_start:line_end]
    indent = line[: len(line) - len(line.lstrip(" "))]
    newline = "\r\n" if "\r\n" in text[start:end] else "\n"
    added = "".join(f"{newline}{indent}{new}" for new in lines)
    return text[:line_end] + added + text[line_end:]


def _examples_block(text: str) -> tuple[int, int]:
    """Where the `|` block of the examples begins and ends, in characters, in a file that `read_intent` found good."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)
    block = next(value for key, value in root.value if key.value == "examples")
    return block.start_mark.index, block.end_mark.index


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".examples-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(path.stat().st_mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)

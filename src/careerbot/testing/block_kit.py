"""What Slack would refuse of the blocks of a message, and what it would make of their texts.

Checked by the limits of Slack's reference, written down here a second time: a bot is not checked by its own numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Block = Mapping[str, Any]
_MOST_BLOCKS, _MOST_ALTOGETHER = 50, 13_000
_MOST_ID = 255
_TEXTS = {"button": 75, "context": 3_000, "field": 2_000, "section": 3_000, "header": 150}
_KNOWN = frozenset("actions context context_actions divider header rich_text section table".split())
# What Slack's mrkdwn takes for a mention, a broadcast or a link, and what it finds without being told.
_ACTIVE = re.compile(r"<[@#!][^<>]*>|<[^<>|\s]+(?:\|[^<>]*)?>")
_FOUND = re.compile(r"https?://\S|\bwww\.\w|(?<!\w)@(?:here|channel|everyone)\b|\w@\w+\.\w")


def problems(blocks: Sequence[Block]) -> list[str]:
    """Everything that Slack would refuse, each with the place of its block; empty when it takes them."""
    found = [f"{number}: {problem}" for number, block in enumerate(blocks) for problem in _of_block(block)]
    if len(blocks) > _MOST_BLOCKS:
        found.append(f"{len(blocks)} blocks are more than {_MOST_BLOCKS}")
    if sum(block.get("type") == "table" for block in blocks) > 1:
        found.append("only one table is allowed")
    if (size := sum(len(text) for block in blocks for _, text in texts(block))) > _MOST_ALTOGETHER:
        found.append(f"{size} characters altogether are too long")
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) > len(set(ids)):
        found.append("a block_id stands twice")
    return found


def texts(block: object) -> Iterator[tuple[str, str]]:
    """Every text shown in a block, each with the kind of text it is: text, raw_text, plain_text, mrkdwn."""
    if isinstance(block, Mapping):
        if isinstance(block.get("text"), str):
            yield str(block.get("type")), block["text"]
        for value in block.values():
            yield from texts(value)
    elif isinstance(block, list | tuple):
        for value in block:
            yield from texts(value)


def active(text: str, blocks: Sequence[Block] = ()) -> list[str]:
    """The mentions, broadcasts and links that Slack would make of a message; those its app means to be among them.

    `text` is the message's own. Rich text and cells are not parsed; what is active there is so by its type.
    """
    parsed = [text, *(said for kind, said in texts(list(blocks)) if kind in ("mrkdwn", "plain_text"))]
    found = [match[0] for said in parsed for match in _ACTIVE.finditer(said)]
    found += [match[0] for match in _FOUND.finditer(text)]
    kinds = ("user", "usergroup", "channel", "broadcast", "link", "emoji", "team")
    return found + [str(element) for element in _elements(list(blocks)) if element.get("type") in kinds]


def shown(text: str) -> str:
    """A text of Slack's as it is read: without entities, and without what cannot be seen."""
    return text.replace("\u2060", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _elements(value: object) -> Iterator[Block]:
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from _elements(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _elements(inner)


def _of_block(block: Block) -> Iterator[str]:
    kind = str(block.get("type"))
    if kind not in _KNOWN:
        yield f"unsupported type {kind}"
    if len(str(block.get("block_id", ""))) > _MOST_ID:
        yield "the block_id is too long"
    for _, text in texts(block):
        if not text:
            yield "a text is empty"
    if check := _CHECKS.get(kind):
        yield from check(block)


def _actions(block: Block) -> Iterator[str]:
    buttons = block["elements"]
    yield from _count("elements", buttons, 25)
    ids = [button.get("action_id") for button in buttons]
    if len(ids) > len(set(ids)):
        yield "an action_id stands twice"
    for button in buttons:
        yield from _text("button", button["text"])
        if len(button.get("value", "")) > 2_000:
            yield "the value of a button is too long"


def _context(block: Block) -> Iterator[str]:
    yield from _count("elements", block["elements"], 10)
    for element in block["elements"]:
        yield from _text("context", element)


def _context_actions(block: Block) -> Iterator[str]:
    yield from _count("elements", block["elements"], 5)
    for element in block["elements"]:
        for side in ("positive_button", "negative_button"):
            button = element[side]
            yield from _text("button", button["text"])
            if not 0 < len(button["value"]) <= 2_000:
                yield "the value of a feedback button is empty or too long"
            if len(button.get("accessibility_label", "")) > 75:
                yield "the label of a feedback button is too long"


def _section(block: Block) -> Iterator[str]:
    if "text" in block:
        yield from _text("section", block["text"])
    elif not block.get("fields"):
        yield "a section has neither text nor fields"
    if "fields" in block:
        yield from _count("fields", block["fields"], 10)
        for field in block["fields"]:
            yield from _text("field", field)


def _header(block: Block) -> Iterator[str]:
    yield from _text("header", block["text"])


def _table(block: Block) -> Iterator[str]:
    rows = block["rows"]
    yield from _count("rows", rows, 100)
    yield from _count("column_settings", block.get("column_settings", [0]), 20)
    for row in rows:
        yield from _count("cells", row, 20)
    if len({len(row) for row in rows}) > 1:
        yield "rows have not the same number of cells"
    if sum(len(text) for _, text in texts(rows)) > 10_000:
        yield "the table has more than 10,000 characters"


def _rich_text(block: Block) -> Iterator[str]:
    if not block["elements"]:
        yield "rich text has no elements"
    for element in block["elements"]:
        if not element.get("elements"):
            yield "a part of rich text has no elements"


def _text(place: str, text: Block) -> Iterator[str]:
    if len(text["text"]) > _TEXTS[place]:
        yield f"the text of a {place} has more than {_TEXTS[place]} characters"
    if text["type"] == "mrkdwn" and "emoji" in text:
        yield "mrkdwn takes no emoji"


def _count(name: str, items: Sequence[object], most: int) -> Iterator[str]:
    if not 0 < len(items) <= most:
        yield f"{len(items)} {name}, between 1 and {most} are taken"


_CHECKS = {
    "actions": _actions,
    "context": _context,
    "context_actions": _context_actions,
    "header": _header,
    "rich_text": _rich_text,
    "section": _section,
    "table": _table,
}

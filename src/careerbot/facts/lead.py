"""The first sentences of a reply and what they rest on, as the modules hand them on that find them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.replacing import replace
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph
from careerbot.wording import sentence


@dataclass(frozen=True, slots=True)
class Lead:
    """The first sentences of a reply, what they rest on, and what replaces the rest, if anything does."""

    lines: tuple[Line, ...]
    facts: tuple[Fact, ...] = ()
    status: str = ""  # '' leaves that of the answer
    rest: tuple[Fact, ...] | None = None  # the facts to show in place of the answer's own blocks
    alone: bool = False  # the answer's own first sentences fall away
    quotes: bool = True  # the facts stand whole in the lines, and need not be listed again


def quoted(begin: str, fact: Fact) -> Line:
    """A fact behind the words that say what it comes to: "Yes, often: Remote work is common."; alone where none do."""
    said = f"{fact.kind}: {fact.text}" if fact.kind and fact.kind != "featured" else fact.text
    return Line(sentence(f"{begin}: {said}" if begin else said), (fact.id,))


def without(blocks: Sequence[Block], said: Sequence[Fact]) -> tuple[Block, ...]:
    """The blocks without what only repeats these facts."""
    gone, ids = {(fact.id,) for fact in said}, {fact.id for fact in said}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Bullets):
            items = tuple(item for item in block.items if item.cites not in gone)
            kept += [replace(block, items=items)] if items else []
        elif isinstance(block, Paragraph):
            told = tuple(line for line in block.lines if not line.cites or not set(line.cites) <= ids)
            kept += [replace(block, lines=told)] if told else []
        else:
            kept.append(block)
    return tuple(kept)


def words_of(fact: Fact) -> list[str]:
    """The words of a fact and of its heading, in small letters."""
    return "".join(c if c.isalnum() else " " for c in f"{fact.kind} {fact.text}".lower()).split()

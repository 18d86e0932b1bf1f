"""How much to tell: a short reply, one of usual length, or everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerbot.answers import Answer
from careerbot.turn import Block, Bullets, Line, Paragraph, Table

SHORT, MORE = "short", "more"  # ``Request.detail``; '' is as much as usual
# List items of a reply of usual length, and of one list: of one topic, and where more things are weighed.
_BRIEF, _USUAL = (9, 8), (14, 12)
_FEWEST = 3  # items that a list keeps however many come before it
_SHORT = 3  # list items of a short reply, behind its first sentence
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_MORE = "Ask for more detail to see {what}."


def fitted(answer: Answer, detail: str, brief: bool = False) -> Answer:
    """The answer in the length wanted; what is left out is said, and no longer among its facts.

    Of one topic a `brief` answer tells fewer lines than one that weighs many things.
    """
    if detail == MORE:
        return answer
    blocks = _short(answer.blocks) if detail == SHORT else _usual(answer.blocks, *(_BRIEF if brief else _USUAL))
    if blocks == answer.blocks:
        return answer
    cited = {id for block in blocks for line in _lines_of(block) for id in line.cites}
    return replace(answer, blocks=blocks, facts=tuple(fact for fact in answer.facts if fact.id in cited))


def _short(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The first sentence and the first few items."""
    kept: list[Block] = []
    left = _SHORT
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            kept += [Paragraph(block.lines[:1])] if number == 0 else []
        elif isinstance(block, Bullets) and left:
            kept.append(replace(block, items=block.items[:left]))
            left -= min(left, len(block.items))
        elif isinstance(block, Table) and left:
            kept.append(replace(block, rows=block.rows[:1]))
            left = 0
    return tuple(kept)


def _usual(blocks: tuple[Block, ...], left: int, longest: int) -> tuple[Block, ...]:
    """The blocks with long lists cut, the later ones shorter, so that about as many items are left as usual."""
    kept: list[Block] = []
    cut = 0
    for block in blocks:
        if isinstance(block, Bullets):
            most = min(longest, max(left, _FEWEST))
            if len(block.items) == most + 1:  # to say that one line is left out takes a line
                most += 1
            cut += max(len(block.items) - most, 0)
            left -= min(len(block.items), most)
            block = replace(block, items=block.items[:most])
        kept.append(block)
    return (*kept, Paragraph((Line(_MORE.format(what=_left_out(cut))),))) if cut else blocks


def _left_out(count: int) -> str:
    """What is left out, in words, since a figure would have no source."""
    return f"{_NUMBERS[count]} more lines" if count < len(_NUMBERS) else "many more lines"


def _lines_of(block: Block) -> tuple[Line, ...]:
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row)
    return block.lines if isinstance(block, Paragraph) else block.items

"""How much to tell: a short reply, one of usual length, or everything."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from careerbot.facts.answers import Answer
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Block, Bullets, Line, Paragraph, Table, lines_of

SHORT, MORE, SENTENCE = "short", "more", "sentence"  # ``Request.detail``; '' is as much as usual
# List items of a reply of usual length, and of one list: of one topic, and where more things are weighed.
_BRIEF, _USUAL = (9, 8), (14, 12)
_HARDLY_MORE = 2  # items that are told rather than said to be left out
_FEWEST = 3  # items that a list keeps however many come before it
_SHORT = 3  # list items of a short reply, behind its first sentence
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_ONE_LINE = Pattern(
    r"\b(?:in|with) (?:just |only )?(?:one|a single|1|a) (?:short |simple |single )?(?:line|sentence|word|breath)s?\b"
    r"|\bone liner\b|\bone (?:sentence|line) (?:only|please|answer)\b|\b(?:one|single) sentence\b"
)
_BRIEFLY = Pattern(
    r"\b(?:briefly|in brief|in short|in a nutshell|nutshell|tl ?dr|short answer|keep it short|quick answer"
    r"|in a few words|short version|(?:in |with )?(?:two|2|three|3) (?:sentences|lines))\b"
)
_MORE = "Ask for more detail to see {what}."


def fitted(answer: Answer, detail: str, brief: bool = False) -> Answer:
    """The answer in the length wanted; what is left out is said, and no longer among its facts.

    Of one topic a `brief` answer tells fewer lines than one that weighs many things.
    """
    if detail == MORE:
        return answer
    if detail == SENTENCE:
        return _in_a_sentence(answer)
    blocks = _short(answer.blocks) if detail == SHORT else _usual(answer.blocks, *(_BRIEF if brief else _USUAL))
    if blocks == answer.blocks:
        return answer
    cited = {id for block in blocks for line in lines_of(block) for id in line.cites}
    return replace(answer, blocks=blocks, facts=tuple(fact for fact in answer.facts if fact.id in cited))


def wanted(text: str) -> str:
    """The length a question itself asks for: "in one line", "briefly"; '' when it names none."""
    return SENTENCE if _ONE_LINE.search(text) else SHORT if _BRIEFLY.search(text) else ""


def _in_a_sentence(answer: Answer) -> Answer:
    """The answer's first sentence, or one of each role it begins with; the first item where that rests on no fact."""
    first = answer.blocks[0] if answer.blocks else None
    said = _one_of_each(first.lines) if isinstance(first, Paragraph) else ()
    item = next((block.items[0] for block in answer.blocks if isinstance(block, Bullets) and block.items), None)
    if item is not None and not any(line.cites for line in said):
        said = (*said[:1], item)
    if not said:
        return answer
    cited = {id for line in said for id in line.cites}
    facts = tuple(fact for fact in answer.facts if fact.id in cited)
    return replace(answer, blocks=(Paragraph(said),), facts=facts or answer.facts)


def _one_of_each(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The first line, and the first of each other role that the lines define: a comparison has two such."""
    defining = list(takewhile(lambda line: line.cites and "/definition/" in line.cites[0], lines))
    roles = [line.cites[0].partition("/")[0] for line in defining]
    return tuple(line for i, line in enumerate(defining) if roles[i] not in roles[:i]) or tuple(lines[:1])


def _short(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The first sentence and the first few items; that sentence alone where there are no more items than that."""
    kept: list[Block] = []
    items = sum(len(block.items) for block in blocks if isinstance(block, Bullets))
    first = blocks[0] if blocks else None
    told = isinstance(first, Paragraph) and any(line.cites for line in first.lines)
    left = _SHORT if items > _SHORT or not told else 0
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            kept += [Paragraph(_one_of_each(block.lines))] if number == 0 else []
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
            if len(block.items) <= most + _HARDLY_MORE:  # to say that a line or two are left out takes a line
                most += _HARDLY_MORE
            cut += max(len(block.items) - most, 0)
            left -= min(len(block.items), most)
            block = replace(block, items=block.items[:most]) if len(block.items) > most else block
        kept.append(block)
    return (*kept, Paragraph((Line(_MORE.format(what=_left_out(cut))),))) if cut else blocks


def _left_out(count: int) -> str:
    """What is left out, in words, since a figure would have no source."""
    return f"{_NUMBERS[count]} more lines" if count < len(_NUMBERS) else "many more lines"

"""A question of several parts answered in order, each in a few lines, and nothing said twice.

What has no answer is named, so that no part passes in silence.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, topic
from careerbot.facts.detail import MORE
from careerbot.facts.starting import heads
from careerbot.replacing import replace
from careerbot.turn import Block, Bullets, Evidence, Line, Paragraph, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import listed, plural

_ITEMS = {2: 4, 3: 3}  # lines of a list, by the number of parts
_FEWEST = 2
_GENERAL = "whatever the role"  # in the heads of lists that hold for every role


def briefed(parts: Sequence[tuple[Evidence, Answer]]) -> list[tuple[Evidence, Answer]]:
    """The answers to the parts, in order, each cut to a few lines where there are several; one line is told once."""
    if len(parts) < 2:
        return list(parts)
    most = _ITEMS.get(len(parts), _FEWEST)
    told: set[str] = set()
    leads = {id for _, answer in parts for id in _led_by(answer)}
    kept: list[tuple[Evidence, Answer]] = []
    for found, answer in parts:
        rest = answer if found.request.detail == MORE else _untold(answer, told, leads)
        if rest.blocks:
            kept.append((found, rest if found.request.detail == MORE else _brief(rest, most, found)))
            told |= {_gist(line) for block in kept[-1][1].blocks for line in prose_of(block)}
    return kept


def unanswered(evidence: Sequence[tuple[Evidence, Answer | None]], compiled: Compiled) -> Paragraph | None:
    """The sentence that names the parts without an answer; None when each has one."""
    missing = [
        found.request
        for found, answer in evidence
        if answer is None and found.request.intent not in (OTHER, OUT_OF_SCOPE, SMALLTALK)
    ]
    if not missing:
        return None
    names = unique(topic(request.intent) for request in missing)
    roles = unique(role for request in missing for role in request.roles)
    who = f" for {listed([plural(compiled.role_name(role)) for role in roles])}" if roles else ""
    return Paragraph((Line(f"On {listed(names)}{who} my sources say nothing."),))


def _led_by(answer: Answer) -> set[str]:
    """The facts that an answer's first sentences rest on."""
    first = answer.blocks[0] if answer.blocks else None
    return {id for line in first.lines for id in line.cites} if isinstance(first, Paragraph) else set()


def _announces(block: Block | None) -> bool:
    """Whether a sentence breaks off at a colon, so that the list behind it is its second half."""
    return isinstance(block, Paragraph) and block.lines[-1].text.endswith(":")


def prose_of(block: Block) -> tuple[Line, ...]:
    """The lines of running text and of a list; a table has none."""
    if isinstance(block, Bullets):
        return block.items
    return block.lines if isinstance(block, Paragraph) else ()


def _untold(answer: Answer, told: set[str], leads: set[str]) -> Answer:
    """The answer without the lines `told` before it, or that begin a part; those cut there are still to tell."""
    blocks: list[Block] = []
    for before, block in zip((None, *answer.blocks), answer.blocks, strict=False):
        if isinstance(block, Bullets):
            left_out = leads if not _announces(before) else set[str]()
            items = tuple(line for line in block.items if line.text not in told and not set(line.cites) & left_out)
            blocks += [replace(block, items=items)] if items else []
        elif isinstance(block, Paragraph):
            lines = tuple(line for line in block.lines if _gist(line) not in told)
            blocks += [Paragraph(lines)] if lines else []
        else:
            blocks.append(block)
    if answer.facts and all(not line.cites for block in blocks for line in prose_of(block)) and _is_prose(blocks):
        return replace(answer, blocks=())  # a "Yes." whose reasons were told before says nothing
    return replace(answer, blocks=tuple(blocks))


def _is_prose(blocks: Sequence[Block]) -> bool:
    return all(isinstance(block, (Bullets, Paragraph)) for block in blocks)


def _gist(line: Line) -> str:
    """A line as it counts as told: what is not known of a thing is said once, whatever follows."""
    return line.text.partition(";")[0].rstrip(".") if line.text.startswith("My sources say nothing on") else line.text


def _brief(answer: Answer, most: int, evidence: Evidence) -> Answer:
    """The answer's first sentences and the beginning of its lists; what holds for every role only where that is all."""
    lists = [block for block in answer.blocks if isinstance(block, Bullets)]
    own = [block for block in lists if _GENERAL not in block.title] or lists
    if evidence.request.intent not in ("compare", "recommend_role", "salary") and len(evidence.request.roles) < 2:
        own = own[:1]
    led = _led_by(answer)
    if evidence.request.intent == "learning_path":
        led = set()  # its steps stay together, from the first one on
    if led:  # a first sentence from the facts needs little behind it, and not the same fact again
        most = max(most - 2, 1)
        own = own[:1]
    blocks: list[Block] = []
    for before, block in zip((None, *answer.blocks), answer.blocks, strict=False):
        if not isinstance(block, Bullets):
            blocks.append(block)
        elif _announces(before):
            blocks.append(replace(block, items=block.items[: _ITEMS[2]]))
        elif block in own and (items := tuple(item for item in block.items if not led & set(item.cites))):
            steps = heads(block) if len(items) > most else None  # a way cut in the middle leads nowhere
            blocks.append(steps or replace(block, items=items[:most]))
    cited = {
        id
        for block in blocks
        if isinstance(block, (Bullets, Paragraph))
        for line in prose_of(block)
        for id in line.cites
    }
    tables = any(not isinstance(block, (Bullets, Paragraph)) for block in blocks)
    facts = answer.facts if tables else tuple(fact for fact in answer.facts if fact.id in cited)
    return replace(answer, blocks=tuple(blocks), facts=facts or answer.facts)

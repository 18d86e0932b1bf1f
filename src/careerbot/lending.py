"""What is said of a title known by its definition alone: what it is, and what is known of its neighbour instead."""

from __future__ import annotations

from dataclasses import replace

from careerbot.answers import Answer, definition
from careerbot.compiled import Compiled
from careerbot.turn import CAVEAT, Block, Bullets, Evidence, Line, Paragraph, distinct
from careerbot.wording import capitalized, plural, with_article

_MOST = 5  # lines of the neighbour's list


def lent(evidence: Evidence, answer: Answer, compiled: Compiled) -> Answer:
    """The neighbour's answer behind a first sentence that says whose it is; as it was where nothing is lent.

    Asked for what such a role does, the definition answers, and the neighbour's duties follow.
    """
    if not evidence.stands_for:
        return answer
    role, near = evidence.stands_for, evidence.request.roles[0]
    title, other = compiled.role_name(role), compiled.role_name(near)
    blocks: list[Block] = [_cut(block) for block in answer.blocks]
    paragraph, facts = definition(role, compiled)
    if evidence.request.intent == "responsibilities" and paragraph is not None:
        said = f"More I do not know under that title; the nearest I know more of is {with_article(other)}."
        opening = Paragraph((*paragraph.lines, Line(said)))
        return Answer(answer.status, (opening, *blocks), distinct((*facts, *answer.facts)))
    said = f"I know little of {plural(title)} under that title; the nearest I know more of is {with_article(other)}:"
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):  # the sentence that answers for the neighbour stays with it
        blocks[0] = Paragraph((Line(said), *first.lines))
    else:
        blocks.insert(0, Paragraph((Line(capitalized(said)),)))
    return replace(answer, status=CAVEAT, blocks=tuple(blocks))


def _cut(block: Block) -> Block:
    return replace(block, items=block.items[:_MOST]) if isinstance(block, Bullets) else block

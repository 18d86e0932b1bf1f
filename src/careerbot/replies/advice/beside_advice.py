"""What stands behind advice of what is known of a role: only the lines that share words with the question."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Block, Bullets, Request

_MADE = ("onet/", "pay/")  # how the ids of facts begin that are made of ratings and figures, and stored nowhere
_MOST = 2  # lines of a list that are told


def on_the_words(request: Request, told: Answer, compiled: Compiled) -> Answer | None:
    """Of what is known of the role only the lists' lines that share words with the question; None where none does."""
    near = compiled.similarity(telling(request.words), [fact for fact in told.facts if not fact.id.startswith(_MADE)])
    blocks: list[Block] = []
    for block in told.blocks:
        if not isinstance(block, Bullets):
            continue
        items = [line for line in block.items if any(near.get(id, 0.0) > 0 for id in line.cites)]
        blocks += [replace(block, items=tuple(items[:_MOST]))] if items else []
    return replace(told, blocks=tuple(blocks)) if blocks else None

"""What is said of a title known by its definition alone: what it is, and what is known of its neighbour instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, definition
from careerbot.replacing import replace
from careerbot.replies.verdict.plain_verdict import UNDECIDED
from careerbot.turn import CAVEAT, Block, Bullets, Evidence, Line, Paragraph, Understanding, distinct
from careerbot.wording import capitalized, listed, plural, with_article

_SAME, _SHORT = 3, 4  # letters that words of one kind share; letters up to which a name may be initials
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
    if isinstance(first, Paragraph) and first.lines[0].text.startswith(UNDECIDED):
        blocks, first = blocks[1:], None
    if isinstance(first, Paragraph):  # the sentence that answers for the neighbour stays with it
        blocks[0] = Paragraph((Line(said), *first.lines))
    else:
        blocks.insert(0, Paragraph((Line(capitalized(said)),)))
    return replace(answer, status=CAVEAT, blocks=tuple(blocks))


def headed(evidence: Evidence, answer: Answer, compiled: Compiled) -> Answer:
    """The neighbour's answer behind advice, its first list headed by whose it is; as it was where nothing is lent."""
    lists = [block for block in answer.blocks if isinstance(block, Bullets)][:1]
    if not evidence.stands_for or not lists:
        return answer
    title, near = compiled.role_name(evidence.stands_for), compiled.role_name(evidence.request.roles[0])
    said = f"Of {plural(title)} themselves I know little; the nearest I know more of is {with_article(near)}:"
    begun = replace(lists[0], title=said)
    return replace(answer, blocks=tuple(begun if block is lists[0] else block for block in answer.blocks))


def understood_as(understanding: Understanding, roles: Sequence[str], compiled: Compiled) -> Paragraph | None:
    """The sentence that tells for which role another title was taken; None where each is called by its name."""
    taken = {
        entity.text: compiled.role_name(entity.id)
        for entity in understanding.entities
        if entity.kind == "role" and entity.id in roles and not _is_called(entity.text, compiled.role_name(entity.id))
    }
    if not taken:
        return None
    said = [f"by “{title}” I understand {plural(name)}" for title, name in taken.items()]
    return Paragraph((Line(f"{capitalized(listed(said))}."),))


@lru_cache(maxsize=2_048)  # people call a role by a few titles
def _is_called(title: str, name: str) -> bool:
    """Whether a title is a role's name, short or inflected: it has no word that the name has not."""
    words = re.findall(r"[a-z]+", title.lower())
    own = re.findall(r"[a-z]+", name.lower())
    if "".join(words)[:_SHORT] == "".join(own)[:_SHORT] and len(words) != len(own):  # "cyber security", "back end"
        return True
    initials = "".join(word[0] for word in own)
    if len(words) == 1 and len(words[0]) <= _SHORT:  # "SRE", "DBA"
        return True
    return all(word in initials or any(word[:_SAME] == other[:_SAME] for other in own) for word in words)


def _cut(block: Block) -> Block:
    return replace(block, items=block.items[:_MOST]) if isinstance(block, Bullets) else block

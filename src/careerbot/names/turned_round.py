"""Names of roles with the field behind what its people are called: "engineer of data", "scientist data".

So they are put by those whose own language has them in this order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from careerbot.compiled_tables.names import Claim
from careerbot.turn import Entity, Token

_HEADS = frozenset(
    (
        "engineer engineers scientist scientists analyst analysts architect architects administrator administrators"
        " developer developers programmer programmers designer designers tester testers"
    ).split()
)
_OF = "of"
_LONGEST = 3  # words of a field
_STOPS = frozenset(".,;:?!()\n|/")
# What may stand behind the field where the name ends there: "scientist data become how".
_ENDS = frozenset(
    (
        "what which how who where when why is are do does can could should would or and vs versus in at with without"
        " for to from become becoming need needs earn earns make makes salary pay skills job jobs career work course"
        " courses degree tools junior senior entry use uses"
    ).split()
)
_ALONE = frozenset("developer developers programmer programmers designer designers tester testers".split())
# Words before the head where it is a verb: "how do I engineer data".
_BEFORE_VERB = frozenset("i we you they to can could should would will".split())


class _Names(Protocol):
    """Where names are looked up."""

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""


def with_turned(found: Sequence[Entity], tokens: Sequence[Token], names: _Names) -> list[Entity]:
    """The entities, with names that are turned round; the same where there are none."""
    heads = [index for index, token in enumerate(tokens) if token.text in _HEADS]
    kept = list(found)
    for index in heads:
        for turned in _turned(tokens, index, names):
            if not any(_is_apart(entity, turned) for entity in kept):
                kept = [e for e in kept if e.end <= turned.start or turned.end <= e.start]
                kept = sorted([*kept, turned], key=lambda entity: entity.start)
                break
    return kept


def _is_apart(entity: Entity, turned: Entity) -> bool:
    """Whether a name that is found holds words beside those of the one turned round."""
    meets = entity.start < turned.end and turned.start < entity.end
    return meets and not (turned.start <= entity.start and entity.end <= turned.end)


def _turned(tokens: Sequence[Token], index: int, names: _Names) -> Iterator[Entity]:
    """The names that begin at a head, the longest first."""
    head = tokens[index].text
    before = tokens[index - 1].text if index else ""
    if before in _BEFORE_VERB:
        return
    start = index + 1
    of = start < len(tokens) and tokens[start].text == _OF
    if not of and head in _ALONE:
        return  # "ask a developer data questions"
    start += of
    for end in range(min(start + _LONGEST, len(tokens)), start, -1):
        if any(not _STOPS.isdisjoint(tokens[place].before) for place in range(index + 1, end)):
            continue
        if end < len(tokens) and _STOPS.isdisjoint(tokens[end].before) and tokens[end].text not in _ENDS:
            continue
        field = " ".join(token.text for token in tokens[start:end])
        for claim in (*names.claims(f"{field} {head}"), *names.claims(f"{field.removesuffix('s')} {head}")):
            if claim.kind == "role" and claim.care == "":
                yield Entity("role", claim.id, " ".join(t.text for t in tokens[index:end]), index, end)

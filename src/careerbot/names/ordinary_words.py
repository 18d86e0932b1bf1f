"""Names of tools that are ordinary words where they stand: "how do I excel", "a flask of coffee", "my friend Julia"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.turn import Token

# Words right before a verb: "could spark", "how do I react". Behind "to" a name may stand as well ("from Vue to
# React"), so that what stands before "to" decides.
_BEFORE_VERB = frozenset("i you we they can could will would shall should may might must cannot who".split())
_BEFORE_INFINITIVE = frozenset(
    (
        "how want wants wanted need needs like able going trying try tries hope hoping help helps wish way ways "
        "ability where when you me us them him her ready chance willing supposed take takes"
    ).split()
)
_OBJECTS = frozenset("a an my your our their his her me us joy interest someone somebody people".split())
_OPENS = frozenset("please just to".split())
_ENDS = frozenset(".,;:?!()\n")
# What a tool's name stands before as an attribute: "a Swift app", "an Excel sheet".
_MADE_OF = frozenset(
    (
        "developer developers dev devs engineer engineers programmer programmers expert admin administrator specialist "
        "consultant analyst architect user app apps application script scripts job jobs course courses project "
        "projects dashboard dashboards certification certificate tutorial cluster pipeline query file files sheet "
        "sheets spreadsheet formula macro report database model library framework class bootcamp portfolio component "
        "frontend backend code role position skill skills stack program notebook server shell package "
        "warehouse workbook background book guy person shop team contract and or"
    ).split()
)
_DESCRIBED = frozenset("object objects thing things new toy toys stuff".split())  # "shiny new things"
_PEOPLE = frozenset(
    (
        "friend sister brother cousin colleague coworker boss wife husband daughter son mother mentor manager named "
        "called mr mrs ms dear hi hello hey aunt uncle neighbour neighbor roommate partner"
    ).split()
)
_DOES = frozenset("wants wanted says said told works earns asked thinks thought lives studies loves hates".split())


def is_ordinary(tokens: Sequence[Token], index: int, *, careful: bool) -> bool:
    """Whether the word at this place, which is a tool's name of one word, is a verb, a common noun or somebody's name.

    A `careful` name is one that is an ordinary word too; of others only a plain verb is believed.
    """
    token = tokens[index]
    before = [t.text for t in tokens[max(index - 2, 0) : index]]
    after = [t.text for t in tokens[index + 1 : index + 3]]
    if index + 1 < len(tokens) and _ENDS & set(tokens[index + 1].before):
        after = []
    if token.raw[:1].isupper():
        return _is_somebody(before, after)
    if before[-1:] == ["to"]:
        return len(before) == 2 and before[0] in _BEFORE_INFINITIVE
    if before and before[-1] in _BEFORE_VERB:
        return True
    return careful and _is_common(before, after)


def _is_common(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a common noun or adjective ("a swift answer", "a hive of"), or a verb with its object ("bash my …")."""
    if after[:1] == ["of"] or before[-1:] == ["there"] or (after and after[0] in _DESCRIBED):
        return True
    if before[-1:] in (["a"], ["an"]):
        return not after or after[0] not in _MADE_OF
    return bool(after) and after[0] in _OBJECTS and (not before or before[-1] in _OPENS)


def _is_somebody(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the name is a person's: "my friend Julia", "Ruby wants", "my name is Ray"."""
    if before and (before[-1] in _PEOPLE or list(before) == ["name", "is"]):
        return True
    return bool(after) and (after[0] in _DOES or list(after) == ["is", "my"])

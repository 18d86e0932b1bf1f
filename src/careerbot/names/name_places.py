"""Where a name is expected: "what is …", "do they use …", "… developer"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careerbot.turn import Entity, Token

# What a tool is the object of, all by itself.
_TAKES_TOOL = frozenset(
    (
        "use uses used using learn learns learning learned learnt know knows knowing need needs require requires "
        "master study studying skip explain define versus vs than called"
    ).split()
)
_USES = frozenset("use uses used using learn learns learning learned learnt".split())
_TAKES_TOOL_BY = (
    "what is", "what are", "what about", "how about", "work with", "works with", "working with", "worked with",
    "experience with", "experience in", "familiar with", "code in", "coding in", "program in", "programming in",
    "written in", "proficient in", "fluent in", "certified in", "expert in", "skilled in", "knowledge of", "good at",
    "tell about", "know about", "learn about", "talk about", "who uses", "is there",
)  # fmt: skip
_FILLERS = frozenset("really also just some much any either apache microsoft google amazon adobe me much".split())
# What may follow a tool's name that ends a question or begins another thought.
_GOES_ON = frozenset(
    (
        "for as in and or at on if when vs versus is are do does a an the i you my worth required needed necessary "
        "important useful used good hard difficult easy dead popular enough still before after first now today much "
        "often daily instead skill skills developer developers engineer engineers programmer programmers programming "
        "certification certificate job jobs course courses experience knowledge "
    ).split()
)
_MAKERS = frozenset("developer developers engineer engineers programmer programmers dev devs admin expert".split())
_WORTH = frozenset(
    "worth hard difficult easy useful required needed necessary important dead popular good used".split()
)
_ENDS = frozenset(".,;:?!()\n")
_RIVALS = {"role": ("role", "occupation"), "tool": ("tool", "skill"), "skill": ("tool", "skill")}


def names_nothing_else(entities: Iterable[Entity], kind: str) -> bool:
    """Whether no name stands in an utterance that would be asked about in place of one of this kind."""
    return not any(entity.kind in _RIVALS[kind] for entity in entities)


def is_object(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are what is used or learned, and nothing more: "do they use word?"."""
    before = _two_before(tokens, start)
    return bool(before) and before[-1] in _USES and _is_closed(tokens, end)


def expects_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words from `start` to `end` stand where a tool or role would be named."""
    if not _is_closed(tokens, end):
        return False
    after = tokens[end].text if end < len(tokens) else ""
    if after in _MAKERS and not _ENDS & set(tokens[end].before):
        return True
    before = _two_before(tokens, start)
    if before == ["is"]:
        return after in _WORTH or after == "still"
    return bool(before) and (before[-1] in _TAKES_TOOL or " ".join(before) in _TAKES_TOOL_BY)


def _two_before(tokens: Sequence[Token], start: int) -> list[str]:
    """The last two words before a place that are no fillers, or fewer where there are no more."""
    found: list[str] = []
    for place in range(start - 1, -1, -1):
        if tokens[place].text not in _FILLERS:
            found.insert(0, tokens[place].text)
            if len(found) == 2:
                break
    return found


def _is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Whether nothing that belongs to it follows: the end, a stop, or a word that goes on with something else.

    "to" goes on with it: "access to a computer", "a reach to more people".
    """
    return end == len(tokens) or bool(_ENDS & set(tokens[end].before)) or tokens[end].text in _GOES_ON

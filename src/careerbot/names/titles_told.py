"""Job titles that users say they have or had, among those of all occupations: "I was a …", "from …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from careerbot.turn import Entity, Token

_MOVES_FROM = {"from", "leaving", "quit", "quitting"}
_I_AM = (["i", "used", "to", "be"], ["i", "have", "been"], ["my", "job", "is"], ["my", "job", "was"])
_ENDS_I_AM = {opening[-1] for opening in _I_AM}
_FILLERS = {"a", "an", "the", "being", "working", "as", "currently", "now", "former", "retired", "trained", "qualified"}
_SHORTENED = {"st", "ft", "mt", "jr", "sr", "dr"}
_SEPARATORS = frozenset(".,;:?!()\n|")
_LONGEST_TITLE = 5  # words
# Titles that by themselves say nothing of the work: an analyst is no investment analyst yet, a director makes no films.
_SAY_LITTLE = frozenset(
    (
        "analyst technician administrator director supervisor assistant clerk coordinator specialist officer operator"
        " associate manager executive consultant engineer scientist designer researcher lead intern trainee"
    ).split()
)


class _Titles(Protocol):
    """Where job titles are looked up."""

    def title(self, name: str) -> str:
        """The code of the occupation that a normalized job title belongs to; '' when the title is not known."""


def with_titles(found: Sequence[Entity], tokens: Sequence[Token], names: _Titles) -> list[Entity]:
    """The entities, with the job title that somebody says they have or had: "I was a …", "from …"."""
    kept = list(found)
    for start in _after_introductions(tokens):
        for end in range(min(start + _LONGEST_TITLE, len(tokens)), start, -1):
            span = tokens[start:end]
            if any(separates(tokens, index) for index in range(start + 1, end)):
                continue
            inside = [entity for entity in kept if entity.start < end and start < entity.end]
            if any(e.kind in ("role", "occupation") and e.end - e.start >= end - start for e in inside):
                break
            name = " ".join(token.text for token in span)
            if name.removesuffix("s") in _SAY_LITTLE:
                break
            code = names.title(name) or names.title(name.removesuffix("s"))
            if code and all(start <= e.start and e.end <= end for e in inside):
                kept = [entity for entity in kept if entity not in inside]
                kept.append(Entity("occupation", code, name, start, end, min(token.score for token in span)))
                break
    return kept


def _after_introductions(tokens: Sequence[Token]) -> Iterator[int]:
    """Where somebody may say what they are or were: after "I am a", "worked as an", "from"."""
    words = [token.text for token in tokens]
    for index, word in enumerate(words):
        start = index + 1
        is_said = word in _MOVES_FROM or (
            word in {"am", "was", "as", "being"} and (word == "as" or _speaks(words, index))
        )
        is_said = is_said or (
            word in _ENDS_I_AM
            and any(words[max(index + 1 - len(opening), 0) : index + 1] == opening for opening in _I_AM)
        )
        if not is_said:
            continue
        while start < len(words) and words[start] in _FILLERS:
            start += 1
        if start < len(words):
            yield start


def _speaks(words: Sequence[str], index: int) -> bool:
    return words[index] == "being" or "i" in words[max(index - 2, 0) : index]


def separates(tokens: Sequence[Token], index: int) -> bool:
    """Whether what stands before a word keeps it from the word before: a stop, a comma, a slash between long words."""
    gap = tokens[index].before
    if not gap:
        return False
    if gap == "." and tokens[index - 1].text in _SHORTENED:  # "St. Louis"
        return False
    if "/" in gap:
        return len(tokens[index - 1].text) > 3
    return not _SEPARATORS.isdisjoint(gap)

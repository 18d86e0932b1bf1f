"""What a question names only as an example of what it asks for: "what should I know (databases, etc.)"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Token

_ASKS = Pattern(
    r"\b(?:what|which)\b.*\b(?:know|learn|study|master|need|needs|have|use|uses|used|skills?|tools?|technolog\w+)\b"
)
_MARKS = (("such", "as"), ("for", "example"), ("for", "instance"), ("e", "g"), ("eg",), ("e.g",), ("including",))
_MARKING = frozenset("such example instance e eg e.g including like".split())  # one word of each mark
_KINDS = frozenset(
    "skills tools technologies languages frameworks things stuff topics subjects software programs".split()
)
_AND_SO_ON = frozenset("etc etcetera".split())
# Words with which the question goes on behind its examples.
_ENDS = frozenset(
    "to for as do does did is are should would must can if when being becoming i you in on at before".split()
)
_MOST = 12  # words up to which "etc." tells of the words before it


def examples(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of the words that name examples, with what marks them as such; none where nothing is listed."""
    words = [token.text for token in tokens]
    marked = not _MARKING.isdisjoint(words) or any("(" in token.before for token in tokens)
    if not marked or not _ASKS.search(" ".join(words)):
        return frozenset()
    found: set[int] = set()
    for index in range(len(words)):
        if "(" in tokens[index].before:
            span = _bracket(tokens, index)
            open_ended = _AND_SO_ON & {words[i] for i in span} or _trails(tokens, span)
            found |= set(span) if open_ended or any(_mark(words, i) for i in span) else set()
        elif mark := _mark(words, index):
            found |= set(_run(words, index, index + mark))
        elif (
            words[index] == "like"
            and index
            and (
                "," in tokens[index].before
                or words[index - 1] in _KINDS
                or _AND_SO_ON & set(words[index : index + _MOST])
            )
        ):
            found |= set(_run(words, index, index + 1))
    return frozenset(found)


def _mark(words: Sequence[str], index: int) -> int:
    """How many words the mark of an example has that begins here; 0 where none does."""
    return next((len(mark) for mark in _MARKS if tuple(words[index : index + len(mark)]) == mark), 0)


def _bracket(tokens: Sequence[Token], index: int) -> range:
    end = next((i for i in range(index + 1, len(tokens)) if ")" in tokens[i].before), len(tokens))
    return range(index, end)


def _trails(tokens: Sequence[Token], span: range) -> bool:
    """Whether the bracket ends in dots: "(Docker, Kubernetes, …)"."""
    return span.stop < len(tokens) and ("..." in tokens[span.stop].before or "…" in tokens[span.stop].before)


def _run(words: Sequence[str], start: int, begin: int) -> range:
    """From the mark to where the question goes on."""
    end = next(
        (i for i in range(begin, len(words)) if words[i] in _ENDS or (i > begin and words[i - 1] in _AND_SO_ON)),
        len(words),
    )
    return range(start, end)

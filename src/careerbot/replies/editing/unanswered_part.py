"""That a second question of a message was not answered, where it asks something of its own: said in one clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.facts.vague_words import VAGUE
from careerbot.patterns import Pattern
from careerbot.terms import telling, terms
from careerbot.turn import Fact, Line, Paragraph, Understanding

_MOST_WORDS = 40  # of a message; in a longer story sentences with a question mark are mostly by the way
_FEWEST, _LONGEST = 3, 14  # words of a question that is named
_SENTENCES = Pattern(r"[^.?!\n]+")
_ENDS = frozenset(".?!\n")
_ASKING = frozenset(
    "what which how where who when is are do does can could should would will must has have did".split()
)
_LED_IN = frozenset("and also but so or then plus".split())
# What asks for no more than the question before it: "any thoughts?", "is that realistic?", "what should I do?"
_ECHO = frozenset(
    "possible realistic realistically advice thoughts thought worth sense good bad idea right wrong ok okay think"
    " thinking anyone help correct true best better option options choice happen start begin next late crazy stupid"
    " recommend suggest suggestions opinion opinions wait know tell sure easy hard difficult role field job jobs lot"
    " normal usual common career careers much long many make go take".split()
)


def left_aside(understanding: Understanding, facts: Sequence[Fact]) -> Paragraph | None:
    """The sentence that names the question left aside; None where none is, or what was told speaks of it."""
    tokens, parts = understanding.utterance.tokens, understanding.parts
    if len(tokens) > _MOST_WORDS or not parts:
        return None
    told: set[str] | None = None
    for start, end in _asked(understanding):
        if any(part.start < end and start < part.end for part in parts):  # it is heard
            continue
        own = set(telling(word for word in understanding.utterance.words[start:end] if word not in VAGUE | _ECHO))
        if not own:
            continue
        told = told if told is not None else set(terms(" ".join(fact.text for fact in facts).lower().split()))
        if own & told:
            continue
        if said := _as_typed(understanding, start, end):
            return Paragraph((Line(f"To “{said}?” I found no answer."),))
    return None


def _as_typed(understanding: Understanding, start: int, end: int) -> str:
    """The sentence of these words as the user wrote it; '' where it is not found again."""
    tokens = understanding.utterance.tokens
    first, last = tokens[start].raw, tokens[end - 1].raw
    pieces = (piece.strip() for piece in _SENTENCES.findall(understanding.utterance.text))
    found = next((piece for piece in pieces if first in piece and piece.endswith(last)), "")
    return found[found.find(first) :]


def _asked(understanding: Understanding) -> Iterator[tuple[int, int]]:
    """The spans of the sentences that begin as questions do and end with a question mark, after the first words."""
    tokens = understanding.utterance.tokens
    starts = [0, *[i for i, token in enumerate(tokens) if token.before and i and not _ENDS.isdisjoint(token.before)]]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        mark = tokens[end].before if end < len(tokens) else understanding.utterance.text[-3:]
        first = start + (tokens[start].text in _LED_IN)
        if "?" in mark and _FEWEST <= end - first <= _LONGEST and tokens[first].text in _ASKING:
            yield first, end

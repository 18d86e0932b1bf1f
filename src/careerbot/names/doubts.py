"""Names in doubt: words that are near a name but not surely it, with the names that may be meant.

A word is in doubt that nothing knows and that two names are equally near to ("Fask"), that is short for the two slips
it takes to a name ("Kakfaa"), or that is English and stands, one slip from a name, where a name is expected ("do they
use spare"). Nothing is in doubt where a name of the same kind is named besides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.compiled_tables.names import Claim
from careerbot.names.bystanders import is_work_of_kin
from careerbot.names.name_places import expects_name, names_nothing_else
from careerbot.names.near_names import FUNCTION_WORDS
from careerbot.names.slips import is_one_slip, rank_of
from careerbot.names.spelling import Speller
from careerbot.names.spelling_tables import KINDS
from careerbot.normalize import normalize
from careerbot.replacing import replace
from careerbot.turn import Token, Understanding, Utterance

MOST_LABELS = 3  # names offered
_SHORTEST = 4  # letters of a word that may have been meant for a name
_ARTICLES = {"a", "an", "the"}
# What one may use without an article.
_MASS = frozenset("code space talent state vision query research market path scale reviews motion".split())
_USED = frozenset("use uses used using learn".split())
_TWO_SLIPS = 5  # letters from which on a word may have two slips in it


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that may be meant, and the utterance with it in its place."""

    label: str
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    claim: Claim


class Doubter:
    """Finds the names that an utterance may have meant and does not surely mean."""

    def __init__(self, compiled: Compiled, speller: Speller) -> None:
        self._compiled = compiled
        self._speller = speller
        self._near_names = speller.near_names

    def doubts(self, understanding: Understanding) -> tuple[Doubt, ...]:
        """The names in doubt in the first span that is, the likeliest first; empty when all is clear."""
        tokens = understanding.utterance.tokens
        taken = {i for entity in understanding.entities for i in range(entity.start, entity.end)}
        works = bool(understanding.ids("role", "occupation"))
        for index, token in enumerate(tokens):
            if index in taken or not _may_be_name(token):
                continue
            found = [
                candidate
                for candidate in self._candidates(tokens, index)
                if names_nothing_else(understanding.entities, candidate.claim.kind)
            ]
            if found and not (works and is_work_of_kin(understanding.utterance.words, index)):
                return self._offered(understanding.utterance, found)
        return self._in_names(understanding)

    def _candidates(self, tokens: Sequence[Token], index: int) -> Iterator[_Candidate]:
        """The names of one word that the word at this place may have been meant for, the likeliest first."""
        token = tokens[index]
        typed = typed_word(token)
        expected = expects_name(tokens, index, index + 1)
        for name in self._near(token, typed, expected, tokens[index - 1].text if index else ""):
            for claim in self._compiled.claims(name):
                if claim.kind in KINDS and claim.care != "abbreviation":
                    yield _Candidate(index, index + 1, claim)

    def _near(self, token: Token, typed: str, expected: bool, before: str) -> Iterable[str]:
        if typed == token.text and not self._speller.is_unknown(typed):
            if not expected:
                return ()
            if self._speller.is_name(typed):
                return [typed]
            return _ranked(typed, self._compiled.near_names(typed, common=_is_bare(token, before)))
        if token.score < 100 and not expected:
            return ()
        near = [(word, edits) for word, edits in self._speller.nearest(typed, 2) if self._speller.is_name(word)]
        one = [word for word, edits in near if edits == 1]
        if one or not expected or len(typed) < _TWO_SLIPS:
            return _ranked(typed, one)
        two = [word for word, _ in near if word[0] == typed[0]]
        return two if len({claim.id for word in two for claim in self._compiled.claims(word)}) == 1 else ()

    def _in_names(self, understanding: Understanding) -> tuple[Doubt, ...]:
        """What may be meant by a span that is nearly a name of several words."""
        tokens = understanding.utterance.tokens
        for near in self._near_names.find(tokens):
            called = near.start == 0 or tokens[near.start - 1].text in _ARTICLES
            if (near.short or near.inflected) and not (called or expects_name(tokens, near.start, near.end)):
                continue
            found = []
            for word in near.words:
                words = [t.text for t in tokens[near.start : near.end]]
                words[near.index - near.start] = word
                for claim in self._compiled.claims(" ".join(words)):
                    inside = [e for e in understanding.entities if e.start < near.end and near.start < e.end]
                    if any(e.start < near.start or e.end > near.end for e in inside):
                        continue
                    if any(e.id == claim.id for e in inside):
                        continue  # "Jupyter notebooks" names Jupyter, nearly written in full
                    others = [e for e in understanding.entities if e not in inside]
                    if claim.kind in KINDS and names_nothing_else(others, claim.kind):
                        found.append(_Candidate(near.start, near.end, claim))
            if found:
                return self._offered(understanding.utterance, found)
        return ()

    def _offered(self, utterance: Utterance, found: Iterable[_Candidate]) -> tuple[Doubt, ...]:
        doubts: dict[str, Doubt] = {}
        for candidate in found:
            label = self._compiled.label(candidate.claim.kind, candidate.claim.id)
            if label and label.name not in doubts and len(doubts) < MOST_LABELS:
                doubts[label.name] = Doubt(label.name, _with_name(utterance, candidate, label.name))
        return tuple(doubts.values())


def typed_word(token: Token) -> str:
    """The word as it was typed, normalized: a corrected token's text is what it was corrected to."""
    return token.raw.lower() if token.score < 100 else token.text


def _may_be_name(token: Token) -> bool:
    typed = typed_word(token)
    return len(typed) >= _SHORTEST and typed.isascii() and typed not in FUNCTION_WORDS


def _is_bare(token: Token, before: str) -> bool:
    """Whether a common word stands as no common noun does: "do they use link", "what is Unit"."""
    odd = (bool(before) and token.raw[:1].isupper()) or not token.raw[1:].islower()
    return token.text not in _MASS and (odd or before in _USED)


def _ranked(typed: str, names: Iterable[str]) -> list[str]:
    near = [name for name in names if is_one_slip(typed, name)]
    return sorted(near, key=lambda name: (rank_of(typed, name), name))


def _with_name(utterance: Utterance, candidate: _Candidate, name: str) -> Utterance:
    """The utterance with a name as the content spells it in place of what was typed."""
    named = [
        replace(token, before="" if n else utterance.tokens[candidate.start].before)
        for n, token in enumerate(normalize(name).tokens)
    ]
    tokens = (*utterance.tokens[: candidate.start], *named, *utterance.tokens[candidate.end :])
    return replace(utterance, tokens=tokens)

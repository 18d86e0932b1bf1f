"""Names of several words in which one word is misspelt: "date scientist", "machine learing engineer", "Power NI".

What the other words of a name say makes even a short or an English word recognizable as a slip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.compiled_tables.names import Claim
from careerbot.kept import kept_last
from careerbot.names.slips import is_one_slip, lacks_vowels, rank_of
from careerbot.names.spelling_tables import GAP, KINDS, LONGEST_FRAME
from careerbot.turn import Token

_SHORTEST = 5  # letters of a name in which a word that nothing knows is a slip
_SHORTEST_ENGLISH = 8  # letters of a name in which an English word is one
_KEPT_WORDS = 16_384
_LETTERS = 3  # letters up to which a word of a name is an abbreviation, near to too many English words
_ENDING = 2  # letters at the end of a word in which English words differ without a slip: "analysis", "analysts"
_INFLECTED = 4  # letters from which on a word may have such an ending
# Words that stand before or behind a name in every other sentence, and are meant.
FUNCTION_WORDS = frozenset(
    (
        "a an the i my me we us our you your he his him she her hers it its they them their this that these those "
        "who whom what which when where why how is are am was were be been being do does did done has have had can "
        "could will would shall should may might must not no nor or and but if so as at by for from in into of off "
        "on onto out over per than then to too up via vs with yes any all both each few more most some such only own "
        "same very just now here there also ever even well like hi hey ok oh ah go get got"
    ).split()
)
_BREAKS = frozenset(".,;:?!()\n|")


@dataclass(frozen=True, slots=True)
class NearName:
    """A span that is a name but for the word at ``index``, and the words that would make it one, likeliest first."""

    start: int
    end: int
    index: int
    words: tuple[str, ...]
    certain: bool  # there is one such word, and what stands in its place cannot have been meant
    short: bool  # the name has few letters, and what stands there is English: a name only where one is expected
    inflected: bool  # what stands there is another form of the word, and likely meant


class NearNames:
    """Finds the spans of an utterance that are one slip away from a name of several words."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._of_word = lru_cache(maxsize=_KEPT_WORDS)(self._read_word)
        self._found = kept_last(self._find)  # what is corrected is looked at once more for doubts

    def find(self, tokens: tuple[Token, ...]) -> tuple[NearName, ...]:
        """The near names, at most one for each word that is in doubt, the longest and then the likeliest."""
        return self._found(tokens)

    def _find(self, tokens: tuple[Token, ...]) -> tuple[NearName, ...]:
        patterns: dict[tuple[int, int, int], str] = {}
        if not tokens:
            return ()
        texts = [token.text for token in tokens]
        named, longest, spelt = zip(*map(self._of_word, texts), strict=True)
        if True not in named:
            return ()
        joined = [not token.before or _BREAKS.isdisjoint(token.before) for token in tokens]
        typed = [can and token.score == 100 for can, token in zip(spelt, tokens, strict=True)]
        slips = [
            can and (text not in FUNCTION_WORDS or _is_odd(tokens, index))
            for index, (can, text) in enumerate(zip(typed, texts, strict=True))
        ]
        small = [known and not slip for known, slip in zip(named, slips, strict=True)]
        for index in range(len(tokens)):
            beside = named if slips[index] else small  # of a span with a slip, it is seen at that word if it is a name
            behind_name = index > 0 and beside[index - 1]
            if not typed[index] or not (behind_name or (index + 1 < len(tokens) and beside[index + 1])):
                continue
            for start, end in _spans(index, beside, joined):
                if start < index and longest[start] < end - start:  # no name begins so
                    continue
                words = texts[start:end]
                words[index - start] = GAP
                patterns[start, end, index] = " ".join(words)
        frames = self._compiled.frames(patterns.values())
        if not frames:
            return ()
        best: dict[int, NearName] = {}
        whole = {(s, e) for (s, e, i), pattern in patterns.items() if texts[i] in frames.get(pattern, ())}
        meant = {place for start, end in whole for place in range(start, end)}
        for (start, end, index), pattern in patterns.items():
            if pattern not in frames or index in meant:  # "the term data scientist" holds a name as it stands
                continue
            if any(s < end and start < e and not (start <= s and e <= end) for s, e in whole):  # a name is cut
                continue
            near = self._near(tokens, start, end, index, frames[pattern])
            if near and (index not in best or end - start > best[index].end - best[index].start):
                best[index] = near
        return tuple(best.values())

    def _read_word(self, word: str) -> tuple[bool, int, bool]:
        """Whether a word is part of a name, how long names are that it begins, and whether it may be a slip."""
        spelt = word.isascii() and not word[0].isdigit()
        return self._compiled.is_named(word), self._compiled.longest_name(word), spelt

    def _near(
        self, tokens: Sequence[Token], start: int, end: int, index: int, choices: tuple[str, ...]
    ) -> NearName | None:
        typed = tokens[index].text
        words = list(_slips(typed, choices)) or ([] if self._compiled.knows_word(typed) else _vowelless(typed, choices))
        if not words or _is_meant(tokens, index):
            return None
        odd = _is_odd(tokens, index)
        span = " ".join(token.text for token in tokens[start:end])
        letters = sum(map(str.isalpha, span)) + max(len(word) - len(typed) for word in words)
        english = self._compiled.knows_word(typed) and not odd
        claims = [claim for claim in self._compiled.claims(typed) if not odd or _is_as_written(tokens[index], claim)]
        behind_name = index > start and tokens[start].raw[:1].isupper()  # "Facebook ds"
        named = any(c.kind in KINDS and (not behind_name or _is_as_written(tokens[index], c)) for c in claims)
        if letters < _SHORTEST or self._compiled.title(span) or named:
            return None
        if english and (self._stands_alone(tokens, index + 1, end) or self._is_role(tokens, start, index)):
            return None  # "lead data scientists", "do data scientists manage": a word beside a name that stands alone
        words.sort(key=lambda word: (rank_of(typed, word), word))
        meant = {
            claim.id
            for word in words
            for claim in self._claims(tokens, start, end, index, word)
            if not english or (claim.kind != "skill" and claim.care != "discipline")
        }
        short = english and (letters < _SHORTEST_ENGLISH or min(map(len, words)) <= _LETTERS)
        inflected = english and any(_is_inflected(typed, word) for word in words)
        certain = len(meant) == 1 and not short and not inflected and not claims
        return NearName(start, end, index, tuple(words), certain, short, inflected) if meant else None

    def _stands_alone(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether a name stands there that needs no word before it; "developer" takes one."""
        key = " ".join(token.text for token in tokens[start:end])
        kinds = KINDS if " " in key else [kind for kind in KINDS if kind != "role"]
        return bool(key) and any(claim.kind in kinds for claim in self._compiled.claims(key))

    def _is_role(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        key = " ".join(token.text for token in tokens[start:end])
        return " " in key and any(claim.kind == "role" for claim in self._compiled.claims(key))

    def _claims(self, tokens: Sequence[Token], start: int, end: int, index: int, word: str) -> list[Claim]:
        key = " ".join(word if place == index else tokens[place].text for place in range(start, end))
        return [claim for claim in self._compiled.claims(key) if claim.kind in KINDS]


@lru_cache(maxsize=4_096)  # the same words stand beside the same names in most questions
def _slips(typed: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in choices if is_one_slip(typed, word))


def _vowelless(typed: str, choices: tuple[str, ...]) -> list[str]:
    """The words that a word is short for which has some of their vowels left out: "ntwrk", "scrty", "prdct"."""
    return [word for word in choices if lacks_vowels(typed, word)]


def _spans(index: int, named: Sequence[bool], joined: Sequence[bool]) -> list[tuple[int, int]]:
    """The spans of two to four words around a word, the others parts of names and divided by no stop or comma."""
    first = index
    while first > 0 and index - first < LONGEST_FRAME - 1 and joined[first] and named[first - 1]:
        first -= 1
    last = index + 1
    while last < len(named) and last - index < LONGEST_FRAME and joined[last] and named[last]:
        last += 1
    if last - first == 1:
        return []
    return [
        (start, end)
        for start in range(first, index + 1)
        for end in range(index + 1, last + 1)
        if 2 <= end - start <= LONGEST_FRAME
    ]


def _is_meant(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a small one that stands in every other sentence, and nothing odd about it."""
    return tokens[index].text in FUNCTION_WORDS and not _is_odd(tokens, index)


def _is_odd(tokens: Sequence[Token], index: int) -> bool:
    """Whether a small word cannot be one here: a second article ("a an engineer"), capitals inside ("iS"), or one in
    front where no sentence and no title has it ("do they use Google As").
    """
    raw = tokens[index].raw
    if index > 0 and tokens[index - 1].text in {"a", "an", "the"} and tokens[index].text in FUNCTION_WORDS:
        return True
    if raw.islower() and raw.isalpha():  # as most are
        return False
    if raw[1:] and raw[1:].upper() == raw[1:]:
        return not all(token.raw.upper() == token.raw for token in tokens)
    if not raw[:1].isupper() or raw == "I" or index == 0 or not _BREAKS.isdisjoint(tokens[index].before):
        return False
    return tokens[index - 1].raw[:1].isupper() and any(token.raw.islower() for token in tokens[:index])


def _is_as_written(token: Token, claim: Claim) -> bool:
    """Whether a word written oddly may still be the name it is: letters in capitals are, of an abbreviation."""
    return claim.care != "abbreviation" or token.raw.isupper() or token.raw.removesuffix("s").isupper()


def _is_inflected(typed: str, word: str) -> bool:
    """Whether two words differ in an ending only: "analysis" and "analysts", "manage" and "manager"."""
    shared = min(len(typed), len(word)) - _ENDING
    longer = typed.startswith(word) or word.startswith(typed)
    return typed[:shared] == word[:shared] and len(typed) >= (_INFLECTED if longer else _INFLECTED + 1)

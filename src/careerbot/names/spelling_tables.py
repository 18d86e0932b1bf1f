"""What correcting needs to look up, made while compiling: words by length, names with a gap, words near a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerbot.compiled_tables.names import Claim
from careerbot.names.slips import is_one_slip

GAP = "*"  # the word of a name that may be misspelt
LONGEST_FRAME = 4  # words of a name
KINDS = ("role", "tool", "skill")  # whose names are looked for behind a slip
SHORTEST_NEAR = 5  # letters of a name that an English word may have been meant for
COMMON = 8  # examples and facts from which on a word is one of this world
SHORTEST_WORD = 4  # letters of a word that a misspelt one may have meant


def spellings(ranks: Mapping[str, int]) -> Iterable[tuple[int, str]]:
    """By their length, the words that a misspelt one may have meant: those of names and examples."""
    lengths: dict[int, list[str]] = defaultdict(list)
    for word, rank in sorted(ranks.items()):
        if rank and (word.isalpha() or (rank > 1 and sum(map(str.isalpha, word)) >= SHORTEST_WORD - 1)):
            lengths[len(word)].append(word)
    return [(length, " ".join(words)) for length, words in sorted(lengths.items())]


def frames(entries: Mapping[str, Sequence[Claim]]) -> Iterable[tuple[str, str]]:
    """Names of several words with one of them left out, and what may stand there: "* scientist", "data|applied"."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, claims in entries.items():
        words = key.split()
        if 2 <= len(words) <= LONGEST_FRAME and any(_is_findable(claim) for claim in claims):
            for gap, word in enumerate(words):
                found[" ".join([*words[:gap], GAP, *words[gap + 1 :]])].add(word)
    return ((pattern, " ".join(sorted(words))) for pattern, words in sorted(found.items()))


def near_words(
    entries: Mapping[str, Sequence[Claim]], known: Iterable[str], uses: Mapping[str, int]
) -> Iterable[tuple[str, str, bool]]:
    """Known words one slip away from a tool's or role's name of one word, the names, and whether the word is common.

    Words that many examples and facts use are mostly meant as they stand, and never for a role.
    """
    tools = {key for key, claims in entries.items() if any(claim.kind == "tool" for claim in claims)}
    names = [key for key, claims in entries.items() if _is_nameable(key) and any(map(_is_sought, claims))]
    shortened: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for form in _shortened(name):
            shortened[form].append(name)
    for word in sorted(known):
        if word in entries or not word.isalpha():
            continue
        common = uses.get(word, 0) >= COMMON
        near = {name for form in _shortened(word) for name in shortened.get(form, ()) if is_one_slip(word, name)}
        if common:
            near &= tools
        if near:
            yield word, " ".join(sorted(near)), common


def _is_nameable(key: str) -> bool:
    return " " not in key and len(key) >= SHORTEST_NEAR


def _is_sought(claim: Claim) -> bool:
    return claim.kind in ("role", "tool") and claim.care not in ("abbreviation", "discipline")


def _is_findable(claim: Claim) -> bool:
    return claim.kind in KINDS and claim.care != "abbreviation"


def _shortened(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: two words one slip apart have one of these in common."""
    yield word
    yield from {word[:place] + word[place + 1 :] for place in range(len(word))}

"""What a text must hold for a regular expression to be found in it: beginnings of words, one of which every match has.

Most wordings that the engine tells apart stand in none of the questions asked. To look for the beginnings of a text's
words in a set takes a fraction of a search that finds nothing, and what is not searched for need not be compiled. Of an
expression that is not wholly understood here no anchors are told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_SHORT, _LONG = 3, 4  # letters of a beginning; what is shorter is a whole word
_WORD = re.compile(r"\w+")
_SPACED = str.maketrans(dict.fromkeys("{},.;:'+#&/-", " "))  # what stands in words of questions and is no part of them
_PART = re.compile(
    r"(?P<text>[a-zA-Z0-9 '&/,:;%<>=!-]+(?![?*+{])|[a-zA-Z0-9 '&/,:;%<>=!-]"  # of some the last may stand so often
    r"|\{[a-z]+\}(?![?*+{]))"  # a placeholder as it stands in what is masked
    r"|(?P<never>\(\?!\))|(?P<opens>\((?:\?(?:[:=!]|<[=!]|P<\w+>)|(?!\?)))|(?P<closes>\))|(?P<or>\|)"
    r"|(?P<times>[?*+]|\{[1-9](?:,\d*)?\}|\{0,\d+\})"
    r"|(?P<edge>\\b|[$^]|\\[{}](?![?*+{]))"
    r"|(?P<other>\.|\\[wdsWDS.+#?*()\[\]{}|$^/-]|\[\^?(?:\\.|[^\]\\])+\])"
)
_HELD = ("(", "(?:", "(?=")  # groups that a match holds; the others tell what it does not, or what is before it
# What stands in many questions, so that it tells little.
_COMMON = frozenset(
    (
        "what whic when wher who how why the and for you your can coul shou woul will doe does did are was have has get"
        " with that this they from job jobs work role data some my me we not any a i is am do to in of on it at or be"
    ).split()
)


class _Item(NamedTuple):
    """A part of an expression: letters, a group of branches, an edge of a word, or anything else."""

    kind: str
    text: str
    branches: Sequence[Sequence[_Item]] = ()
    needed: bool = True  # it stands at least once
    repeated: bool = False  # it may stand more than once


# Anchors, and before them what makes them telling: that none is common, the letters of the shortest, that they are few.
_Choice = tuple[bool, int, int, tuple[str, ...]]
_NEVER: _Choice = (True, _LONG, 0, ())  # of what is found in no text


@lru_cache(maxsize=64)  # one text is searched for many wordings
def beginnings(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, in both lengths."""
    plain = text if text.replace(" ", "").isalnum() else text.translate(_SPACED)  # quicker than to look for words
    words = plain.split() if plain.replace(" ", "").isalnum() else _WORD.findall(text)
    return frozenset([word[:_SHORT] for word in words] + [word[:_LONG] for word in words])


def anchors(pattern: str) -> frozenset[str] | None:
    """Beginnings of words, one of which is in every text that a pattern is found in; None where none are known."""
    branches = _branches(pattern)
    choice = _of_branches(branches, False, False)[0] if branches else None
    return frozenset(choice[-1]) if choice else None


def _branches(pattern: str) -> list[list[_Item]] | None:
    """The branches of an expression; None where a part of it is not understood."""
    opened: list[tuple[str, list[list[_Item]]]] = []
    branches: list[list[_Item]] = [[]]
    position, before = 0, ""
    for found in _PART.finditer(pattern):
        kind, text = found.lastgroup or "", found.group()
        if found.start() != position or (kind == "closes" and not opened):
            return None
        position += len(text)
        if kind == "opens":
            opened.append(("(" if text.startswith("(?P") else text, branches))
            branches = [[]]
        elif kind == "closes":
            group = _Item("group", opened[-1][0], branches)
            _, branches = opened.pop()
            branches[-1].append(group)
        elif kind == "or":
            branches.append([])
        elif kind != "times":
            branches[-1].append(_Item(kind, text))
        elif before != "times":  # "*?" is as "*"
            last = branches[-1].pop()
            needed, repeated = text not in ("?", "*") and text[:2] != "{0", text != "?"
            branches[-1].append(_Item(last.kind, last.text, last.branches, needed, repeated))
        before = kind
    return branches if position == len(pattern) and not opened else None


def _of_branches(branches: Sequence[Sequence[_Item]], begins: bool, ends: bool) -> tuple[_Choice | None, bool]:
    """The anchors of a group, None where a branch has none; and whether a word begins behind it.

    A word `begins` before it, and `ends` behind it, where that is certain.
    """
    told = [_of_sequence(items, begins, ends) for items in branches]
    after = all(begun for _, begun in told)
    if len(told) == 1:
        return told[0][0], after
    found = [choice for choice, _ in told if choice is not None]
    if len(found) < len(told):
        return None, after
    rare, letters, fewness, each = zip(*found, strict=True)
    return (all(rare), min(letters), sum(fewness), tuple(chain.from_iterable(each))), after


def _of_sequence(items: Sequence[_Item], begins: bool, ends: bool) -> tuple[_Choice | None, bool]:
    """The same of one branch: of its parts that have anchors, those of the most telling."""
    best: _Choice | None = None
    for place, item in enumerate(items, 1):
        if item.kind == "never" and item.needed:
            return _NEVER, True
        if item.kind == "edge":
            begins = True
        elif item.kind == "other":
            begins = False
        elif item.kind == "text" or item.text in _HELD:
            ended = not item.repeated and (_ends_word(items[place]) if place < len(items) else ends)
            if item.kind == "text":
                found, after = _of_text(item.text, begins, ended), not item.text[-1].isalnum()
                found = found or (
                    _of_halves(*items[place - 1 : place + 2]) if begins and place + 1 < len(items) else None
                )
            else:
                found, after = _of_branches(item.branches, begins, ended and item.text != "(?=")
            if found and item.needed and (best is None or found > best):
                best = found
            if item.text != "(?=":
                begins = after and (begins or (item.needed and not item.repeated))
    return best, begins


def _of_text(text: str, begins: bool, ends: bool) -> _Choice | None:
    """The most telling word of some letters, but for one whose beginning, or end where it is short, is not there."""
    words = _WORD.findall(text)
    if words and not begins and text[0].isalnum():
        del words[0]
    if words and not ends and len(words[-1]) < _SHORT and text[-1].isalnum():
        del words[-1]
    if not words:
        return None
    return max([(word not in _COMMON, len(word), -1, (word,)) for word in [word[:_LONG] for word in words]])


def _of_halves(first: _Item, gap: _Item, rest: _Item) -> _Choice | None:
    """The anchors of a short word that stands alone or begins another: "on ?site" has "on" and "onsi"."""
    whole = f"{first.text}{rest.text}"
    if gap.text not in (" ", "-") or gap.needed or first.repeated or rest.kind != "text" or not rest.needed:
        return None
    return (
        (False, len(first.text), -2, (first.text, whole[:_LONG])) if whole.isalnum() and len(whole) >= _SHORT else None
    )


def _ends_word(item: _Item) -> bool:
    """Whether a word that stands before a part of an expression ends there."""
    return item.kind == "edge" or (item.kind == "text" and item.needed and not item.text[0].isalnum())

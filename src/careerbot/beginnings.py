"""What a text must hold for a regular expression to be found in it: one of a few words, told by how they begin.

Most wordings stand in few questions. That one does not is seen at once by a question's words, while the engine of
regular expressions tries it at every letter. Where nothing can be told of a pattern, it has to be tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as ops  # since 3.11; nothing public reads a pattern
from re import _parser
from typing import Any

LETTERS = 4  # of a beginning; a shorter word is its own
_KEPT_TEXTS = 512
_USUAL = 50  # how many rare beginnings are as good as one of a word that stands in most questions
_COMMON = frozenset(
    (
        "a an the i my me you it they that this is are am be do does can coul shou woul will have need want get what "
        "whic how who when wher why in on at to of for from with as by and or not no more most job jobs role work data"
    ).split()
)
_MOST_IN_SET = 12  # characters of a set in brackets that are tried one by one
_NO_WORD = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}

Items = tuple[tuple[Any, Any], ...]  # the parts of a pattern in a row: what each is, and its own parts or letters


@lru_cache(maxsize=_KEPT_TEXTS)  # a turn looks for many wordings in a few texts
def beginnings(text: str) -> frozenset[str]:
    """How the words of a text begin."""
    words = text.translate(_NO_WORD).split() if text.isascii() else re.findall(r"\w+", text)
    return frozenset([word[:LETTERS] for word in words])


def needed(pattern: str) -> frozenset[str]:
    """Beginnings of which any text that the pattern is found in has one; empty where that cannot be told."""
    parsed = _parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return _needed(_flat(parsed), (), fresh=False) or frozenset()


def _flat(parsed: Iterable[tuple[Any, Any]]) -> Items:
    """A pattern's parts, those of groups in their place, and groups that may be repeated or chosen from flat too."""
    found: list[tuple[Any, Any]] = []
    for op, args in parsed:
        if op is ops.SUBPATTERN and not args[1] and not args[2]:
            found += _flat(args[3])
        elif op is ops.BRANCH:
            found.append((op, tuple(_flat(choice) for choice in args[1])))
        elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT) and args[2].getwidth()[0]:
            found.append((ops.MAX_REPEAT, (args[0], args[1], _flat(args[2]))))
        elif op is ops.ASSERT and args[0] > 0:
            found.append((op, _flat(args[1])))
        elif op in (ops.LITERAL, ops.AT, ops.IN):
            found.append((op, args))
        else:
            found.append((ops.ASSERT_NOT if op in (ops.ASSERT, ops.ASSERT_NOT) else ops.ANY, None))
    return tuple(found)


def _needed(items: Items, after: Items, *, fresh: bool) -> frozenset[str] | None:
    """The rarest beginnings that any match of the items has, with what comes after them; None where none is told.

    `fresh` is whether they start where a word does, if they start with a letter.
    """
    best: frozenset[str] | None = None
    for place, (op, args) in enumerate(items):
        rest = (*items[place + 1 :], *after)
        if fresh:
            best = _rarer(best, _heads((items[place], *rest), ""))
        if op is ops.LITERAL:
            fresh = not _is_of_word(chr(args))
        elif op is ops.AT:
            fresh = fresh or args in (ops.AT_BOUNDARY, ops.AT_BEGINNING)
        elif op is ops.BRANCH:
            best = _rarer(best, _union(_needed(choice, rest, fresh=fresh) for choice in args))
            fresh = all(_ends_word(choice) for choice in args)
        elif op is ops.MAX_REPEAT:
            least, _, repeated = args
            if least:
                best = _rarer(best, _needed(repeated, (), fresh=fresh))
            fresh = (fresh or least > 0) and _ends_word(repeated)
        elif op is ops.ASSERT:
            best = _rarer(best, _needed(args, (), fresh=fresh))
        elif op is not ops.ASSERT_NOT:
            fresh = False
    return best


def _heads(items: Items, head: str) -> frozenset[str] | None:
    """How the word may begin that starts with `head` and goes on with the items; None where that cannot be told."""
    if len(head) == LETTERS:
        return frozenset([head])
    if not items:
        return None
    (op, args), rest = items[0], items[1:]
    if op is ops.LITERAL:
        if _is_of_word(chr(args)):
            return _heads(rest, head + chr(args))
        return frozenset([head]) if head else _heads(rest, "")
    if op is ops.AT:
        over = head and args in (ops.AT_BOUNDARY, ops.AT_END)
        return frozenset([head]) if over else _heads(rest, head)
    if op in (ops.ASSERT, ops.ASSERT_NOT):
        return _heads(rest, head)
    if op is ops.BRANCH:
        return _union(_heads((*choice, *rest), head) for choice in args)
    if op is ops.MAX_REPEAT:
        least, most, repeated = args
        again = ((op, (max(least - 1, 0), most - 1, repeated)),) if most > 1 else ()
        ways = [(*repeated, *again, *rest), *([] if least else [rest])]
        return _union(_heads(way, head) for way in ways)
    if op is ops.IN and all(kind is ops.LITERAL for kind, _ in args) and len(args) <= _MOST_IN_SET:
        return _union(_heads(((ops.LITERAL, letter), *rest), head) for _, letter in args)
    return None


def _union(found: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """All of them together; None where one is not told."""
    every: frozenset[str] = frozenset()
    for some in found:
        if some is None:
            return None
        every |= some
    return every


def _rarer(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Those that fewer questions have."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda found: len(found) + _USUAL * len(found & _COMMON))


def _ends_word(items: Items) -> bool:
    """Whether what is behind the items starts a word: they end with a space."""
    if not items:
        return False
    op, args = items[-1]
    if op is ops.BRANCH:
        return all(_ends_word(choice) for choice in args)
    return bool(op is ops.LITERAL and not _is_of_word(chr(args)))


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"

"""Slips of the fingers: whether a word is one edit from another, and which of two slips is the likelier.

An edit puts a letter in, leaves one out, replaces one or swaps two neighbours (optimal string alignment).
"""

from __future__ import annotations

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFTS = (0.0, 0.25, 0.75)  # how far a row of keys stands to the right of the first, in keys
_NEAR = 1.8  # keys, counted along both axes

_VOWELS = frozenset("aeiou")
_FEWEST_LEFT = 3  # letters that a word without its vowels still has
_LEFT_OUT_VOWELS = 2  # vowels left out, for one alone is a slip

# From the likeliest to the least likely. A slip of one rank says little against another of the same.
LIKELY, NEIGHBOUR, LEFT_OUT, OTHER_SLIP = range(4)


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether exactly one edit leads from one word to the other."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    start = _common_start(typed, meant)
    if len(typed) == len(meant):
        rest, other = typed[start:], meant[start:]
        return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    return longer[start + 1 :] == shorter[start:]


def lacks_vowels(typed: str, meant: str) -> bool:
    """Whether a word is the other with two or more of its vowels left out, its first letter kept: "mstr", "archtct"."""
    if len(typed) < _FEWEST_LEFT or len(meant) - len(typed) < _LEFT_OUT_VOWELS or typed[0] != meant[0]:
        return False
    place = 0
    for letter in meant:
        if place < len(typed) and letter == typed[place]:
            place += 1
        elif letter not in _VOWELS:
            return False
    return place == len(typed)


def rank_of(typed: str, meant: str) -> int:
    """How likely fingers make this slip, 0 the likeliest; OTHER_SLIP for what is not one slip at all.

    Two letters swapped, or one typed twice or not twice, come first; then a key beside the one meant, replacing it
    or pressed with it; then a letter left out.
    """
    if not is_one_slip(typed, meant):
        return OTHER_SLIP
    start = _common_start(typed, meant)
    if len(typed) == len(meant):
        if typed[start + 1 :] == meant[start + 1 :]:
            return NEIGHBOUR if are_neighbours(typed[start], meant[start]) else OTHER_SLIP
        return LIKELY
    longer = typed if len(typed) > len(meant) else meant
    around = longer[max(start - 1, 0) : start] + longer[start + 1 : start + 2]
    if longer[start] in around:
        return LIKELY
    if longer is meant:
        return LEFT_OUT
    return NEIGHBOUR if any(are_neighbours(longer[start], letter) for letter in around) else OTHER_SLIP


def are_neighbours(one: str, other: str) -> bool:
    """Whether two letters lie side by side on a QWERTY keyboard."""
    return other in _NEIGHBOURS.get(one, "")


def _common_start(one: str, other: str) -> int:
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))


def _neighbours() -> dict[str, str]:
    places = {
        key: (column + shift, float(row))
        for row, (keys, shift) in enumerate(zip(_ROWS, _SHIFTS, strict=True))
        for column, key in enumerate(keys)
    }
    return {
        key: "".join(
            other
            for other, (column, row) in places.items()
            if other != key and abs(column - places[key][0]) + abs(row - places[key][1]) <= _NEAR
        )
        for key in places
    }


_NEIGHBOURS = _neighbours()

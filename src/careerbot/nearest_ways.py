"""How near a question comes to single ways of asking an entry of advice: the second look at the entries in front.

What the ways of an entry say together (``adviser``) tells which few entries may be asked for, but a question that has a
word of each of ten ways passes for one of them. So each of these few gains by the cosine of the question with its
nearest way, and by the mean of those with the five nearest; a text counts as its stems, each weighing its
IDF. What the commonest stems share is left out: they stand in most ways, which takes long and tells nothing. They count
in the length of a text though, as a question made of little else resembles no way. Of the questions in
``tests/data/advised`` 67 % find an entry that answers them with it, 63 % without; without the common stems in the
length 66 %. Pairs of words, characters and the lines that answer added nothing to that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# How far behind the best score an entry may be for a second look, and how many get one at most.
WITHIN, MOST = 2.0, 5
_NEAREST, _NEAR = 6.0, 12.0  # what a cosine of 1 with the nearest way gains, and with all of the nearest ones
_MANY = 5  # the nearest ways


class Occurrences(NamedTuple):
    """In which ways of asking a stem stands."""

    classes: Sequence[int]  # the classes that have it in a way or in a line that answers, ascending
    ends: Sequence[int]  # for each of them, where its ways end in ``ways``
    ways: bytes  # places of ways among those of their class


NOWHERE = Occurrences((), (), b"")


def gained(said: Iterable[tuple[float, float, Occurrences]], norms: Sequence[float], at: int) -> float:
    """What a class gains for a question.

    `said` holds for each stem in the question its share of the whole (in a vector of length 1), its IDF and
    where it stands; `norms` are the lengths of the ways of this class.
    """
    shared = [0.0] * len(norms)
    for share, idf, (classes, ends, ways) in said:
        place = bisect_left(classes, at)
        if place < len(classes) and classes[place] == at:
            weight = share * idf
            for way in ways[ends[place - 1] if place else 0 : ends[place]]:
                shared[way] += weight
    return of_cosines([weight / norm for weight, norm in zip(shared, norms, strict=True) if weight])


def of_cosines(cosines: Sequence[float]) -> float:
    """What a class gains whose ways have these cosines with a question; ways that share nothing may be left out."""
    near = sorted(cosines, reverse=True)[:_MANY]
    return _NEAREST * near[0] + _NEAR * sum(near) / _MANY if near else 0.0

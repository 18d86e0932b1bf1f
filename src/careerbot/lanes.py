"""The weights of all classes in one big integer, a lane of 32 bits each.

Adding two such integers adds class by class, which is SIMD within a register and needs no import. A weight is a byte,
with ``ZERO`` for nought, so that no lane is ever negative.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import lru_cache

LANE = 4  # bytes a class has
MOST = (1 << (8 * LANE)) - 1  # what a lane holds
ZERO = 128  # the byte that stands for a weight of nought


def pack(row: bytes | bytearray | memoryview) -> int:
    """The bytes of a row, one a class, as one big integer."""
    lanes = bytearray(len(row) * LANE)
    lanes[::LANE] = row
    return int.from_bytes(lanes, "little")


def pack_whole(numbers: Iterable[int]) -> int:
    """Whole numbers, none of them negative, one a class, as one big integer."""
    return int.from_bytes(array("I", numbers).tobytes(), "little")


def unpack(total: int, size: int) -> array[int]:
    """The numbers in the lanes of a big integer, one for each of `size` classes."""
    lanes = array("I")
    lanes.frombytes(total.to_bytes(size * LANE, "little"))
    return lanes


def two_highest(numbers: array[int]) -> tuple[int, int, int]:
    """The highest of some numbers below 2**31, its first place, and the highest of the others (0 where there is none).

    Halves of the numbers are compared lane by lane at once, and what is higher is kept, until about as many lanes are
    left as each stands for numbers: the highest bit of a lane, lent to it, is left where it is not the smaller one. To
    look at each number took several times as long.
    """
    folds = len(numbers).bit_length() // 2
    width = -(-len(numbers) >> folds) or 1
    total = int.from_bytes(numbers.tobytes(), "little")
    for fold in reversed(range(folds)):
        lent, all_bits = _bits(width << fold)
        first, second = total & all_bits, total >> (8 * LANE * (width << fold))
        left = ((first | lent) - second) & lent
        total = second ^ ((first ^ second) & (left - (left >> (8 * LANE - 1))))
    heads = unpack(total, width)  # each is the highest of those that are a width apart
    best = max(heads)
    start = heads.index(best)
    if heads.count(best) > 1:
        start = numbers.index(best) % width
    others = numbers[start::width]
    place = start + width * others.index(best)
    others.remove(best)
    heads[start] = max(others, default=0)
    return best, place, max(heads)


@lru_cache(maxsize=64)
def _bits(size: int) -> tuple[int, int]:
    """The highest bit of each of so many lanes, and all their bits."""
    return int.from_bytes((1 << (8 * LANE - 1)).to_bytes(LANE, "little") * size, "little"), (1 << (8 * LANE * size)) - 1


def lane_of(total: int, place: int) -> int:
    """The number in one lane of a big integer."""
    return (total >> (8 * LANE * place)) & MOST

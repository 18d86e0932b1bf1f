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
_FEW = 16  # lanes of which the highest is found one by one
_LENT = b"\x80"  # the byte with the highest bit of a lane


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


def highest(total: int, size: int) -> int:
    """The highest number in the lanes of a big integer, none of which may use its highest bit.

    One half of the lanes is compared with the other at once: the highest bit of a lane, lent to it, is left where it
    is not the smaller one. Taking the numbers out and looking at each took several times as long.
    """
    while size > _FEW:
        size -= size // 2
        lent, all_bits = _bits(size)
        first, second = total & all_bits, total >> (8 * LANE * size)
        left = ((first | lent) - second) & lent
        total = second ^ ((first ^ second) & (left - (left >> (8 * LANE - 1))))
    return max(unpack(total, size))


def at_least(total: int, size: int, limit: int) -> list[int]:
    """The places of the lanes that hold this number or more; neither it nor any lane may use its highest bit."""
    lent, _ = _bits(size)
    left = (((total | lent) - limit * (lent >> (8 * LANE - 1))) & lent).to_bytes(size * LANE, "little")
    places = []
    at = left.find(_LENT)
    while at >= 0:
        places.append(at // LANE)
        at = left.find(_LENT, at + 1)
    return places


@lru_cache(maxsize=64)
def _bits(size: int) -> tuple[int, int]:
    """The highest bit of each of so many lanes, and all their bits."""
    return int.from_bytes((1 << (8 * LANE - 1)).to_bytes(LANE, "little") * size, "little"), (1 << (8 * LANE * size)) - 1


def lane_of(total: int, place: int) -> int:
    """The number in one lane of a big integer."""
    return (total >> (8 * LANE * place)) & MOST

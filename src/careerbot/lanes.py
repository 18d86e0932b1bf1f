"""The weights of all classes in one big integer, a lane of 32 bits each.

Adding two such integers adds class by class, which is SIMD within a register and needs no import. A weight is a byte,
with ``ZERO`` for nought, so that no lane is ever negative.
"""

from __future__ import annotations

from array import array
from functools import lru_cache

LANE = 4  # bytes a class has
MOST = (1 << (8 * LANE)) - 1  # what a lane holds
ZERO = 128  # the byte that stands for a weight of nought
# The bytes below a number that is halved: few bytes are left when those below the first that any reaches are dropped.
_BELOW = [bytes(range(floor)) for floor in (128, 64, 32, 16, 8, 4, 2, 1)]
_MARK = b"\1"


def pack(row: bytes | bytearray | memoryview) -> int:
    """The bytes of a row, one a class, as one big integer."""
    lanes = bytearray(len(row) * LANE)
    lanes[::LANE] = row
    return int.from_bytes(lanes, "little")


def unpack(total: int, size: int) -> array[int]:
    """The numbers in the lanes of a big integer, one for each of `size` classes."""
    lanes = array("I")
    lanes.frombytes(total.to_bytes(size * LANE, "little"))
    return lanes


def in_front(lanes: array[int], within: int) -> list[int]:
    """The places of the lanes that hold the highest number, or one that is at most so much less, in order.

    The lanes are held side by side by one byte of each, the highest that any uses, before single numbers are looked at:
    translating and finding bytes takes a hundredth of the time of taking out and comparing every number.
    """
    raw, unused = lanes.tobytes(), bytes(len(lanes))
    for byte in reversed(range(LANE)):
        tops = raw[byte::LANE]
        if tops != unused:
            break
    top = next((max(left) for below in _BELOW if (left := tops.translate(None, below))), 0)
    limit = max([lanes[place] for place in _from(top, tops)]) - within
    return [place for place in _from(max(limit, 0) >> (8 * byte), tops) if lanes[place] >= limit]


def _from(least: int, numbers: bytes) -> list[int]:
    """The places of the bytes that are this number or more."""
    marks = numbers.translate(_marking(least))
    places = []
    at = marks.find(_MARK)
    while at >= 0:
        places.append(at)
        at = marks.find(_MARK, at + 1)
    return places


@lru_cache(maxsize=256)
def _marking(least: int) -> bytes:
    """What translates a byte that is this number or more to a mark."""
    return bytes(least) + _MARK * (256 - least)


def lane_of(total: int, place: int) -> int:
    """The number in one lane of a big integer."""
    return (total >> (8 * LANE * place)) & MOST

"""The weights of all classes in one big integer, a lane of 32 bits each.

Adding two such integers adds class by class, which is SIMD within a register and needs no import. A weight is a byte,
with ``ZERO`` for nought, so that no lane is ever negative.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

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


def lane_of(total: int, place: int) -> int:
    """The number in one lane of a big integer."""
    return (total >> (8 * LANE * place)) & MOST

"""A store in the memory of one process: bounded, expiring, and gone when the process ends."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from careerbot.stores.store import KEEP, Stored

MOST = 10_000  # texts, and ten times as many keys of `first` and `pace`; of more, the one longest untouched goes


class MemoryStore:
    """Keeps texts in this process. Used by one event loop; nothing in it waits, so no lock is needed."""

    def __init__(self, *, most: int = MOST, keep: float = KEEP, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._keep = keep
        self._clock = clock
        self._texts: OrderedDict[str, tuple[Stored, float]] = OrderedDict()  # with the time at which each ends
        self._asked: OrderedDict[str, float] = OrderedDict()
        self._due: OrderedDict[str, float] = OrderedDict()  # when each key of `pace` would be even again

    async def load(self, key: str) -> Stored | None:
        """What is kept under a key; None when nothing is, or no longer."""
        return self._held(key)

    async def save(self, key: str, text: str, version: int) -> bool:
        """Keep a text under a key, unless `version` is not what is there."""
        held = self._held(key)
        if version != (held.version if held else 0):
            return False
        self._texts[key] = Stored(text, version + 1), self._clock() + self._keep
        self._texts.move_to_end(key)
        if len(self._texts) > self._most:
            self._texts.popitem(last=False)
        return True

    async def delete(self, key: str) -> None:
        """Forget what is kept under a key."""
        self._texts.pop(key, None)

    async def first(self, key: str, seconds: float) -> bool:
        """Whether nobody has asked this of this key within so many seconds."""
        now = self._clock()
        if self._asked.get(key, now) > now:
            return False
        self._asked[key] = now + seconds
        self._asked.move_to_end(key)
        if len(self._asked) > 10 * self._most:
            self._asked.popitem(last=False)
        return True

    async def pace(self, key: str, interval: float, slack: float) -> float:
        """Count a use of a key: 0 when it may be made, else the seconds until one may, and it is not counted."""
        now = self._clock()
        due = max(self._due.get(key, now), now)
        if due - now > slack:
            return due - now - slack
        self._due[key] = due + interval
        self._due.move_to_end(key)
        if len(self._due) > 10 * self._most:
            self._due.popitem(last=False)
        return 0.0

    async def close(self) -> None:
        """Forget everything."""
        self._texts.clear()
        self._asked.clear()
        self._due.clear()

    def _held(self, key: str) -> Stored | None:
        found = self._texts.get(key)
        if found is None:
            return None
        stored, ends = found
        if ends <= self._clock():
            del self._texts[key]
            return None
        return stored

"""A store with a limit on how long it may keep anybody waiting."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from careerbot.stores.store import Store, Stored, StoreError

T = TypeVar("T")
PATIENCE = 1.0  # seconds for one use
PAUSE = 1.0  # seconds in which a store that failed is left alone
log = logging.getLogger("careerbot.stores")


class Guarded:
    """A store that fails at once while it is down, instead of making everyone wait for it, and comes back by itself.

    After a failure it is left alone for a second; then one who comes tries it, while the others still go without.
    Going down and coming back are each told once in the log.
    """

    def __init__(
        self,
        store: Store,
        *,
        patience: float = PATIENCE,
        pause: float = PAUSE,
        clock: Callable[[], float] = time.monotonic,
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        """`failed` is called each time that somebody has to do without the store."""
        self._store = store
        self._patience = patience
        self._pause = pause
        self._clock = clock
        self._failed = failed
        self._back = 0.0  # when it may be asked again
        self.is_up = True

    async def load(self, key: str) -> Stored | None:
        """What is kept under a key; None when nothing is, or no longer."""
        return await self._do(lambda: self._store.load(key))

    async def save(self, key: str, text: str, version: int) -> bool:
        """Keep a text under a key, unless `version` is not what is there."""
        return await self._do(lambda: self._store.save(key, text, version))

    async def delete(self, key: str) -> None:
        """Forget what is kept under a key."""
        await self._do(lambda: self._store.delete(key))

    async def first(self, key: str, seconds: float) -> bool:
        """Whether nobody has asked this of this key within so many seconds."""
        return await self._do(lambda: self._store.first(key, seconds))

    async def pace(self, key: str, interval: float, slack: float) -> float:
        """Count a use of a key: 0 when it may be made, else the seconds until one may, and it is not counted."""
        return await self._do(lambda: self._store.pace(key, interval, slack))

    async def close(self) -> None:
        """Let go of files and connections."""
        await self._store.close()

    async def _do(self, ask: Callable[[], Awaitable[T]]) -> T:
        if not self.is_up:
            if self._clock() < self._back:
                self._failed()
                raise StoreError("the store is down; it is tried again in a moment")
            self._back = self._clock() + self._pause  # we try; whoever comes meanwhile does not
        try:
            async with asyncio.timeout(self._patience):
                answer = await ask()
        except (StoreError, TimeoutError) as error:
            self._rest(error)
            raise error if isinstance(error, StoreError) else StoreError("the store does not answer") from error
        if not self.is_up:
            self.is_up = True
            log.warning("the session store is back")
        return answer

    def _rest(self, error: Exception) -> None:
        self._failed()
        self._back = self._clock() + self._pause
        if self.is_up:
            self.is_up = False
            reason = error if isinstance(error, StoreError) else f"no answer in {self._patience:g} s"
            log.warning("the session store is down: %s; answering without memory until it is back", reason)

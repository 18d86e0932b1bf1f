"""A store in Valkey or Redis, which several machines share."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any, TypeVar

from careerbot.errors import CareerbotError
from careerbot.stores.store import KEEP, PATIENCE, Stored, StoreError

T = TypeVar("T")
_CONNECTIONS = 64  # of one process at once; who finds none free waits
_PREFIX = "careerbot:"
# Compare and set, in the server and so in one piece: no lock, and nothing to unlock when a client dies.
_SAVE = """
local held = redis.call('HGET', KEYS[1], 'version') or '0'
if held ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'text', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
"""
# In microseconds of the server's own clock, so that the clocks of machines need not agree. 0, or how long to wait.
_PACE = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local wait = due - now - ARGV[2]
if wait > 0 then return math.ceil(wait) end
due = due + ARGV[1]
redis.call('SET', KEYS[1], string.format('%.0f', due), 'PX', math.max(math.ceil((due - now) / 1000), 1))
return 0
"""


class ValkeyStore:
    """Keeps texts in a Valkey or Redis. The server need not be up: every use tries to reach it again."""

    def __init__(self, url: str, *, keep: float = KEEP, patience: float = PATIENCE) -> None:
        """Connects when first used. Raises CareerbotError when the URL or the package `valkey` is amiss."""
        try:
            from valkey.asyncio import BlockingConnectionPool, Valkey
            from valkey.exceptions import ValkeyError
        except ImportError as error:
            raise CareerbotError("a Valkey store needs: pip install 'careerbot[valkey]'") from error
        try:
            pool = BlockingConnectionPool.from_url(
                url,
                max_connections=_CONNECTIONS,
                timeout=patience,
                socket_timeout=patience,
                socket_connect_timeout=patience,
                decode_responses=True,
            )
        except ValueError as error:
            raise CareerbotError(f"the store's URL cannot be read: {error}; give valkey://host:port/number") from error
        self._client: Any = Valkey.from_pool(pool)
        self._errors = (ValkeyError, OSError, TimeoutError)
        self._save: Any = self._client.register_script(_SAVE)
        self._pace: Any = self._client.register_script(_PACE)
        self._keep = str(int(keep * 1000))

    async def load(self, key: str) -> Stored | None:
        """What is kept under a key; None when nothing is, or no longer."""
        version, text = await self._do(self._client.hmget(_session(key), "version", "text"))
        return Stored(text, int(version)) if version is not None and text is not None else None

    async def save(self, key: str, text: str, version: int) -> bool:
        """Keep a text under a key, unless `version` is not what is there."""
        arguments = [str(version), str(version + 1), text, self._keep]
        return bool(await self._do(self._save(keys=[_session(key)], args=arguments)))

    async def delete(self, key: str) -> None:
        """Forget what is kept under a key."""
        await self._do(self._client.delete(_session(key)))

    async def first(self, key: str, seconds: float) -> bool:
        """Whether nobody, on any machine, has asked this of this key within so many seconds."""
        held = await self._do(self._client.set(f"{_PREFIX}asked:{key}", "1", nx=True, px=max(int(seconds * 1000), 1)))
        return bool(held)

    async def pace(self, key: str, interval: float, slack: float) -> float:
        """Count a use of a key, on whatever machine: 0 when it may be made, else the seconds until one may."""
        arguments = [str(round(interval * 1e6)), str(round(slack * 1e6))]
        return int(await self._do(self._pace(keys=[f"{_PREFIX}paced:{key}"], args=arguments))) / 1e6

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose(close_connection_pool=True)

    async def _do(self, asked: Awaitable[T]) -> T:
        try:
            return await asked
        except self._errors as error:
            raise StoreError(f"Valkey cannot be used: {error or type(error).__name__}") from error


def _session(key: str) -> str:
    return f"{_PREFIX}session:{key}"

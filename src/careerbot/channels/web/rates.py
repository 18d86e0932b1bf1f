"""How many requests a client may make: counted in this process, and with others in the store that they share."""

from __future__ import annotations

import hmac

from careerbot.stores import MemoryStore, Store, StoreError

MOST_CLIENTS = 50_000  # remembered in this process; who was longest silent is forgotten first


class Rate:
    """So many requests a minute for each client on average, and a few at once."""

    def __init__(
        self, per_minute: float, burst: int, shared: Store | None = None, secret: str = "", own: Store | None = None
    ) -> None:
        """In a `shared` store clients stand under names that only who has the secret can tell to be theirs."""
        self._interval = 60 / per_minute
        self._slack = self._interval * (burst - 1)
        self._own = own or MemoryStore(most=MOST_CLIENTS // 10)
        self._shared = shared
        self._secret = secret.encode()

    async def wait(self, client: str) -> float:
        """Count a request of a client: 0 when it may be made, else the seconds until one may.

        Who asks too often of this process alone is refused before the store is asked; while that is down, each process
        counts by itself.
        """
        seconds = await self._own.pace(client, self._interval, self._slack)
        if seconds or self._shared is None:
            return seconds
        try:
            return await self._shared.pace(self._name(client), self._interval, self._slack)
        except StoreError:
            return 0.0

    def _name(self, client: str) -> str:
        return f"web:{hmac.digest(self._secret, client.encode(), 'sha256').hex()}"

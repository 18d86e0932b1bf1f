"""What a store does: keep a text under a key, and let nobody overwrite what they have not seen."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from careerbot.errors import CareerbotError

DAY = 86_400.0
PATIENCE = 0.8  # seconds until a server that does not answer counts as down
KEEP = 7 * DAY  # seconds that a text is kept after it was last saved


class StoreError(CareerbotError):
    """A store is down, slow or full. The channels answer without memory then; its text is for whoever runs it."""


class Stored(NamedTuple):
    """A text as it was kept, and how often it has been saved."""

    text: str
    version: int


class Store(Protocol):
    """Keeps texts for a while. Every method raises StoreError, and nothing else, when the store cannot do it."""

    async def load(self, key: str) -> Stored | None:
        """What is kept under a key; None when nothing is, or no longer."""

    async def save(self, key: str, text: str, version: int) -> bool:
        """Keep a text under a key as version + 1; False, and nothing is kept, when `version` is not what is there.

        `version` is that of the text that was loaded, and 0 when there was none.
        """

    async def delete(self, key: str) -> None:
        """Forget what is kept under a key."""

    async def first(self, key: str, seconds: float) -> bool:
        """Whether nobody else has asked this of this key within so many seconds. Keys of `load` are others."""

    async def pace(self, key: str, interval: float, slack: float) -> float:
        """Count a use of a key: 0 when it may be made, else the seconds until one may, and it is not counted.

        On average one in `interval` seconds may, and as many at once as fit into `slack` seconds, and one more (the
        generic cell rate algorithm). Keys of `load` and `first` are others.
        """

    async def close(self) -> None:
        """Let go of files and connections."""

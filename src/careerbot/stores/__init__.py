"""Where sessions are kept: in memory, in a SQLite file that processes share, in a Valkey that machines share.

>>> from careerbot.stores import open_store
>>> store = open_store("memory:")
"""

from careerbot.stores.guarded import Guarded
from careerbot.stores.memory import MemoryStore
from careerbot.stores.opening import open_store
from careerbot.stores.store import Store, Stored, StoreError

TYPE_CHECKING = False  # as type checkers read it
if TYPE_CHECKING:
    from careerbot.stores.sqlite import SqliteStore
    from careerbot.stores.valkey import ValkeyStore

__all__ = ["Guarded", "MemoryStore", "SqliteStore", "Store", "StoreError", "Stored", "ValkeyStore", "open_store"]


def __getattr__(name: str) -> object:
    """The stores that need more than memory, imported when they are first used."""
    if name == "SqliteStore":
        from careerbot.stores.sqlite import SqliteStore

        return SqliteStore
    if name == "ValkeyStore":
        from careerbot.stores.valkey import ValkeyStore

        return ValkeyStore
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

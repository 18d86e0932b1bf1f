"""A store by its URL."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from careerbot.errors import CareerbotError
from careerbot.stores.memory import MemoryStore
from careerbot.stores.store import KEEP, PATIENCE, Store

EXAMPLES = "memory:, sqlite:///var/lib/careerbot/sessions.db or valkey://127.0.0.1:6379/0"
_VALKEY = ("valkey", "valkeys", "redis", "rediss", "unix")


def open_store(url: str, *, keep: float = KEEP, patience: float = PATIENCE) -> Store:
    """The store that a URL names; texts are kept `keep` seconds after they were last saved.

    A Valkey has `patience` seconds to answer before it counts as down.

    ``memory:`` is this process's memory; ``sqlite:///PATH`` a file (four slashes for a path from the root), made if
    need be; ``valkey://HOST:PORT/NUMBER`` a Valkey or Redis, which need not be up yet (``valkeys:`` with TLS).
    Raises CareerbotError for any other URL, and when a package that the store needs is not installed.
    """
    scheme, _, rest = url.partition(":")
    if scheme == "memory" and not rest.strip("/"):
        return MemoryStore(keep=keep)
    if scheme == "sqlite" and (path := unquote(urlsplit(url).path)[1:]):
        from careerbot.stores.sqlite import SqliteStore

        return SqliteStore(path, keep=keep)
    if scheme in _VALKEY and rest.startswith("//"):
        from careerbot.stores.valkey import ValkeyStore

        return ValkeyStore(url, keep=keep, patience=patience)
    raise CareerbotError(f"{_without_secrets(url)!r} names no store; give {EXAMPLES}")


def _without_secrets(url: str) -> str:
    """The URL as it may be shown: without the user and password that may stand in it."""
    head, separator, tail = url.rpartition("@")
    return f"{head.partition('//')[0]}//…@{tail}" if separator else url

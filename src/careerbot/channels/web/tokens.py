"""A session that the client carries: its state as a signed token. Nothing is kept on the server."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import time
import zlib
from collections.abc import Callable

_SIGNS = re.compile("[A-Za-z0-9_-]+")
_SIZE = 32  # bytes of the signature
_MOST = 65_536  # bytes of a state


class TokenError(ValueError):
    """A token that is not one of ours, or is too old."""


class Tokens:
    """Signs states, and reads those that it has signed, for as long as they are good."""

    def __init__(self, secret: str, keep: float, clock: Callable[[], float] = time.time) -> None:
        self._key = hashlib.sha256(b"careerbot state token\0" + secret.encode()).digest()
        self._keep = keep
        self._clock = clock

    def sign(self, state: str) -> str:
        """The token for a state. It can be read by whoever holds it, but not changed."""
        data = int(self._clock()).to_bytes(6) + zlib.compress(state.encode(), 1)
        return base64.urlsafe_b64encode(self._signature(data) + data).decode().rstrip("=")

    def read(self, token: str) -> str:
        """The state of a token. Raises TokenError when it is not one of ours or too old."""
        if not _SIGNS.fullmatch(token) or len(token) % 4 == 1:
            raise TokenError("it is not one of ours")
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        signature, data = raw[:_SIZE], raw[_SIZE:]
        if not hmac.compare_digest(signature, self._signature(data)):
            raise TokenError("it is not one of ours")
        if self._clock() - int.from_bytes(data[:6]) > self._keep:
            raise TokenError("it is too old")
        return zlib.decompressobj().decompress(data[6:], _MOST).decode()

    def _signature(self, data: bytes) -> bytes:
        return hmac.digest(self._key, data, "sha256")

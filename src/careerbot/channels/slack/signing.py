"""Whether a request comes from Slack: signed with the app's secret, and just now.

Bolt verifies too, but answers a timestamp that is no number, or a signature that is not ASCII, with an error of its
own (500); here everything that is not signed is refused alike, before anything of it is parsed.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Mapping

MOST_SECONDS = 300  # between a request's timestamp and now, either way
_LONGEST = 12  # digits of a timestamp


def is_from_slack(secret: str, headers: Mapping[str, str], body: bytes, now: float | None = None) -> bool:
    """Whether the headers sign the body with the secret, at most five minutes ago. Never raises."""
    moment, signature = headers.get("x-slack-request-timestamp", ""), headers.get("x-slack-signature", "")
    if not (moment.isascii() and moment.isdigit() and len(moment) <= _LONGEST):
        return False
    if abs((time.time() if now is None else now) - int(moment)) > MOST_SECONDS:
        return False
    expected = hmac.new(secret.encode(), b"v0:%s:%s" % (moment.encode(), body), hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"v0={expected}".encode(), signature.encode("utf-8", "replace"))

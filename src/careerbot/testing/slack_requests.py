"""Requests as Slack sends them: signed, as JSON or as a form, and what a pressed button says."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Signed:
    """A request as Slack sends it."""

    body: bytes
    headers: Mapping[str, str]


def signed(secret: str, payload: Payload, *, at: float | None = None, retry: int = 0) -> Signed:
    """A request that Slack has signed: JSON for an event, a form for a command or a button.

    `at` is when, in seconds since 1970 (now, when it is None); `retry` is how often Slack has sent it before.
    """
    if payload.get("type") in ("event_callback", "url_verification"):
        body, kind = json.dumps(payload).encode(), "application/json"
    else:
        form = payload if "command" in payload else {"payload": json.dumps(payload)}
        body, kind = urlencode(form).encode(), "application/x-www-form-urlencoded"
    moment = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=moment, body=body)
    headers = {"content-type": kind, "x-slack-request-timestamp": moment, "x-slack-signature": signature or ""}
    again = {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "http_timeout"} if retry else {}
    return Signed(body, {**headers, **again})


def pressed(message: Payload, label: str) -> Payload:
    """The action of a message's button that says `label`. Raises KeyError when the message has none."""
    for number, block in enumerate(message.get("blocks", ())):
        place = {"block_id": block.get("block_id", f"b{number}")}
        for element in block.get("elements", ()):
            if element.get("type") == "button" and element["text"]["text"] == label:
                return {**place, "type": "button", "action_id": element["action_id"], "value": element["value"]}
            for side in ("positive_button", "negative_button"):
                if side in element and element[side]["text"]["text"] == label:
                    value = element[side]["value"]
                    return {**place, "type": "feedback_buttons", "action_id": element["action_id"], "value": value}
    raise KeyError(f"no button says {label!r}")

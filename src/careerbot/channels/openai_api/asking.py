"""The body of a request for a completion, and what is wrong with it, told in OpenAI's shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from careerbot.jsonlines import read_object

MARKDOWN, PLAIN = "careerbot", "careerbot-plain"
MODELS = (MARKDOWN, PLAIN)
EXAMPLE = '{"model": "careerbot", "messages": [{"role": "user", "content": "…"}]}'


class Refused(Exception):
    """A request that cannot be answered: what is wrong, in which parameter, and the status to say it with."""

    def __init__(
        self,
        message: str,
        param: str | None = None,
        status: int = 400,
        code: str | None = None,
        kind: str = "invalid_request_error",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"message": message, "type": kind, "param": param, "code": code}}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for: ``texts`` is what the user has said, first to last."""

    model: str
    texts: tuple[str, ...]
    stream: bool = False
    usage: bool = False  # whether a stream ends with its usage


def read(raw: bytes) -> Asked:
    """What a body asks for. Raises Refused, which names the parameter, for one that cannot be answered.

    Parameters that are not named here have no effect, whatever they are.
    """
    try:
        body = read_object(raw, EXAMPLE)
    except ValueError as error:
        raise Refused(f"The body is {error}." if str(error).startswith("not ") else f"The body: {error}.") from None
    model = known_model(body.get("model"))
    stream = body.get("stream")
    if not isinstance(stream, bool | None):
        raise Refused("'stream' must be true or false.", "stream")
    options = body.get("stream_options")
    usage = isinstance(options, dict) and options.get("include_usage") is True
    return Asked(model, tuple(_said(body.get("messages"))), stream is True, usage)


def known_model(name: object) -> str:
    """The name of a model that is there. Raises Refused for any other."""
    if not isinstance(name, str) or not name:
        raise Refused(f"'model' is missing; give one of {', '.join(MODELS)}.", "model")
    if name not in MODELS:
        shown = f"'{name}'" if len(name) <= 100 and name.isprintable() else "of that name"
        raise Refused(
            f"There is no model {shown} here; give one of {', '.join(MODELS)}.", "model", 404, "model_not_found"
        )
    return name


def _said(messages: object) -> Iterator[str]:
    """What the user said. Raises Refused when that is nothing, or not told in messages."""
    if not isinstance(messages, list) or not messages:
        raise Refused(f"'messages' must be an array of messages, as in {EXAMPLE}.", "messages")
    if not any(isinstance(message, dict) and message.get("role") == "user" for message in messages):
        raise Refused("'messages' holds no message of the role 'user', so there is nothing to answer.", "messages")
    for number, message in enumerate(messages):
        place = f"messages.[{number}]"
        if not isinstance(message, dict):
            raise Refused(f"'{place}' must be an object with a role and a content.", place)
        if not isinstance(message.get("role"), str):
            raise Refused(f"'{place}.role' must be a string, such as 'user'.", f"{place}.role")
        if message["role"] == "user":
            yield _text(message.get("content"), f"{place}.content")


def _text(content: object, place: str) -> str:
    """The text of a message, given as such or in parts; parts of other kinds, such as pictures, say nothing to us."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list) or not all(isinstance(part, dict) for part in content):
        raise Refused(f"'{place}' must be a string, or an array of parts.", place)
    return "\n".join(_part(part, f"{place}.[{number}]") for number, part in enumerate(content) if _is_text(part))


def _is_text(part: dict[str, Any]) -> bool:
    return part.get("type") == "text"


def _part(part: dict[str, Any], place: str) -> str:
    text = part.get("text")
    if not isinstance(text, str):
        raise Refused(f"'{place}.text' must be a string.", f"{place}.text")
    return text

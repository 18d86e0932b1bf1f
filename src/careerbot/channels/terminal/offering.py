"""What a key puts on an empty line: the choices of a question asked back, or what could be asked next."""

from __future__ import annotations

from collections.abc import Sequence

LEAVE = "/quit"
OPENERS = (
    "What does a machine learning engineer do?",
    "data scientist vs ml engineer",
    "I know Python and SQL, am I ready to be a data scientist?",
)


def following(typed: str, offers: Sequence[str], step: int = 1) -> str | None:
    """The offer that comes after what stands on the line, or before it with a step of -1, round and round.

    None when something else stands there that must not be lost, or nothing is offered.
    """
    if not offers or (typed and typed not in offers):
        return None
    if not typed:
        return offers[0 if step > 0 else -1]
    return offers[(offers.index(typed) + step) % len(offers)]

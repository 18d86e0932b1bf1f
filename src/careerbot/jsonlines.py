"""A line of JSON into an object, with plain words for what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def read_object(raw: bytes, example: str, constant: Callable[[str], Any] | None = None) -> dict[str, Any]:
    """The object that a line holds; `constant` is called for NaN and Infinity, as in ``json.loads``.

    Raises ValueError, which says what is wrong, for a line that holds none; `example` shows what was expected.
    """
    try:
        found = json.loads(raw, parse_constant=constant)
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 (byte {error.start + 1})") from None
    except ValueError as error:
        raise ValueError(f"not JSON ({error})") from None
    except RecursionError:
        raise ValueError("not readable: nested too deeply") from None
    if not isinstance(found, dict):
        raise ValueError(f"expected an object like {example}, found {type(found).__name__}")
    return found


def refuse_constant(constant: str) -> None:
    """For what must be JSON by the letter: NaN and Infinity are not. Raises ValueError."""
    raise ValueError(f"{constant} is no JSON")

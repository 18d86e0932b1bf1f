"""What another channel brings to be served beside the web app."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from starlette.routing import BaseRoute


@dataclass(frozen=True, slots=True)
class Beside:
    """The routes of a channel, and what it does around them: from when the server starts until it has ended."""

    routes: Sequence[BaseRoute]
    around: Callable[[], AbstractAsyncContextManager[object]] = contextlib.nullcontext

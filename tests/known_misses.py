"""What the engine does not get right yet, strict: a case that starts to pass must be promoted."""

from __future__ import annotations

import pytest


def missed(*values: object, why: str) -> object:
    """A case that the engine does not get right yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))

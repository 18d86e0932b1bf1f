"""The environment in which tests start Python as a process of its own, with the careerbot that is tested."""

from __future__ import annotations

import os
from pathlib import Path

import careerbot

SRC = Path(careerbot.__file__).resolve().parents[1]
SLOW = bool(os.environ.get("CAREERBOT_SLOW"))  # whether tests that take minutes are run


def environment(**more: str) -> dict[str, str]:
    """This process's environment, the folder to import careerbot from, and what is given beside."""
    return {**os.environ, "PYTHONPATH": str(SRC), **more}

"""Trains the model while a wheel is built, so that what is installed answers at once.

An editable install has no compiled file: careerbot makes one in the user's cache when it first starts.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileContent(BuildHookInterface[Any]):
    """Adds the compiled content to the wheel, beside the content it was built from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the wheel is put together; `version` is "standard" or "editable"."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from careerbot.cache import build

            self._folder = tempfile.mkdtemp(prefix="careerbot-build-")
            compiled = build(root, Path(self._folder))
        finally:
            sys.path.remove(str(root / "src"))
        build_data["force_include"][str(compiled)] = f"careerbot/content/{compiled.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Called when the wheel stands."""
        if version != "editable":
            shutil.rmtree(self._folder, ignore_errors=True)

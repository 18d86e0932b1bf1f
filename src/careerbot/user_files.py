"""Where careerbot keeps what belongs to its user: the chat's history, in the platform's folder for such files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def state_folder() -> Path:
    """``CAREERBOT_STATE``, or the platform's folder for what programs remember. It need not exist."""
    if chosen := os.environ.get("CAREERBOT_STATE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "careerbot" / "state"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "careerbot"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "careerbot"


def history_file() -> Path:
    """The file of what was typed in the chat, made if need be, for its user's eyes alone (mode 0600).

    Raises OSError when it cannot be made.
    """
    folder = state_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "history"
    path.touch(mode=0o600)
    path.chmod(0o600)  # also one that an umask or a copy has opened
    return path


def forget() -> tuple[Path, ...]:
    """Remove everything that was kept, and return what was removed. Raises OSError when something cannot be."""
    folder = state_folder()
    kept = tuple(sorted(folder.iterdir())) if folder.is_dir() else ()
    for path in kept:
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    if folder.is_dir() and not os.environ.get("CAREERBOT_STATE"):
        folder.rmdir()
    return kept

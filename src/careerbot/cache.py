"""Finds the compiled file of a content folder: shipped beside it, kept in the user's cache, or made now."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

from careerbot.compiled import Compiled
from careerbot.content_files import fingerprint
from careerbot.errors import CompiledError

KEPT = 6  # compiled files in the cache; the ones longest unused go first


def open_compiled(folder: Path, on_build: Callable[[], None] = lambda: None) -> Compiled:
    """The compiled content of a folder, made if there is no good one; `on_build` is called before that.

    Raises ContentError when it must be made and the content has mistakes.
    """
    name = built_from(folder)
    for place in (folder, cache_folder()):
        for path in sorted(place.glob(f"{name}-*.compiled")):
            try:
                return Compiled(path)
            except CompiledError:
                _discard(path)
    on_build()
    return Compiled(build(folder))


def build(folder: Path, out: Path | None = None) -> Path:
    """Compile a content folder into `out`, or the cache, and return the file. Raises ContentError for its mistakes."""
    from careerbot.compile import compile_content
    from careerbot.content import load_content

    name = built_from(folder)
    content = load_content(folder)
    if out is not None:
        return compile_content(content, name, out)
    try:
        path = compile_content(content, name, cache_folder())
    except OSError:  # no place to keep it: a read-only home, a full disk
        import tempfile

        return compile_content(content, name, Path(tempfile.mkdtemp(prefix="careerbot-")))
    _prune(path)
    return path


def built_from(folder: Path) -> str:
    """What a compiled file is built from: the content's fingerprint and that of the code that shapes the file."""
    return f"{fingerprint(folder)}{_code_fingerprint()}"


def cache_folder() -> Path:
    """Where compiled files are kept: ``CAREERBOT_CACHE``, or the platform's cache folder."""
    if chosen := os.environ.get("CAREERBOT_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "careerbot" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "careerbot"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "careerbot"


_SHAPING = (
    "compile",
    "compiled",
    "entities",
    "intents",
    "knowledge",
    "model",
    "normalize",
    "terms",
    "train",
    "turn",
    "vocabulary",
)


def _code_fingerprint() -> str:
    total = 0
    for module in _SHAPING:
        total = zlib.crc32(Path(__file__).with_name(f"{module}.py").read_bytes(), total)
    return f"{total:08x}"


def _discard(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return  # shipped in a folder that is not ours to write; it is passed over each time


def _prune(newest: Path) -> None:
    files = [path for path in newest.parent.glob("*.compiled") if path != newest]
    files.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[KEPT - 1 :]:
        _discard(path)

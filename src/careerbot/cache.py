"""Finds the compiled file of a content folder: shipped beside it, kept in the user's cache, or made now."""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

from careerbot.compiled import Compiled
from careerbot.content_files import fingerprint
from careerbot.errors import CareerbotError, CompiledError

KEPT = 6  # compiled files in the cache; the ones longest unused go first


def open_compiled(folder: Path, on_build: Callable[[], None] = lambda: None) -> Compiled:
    """The compiled content of a folder, made if there is no good one; `on_build` is called before that.

    Raises ContentError when it must be made and the content has mistakes.
    """
    if (compiled := find_compiled(folder, built_from(folder))) is not None:
        return compiled
    on_build()
    return Compiled(build(folder))


def find_compiled(folder: Path, name: str) -> Compiled | None:
    """The compiled content of a folder, beside it or in the cache, under what it is built from; None if there is none.

    One that is damaged is removed.
    """
    for place in (folder, cache_folder()):
        for path in sorted(place.glob(f"{name}-*.compiled")):
            try:
                compiled = Compiled(path)
            except CompiledError:
                _discard(path)
            else:
                with contextlib.suppress(OSError):  # ours or not, it is in use: the cache drops what is longest unused
                    os.utime(path)
                return compiled
    return None


def build(folder: Path, out: Path | None = None) -> Path:
    """Compile a content folder into `out`, or the cache, and return the file. Raises ContentError for its mistakes.

    What goes into `out` is trained anew. In the cache, models whose examples have not changed are taken over.
    """
    from careerbot.compile import compile_content
    from careerbot.content import load_content

    name = built_from(folder)
    content = load_content(folder)
    if out is not None:
        return compile_content(content, name, out)
    before = sorted((*cache_folder().glob("*.compiled"), *folder.glob("*.compiled")), key=_last_used, reverse=True)
    try:
        path = compile_content(content, name, cache_folder(), before)
    except OSError:  # no place to keep it: a read-only home, a full disk
        import tempfile

        try:
            return compile_content(content, name, Path(tempfile.mkdtemp(prefix="careerbot-")), before)
        except OSError as error:
            raise CareerbotError(f"{error}; set CAREERBOT_CACHE to a folder with room") from error
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


# The modules that shape the compiled file: when one of them changes, old files are stale.
_SHAPING = (
    "advice_files",
    "adviser",
    "anchors",
    "backgrounds",
    "chat_spellings",
    "compile",
    "compiled",
    "compiled_tables/advice",
    "compiled_tables/cells",
    "compiled_tables/checksums",
    "compiled_tables/credentials",
    "compiled_tables/database",
    "compiled_tables/facts",
    "compiled_tables/intent_cards",
    "compiled_tables/models",
    "compiled_tables/names",
    "compiled_tables/pasts",
    "compiled_tables/schema",
    "compiled_tables/search",
    "compiled_tables/smalltalk",
    "compiled_tables/words",
    "content",
    "content_files",
    "credential",
    "credential_files",
    "csvfile",
    "entities",
    "errors",
    "intents",
    "jsonlines",
    "knowledge",
    "lanes",
    "model",
    "names/activities",
    "names/bystanders",
    "names/fields_beside",
    "names/fields_of_work",
    "names/general_words",
    "names/homonyms",
    "names/name_context",
    "names/name_index",
    "names/name_places",
    "names/ordinary_words",
    "names/slips",
    "names/spelling_tables",
    "names/titles_told",
    "names/turned_round",
    "nearest_ways",
    "normalize",
    "note",
    "note_files",
    "patterns",
    "pay/pay_facts",
    "pay_tables/figures",
    "pay_tables/pay_files",
    "pay_tables/pay_index",
    "question/form",
    "question/subject/fields_of_study",
    "replacing",
    "terms",
    "title_marks",
    "train",
    "train_advice",
    "trained",
    "turn",
    "vocabulary",
    "yamlfile",
)
_WORDS = "data/english.txt"
_ABANDONED = 3600.0  # seconds after which a half-written file belongs to no one who is still at work


def _code_fingerprint() -> str:
    total = (Path(__file__).parent / _WORDS).stat().st_size
    for module in _SHAPING:
        total = zlib.crc32((Path(__file__).parent / f"{module}.py").read_bytes(), total)
    return f"{total:08x}"


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError):  # gone already, or in a folder that is not ours to write
        path.unlink()


def _prune(newest: Path) -> None:
    """Drop the compiled files longest unused, and what killed processes left half-written."""
    used = {path: _last_used(path) for path in newest.parent.glob("*.compiled") if path != newest}
    for path in sorted(used, key=used.__getitem__, reverse=True)[KEPT - 1 :]:
        _discard(path)
    for path in newest.parent.glob("*.tmp"):
        if _last_used(path) < _last_used(newest) - _ABANDONED:
            _discard(path)


def _last_used(path: Path) -> float:
    """When a file was last written or opened; 0 when another process has removed it."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0

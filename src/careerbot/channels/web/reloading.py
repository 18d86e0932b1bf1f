"""Edits of the content, taken up while serving: compiled beside the server, and answered from when they are good.

Two tasks that know of each other only by the compiled file: one builds what was edited, in a process of its own so that
answers do not wait for it; one, in every worker, takes up what was built. An edit with mistakes is built by nobody, so
everybody goes on with what they had.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from careerbot.bot import Bot
from careerbot.cache import built_from, find_compiled
from careerbot.channels.live import Live
from careerbot.content_files import PARTS
from careerbot.errors import CareerbotError

EVERY = 1.0  # seconds between two looks at the folder
log = logging.getLogger("careerbot.content")


async def build_edits(folder: Path, told: Callable[[str], None], every: float = EVERY) -> None:
    """Compile the content of a folder whenever it was edited, until cancelled. `told` hears "built" or "refused"."""
    async for name in _edits(folder, every):
        if find_compiled(folder, name) is not None:
            continue
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "careerbot", "train", "--content", str(folder)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            _, said = await process.communicate()
        except asyncio.CancelledError:
            process.kill()
            raise
        if process.returncode:
            reason = said.decode("utf-8", "replace").strip().removeprefix("careerbot: ")
            log.error("the edited content is not taken up; answering from what was there before. %s", reason)
        told("refused" if process.returncode else "built")


class Follower:
    """Takes up what was built of a folder."""

    def __init__(self, live: Live, folder: Path) -> None:
        self._live = live
        self._folder = folder
        self.is_current = True  # what is answered from is what stands in the folder

    async def follow(self, every: float = EVERY) -> None:
        """Exchange the bot whenever there is a newer compiled file, until cancelled."""
        loaded = await asyncio.to_thread(built_from, self._folder)
        async for name in _edits(self._folder, every, again=lambda: not self.is_current):
            self.is_current = name == loaded
            if self.is_current:
                continue
            try:
                bot = await asyncio.to_thread(self._load, name)
            except (CareerbotError, OSError) as error:  # removed or replaced as it was opened; there is a next time
                log.debug("the compiled content cannot be opened yet: %s", error)
                continue
            if bot is not None:
                self._live.now, loaded, self.is_current = bot, name, True
                log.warning("the edited content is taken up")

    def _load(self, name: str) -> Bot | None:
        compiled = find_compiled(self._folder, name)
        return None if compiled is None else Bot(compiled)


async def _edits(folder: Path, every: float, again: Callable[[], bool] = lambda: False) -> AsyncIterator[str]:
    """What a folder would be built as, each time that it was edited and then left alone; and whenever `again` says so.

    Looks at sizes and times only; files are read when those have changed.
    """
    before = await asyncio.to_thread(_glance, folder)
    name, settled = "", True
    while True:
        await asyncio.sleep(every)
        now = await asyncio.to_thread(_glance, folder)
        if now != before:  # an edit, or a part of one: wait until nothing changes any more
            before, settled = now, False
        elif not settled:
            settled = True
            name = await asyncio.to_thread(built_from, folder)
            yield name
        elif name and again():
            yield name


def _glance(folder: Path) -> int:
    """A number that changes when a file of the content comes, goes or is written."""
    seen: list[tuple[str, int, int]] = []
    for part in PARTS:
        for root, _, files in os.walk(folder / part):
            for file in files:
                path = os.path.join(root, file)  # noqa: PTH118
                try:
                    found = os.stat(path)  # noqa: PTH116
                except OSError:
                    continue
                seen.append((path, found.st_mtime_ns, found.st_size))
    return hash(tuple(sorted(seen)))

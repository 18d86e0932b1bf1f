"""The bot, loaded in a thread of its own while its user begins to type."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerbot.bot import Bot


class Loading:
    """A bot that is, or soon will be, there."""

    def __init__(self, load: Callable[[], Bot]) -> None:
        self._load = load
        self._thread = threading.Thread(target=self._run, name="careerbot-loading", daemon=True)
        self._bot: Bot | None = None
        self._error: BaseException | None = None
        self._then: Callable[[], None] = lambda: None

    def start(self, then: Callable[[], None] = lambda: None) -> None:
        """Begin, unless that was done; `then` is called, in the thread, when the bot is there."""
        if self._thread.ident is None:
            self._then = then
            self._thread.start()

    @property
    def bot(self) -> Bot | None:
        """The bot, or None while it is still being loaded."""
        return self._bot

    def wait(self) -> Bot:
        """The bot, once it is there. Raises what loading it raised."""
        self.start()
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._bot is not None
        return self._bot

    def _run(self) -> None:
        try:
            bot = self._load()
            bot.reply("hello")  # opens what the first turn needs, so that it is as fast as the next
            self._bot = bot
            self._then()
        except BaseException as error:  # handed to whoever waits
            self._error = error

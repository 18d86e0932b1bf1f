"""A bot whose content can be exchanged while it answers."""

from __future__ import annotations

from careerbot.bot import Bot
from careerbot.compiled import Compiled
from careerbot.turn import Reply, State, Understanding


class Live(Bot):
    """Answers with whatever bot ``now`` is. A turn that has begun ends with the bot it began with."""

    def __init__(self, bot: Bot) -> None:
        self.now = bot

    @property
    def compiled(self) -> Compiled:  # type: ignore[override]  # read, never set
        """The content answered from at this moment."""
        return self.now.compiled

    def turn(self, text: str, state: State) -> tuple[Reply, State]:
        """The reply to a text in a conversation, and the conversation's new state."""
        return self.now.turn(text, state)

    def understand(self, text: str) -> Understanding:
        """What a text on its own is taken to mean."""
        return self.now.understand(text)


def current(bot: Bot) -> Bot:
    """The bot that answers at this moment: the bot itself, unless it is a live one."""
    return bot.now if isinstance(bot, Live) else bot

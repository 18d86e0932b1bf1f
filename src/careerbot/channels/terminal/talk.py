"""One conversation in the terminal: its session, what was said in it, and what is open."""

from __future__ import annotations

from careerbot.bot import Bot
from careerbot.turn import CLARIFY, Heard, Reply, State, ignored

FRESH_START = "start over"
_MOST_KEPT = 500  # exchanges that /save can write


class Talk:
    """A session and its exchanges."""

    def __init__(self, bot: Bot, heard: Heard = ignored) -> None:
        self.bot = bot
        self._heard = heard
        self._session = bot.session()
        self.exchanges: list[tuple[str, Reply]] = []

    @property
    def state(self) -> State:
        """What the session has settled."""
        return self._session.state

    @property
    def last(self) -> Reply | None:
        """The last reply; None before the first."""
        return self.exchanges[-1][1] if self.exchanges else None

    def ask(self, text: str) -> Reply:
        """The reply to what the user says; the number of a choice stands for the choice."""
        said = self._chosen(text)
        reply = self._session.reply(said)
        self._heard(said, reply)
        self.exchanges = [*self.exchanges, (text, reply)][-_MOST_KEPT:]
        return reply

    def forget(self, text: str) -> Reply:
        """Forget by saying so, so that a recording of the session can be played again."""
        reply = self._session.reply(text)
        self._heard(text, reply)
        return reply

    def start_over(self) -> None:
        """Forget everything that was settled and said."""
        self.forget(FRESH_START)
        self._session = self.bot.session()
        self.exchanges = []

    @property
    def choices(self) -> tuple[str, ...]:
        """What the last reply asks the user to choose from; empty when it asks no such thing."""
        return self.last.suggestions if self.last is not None and self.last.status == CLARIFY else ()

    def _chosen(self, text: str) -> str:
        digits = text.strip().rstrip(".)")
        if digits.isascii() and digits.isdigit() and 1 <= int(digits) <= len(self.choices):
            return self.choices[int(digits) - 1]
        return text

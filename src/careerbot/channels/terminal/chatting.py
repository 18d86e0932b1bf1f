"""The loop of the chat: a prompt, a turn, again, until its user leaves."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbot.channels.terminal.loading import Loading
from careerbot.channels.terminal.offering import LEAVE, OPENERS
from careerbot.channels.terminal.prompting import prompt_session
from careerbot.display.console import Console, wrapped
from careerbot.user_files import history_file

if TYPE_CHECKING:  # the rest is imported while its user begins to type
    from careerbot.bot import Bot
    from careerbot.channels.terminal.talk import Talk
    from careerbot.turn import Heard

WELCOME = "\n".join(
    [
        "careerbot: careers in data, AI and software, every fact with its source. Try:",
        *(f"  {opener}" for opener in OPENERS),
        "/help shows more; Ctrl-D leaves.",
    ]
)
AGAIN_TO_LEAVE = "Press Ctrl-C again, or Ctrl-D, to leave."


@dataclass(frozen=True, slots=True)
class Options:
    """How the chat is set up."""

    plain: bool = False  # for screen readers: no colour, no drawing, nothing that changes while one types
    vi: bool = False
    history: bool = True  # keep what is typed for the next time


def chat(load: Callable[[], Bot], options: Options, heard: Heard) -> int:
    """Talk until the user leaves; the exit code is 0. Raises what `load` raises."""
    console = Console(sys.stdout, options.plain)
    loading, talk = Loading(load), _Later()
    prompt = prompt_session(
        lambda: talk.now(loading.bot, heard),
        lambda: talk.now(loading.wait(), heard),
        plain=console.is_plain,
        vi=options.vi,
        history=_history(console) if options.history else "",
    )
    prompt.app.after_render += lambda app: loading.start(app.invalidate)  # typing comes first
    console.write([*wrapped(WELCOME, console.measure), ()])
    interrupted = False
    while True:
        try:
            text = prompt.prompt().strip()
        except KeyboardInterrupt:  # Ctrl-C on an empty line
            if interrupted:
                return 0
            interrupted = True
            console.say(AGAIN_TO_LEAVE)
            continue
        except EOFError:  # Ctrl-D on an empty line
            return 0
        interrupted = False
        if not text:
            continue
        if text.split()[0].lower() == LEAVE:
            return 0
        try:
            now = talk.now(loading.wait(), heard)
        except KeyboardInterrupt:  # tired of waiting for the bot to load
            return 0
        assert now is not None
        if text.startswith("/"):
            from careerbot.channels.terminal import slash

            slash.run(text, now, console)
        else:
            console.show(now.ask(text))


class _Later:
    """The conversation, from when the bot is there."""

    def __init__(self) -> None:
        self._talk: Talk | None = None

    def now(self, bot: Bot | None, heard: Heard) -> Talk | None:
        if self._talk is None and bot is not None:
            from careerbot.channels.terminal.talk import Talk

            self._talk = Talk(bot, heard)
        return self._talk


def _history(console: Console) -> str:
    try:
        return str(history_file())
    except OSError as error:
        console.say(f"What you type will not be kept for the next time: {error}")
        return ""

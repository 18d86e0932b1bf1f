"""The chat in a terminal, on prompt-toolkit: history, completion, slash commands."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from rapidfuzz import process

from careerbot.bot import Bot
from careerbot.explain import explain
from careerbot.render import footnoted
from careerbot.turn import Heard, ignored

COMMANDS = {
    "/help": "what can be asked, and these commands",
    "/roles": "the roles I know",
    "/why": "why the last reply was what it was",
    "/reset": "forget what this conversation settled",
    "/quit": "leave (Ctrl-D does too)",
}
WELCOME = """\
careerbot: careers in data, AI and software, every fact with its source. Try:
  What does a machine learning engineer do?
  data scientist vs ml engineer
  I know Python and SQL, am I ready to be a data scientist?
/help shows more; Ctrl-D leaves.
"""
FRESH_START = "start over"
_WIDEST = 100
_NARROWEST = 20


def chat(bot: Bot, heard: Heard = ignored) -> int:
    """Talk until the user leaves; the exit code is 0."""
    session = bot.session()
    prompt: PromptSession[str] = PromptSession(
        "> ",
        history=InMemoryHistory(),
        auto_suggest=AutoSuggestFromHistory(),
        completer=NameCompleter(bot),
        complete_while_typing=True,
        reserve_space_for_menu=4,
    )
    print(wrapped(WELCOME))
    last = ""
    while True:
        try:
            text = prompt.prompt().strip()
        except KeyboardInterrupt:  # Ctrl-C drops the line
            continue
        except EOFError:  # Ctrl-D on an empty line
            return 0
        if not text:
            continue
        if text.startswith("/"):
            command = _known(text.split()[0])
            if command == "/quit":
                return 0
            if command == "/reset":
                heard(FRESH_START, session.reply(FRESH_START))  # so that a recording can be played again
                session = bot.session()
            print(f"\n{_answer(text, command, last, bot)}\n")
            continue
        last = text
        reply = session.reply(text)
        heard(text, reply)
        print(f"\n{wrapped(footnoted(reply))}\n")


def _known(command: str) -> str:
    """The command as it is, or '' when there is none of this name."""
    return command if command in COMMANDS else ""


def _answer(text: str, command: str, last: str, bot: Bot) -> str:
    """What a command prints."""
    if command == "/help":
        return wrapped("\n".join([WELCOME, *(f"  {name:8} {what}" for name, what in COMMANDS.items())]))
    if command == "/roles":
        return wrapped(", ".join(label.name for label in bot.compiled.labels("role")))
    if command == "/why":
        return wrapped(explain(bot, last)) if last else "There is no reply to explain yet."
    if command == "/reset":
        return "Forgotten. What would you like to know?"
    near = process.extractOne(text.split()[0], list(COMMANDS), score_cutoff=50)
    hint = f" Did you mean {near[0]}?" if near else " /help lists the commands."
    return f"There is no such command.{hint}"


def wrapped(text: str) -> str:
    """The text broken at the terminal's width, list items with a hanging indent."""
    width = max(min(shutil.get_terminal_size().columns, _WIDEST), _NARROWEST)
    return "\n".join(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    lead = len(line) - len(line.lstrip(" "))
    hang = " " * (lead + (2 if line.lstrip().startswith("- ") else 0))
    lines = textwrap.wrap(line, width, subsequent_indent=hang, break_on_hyphens=False, drop_whitespace=True)
    return "\n".join(lines)


class NameCompleter(Completer):
    """Completes slash commands, and the names of roles from their first letters."""

    def __init__(self, bot: Bot) -> None:
        self._names = sorted(label.name for label in bot.compiled.labels("role"))

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        """What the words before the cursor may become."""
        typed = document.text_before_cursor
        if typed.startswith("/"):
            for name, what in COMMANDS.items():
                if name.startswith(typed):
                    yield Completion(name, -len(typed), display_meta=what)
            return
        words = typed.split(" ")
        for size in (3, 2, 1):
            start = " ".join(words[-size:]).lower()
            found = [name for name in self._names if name.lower().startswith(start)]
            if len(start) >= 3 and len(words) >= size and found:
                yield from (Completion(name, -len(start)) for name in found[:8])
                return

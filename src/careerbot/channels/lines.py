"""A conversation in plain lines, for pipes and files: each line is a turn, replies have a blank line between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from careerbot.bot import Bot
from careerbot.display.printable import printable
from careerbot.display.render import footnoted
from careerbot.turn import Heard, ignored


def converse(bot: Bot, lines: Iterable[bytes], out: TextIO, heard: Heard = ignored) -> int:
    """Answer each line that is not blank, until there are no more."""
    session = bot.session()
    for raw in lines:
        if text := raw.decode("utf-8", "replace").strip():
            reply = session.reply(text)
            heard(text, reply)
            out.write(f"{printable(footnoted(reply))}\n\n")
            out.flush()
    return 0

"""A conversation in plain lines, for pipes and files: each line is a turn, replies have a blank line between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from careerbot.bot import Bot
from careerbot.render import footnoted


def converse(bot: Bot, lines: Iterable[bytes], out: TextIO) -> int:
    """Answer each line that is not blank, until there are no more."""
    session = bot.session()
    for raw in lines:
        if text := raw.decode("utf-8", "replace").strip():
            out.write(f"{footnoted(session.reply(text))}\n\n")
            out.flush()
    return 0

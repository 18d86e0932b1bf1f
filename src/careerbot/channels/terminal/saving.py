"""A conversation, or a personal plan, written to a Markdown file."""

from __future__ import annotations

from pathlib import Path

from careerbot.channels.terminal.talk import Talk
from careerbot.display.markdown import escaped, markdown
from careerbot.turn import ANSWER, CAVEAT

PLAN = "plan"
# The sections of a plan: its heading, and what is asked of the role with all that the user has told.
_PLAN = (
    ("What it is", "what is {a}"),
    ("What you have, and what is still to show", "what am I missing to become {a}"),
    ("The way there", "learning path to become {a}"),
    ("Pay", "{a} salary"),
    ("Outlook", "outlook for {a}"),
)


class Unsaved(Exception):
    """Nothing was written; the message says why and what to do."""


def save(argument: str, talk: Talk) -> str:
    """Write what the argument says, "FILE.md" or "plan FILE.md", and return a sentence that says so.

    Never overwrites a file. Raises Unsaved when there is nothing to write or it cannot be written.
    """
    first, _, rest = argument.partition(" ")
    is_plan = first == PLAN and bool(rest.strip())
    name = rest.strip() if is_plan else argument
    if not name:
        raise Unsaved("Name a file, for example: /save talk.md, or /save plan my-plan.md")
    text = plan(talk) if is_plan else conversation(talk)
    path = Path(name).expanduser()
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Unsaved(f"{path} is there already; give another name.") from None
    except (OSError, ValueError) as error:
        raise Unsaved(f"{path} could not be written: {getattr(error, 'strerror', None) or error}.") from None
    return f"Wrote {'the plan' if is_plan else 'this conversation'} to {path}."


def conversation(talk: Talk) -> str:
    """Everything that was said, as Markdown. Raises Unsaved when nothing was."""
    if not talk.exchanges:
        raise Unsaved("There is nothing to save yet.")
    parts = ["# A conversation with careerbot\n"]
    for text, reply in talk.exchanges:
        parts += [f"## {escaped(text)}\n", _nested(markdown(reply), len(parts))]
    return "\n".join(parts)


def plan(talk: Talk) -> str:
    """A plan for the role in focus, with what the user told of themselves. Raises Unsaved when no role is in focus."""
    if not talk.state.roles:
        raise Unsaved("A plan needs a role: ask about the one you aim for, then save again.")
    name = talk.bot.compiled.role_name(talk.state.roles[0])
    parts = [f"# My plan: {escaped(name)}\n"]
    for heading, question in _PLAN:
        reply, _ = talk.bot.turn(question.format(a=name), talk.state)
        if reply.status in (ANSWER, CAVEAT):
            parts += [f"## {heading}\n", _nested(markdown(reply), len(parts))]
    return "\n".join(parts)


def _nested(text: str, number: int) -> str:
    """A reply's Markdown with footnotes of its own: their names must not meet those of another reply."""
    return text.replace("[^", f"[^{number}-")

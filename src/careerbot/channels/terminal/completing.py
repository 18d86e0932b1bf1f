"""What may be completed in the chat: commands and what follows them, names of roles and things, whole questions.

Names are found by their beginning, and, where that finds none, by letters that are nearly those typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

if TYPE_CHECKING:
    from careerbot.channels.terminal.talk import Talk

FEWEST = 3  # letters from which on a name is completed
_MOST = 8  # completions shown at once
_MOST_WORDS = 4  # words of a name
_LIKE = 80.0  # least likeness of a name that does not begin as typed, 0 to 100
_KINDS = {"role": "role", "tool": "tool", "skill": "skill", "place": "place"}
_BEST_KNOWN = 2  # roles that whole questions are about while none is in focus


class ChatCompleter(Completer):
    """Completes what is typed in the chat.

    `talk` gives the conversation, or None while the bot is being loaded; `awaited` waits for it, which is right where
    completing was asked for by a key: that takes a moment once, right after the start.
    """

    def __init__(self, talk: Callable[[], Talk | None], awaited: Callable[[], Talk | None]) -> None:
        self._talk = talk
        self._awaited = awaited
        self._named: tuple[tuple[str, str], ...] = ()  # names with what they are, roles first

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """What the words before the cursor may become."""
        typed = document.text_before_cursor
        if typed.startswith("/") and " " not in typed:
            yield from self._commands(typed)
            return
        talk = self._talk() or (self._awaited() if complete_event.completion_requested else None)
        if talk is None or "\n" in typed:
            return
        if typed.startswith("/roles "):
            yield from self._fields(typed.partition(" ")[2], talk)
            return
        seen: set[str] = set()
        found = [*self._questions(typed, talk), *self._names(typed, talk)]
        for completion in found[: 2 * _MOST]:
            if completion.text not in seen and len(seen) < _MOST:
                seen.add(completion.text)
                yield completion

    def _commands(self, typed: str) -> Iterator[Completion]:
        from careerbot.channels.terminal.slash import COMMANDS  # not before the first key

        for command in COMMANDS:
            if command.name.startswith(typed.lower()):
                yield Completion(command.name, -len(typed), display=command.usage, display_meta=command.about)

    def _fields(self, typed: str, talk: Talk) -> Iterator[Completion]:
        for field in sorted({role.group for role in talk.bot.compiled.labels("role") if role.group}):
            if field.startswith(typed.lower()):
                yield Completion(field, -len(typed), display_meta="field")

    def _questions(self, typed: str, talk: Talk) -> Iterator[Completion]:
        """Whole questions that begin as typed, on the role in focus or those known best."""
        start = typed.lower()
        if len(start.strip()) < FEWEST or typed.startswith("/"):
            return
        from careerbot.composing.suggesting import questions_on

        roles = talk.state.roles or talk.bot.compiled.best_known(_BEST_KNOWN)
        for role in roles[:_BEST_KNOWN]:
            for question in questions_on(role, talk.bot.compiled):
                if question.lower().startswith(start):
                    yield Completion(question, -len(typed), display_meta="question")

    def _names(self, typed: str, talk: Talk) -> Iterator[Completion]:
        """Names that the last words may become; longer runs of words go first."""
        words = typed.split(" ")
        named = self._known(talk)
        for size in range(min(_MOST_WORDS, len(words)), 0, -1):
            start = " ".join(words[-size:]).lower()
            if len(start) < FEWEST or not start.strip() or (size > 1 and not words[-size]):
                continue
            found = [item for item in named if item[0].lower().startswith(start)]
            if found:
                yield from (Completion(name, -len(start), display_meta=kind) for name, kind in found[:_MOST])
                return
        for size in range(min(_MOST_WORDS, len(words)), 0, -1):
            like = _like(" ".join(words[-size:]), named)
            if like:
                yield from like
                return

    def _known(self, talk: Talk) -> tuple[tuple[str, str], ...]:
        if not self._named:
            labels = [(label.name, what) for kind, what in _KINDS.items() for label in talk.bot.compiled.labels(kind)]
            self._named = tuple((name, what) for name, what in unique_pairs(labels))
        return self._named


def _like(typed: str, named: Sequence[tuple[str, str]]) -> list[Completion]:
    """Names that begin nearly as typed, the likest first."""
    if len(typed.strip()) <= FEWEST:
        return []
    from rapidfuzz import fuzz, process

    beginnings = [name[: len(typed) + 1].lower() for name, _ in named]
    found = process.extract(typed.lower(), beginnings, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_MOST)
    return [Completion(named[index][0], -len(typed), display_meta=named[index][1]) for _, _, index in found]


def unique_pairs(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The pairs, one for each name, in the order first met."""
    return tuple({name.lower(): (name, what) for name, what in reversed(pairs)}.values())[::-1]

"""The bot: the stages in order, and a session around them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from careerbot.cache import open_compiled
from careerbot.compiled import Compiled
from careerbot.compose import clarify, compose, rephrase
from careerbot.content_files import shipped_folder
from careerbot.conversation.follow_ups.fragments import begun_before, sought_beside
from careerbot.conversation.follow_ups.in_full import put_in_full
from careerbot.conversation.follow_ups.restated import restated
from careerbot.conversation.requests.spelled_out import spelled_out
from careerbot.conversation.turns.settling import settle
from careerbot.dialogue import resolve
from careerbot.display import render
from careerbot.entities import EntityFinder
from careerbot.names.doubts import Doubter
from careerbot.names.spelling import Speller
from careerbot.names.subjects_of_study import without_subjects
from careerbot.names.unglued import unglued
from careerbot.normalize import MAX_CHARACTERS, normalize
from careerbot.question.asides import MORE
from careerbot.question.other_languages import in_english
from careerbot.question.preambles import without_preamble
from careerbot.replacing import replace
from careerbot.replies.advice.general_advice import advised
from careerbot.replies.advice.near_advice import as_nearest, beside_doubts
from careerbot.replies.editing.accounting import accounted, left_open, nothing_added
from careerbot.replies.editing.form_kept import conformed
from careerbot.replies.editing.told_conditions import with_conditions
from careerbot.replies.editing.work_left import without_work_left
from careerbot.replies.study.credentials import credentialed
from careerbot.replies.topics.noted import noted
from careerbot.retrieve import retrieve
from careerbot.turn import Reading, Reply, State, Understanding, Utterance
from careerbot.understand import Understander


def load(content: str | Path | None = None, *, on_build: Callable[[], None] = lambda: None) -> Bot:
    """A bot with the content careerbot ships with, or that of a folder.

    Content that has changed since it was last compiled is compiled first, which takes some seconds; `on_build` is
    called before that. Raises ContentError, with every problem at once, when it has mistakes.
    """
    return Bot(open_compiled(Path(content) if content is not None else shipped_folder(), on_build))


class Bot:
    """Answers questions. Holds no conversation and is safe to share between threads."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self._speller = Speller(compiled)
        self._doubter = Doubter(compiled, self._speller)
        self._finder = EntityFinder(compiled)
        self._understander = Understander(compiled)

    def reply(self, text: str) -> Reply:
        """The reply to a text on its own. Never raises for a string."""
        return self.turn(text, State())[0]

    def session(self, state: State | None = None) -> Session:
        """A conversation that starts fresh, or where `state` left off."""
        return Session(self, state or State())

    def turn(self, text: str, state: State) -> tuple[Reply, State]:
        """The reply to a text in a conversation, and the conversation's new state. Never raises for a string."""
        understanding = self.understand(text)
        if begun := begun_before(understanding, state):
            understanding = self.understand(f"{' '.join(begun)} {text}")
        elif sought := sought_beside(understanding, state, self.compiled) or restated(
            understanding, state, self.compiled
        ):
            understanding = self.understand(sought)
        understanding = spelled_out(understanding, state, self.understand, self.compiled)
        understanding = put_in_full(understanding, state, self.understand, self.compiled)
        resolved = resolve(understanding, state, self.compiled)
        state = resolved.state
        if resolved.clarification is not None:
            reply = clarify(understanding, resolved.clarification)
        elif resolved.refused:
            reply = rephrase(understanding)
        else:
            evidence = retrieve(resolved.requests, self.compiled)
            reply = compose(understanding, evidence, self.compiled)
        if (advice := advised(resolved, reply, self.compiled)) is not None:
            reply, state = advice, replace(state, open=None)
        reply = conformed(resolved.requests, reply, self.compiled)
        named = credentialed(resolved, reply, self.compiled) or noted(resolved, reply, self.compiled)
        if named is not None:
            reply, state = without_work_left(resolved, named), replace(state, open=None)
        if not resolved.aside:
            reply = beside_doubts(as_nearest(reply), self.compiled)
            reply = left_open(resolved, with_conditions(resolved.requests, reply, self.compiled))
        if resolved.requests:
            state = settle(state, resolved, reply, self.compiled)
        if resolved.aside or resolved.lead:
            reply = accounted(resolved, reply, self.compiled)
        if resolved.aside == MORE and resolved.requests:
            usual = tuple(replace(request, detail="") for request in resolved.requests)
            reply = nothing_added(reply, compose(understanding, retrieve(usual, self.compiled), self.compiled))
        return replace(reply, text=render.plain(reply)), state

    def understand(self, text: str) -> Understanding:
        """What a text on its own is taken to mean."""
        text = without_preamble(text[: MAX_CHARACTERS + 1])  # one more shows whether the limit falls inside a word
        if " " not in text:
            text = unglued(text, self.compiled.knows_word) or text
        if translated := in_english(text):
            understanding = self._read(self._speller.correct(normalize(translated)))
            if understanding.ids("role"):  # whose name is known as it stands
                return understanding
        understanding = self._read(self._speller.correct(normalize(text)))
        doubts = self._doubter.doubts(understanding)
        if not doubts:
            return understanding
        return replace(understanding, readings=tuple(Reading(d.label, self._read(d.utterance)) for d in doubts))

    def _read(self, utterance: Utterance) -> Understanding:
        found = self._finder.find(utterance)
        return self._understander.understand(utterance, tuple(without_subjects(found, utterance.tokens)))


class Session:
    """A conversation: a bot and what it has settled. ``state`` can be saved and given to a new session."""

    def __init__(self, bot: Bot, state: State) -> None:
        self._bot = bot
        self.state = state

    def reply(self, text: str) -> Reply:
        """The reply to the next thing the user says. Never raises for a string."""
        reply, self.state = self._bot.turn(text, self.state)
        return reply

    async def areply(self, text: str) -> Reply:
        """The same, computed in a worker thread."""
        import asyncio

        return await asyncio.to_thread(self.reply, text)

"""The prompt: its history and keys, what completes it, and what stands below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.document import Document
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.styles import Style

from careerbot.channels.terminal.completing import ChatCompleter
from careerbot.channels.terminal.offering import OPENERS, following
from careerbot.display.columns import width
from careerbot.display.printable import printable

if TYPE_CHECKING:
    from careerbot.channels.terminal.talk import Talk

MARK = "> "
_MENU_ROWS = 5
_STYLE = Style.from_dict({"bottom-toolbar": "noreverse", "placeholder": "ansibrightblack"})

TalkNow = Callable[[], "Talk | None"]


def prompt_session(talk: TalkNow, awaited: TalkNow, *, plain: bool, vi: bool, history: str) -> PromptSession[str]:
    """A prompt. `talk` gives the conversation when there is one yet, `awaited` waits for it.

    `history` is the file that what is typed is kept in; '' keeps nothing beyond the conversation.
    """
    kept: History = FileHistory(history) if history else InMemoryHistory()
    return PromptSession(
        MARK,
        history=kept,
        auto_suggest=None if plain else AutoSuggestFromHistory(),
        completer=ChatCompleter(talk, awaited),
        complete_while_typing=not plain,
        reserve_space_for_menu=0 if plain else _MENU_ROWS,
        editing_mode=EditingMode.VI if vi else EditingMode.EMACS,
        key_bindings=_keys(talk),
        bottom_toolbar=None if plain else lambda: FormattedText([("class:quiet", toolbar(talk()))]),
        placeholder=None if plain else lambda: FormattedText([("class:placeholder", _hint(talk()))]),
        style=_STYLE,
        mouse_support=False,  # so that text can be marked and copied
    )


def offers(talk: Talk | None) -> tuple[str, ...]:
    """What a key puts on an empty line."""
    return (talk.choices or (talk.last.suggestions if talk.last else ())) if talk else ()


def toolbar(talk: Talk | None, columns: int = 0) -> str:
    """The role in focus and what is known of the user, for the line below the prompt; plain text, one line."""
    if talk is None:
        return "loading …"
    compiled, state = talk.bot.compiled, talk.state
    roles = ", ".join(compiled.role_name(role) for role in state.roles)
    place, level = compiled.label("place", state.place), compiled.label("level", state.level)
    known = [label.name for id in state.knows if (label := compiled.thing(id)) is not None]
    told = [
        f"role: {roles}" if roles else "",
        f"you come from: {compiled.role_name(state.background)}" if state.background else "",
        f"you know: {', '.join(known)}" if known else "",
        f"place: {place.name}" if place else "",
        f"level: {level.name}" if level else "",
    ]
    text = printable(" · ".join(part for part in told if part) or "/help · Tab takes a suggestion · Ctrl-D leaves")
    return _cut(text, columns) if columns else text


def _cut(text: str, columns: int) -> str:
    while width(text) > columns:
        text = text[:-2].rstrip(" ·,…") + "…"
    return text


def _hint(talk: Talk | None) -> str:
    """What stands greyed on an empty line, until the line is sent."""
    if get_app().is_done:
        return ""
    offered = offers(talk) or (OPENERS if talk is None or talk.last is None else ())
    return f"{printable(offered[0])}  (Tab)" if offered else ""


def _keys(talk: TalkNow) -> KeyBindings:
    """Tab takes what is offered, up and down walk through choices, Ctrl-C clears the line or asks to leave."""
    keys = KeyBindings()

    def offered() -> tuple[str, ...]:
        now = talk()
        return offers(now) or (OPENERS if now is None or now.last is None else ())

    def chosen() -> tuple[str, ...]:
        now = talk()
        return now.choices if now else ()

    def is_free(offer: Callable[[], tuple[str, ...]]) -> Condition:
        """Whether a key may put an offer on the line: it is empty, or an offer stands there."""
        return Condition(lambda: following(get_app().current_buffer.text, offer()) is not None)

    def put(event: KeyPressEvent, offer: tuple[str, ...], step: int = 1) -> None:
        text = following(event.current_buffer.text, offer, step) or ""
        event.current_buffer.document = Document(text)

    @keys.add("tab")
    def _complete(event: KeyPressEvent) -> None:
        """The first completion at once: what several have in common is seldom what is wanted."""
        buffer = event.current_buffer
        if buffer.complete_state and buffer.complete_state.completions:  # none yet while they are being looked up
            buffer.complete_next()
        else:
            buffer.start_completion(select_first=True)

    @keys.add("tab", filter=is_free(offered))
    def _take(event: KeyPressEvent) -> None:
        put(event, offered())

    @keys.add("down", filter=is_free(chosen))
    def _next(event: KeyPressEvent) -> None:
        put(event, chosen())

    @keys.add("up", filter=is_free(chosen))
    def _previous(event: KeyPressEvent) -> None:
        put(event, chosen(), -1)

    @keys.add("c-c")
    def _clear(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt(), style="class:aborting")

    return keys

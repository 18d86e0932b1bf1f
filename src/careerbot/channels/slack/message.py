"""A reply into a message for Slack: its blocks, its figures, its sources, and buttons for what can be said next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from careerbot.channels.slack import limits
from careerbot.channels.slack.feedback import feedback_buttons
from careerbot.channels.slack.rich_text import bullets, paragraph, shortened, size, stacked, table
from careerbot.channels.slack.writing import cut, defused, escaped, link
from careerbot.display.charting import Chart, Share, Spread, charts
from careerbot.display.screen import Footnotes
from careerbot.turn import ANSWER, CAVEAT, CLARIFY, Bullets, Paragraph, Reply, Source

Data = dict[str, Any]
T = TypeVar("T")
ASK = "careerbot_ask"  # what the ids of buttons that say something begin with
_MOST_BUTTONS = 10
_REST = "This is longer than Slack shows. Ask for one part of it to read the rest."


@dataclass(frozen=True, slots=True)
class Message:
    """What is posted. ``text`` is what notifications and screen readers tell, ``blocks`` what is shown."""

    text: str
    blocks: tuple[Data, ...]


def message(reply: Reply, question: str, asked: str = "") -> Message:
    """The message that tells a reply to a question. `asked` stands above it where the user said it with a button."""
    notes = Footnotes.of(reply)
    head = [_context([_plain(cut(f"You asked: {asked}", limits.FIELD))])] if asked else []
    foot = [*_sources(notes.sources), *_buttons(reply)]
    if reply.status in (ANSWER, CAVEAT):
        foot.append(feedback_buttons(reply, question))
    around = [*head, *foot]
    body = [*_blocks(reply, notes), *_charts(reply)]
    shown = _fitting(body, limits.BLOCKS - len(around), limits.MESSAGE - size(around))
    return Message(cut_text(defused(reply.text), limits.POSTED), (*head, *shown, *foot))


def chosen(blocks: Sequence[Data], choice: str) -> tuple[Data, ...]:
    """The blocks of a message that asked back, with what was chosen in the place of its buttons."""
    shown = _context([_plain(cut(f"You chose: {choice}", limits.FIELD))])
    return tuple(shown if block.get("type") == "actions" else block for block in blocks)


def cut_text(text: str, most: int) -> str:
    """A text as Slack has it, cut behind a word, so that no entity is parted, where it is longer than `most`."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rpartition(' ')[0]}…"


def _blocks(reply: Reply, notes: Footnotes) -> Iterator[Data]:
    tables = 0  # a message takes one; others are told as lists
    for block in reply.blocks:
        if isinstance(block, Paragraph):
            yield paragraph(block, notes)
        elif isinstance(block, Bullets):
            if block.title or block.items:
                yield bullets(block, notes)
        elif not tables and (drawn := table(block, notes)):
            tables += 1
            yield drawn
        else:
            yield from stacked(block, notes)


def _fitting(blocks: Sequence[Data], most: int, room: int) -> list[Data]:
    """As many of the blocks as a message takes, and a word where something is left out."""
    kept: list[Data] = []
    for block in blocks:
        rest = room - size(kept)
        if len(kept) == most or size(block) > rest:
            part = shortened(block, rest - len(_REST))
            return [*[*kept, *([part] if part else [])][: most - 1], _context([_plain(_REST)])]
        kept.append(block)
    return kept


def _charts(reply: Reply) -> Iterator[Data]:
    """The figures as fields: the drawing of them says nothing that is not read here too."""
    for chart in charts(reply.evidence):
        for number, bars in enumerate(_batches(chart.bars, limits.FIELDS)):
            title = {"text": _plain(cut(chart.title, limits.TEXT))} if number == 0 else {}
            fields = [_plain(cut(f"{bar.label}\n{_figures(bar, chart)}", limits.FIELD)) for bar in bars]
            yield {"type": "section", **title, "fields": fields}


def _figures(bar: Spread | Share, chart: Chart) -> str:
    if isinstance(bar, Share):
        return f"{bar.value:+g}%" if bar.value < 0 or chart.unit != "%" else f"{bar.value:g}%"
    middle = f"median {chart.unit} {bar.middle:,.0f}\n" if bar.middle is not None else ""
    return f"{middle}{chart.unit} {bar.low:,.0f} to {bar.high:,.0f}"


def _sources(sources: Sequence[Source]) -> Iterator[Data]:
    said = [
        f"{f'[{number}]' if len(sources) > 1 else 'Source:'} {link(source.url, source.title)} "
        f"({escaped(source.publisher)}, {source.year})"
        for number, source in enumerate(sources, 1)
    ]
    for some in _batches([line for line in said if len(line) <= limits.FIELD], limits.CONTEXT):
        yield _context([{"type": "mrkdwn", "text": line, "verbatim": True} for line in some])


def _buttons(reply: Reply) -> Iterator[Data]:
    """What the question asked back offers, or what could be asked next, each as a button that says it."""
    ideas = [idea for idea in reply.suggestions if len(idea) <= limits.VALUE][:_MOST_BUTTONS]
    if not ideas:
        return
    if reply.status != CLARIFY:
        yield _context([_plain("You could ask:")])
    yield {
        "type": "actions",
        "block_id": CLARIFY if reply.status == CLARIFY else "suggestions",
        "elements": [
            {
                "type": "button",
                "action_id": f"{ASK}_{number}",
                "text": _plain(cut(idea, limits.BUTTON)),
                "value": idea,
            }
            for number, idea in enumerate(ideas)
        ],
    }


def _batches(items: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), most):
        yield items[start : start + most]


def _context(elements: Sequence[Data]) -> Data:
    return {"type": "context", "elements": list(elements)}


def _plain(text: str) -> Data:
    return {"type": "plain_text", "text": text, "emoji": False}

"""A reply as the lines of a terminal: wrapped, its tables and charts drawn, its sources as numbered footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from careerbot.display.bars import ASCII, UNICODE, bar_rows
from careerbot.display.charting import charts
from careerbot.display.columns import MARK, Row, Span, wrap
from careerbot.display.tabling import side_by_side, stacked
from careerbot.turn import CLARIFY, Block, Bullets, Line, Paragraph, Reply, Source, lines_of


@dataclass(frozen=True, slots=True)
class Look:
    """How a terminal shows things. ``plain`` is for screen readers and pipes: no drawing, nothing side by side."""

    columns: int = 80  # that text is set in
    unicode: bool = True
    plain: bool = False

    @property
    def bullet(self) -> str:
        return "•" if self.unicode and not self.plain else "-"


def reply_rows(reply: Reply, look: Look) -> list[Row]:
    """The reply, its charts, its sources and what could be asked next, with a blank line between them."""
    notes = Footnotes.of(reply)
    parts = [list(_block(block, notes, look)) for block in reply.blocks]
    if not look.plain:
        glyphs = UNICODE if look.unicode else ASCII
        parts += [list(bar_rows(chart, look.columns, glyphs)) for chart in charts(reply.evidence)]
    parts += [list(notes.rows(look)), list(_ideas(reply, look))]
    return _joined([part for part in parts if part])


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The sources of a reply, numbered in the order in which its text first rests on them."""

    sources: tuple[Source, ...]
    _numbers: dict[str, int] = field(default_factory=dict)  # by fact id

    @classmethod
    def of(cls, reply: Reply) -> Footnotes:
        facts = {fact.id: fact for fact in reply.evidence}
        cited = [facts[id] for block in reply.blocks for line in lines_of(block) for id in line.cites if id in facts]
        order: dict[str, Source] = {}
        for fact in (*cited, *reply.evidence):
            order.setdefault(fact.source.id, fact.source)
        ids = list(order)
        return cls(tuple(order.values()), {fact.id: ids.index(fact.source.id) + 1 for fact in facts.values()})

    def numbers(self, cites: Sequence[str]) -> tuple[int, ...]:
        """The numbers of the sources of these facts, in order."""
        return tuple(sorted({self._numbers[id] for id in cites if id in self._numbers}))

    def marks(self, cites: Sequence[str]) -> tuple[int, ...]:
        """The same, to be shown beside a text: none where the reply has only one source."""
        return self.numbers(cites) if len(self.sources) > 1 else ()

    def rows(self, look: Look) -> Iterator[Row]:
        """The sources, a footnote each."""
        for number, source in enumerate(self.sources, 1):
            head = f"[{number}] " if len(self.sources) > 1 else "Source: "
            said = f"{source.title} ({source.publisher}, {source.year})"
            yield from wrap([("quiet", said)], look.columns, head, " " * len(head))


def cited(line: Line, marks: Sequence[int]) -> list[Span]:
    """The text of a line, with the numbers of its sources behind it."""
    numbers = "".join(f"[{number}]" for number in marks)
    return [("", line.text), *([(MARK, numbers)] if numbers else [])]


def _block(block: Block, notes: Footnotes, look: Look) -> Iterator[Row]:
    if isinstance(block, Paragraph):
        yield from wrap(_paragraph(block, notes), look.columns)
    elif isinstance(block, Bullets):
        yield from _bullets(block, notes, look)
    else:
        rows = [[cited(cell, notes.marks(cell.cites)) for cell in row] for row in block.rows]
        rule = "─" if look.unicode else "-"
        drawn = None if look.plain else side_by_side(block.header, rows, look.columns, rule)
        yield from drawn or stacked(block.header, rows, look.columns, look.bullet)


def _paragraph(block: Paragraph, notes: Footnotes) -> list[Span]:
    """The sentences, each source marked behind the last sentence of a run that rests on it."""
    spans: list[Span] = []
    for number, line in enumerate(block.lines):
        marks = notes.marks(line.cites)
        following = block.lines[number + 1] if number + 1 < len(block.lines) else None
        shown = () if following and notes.marks(following.cites) == marks else marks
        spans += [*([("", " ")] if spans else []), *cited(line, shown)]
    return spans


def _bullets(block: Bullets, notes: Footnotes, look: Look) -> Iterator[Row]:
    """The list; where every item has the same sources they are marked once, at its title."""
    every = [notes.marks(item.cites) for item in block.items]
    once = every[0] if block.title and every and all(marks == every[0] for marks in every) else ()
    if block.title:
        yield from wrap([("title", block.title), *cited(Line(""), once)[1:]], look.columns)
    for item, marks in zip(block.items, every, strict=True):
        spans = cited(item, () if once else marks)
        yield from wrap(spans, look.columns, f"{look.bullet} ", "  ")


def _ideas(reply: Reply, look: Look) -> Iterator[Row]:
    """What could be asked next, or what the question asked back offers."""
    if not reply.suggestions:
        return
    choice = reply.status == CLARIFY
    yield (("quiet", "Choose by number or in your own words:" if choice else "You could ask:"),)
    for number, idea in enumerate(reply.suggestions, 1):
        head = f"  {number}. " if choice else "  "
        behind = (
            " " * len(head) if choice else "    "
        )  # what is wrapped stands deeper, so that it is no idea of its own
        yield from wrap([("idea", idea)], look.columns, head, behind)


def _joined(parts: Sequence[Sequence[Row]]) -> list[Row]:
    rows: list[Row] = []
    for part in parts:
        rows += [*([()] if rows else []), *part]
    return rows

"""Charts as bars of characters: block and line drawing where the terminal has them, else ASCII.

A spread is drawn from the lowest to the highest figure told, its inner half thicker and its middle marked; the figures
stand beside it, so that nothing is told by the drawing alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from careerbot.display.charting import Chart, Share, Spread
from careerbot.display.columns import Row, width, wrap

NARROWEST = 10  # columns of the longest bar; with less room none is drawn
_WIDEST = 48
_MOST_LABEL = 0.4  # share of the line that labels may take


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What bars are drawn with."""

    outer: str  # from the lowest to the highest figure
    inner: str  # the middle half
    middle: str  # the median
    full: str  # a whole cell of a share
    parts: str  # an eighth to seven eighths of a cell; '' where cells are whole or empty


UNICODE = Glyphs("─", "▓", "┃", "█", "▏▎▍▌▋▊▉")
ASCII = Glyphs("-", "=", "|", "#", "")


def bar_rows(chart: Chart, columns: int, glyphs: Glyphs) -> Iterator[Row]:
    """The chart as lines: its title, a line for each bar, and what the parts of a bar mean.

    Nothing where there is no room for bars: the figures stand in the text that the chart goes with.
    """
    label_width = min(max(width(bar.label) for bar in chart.bars), int(columns * _MOST_LABEL))
    figures = [_figures(bar, chart.unit) for bar in chart.bars]
    room = min(columns - label_width - max(map(width, figures)) - 4, _WIDEST)
    if room < NARROWEST:
        return
    yield from wrap([("title", chart.title + ("" if chart.unit == "%" else f" ({chart.unit})"))], columns)
    scale = _Scale(chart, room)
    for bar, told in zip(chart.bars, figures, strict=True):
        label = _cut(bar.label, label_width)
        gap = " " * (label_width - width(label) + 1)
        yield (("", f"  {label}{gap}"), ("bar", scale.draw(bar, glyphs)), ("", f" {told}"))
    if any(isinstance(bar, Spread) and bar.inner for bar in chart.bars):
        key = f"{glyphs.outer * 2} 10th to 90th percentile  {glyphs.inner * 2} 25th to 75th  {glyphs.middle} median"
        if width(key) + 2 <= columns:
            yield (("quiet", f"  {key}"),)


@dataclass(frozen=True, slots=True)
class _Scale:
    chart: Chart
    cells: int

    def draw(self, bar: Spread | Share, glyphs: Glyphs) -> str:
        """The bar in the cells of the scale, spaces where it does not reach."""
        if isinstance(bar, Share):
            return self._share(bar, glyphs)
        cells = [" "] * self.cells
        for start, end, glyph in self._parts(bar, glyphs):
            for cell in range(self._cell(start), self._cell(end) + 1):
                cells[cell] = glyph
        return "".join(cells)

    def _parts(self, bar: Spread, glyphs: Glyphs) -> Iterator[tuple[float, float, str]]:
        yield bar.low, bar.high, glyphs.outer if bar.inner else glyphs.inner
        if bar.inner:
            yield (*bar.inner, glyphs.inner)
        if bar.middle is not None:
            yield bar.middle, bar.middle, glyphs.middle

    def _share(self, bar: Share, glyphs: Glyphs) -> str:
        """A bar from 0; one that falls is drawn as long as one that grows, and its figure has the sign."""
        most = max(abs(other.value) for other in self.chart.bars if isinstance(other, Share)) or 1.0
        eighths = round(abs(bar.value) / most * self.cells * 8)
        whole, part = divmod(eighths, 8)
        drawn = glyphs.full * whole + (glyphs.parts[part - 1] if part and glyphs.parts else "")
        return drawn.ljust(self.cells)

    def _cell(self, value: float) -> int:
        highest = max(bar.high for bar in self.chart.bars if isinstance(bar, Spread)) or 1.0
        return min(round(value / highest * (self.cells - 1)), self.cells - 1)


def _figures(bar: Spread | Share, unit: str) -> str:
    if isinstance(bar, Share):
        return f"{bar.value:+g}%" if bar.value < 0 or unit != "%" else f"{bar.value:g}%"
    middle = f"  median {bar.middle:,.0f}" if bar.middle is not None else ""
    return f"{bar.low:,.0f} to {bar.high:,.0f}{middle}"


def _cut(label: str, most: int) -> str:
    if width(label) <= most:
        return label
    while label and width(label) > most - 1:
        label = label[:-1]
    return f"{label.rstrip()}…" if label else ""

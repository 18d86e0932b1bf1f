"""The charts of the evaluation report, as SVG that takes its colours from the page's style sheet.

Each is an image to assistive technology, with a title and a description; the report puts its numbers in a table
beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from xml.etree.ElementTree import Element

from careerbot.authoring.markup import Attributes, element
from careerbot.authoring.measures import Bin, Rated
from careerbot.vocabulary import OUT_OF_SCOPE

COLUMNS = 20  # of the histogram
_CELL = 24
_LETTER = 6.6  # width of a letter of a label
_PLOT = 240  # width and height of a plot inside its axes
_LEFT, _TOP, _BOTTOM, _RIGHT = 44, 12, 44, 12
_SIZE = (_LEFT + _PLOT + _RIGHT, _TOP + _PLOT + _BOTTOM)
_TICKS = (0, 0.2, 0.4, 0.6, 0.8, 1)

Cells = Mapping[tuple[str, str], int]  # messages by label and prediction


def _image(id: str, title: str, description: str, width: float, height: float, parts: Sequence[Element]) -> Element:
    return element(
        "svg",
        {
            "role": "img",
            "aria-labelledby": f"{id}-title {id}-description",
            "viewBox": f"0 0 {width:.0f} {height:.0f}",
            "width": width,
            "height": height,
        },
        element("title", {"id": f"{id}-title"}, title),
        element("desc", {"id": f"{id}-description"}, description),
        *parts,
    )


def heat_map(names: Sequence[str], cells: Cells) -> Element:
    """The confusion matrix: a row for each label, a column for each prediction, shaded by the row's shares."""
    margin = max(len(name) for name in names) * _LETTER + 10
    side = len(names) * _CELL
    parts = []
    for index, name in enumerate(names):
        middle = margin + (index + 0.5) * _CELL
        parts.append(element("text", {"x": margin - 6, "y": middle + 4, "class": "end"}, name))
        turned = {"transform": f"translate({middle + 4:.1f} {margin - 6:.1f}) rotate(-90)"}
        parts.append(element("text", turned, name))
    parts.append(element("rect", {"x": margin, "y": margin, "width": side, "height": side, "class": "frame"}))
    for row, label in enumerate(names):
        total = sum(cells.get((label, other), 0) for other in names)
        for column, predicted in enumerate(names):
            if count := cells.get((label, predicted), 0):
                x, y = margin + column * _CELL, margin + row * _CELL
                parts.append(_cell(x, y, count, count / total, label, predicted))
    description = "Each row is an intent, each column what its messages were taken for; the diagonal is right."
    return _image("matrix", "Confusion matrix", description, margin + side + 4, margin + side + 4, parts)


def _cell(x: float, y: float, count: int, share: float, label: str, predicted: str) -> Element:
    # by the square root, or the few wrong ones would not be seen beside the many right ones
    shade = 0.12 + 0.68 * sqrt(share)
    square: Attributes = {
        "x": x + 1,
        "y": y + 1,
        "width": _CELL - 2,
        "height": _CELL - 2,
        "class": "right" if label == predicted else "wrong",
        "fill-opacity": shade,
    }
    return element(
        "g",
        {},
        element("title", {}, f"{label} taken for {predicted}: {count} ({share:.1%})"),
        element("rect", square),
        element("text", {"x": x + _CELL / 2, "y": y + _CELL / 2 + 3.5, "class": "count"}, str(count)),
    )


def reliability_diagram(bins: Sequence[Bin]) -> Element:
    """Share right over confidence: a dot for each bin, larger for more messages, on the diagonal when honest."""
    filled = [bin for bin in bins if bin.count]
    most = max(bin.count for bin in filled)
    points = " ".join(f"{_x(bin.confidence):.1f},{_y(bin.right):.1f}" for bin in filled)
    parts = [
        *_frame("confidence"),
        *_upward("share right"),
        _line(_x(0), _y(0), _x(1), _y(1), "ideal"),
        element("polyline", {"points": points, "class": "curve"}),
        *(_dot(bin, bin.count / most) for bin in filled),
    ]
    description = "A dot for each tenth of confidence; on the dashed diagonal, confidence means what it says."
    return _image("reliability", "Reliability diagram", description, *_SIZE, parts)


def _dot(bin: Bin, size: float) -> Element:
    told = f"confidence {bin.confidence:.2f}: {bin.right:.1%} right of {bin.count:,} messages"
    place: Attributes = {"cx": _x(bin.confidence), "cy": _y(bin.right), "r": 2.5 + 5 * sqrt(size), "class": "dot"}
    return element("circle", place, element("title", {}, told))


def histogram(messages: Sequence[Rated], threshold: float) -> Element:
    """How confident the model is: in-scope messages upward, out-of-scope ones downward, and the threshold."""
    inside = column_shares([m.confidence for m in messages if m.label != OUT_OF_SCOPE])
    outside = column_shares([m.confidence for m in messages if m.label == OUT_OF_SCOPE])
    highest = max(*inside, *outside)
    middle = _TOP + _PLOT / 2
    parts = _frame("confidence")
    for column, (above, below) in enumerate(zip(inside, outside, strict=True)):
        parts.append(_bar(column, above, highest, is_inside=True))
        parts.append(_bar(column, below, highest, is_inside=False))
    parts.append(_line(_x(0), middle, _x(1), middle, "axis"))
    parts.append(_line(_x(threshold), _TOP, _x(threshold), _TOP + _PLOT, "threshold"))
    is_left = threshold < 0.6  # the words stand where there is room for them
    beside = {"x": _x(threshold) + (5 if is_left else -5), "y": _TOP + 12, "class": "start" if is_left else "end"}
    parts.append(element("text", beside, f"threshold {threshold:.2f}"))
    parts.append(_turned("in scope", _LEFT - 10, middle - _PLOT / 4))
    parts.append(_turned("out of scope", _LEFT - 10, middle + _PLOT / 4))
    description = "In-scope messages are the bars upward, out-of-scope ones downward; left of the line is rejected."
    return _image("scope", "Confidence in scope and out of scope", description, *_SIZE, parts)


def _bar(column: int, share: float, highest: float, *, is_inside: bool) -> Element:
    size = share / highest * (_PLOT / 2 - 16)
    low = column / COLUMNS
    place: Attributes = {
        "x": _x(low) + 0.5,
        "y": _TOP + _PLOT / 2 - (size if is_inside else 0),
        "width": _PLOT / COLUMNS - 1,
        "height": size,
        "class": "right" if is_inside else "wrong",
    }
    name = "in scope" if is_inside else "out of scope"
    return element(
        "rect", place, element("title", {}, f"{share:.1%} of what is {name} has {low:.2f} to {low + 1 / COLUMNS:.2f}")
    )


def column_shares(confidences: Sequence[float]) -> list[float]:
    """The share of the confidences in each column of the histogram; all 0 when there are none."""
    counts = [0] * COLUMNS
    for confidence in confidences:
        counts[min(int(confidence * COLUMNS), COLUMNS - 1)] += 1
    return [count / (len(confidences) or 1) for count in counts]


def _x(share: float) -> float:
    return _LEFT + share * _PLOT


def _y(share: float) -> float:
    return _TOP + (1 - share) * _PLOT


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Element:
    return element("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "class": kind})


def _turned(text: str, x: float, y: float) -> Element:
    return element("text", {"transform": f"translate({x:.1f} {y:.1f}) rotate(-90)", "class": "middle"}, text)


def _frame(across: str) -> list[Element]:
    parts = [element("rect", {"x": _LEFT, "y": _TOP, "width": _PLOT, "height": _PLOT, "class": "frame"})]
    for tick in _TICKS:
        parts.append(element("text", {"x": _x(tick), "y": _y(0) + 16, "class": "middle"}, f"{tick:g}"))
    parts.append(element("text", {"x": _x(0.5), "y": _y(0) + 36, "class": "middle"}, across))
    return parts


def _upward(name: str) -> list[Element]:
    ticks = [element("text", {"x": _LEFT - 6, "y": _y(tick) + 4, "class": "end"}, f"{tick:g}") for tick in _TICKS]
    return [*ticks, _turned(name, 12, _y(0.5))]

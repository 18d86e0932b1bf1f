"""The evaluation as one HTML file: no script, no network, light and dark, wide and narrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from careerbot.authoring.charts import heat_map, histogram, reliability_diagram
from careerbot.authoring.comparison import Comparison, Turn
from careerbot.authoring.markup import document, element
from careerbot.authoring.measures import Confusion, Evaluation, Rated
from careerbot.authoring.report_style import STYLE
from careerbot.authoring.summary import one_line, percent, unpaired

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
MOST_PAIRS = 30  # of confused intents; --json has all
OPEN_PAIRS = 3  # whose surest messages are shown without a click
MOST_SHOWN = 8  # messages of a pair before the others are folded away


def as_html(evaluation: Evaluation, comparison: Comparison | None = None) -> str:
    """The report, and what changed since an earlier evaluation when a comparison is given."""
    title = "careerbot: how well it understands"
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, title),
        element("style", {}, STYLE),
    )
    sections = [
        _headline(evaluation),
        *([_comparison(comparison)] if comparison else []),
        _intents(evaluation),
        _confidence(evaluation),
        _matrix(evaluation),
        _pairs(evaluation.confusions),
    ]
    main = element("main", {}, element("h1", {}, title), element("p", {"class": "lead"}, _lead(evaluation)), *sections)
    return document(element("html", {"lang": "en"}, head, element("body", {}, main)))


def _lead(evaluation: Evaluation) -> str:
    folds = len(evaluation.scope.thresholds)
    return (
        f"{len(evaluation.messages):,} example messages in {len(evaluation.intents)} intents, each rated by a model "
        f"trained without it ({folds}-fold cross-validation). A message out of scope is right when it is rejected."
    )


def _section(id: str, title: str, *children: Element) -> Element:
    heading = element("h2", {"id": id}, title)
    return element("section", {"aria-labelledby": id}, heading, *children)


def _headline(evaluation: Evaluation) -> Element:
    point = evaluation.scope.in_use
    tiles = (
        ("Accuracy", evaluation.accuracy, "of all messages"),
        ("In scope", evaluation.accuracy_in_scope, "accuracy; rejections count as wrong"),
        ("Macro F1", evaluation.macro.f1, "mean over the intents"),
        ("Calibration error", evaluation.reliability.expected_error, "expected; 0 is best"),
        ("Out-of-scope AUROC", evaluation.scope.auroc, "from the confidence alone"),
        ("Out-of-scope recall", point.out_of_scope_recall, f"rejected below {point.threshold:.2f}"),
        ("In-scope rejected", point.in_scope_rejected, "the price of that"),
    )
    listed = [
        element(
            "div",
            {},
            element("dt", {}, name),
            element("dd", {}, element("b", {}, percent(value)), element("span", {}, note)),
        )
        for name, value, note in tiles
    ]
    return _section("figures", "In figures", element("dl", {"class": "tiles"}, *listed))


def _table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Element:
    """A table whose first column names the row; it scrolls by itself when it is too wide."""
    top = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in header))
    body = [
        element("tr", {}, element("th", {"scope": "row"}, row[0]), *(element("td", {}, cell) for cell in row[1:]))
        for row in rows
    ]
    table = element(
        "table", {}, element("caption", {}, caption), element("thead", {}, top), element("tbody", {}, *body)
    )
    return _scrolling(caption, table)


def _scrolling(label: str, child: Element) -> Element:
    # the keyboard must reach what scrolls
    return element("div", {"class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"}, child)


def _folded(summary: str, *children: Element, is_open: bool = False) -> Element:
    return element("details", {"open": "open"} if is_open else {}, element("summary", {}, summary), *children)


def _comparison(comparison: Comparison) -> Element:
    moved = [change for change in comparison.changes if change.is_better is not None]
    rows = [
        (
            change.name,
            f"{100 * change.old:.1f}",
            f"{100 * change.new:.1f}",
            f"{100 * (change.new - change.old):+.1f}",
            "better" if change.is_better else "worse",
        )
        for change in moved
    ]
    caption = f"Figures that moved, in percent; unchanged: {len(comparison.changes) - len(moved)}"
    return _section(
        "changes",
        "Since the earlier evaluation",
        _table(caption, ("figure", "was", "is", "by", "that is"), rows),
        _turned("turned right", comparison.turned_right),
        _turned("turned wrong", comparison.turned_wrong),
        element("p", {}, f"Compared: {comparison.both:,} messages; {unpaired(comparison)}."),
    )


def _turned(title: str, turns: Sequence[Turn]) -> Element:
    items = [
        element("li", {}, one_line(turn.text), _aside(f"expected {turn.expected}; was {turn.old}, is {turn.new}"))
        for turn in turns
    ]
    return _folded(f"{len(turns):,} {title}", element("ul", {}, *items))


def _aside(text: str) -> Element:
    return element("span", {"class": "aside"}, f" {text}")


def _intents(evaluation: Evaluation) -> Element:
    rows = [
        (
            intent.name,
            percent(intent.f1),
            percent(intent.precision),
            percent(intent.recall),
            f"{intent.support:,}",
            evaluation.taken_for(intent.name),
        )
        for intent in evaluation.intents
    ]
    header = ("intent", "F1", "precision", "recall", "messages", "most often taken for")
    return _section("intents", "Intent by intent", _table("The worst first", header, rows))


def _confidence(evaluation: Evaluation) -> Element:
    reliability, scope = evaluation.reliability, evaluation.scope
    bins = [
        (f"{bin.low:.1f} to {bin.high:.1f}", f"{bin.count:,}", f"{bin.confidence:.2f}", percent(bin.right))
        for bin in reliability.bins
        if bin.count
    ]
    points = [
        (f"{point.threshold:.1f}", percent(point.in_scope_rejected), percent(point.out_of_scope_recall))
        for point in scope.others
    ]
    honest = element(
        "figure",
        {},
        element("figcaption", {}, "Does a confidence mean what it says?"),
        reliability_diagram(reliability.bins),
        _folded("As a table", _table("Reliability", ("confidence", "messages", "mean", "right"), bins)),
    )
    apart = element(
        "figure",
        {},
        element("figcaption", {}, "Does it tell what is out of scope?"),
        histogram(evaluation.messages, scope.in_use.threshold),
        _folded("Other thresholds", _table("Rejected below", ("threshold", "in scope", "out of scope"), points)),
    )
    return _section("confidence", "Confidence", element("div", {"class": "charts"}, honest, apart))


def _matrix(evaluation: Evaluation) -> Element:
    names = sorted(intent.name for intent in evaluation.intents)
    cells = Counter((message.label, message.predicted) for message in evaluation.messages)
    rows = [(label, *(str(cells[label, predicted] or "") for predicted in names)) for label in names]
    return _section(
        "confusion",
        "What is taken for what",
        element("p", {}, "Rows are the labels, columns what the model made of them. Each row is shaded by its shares."),
        _scrolling("Confusion matrix", heat_map(names, cells)),
        _folded("As a table", _table("Label by row, prediction by column", ("label", *names), rows)),
    )


def _pairs(confusions: Sequence[Confusion]) -> Element:
    shown = [_pair(pair, is_open=rank < OPEN_PAIRS) for rank, pair in enumerate(confusions[:MOST_PAIRS])]
    left = len(confusions) - len(shown)
    rest = [element("p", {}, f"And {left} rarer ones, which --json lists.")] if left else []
    return _section("pairs", "Most confused", *(shown or [element("p", {}, "Nothing was confused.")]), *rest)


def _pair(pair: Confusion, *, is_open: bool) -> Element:
    surest = sorted(pair.messages, key=lambda message: -message.confidence)
    shown, others = surest[:MOST_SHOWN], surest[MOST_SHOWN:]
    rest = [_folded(f"{len(others)} less sure ones", _messages(others))] if others else []
    summary = f"{pair.label} taken for {pair.predicted}: {len(pair.messages)}"
    return _folded(summary, _messages(shown), *rest, is_open=is_open)


def _messages(messages: Sequence[Rated]) -> Element:
    items = []
    for message in messages:
        told = _aside(f"{message.path}:{message.line}, confidence {message.confidence:.2f}")
        items.append(element("li", {}, one_line(message.text), told))
    return element("ul", {}, *items)
